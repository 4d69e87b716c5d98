import type { Preview, PreviewKind } from "./preview.ts";
import type { Every } from "./schedule/schedule.ts";
import { normalise } from "./text.ts";

/** What a server wants to hear; an absent filter lets everything through, several must all hold. */
export interface SubscriptionFilters {
  readonly feedId?: string;
  readonly composer?: string;
  readonly label?: string;
  readonly work?: string;
  readonly kind?: PreviewKind;
}

/** A server's wish to see previews in one of its channels. `id` is unique within the server and shown to people. */
export interface Subscription {
  readonly id: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly filters: SubscriptionFilters;
  /** The role to mention. */
  readonly roleId?: string;
  /** Crosspost in announcement channels. */
  readonly publish: boolean;
  /** Previews are gathered and posted together; without, each comes at once. */
  readonly digest?: Every;
  readonly createdBy: string;
  /** The application that took it: one store may have served several, and each announces for itself alone. */
  readonly applicationId: string;
  /** Epoch ms; previews found earlier are not for this subscription. */
  readonly createdAt: number;
  /** Epoch ms of the last change of channel or filters; previews found earlier are not for what was changed. */
  readonly changedAt?: number;
  /** Set while nothing is sent. */
  readonly paused?: Pause;
}

/** Why a subscription rests, and since when (epoch ms). `by` is the administrator who wanted it so; without, its channel is closed. */
export interface Pause {
  readonly reason: string;
  readonly at: number;
  readonly by?: string;
}

/** A subscription that was ended (epoch ms), kept for a while so that this can be undone. */
export interface RemovedSubscription {
  readonly subscription: Subscription;
  readonly at: number;
}

/** How long the end of a subscription can be undone. */
export const undoableMs = 3_600_000;

/** How many subscriptions one server can hold. */
export const maxSubscriptionsPerGuild = 200;

/** True if every filter holds; names are compared without case, accents, punctuation and a label's final Records or Music. */
export function matchesPreview(filters: SubscriptionFilters, preview: Preview): boolean {
  return findObstacle(filters, preview) === undefined;
}

/** The first filter that does not hold for the preview; undefined if all do. */
export function findObstacle(filters: SubscriptionFilters, preview: Preview): keyof SubscriptionFilters | undefined {
  const { record, otherSources = [] } = preview;
  const sources = [preview, ...otherSources];
  const { feedId, kind, composer, label, work } = filters;
  if (!isOpenOr(feedId, (id) => sources.some((source) => source.feedId === id))) return "feedId";
  if (!isOpenOr(kind, (wanted) => wanted === preview.kind)) return "kind";
  if (!isOpenOr(composer, (name) => record.composers.some((credited) => isSameName(credited, name)))) return "composer";
  if (!isOpenOr(label, (name) => record.label !== undefined && labelKey(record.label) === labelKey(name)))
    return "label";
  if (!isOpenOr(work, (name) => record.work !== undefined && isSameName(record.work, name))) return "work";
  return undefined;
}

/** True if both subscriptions would post the same previews in the same channel. */
export function isSameWish(a: Subscription, b: Subscription): boolean {
  const keyOf = ({ channelId, filters }: Subscription) =>
    [
      channelId,
      filters.feedId,
      filters.kind,
      ...[filters.composer, filters.label, filters.work].map((name) => normalise(name ?? "")),
    ].join("|");
  return a.guildId === b.guildId && keyOf(a) === keyOf(b);
}

function isOpenOr<T>(wanted: T | undefined, holds: (wanted: T) => boolean): boolean {
  return wanted === undefined || holds(wanted);
}

function isSameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

/** The form in which names of composers and works are compared: without case, accents, punctuation and a leading article. */
export function nameKey(name: string): string {
  const key = normalise(name)
    .replace(/^(the|a|an) /, "")
    .replaceAll(" ", "");
  return key === "" ? name.trim() : key;
}

/** The same for labels, which may or may not call themselves Records or Music. */
export function labelKey(name: string): string {
  return nameKey(name.replace(/\s+(records|music)\s*$/i, ""));
}
