import type { Clock } from "../core/ports.ts";

/** Discord's limit for all requests of a bot together. */
const requestsPerWindow = 50;
const windowMs = 1_000;
/** Both clocks tell whole milliseconds. */
const toleranceMs = 2;
/** By how much a request of which no answer tells may have been late. */
const usualLatenessMs = 50;
/** The quickest way to Discord is looked for among so many answers. */
const rememberedAnswers = 200;
/** No answer is so late: a clock was changed. */
const changedClockMs = 5_000;
const longestWaitMs = 2_000;

/** A request that has left. */
export interface Departure {
  /** Takes note of when Discord took the request on, by its own clock (epoch ms). */
  readonly arrived: (serverTime: number | undefined) => void;
}

/** Discord's limit for all requests together, as it looks from here. */
export interface GlobalWindow {
  /** When (epoch ms) the next request may leave, as far as is known now. */
  readonly freeAt: () => number;
  readonly leave: () => Departure;
}

interface Passage {
  readonly leftAt: number;
  serverTime: number | undefined;
}

/**
 * Creates the window. Discord counts requests as they arrive, and no answer tells how many it counted, but each tells when: so a
 * request leaves such that it arrives, by the quickest way seen, a second after the one 50 before it did. However much the
 * requests were held up on their way, no second sees more than the limit.
 */
export function createGlobalWindow(clock: Clock): GlobalWindow {
  const passages: Passage[] = [];
  const ways: number[] = [];
  const noteWay = (way: number) => {
    if (Math.abs(way - (ways.at(-1) ?? way)) > changedClockMs) ways.length = 0;
    ways.push(way);
    if (ways.length > rememberedAnswers) ways.shift();
  };
  return {
    freeAt: () => {
      const bar = passages.at(-requestsPerWindow);
      if (bar === undefined || bar.leftAt > clock.now()) return clock.now();
      const arrivedAt =
        bar.serverTime === undefined || ways.length === 0
          ? bar.leftAt + usualLatenessMs
          : bar.serverTime - Math.min(...ways);
      return Math.min(arrivedAt + windowMs + toleranceMs, clock.now() + longestWaitMs);
    },
    leave: () => {
      const passage: Passage = { leftAt: clock.now(), serverTime: undefined };
      passages.push(passage);
      if (passages.length > requestsPerWindow) passages.shift();
      return {
        arrived: (serverTime) => {
          passage.serverTime = serverTime;
          if (serverTime !== undefined) noteWay(serverTime - passage.leftAt);
        },
      };
    },
  };
}

/** When Discord took a request on, by its own clock (epoch ms): the end of a limit less the time until then. */
export function serverTimeOf(headers: { readonly get: (name: string) => string | null }): number | undefined {
  const [resetAt, resetAfter] = ["x-ratelimit-reset", "x-ratelimit-reset-after"].map((name) => headers.get(name));
  if (resetAt === null || resetAt === undefined || resetAfter === null || resetAfter === undefined) return undefined;
  const time = (Number(resetAt) - Number(resetAfter)) * 1_000;
  return Number.isFinite(time) ? Math.round(time) : undefined;
}
