/** Milliseconds to wait after the given number of failures in a row: 1 s, doubled each time, at most `capMs`. */
export function backoffMs(failures: number, capMs: number): number {
  return Math.min(capMs, 1_000 * 2 ** Math.min(Math.max(failures - 1, 0), 30));
}

/** The same with up to a fifth added by `random` (0 to 1), so that many waiters do not come back together. */
export function jitteredBackoffMs(failures: number, capMs: number, random: number): number {
  return Math.round(backoffMs(failures, capMs) * (1 + random * 0.2));
}

const shortPauses = 44;
const longestShortPauseMs = 45_000;
const longestPauseMs = 15 * 60_000;

/**
 * How long (ms) what failed so often waits before the next attempt: less than a minute during the first half hour, then up to a
 * quarter of an hour. `random` is 0 to 1.
 */
export function deliveryPauseMs(failures: number, random: number): number {
  if (failures <= shortPauses) return jitteredBackoffMs(failures, longestShortPauseMs, random);
  const grown = longestShortPauseMs * 2 ** Math.min(failures - shortPauses, 10);
  return Math.round(Math.min(grown, longestPauseMs) * (1 + random * 0.2));
}
