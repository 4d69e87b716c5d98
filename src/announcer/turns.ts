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
  /** Runs a poll when it is the feed's turn: one at a time for each host, with a pause between, and a handful in all. */
  readonly take: <T>(feed: Feed, poll: () => Promise<T>, signal: AbortSignal) => Promise<T>;
}

interface Host {
  readonly gate: Gate;
  readonly spacingMs: number;
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
  for (const [host, count] of countByHost(feeds))
    hosts.set(host, { gate: createGate(1), spacingMs: Math.min(usualSpacingMs, intervalMs / count), startedAt: 0 });
  const places = new Map(feeds.map(({ id }, index) => [id, index]));
  const spacingMs = Math.min(startSpacingMs, intervalMs / Math.max(feeds.length, 1));
  return {
    delayMs: ({ id }) => Math.max((places.get(id) ?? 0) - firstFeeds + 1, 0) * spacingMs,
    take: async ({ url }, poll, signal) => {
      const host = hosts.get(hostOf(url));
      if (host === undefined) return atOnce(poll);
      return host.gate(async () => {
        await clock.sleep(pauseMs(host, clock.now()), signal);
        return atOnce(() => {
          host.startedAt = clock.now();
          return poll();
        });
      });
    },
  };
}

/** A clock that was put back makes no pause longer. */
function pauseMs({ startedAt, spacingMs }: Host, now: number): number {
  return Math.min(Math.max(startedAt + spacingMs - now, 0), spacingMs);
}

function countByHost(feeds: readonly Feed[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { url } of feeds) counts.set(hostOf(url), (counts.get(hostOf(url)) ?? 0) + 1);
  return counts;
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
