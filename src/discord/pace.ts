import type { Clock } from "../core/ports.ts";

/** Resolves when the next request may leave; callers are served in order. */
export type Pace = (signal: AbortSignal) => Promise<void>;

/**
 * Spreads requests evenly, `perSecond` of them: no second, wherever it begins, sees more. Bursts of a full limit draw a
 * 429 when the server's second begins elsewhere than ours.
 */
export function createPace(perSecond: number, clock: Clock): Pace {
  const gapMs = 1_000 / perSecond;
  let nextAt = 0;
  return async (signal) => {
    const now = clock.now();
    if (nextAt > now + 60_000) nextAt = now;
    const leaveAt = Math.max(now, nextAt);
    nextAt = leaveAt + gapMs;
    if (leaveAt > now) await clock.sleep(leaveAt - now, signal);
  };
}
