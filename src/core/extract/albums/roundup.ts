import type { ExtractContext } from "../context.ts";
import { isFullName } from "../names/names.ts";
import type { Sentence } from "../post/reading.ts";
import { normalise } from "../words/keys.ts";
import { isSameTitle } from "../works/same-title.ts";
import { findAlbumRow } from "./album-rows.ts";
import { sentencesAbout } from "./album-subjects.ts";
import { findAlbumVolumes } from "./album-volumes.ts";
import { findEntrySections } from "./entries.ts";
import { mainFirst } from "./main-album.ts";
import { findProseSections } from "./prose-albums.ts";
import { countsUp, headlineKey, isHeadlineOfOne, isNamedIn, isPluralHeadline } from "./several.ts";

/** The sentences of a post that are about one album. */
export interface AlbumSection {
  readonly sentences: readonly Sentence[];
  readonly work: string;
  readonly composers: readonly string[];
  /** The album's own title, where albums of one work are told apart by it. */
  readonly albumTitle?: string;
  /** The album's label, where its place in an entry says that it is that. */
  readonly label?: string;
  /** The post tells of these albums together, so that its links are for each. */
  readonly isShared?: boolean;
  /** It has a paragraph or row of its own that begins with its title. */
  readonly isEntry?: boolean;
  /** Nothing but its place in the row marks its title. */
  readonly isBare?: boolean;
}

/** What the whole post was read to be about. */
export interface WholeAlbum {
  readonly work: string | undefined;
  readonly composers: readonly string[];
}

/** Reads the composers of a part of a post; with "plain" only those named in so many words. */
export type ComposersOf = (sentences: readonly Sentence[], work: string, proof: "any" | "plain") => readonly string[];

/** True if the headline speaks of one work, and none of the parts is about it; what names two of them is of those. */
function missesWork(
  context: ExtractContext,
  work: string | undefined,
  sections: readonly AlbumSection[],
  isPlural = isPluralHeadline(context),
): boolean {
  if (work === undefined || isPlural) return false;
  const [key, headline] = [` ${normalise(work)} `, ` ${headlineKey(context)} `];
  const named = sections.filter((section) => isNamedIn(headline, section.work));
  const isOther = !sections.some((section) => ` ${normalise(section.work)} `.includes(key));
  return headline.includes(key) && isOther && named.length < 2;
}

/** Works named in a row share their composers, who are those of the post where the sentence names none. */
function findRowSections(
  context: ExtractContext,
  composersOf: ComposersOf,
  whole: WholeAlbum,
): readonly AlbumSection[] {
  const row = findAlbumRow(context, context.reading.sentences, whole.work);
  if (row === undefined) return [];
  const sentences = [row.sentence];
  const own = composersOf(sentences, "", "plain");
  const isOwn = own.length > 0 && own.every(isFullName);
  const plain = isOwn ? own : composersOf(context.reading.sentences, "", "plain");
  const composers = isOwn ? own : whole.composers.filter((name) => plain.includes(name));
  return row.works.map((work) => ({ work, sentences, composers, isShared: true }));
}

/** Albums of one work that their own titles tell apart. */
function findVolumeSections(
  context: ExtractContext,
  composersOf: ComposersOf,
  { work, composers }: WholeAlbum,
): readonly AlbumSection[] {
  if (work === undefined) return [];
  const sentences = context.reading.sentences.filter(({ place }) => place !== "title");
  const volumes = findAlbumVolumes(context, sentences, work);
  return volumes.map((volume, index) => {
    const about = sentencesAbout(sentences, volume, volumes[index + 1]);
    const own = composersOf(about, work, "plain");
    const isOwn = own.length > 0 && own.every(isFullName);
    return {
      work,
      sentences: about,
      composers: isOwn ? own : composers,
      albumTitle: volume.albumTitle,
      isShared: true,
    };
  });
}

/** True if each part names its composers in full, and the parts are about all works of the row. */
const areFuller = (sections: readonly AlbumSection[], row: readonly AlbumSection[]): boolean =>
  row.every(({ work }) => sections.some((section) => isSameTitle(section.work, work))) &&
  sections.every(({ composers }) => composers.length > 0 && composers.every(isFullName));

/** Entries of a list, unless the headline names but one of them and nothing counts the others up. */
function findEntries(context: ExtractContext, composersOf: ComposersOf): readonly AlbumSection[] {
  const entries = findEntrySections(context, (part, work) => composersOf(part, work, "any"));
  const headline = headlineKey(context);
  const named = entries.map(({ work }) => work).filter((work) => isNamedIn(headline, work));
  return isHeadlineOfOne(context, named) && !countsUp(context) ? [] : entries;
}

/** Splits a post into its albums, the main one first; none where the post is about one. */
export function findSections(
  context: ExtractContext,
  composersOf: ComposersOf,
  whole: WholeAlbum,
): readonly AlbumSection[] {
  return mainFirst(context, splitPost(context, composersOf, whole), whole);
}

/** The sections with the album of which prose tells before the first entry of a list. */
function withOpening(
  context: ExtractContext,
  composersOf: ComposersOf,
  { work }: WholeAlbum,
  sections: readonly AlbumSection[],
): readonly AlbumSection[] {
  const first = sections[0]?.sentences[0]?.index;
  const isTold = sections.some((section) => isSameTitle(section.work, work ?? section.work));
  if (work === undefined || first === undefined || isTold || !sections.every(({ isEntry }) => isEntry)) return sections;
  const before = context.reading.sentences.filter(({ place, index }) => place !== "title" && index < first);
  const from = before.findIndex(({ spans, bold }) => [...spans, ...bold].some(({ text }) => isSameTitle(text, work)));
  const opening = before.filter(({ block }) => from >= 0 && block >= (before[from]?.block ?? 0));
  const composers = opening.length === 0 ? [] : composersOf(opening, work, "plain");
  return composers.length > 0 && composers.every(isFullName)
    ? [{ work, sentences: opening, composers }, ...sections]
    : sections;
}

function splitPost(context: ExtractContext, composersOf: ComposersOf, whole: WholeAlbum): readonly AlbumSection[] {
  const rows = findEntries(context, composersOf);
  // A headline of one album has bare rows of songs below it.
  const entries = rows.some(({ isBare }) => isBare) && missesWork(context, whole.work, rows, false) ? [] : rows;
  const prose = findProseSections(context, composersOf, whole, entries[0]?.sentences[0]?.index);
  const isEntry = ({ work }: AlbumSection): boolean => entries.some((entry) => isSameTitle(entry.work, work));
  const found = [...prose.filter((section) => !isEntry(section)), ...entries];
  const sections = missesWork(context, whole.work, found) ? [] : withOpening(context, composersOf, whole, found);
  const row = findRowSections(context, composersOf, whole);
  if (row.length > 0 && !areFuller(sections, row)) return row;
  const areOneWork = sections.every(({ work }) => normalise(work).startsWith(normalise(whole.work ?? work)));
  const volumes = areOneWork ? findVolumeSections(context, composersOf, whole) : [];
  return volumes.length > 1 && volumes.length >= sections.length ? volumes : sections;
}
