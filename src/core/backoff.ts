/** Milliseconds to wait after the given number of failures in a row: 1 s, doubled each time, at most `capMs`. */
export function backoffMs(failures: number, capMs: number): number {
  return Math.min(capMs, 1_000 * 2 ** Math.min(Math.max(failures - 1, 0), 30));
}

/** The same with up to a fifth added by `random` (0 to 1), so that many waiters do not come back together. */
export function jitteredBackoffMs(failures: number, capMs: number, random: number): number {
  return Math.round(backoffMs(failures, capMs) * (1 + random * 0.2));
}
