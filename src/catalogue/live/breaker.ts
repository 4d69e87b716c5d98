import type { Clock } from "../../core/ports.ts";

const failuresInARow = 3;
const shortestMs = 30_000;
const longestMs = 10 * 60_000;

/** Keeps a source from being asked while it only fails. */
export interface Breaker {
  /** False while the source is left alone; after that time one request finds out how it is. */
  readonly mayAsk: () => boolean;
  /** How often the source was found to be out of order, or still so. */
  readonly openings: () => number;
  readonly succeeded: () => void;
  readonly failed: () => void;
}

/** Creates a breaker: three failures in a row open it for half a minute, each further one twice as long, up to ten minutes. */
export function createBreaker(clock: Clock, onChange: (isOpen: boolean) => void): Breaker {
  let failures = 0;
  let closedUntil = 0;
  let openings = 0;
  return {
    mayAsk: () => {
      if (failures < failuresInARow) return true;
      if (clock.now() < closedUntil) return false;
      // Whoever comes while that one is on its way is not let through.
      closedUntil = clock.now() + shortestMs;
      return true;
    },
    openings: () => openings,
    succeeded: () => {
      if (failures >= failuresInARow) onChange(false);
      failures = 0;
    },
    failed: () => {
      failures++;
      if (failures < failuresInARow) return;
      openings++;
      if (failures === failuresInARow) onChange(true);
      const pauses = failures - failuresInARow;
      closedUntil = clock.now() + Math.min(longestMs, shortestMs * 2 ** Math.min(pauses, 10));
    },
  };
}
