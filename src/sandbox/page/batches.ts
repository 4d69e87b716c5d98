/** Hands on what comes in, many at once: a burst is drawn a few times instead of a thousand times. */
export function inBatches<T>(take: (all: readonly T[]) => void, pauseMs: number): (one: T) => void {
  let waiting: readonly T[] = [];
  return (one) => {
    if (waiting.length === 0)
      setTimeout(() => {
        const all = waiting;
        waiting = [];
        take(all);
      }, pauseMs);
    waiting = [...waiting, one];
  };
}

/** Runs the work when it is asked for; asked again meanwhile, it runs once more afterwards. */
export function oneAtATime(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await work();
    }
    isRunning = false;
  };
  return () => {
    isWanted = true;
    if (!isRunning) void run();
  };
}
