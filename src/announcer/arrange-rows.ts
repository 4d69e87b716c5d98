import { type Announcement, joined } from "../core/delivery/announcement.ts";
import { createDelivery, type Delivery, releasedDelivery, waitingDelivery } from "../core/delivery/delivery.ts";
import { en } from "../core/phrases/en.ts";
import type { Deliveries, Held, Metrics } from "../core/ports.ts";
import type { Preview } from "../core/preview.ts";
import type { Every } from "../core/schedule/schedule.ts";
import { type HoldDeps, hold } from "./hold.ts";
import type { Audience } from "./plan.ts";

export interface ArrangeDeps extends HoldDeps {
  readonly deliveries: Deliveries;
  readonly held: Held;
  readonly enqueue: (delivery: Delivery) => void;
  /** Takes on a stored row that waits for a digest, and forgets one that does so no more. */
  readonly keepWaiting: (row: Delivery) => void;
  readonly dropWaiting: (row: Delivery) => void;
  readonly metrics: Metrics;
}

/** A row that waits from the beginning until an administrator resumes a subscription. */
export async function keepForLater(announcement: Announcement, deps: ArrangeDeps): Promise<void> {
  const row = createDelivery(announcement, deps.clock.now());
  await deps.deliveries.save(await hold(row, en.reasons.paused, deps));
}

/** A held or gathered row that a subscription wants at once which it does not wait for. */
export async function letGoForOthers(row: Delivery, wanted: readonly Announcement[], deps: ArrangeDeps): Promise<void> {
  const { progress } = row;
  const announcement = wanted.find(({ channelId }) => channelId === row.announcement.channelId);
  if (announcement === undefined || (progress.state !== "held" && !isGathered(row))) return;
  if (waitsFor(row, announcement)) return;
  const released = releasedDelivery(row, announcement, deps.clock.now());
  await deps.deliveries.release(released);
  deps.dropWaiting(row);
  deps.enqueue(released);
}

/** True if the row waits for each of the subscriptions. */
function waitsFor({ announcement }: Delivery, { subscriptionIds }: Announcement): boolean {
  return subscriptionIds.every((id) => announcement.subscriptionIds.includes(id));
}

/** What is to stand in the next digest of a channel. */
export async function gather(
  announcement: Announcement,
  every: Every,
  { kind }: Preview,
  { deliveries, keepWaiting, clock, metrics }: ArrangeDeps,
): Promise<void> {
  const now = clock.now();
  const gathered = waitingDelivery(createDelivery(announcement, now), every, now);
  await deliveries.save(gathered);
  keepWaiting(gathered);
  metrics.announcementPlanned(kind);
}

/** A held or gathered row that a subscription gathers which it does not wait for: it waits for the subscriptions of both. */
export async function gatherForOthers(
  row: Delivery,
  { gathered, everyOf }: Pick<Audience, "gathered" | "everyOf">,
  { deliveries, keepWaiting, clock }: ArrangeDeps,
): Promise<void> {
  const { progress } = row;
  const announcement = gathered.find(({ channelId }) => channelId === row.announcement.channelId);
  if (announcement === undefined || (progress.state !== "held" && !isGathered(row))) return;
  if (waitsFor(row, announcement)) return;
  const united = joined(row.announcement, announcement);
  const since = progress.state === "waiting" ? progress.since : clock.now();
  const waiting = waitingDelivery({ ...row, announcement: united }, everyOf(united), since);
  await deliveries.release({ ...waiting, releasedAt: clock.now() });
  keepWaiting(waiting);
}

function isGathered({ progress }: Delivery): boolean {
  return progress.state === "waiting" && progress.awaits !== "quiet-end";
}

/** A row that is to become a message at once. */
export async function enqueueNew(
  announcement: Announcement,
  { kind }: Preview,
  { deliveries, enqueue, clock, metrics }: ArrangeDeps,
): Promise<void> {
  const delivery = createDelivery(announcement, clock.now());
  await deliveries.save(delivery);
  enqueue(delivery);
  metrics.announcementPlanned(kind);
}
