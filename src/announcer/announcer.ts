import { isWaiting } from "../core/delivery/delivery.ts";
import { createGate } from "../core/delivery/gate.ts";
import { feedsToPoll, isOwnFeedId } from "../core/guild-feed.ts";
import type { Backlog, Feed, FeedHealth, FeedPolling, HeldDesk, WaitingCounts } from "../core/ports.ts";
import { createOutbox, type Outbox, type OutboxDeps } from "./deliver-due.ts";
import { createHeldDesk } from "./held-desk.ts";
import { type PollDeps, pollFeed } from "./poll-feed.ts";
import { createPollers } from "./pollers.ts";
import { forgetFeed, pruneForever } from "./prune.ts";
import { type ClosingDeps, createClosingTeller } from "./tell-closings.ts";
import { createTurns } from "./turns.ts";
import { createWaitingRoom, type WaitingRoom, type WaitingRoomDeps } from "./waiting-room.ts";

const longestWaitMs = 5_000;

type OwnParts =
  | "polled"
  | "revising"
  | "writing"
  | "enqueue"
  | "takeUp"
  | "enqueueRevision"
  | "closeChannel"
  | "isQuietFor"
  | "keepWaiting"
  | "dropWaiting";

export interface AnnouncerOptions extends Omit<OutboxDeps & PollDeps & ClosingDeps & WaitingRoomDeps, OwnParts> {
  /** The feeds known to everyone; those that servers have added for themselves come from the store. */
  readonly feeds: readonly Feed[];
  readonly intervalMs: number;
}

/** From feeds to channels: polls, plans and delivers. */
export interface Announcer {
  /** Takes up what an earlier run left open, then begins to poll and to deliver. */
  readonly start: () => Promise<void>;
  /** Ends polling, lets requests under way finish, and resolves when all is at rest. */
  readonly stop: () => Promise<void>;
  readonly polling: FeedPolling;
  readonly backlog: () => Backlog;
  readonly heldDesk: HeldDesk;
  readonly waitingRoom: WaitingCounts;
  /**
   * When the announcer last got something done (epoch ms): the newest end of any feed's poll, the start before the first;
   * without feeds the delivery loop's last round. Where every feed rests longer than usual, after failures or because its server
   * said so, the moment until which they all rest, which may lie ahead.
   */
  readonly passedAt: () => number | undefined;
}

export function createAnnouncer(options: AnnouncerOptions): Announcer {
  const { feeds, clock, metrics, intervalMs } = options;
  const { outbox, waitingRoom, closings, writing, pollDeps } = createParts(options);
  const stopping = new AbortController();
  let polledAt: number | undefined;
  const pollers = createPollers(feeds, {
    ...options,
    turns: createTurns(feeds, intervalMs, clock),
    poll: (feed, signal) => pollFeed(feed, pollDeps, signal),
    report: (feed, outcome) => {
      polledAt = clock.now();
      metrics.feedPolled(isOwnFeedId(feed.id) ? "own" : feed.id, outcome.kind);
    },
  });
  const pruneDeps = { ...pollDeps, polled: pollers.feeds };
  let running: readonly Promise<void>[] = [];
  return {
    start: async () => {
      await takeUpAll(outbox, waitingRoom, options);
      await closings.takeUp();
      polledAt = clock.now();
      const { signal } = stopping;
      feedsToPoll(options.guildFeeds.all().filter(options.isOurs)).forEach(pollers.begin);
      pollers.run();
      running = [outbox.run(signal), waitingRoom.run(signal), closings.run(signal), pruneForever(pruneDeps, signal)];
    },
    stop: async () => {
      stopping.abort();
      await Promise.all([...running, pollers.stop()]);
    },
    polling: { ...pollers, forget: (feedId) => writing(() => forgetFeed(feedId, pruneDeps)) },
    backlog: outbox.backlog,
    heldDesk: createHeldDesk({ ...options, ...outbox, writing }),
    waitingRoom,
    passedAt: () => {
      const asked = pollers.feeds();
      if (asked.length === 0 || polledAt === undefined) return outbox.wentRoundAt();
      const states = asked.map(({ id }) => pollers.health(id));
      return Math.max(polledAt, restUntil(states, intervalMs));
    },
  };
}

/** The parts that hand rows to each other. */
function createParts(options: AnnouncerOptions) {
  const [revising, writing] = [createGate(1), createGate(1)];
  const closings = createClosingTeller(options);
  const outbox = createOutbox(
    {
      ...options,
      revising,
      closeChannel: closings.close,
      isQuietFor: (row) => waitingRoom.isQuietFor(row),
      keepWaiting: (row) => waitingRoom.keep(row),
    },
    Math.min(longestWaitMs, options.intervalMs),
  );
  const { enqueue, takeUp, enqueueRevision } = outbox;
  const waitingRoom: WaitingRoom = createWaitingRoom({ ...options, enqueue, takeUp, writing });
  const rooms = { keepWaiting: waitingRoom.keep, dropWaiting: waitingRoom.drop };
  const pollDeps = { ...options, ...rooms, revising, writing, enqueue, takeUp, enqueueRevision };
  return { outbox, waitingRoom, closings, writing, pollDeps };
}

/** What an earlier run left open. */
async function takeUpAll(
  outbox: Outbox,
  waitingRoom: WaitingRoom,
  { deliveries, revisions, publications, log }: AnnouncerOptions,
): Promise<void> {
  const unfinished = await deliveries.open();
  const open = unfinished.filter((row) => !isWaiting(row));
  if (open.length > 0) log.info({ deliveries: open.length }, "open deliveries taken up");
  open.forEach(outbox.enqueue);
  unfinished.filter(isWaiting).forEach(waitingRoom.keep);
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
