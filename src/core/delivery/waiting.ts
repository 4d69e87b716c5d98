import type { ZoneOffset } from "../schedule/local-time.ts";
import { type Every, nextDigestAt, quietUntil, type Schedule } from "../schedule/schedule.ts";
import type { Subscription } from "../subscription.ts";
import type { Delivery, Wait } from "./delivery.ts";

/** How often the digest comes that is to name what these subscriptions gather: the more frequent wish counts; undefined if there is none. */
export function everyFor(subscriptions: readonly Subscription[]): Every | undefined {
  const wishes = subscriptions.map(({ digest }) => digest);
  return wishes.includes("daily") ? "daily" : wishes.find((wish) => wish !== undefined);
}

/** What a row waits for, by what its subscriptions want now; what none of them gathers any more comes in the digest that it was meant for. */
export function waitOf(awaits: Wait, subscriptions: readonly Subscription[]): Wait {
  return awaits === "quiet-end" ? awaits : (everyFor(subscriptions) ?? awaits);
}

/** Until when (epoch ms) a row waits; undefined for one that does not. */
export function waitsUntil(
  { progress }: Delivery,
  subscriptions: readonly Subscription[],
  schedule: Schedule,
  now: number,
  offset: ZoneOffset,
): number | undefined {
  if (progress.state !== "waiting") return undefined;
  const wait = waitOf(progress.awaits, subscriptions);
  if (wait === "quiet-end") return quietUntil(schedule, now, offset) ?? now;
  return nextDigestAt(wait, schedule, Math.min(progress.since, now), offset);
}
