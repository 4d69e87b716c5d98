import type { Gate } from "../core/delivery/gate.ts";
import { namesAfter, oldestFirst, type SeenEntry, type Sighting, sight } from "../core/delivery/seen-entry.ts";
import type { Entry } from "../core/entry.ts";
import { contentFingerprint } from "../core/fingerprint.ts";
import { en } from "../core/phrases/en.ts";
import type { Feed, FeedStates, FetchFeed, Validators } from "../core/ports.ts";
import { keysOf, notePost, type TakeInDeps, takeIn } from "./take-in.ts";

/** How a poll ended; `reason` is a sentence for an administrator. */
export type PollOutcome =
  | { readonly kind: "primed" | "unchanged"; readonly freshForMs?: number }
  | {
      readonly kind: "taken-in";
      readonly newEntries: number;
      readonly newDeliveries: number;
      readonly freshForMs?: number;
    }
  | {
      readonly kind: "failed";
      readonly reason: string;
      readonly retryAfterMs?: number;
      /** The feed did nothing wrong. */
      readonly isOurs?: boolean;
    };

type Dealt = Exclude<PollOutcome, { kind: "failed" }>;

export interface PollDeps extends TakeInDeps {
  readonly fetchFeed: FetchFeed;
  readonly feedStates: FeedStates;
  /** One place: entries of different feeds are taken in one after another. */
  readonly writing: Gate;
}

/** A feed that was empty at first sight and suddenly serves more than this has come back from a fault, and is primed. */
const mostNewsOfAnEmptyFeed = 5;

/**
 * Asks one feed and stores what is new in it: rows for what is to be told first, then, in one write, what is seen and the
 * validators of the answer. A death anywhere in between repeats the whole without harm, because rows that exist are left alone.
 */
export async function pollFeed(feed: Feed, deps: PollDeps, signal: AbortSignal): Promise<PollOutcome> {
  const state = await deps.feedStates.find(feed.id);
  const outcome = await deps.fetchFeed(feed, state?.validators ?? {}, signal);
  if (outcome.kind !== "fetched") return outcome;
  const { entries, validators, freshForMs } = outcome;
  const isFirstSight = state === undefined || (state.wasEmpty && entries.length > mostNewsOfAnEmptyFeed);
  if (entries.length === 0 && state !== undefined) {
    return state.wasEmpty ? { kind: "unchanged" } : { kind: "failed", reason: en.feedProblems.feedEmpty };
  }
  const taken = await deps.writing<Dealt>(() =>
    isFirstSight ? prime(feed, entries, validators, deps) : takeIn(feed, state, entries, validators, deps),
  );
  return { ...taken, ...(freshForMs === undefined ? {} : { freshForMs }) };
}

/** First sight: what is there now is seen, and known to look-ups, but announced nowhere. */
async function prime(feed: Feed, entries: readonly Entry[], validators: Validators, deps: PollDeps): Promise<Dealt> {
  const now = deps.clock.now();
  const served: SeenEntry[] = [];
  for (const sighting of oldestFirst(sight(entries, () => undefined))) {
    const { previews, kinds } = deps.readPreviews(feed, sighting.entry, now);
    for (const preview of previews) await deps.previews.save(preview);
    await notePost(feed, sighting.entry, { at: now, isNews: false, kinds, previewKeys: keysOf(previews) }, deps);
    served.push(toPrimed(sighting, now, keysOf(previews)));
  }
  await deps.feedStates.save({ feedId: feed.id, primedAt: now, wasEmpty: entries.length === 0, served, validators });
  deps.log.info({ feedId: feed.id, entries: entries.length }, "feed primed");
  return { kind: "primed" };
}

function toPrimed({ entry }: Sighting, now: number, previewKeys: readonly string[]): SeenEntry {
  return {
    names: namesAfter(undefined, entry),
    fingerprint: contentFingerprint(entry),
    isNews: false,
    postedAt: entry.publishedAt ?? now,
    previewKeys,
  };
}
