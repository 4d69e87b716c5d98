import type { Clock } from "../core/ports.ts";

/** Resolves when the next request may leave; callers are served in order. */
export type Pace = (signal: AbortSignal) => Promise<void>;

/** How many requests may be made good after the process was held up. */
const credit = 1.5;

/**
 * Spreads requests evenly, `perSecond` of them: no second, wherever it begins, sees more than that and one or two. A burst of the
 * full limit would draw a 429 when the server's second begins elsewhere than ours.
 */
export function createPace(perSecond: number, clock: Clock): Pace {
  const gapMs = 1_000 / perSecond;
  let nextAt = 0;
  let line = Promise.resolve();
  const pass = async (signal: AbortSignal) => {
    const waitMs = nextAt - clock.now();
    if (waitMs > 0 && waitMs <= 2 * gapMs) await clock.sleep(waitMs, signal);
    nextAt = Math.max(Math.min(nextAt, clock.now() + gapMs), clock.now() - credit * gapMs) + gapMs;
  };
  return (signal) => {
    line = line.then(() => pass(signal));
    return line;
  };
}
