/** Each letter of ASCII has a column. */
const width = 128;

/** True for a letter that a tree can hold. */
export const isTreeLetter = (code: number): boolean => code < width;

/** True for a node where one of a tree's texts ends. */
export const endsText = (node: number): boolean => (node & 1) === 1;

/** Texts as paths of letters, from the root, which is 0. */
export interface LetterTree {
  /** No node is as high. */
  readonly size: number;
  /** The node that a path leads to. */
  readonly nodeOf: (text: string) => number;
  /** The node that a letter leads to; 0 where none does. */
  readonly next: (node: number, code: number) => number;
}

interface Fork {
  readonly branches: Map<number, Fork>;
  endsText: boolean;
}

/** The forks of all paths, the root first, each before those beyond it. */
function plantForks(texts: Iterable<string>): readonly Fork[] {
  const root: Fork = { branches: new Map(), endsText: false };
  const forks = [root];
  for (const text of texts) {
    let fork = root;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const next = fork.branches.get(code) ?? { branches: new Map(), endsText: false };
      if (!fork.branches.has(code)) forks.push(next);
      fork.branches.set(code, next);
      fork = next;
    }
    fork.endsText = true;
  }
  return forks;
}

/** Gives each fork a place of its own in a list, such that its branches, counted from there, meet those of no other. */
function placeForks(forks: readonly Fork[]): ReadonlyMap<Fork, number> {
  const places = new Map<Fork, number>();
  const most = 2 * forks.length + width;
  const [isTaken, isBranch] = [new Uint8Array(most), new Uint8Array(most + width)];
  let [free, freeBranch] = [0, 0];
  for (const fork of forks) {
    while (isTaken[free] === 1) free++;
    while (isBranch[freeBranch] === 1) freeBranch++;
    const codes = [...fork.branches.keys()];
    let place = codes.length === 0 ? free : Math.max(free, freeBranch - width);
    while (isTaken[place] === 1 || codes.some((code) => isBranch[place + code] === 1)) place++;
    places.set(fork, place);
    isTaken[place] = 1;
    for (const code of codes) isBranch[place + code] = 1;
  }
  return places;
}

const nodeBits = 16;
const nodeMask = 0xffff;

/** Makes the tree of some texts. In one list stand all branches, each with the node that it leaves and the one it leads to. */
export function createLetterTree(texts: Iterable<string>): LetterTree {
  const places = placeForks(plantForks(texts));
  const nodeFor = (fork: Fork): number => 2 * (places.get(fork) ?? 0) + (fork.endsText ? 1 : 0);
  const last = Math.max(...places.values());
  const list = new Uint32Array(last + width);
  for (const [fork, place] of places)
    for (const [code, target] of fork.branches)
      list[place + code] = ((nodeFor(fork) << nodeBits) | nodeFor(target)) >>> 0;

  function next(node: number, code: number): number {
    const branch = code < width ? (list[(node >> 1) + code] ?? 0) : 0;
    return branch >>> nodeBits === node ? branch & nodeMask : 0;
  }

  return {
    size: 2 * last + 2,
    nodeOf: (text) => [...text].reduce((node, letter) => next(node, letter.charCodeAt(0)), 0),
    next,
  };
}
