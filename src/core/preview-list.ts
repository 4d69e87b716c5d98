import type { Card } from "./card.ts";
import { dateText, dayTime } from "./date-text.ts";
import { linkTo } from "./links.ts";
import { phrases } from "./phrases.ts";
import type { Preview } from "./preview.ts";
import { previewTitle } from "./preview-card.ts";
import { matchesPreview, type SubscriptionFilters } from "./subscription.ts";
import { escapeMarkdown } from "./text.ts";

const pageSize = 8;
const dayMs = 86_400_000;

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

/** Recent ones latest first; upcoming ones (released today or later) by release date. A page that is not there becomes the nearest. */
export function selectPreviews(
  known: readonly Preview[],
  { when, filters, page }: PreviewListView,
  now: number,
): PreviewSelection {
  const fitting = known.filter((preview) => matchesPreview(filters, preview));
  const chosen = when === "recent" ? fitting : upcoming(fitting, now);
  const pages = Math.max(1, Math.ceil(chosen.length / pageSize));
  const shown = Math.min(Math.max(page, 0), pages - 1);
  return { previews: chosen.slice(shown * pageSize, (shown + 1) * pageSize), page: shown, pages, total: chosen.length };
}

/** The card of one page. */
export function previewListCard({ when }: PreviewListView, { previews, page, pages }: PreviewSelection): Card {
  return {
    tone: "preview",
    title: when === "recent" ? phrases.previews.recent : phrases.previews.upcoming,
    lines: previews.map(summary),
    fields: [],
    ...(pages === 1 ? {} : { footer: phrases.previews.page(page + 1, pages) }),
  };
}

function upcoming(previews: readonly Preview[], now: number): readonly Preview[] {
  const startOfDay = Math.floor(now / dayMs) * dayMs;
  const timeOf = ({ record }: Preview) => dayTime(record.releaseDate ?? "") ?? 0;
  return previews.filter((preview) => timeOf(preview) >= startOfDay).sort((a, b) => timeOf(a) - timeOf(b));
}

function summary(preview: Preview): string {
  const { record, kind } = preview;
  const facts = [
    record.composers.map(escapeMarkdown).join(", "),
    record.label === undefined ? "" : escapeMarkdown(record.label),
    record.releaseDate === undefined ? "" : dateText(record.releaseDate),
  ].filter((fact) => fact !== "");
  const post = linkTo(phrases.links.post, preview.link);
  const lines = [
    `**${escapeMarkdown(previewTitle(preview))}** · ${phrases.previewKinds[kind]}`,
    ...(facts.length === 0 ? [] : [facts.join(" · ")]),
    ...(post === undefined ? [] : [post]),
  ];
  return `${lines.join("\n")}\n`;
}
