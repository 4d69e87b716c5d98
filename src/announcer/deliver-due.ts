import { jitteredBackoffMs } from "../core/backoff.ts";
import { type Delivery, isOpen } from "../core/delivery.ts";
import { type DeliverDeps, deliver } from "./deliver.ts";

/** Enough to fill Discord's 50 requests a second at half a second of latency. */
const maxUnderWay = 32;
const longestWaitMs = 5_000;
const longestPauseMs = 60_000;

/** Works off the open deliveries. */
export interface Outbox {
  /** Takes a stored delivery on; a row that is `sending` was cut off by a death and is settled first. */
  readonly enqueue: (delivery: Delivery) => void;
  /** Runs until `signal` is aborted; resolves when nothing is under way any more. */
  readonly run: (signal: AbortSignal) => Promise<void>;
  readonly pending: () => readonly Delivery[];
}

/** Creates the outbox: due rows are sent side by side, servers take turns, a row is never under way twice. */
export function createOutbox(deps: DeliverDeps): Outbox {
  const waiting = new Map<string, Delivery>();
  const underWay = new Map<string, Promise<void>>();
  const perGuild = new Map<string, number>();
  let wake = new AbortController();
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
    underWay.set(delivery.key, task);
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
      startDue(waiting, perGuild, maxUnderWay - underWay.size, deps.clock.now(), (delivery) => start(delivery, signal));
      const pauseMs = underWay.size >= maxUnderWay ? longestWaitMs : untilNextDue(waiting.values(), deps.clock.now());
      await deps.clock.sleep(pauseMs, wake.signal);
    }
    await Promise.all(underWay.values());
  };
  return { enqueue, run, pending: () => [...waiting.values()] };
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
  let pauseMs = longestWaitMs;
  for (const { progress } of deliveries) {
    if (progress.state === "pending") pauseMs = Math.min(pauseMs, Math.max(progress.dueAt - now, 0));
  }
  return pauseMs;
}
