import { findTwin, newStory, type Story, toldPreview, withReport } from "../delivery/story.ts";
import { linkTo } from "../links.ts";
import { countPages, nearestPage, onPage } from "../pages.ts";
import type { Phrases } from "../phrases/en.ts";
import type { Preview } from "../preview.ts";
import { workKey } from "../same-work.ts";
import { matchesPreview, type SubscriptionFilters } from "../subscription.ts";
import { escapeMarkdown, normalise, oneLine } from "../text.ts";
import type { Card } from "./card.ts";
import { dateText, dayTime, mondayOf, weekOf } from "./date-text.ts";
import { previewTitle } from "./preview-card.ts";

const pageSize = 8;
const dayMs = 86_400_000;
const maxName = 100;
/** Of one work so many of the latest stories are looked at for one that a post tells again. */
const maxCompared = 20;

export type PreviewFilters = Pick<SubscriptionFilters, "composer" | "label" | "kind">;

/** Which part of the known previews somebody looks at; pages count from 0. */
export interface PreviewListView {
  readonly when: "recent" | "upcoming";
  readonly filters: PreviewFilters;
  readonly page: number;
}

/** One page of the previews that fit a view. */
export interface PreviewSelection {
  readonly previews: readonly Preview[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/**
 * Recent ones latest first, a story once however many posts tell it; upcoming ones (released today or later) by release date, an album once however many posts tell
 * of it. A page that is not there becomes the nearest.
 */
export function selectPreviews(
  known: readonly Preview[],
  { when, filters, page }: PreviewListView,
  now: number,
): PreviewSelection {
  const fits = (preview: Preview) => matchesPreview(filters, preview);
  const chosen = when === "recent" ? recent(known, fits) : upcoming(known.filter(fits), now);
  const pages = countPages(chosen.length, pageSize);
  const shown = nearestPage(page, pages);
  return { previews: onPage(chosen, shown, pageSize), page: shown, pages, total: chosen.length };
}

/** The card of one page; releases to come stand under their week. */
export function previewListCard(
  { when, filters }: PreviewListView,
  { previews, page, pages }: PreviewSelection,
  now: number,
  phrases: Phrases,
): Card {
  const shown = filtersText(filters, phrases);
  const blocks =
    when === "recent" ? previews.map((preview) => previewLines(preview, phrases)) : byWeek(previews, now, phrases);
  return {
    tone: "preview",
    title: when === "recent" ? phrases.previews.recent : phrases.previews.upcoming,
    lines: [...(shown === "" ? [] : [phrases.previews.only(shown), ""]), blocks.join("\n\n")],
    fields: [],
    ...(pages === 1 ? {} : { footer: phrases.page(page + 1, pages) }),
  };
}

/** The filters in words, such as "Track premiere · by Jeff Russo"; empty without filters. Markdown. */
export function filtersText({ kind, composer, label }: PreviewFilters, phrases: Phrases): string {
  const named = (name: string) => `**${escapeMarkdown(oneLine(name, maxName))}**`;
  const parts = [
    kind === undefined ? "" : phrases.previewKinds[kind],
    composer === undefined ? "" : phrases.previews.by(named(composer)),
    label === undefined ? "" : phrases.previews.from(named(label)),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

function releaseTime({ record }: Preview): number {
  return dayTime(record.releaseDate ?? "") ?? 0;
}

/** The stories of which some report fits, as they are told; the one that began last comes first. */
function recent(previews: readonly Preview[], fits: (preview: Preview) => boolean): readonly Preview[] {
  const stories = new Map<string, Story>();
  const keysByWork = new Map<string, readonly string[]>();
  for (const preview of [...previews].reverse()) {
    const work = workKey(preview.record) ?? preview.key;
    const keys = keysByWork.get(work) ?? [];
    const twin = findTwin(
      keys.flatMap((key) => stories.get(key) ?? []),
      preview,
    );
    if (twin === undefined) keysByWork.set(work, [...keys, preview.key].slice(-maxCompared));
    stories.set(twin?.key ?? preview.key, twin === undefined ? newStory(preview) : withReport(twin, preview));
  }
  return [...stories.values()]
    .filter((story) => story.reports.some(fits))
    .map(toldPreview)
    .reverse();
}

function upcoming(previews: readonly Preview[], now: number): readonly Preview[] {
  const startOfDay = Math.floor(now / dayMs) * dayMs;
  const albums = new Set<string>();
  return previews
    .filter((preview) => {
      if (releaseTime(preview) < startOfDay) return false;
      const { albumTitle, work = preview.title, season = "", releaseDate } = preview.record;
      const key = `${releaseDate} ${normalise(albumTitle ?? `${work} ${season}`)}`;
      return !albums.has(key) && albums.add(key);
    })
    .sort((a, b) => releaseTime(a) - releaseTime(b));
}

function byWeek(previews: readonly Preview[], now: number, phrases: Phrases): readonly string[] {
  const weeks = new Map<number, string[]>();
  for (const preview of previews) {
    const week = weekOf(releaseTime(preview));
    weeks.set(week, [...(weeks.get(week) ?? []), releaseLines(preview, phrases)]);
  }
  return [...weeks].map(([week, lines]) => [`__${weekName(week, now, phrases)}__`, ...lines].join("\n"));
}

function weekName(week: number, now: number, phrases: Phrases): string {
  const ahead = week - weekOf(now);
  if (ahead === 0) return phrases.previews.thisWeek;
  return ahead === 1 ? phrases.previews.nextWeek : phrases.previews.weekOf(`<t:${mondayOf(week) / 1_000}:D>`);
}

/** A preview in two lines: what it is about, its kind and when it was told; then who, where and the post. Markdown. */
export function previewLines(preview: Preview, phrases: Phrases): string {
  const { record, kind, publishedAt } = preview;
  const told = `<t:${Math.floor(publishedAt / 1_000)}:R>`;
  const { releaseDate } = record;
  const date = releaseDate === undefined ? "" : phrases.soundtrack.releaseOn(dateText(releaseDate, phrases));
  return joined(
    `${titleOf(preview, phrases)} · ${phrases.previewKinds[kind]} · ${told}`,
    factsOf(preview, date, phrases),
  );
}

function releaseLines(preview: Preview, phrases: Phrases): string {
  const day = dateText(preview.record.releaseDate ?? "", phrases);
  return joined(`${day} · ${titleOf(preview, phrases)}`, factsOf(preview, "", phrases));
}

function titleOf(preview: Preview, phrases: Phrases): string {
  return `**${escapeMarkdown(oneLine(previewTitle(preview, phrases), maxName))}**`;
}

function factsOf({ record, link }: Preview, date: string, phrases: Phrases): string {
  const facts = [
    escapeMarkdown(oneLine(record.composers.join(", "), maxName)),
    record.label === undefined ? "" : escapeMarkdown(oneLine(record.label, maxName)),
    date,
    linkTo(phrases.links.post, link) ?? "",
  ];
  return facts.filter((fact) => fact !== "").join(" · ");
}

function joined(first: string, second: string): string {
  return second === "" ? first : `${first}\n${second}`;
}
