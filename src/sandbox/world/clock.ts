const longestTimerMs = 2 ** 31 - 1;

/** The time, and a way to let it pass. */
export interface SandboxClock {
  /** Epoch ms. */
  readonly now: () => number;
  /** Resolves after `ms`, or at once when `signal` is aborted; never rejects. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** A clock that can be put forward: whoever sleeps past the new moment wakes at once. */
export interface ShiftableClock extends SandboxClock {
  /** How far it is ahead of the machine's clock, in ms. */
  readonly offsetMs: () => number;
  /** Puts it to that distance from the machine's clock. */
  readonly shiftTo: (offsetMs: number) => void;
}

/** A clock over another one, ahead of it by `offsetMs`. */
export function createShiftableClock(machineNow: () => number, offsetMs = 0): ShiftableClock {
  let offset = offsetMs;
  const sleepers = new Set<() => void>();
  const now = () => machineNow() + offset;
  return {
    now,
    offsetMs: () => offset,
    shiftTo: (next) => {
      offset = next;
      for (const look of [...sleepers]) look();
    },
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const until = now() + Math.max(ms, 0);
        let timer: NodeJS.Timeout | undefined;
        const look = () => {
          clearTimeout(timer);
          const leftMs = signal.aborted ? 0 : until - now();
          if (leftMs > 0) {
            timer = setTimeout(look, Math.min(leftMs, longestTimerMs));
            return;
          }
          sleepers.delete(look);
          signal.removeEventListener("abort", look);
          resolve();
        };
        sleepers.add(look);
        signal.addEventListener("abort", look);
        look();
      }),
  };
}
