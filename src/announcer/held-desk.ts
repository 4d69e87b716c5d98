import type { SummaryForm } from "../core/cards/summary.ts";
import type { Announcement } from "../core/delivery/announcement.ts";
import { createDelivery, type Delivery, deliveryKey, releasedDelivery } from "../core/delivery/delivery.ts";
import type { Gate } from "../core/delivery/gate.ts";
import type {
  Clock,
  Deliveries,
  Held,
  HeldDesk,
  Log,
  Previews,
  Spoken,
  Stories,
  Subscriptions,
} from "../core/ports.ts";
import type { Subscription } from "../core/subscription.ts";
import { divide, type Kept } from "./let-go.ts";
import { summarise } from "./summarise.ts";

/** So many held previews get a message each; a summary names the others. */
const mostMessages = 20;

export interface HeldDeskDeps {
  readonly deliveries: Deliveries;
  readonly held: Held;
  readonly previews: Previews;
  readonly stories: Stories;
  readonly subscriptions: Subscriptions;
  readonly spoken: Spoken;
  /** One place: nothing is planned for a channel while its held rows are let go. */
  readonly writing: Gate;
  readonly enqueue: (delivery: Delivery) => void;
  readonly takeUp: (deliveryKey: string) => Promise<void>;
  readonly clock: Clock;
  readonly log: Log;
}

/** Creates the HeldDesk port. Each call can be repeated after a death: what was let go is no longer held. */
export function createHeldDesk(deps: HeldDeskDeps): HeldDesk {
  return {
    count: async (subscription) => (await waitingFor(subscription, deps)).length,
    post: (subscription) => deps.writing(() => post(subscription, deps)),
    skip: (subscription) => deps.writing(() => skip(subscription, deps)),
    move: async (subscription, fromChannelId) => {
      for (const item of await deps.held.inChannel(fromChannelId)) {
        if (!item.subscriptionIds.includes(subscription.id)) continue;
        await deps.held.add(subscription.channelId, { ...item, subscriptionIds: [subscription.id] });
        await deps.held.remove(fromChannelId, item.deliveryKey, subscription.id);
      }
    },
  };
}

async function waitingFor(subscription: Subscription, deps: HeldDeskDeps): Promise<readonly Kept[]> {
  const { id, channelId } = subscription;
  const waiting: Kept[] = [];
  for (const { deliveryKey: key, subscriptionIds } of await deps.held.inChannel(channelId)) {
    const row = subscriptionIds.includes(id) ? await deps.deliveries.find(key) : undefined;
    if (row?.progress.state !== "held" || (await isToldThere(row, channelId, deps))) continue;
    waiting.push({ row, announcement: announcementNow(row, [id, ...subscriptionIds], subscription, deps) });
  }
  return waiting;
}

/** True for what waited for another channel, and the present one has a delivery of its own. */
async function isToldThere({ announcement }: Delivery, channelId: string, { deliveries }: HeldDeskDeps) {
  if (announcement.channelId === channelId) return false;
  return (await deliveries.find(deliveryKey(announcement.previewKey, channelId))) !== undefined;
}

/** Subscriptions that rest, were ended or post elsewhere by now have no part in it; roles are those of today. */
function announcementNow(
  { announcement }: Delivery,
  ids: readonly string[],
  { guildId, channelId }: Subscription,
  { subscriptions }: HeldDeskDeps,
): Announcement {
  const active = [...new Set(ids)].flatMap((id) => {
    const known = subscriptions.find(guildId, id);
    return known?.channelId === channelId && known.paused === undefined ? [known] : [];
  });
  return {
    ...announcement,
    channelId,
    subscriptionIds: active.map(({ id }) => id),
    roleIds: [...new Set(active.flatMap(({ roleId }) => roleId ?? []))],
    publish: active.some(({ publish }) => publish),
  };
}

/** What was held for a digest comes as one. */
async function post(subscription: Subscription, deps: HeldDeskDeps): ReturnType<HeldDesk["post"]> {
  const { guildId, channelId, id, digest } = subscription;
  const form: SummaryForm = digest === undefined ? "rest" : { every: digest, isContinued: false };
  const most = digest === undefined ? mostMessages : 0;
  const { alone, together, entries } = await divide(await waitingFor(subscription, deps), most, form, deps);
  for (const one of alone) await letGo(one, subscription, deps);
  await summarise(entries, deps, form);
  for (const { row } of together) await deps.held.remove(channelId, row.key, id);
  const counts = { messages: alone.length, summarised: together.length };
  deps.log.info({ guildId, subscriptionId: id, ...counts }, "held previews posted");
  return counts;
}

async function letGo({ row, announcement }: Kept, { id, channelId }: Subscription, deps: HeldDeskDeps): Promise<void> {
  const now = deps.clock.now();
  if (row.announcement.channelId === channelId) {
    const released = releasedDelivery(row, announcement, now);
    await deps.deliveries.release(released);
    deps.enqueue(released);
  } else {
    await createElsewhere(row, announcement, deps);
  }
  for (const subscriptionId of new Set([id, ...announcement.subscriptionIds]))
    await deps.held.remove(channelId, row.key, subscriptionId);
}

/** The subscription moved: what waited for its old channel becomes a delivery of the new one. */
async function createElsewhere(row: Delivery, announcement: Announcement, deps: HeldDeskDeps): Promise<void> {
  const { channelId, previewKey } = announcement;
  const story = await deps.stories.ofPreview(previewKey);
  if (story !== undefined && !story.channelIds.includes(channelId))
    await deps.stories.save({ ...story, channelIds: [...story.channelIds, channelId] });
  const delivery = { ...createDelivery(announcement, deps.clock.now()), createdAt: row.createdAt };
  await deps.deliveries.save(delivery);
  deps.enqueue(delivery);
}

async function skip(subscription: Subscription, deps: HeldDeskDeps): Promise<number> {
  const waiting = await waitingFor(subscription, deps);
  for (const { row } of waiting) {
    if (isWantedByNobodyElse(row, subscription, deps))
      await deps.deliveries.save({ ...row, progress: { state: "skipped", skippedAt: deps.clock.now() } });
    await deps.held.remove(subscription.channelId, row.key, subscription.id);
  }
  deps.log.info({ subscriptionId: subscription.id, skipped: waiting.length }, "held previews skipped");
  return waiting.length;
}

function isWantedByNobodyElse(
  { announcement }: Delivery,
  { id, channelId, guildId }: Subscription,
  { subscriptions }: HeldDeskDeps,
): boolean {
  if (announcement.channelId !== channelId) return false;
  return !announcement.subscriptionIds.some(
    (other) => other !== id && subscriptions.find(guildId, other)?.channelId === channelId,
  );
}
