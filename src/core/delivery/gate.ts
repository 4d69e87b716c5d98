/** Lets at most a fixed number of tasks run at once; the others wait in order. */
export type Gate = <T>(task: () => Promise<T>) => Promise<T>;

/** A gate for `places` tasks; with one place, tasks run strictly one after another. */
export function createGate(places: number): Gate {
  let free = places;
  const waiting: (() => void)[] = [];
  const enter = () => {
    if (free > 0) {
      free--;
      return Promise.resolve();
    }
    return new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = () => {
    const next = waiting.shift();
    if (next === undefined) free++;
    else next();
  };
  return async (task) => {
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
