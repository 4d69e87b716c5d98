import { createGate, type Gate } from "../core/delivery/gate.ts";
import type { Clock, Feed } from "../core/ports.ts";

const mostAtOnce = 8;
const usualSpacingMs = 1_000;
/** So many feeds are asked at once at the start; the others follow one by one. */
const firstFeeds = 8;
const startSpacingMs = 100;

/** Sees to it that feeds are asked one after another rather than together. */
export interface Turns {
  /** How long (ms) after the start a feed is asked first. */
  readonly delayMs: (feed: Feed) => number;
  /** Takes one more feed into account. */
  readonly add: (feed: Feed) => void;
  /** Runs a poll when it is the feed's turn: one at a time for each host, with a pause between, and a handful in all. */
  readonly take: <T>(feed: Feed, poll: () => Promise<T>, signal: AbortSignal) => Promise<T>;
}

interface Host {
  readonly gate: Gate;
  feeds: number;
  /** Epoch ms. */
  startedAt: number;
}

/**
 * Creates the turns of these feeds. A second lies between two requests to one host, or less if its feeds would not all have their
 * turn within the interval otherwise.
 */
export function createTurns(feeds: readonly Feed[], intervalMs: number, clock: Clock): Turns {
  const atOnce = createGate(mostAtOnce);
  const hosts = new Map<string, Host>();
  const places = new Map<string, number>();
  const add = ({ id, url }: Feed) => {
    places.set(id, places.size);
    const host = hosts.get(hostOf(url)) ?? { gate: createGate(1), feeds: 0, startedAt: 0 };
    host.feeds++;
    hosts.set(hostOf(url), host);
  };
  feeds.forEach(add);
  return {
    delayMs: ({ id }) => {
      const spacingMs = Math.min(startSpacingMs, intervalMs / Math.max(places.size, 1));
      return Math.max((places.get(id) ?? 0) - firstFeeds + 1, 0) * spacingMs;
    },
    add,
    take: async ({ url }, poll, signal) => {
      const host = hosts.get(hostOf(url));
      if (host === undefined) return atOnce(poll);
      return host.gate(async () => {
        await clock.sleep(pauseMs(host, intervalMs, clock.now()), signal);
        return atOnce(() => {
          host.startedAt = clock.now();
          return poll();
        });
      });
    },
  };
}

/** A clock that was put back makes no pause longer. */
function pauseMs({ startedAt, feeds }: Host, intervalMs: number, now: number): number {
  const spacingMs = Math.min(usualSpacingMs, intervalMs / feeds);
  return Math.min(Math.max(startedAt + spacingMs - now, 0), spacingMs);
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
