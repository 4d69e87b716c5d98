import { type SummaryEntry, toSummaryItem } from "../core/cards/summary.ts";
import type { Announcement } from "../core/delivery/announcement.ts";
import { createDelivery, type Delivery, deliveryKey, releasedDelivery } from "../core/delivery/delivery.ts";
import { wordsOf } from "../core/delivery/direct-message.ts";
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
import { coveredAlready, summarise } from "./summarise.ts";

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

/** A held row with the announcement that it would be for this subscription's channel now. */
interface Waiting {
  readonly row: Delivery;
  readonly announcement: Announcement;
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

async function waitingFor(subscription: Subscription, deps: HeldDeskDeps): Promise<readonly Waiting[]> {
  const { id, channelId } = subscription;
  const waiting: Waiting[] = [];
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

async function post(subscription: Subscription, deps: HeldDeskDeps): ReturnType<HeldDesk["post"]> {
  const waiting = await waitingFor(subscription, deps);
  const entries = new Map(await Promise.all(waiting.map(async (one) => [one, await toEntries(one, deps)] as const)));
  const covered = await coveredAlready([...entries.values()].flat(), deps.deliveries);
  const isNamed = ({ announcement }: Waiting) => covered.has(announcement.previewKey);
  const open = waiting.filter((one) => !isNamed(one));
  const alone = open.filter((one, index) => index < mostMessages || !isFitForSummary(one, entries));
  const rest = waiting.filter((one) => !alone.includes(one));
  for (const one of alone) await letGo(one, subscription, deps);
  await summarise(
    rest.flatMap((one) => entries.get(one) ?? []),
    deps,
  );
  for (const { row } of rest) await deps.held.remove(subscription.channelId, row.key, subscription.id);
  const { guildId, id } = subscription;
  deps.log.info(
    { guildId, subscriptionId: id, messages: alone.length, summarised: rest.length },
    "held previews posted",
  );
  return { messages: alone.length, summarised: rest.length };
}

/** What a summary would say of it; nothing for what is itself a summary, or whose preview is not there any more. */
async function toEntries(
  { announcement }: Waiting,
  { previews, spoken }: HeldDeskDeps,
): Promise<readonly SummaryEntry[]> {
  if (announcement.summary !== undefined) return [];
  const preview = await previews.find(announcement.previewKey);
  return preview === undefined ? [] : [{ announcement, item: toSummaryItem(preview, wordsOf(announcement, spoken)) }];
}

/** A request with an unknown fate may have become a message: that is found out first, by a delivery of its own. */
function isFitForSummary(one: Waiting, entries: ReadonlyMap<Waiting, readonly SummaryEntry[]>): boolean {
  const { progress } = one.row;
  return progress.state === "held" && progress.uncertainSince === undefined && entries.get(one)?.length === 1;
}

async function letGo(
  { row, announcement }: Waiting,
  { id, channelId }: Subscription,
  deps: HeldDeskDeps,
): Promise<void> {
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
