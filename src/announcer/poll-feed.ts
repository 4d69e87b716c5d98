import { planAnnouncements } from "../core/announcement.ts";
import { createDelivery, type Delivery, deliveryKey } from "../core/delivery.ts";
import { type Entry, entryNames } from "../core/entry.ts";
import type { Gate } from "../core/gate.ts";
import type {
  Clock,
  Deliveries,
  Feed,
  FeedState,
  FeedStates,
  FetchFeed,
  Log,
  Metrics,
  Previews,
  ReadPreviews,
  Subscriptions,
  Validators,
} from "../core/ports.ts";
import type { Preview } from "../core/preview.ts";
import type { Subscription } from "../core/subscription.ts";

/** How a poll ended; `reason` is a sentence for an administrator. */
export type PollOutcome =
  | { readonly kind: "primed" | "unchanged" }
  | {
      readonly kind: "taken-in";
      readonly newEntries: number;
      readonly newDeliveries: number;
    }
  | {
      readonly kind: "failed";
      readonly reason: string;
      readonly retryAfterMs?: number;
    };

export interface PollDeps {
  readonly fetchFeed: FetchFeed;
  readonly feedStates: FeedStates;
  readonly previews: Previews;
  readonly deliveries: Deliveries;
  readonly subscriptions: Subscriptions;
  readonly readPreviews: ReadPreviews;
  /** True for subscriptions of the application as which the bot runs: nobody else's are planned for. */
  readonly isOurs: (subscription: Subscription) => boolean;
  /** One place: entries of different feeds are taken in one after another. */
  readonly writing: Gate;
  readonly enqueue: (delivery: Delivery) => void;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** How many names of entries that a feed no longer serves are kept: feeds serve old entries again. */
const rememberedNames = 2_000;

/** A feed that was empty at first sight and suddenly serves more than this has come back from a fault, and is primed. */
const mostNewsOfAnEmptyFeed = 5;

/**
 * Asks one feed and stores what is new in it: previews and delivery rows first, then, in one write, what is seen and the
 * validators of the answer. A death anywhere in between repeats the whole without harm, because rows that exist are left alone.
 */
export async function pollFeed(feed: Feed, deps: PollDeps, signal: AbortSignal): Promise<PollOutcome> {
  const state = await deps.feedStates.find(feed.id);
  const outcome = await deps.fetchFeed(feed, state?.validators ?? {}, signal);
  if (outcome.kind !== "fetched") return outcome;
  const { entries, validators } = outcome;
  if (state === undefined) return deps.writing(() => prime(feed, entries, validators, deps));
  if (entries.length === 0) {
    return state.wasEmpty ? { kind: "unchanged" } : { kind: "failed", reason: "The feed was empty." };
  }
  if (state.wasEmpty && entries.length > mostNewsOfAnEmptyFeed) {
    return deps.writing(() => prime(feed, entries, validators, deps));
  }
  return deps.writing(() => takeIn(feed, state, entries, validators, deps));
}

/** First sight: what is there now is seen, and known to look-ups, but announced nowhere. */
async function prime(
  feed: Feed,
  entries: readonly Entry[],
  validators: Validators,
  deps: PollDeps,
): Promise<PollOutcome> {
  const now = deps.clock.now();
  for (const entry of oldestFirst(entries)) {
    for (const preview of deps.readPreviews(feed, entry, now)) await deps.previews.save(preview);
  }
  const seen = oldestFirst(entries).flatMap(entryNames);
  await deps.feedStates.save({
    feedId: feed.id,
    primedAt: now,
    wasEmpty: entries.length === 0,
    seen,
    validators,
  });
  deps.log.info({ feedId: feed.id, entries: entries.length }, "feed primed");
  return { kind: "primed" };
}

async function takeIn(
  feed: Feed,
  state: FeedState,
  entries: readonly Entry[],
  validators: Validators,
  deps: PollDeps,
): Promise<PollOutcome> {
  const seen = new Set(state.seen);
  const fresh = oldestFirst(entries.filter((entry) => !entryNames(entry).some((name) => seen.has(name))));
  let newDeliveries = 0;
  for (const entry of fresh) {
    for (const preview of deps.readPreviews(feed, entry, deps.clock.now())) newDeliveries += await plan(preview, deps);
  }
  const names = rememberedAfter(state.seen, entries);
  if (fresh.length > 0 || !isSame(validators, state.validators) || names.length !== state.seen.length) {
    await deps.feedStates.save({
      ...state,
      wasEmpty: false,
      seen: names,
      validators,
    });
  }
  return { kind: "taken-in", newEntries: fresh.length, newDeliveries };
}

/** Stores the preview and a row for each channel that wants it, then lets the rows go; returns how many are new. */
async function plan(preview: Preview, deps: PollDeps): Promise<number> {
  await deps.previews.save(preview);
  const active = deps.subscriptions
    .all()
    .filter((subscription) => subscription.paused === undefined && deps.isOurs(subscription));
  const wanted = planAnnouncements(preview, active);
  deps.log.info({ previewKey: preview.key, kind: preview.kind, channels: wanted.length }, "preview found");
  let added = 0;
  for (const announcement of wanted) {
    if (await deps.deliveries.has(deliveryKey(preview.key, announcement.channelId))) continue;
    const delivery = createDelivery(announcement, deps.clock.now());
    await deps.deliveries.save(delivery);
    deps.enqueue(delivery);
    deps.metrics.announcementPlanned(preview.kind);
    added++;
  }
  return added;
}

/** Feeds list the newest first; where every entry has a date, the dates decide. */
function oldestFirst(entries: readonly Entry[]): readonly Entry[] {
  const reversed = [...entries].reverse();
  if (entries.some(({ publishedAt }) => publishedAt === undefined)) return reversed;
  return reversed.sort((a, b) => (a.publishedAt ?? 0) - (b.publishedAt ?? 0));
}

/** All names served now, after the youngest of those that are served no more. */
function rememberedAfter(seen: readonly string[], entries: readonly Entry[]): readonly string[] {
  const served = new Set(oldestFirst(entries).flatMap(entryNames));
  const gone = seen.filter((name) => !served.has(name));
  return [...gone.slice(-rememberedNames), ...served];
}

function isSame(a: Validators, b: Validators): boolean {
  return a.etag === b.etag && a.lastModified === b.lastModified;
}
