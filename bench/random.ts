/** A seeded source of randomness: the same seed gives the same sequence everywhere. */
export interface Random {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** A whole number of at least 0, below `end`. */
  readonly below: (end: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
}

/** Creates a source of randomness (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("Nothing to pick from.");
      return item;
    },
  };
}

/** Picks places from 0 to `size` such that place n is as likely as 1/(n + flat) to the power `slope`. */
export function createZipf(random: Random, size: number, slope: number, flat: number): () => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let place = 0; place < size; place++) {
    sum += 1 / (place + flat) ** slope;
    sums[place] = sum;
  }
  return () => {
    const wanted = random.next() * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
