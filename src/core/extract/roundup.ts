import { baseTitle } from "./base-title.ts";
import type { ExtractContext } from "./context.ts";
import { findEntrySections } from "./entries.ts";
import { normalise } from "./keys.ts";
import { isPossibleWork } from "./possible-works.ts";
import { type Sentence, sliceSentence } from "./reading.ts";
import { spanRole } from "./span-role.ts";
import type { TitleSpan } from "./text-spans.ts";
import { unshout } from "./title-run.ts";

/** The sentences of a post that are about one album. */
export interface AlbumSection {
  readonly sentences: readonly Sentence[];
  readonly work: string;
  readonly composers: readonly string[];
}

interface Subject {
  readonly work: string;
  readonly sentence: number;
  readonly at: number;
}

const pluralHeadline =
  /\b(?:soundtracks|scores|albums|titles|(?:(?:new|two|three|four|five|six|latest|upcoming|more|other|[2-9]|\w+ber|january|february|march|april|may|june|july|august|spring|summer|autumn|winter) |^)releases|neuheiten|nouveautes|novedades|colonne sonore|bandas sonoras|alben|round[ -]?ups?|batch|new arrivals|restocks|double feature)\b/;

function isAboutSeveral({ reading, cues }: ExtractContext): boolean {
  if (pluralHeadline.test(reading.title.folded)) return true;
  const lead = reading.sentences.length <= 16 ? reading.sentences : reading.sentences.slice(0, 8);
  return lead.some((sentence) => sentence.place !== "item" && cues.has("several", sentence.openFolded));
}

/** True if the words around a title speak of music that can be bought, not of a film somebody made before. */
function isAlbumSubject(context: ExtractContext, sentence: Sentence, span: TitleSpan): boolean {
  const role = spanRole(sentence, span, context);
  if (role === "track" || role === "credit") return false;
  if (role === "work" || role === "album") return true;
  const near = sentence.openFolded.slice(Math.max(0, span.start - 50), span.end + 120);
  const isTelling = context.cues.has("album", near) || context.cues.has("music", near);
  return span.kind !== "quote" && isTelling && !context.cues.has("earlier", near);
}

/** Bold words that are no title elsewhere, no person and no heading of their own. */
function isTitleInBold({ gazetteer }: ExtractContext, sentence: Sentence, mark: TitleSpan): boolean {
  const words = mark.text.split(" ");
  const isPerson = words.length < 4 && gazetteer.givenNames.has(normalise(words[0] ?? ""));
  const isWhole = mark.end - mark.start >= sentence.text.length - 2;
  const isSpan = sentence.spans.some((span) => span.start < mark.end && mark.start < span.end);
  return (
    words.length <= 8 && /^\p{Lu}/u.test(mark.text) && !/\d{4}|:$/.test(mark.text) && !(isPerson || isWhole || isSpan)
  );
}

function findSubjects(context: ExtractContext, sentences: readonly Sentence[]): readonly Subject[] {
  const subjects: Subject[] = [];
  sentences.forEach((sentence, index) => {
    const inBold = sentence.bold.filter((mark) => isTitleInBold(context, sentence, mark));
    for (const span of [...sentence.spans, ...inBold].sort((a, b) => a.start - b.start)) {
      if (!isAlbumSubject(context, sentence, span)) continue;
      const work = unshout(baseTitle(span.text, context.cues));
      const key = normalise(work);
      const isKnown = subjects.some((subject) => ` ${normalise(subject.work)} `.includes(` ${key} `));
      if (!isKnown && isPossibleWork(work, context)) subjects.push({ work, sentence: index, at: span.start });
    }
  });
  return subjects;
}

/** Where in its sentence the part about a subject begins: after the last comma or semicolon before its title. */
function cutBefore(sentence: Sentence, at: number): number {
  const before = sentence.folded.slice(0, at);
  return Math.max(before.lastIndexOf(", ") + 1, before.lastIndexOf("; ") + 1, before.lastIndexOf(" and ") + 1, 0);
}

function sectionOf(
  sentences: readonly Sentence[],
  subject: Subject,
  next: Subject | undefined,
): Omit<AlbumSection, "composers"> {
  const last = next?.sentence ?? sentences.length;
  const parts = sentences.slice(subject.sentence, last + 1).flatMap((sentence, offset) => {
    const index = subject.sentence + offset;
    const start = offset === 0 && hasOthersBefore(sentence, subject) ? cutBefore(sentence, subject.at) : 0;
    const end = index === next?.sentence ? cutBefore(sentence, next.at) : sentence.text.length;
    return end - start > 3 ? [sliceSentence(sentence, start, end)] : [];
  });
  return { sentences: parts, work: subject.work };
}

const hasOthersBefore = (sentence: Sentence, subject: Subject): boolean =>
  sentence.spans.some((span) => span.end < subject.at && span.kind !== "quote");

const isNamedIn = (headline: string, work: string): boolean => headline.includes(normalise(work));

/** Paragraphs that set one title in bold each, wherever in their sentences; none where fewer than three do. */
function findParagraphSections(
  context: ExtractContext,
  sentences: readonly Sentence[],
  composersOf: (sentences: readonly Sentence[], work: string, proof: "any") => readonly string[],
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

/** Splits a post into its albums; none where the post is about one. */
export function findSections(
  context: ExtractContext,
  composersOf: (sentences: readonly Sentence[], work: string, proof: "any" | "plain") => readonly string[],
  work: string | undefined,
): readonly AlbumSection[] {
  const sections = splitPost(context, composersOf);
  return missesWork(context, work, sections) ? [] : sections;
}

/**
 * An album needs composers of its own. Only where the headline names none of the albums may they share those of the
 * sentence that announces them all.
 */
function splitPost(
  context: ExtractContext,
  composersOf: (sentences: readonly Sentence[], work: string, proof: "any" | "plain") => readonly string[],
): readonly AlbumSection[] {
  const entries = findEntrySections(context, (part, work) => composersOf(part, work, "any"));
  if (entries.length > 0) return entries;
  if (!isAboutSeveral(context)) return [];
  const sentences = context.reading.sentences.filter(({ place }) => place !== "title" && place !== "item");
  const paragraphs = findParagraphSections(context, sentences, composersOf);
  if (paragraphs.length > 0) return paragraphs;
  const subjects = findSubjects(context, sentences);
  const together = sentences.filter((sentence) => context.cues.has("several", sentence.openFolded)).slice(0, 1);
  const shared = composersOf(together, "", "plain");
  const headline = normalise(context.reading.title.text);
  const named = subjects.find(({ work }) => isNamedIn(headline, work));
  const isOpen = shared.length === 0 && named === undefined;
  const sections = subjects
    .map((subject, index) => sectionOf(sentences, subject, subjects[index + 1]))
    .map((section) => ({
      ...section,
      composers: composersOf(section.sentences, section.work, isOpen ? "any" : "plain"),
    }));
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
