import type { Work } from "../catalogue.ts";
import { linkTo, musicBrainzUrl } from "../links.ts";
import { type LiveFacts, tellsAnything } from "../live/live-facts.ts";
import type { Coverage } from "../lookup/book-coverage.ts";
import type { Family } from "../lookup/families.ts";
import type { Phrases } from "../phrases/en.ts";
import type { Preview } from "../preview.ts";
import { withDigits } from "../same-work.ts";
import { discordLimits, escapeMarkdown, normalise } from "../text.ts";
import { titleWithYear } from "../title-with-year.ts";
import { albumFields } from "./album-fields.ts";
import { coverageLine } from "./book-card.ts";
import { type Card, field } from "./card.ts";
import { dateText } from "./date-text.ts";
import { editionLines, laterEditions } from "./editions.ts";
import { eachOnce, trackList } from "./work-news.ts";

const maxEditions = 4;
const maxNews = 3;
const maxCreditLines = 6;
/** What people type rather than what a work is called: "TMP", "ST:TMP", "T2". */
const abbreviation = /^(?=.*\p{Lu})[\p{Lu}\p{N}:.&-]{1,6}$/u;
const unusedPart = /\bunused\b/i;

/** What is known around a work besides its own record. */
export interface WorkSurroundings {
  readonly coverage?: Coverage;
  readonly family?: Family;
  /** Previews for this work, latest first. */
  readonly news: readonly Preview[];
  /** What others keep of the music of a work of the catalogue, the best first. */
  readonly albums?: readonly Work[];
  /** What other places tell of it. */
  readonly live?: LiveFacts;
}

/** The card of a work: what it is, who wrote the music, where to find it on record. */
export function soundtrackCard(
  work: Work,
  { coverage, family, news, albums = [], live = {} }: WorkSurroundings,
  phrases: Phrases,
): Card {
  const { fields } = phrases;
  const later = laterEditions(work);
  return {
    tone: work.kind,
    title: workTitle(work),
    lines: [
      kindLine(work, phrases),
      ...(isUnusedAlone(work) ? [phrases.soundtrack.unusedScore] : []),
      ...(coverage === undefined ? [] : [coverageLine(coverage, phrases)]),
      ...postsLine(work, phrases),
    ],
    fields: [
      ...field(fields.composer(work.composers.length), composerLine(work, phrases), false),
      ...albumFields(work, albums, live, phrases),
      ...field(fields.editions, editionLines(later, maxEditions, phrases).join("\n"), false),
      ...field(fields.franchise, family === undefined ? undefined : familyText(family, phrases), false),
      ...field(fields.inTheNews, newsText(news, phrases), false),
      ...field(fields.alsoKnownAs, alternativeTitles(work), false),
      ...field(
        fields.links,
        albumLink(work.album?.musicBrainzId ?? albums[0]?.album?.musicBrainzId ?? live.musicBrainzId),
        false,
      ),
    ],
    ...(live.coverUrl === undefined ? {} : { imageUrl: live.coverUrl }),
    ...(tellsAnything(live) ? { footer: phrases.soundtrack.sources(sourcesOf(live)) } : {}),
  };
}

/** That a work is known from posts alone, and from whose. */
function postsLine({ posts = [] }: Work, phrases: Phrases): readonly string[] {
  const sites = new Map(posts.map(({ site, link }) => [site, link]));
  const links = [...sites].flatMap(([site, link]) => linkTo(escapeMarkdown(site), link) ?? []);
  return links.length === 0 ? [] : [phrases.soundtrack.fromPosts(links.slice(0, maxNews))];
}

/** Where MusicBrainz keeps the album. */
function albumLink(musicBrainzId: string | undefined): string | undefined {
  return musicBrainzId === undefined ? undefined : linkTo("MusicBrainz", musicBrainzUrl(musicBrainzId));
}

/** Whoever told something, by name. */
function sourcesOf({ musicBrainzId, release, coverUrl, listen }: LiveFacts): readonly string[] {
  return [
    ...(musicBrainzId === undefined && release === undefined ? [] : ["MusicBrainz"]),
    ...(coverUrl === undefined ? [] : ["Cover Art Archive"]),
    ...(listen === undefined ? [] : ["iTunes"]),
  ];
}

/** True if the card cannot show every edition. */
export function hasMoreEditions(work: Work): boolean {
  const editions = work.releaseGroups.reduce((count, { releases }) => count + releases.length, 0);
  return editions - 1 > maxEditions;
}

/** "King Kong (1933)". Plain text. */
export function workTitle(work: Work): string {
  return titleWithYear(work);
}

/** "Film · Max Steiner", for menus beside the title with its year. Plain text. */
export function workSummary({ kind, composers }: Work, phrases: Phrases): string {
  return [phrases.workKinds[kind], composers.map(({ name }) => name).join(phrases.comma)]
    .filter((part) => part !== "")
    .join(" · ");
}

function kindLine({ kind, genres, countries, originalTitle, title }: Work, phrases: Phrases): string {
  const original = originalTitle === undefined || originalTitle === title ? "" : `*${escapeMarkdown(originalTitle)}*`;
  const named = Object.entries(phrases.genres).flatMap(([genre, name]) => (genres.includes(genre) ? [name] : []));
  return [
    phrases.workKinds[kind],
    named.join(phrases.comma),
    countries.map(phrases.country).join(phrases.comma),
    original,
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

/** The only music that was written for the work is not heard in it. */
function isUnusedAlone({ composers }: Work): boolean {
  return composers.length > 0 && composers.every(({ part }) => part !== undefined && unusedPart.test(part));
}

/** As credited; a name that is credited for several parts stands once. */
function composerLine({ composers, kind, album }: Work, phrases: Phrases): string {
  if (kind === "album" && album !== undefined && album.credit !== "") return `**${escapeMarkdown(album.credit)}**`;
  if (composers.length === 0) return phrases.soundtrack.unknownComposer;
  const parts = new Map<string, readonly string[]>();
  for (const { name, part } of composers)
    parts.set(name, [...(parts.get(name) ?? []), ...(part === undefined ? [] : [part])]);
  const credits = [...parts].map(([name, named]) => {
    const brackets = named.length === 0 ? "" : ` (${escapeMarkdown(named.join("; "))})`;
    return `**${escapeMarkdown(name)}**${brackets}`;
  });
  return credits.join(credits.length > maxCreditLines ? ", " : "\n");
}

function familyText({ franchise, works }: Family, phrases: Phrases): string {
  const years = phrases.span(works[0]?.year ?? 0, works.at(-1)?.year ?? 0);
  return `${escapeMarkdown(franchise.name)} · ${phrases.franchise.size(works.length, years)}`;
}

/** Other titles that say something new: not the title again with other signs, numerals or its year, no abbreviation, nor one of them twice. */
function alternativeTitles({ altTitles, title, year, originalTitle }: Work): string {
  const known = new Set([title, `${title} ${year}`, originalTitle ?? ""].map(titleKey));
  return altTitles
    .filter((alternative) => !abbreviation.test(alternative))
    .filter((alternative) => {
      const key = titleKey(alternative);
      return key === "" || (!known.has(key) && known.add(key));
    })
    .map(escapeMarkdown)
    .join(", ");
}

function titleKey(title: string): string {
  return withDigits(normalise(title))
    .replace(/^(the|a|an) /, "")
    .replaceAll(" ", "");
}

/** What posts told, each with a link to it: so much as fits into a field. */
function newsText(news: readonly Preview[], phrases: Phrases): string {
  const shown = eachOnce(news).slice(0, maxNews);
  const room = Math.floor(discordLimits.embedFieldValue / Math.max(1, shown.length)) - 4;
  return shown.map((preview) => newsLine(preview, room, phrases)).join("\n");
}

/** Kind, day and post are always there; of the rest what fits. */
function newsLine(preview: Preview, room: number, phrases: Phrases): string {
  const { kind, record, publishedAt, link } = preview;
  const { links, soundtrack: words } = phrases;
  const { albumTitle, label, releaseDate } = record;
  const first = phrases.previewKinds[kind];
  const last = [`<t:${Math.floor(publishedAt / 1_000)}:D>`, linkTo(links.post, link)];
  const wanted = [
    trackList(preview, phrases),
    albumTitle === undefined ? undefined : `*${escapeMarkdown(albumTitle)}*`,
    label === undefined ? undefined : escapeMarkdown(label),
    releaseDate === undefined ? undefined : words.releaseOn(dateText(releaseDate, phrases)),
    linkTo(kind === "album-released" ? links.order : links.preOrder, record.links.preOrder),
    linkTo(links.listen, record.links.listen),
    linkTo(links.video, record.links.video),
  ];
  const join = (parts: readonly (string | undefined)[]) =>
    `• ${parts.filter((part) => part !== undefined && part !== "").join(" · ")}`;
  const kept: string[] = [];
  for (const part of wanted)
    if (part !== undefined && join([first, ...kept, part, ...last]).length <= room) kept.push(part);
  return join([first, ...kept, ...last]);
}
