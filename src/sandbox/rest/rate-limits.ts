import { createHash } from "node:crypto";

/** So many requests in so many milliseconds. */
export interface RateLimit {
  readonly requests: number;
  readonly perMs: number;
}

export interface LimitState {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Epoch ms at which the whole allowance is back. */
  readonly resetAt: number;
}

export interface RateLimits {
  /** Counts one request against the bot's global allowance; the answer is the wait in ms, 0 when it may pass. */
  readonly takeGlobal: () => number;
  /** Counts one request against the allowance of that key. */
  readonly take: (key: string, limit: RateLimit) => LimitState;
  /** Tries the allowance without the headers of its own: used for limits that Discord does not announce. */
  readonly takeHidden: (key: string, limit: RateLimit) => number;
}

interface Window {
  count: number;
  readonly resetAt: number;
}

/** The name of a bucket as it stands in `X-RateLimit-Bucket`. */
export const toBucketName = (method: string, route: string): string =>
  createHash("sha1").update(`${method} ${route}`).digest("hex").slice(0, 32);

/** Counts in fixed windows per key and in a sliding second for all; 0 `globalPerSecond` means no global limit. */
export function createRateLimits(now: () => number, globalPerSecond: number): RateLimits {
  const windows = new Map<string, Window>();
  const passes: number[] = [];
  const forgetOld = () => {
    if (windows.size < 10_000) return;
    for (const [key, window] of windows) if (window.resetAt <= now()) windows.delete(key);
  };
  const take = (key: string, { requests, perMs }: RateLimit): LimitState => {
    const known = windows.get(key);
    const window = known !== undefined && known.resetAt > now() ? known : { count: 0, resetAt: now() + perMs };
    if (window !== known) forgetOld();
    windows.set(key, window);
    const allowed = window.count < requests;
    if (allowed) window.count += 1;
    return { allowed, limit: requests, remaining: requests - window.count, resetAt: window.resetAt };
  };
  return {
    takeGlobal: () => {
      while (passes[0] !== undefined && passes[0] <= now() - 1000) passes.shift();
      const oldest = passes[0];
      if (globalPerSecond > 0 && oldest !== undefined && passes.length >= globalPerSecond) return oldest + 1000 - now();
      passes.push(now());
      return 0;
    },
    take,
    takeHidden: (key, limit) => {
      const state = take(key, limit);
      return state.allowed ? 0 : state.resetAt - now();
    },
  };
}
