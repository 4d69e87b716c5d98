import type { Announcement } from "../core/delivery/announcement.ts";
import {
  createDelivery,
  type Delivery,
  deliveryKey,
  isOpen,
  isWaiting,
  releasedDelivery,
} from "../core/delivery/delivery.ts";
import type { Gate } from "../core/delivery/gate.ts";
import { waitOf } from "../core/delivery/waiting.ts";
import { en } from "../core/phrases/en.ts";
import type { Held, RemovedSubscriptions, Stories, Subscriptions } from "../core/ports.ts";
import type { Subscription } from "../core/subscription.ts";
import { mostMessagesPerPoll } from "./allotment.ts";
import { hold } from "./hold.ts";
import { type DivideDeps, divide, type Kept } from "./let-go.ts";
import { type SummariseDeps, summarise } from "./summarise.ts";

export interface LetGoDeps extends DivideDeps, SummariseDeps {
  readonly held: Held;
  readonly stories: Stories;
  readonly subscriptions: Subscriptions;
  readonly removed: Pick<RemovedSubscriptions, "find">;
  /** One place: nothing is planned for a channel while its waiting rows are let go. */
  readonly writing: Gate;
  /** Takes on a stored row that waits. */
  readonly keep: (row: Delivery) => void;
}

/** Lets rows go that waited for one channel. Doing it again after a death or a failure carries on where it ended. */
export function letChannelGo(rows: readonly Delivery[], deps: LetGoDeps): Promise<void> {
  return deps.writing(async () => {
    const waiting: Delivery[] = [];
    for (const { key } of rows) {
      const row = await deps.deliveries.find(key);
      if (row !== undefined && isWaiting(row)) waiting.push(row);
      if (row !== undefined && isOpen(row)) await deps.takeUp(key);
    }
    waiting.sort((a, b) => a.createdAt - b.createdAt);
    const isQuiet = ({ progress }: Delivery) => progress.state === "waiting" && progress.awaits === "quiet-end";
    await letQuietGo(waiting.filter(isQuiet), deps);
    await postDigest(
      waiting.filter((row) => !isQuiet(row)),
      deps,
    );
  });
}

/** After quiet hours each row gets its message, as far as they are not more than one poll would bring. */
async function letQuietGo(rows: readonly Delivery[], deps: LetGoDeps): Promise<void> {
  const kept = rows.map((row) => ({ row, announcement: row.announcement }));
  const { alone, entries } = await divide(kept, mostMessagesPerPoll, "rest", deps);
  for (const one of alone) await letGo(one, deps);
  await summarise(entries, deps);
}

async function postDigest(rows: readonly Delivery[], deps: LetGoDeps): Promise<void> {
  const told: Kept[] = [];
  let isWeekly = false;
  for (const row of rows) {
    const readers = readersOf(row, deps.subscriptions).filter(
      ({ channelId }) => channelId === row.announcement.channelId,
    );
    const active = readers.filter(({ paused }) => paused === undefined);
    if (active.length === 0) await putAside(row, readers.length > 0, deps);
    else told.push({ row, announcement: announcementFor(row, active) });
    isWeekly ||= row.progress.state === "waiting" && waitOf(row.progress.awaits, active) === "weekly";
  }
  const form = { every: isWeekly ? "weekly" : "daily", isContinued: false } as const;
  const { alone, entries } = await divide(told, 0, form, deps);
  for (const one of alone) await letGo(one, deps);
  await summarise(entries, deps, form);
}

/** What nobody is to hear of now is held as long as that may change. */
async function putAside(row: Delivery, isResting: boolean, deps: LetGoDeps): Promise<void> {
  if (isResting) return deps.deliveries.save(await hold(row, en.reasons.paused, deps));
  const { guildId, subscriptionIds } = row.announcement;
  for (const id of subscriptionIds) {
    if ((await deps.removed.find(guildId, id)) === undefined) continue;
    return deps.deliveries.save(await hold(row, en.reasons.removed, deps));
  }
  return deps.deliveries.save({ ...row, progress: { state: "skipped", skippedAt: deps.clock.now() } });
}

async function letGo({ row, announcement }: Kept, { deliveries, enqueue, clock }: LetGoDeps): Promise<void> {
  const released = releasedDelivery(row, announcement, clock.now());
  await deliveries.save(released);
  enqueue(released);
}

/** A subscription that was moved meanwhile has its previews gathered in its present channel, as far as that was not told of them. */
export async function moveAlong(channels: readonly (readonly Delivery[])[], deps: LetGoDeps): Promise<void> {
  for (const row of channels.flat()) {
    const elsewhere = readersOf(row, deps.subscriptions).filter(
      ({ channelId }) => channelId !== row.announcement.channelId,
    );
    for (const channelId of new Set(elsewhere.map((reader) => reader.channelId))) {
      const readers = elsewhere.filter((reader) => reader.channelId === channelId);
      await deps.writing(() => copyTo(channelId, row, readers, deps));
    }
  }
}

async function copyTo(
  channelId: string,
  { announcement, progress, createdAt }: Delivery,
  readers: readonly Subscription[],
  { deliveries, stories, keep }: LetGoDeps,
): Promise<void> {
  const { previewKey } = announcement;
  if (progress.state !== "waiting" || progress.awaits === "quiet-end") return;
  if ((await deliveries.find(deliveryKey(previewKey, channelId))) !== undefined) return;
  const story = await stories.ofPreview(previewKey);
  if (story !== undefined && !story.channelIds.includes(channelId))
    await stories.save({ ...story, channelIds: [...story.channelIds, channelId] });
  const ids = readers.map(({ id }) => id);
  const there = createDelivery(
    { ...announcement, channelId, subscriptionIds: ids, roleIds: [], publish: false },
    createdAt,
  );
  const awaits = waitOf(progress.awaits, readers);
  const row: Delivery = { ...there, progress: { state: "waiting", awaits, since: progress.since } };
  await deliveries.save(row);
  keep(row);
}

/** The subscriptions that a row is for, wherever they post now. */
export function readersOf(
  { announcement }: Delivery,
  subscriptions: Pick<Subscriptions, "find">,
): readonly Subscription[] {
  const { guildId, subscriptionIds } = announcement;
  return subscriptionIds.flatMap((id) => subscriptions.find(guildId, id) ?? []);
}

/** Roles are those of today. */
function announcementFor({ announcement }: Delivery, active: readonly Subscription[]): Announcement {
  return {
    ...announcement,
    subscriptionIds: active.map(({ id }) => id),
    roleIds: [...new Set(active.flatMap(({ roleId }) => roleId ?? []))],
    publish: active.some(({ publish }) => publish),
  };
}
