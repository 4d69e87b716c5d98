import { type PostSighting, postKeysOf } from "../core/delivery/known-post.ts";
import { pairPreviews } from "../core/delivery/pair-previews.ts";
import {
  indexSeen,
  namesAfter,
  oldestFirst,
  type SeenEntry,
  type Sighting,
  sight,
} from "../core/delivery/seen-entry.ts";
import type { Entry } from "../core/entry.ts";
import { contentFingerprint } from "../core/fingerprint.ts";
import type { Feed, FeedState, FeedStates, KnownPosts, ReadPreviews, Validators } from "../core/ports.ts";
import type { Preview } from "../core/preview.ts";
import { previewKey } from "../core/to-previews.ts";
import { createTeller, type Teller, type TellerDeps } from "./teller.ts";

/** How many entries that a feed no longer serves are remembered: feeds serve old entries again. */
const rememberedEntries = 2_000;
/** An earlier version of the bot did not record the keys of a post's previews; so many are looked for. */
const mostUnrecordedPreviews = 12;

export interface TakeInDeps extends TellerDeps {
  readonly feedStates: FeedStates;
  readonly readPreviews: ReadPreviews;
  readonly posts: KnownPosts;
}

/** What taking in came to. */
export interface TakenIn {
  readonly kind: "taken-in";
  readonly newEntries: number;
  readonly newDeliveries: number;
}

/**
 * Takes in what a feed serves: new entries are told, oldest first; entries whose content changed are read again. Only then
 * are they written down as seen.
 */
export async function takeIn(
  feed: Feed,
  state: FeedState,
  entries: readonly Entry[],
  validators: Validators,
  deps: TakeInDeps,
): Promise<TakenIn> {
  const { sightings, gone } = await recognise(feed, state, entries, deps);
  const newEntries = sightings.filter(({ seen }) => seen === undefined).length;
  const teller = createTeller(newEntries, deps);
  const served: SeenEntry[] = [];
  for (const sighting of oldestFirst(sightings)) served.push(await dealWith(feed, sighting, teller, deps));
  await teller.summarise();
  await remember({ ...state, wasEmpty: false, served, validators }, state, gone, deps);
  return { kind: "taken-in", newEntries, newDeliveries: teller.newDeliveries() };
}

/** What is gone is looked through only if something is not among what was served last. */
async function recognise(feed: Feed, state: FeedState, entries: readonly Entry[], deps: TakeInDeps) {
  const sightings = sight(entries, indexSeen(state.served));
  const isComplete = sightings.every(({ seen }) => seen !== undefined) && sightings.length >= state.served.length;
  if (isComplete) return { sightings, gone: undefined };
  const gone = await deps.feedStates.findGone(feed.id);
  return { sightings: sight(entries, indexSeen([...gone, ...state.served])), gone };
}

async function dealWith(feed: Feed, { entry, seen }: Sighting, teller: Teller, deps: TakeInDeps): Promise<SeenEntry> {
  const fingerprint = contentFingerprint(entry);
  const names = namesAfter(seen, entry);
  if (seen === undefined) {
    const at = deps.clock.now();
    const { previews, kinds } = deps.readPreviews(feed, entry, at);
    for (const preview of previews) await teller.tell(preview);
    const previewKeys = keysOf(previews);
    await notePost(feed, entry, { at, isNews: true, kinds, previewKeys }, deps);
    return { names, fingerprint, isNews: true, postedAt: entry.publishedAt ?? at, previewKeys };
  }
  if (seen.fingerprint === undefined) return { ...seen, names, fingerprint };
  if (seen.fingerprint === fingerprint) return { ...seen, names };
  return readAgain(feed, entry, { ...seen, names, fingerprint }, teller, deps);
}

/** An edited post keeps its keys and its date of first sight; what it held before is changed, and what is new in it is told. */
async function readAgain(
  feed: Feed,
  entry: Entry,
  record: SeenEntry,
  teller: Teller,
  deps: TakeInDeps,
): Promise<SeenEntry> {
  const { readPreviews, clock } = deps;
  const [id = entry.id] = record.names;
  const newKey = (index: number) => previewKey(feed.id, id, index);
  const before = await earlierPreviews(record, newKey, teller);
  const publishedAt = record.postedAt ?? before[0]?.publishedAt ?? entry.publishedAt ?? clock.now();
  const at = clock.now();
  const { previews, kinds } = readPreviews(feed, { ...entry, id, publishedAt }, at);
  const { changed, added } = pairPreviews(before, previews, newKey);
  for (const preview of changed) await teller.change(preview, record.isNews);
  if (record.isNews) for (const preview of added) await teller.tell(preview);
  const previewKeys = [...keysOf(before), ...(record.isNews ? keysOf(added) : [])];
  await notePost(feed, entry, { at, isNews: record.isNews, kinds, previewKeys }, deps);
  return { ...record, previewKeys };
}

/** The keys of previews, in their order. */
export function keysOf(previews: readonly Preview[]): readonly string[] {
  return previews.map(({ key }) => key);
}

/** Writes down what a post was read as, for people who ask why it was or was not announced. */
export async function notePost(
  { id }: Feed,
  entry: Entry,
  seen: Omit<PostSighting, "feedId">,
  { posts }: Pick<TakeInDeps, "posts">,
): Promise<void> {
  for (const key of postKeysOf(entry)) await posts.note(key, { feedId: id, ...seen });
}

/** What the post was read as so far. */
async function earlierPreviews(
  { previewKeys }: SeenEntry,
  newKey: (index: number) => string,
  { findReport }: Teller,
): Promise<readonly Preview[]> {
  const previews: Preview[] = [];
  for (const key of previewKeys ?? [...Array(mostUnrecordedPreviews).keys()].map(newKey)) {
    const preview = await findReport(key);
    if (preview !== undefined) previews.push(preview);
  }
  return previews;
}

/** What left the feed is written before the state that no longer holds it: a death in between leaves it in both. */
async function remember(
  next: FeedState,
  before: FeedState,
  goneBefore: readonly SeenEntry[] | undefined,
  { feedStates }: TakeInDeps,
): Promise<void> {
  if (goneBefore !== undefined) {
    const gone = goneAfter(goneBefore, before.served, next.served);
    if (!isSame(gone, goneBefore)) await feedStates.saveGone(next.feedId, gone);
  }
  if (!isSame(next, before)) await feedStates.save(next);
}

function goneAfter(
  gone: readonly SeenEntry[],
  servedBefore: readonly SeenEntry[],
  servedNow: readonly SeenEntry[],
): readonly SeenEntry[] {
  const present = new Set(servedNow.map(firstName));
  const absent = new Map([...gone, ...servedBefore].map((record) => [firstName(record), record]));
  return [...absent.values()].filter((record) => !present.has(firstName(record))).slice(-rememberedEntries);
}

function firstName({ names }: SeenEntry): string {
  return names[0] ?? "";
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
