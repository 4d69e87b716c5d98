import { createGate } from "../core/delivery/gate.ts";
import type { Backlog, Feed, HeldDesk } from "../core/ports.ts";
import { createOutbox, type Outbox, type OutboxDeps } from "./deliver-due.ts";
import { createHeldDesk } from "./held-desk.ts";
import { type PollDeps, type PollOutcome, pollFeed } from "./poll-feed.ts";
import { type FeedHealth, pollFeedForever } from "./poll-feeds.ts";
import { pruneForever } from "./prune.ts";
import { type ClosingDeps, createClosingTeller } from "./tell-closings.ts";
import { createTurns } from "./turns.ts";

const longestWaitMs = 5_000;

type OwnParts = "revising" | "writing" | "enqueue" | "takeUp" | "enqueueRevision" | "closeChannel";

export interface AnnouncerOptions extends Omit<OutboxDeps & PollDeps & ClosingDeps, OwnParts> {
  readonly feeds: readonly Feed[];
  readonly intervalMs: number;
}

/** From feeds to channels: polls, plans and delivers. */
export interface Announcer {
  /** Takes up what an earlier run left open, then begins to poll and to deliver. */
  readonly start: () => Promise<void>;
  /** Ends polling, lets requests under way finish, and resolves when all is at rest. */
  readonly stop: () => Promise<void>;
  readonly health: (feedId: string) => FeedHealth | undefined;
  readonly backlog: () => Backlog;
  readonly heldDesk: HeldDesk;
  /**
   * When the announcer last got something done (epoch ms): the newest end of any feed's poll, the start before the first;
   * without feeds the delivery loop's last round. Where every feed rests longer than usual, after failures or because its server
   * said so, the moment until which they all rest, which may lie ahead.
   */
  readonly passedAt: () => number | undefined;
}

export function createAnnouncer(options: AnnouncerOptions): Announcer {
  const { feeds, clock, metrics, intervalMs } = options;
  const revising = createGate(1);
  const closings = createClosingTeller(options);
  const outbox = createOutbox(
    { ...options, revising, closeChannel: closings.close },
    Math.min(longestWaitMs, intervalMs),
  );
  const stopping = new AbortController();
  const health = new Map<string, FeedHealth>();
  const turns = createTurns(feeds, intervalMs, clock);
  const writing = createGate(1);
  const pollDeps = {
    ...options,
    revising,
    writing,
    enqueue: outbox.enqueue,
    takeUp: outbox.takeUp,
    enqueueRevision: outbox.enqueueRevision,
  };
  let running: readonly Promise<void>[] = [];
  let polledAt: number | undefined;
  return {
    start: async () => {
      await takeUpAll(outbox, options);
      await closings.takeUp();
      polledAt = clock.now();
      const poll = (feed: Feed, signal: AbortSignal) => pollFeed(feed, pollDeps, signal);
      const report = (feed: Feed, outcome: PollOutcome, state: FeedHealth) => {
        polledAt = clock.now();
        health.set(feed.id, state);
        metrics.feedPolled(feed.id, outcome.kind);
      };
      const loopDeps = { ...options, poll, turns, report };
      const { signal } = stopping;
      const polling = feeds.map((feed) => pollFeedForever(feed, loopDeps, signal));
      running = [outbox.run(signal), closings.run(signal), pruneForever(pollDeps, signal), ...polling];
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
    health: (feedId) => health.get(feedId),
    backlog: outbox.backlog,
    heldDesk: createHeldDesk({ ...options, ...outbox, writing }),
    passedAt: () => {
      if (feeds.length === 0 || polledAt === undefined) return outbox.wentRoundAt();
      const states = feeds.map(({ id }) => health.get(id));
      return Math.max(polledAt, restUntil(states, intervalMs));
    },
  };
}

/** What an earlier run left open. */
async function takeUpAll(
  outbox: Outbox,
  { deliveries, revisions, publications, log }: AnnouncerOptions,
): Promise<void> {
  const open = await deliveries.open();
  if (open.length > 0) log.info({ deliveries: open.length }, "open deliveries taken up");
  open.forEach(outbox.enqueue);
  (await revisions.open()).forEach(outbox.enqueueRevision);
  (await publications.open()).forEach(outbox.enqueuePublication);
}

/** When the first of the feeds is asked again, if each of them rests longer than usual; else 0. */
function restUntil(feeds: readonly (FeedHealth | undefined)[], intervalMs: number): number {
  return Math.min(
    ...feeds.map((health) => (health !== undefined && isResting(health, intervalMs) ? health.nextPollAt : 0)),
  );
}

function isResting({ failures, nextPollAt, lastAnswerAt = nextPollAt }: FeedHealth, intervalMs: number): boolean {
  return failures > 0 || nextPollAt - lastAnswerAt > intervalMs;
}
