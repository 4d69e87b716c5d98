import type { Clock } from "../../core/ports.ts";

/** How often a source may be asked. */
export interface Pace {
  /** Between the end of one request and the start of the next one; a request that hangs holds the next one up half as long again. */
  readonly spacingMs: number;
  /** At most so many starts in any minute. */
  readonly perMinute: number;
}

/** Lets requests to one source through, one after the other, those first for which somebody still waits. */
export interface Turnstile {
  /**
   * Runs the request once it may start; undefined if it never may: too many wait, or the signal was aborted. From its deadline (epoch
   * ms) on it gives way to requests with a later one.
   */
  readonly pass: <T>(deadline: number, request: () => Promise<T>) => Promise<T | undefined>;
  /** Nothing starts for so long. */
  readonly pause: (ms: number) => void;
  /** How long (ms) until something may start. */
  readonly waitMs: () => number;
}

interface Waiting {
  readonly deadline: number;
  readonly start: (mayRun: boolean) => void;
}

const minuteMs = 60_000;
const mostWaiting = 40;

/** An end that comes early lets the next one start earlier than was foreseen; so often that is looked for. */
const lookAgainMs = 50;

/** Creates a turnstile; every request to the source has to pass it. Ends with the signal. */
export function createTurnstile({ spacingMs, perMinute }: Pace, clock: Clock, signal: AbortSignal): Turnstile {
  const waiting: Waiting[] = [];
  let starts: readonly number[] = [];
  let started = 0;
  let freeAt = 0;
  let pausedUntil = 0;
  let isServing = false;
  const waitMs = () => {
    const now = clock.now();
    starts = starts.filter((at) => at > now - minuteMs);
    const minuteFreeAt = starts.length < perMinute ? 0 : (starts[starts.length - perMinute] ?? 0) + minuteMs;
    return Math.max(0, freeAt - now, pausedUntil - now, minuteFreeAt - now);
  };
  const startNext = () => {
    const now = clock.now();
    starts = [...starts, now];
    started++;
    freeAt = now + spacingMs * 1.5;
    takeNext(waiting, now)?.start(true);
  };
  const serve = async () => {
    if (isServing) return;
    isServing = true;
    while (waiting.length > 0 && !signal.aborted) {
      const ms = waitMs();
      if (ms > 0) await clock.sleep(Math.min(ms, lookAgainMs), signal);
      else startNext();
    }
    for (const { start } of waiting.splice(0)) start(false);
    isServing = false;
  };
  const run = async <T>(request: () => Promise<T>): Promise<T> => {
    const own = started;
    try {
      return await request();
    } finally {
      const next = clock.now() + spacingMs;
      freeAt = own === started ? next : Math.max(freeAt, next);
    }
  };
  return {
    waitMs,
    pause: (ms) => {
      pausedUntil = Math.max(pausedUntil, clock.now() + ms);
    },
    pass: async (deadline, request) => {
      if (signal.aborted || waiting.length >= mostWaiting) return undefined;
      const mayRun = await new Promise<boolean>((start) => {
        waiting.push({ deadline, start });
        void serve();
      });
      return mayRun ? run(request) : undefined;
    },
  };
}

/** The first one for which somebody still waits, else the first of all. */
function takeNext(waiting: Waiting[], now: number): Waiting | undefined {
  const urgent = waiting.findIndex(({ deadline }) => deadline > now);
  return waiting.splice(Math.max(0, urgent), 1)[0];
}
