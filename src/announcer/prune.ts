import { summaryKey } from "../core/cards/summary.ts";
import { type Delivery, deliveryKey, isOpen, isWaiting } from "../core/delivery/delivery.ts";
import type { Gate } from "../core/delivery/gate.ts";
import type { SeenEntry } from "../core/delivery/seen-entry.ts";
import { newStory, type Story } from "../core/delivery/story.ts";
import type { Clock, Deliveries, Feed, FeedStates, GuildFeeds, Log, Previews, Stories } from "../core/ports.ts";
import type { Preview } from "../core/preview.ts";
import { StoreError } from "../core/store-error.ts";

const keptMs = 90 * 86_400_000;
const pauseMs = 3_600_000;
/** No more than this of a feed in one go: polls wait meanwhile. */
const mostAtOnce = 200;

export interface PruneDeps {
  /** The feeds that are asked now. */
  readonly polled: () => readonly Feed[];
  readonly guildFeeds: GuildFeeds;
  readonly feedStates: FeedStates;
  readonly previews: Previews;
  readonly stories: Stories;
  readonly deliveries: Deliveries;
  /** One place: what is known of a feed is changed by one at a time. */
  readonly writing: Gate;
  readonly clock: Clock;
  readonly log: Log;
}

/** Every hour until `signal` is aborted: forgets what no feed serves any more and what is long past. */
export async function pruneForever(deps: PruneDeps, signal: AbortSignal): Promise<void> {
  for (;;) {
    await deps.clock.sleep(pauseMs, signal);
    if (signal.aborted) return;
    try {
      const pruned = await prune(deps);
      if (pruned > 0) deps.log.info({ entries: pruned }, "old entries pruned");
    } catch (error) {
      if (!(error instanceof StoreError)) deps.log.error({ err: error }, "old entries not pruned");
    }
  }
}

/** Goes through the feeds once; how many entries were forgotten but for their names, by which they are known should a feed serve them again. */
async function prune(deps: PruneDeps): Promise<number> {
  const served = new Set<string>();
  const polled = deps.polled().map(({ id }) => id);
  for (const id of polled)
    for (const { previewKeys = [] } of (await deps.feedStates.find(id))?.served ?? [])
      for (const key of previewKeys) served.add(key);
  let pruned = 0;
  for (const id of polled) pruned += await deps.writing(() => pruneFeed(id, served, deps));
  for (const id of endedFeeds(polled, deps)) pruned += await deps.writing(() => pruneEnded(id, served, deps));
  return pruned;
}

/** Feeds of servers' own that no server has any more; what they brought is remembered as long as what any feed brought. */
function endedFeeds(polled: readonly string[], { guildFeeds }: PruneDeps): Iterable<string> {
  return new Set(guildFeeds.all().flatMap(({ feedId }) => (polled.includes(feedId) ? [] : [feedId])));
}

/** Such a feed serves nothing any more; once nothing of it is left, its rows are forgotten. */
async function pruneEnded(feedId: string, served: ReadonlySet<string>, deps: PruneDeps): Promise<number> {
  const { feedStates, guildFeeds, clock } = deps;
  const rows = guildFeeds.all().filter((row) => row.feedId === feedId);
  const isSettled = rows.every(({ removed }) => removed !== undefined && removed.at < clock.now() - pauseMs);
  if (!isSettled) return 0;
  const state = await feedStates.find(feedId);
  if (state !== undefined && state.served.length > 0) {
    await feedStates.saveGone(feedId, [...(await feedStates.findGone(feedId)), ...state.served]);
    await feedStates.save({ ...state, served: [] });
  }
  const pruned = await pruneFeed(feedId, served, deps);
  const left = await feedStates.findGone(feedId);
  if (left.some(({ previewKeys = [] }) => previewKeys.length > 0)) return pruned;
  await feedStates.forget(feedId);
  for (const row of rows) await guildFeeds.remove(row.guildId, feedId);
  return pruned;
}

/** Removes all that a feed left behind, but for what is still to be sent. */
export async function forgetFeed(feedId: string, deps: Omit<PruneDeps, "polled">): Promise<void> {
  const { feedStates, stories, previews, deliveries } = deps;
  const seen = [...(await feedStates.findGone(feedId)), ...((await feedStates.find(feedId))?.served ?? [])];
  for (const key of seen.flatMap(({ previewKeys = [] }) => previewKeys)) {
    const story = await stories.ofPreview(key);
    const isOpenSomewhere = story !== undefined && (await findOpenRow(story, deliveries)) !== undefined;
    if (isOpenSomewhere) continue;
    if (story !== undefined) await forget(story, deps);
    await previews.remove(key);
  }
  await feedStates.forget(feedId);
}

/**
 * Such an entry is never announced again, whatever becomes of it: that is written before its rows are deleted, and that it has none
 * after, so that a death in between leaves nothing that could be told twice.
 */
async function pruneFeed(feedId: string, served: ReadonlySet<string>, deps: PruneDeps): Promise<number> {
  const gone = await deps.feedStates.findGone(feedId);
  const past = new Map<SeenEntry, readonly Story[]>();
  for (const record of gone) {
    if (past.size >= mostAtOnce) break;
    const stories = mayBePast(record, deps.clock.now()) ? await findPast(record, served, deps) : undefined;
    if (stories !== undefined) past.set(record, stories);
  }
  if (past.size === 0) return 0;
  const change = (more: Partial<SeenEntry>) =>
    gone.map((record) => (past.has(record) ? { ...record, isNews: false, ...more } : record));
  await deps.feedStates.saveGone(feedId, change({}));
  for (const story of [...past.values()].flat()) await forget(story, deps);
  await deps.feedStates.saveGone(feedId, change({ previewKeys: [] }));
  return past.size;
}

function mayBePast({ postedAt, previewKeys = [] }: SeenEntry, now: number): boolean {
  return previewKeys.length > 0 && postedAt !== undefined && postedAt < now - keptMs;
}

/** The stories that an entry's previews went into; undefined if one of them may still be of use. */
async function findPast(
  { previewKeys = [] }: SeenEntry,
  served: ReadonlySet<string>,
  { stories, previews, deliveries, clock }: PruneDeps,
): Promise<readonly Story[] | undefined> {
  const found: Story[] = [];
  for (const key of previewKeys) {
    const preview = await previews.find(key);
    const story = (await stories.ofPreview(key)) ?? (preview === undefined ? undefined : newStory(preview));
    if (story === undefined) continue;
    if (story.reports.some((report) => served.has(report.key) || isOfUse(report, clock.now()))) return undefined;
    if ((await findOpenRow(story, deliveries)) !== undefined) return undefined;
    found.push(story);
  }
  return found;
}

async function findOpenRow(story: Story, deliveries: Deliveries): Promise<Delivery | undefined> {
  for (const rowKey of rowKeys(story)) {
    const row = await deliveries.find(rowKey);
    if (row !== undefined && (isOpen(row) || isWaiting(row))) return row;
  }
  return undefined;
}

function isOfUse({ foundAt, record }: Preview, now: number): boolean {
  const today = new Date(now).toISOString().slice(0, 10);
  return foundAt > now - keptMs || (record.releaseDate ?? "") >= today;
}

async function forget(
  story: Story,
  { stories, previews, deliveries }: Pick<PruneDeps, "stories" | "previews" | "deliveries">,
): Promise<void> {
  await stories.remove(story);
  for (const rowKey of rowKeys(story)) await deliveries.forget(rowKey);
  for (const { key } of story.reports) await previews.remove(key);
}

function rowKeys({ key, channelIds }: Story): readonly string[] {
  return channelIds.flatMap((id) => [deliveryKey(key, id), deliveryKey(summaryKey(key), id)]);
}
