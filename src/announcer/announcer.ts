import { createGate } from "../core/gate.ts";
import type { Feed, FeedStates, FetchFeed, ReadPreviews } from "../core/ports.ts";
import type { DeliverDeps } from "./deliver.ts";
import { createOutbox } from "./deliver-due.ts";
import { pollFeed } from "./poll-feed.ts";
import { type FeedHealth, pollFeedForever } from "./poll-feeds.ts";

const maxFetchesAtOnce = 8;

export interface AnnouncerOptions extends DeliverDeps {
  readonly feeds: readonly Feed[];
  readonly fetchFeed: FetchFeed;
  readonly feedStates: FeedStates;
  readonly readPreviews: ReadPreviews;
  readonly isMember: (guildId: string) => boolean;
  readonly intervalMs: number;
}

/** From feeds to channels: polls, plans and delivers. */
export interface Announcer {
  /** Takes up what an earlier run left open, then begins to poll and to deliver. */
  readonly start: () => Promise<void>;
  /** Ends polling, lets requests under way finish, and resolves when all is at rest. */
  readonly stop: () => Promise<void>;
  readonly health: (feedId: string) => FeedHealth | undefined;
}

export function createAnnouncer(options: AnnouncerOptions): Announcer {
  const { feeds, clock, random, log, intervalMs, deliveries } = options;
  const outbox = createOutbox(options);
  const stopping = new AbortController();
  const health = new Map<string, FeedHealth>();
  const fetching = createGate(maxFetchesAtOnce);
  const pollDeps = {
    ...options,
    writing: createGate(1),
    enqueue: outbox.enqueue,
  };
  let running: readonly Promise<void>[] = [];
  return {
    start: async () => {
      const open = await deliveries.open();
      if (open.length > 0) log.info({ deliveries: open.length }, "open deliveries taken up");
      open.forEach(outbox.enqueue);
      const poll = (feed: Feed, signal: AbortSignal) => pollFeed(feed, pollDeps, signal);
      const report = (feed: Feed, _outcome: unknown, state: FeedHealth) => health.set(feed.id, state);
      const loopDeps = {
        poll,
        fetching,
        intervalMs,
        clock,
        random,
        log,
        report,
      };
      running = [outbox.run(stopping.signal), ...feeds.map((feed) => pollFeedForever(feed, loopDeps, stopping.signal))];
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
    health: (feedId) => health.get(feedId),
  };
}
