import { jitteredBackoffMs } from "../core/backoff.ts";
import { type Delivery, isOpen } from "../core/delivery.ts";
import type { Backlog } from "../core/ports.ts";
import type { Revision } from "../core/revision.ts";
import { type DeliverDeps, deliver } from "./deliver.ts";
import { type Job, pickDue } from "./pick-due.ts";
import { type ReviseDeps, revise } from "./revise.ts";

/** Enough to fill Discord's 50 requests a second at half a second of latency. */
const maxUnderWay = 32;
const longestPauseMs = 60_000;

export interface OutboxDeps extends DeliverDeps, ReviseDeps {}

/** Works off what is to be sent and edited. */
export interface Outbox {
  /** Takes a stored delivery on; a row that is `sending` was cut off by a death and is settled first. */
  readonly enqueue: (delivery: Delivery) => void;
  /** Takes a stored revision on; it is done once the delivery of its message is finished. */
  readonly enqueueRevision: (revision: Revision) => void;
  /** Runs until `signal` is aborted; resolves when nothing is under way any more. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** The deliveries that wait or are under way. */
  readonly backlog: () => Backlog;
  /** When the loop last went round (epoch ms); with nothing to do it does so every few seconds, `longestWaitMs` at most. */
  readonly wentRoundAt: () => number | undefined;
}

/**
 * Creates the outbox: due rows are worked off side by side, but one at a time in a channel and in the order in which they came;
 * servers take turns. What cannot even be attempted is tried again later.
 */
export function createOutbox(deps: OutboxDeps, longestWaitMs: number): Outbox {
  const waiting = new Map<string, Job>();
  const underWay = new Map<string, { readonly job: Job; readonly task: Promise<void> }>();
  const failures = new Map<string, number>();
  let wake = new AbortController();
  let wentRoundAt: number | undefined;

  const put = (job: Job) => waiting.set(job.id, job);
  const add = (job: Job) => {
    put(job);
    wake.abort();
  };
  const start = (job: Job, signal: AbortSignal) => {
    waiting.delete(job.id);
    const task = attempt(job, signal).finally(() => {
      underWay.delete(job.id);
      wake.abort();
    });
    underWay.set(job.id, { job, task });
  };
  const attempt = async (job: Job, signal: AbortSignal) => {
    try {
      const left = await work(job, deps, signal);
      failures.delete(job.id);
      if (left !== undefined) put(left);
    } catch (error) {
      if (signal.aborted) return;
      const times = (failures.get(job.id) ?? 0) + 1;
      failures.set(job.id, times);
      deps.log.error({ deliveryKey: job.deliveryKey, err: error }, "delivery not attempted");
      put({ ...job, dueAt: deps.clock.now() + jitteredBackoffMs(times, longestPauseMs, deps.random()) });
    }
  };
  const run = async (signal: AbortSignal) => {
    signal.addEventListener("abort", () => wake.abort(), { once: true });
    while (!signal.aborted) {
      wake = new AbortController();
      const now = deps.clock.now();
      wentRoundAt = now;
      const busy = [...underWay.values()].map(({ job }) => job);
      const { due, nextDueAt } = pickDue([...waiting.values()], busy, maxUnderWay - underWay.size, now);
      for (const job of due) start(job, signal);
      await deps.clock.sleep(Math.min(Math.max(nextDueAt - now, 0), longestWaitMs), wake.signal);
    }
    await Promise.all([...underWay.values()].map(({ task }) => task));
  };
  return {
    enqueue: (delivery) => add(toJob(cutOffToPending(delivery, deps.clock.now()))),
    enqueueRevision: (revision) => add(toRevisionJob(revision)),
    run,
    backlog: () => toBacklog([...waiting.values(), ...[...underWay.values()].map(({ job }) => job)]),
    wentRoundAt: () => wentRoundAt,
  };
}

/** Does the next thing for a job; what is left of it to do. */
async function work(job: Job, deps: OutboxDeps, signal: AbortSignal): Promise<Job | undefined> {
  if (job.kind === "revision") {
    const left = await revise(job.revision, deps);
    return left === undefined ? undefined : toRevisionJob(left);
  }
  const after = await deliver(job.delivery, deps, signal);
  return isOpen(after) ? toJob(after) : undefined;
}

function toJob(delivery: Delivery): Job {
  const { key, announcement, progress, createdAt } = delivery;
  const { guildId, channelId } = announcement;
  const dueAt = progress.state === "pending" ? progress.dueAt : createdAt;
  return { kind: "delivery", id: key, deliveryKey: key, guildId, channelId, dueAt, createdAt, delivery };
}

function toRevisionJob(revision: Revision): Job {
  const { key, guildId, channelId, dueAt, createdAt } = revision;
  return { kind: "revision", id: `revision/${key}`, deliveryKey: key, guildId, channelId, dueAt, createdAt, revision };
}

function toBacklog(jobs: readonly Job[]): Backlog {
  const deliveries = jobs.filter(({ kind }) => kind === "delivery");
  const oldestAt = deliveries.reduce((oldest, { createdAt }) => Math.min(oldest, createdAt), Number.POSITIVE_INFINITY);
  return { count: deliveries.length, oldestAt: deliveries.length === 0 ? undefined : oldestAt };
}

function cutOffToPending(delivery: Delivery, now: number): Delivery {
  const { progress } = delivery;
  if (progress.state !== "sending") return delivery;
  const { attempts, uncertainSince } = progress;
  return { ...delivery, progress: { state: "pending", dueAt: now, attempts, uncertainSince } };
}
