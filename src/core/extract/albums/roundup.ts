import type { ExtractContext } from "../context.ts";
import { isFullName } from "../names/names.ts";
import type { Sentence } from "../post/reading.ts";
import { unshout } from "../post/title-run.ts";
import { normalise } from "../words/keys.ts";
import { phrase } from "../words/phrase.ts";
import { baseTitle } from "../works/base-title.ts";
import { isPossibleWork } from "../works/possible-works.ts";
import { isSameTitle } from "../works/same-title.ts";
import { findAlbumRow } from "./album-rows.ts";
import { findSubjects, isJoinedInHeadline, joinsTitles, sentencesAbout } from "./album-subjects.ts";
import { findAlbumVolumes } from "./album-volumes.ts";
import { findEntrySections } from "./entries.ts";

/** The sentences of a post that are about one album. */
export interface AlbumSection {
  readonly sentences: readonly Sentence[];
  readonly work: string;
  readonly composers: readonly string[];
  /** The album's own title, where albums of one work are told apart by it. */
  readonly albumTitle?: string;
  /** The post tells of these albums together, so that its links are for each. */
  readonly isShared?: boolean;
}

/** What the whole post was read to be about. */
export interface WholeAlbum {
  readonly work: string | undefined;
  readonly composers: readonly string[];
}

type ComposersOf = (sentences: readonly Sentence[], work: string, proof: "any" | "plain") => readonly string[];

const pluralHeadline = phrase(
  /\b(?:soundtracks|scores|albums|titles|releases(?<=(?:\b(?:new|two|three|four|five|six|latest|upcoming|more|other|[2-9]|\w+ber|january|february|march|april|may|june|july|august|spring|summer|autumn|winter) |^)releases)|neuheiten|nouveautes|novedades|colonne sonore|bandas sonoras|alben|round[ -]?ups?|batch|new arrivals|restocks|double feature)\b/,
);

/** How running prose goes from one album to the next; told by its rarest word. */
const enumerates = phrase(
  /\bnumber (?:one|two|three)\b|\bother(?<=\bthe other)(?: one)? is\b|\bnot one but\b|\btwo(?<=\b(?:about|for|of) two) more\b|\bpair(?<=\ba pair) of (?:[a-z-]+ )?(?:albums|scores|soundtracks|releases)\b|\b(?:either|both) of (?:them|these)\b|\bfirst (?:up|out)\b|\b(?:second|next|last)(?: up)? (?:comes|is) (?:the|an?|[a-z]+ [a-z]+'s)\b|\b(?:two|three|four|several) (?:announcements|presents|(?:[a-z]+ )?slices)\b|\btoo(?<=, too), comes\b|\balso(?<=\b(?:is|are|should|will) also) (?:putting|bring|releas|issu)|\bmeanwhile(?<=, meanwhile),/,
);

function isAboutSeveral({ reading, cues }: ExtractContext): boolean {
  if (pluralHeadline.test(reading.title.folded)) return true;
  if (reading.sentences.some(({ openFolded }) => enumerates.test(openFolded))) return true;
  const lead = reading.sentences.length <= 16 ? reading.sentences : reading.sentences.slice(0, 8);
  return lead.some((sentence) => sentence.place !== "item" && cues.has("several", sentence.openFolded));
}

const isNamedIn = (headline: string, work: string): boolean => ` ${headline} `.includes(` ${normalise(work)} `);

/** Paragraphs that set one title in bold each, wherever in their sentences; none where fewer than three do. */
function findParagraphSections(
  context: ExtractContext,
  sentences: readonly Sentence[],
  composersOf: ComposersOf,
): readonly AlbumSection[] {
  const blocks = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const part = blocks.get(sentence.block);
    if (part === undefined) blocks.set(sentence.block, [sentence]);
    else part.push(sentence);
  }
  const sections = [...blocks.values()].flatMap((part) => {
    const marks = part.flatMap(({ bold }) => bold);
    const work = unshout(baseTitle(marks[0]?.text ?? "", context.cues));
    return marks.length === 1 && isPossibleWork(work, context) ? [{ work, sentences: part }] : [];
  });
  if (sections.length < 3) return [];
  const credited = sections.map((section) => ({
    ...section,
    composers: composersOf(section.sentences, section.work, "any"),
  }));
  return credited.every(({ work, composers }) => composers.length > 0 && !composers.includes(work)) ? credited : [];
}

const andOthers =
  /(?:\b(?:and|und|et|y|e|plus)|&|\+) (?:more|friends|others?|company|mehr|andere|plus|mas|otros|altro|altri)\b/;

/** True if the headline speaks of one work, and none of the parts is about it. */
function missesWork({ reading }: ExtractContext, work: string | undefined, sections: readonly AlbumSection[]): boolean {
  const { folded } = reading.title;
  if (work === undefined || pluralHeadline.test(folded) || andOthers.test(folded)) return false;
  const [key, headline] = [` ${normalise(work)} `, ` ${normalise(reading.title.text)} `];
  return headline.includes(key) && !sections.some((section) => ` ${normalise(section.work)} `.includes(key));
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
  const composers = own.length > 0 && own.every(isFullName) ? own : whole.composers;
  return composers.length === 0 ? [] : row.works.map((work) => ({ work, sentences, composers, isShared: true }));
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

/** True for "Superman" where the post is about "Batman v Superman", and for its composers. */
function isPartOf(name: string, { work, composers }: WholeAlbum): boolean {
  const key = normalise(name);
  const isPart = work !== undefined && key !== normalise(work) && ` ${normalise(work)} `.includes(` ${key} `);
  return isPart || composers.some((composer) => normalise(composer) === key);
}

/** Splits a post into its albums; none where the post is about one. */
export function findSections(
  context: ExtractContext,
  composersOf: ComposersOf,
  whole: WholeAlbum,
): readonly AlbumSection[] {
  const found = splitPost(context, composersOf, whole);
  const sections = missesWork(context, whole.work, found) ? [] : found;
  const row = findRowSections(context, composersOf, whole);
  if (row.length > 0 && !areFuller(sections, row)) return row;
  const areOneWork = sections.every(({ work }) => normalise(work).startsWith(normalise(whole.work ?? work)));
  const volumes = areOneWork ? findVolumeSections(context, composersOf, whole) : [];
  return volumes.length > 1 && volumes.length >= sections.length ? volumes : sections;
}

/**
 * An album needs composers of its own. Only where the headline names none of the albums may they share those of the
 * sentence that announces them all.
 */
function splitPost(context: ExtractContext, composersOf: ComposersOf, whole: WholeAlbum): readonly AlbumSection[] {
  const entries = findEntrySections(context, (part, work) => composersOf(part, work, "any"));
  if (entries.length > 0) return entries;
  const isSeveral = isAboutSeveral(context);
  if (!isSeveral && !joinsTitles(context)) return [];
  const sentences = context.reading.sentences.filter(({ place }) => place !== "title" && place !== "item");
  const subjects = findSubjects(context, sentences).filter(({ work }) => !isPartOf(work, whole));
  const headline = normalise(context.reading.title.text);
  const joined = subjects.filter(({ work }) => isJoinedInHeadline(context, work)).map(({ work }) => work);
  if (joined.length < 2 && !isSeveral) return [];
  const paragraphs = findParagraphSections(context, sentences, composersOf);
  if (paragraphs.length > 0) return paragraphs;
  if (subjects.length < 2) return [];
  const together = sentences.filter((sentence) => context.cues.has("several", sentence.openFolded)).slice(0, 1);
  const shared = composersOf(together, "", "plain");
  const named = subjects.find(({ work }) => isNamedIn(headline, work));
  const isKnown = (name: string): boolean => context.gazetteer.composers.canonical(name) !== undefined;
  const isOpen = shared.length === 0 && named === undefined;
  const sections = subjects
    .map(({ work, beside, ...place }, index) => {
      const about = sentencesAbout(sentences, place, subjects[index + 1]);
      const composers = beside.length > 0 ? beside : composersOf(about, work, isOpen ? "any" : "plain");
      return { work, sentences: about, composers };
    })
    .map((section) =>
      section.composers.length === 0 && joined.length > 1 && joined.includes(section.work)
        ? { ...section, composers: composersOf(section.sentences, section.work, "any").filter(isKnown) }
        : section,
    );
  const main = sections.find(({ work }) => work === named?.work)?.composers.join() ?? "";
  const kept = sections.filter(({ work, composers }) =>
    composers.length === 0
      ? named === undefined && shared.length === 1
      : isNamedIn(headline, work) || named === undefined || composers.join() !== main,
  );
  return kept.length > 1
    ? kept.map((section) => (section.composers.length > 0 ? section : { ...section, composers: shared }))
    : [];
}
