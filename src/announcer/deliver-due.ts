import { jitteredBackoffMs } from "../core/backoff.ts";
import { type Delivery, isOpen } from "../core/delivery.ts";
import type { Backlog } from "../core/ports.ts";
import { type DeliverDeps, deliver } from "./deliver.ts";

/** Enough to fill Discord's 50 requests a second at half a second of latency. */
const maxUnderWay = 32;
const longestPauseMs = 60_000;

/** Works off the open deliveries. */
export interface Outbox {
  /** Takes a stored delivery on; a row that is `sending` was cut off by a death and is settled first. */
  readonly enqueue: (delivery: Delivery) => void;
  /** Runs until `signal` is aborted; resolves when nothing is under way any more. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  /** What waits or is under way. */
  readonly backlog: () => Backlog;
  /** When the loop last went round (epoch ms); with nothing to do it does so every few seconds, `longestWaitMs` at most. */
  readonly wentRoundAt: () => number | undefined;
}

/** Creates the outbox: due rows are sent side by side, servers take turns, a row is never under way twice. */
export function createOutbox(deps: DeliverDeps, longestWaitMs: number): Outbox {
  const waiting = new Map<string, Delivery>();
  const underWay = new Map<string, { readonly createdAt: number; readonly task: Promise<void> }>();
  const perGuild = new Map<string, number>();
  let wake = new AbortController();
  let wentRoundAt: number | undefined;
  const failures = new Map<string, number>();

  const enqueue = (delivery: Delivery) => {
    waiting.set(delivery.key, cutOffToPending(delivery, deps.clock.now()));
    wake.abort();
  };
  const count = (guildId: string, change: number) => {
    const left = (perGuild.get(guildId) ?? 0) + change;
    if (left === 0) perGuild.delete(guildId);
    else perGuild.set(guildId, left);
  };
  const start = (delivery: Delivery, signal: AbortSignal) => {
    const { guildId } = delivery.announcement;
    waiting.delete(delivery.key);
    count(guildId, 1);
    const task = attempt(delivery, signal).finally(() => {
      underWay.delete(delivery.key);
      count(guildId, -1);
      wake.abort();
    });
    underWay.set(delivery.key, { createdAt: delivery.createdAt, task });
  };
  const attempt = async (delivery: Delivery, signal: AbortSignal) => {
    try {
      const after = await deliver(delivery, deps, signal);
      failures.delete(delivery.key);
      if (isOpen(after)) waiting.set(after.key, after);
    } catch (error) {
      if (signal.aborted) return;
      const times = (failures.get(delivery.key) ?? 0) + 1;
      failures.set(delivery.key, times);
      deps.log.error({ deliveryKey: delivery.key, err: error }, "delivery not attempted");
      waiting.set(
        delivery.key,
        dueAgain(delivery, deps.clock.now() + jitteredBackoffMs(times, longestPauseMs, deps.random())),
      );
    }
  };
  const run = async (signal: AbortSignal) => {
    signal.addEventListener("abort", () => wake.abort(), { once: true });
    while (!signal.aborted) {
      wake = new AbortController();
      wentRoundAt = deps.clock.now();
      startDue(waiting, perGuild, maxUnderWay - underWay.size, deps.clock.now(), (delivery) => start(delivery, signal));
      const untilDueMs =
        underWay.size >= maxUnderWay ? longestWaitMs : untilNextDue(waiting.values(), deps.clock.now());
      await deps.clock.sleep(Math.min(untilDueMs, longestWaitMs), wake.signal);
    }
    await Promise.all([...underWay.values()].map(({ task }) => task));
  };
  return {
    enqueue,
    run,
    backlog: () => toBacklog([...waiting.values(), ...underWay.values()]),
    wentRoundAt: () => wentRoundAt,
  };
}

function toBacklog(open: readonly { readonly createdAt: number }[]): Backlog {
  const oldestAt = open.reduce((oldest, { createdAt }) => Math.min(oldest, createdAt), Number.POSITIVE_INFINITY);
  return { count: open.length, oldestAt: open.length === 0 ? undefined : oldestAt };
}

function cutOffToPending(delivery: Delivery, now: number): Delivery {
  const { progress } = delivery;
  if (progress.state !== "sending") return delivery;
  const { attempts, uncertainSince } = progress;
  return {
    ...delivery,
    progress: { state: "pending", dueAt: now, attempts, uncertainSince },
  };
}

function dueAgain(delivery: Delivery, dueAt: number): Delivery {
  const { progress } = delivery;
  return progress.state === "pending" ? { ...delivery, progress: { ...progress, dueAt } } : delivery;
}

/** Starts due rows, always one of the server that has the fewest under way, so that a large server holds nobody up. */
function startDue(
  waiting: ReadonlyMap<string, Delivery>,
  perGuild: ReadonlyMap<string, number>,
  places: number,
  now: number,
  start: (delivery: Delivery) => void,
): void {
  if (places <= 0) return;
  const queues = new Map<string, Delivery[]>();
  for (const delivery of waiting.values()) {
    if (delivery.progress.state !== "pending" || delivery.progress.dueAt > now) continue;
    const { guildId } = delivery.announcement;
    const queue = queues.get(guildId);
    if (queue === undefined) queues.set(guildId, [delivery]);
    else queue.push(delivery);
  }
  for (let free = places; free > 0 && queues.size > 0; free--) {
    const [guildId, queue] = [...queues].reduce((a, b) =>
      (perGuild.get(b[0]) ?? 0) < (perGuild.get(a[0]) ?? 0) ? b : a,
    );
    const next = queue.shift();
    if (queue.length === 0) queues.delete(guildId);
    if (next !== undefined) start(next);
  }
}

function untilNextDue(deliveries: Iterable<Delivery>, now: number): number {
  let pauseMs = Number.POSITIVE_INFINITY;
  for (const { progress } of deliveries) {
    if (progress.state === "pending") pauseMs = Math.min(pauseMs, Math.max(progress.dueAt - now, 0));
  }
  return pauseMs;
}
