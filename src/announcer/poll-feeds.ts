import { en } from "../core/phrases/en.ts";
import type { Clock, Feed, FeedHealth, Log } from "../core/ports.ts";
import { StoreError } from "../core/store-error.ts";
import type { PollOutcome } from "./poll-feed.ts";
import type { Turns } from "./turns.ts";

const dayMs = 86_400_000;
const jitter = 0.1;
/** A server that calls its answer fresh for longer is asked nevertheless. */
const longestFreshMs = 3_600_000;

export interface PollLoopDeps {
  readonly poll: (feed: Feed, signal: AbortSignal) => Promise<PollOutcome>;
  readonly turns: Turns;
  readonly intervalMs: number;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  readonly report: (feed: Feed, outcome: PollOutcome, health: FeedHealth) => void;
}

/**
 * Polls one feed until `signal` is aborted: each poll is awaited, so a feed never overlaps itself, and a slow one keeps
 * nobody waiting but itself. After failures the pause grows up to a day; it never ends.
 */
export async function pollFeedForever(feed: Feed, deps: PollLoopDeps, signal: AbortSignal): Promise<void> {
  let health: FeedHealth = { failures: 0, nextPollAt: deps.clock.now() };
  await deps.clock.sleep(deps.turns.delayMs(feed), signal);
  while (!signal.aborted) {
    const outcome = await deps.turns.take(feed, () => pollSafely(feed, deps, signal), signal);
    if (signal.aborted) return;
    health = healthAfter(health, outcome, deps);
    logChange(feed, outcome, health, deps.log);
    deps.report(feed, outcome, health);
    await deps.clock.sleep(health.nextPollAt - deps.clock.now(), signal);
  }
}

/** A poll that cannot be stored has failed like one that was not answered: nothing is seen, and it is tried again. */
async function pollSafely(feed: Feed, deps: PollLoopDeps, signal: AbortSignal): Promise<PollOutcome> {
  if (signal.aborted) return { kind: "unchanged" };
  try {
    return await deps.poll(feed, signal);
  } catch (error) {
    const isOurs = error instanceof StoreError;
    if (!isOurs) deps.log.error({ feedId: feed.id, err: error }, "feed not taken in");
    return { kind: "failed", reason: en.feedProblems.notStored, isOurs };
  }
}

function healthAfter(
  before: FeedHealth,
  outcome: PollOutcome,
  { clock, intervalMs, random }: PollLoopDeps,
): FeedHealth {
  const now = clock.now();
  if (outcome.kind !== "failed") {
    const pauseMs = intervalMs * (1 - jitter * random());
    const freshForMs = Math.min(outcome.freshForMs ?? 0, longestFreshMs);
    return { failures: 0, lastAnswerAt: now, nextPollAt: now + Math.max(pauseMs, freshForMs) };
  }
  if (outcome.isOurs) return { ...before, reason: outcome.reason, nextPollAt: now + intervalMs };
  const failures = before.failures + 1;
  const pauseMs = Math.max(
    pauseAfterFailures(failures, intervalMs) * (1 + jitter * random()),
    outcome.retryAfterMs ?? 0,
  );
  return { ...before, failures, reason: outcome.reason, nextPollAt: now + Math.min(pauseMs, dayMs) };
}

/** The usual interval after the first failures, then twice as much after every second one: a short fault costs little time. */
function pauseAfterFailures(failures: number, intervalMs: number): number {
  return Math.min(dayMs, intervalMs * 2 ** Math.min(Math.floor((failures - 1) / 2), 30));
}

function logChange(feed: Feed, outcome: PollOutcome, health: FeedHealth, log: Log): void {
  if (outcome.kind === "failed" && !outcome.isOurs && health.failures === 1)
    log.warn({ feedId: feed.id, reason: outcome.reason }, "feed failed");
  if (outcome.kind === "taken-in" && outcome.newEntries > 0) {
    const { newEntries, newDeliveries } = outcome;
    log.info({ feedId: feed.id, newEntries, newDeliveries }, "feed taken in");
  }
}
