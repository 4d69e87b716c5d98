import type { Work } from "../catalogue.ts";
import { isAbout } from "../learned/is-about.ts";
import { linkTo } from "../links.ts";
import type { Phrases } from "../phrases/en.ts";
import type { Preview } from "../preview.ts";
import { escapeMarkdown, normalise } from "../text.ts";
import type { Card } from "./card.ts";

const maxTracks = 30;

/** What tells works of one title apart. */
export interface NewsContext {
  /** All names of a composer: aliases, members, groups. */
  readonly namesOf: (name: string) => readonly string[];
  /** The other works of the same title. */
  readonly twinsOf: (work: Work) => readonly Work[];
}

/** The previews for a work under any of its titles, in their order. */
export function newsAbout(
  work: Work,
  known: readonly Preview[],
  { namesOf, twinsOf }: NewsContext,
): readonly Preview[] {
  const titles = new Set([work.title, work.originalTitle ?? work.title, ...work.altTitles].map(normalise));
  const named = known.filter(({ record }) => record.work !== undefined && titles.has(normalise(record.work)));
  if (named.length === 0) return [];
  const twins = twinsOf(work);
  return named.filter((preview) => isAbout(preview, work, twins, namesOf));
}

/** Of previews that differ in nothing but their post, the first. */
export function eachOnce(news: readonly Preview[]): readonly Preview[] {
  const told = new Set<string>();
  return news.filter(({ kind, record }) => {
    const { work, season, albumTitle, label, releaseDate, trackTitles } = record;
    const names = [work, albumTitle, label, ...trackTitles].map((name) => normalise(name ?? ""));
    const story = JSON.stringify([kind, season, releaseDate, names]);
    return !told.has(story) && told.add(story);
  });
}

/** The tracks that a preview names, in quotes; empty where it names none. Markdown. */
export function trackList({ record }: Preview, phrases: Phrases): string {
  return record.trackTitles.map((title) => phrases.quoted(escapeMarkdown(title))).join(phrases.comma);
}

/** True if a preview names a track. */
export function hasTracks(news: readonly Preview[]): boolean {
  return news.some(({ record }) => record.trackTitles.length > 0);
}

/** The tracks of a work that its news name, each once, with who brought them and where to hear them. */
export function tracksCard(work: Work, title: string, news: readonly Preview[], phrases: Phrases): Card {
  const told = new Set<string>();
  const lines = news.flatMap(({ record, link }) =>
    record.trackTitles.flatMap((track) => {
      if (told.has(normalise(track))) return [];
      told.add(normalise(track));
      const { links } = phrases;
      const where =
        linkTo(links.video, record.links.video) ??
        linkTo(links.listen, record.links.listen) ??
        linkTo(links.post, link);
      const parts = [
        `**${escapeMarkdown(track)}**`,
        record.debutedBy === undefined ? "" : phrases.tracks.debutedBy(escapeMarkdown(record.debutedBy)),
        where ?? "",
      ];
      return [`• ${parts.filter((part) => part !== "").join(" · ")}`];
    }),
  );
  return {
    tone: work.kind,
    author: phrases.tracks.title,
    title,
    lines: lines.slice(0, maxTracks),
    fields: [],
  };
}
