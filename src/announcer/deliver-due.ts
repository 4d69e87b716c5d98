import { jitteredBackoffMs } from "../core/delivery/backoff.ts";
import { type Delivery, isOpen, isWaiting } from "../core/delivery/delivery.ts";
import type { Publication } from "../core/delivery/publication.ts";
import type { Revision } from "../core/delivery/revision.ts";
import type { Backlog } from "../core/ports.ts";
import { StoreError } from "../core/store-error.ts";
import { type DeliverDeps, deliver } from "./deliver.ts";
import { deliveryJob, publicationJob, revisionJob, toBacklog } from "./jobs.ts";
import { type Outages, watchOutages } from "./outages.ts";
import { createPatience } from "./patience.ts";
import { type Job, pickDue } from "./pick-due.ts";
import { type PublishDeps, publish } from "./publish.ts";
import { createQueue, type Queue } from "./queue.ts";
import { type ReviseDeps, revise } from "./revise.ts";

/** Enough to fill Discord's 50 requests a second at half a second of latency. */
const maxUnderWay = 32;
const longestPauseMs = 60_000;
const longestStorePauseMs = 10_000;
/** A clock that went back by more than this was put back. */
const clockToleranceMs = 1_000;

interface AllDeps extends DeliverDeps, ReviseDeps, PublishDeps {
  /** Takes on a stored row that waits. */
  readonly keepWaiting: (row: Delivery) => void;
}

export interface OutboxDeps extends Omit<AllDeps, "discord" | "enqueuePublication"> {}

/** Works off what is to be sent, edited and published. */
export interface Outbox {
  /** Takes a stored delivery on; a row that is `sending` was cut off by a death and is settled first. */
  readonly enqueue: (delivery: Delivery) => void;
  /** Takes the stored row with this key on, if there is one that is open and it was not taken on before. */
  readonly takeUp: (key: string) => Promise<void>;
  /** Takes a stored revision on; it is done once the delivery of its message is finished. */
  readonly enqueueRevision: (revision: Revision) => void;
  readonly enqueuePublication: (publication: Publication) => void;
  /** Runs until `signal` is aborted; resolves when nothing is under way any more. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** The deliveries that wait or are under way. */
  readonly backlog: () => Backlog;
  /** When the loop last went round (epoch ms); with nothing to do it does so every few seconds, `longestWaitMs` at most. */
  readonly wentRoundAt: () => number | undefined;
}

/**
 * Creates the outbox: due rows are worked off side by side, but one at a time in a channel and in the order in which they came;
 * servers take turns. While Discord or the store is down, one row at a time finds out whether it is back; then all go on at once.
 */
export function createOutbox(options: OutboxDeps, longestWaitMs: number): Outbox {
  const { clock } = options;
  const patience = createPatience(clock);
  const queue = createQueue(patience.hold);
  const failures = new Map<string, number>();
  let wake = new AbortController();
  let wentRoundAt: number | undefined;
  const add = (job: Job) => {
    queue.put(job);
    wake.abort();
  };
  const makeDue = (fits: (job: Job) => boolean) => {
    queue.change((job) => (fits(job) ? { ...job, dueAt: Math.min(job.dueAt, clock.now()) } : job));
    wake.abort();
  };
  const outages = watchOutages(options, patience, {
    onLimit: () => queue.change((job) => job),
    onDiscordUp: () => makeDue(({ id }) => outages.putOff.has(id)),
    onStoreUp: () => makeDue(({ id }) => failures.has(id)),
  });
  const enqueuePublication = (publication: Publication) => add(publicationJob(publication));
  const deps: AllDeps = { ...options, ...outages.requests, discord: outages.discord, enqueuePublication };
  const attempt = createAttempt(deps, queue, outages, failures);
  const noteTime = () => {
    const isPutBack = wentRoundAt !== undefined && clock.now() < wentRoundAt - clockToleranceMs;
    wentRoundAt = clock.now();
    if (!isPutBack) return;
    patience.forget();
    makeDue(() => true);
  };
  const run = async (signal: AbortSignal) => {
    const tasks = new Set<Promise<void>>();
    const start = (job: Job) => {
      const task = attempt(job, signal).finally(() => {
        tasks.delete(task);
        wake.abort();
      });
      tasks.add(task);
    };
    signal.addEventListener("abort", () => wake.abort(), { once: true });
    while (!signal.aborted) {
      wake = new AbortController();
      noteTime();
      const { due, pauseMs } = choose(queue, outages, tasks.size, clock.now());
      due.forEach(start);
      await clock.sleep(Math.min(Math.max(pauseMs, 0), longestWaitMs), wake.signal);
    }
    await Promise.all(tasks);
  };
  return {
    enqueue: (delivery) => add(deliveryJob(delivery, clock.now())),
    takeUp: async (key) => {
      // Nobody changes a row that is not in the queue: what is read now is how it stands.
      const row = queue.find(key) === undefined ? await options.deliveries.find(key) : undefined;
      if (row !== undefined && isOpen(row) && queue.find(key) === undefined) add(deliveryJob(row, clock.now()));
    },
    enqueueRevision: (revision) => add(revisionJob(revision)),
    enqueuePublication,
    run,
    backlog: () => toBacklog(queue.all()),
    wentRoundAt: () => wentRoundAt,
  };
}

/** What to start now, and how long (ms) nothing else can. While Discord is down, those that it kept waiting take turns in finding out. */
function choose(queue: Queue, outages: Outages, busyPlaces: number, now: number) {
  const { places, from } = outages.findPlaces(busyPlaces, maxUnderWay);
  const [probe] = outages.discord.isDown() && places > 0 ? outages.putOff : [];
  const job = probe === undefined ? undefined : queue.find(probe);
  if (job !== undefined && !queue.isUnderWay(job.id)) return { due: [job], pauseMs: longestPauseMs };
  const { idle, busy } = queue.split();
  const { due, nextDueAt } = pickDue(idle, busy, places, now);
  return { due, pauseMs: (from > now ? from : nextDueAt) - now };
}

/**
 * Creates what does the next thing for a job. What could not even be attempted is tried ever more rarely; what the store failed,
 * again as soon as the store works.
 */
function createAttempt(deps: AllDeps, queue: Queue, outages: Outages, failures: Map<string, number>) {
  const putBack = (job: Job, error: unknown) => {
    if (queue.find(job.id) !== job) return;
    const times = (failures.get(job.id) ?? 0) + 1;
    failures.set(job.id, times);
    const isStores = error instanceof StoreError;
    if (isStores) outages.store.failed(job.channelId);
    else if (times === 1) deps.log.error({ deliveryKey: job.deliveryKey, err: error }, "delivery not attempted");
    const pauseMs = jitteredBackoffMs(times, isStores ? longestStorePauseMs : longestPauseMs, deps.random());
    queue.put({ ...job, dueAt: deps.clock.now() + pauseMs });
  };
  return async (job: Job, signal: AbortSignal): Promise<void> => {
    queue.begin(job);
    let isLeft = true;
    try {
      isLeft = queue.settle(job, await work(job, deps, signal));
      failures.delete(job.id);
      outages.store.worked();
    } catch (error) {
      if (!signal.aborted) putBack(job, error);
    } finally {
      outages.close(job, isLeft);
      queue.end(job);
    }
  };
}

/** Does the next thing for a job; what is left of it to do. */
async function work(job: Job, deps: AllDeps, signal: AbortSignal): Promise<Job | undefined> {
  switch (job.kind) {
    case "delivery": {
      const after = await deliver(job.delivery, deps, signal);
      if (isWaiting(after)) deps.keepWaiting(after);
      return isOpen(after) ? deliveryJob(after, deps.clock.now()) : undefined;
    }
    case "revision": {
      const left = await revise(job.revision, deps);
      return left === undefined ? undefined : revisionJob(left);
    }
    case "publication": {
      const left = await publish(job.publication, deps);
      return left === undefined ? undefined : publicationJob(left);
    }
  }
}
