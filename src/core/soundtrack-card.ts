import { type Card, field } from "./card.ts";
import type { Book, Release, ReleaseGroup, Work } from "./catalogue.ts";
import { dateText } from "./date-text.ts";
import { linkTo } from "./links.ts";
import { phrases } from "./phrases.ts";
import type { Preview } from "./preview.ts";
import { escapeMarkdown } from "./text.ts";

const maxEditions = 6;
const maxNews = 3;

/** What is known around a work besides its own record. */
export interface WorkSurroundings {
  readonly book?: Book;
  /** Previews for this work, latest first. */
  readonly previews: readonly Preview[];
}

/** The card of a work: what it is, who wrote the music, where to find it on record. */
export function soundtrackCard(work: Work, { book, previews }: WorkSurroundings): Card {
  const { fields } = phrases;
  const [group] = work.releaseGroups;
  const first = group?.releases[0];
  return {
    tone: "work",
    title: workTitle(work),
    lines: [
      kindLine(work),
      ...(book === undefined ? [] : [`-# ${phrases.soundtrack.coveredBy(escapeMarkdown(book.title))}`]),
    ],
    fields: [
      ...field(fields.composer(work.composers.length), composerLine(work), false),
      ...field(fields.album, group === undefined ? undefined : escapeMarkdown(group.title)),
      ...field(fields.label, first?.label === undefined ? undefined : escapeMarkdown(first.label)),
      ...field(fields.released, first?.date === undefined ? undefined : dateText(first.date)),
      ...field(fields.formats, formatsLine(first)),
      ...field(fields.editions, editionsText(work.releaseGroups), false),
      ...field(fields.alsoKnownAs, alternativeTitles(work), false),
      ...field(
        fields.franchise,
        work.franchise === undefined || work.franchise === work.title ? undefined : escapeMarkdown(work.franchise),
      ),
      ...field(fields.inTheNews, newsText(previews), false),
    ],
  };
}

/** "King Kong (1933)". Plain text. */
export function workTitle({ title, year }: Work): string {
  return `${title} (${year})`;
}

/** "Film · 1933 · Max Steiner", for menus. Plain text. */
export function workSummary({ kind, year, composers }: Work): string {
  return [phrases.workKinds[kind], year, composers.map(({ name }) => name).join(", ")]
    .filter((part) => part !== "")
    .join(" · ");
}

function kindLine({ kind, year, genres, originalTitle, title }: Work): string {
  const original = originalTitle === undefined || originalTitle === title ? [] : [`*${escapeMarkdown(originalTitle)}*`];
  const named = Object.entries(phrases.genres).flatMap(([genre, name]) => (genres.includes(genre) ? [name] : []));
  return [phrases.workKinds[kind], String(year), named.join(", "), ...original]
    .filter((part) => part !== "")
    .join(" · ");
}

function composerLine({ composers }: Work): string {
  if (composers.length === 0) return phrases.soundtrack.unknownComposer;
  return composers
    .map(({ name, part }) =>
      part === undefined ? `**${escapeMarkdown(name)}**` : `**${escapeMarkdown(name)}** (${escapeMarkdown(part)})`,
    )
    .join("\n");
}

function formatsLine(release: Release | undefined): string | undefined {
  return release?.formats.map((format) => phrases.formats[format]).join(", ");
}

/** Everything after the first release, one line each. */
function editionsText(groups: readonly ReleaseGroup[]): string {
  const later = groups.flatMap((group, index) =>
    group.releases.slice(index === 0 ? 1 : 0).map((release) => ({ group, release, index })),
  );
  return later
    .slice(0, maxEditions)
    .map(({ group, release, index }) => {
      const parts = [
        index === 0 ? undefined : `*${escapeMarkdown(group.title)}*`,
        release.edition === undefined ? undefined : phrases.editions[release.edition],
        release.label === undefined ? undefined : escapeMarkdown(release.label),
        release.date === undefined ? undefined : dateText(release.date),
        formatsLine(release),
      ];
      return `• ${parts.filter((part) => part !== undefined && part !== "").join(" · ")}`;
    })
    .join("\n");
}

function alternativeTitles({ altTitles, title, originalTitle }: Work): string {
  return altTitles
    .filter((alternative) => alternative !== title && alternative !== originalTitle)
    .map(escapeMarkdown)
    .join(", ");
}

function newsText(previews: readonly Preview[]): string {
  return previews
    .slice(0, maxNews)
    .map(
      (preview) =>
        `• ${phrases.previewKinds[preview.kind]} · <t:${Math.floor(preview.publishedAt / 1_000)}:D> · ${linkTo(phrases.links.post, preview.link) ?? ""}`,
    )
    .join("\n");
}
