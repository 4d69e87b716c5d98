import { type SummaryEntry, toSummaryItem } from "../core/cards/summary.ts";
import type { Announcement } from "../core/delivery/announcement.ts";
import { findRowOfTwin, mayHear } from "../core/delivery/circle.ts";
import { type Delivery, deliveryKey, isOpen, isWaiting } from "../core/delivery/delivery.ts";
import { wordsOf } from "../core/delivery/direct-message.ts";
import type { Gate } from "../core/delivery/gate.ts";
import { createRevision, needsRevision, type Revision } from "../core/delivery/revision.ts";
import { findTwin, newStory, type Story, toldPreview, withReport } from "../core/delivery/story.ts";
import type { GuildFeeds, Log, Previews, Revisions, Spoken, Stories } from "../core/ports.ts";
import type { Preview } from "../core/preview.ts";
import { factsKey } from "../core/preview-facts.ts";
import { createAllotment } from "./allotment.ts";
import { type ArrangeDeps, enqueueNew, gather, gatherForOthers, keepForLater, letGoForOthers } from "./arrange-rows.ts";
import { type Plan, type PlanDeps, planFor, planForNobody } from "./plan.ts";
import { summarise } from "./summarise.ts";

export interface TellerDeps extends PlanDeps, ArrangeDeps {
  readonly previews: Previews;
  readonly stories: Stories;
  readonly revisions: Revisions;
  readonly spoken: Spoken;
  readonly guildFeeds: GuildFeeds;
  /** One place: whether a message says the newest is looked at, and written down, in one go. */
  readonly revising: Gate;
  /** Takes an open row on that was not: the store may fail after it has written. */
  readonly takeUp: (deliveryKey: string) => Promise<void>;
  readonly enqueueRevision: (revision: Revision) => void;
  readonly log: Log;
}

/** Turns what one poll found into rows of the outbox. Each call can be repeated after a death: what is there is left alone. */
export interface Teller {
  /** A preview that is news: a story of its own, or one more report of a story that is known. */
  readonly tell: (preview: Preview) => Promise<void>;
  /** A preview as its post says it now. Only if it is news may it reach channels whose subscriptions it did not match before. */
  readonly change: (preview: Preview, isNews: boolean) => Promise<void>;
  /** What the post under this key was last read as. */
  readonly findReport: (previewKey: string) => Promise<Preview | undefined>;
  /** Writes the summaries of what was too much for single messages. */
  readonly summarise: () => Promise<void>;
  readonly newDeliveries: () => number;
}

/** Fewer entries than this do not hold more previews than get messages of their own. */
const fewestEntriesOfASummary = 3;

/** Creates the teller of one poll that brings so many new entries. */
export function createTeller(newEntries: number, deps: TellerDeps): Teller {
  const allotment = createAllotment(newEntries >= fewestEntriesOfASummary, deps.deliveries);
  const left: SummaryEntry[] = [];
  let newDeliveries = 0;
  const add = async (announcement: Announcement, told: Preview) => {
    if (!(await allotment.take(announcement)))
      return left.push({ announcement, item: toSummaryItem(told, wordsOf(announcement, deps.spoken)) });
    newDeliveries++;
    return enqueueNew(announcement, told, deps);
  };
  const take: Take = async (known, report, plan) => {
    const story = known === undefined ? newStory(report) : withReport(known, report);
    const told = toldPreview(story);
    const audience = plan(told, [...story.reports, report]);
    const { wanted, gathered, everyOf, resting } = audience;
    const { missing, present } = await split(story, told, wanted, deps);
    const later = await split(story, told, gathered, deps);
    const unheard = await split(story, told, resting, deps);
    if (story.key === report.key) present.forEach(allotment.count);
    const added = [...missing, ...later.missing, ...unheard.missing].map(({ channelId }) => channelId);
    const next = { ...story, channelIds: [...new Set([...story.channelIds, ...added])] };
    await deps.stories.save(next);
    await deps.previews.save(told);
    deps.log.info({ previewKey: story.key, kind: told.kind, channels: missing.length }, "preview found");
    for (const announcement of missing) await add(announcement, told);
    for (const announcement of later.missing) await gather(announcement, everyOf(announcement), told, deps);
    for (const row of later.present) await gatherForOthers(row, audience, deps);
    for (const announcement of unheard.missing) await keepForLater(announcement, deps);
    for (const row of present) await letGoForOthers(row, wanted, deps);
    await bringUpToDate(next, told, new Set(added), deps);
  };
  return {
    tell: async (preview) => take(await findStory(preview, deps.stories), preview, planFor(deps)),
    change: (preview, isNews) => change(preview, isNews, take, deps),
    findReport: (key) => findReport(key, deps),
    summarise: async () => {
      newDeliveries += await summarise(left.splice(0), deps);
    },
    newDeliveries: () => newDeliveries,
  };
}

/** Which channels that may hear of the story have no row of it yet, nor of the same news from elsewhere, and which rows are there. */
async function split(story: Story, told: Preview, wanted: readonly Announcement[], deps: TellerDeps) {
  const { deliveries, takeUp, guildFeeds, keepWaiting } = deps;
  const missing: Announcement[] = [];
  const present: Delivery[] = [];
  for (const announcement of wanted) {
    if (!mayHear(story, announcement.guildId, guildFeeds)) continue;
    const row = await deliveries.find(deliveryKey(story.key, announcement.channelId));
    if (row !== undefined) present.push(row);
    else if ((await findRowOfTwin(told, announcement, deps)) === undefined) missing.push(announcement);
    if (row !== undefined && isOpen(row)) await takeUp(row.key);
    if (row !== undefined && isWaiting(row)) keepWaiting(row);
  }
  return { missing, present };
}

type Take = (known: Story | undefined, report: Preview, plan: Plan) => Promise<void>;

/** An edit that changes no fact costs a look at the story and nothing else. */
async function change(report: Preview, isNews: boolean, take: Take, deps: TellerDeps): Promise<void> {
  const before = await findReport(report.key, deps);
  const story = (await deps.stories.ofPreview(report.key)) ?? (await unrecordedStory(before, deps));
  const isUnchanged = before !== undefined && factsKey(before) === factsKey(report);
  if (story === undefined) {
    if (!isUnchanged) await deps.previews.save({ ...report, foundAt: before?.foundAt ?? report.foundAt });
    return;
  }
  if (isUnchanged && story.settled === factsKey(toldPreview(story))) return;
  const foundAt = before?.foundAt ?? report.foundAt;
  const wasThere = ({ createdAt, changedAt = createdAt }: { createdAt: number; changedAt?: number }) =>
    changedAt <= foundAt;
  await take(story, report, isNews ? planFor(deps, wasThere) : planForNobody);
}

async function findReport(key: string, { stories, previews }: TellerDeps): Promise<Preview | undefined> {
  const story = await stories.ofPreview(key);
  return story?.reports.find((report) => report.key === key) ?? previews.find(key);
}

/** A preview that an earlier version of the bot announced has no story yet, but messages that can be edited. */
async function unrecordedStory(before: Preview | undefined, deps: TellerDeps): Promise<Story | undefined> {
  if (before === undefined) return undefined;
  const channelIds: string[] = [];
  for (const channelId of new Set(deps.subscriptions.all().map((subscription) => subscription.channelId))) {
    if ((await deps.deliveries.find(deliveryKey(before.key, channelId))) !== undefined) channelIds.push(channelId);
  }
  return channelIds.length === 0 ? undefined : { ...newStory(before), channelIds };
}

async function findStory(preview: Preview, stories: Stories): Promise<Story | undefined> {
  return (await stories.ofPreview(preview.key)) ?? findTwin(await stories.aboutSameWork(preview), preview);
}

/** Asks for a revision of each message that does not say what the story says now; then writes down that this was asked for. */
async function bringUpToDate(
  story: Story,
  told: Preview,
  justAdded: ReadonlySet<string>,
  deps: TellerDeps,
): Promise<void> {
  const says = factsKey(told);
  if (story.settled === says) return;
  for (const channelId of story.channelIds) {
    if (justAdded.has(channelId)) continue;
    const revision = await deps.revising(() => requestRevision(deliveryKey(story.key, channelId), says, deps));
    if (revision !== undefined) deps.enqueueRevision(revision);
  }
  await deps.stories.save({ ...story, settled: says });
}

async function requestRevision(
  key: string,
  says: string,
  { deliveries, revisions, clock }: TellerDeps,
): Promise<Revision | undefined> {
  const delivery = await deliveries.find(key);
  if (delivery === undefined || !needsRevision(delivery, says)) return undefined;
  const revision = createRevision(delivery, clock.now());
  await revisions.save(revision);
  return revision;
}
