import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { articleKey, isSameTitle } from "../works/same-title.ts";
import { besideTitle } from "./entry-credits.ts";
import { labelBeside } from "./entry-labels.ts";
import { isDayLine, isPerson, spanOfEntry, titleAt, titlesInRow } from "./entry-titles.ts";
import type { AlbumSection } from "./roundup.ts";
import { headlineKey, isNamedIn, isPluralHeadline } from "./several.ts";
import { findTold } from "./told-composers.ts";

const maxEntries = 30;
const listed = /^[([]?\d{1,2}[.):\]]/;
const playingTime = /\b\d{1,2}:\d\d\b/;

interface Entry {
  readonly work: string;
  /** Who stands beside the title, where credits stand: "TITLE – NAME (label)", "TITLE (music: NAME)", "NAME: TITLE". */
  readonly beside: readonly string[];
  /** The label behind title and names: "TITLE – NAME (LABEL)", "TITLE (NAME) – LABEL". */
  readonly label: string | undefined;
  readonly index: number;
  /** Where what is told of it begins: at the day or the heading above it. */
  readonly start: number;
  /** It stands in a list, numbered or as an item. */
  readonly isListed: boolean;
  readonly isBare: boolean;
  /** The line with the day under which it stands, perhaps with others. */
  readonly day: Sentence | undefined;
}

type ListedSection = AlbumSection & Pick<Entry, "isListed">;

/** Above what is no album of this post: what is played, what was said, who was born. */
const besideHeading =
  /\b(?:history|birthdays?|theat(?:er|re)s|cinemas|screenings|concerts?|heard|watched|reviews?|did they|box office|obituar(?:y|ies)|ten days|comments?|kino|konzerte?|geburtstage|rezensionen|kommentare|salles|critiques|commentaires|cines|conciertos?|criticas|comentarios|concert[io]|recensioni|sale|commenti)\b/;

const isInList = ({ reading }: ExtractContext, { place, text, block }: Sentence): boolean =>
  place === "item" || reading.blocks[block]?.kind === "item" || listed.test(text);

const numberOnly = /^[([]?\d{1,2}[.):\]]$/;

/** True where a block begins, its number left out. */
function isFirstOfBlock(sentences: readonly Sentence[], index: number): boolean {
  const [before, sentence] = [sentences[index - 1], sentences[index]];
  return before?.block !== sentence?.block || (before !== undefined && numberOnly.test(before.text));
}

/** The line above an entry belongs to it where it is a heading or a day. */
function startOf(sentences: readonly Sentence[], index: number): number {
  const above = sentences[index - 1];
  const isWhole = above !== undefined && above.block !== sentences[index - 2]?.block;
  return isWhole && (above.place === "heading" || isDayLine(above)) ? index - 1 : index;
}

function findEntries(context: ExtractContext, sentences: readonly Sentence[]): readonly Entry[] {
  const entries: Entry[] = [];
  let isBeside = false;
  sentences.forEach((sentence, index) => {
    if (sentence.place === "heading") isBeside = besideHeading.test(sentence.folded);
    const isOpen = !isBeside && entries.length < maxEntries && isFirstOfBlock(sentences, index);
    for (const entry of isOpen && !playingTime.test(sentence.text) ? entriesAt(context, sentences, index) : []) {
      const isKnown = entries.some(({ work }) => isSameTitle(work, entry.work));
      if (!isKnown) entries.push({ ...entry, day: dayOf(sentences, entry, entries.at(-1)) });
    }
  });
  return entries;
}

/** The entries that begin with a sentence: one, or those of a row of titles. */
function entriesAt(
  context: ExtractContext,
  sentences: readonly Sentence[],
  index: number,
): readonly Omit<Entry, "day">[] {
  const sentence = sentences[index];
  const span = sentence === undefined ? undefined : spanOfEntry(context, sentence);
  if (sentence === undefined || span === undefined) return [];
  const title = titleAt(context, sentence, span);
  if (title === undefined) return [];
  const { names, end } = besideTitle(context, sentence, span);
  const isListed = isInList(context, sentence) || sentence.text.slice(span.end, span.end + 4).includes("|");
  const label = labelBeside(context, sentence, end);
  const isBare = span.kind === "capitals" && sentence.place !== "heading" && !sentence.spans.includes(span);
  const works = [title, ...(isListed ? titlesInRow(context, sentence, span) : [])];
  const start = startOf(sentences, index);
  return works.map((work) => ({ work, index, start, beside: names, label, isListed, isBare }));
}

/** The line with the day under which an entry stands together with the one before it. */
function dayOf(
  sentences: readonly Sentence[],
  { start }: Pick<Entry, "start">,
  before: Entry | undefined,
): Sentence | undefined {
  const first = sentences[start];
  if (first === undefined || isDayLine(first)) return first;
  const isNext = before !== undefined && sentences[start - 1]?.block === sentences[before.index]?.block;
  return before !== undefined && (isNext || before.start === start) ? before.day : undefined;
}

/** How many blocks the entries before the last have; what follows the last is the post's own end. */
function blocksEach(sentences: readonly Sentence[], entries: readonly Entry[]): number {
  const blocks = entries.map(({ index }) => sentences[index]?.block ?? 0);
  return Math.min(3, Math.max(...blocks.slice(1).map((block, index) => block - (blocks[index] ?? 0))));
}

/** The entry that begins after this one; those of one row begin together. */
const nextOf = (entries: readonly Entry[], index: number): Entry | undefined =>
  entries.slice(index).find(({ start }) => start > (entries[index]?.start ?? 0));

/** How far an entry goes: to the next, at most over a number of blocks. */
function sentencesOf(
  sentences: readonly Sentence[],
  entry: Entry,
  next: Entry | undefined,
  blocks: number,
): readonly Sentence[] {
  const block = sentences[entry.index]?.block ?? 0;
  const own = sentences.slice(entry.start, next?.start).filter((sentence) => sentence.block < block + blocks);
  const end = own.findIndex(({ place, folded }) => place === "heading" && besideHeading.test(folded));
  const read = end > 0 ? own.slice(0, end) : own;
  return entry.day === undefined || read[0] === entry.day ? read : [entry.day, ...read];
}

/** True if names stand beside the titles of most entries, and one at least is a person: they are the composers. */
function areCredits({ gazetteer }: ExtractContext, entries: readonly Entry[]): boolean {
  const credited = entries.filter(({ beside }) => beside.length > 0);
  const isMost = credited.length > 1 && credited.length * 2 > entries.length;
  return isMost && credited.some(({ beside }) => beside.some((name) => isPerson(gazetteer, name)));
}

/** True for words behind a composer; where none is named, they may be who wrote it. */
const isLabel = ({ gazetteer }: ExtractContext, { beside }: Pick<Entry, "beside">, label: string): boolean =>
  beside.length > 0 || gazetteer.labels.canonical(label) !== undefined;

/** Albums that have a paragraph or list item each, beginning with the title; none where fewer than two name a composer. */
export function findEntrySections(
  context: ExtractContext,
  composersOf: (sentences: readonly Sentence[], work: string) => readonly string[],
): readonly AlbumSection[] {
  const sentences = context.reading.sentences.filter(({ place }) => place !== "title");
  const entries = findEntries(context, sentences);
  if (entries.length < 2) return [];
  const blocks = blocksEach(sentences, entries);
  const isCredited = areCredits(context, entries);
  const told = findTold(context, sentences);
  const areLabelled = isCredited && entries.filter(({ label }) => label !== undefined).length > 1;
  const sections = entries
    .map((entry, index) => ({
      ...entry,
      sentences: sentencesOf(sentences, entry, nextOf(entries, index), blocks),
    }))
    .map(({ label, ...section }) => ({
      ...section,
      isEntry: true,
      ...(areLabelled && label !== undefined && isLabel(context, section, label) ? { label } : {}),
      composers:
        told.get(articleKey(section.work)) ??
        (isCredited && section.beside.length > 0 ? section.beside : composersOf(section.sentences, section.work)),
    }));
  const isList = sections.filter(({ composers }) => composers.length > 0).length * 2 > sections.length;
  const everybody = new Set(sections.flatMap(({ composers }) => composers));
  const areWorks = sections.filter(
    ({ work, composers, isListed }) => !everybody.has(work) && (composers.length > 0 || (isList && isListed)),
  );
  const credited = areWorks.filter(({ composers }) => composers.length > 0);
  return credited.length > 1 ? areWorks : sections.filter(isAnnounced(context, sections));
}

/** Tells what is an album although few composers are named: what the headline names, or all of a list that it speaks of. */
function isAnnounced(context: ExtractContext, entries: readonly ListedSection[]): (entry: ListedSection) => boolean {
  const headline = headlineKey(context);
  const isNamed = ({ work }: AlbumSection): boolean => isNamedIn(headline, work);
  if (entries.filter(isNamed).length > 1) return (entry) => isNamed(entry) || entry.composers.length > 0;
  const isList = entries.length > 2 && entries.every(({ isListed }) => isListed) && isPluralHeadline(context);
  return () => isList;
}
