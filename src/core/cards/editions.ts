import type { Release, Work } from "../catalogue.ts";
import { albumsOf } from "../lookup/main-album.ts";
import { countPages, nearestPage, onPage } from "../pages.ts";
import type { Phrases } from "../phrases/en.ts";
import { escapeMarkdown } from "../text.ts";
import type { Card } from "./card.ts";
import { dateText } from "./date-text.ts";

const pageSize = 10;

/** A release with the title of its album. */
export interface IssuedEdition {
  readonly album: string;
  readonly release: Release;
}

/** Every release of every album of a work, those of the main album first. */
function everyEdition(work: Work): readonly IssuedEdition[] {
  return albumsOf(work).flatMap(({ title, releases }) => releases.map((release) => ({ album: title, release })));
}

/** Every release of a work but the first; one of the main album goes by the empty title. */
export function laterEditions(work: Work): readonly IssuedEdition[] {
  const first = albumsOf(work)[0]?.title;
  return everyEdition(work)
    .slice(1)
    .map(({ album, release }) => ({ album: album === first ? "" : album, release }));
}

/** One line an edition, at most `max`; a last line tells how many more there are. */
export function editionLines(editions: readonly IssuedEdition[], max: number, phrases: Phrases): readonly string[] {
  const more = editions.length - max;
  return [
    ...editions.slice(0, max).map((edition) => editionLine(edition, phrases)),
    ...(more > 0 ? [`-# ${phrases.editionsCard.more(more)}`] : []),
  ];
}

/** The formats of a release in words. */
export function formatsOf({ formats }: Release, phrases: Phrases): string {
  return formats.map((format) => phrases.formats[format]).join(phrases.comma);
}

/** How many pages all editions of a work take; at least one. */
export function editionPages(work: Work): number {
  return countPages(everyEdition(work).length, pageSize);
}

/** One page (from 0; a page that is not there becomes the nearest) of all editions of a work. */
export function editionsCard(work: Work, title: string, page: number, phrases: Phrases): Card {
  const pages = editionPages(work);
  const shown = nearestPage(page, pages);
  const editions = onPage(everyEdition(work), shown, pageSize);
  return {
    tone: work.kind,
    author: phrases.fields.editions,
    title,
    lines: editions.map((edition) => editionLine(edition, phrases)),
    fields: [],
    ...(pages === 1 ? {} : { footer: phrases.page(shown + 1, pages) }),
  };
}

function editionLine({ album, release }: IssuedEdition, phrases: Phrases): string {
  const parts = [
    album === "" ? undefined : `*${escapeMarkdown(album)}*`,
    release.edition === undefined || release.edition === "original" ? undefined : phrases.editions[release.edition],
    release.label === undefined ? undefined : escapeMarkdown(release.label),
    release.date === undefined ? undefined : dateText(release.date, phrases),
    formatsOf(release, phrases),
  ];
  return `• ${parts.filter((part) => part !== undefined && part !== "").join(" · ")}`;
}
