import type { Post } from "../entry.ts";
import type { DocumentBlock, DocumentLink, DocumentMark, PostDocument } from "./document.ts";
import { fold } from "./fold.ts";
import { detectLanguage, type Language } from "./language.ts";
import { findTitleSpans, type TitleSpan } from "./text-spans.ts";

/** One sentence of a post with what its author marked in it. */
export interface Sentence {
  readonly place: "title" | "heading" | "body" | "item";
  readonly text: string;
  /** `text` folded, position for position. */
  readonly folded: string;
  /** `text` and `folded` with everything in brackets blanked out, so that credits and asides do not count. */
  readonly open: string;
  readonly openFolded: string;
  readonly spans: readonly TitleSpan[];
  readonly bold: readonly TitleSpan[];
  readonly block: number;
  /** Its place in the reading, the title being 0. */
  readonly index: number;
}

/** A post cut into sentences: all that the rules of this folder look at. */
export interface Reading {
  readonly language: Language;
  readonly publishedAt: number;
  readonly title: Sentence;
  /** The text of the first sentences after the title, brackets blanked out. */
  readonly body: string;
  /** Title first. */
  readonly sentences: readonly Sentence[];
  readonly links: readonly DocumentLink[];
  readonly blocks: readonly DocumentBlock[];
}

const maxSentences = 160;
const maxSentenceLength = 1_200;
/** No word is this long; addresses and what is broken may be. */
const noWord = /\S{90,}/g;
const longestWord = 89;
const abbreviation =
  /(?:\b(?:vol|nos?|mr|mrs|ms|dr|st|jr|sr|vs|feat|ft|prof|inc|ltd|sept|oct|nov|dec|jan|feb|mar|apr|jun|jul|aug|pt|etc|ca|bzw|z\.b|nr|ed|prod|dir)|\b\p{L})\.$/iu;
const ordinalDay = /(?<!\p{N})\p{N}{1,2}\. $/u;
const germanMonth = /^(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/;

/** Blanks out, or replaces by one space, what is too long to be a word. */
function withoutLongWords(text: string, blank: (run: string) => string): string {
  let start = 0;
  while (start < text.length) {
    const space = text.indexOf(" ", start);
    const end = space < 0 ? text.length : space;
    if (end - start > longestWord) return text.replace(noWord, blank);
    start = end + 1;
  }
  return text;
}

/** Blanks out what stands in brackets; an unclosed or very long bracket is left alone. */
function blankBrackets(text: string): string {
  const plain = text.includes("://") ? text.replace(/https?:\/\/\S+/g, (address) => " ".repeat(address.length)) : text;
  if (!plain.includes("(") && !plain.includes("[")) return plain;
  return plain.replace(/[([][^()[\]]{0,400}[)\]]/g, (inside) => " ".repeat(inside.length));
}

function endsInAbbreviation(text: string, end: number): boolean {
  const before = text.slice(Math.max(0, end - 8), end);
  return abbreviation.test(before.trimEnd()) || (ordinalDay.test(before) && germanMonth.test(text.slice(end, end + 3)));
}

function findEnds(text: string, marks: readonly DocumentMark[]): readonly number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(/[.!?…]["”’')\]»]* (?=["“‘'([„«¿¡]*[\p{Lu}\p{N}–])/gu)) {
    const end = match.index + match[0].length;
    const inItalics = marks.some((mark) => mark.kind === "italic" && mark.start < match.index && end <= mark.end);
    const isAbbreviation = match[0] === ". " && endsInAbbreviation(text, end);
    if (!inItalics && !isAbbreviation) ends.push(end);
  }
  return breakLong([...ends, text.length], text);
}

/** No sentence is longer than the rules can read at leisure; it is cut at a space. */
function breakLong(ends: readonly number[], text: string): readonly number[] {
  let start = 0;
  return ends.flatMap((end) => {
    const cuts: number[] = [];
    while (end - start > maxSentenceLength) {
      const space = text.lastIndexOf(" ", start + maxSentenceLength);
      start = space > start ? space + 1 : start + maxSentenceLength;
      cuts.push(start);
    }
    start = end;
    return [...cuts, end];
  });
}

function toSentence(
  place: Sentence["place"],
  text: string,
  marks: readonly DocumentMark[],
  block: number,
  index: number,
): Sentence {
  const open = blankBrackets(text);
  const bold = marks.length === 0 ? [] : boldOf(text, marks);
  const folded = fold(text);
  const openFolded = open === text ? folded : fold(open);
  return { place, text, folded, open, openFolded, spans: findTitleSpans(text, marks), bold, block, index };
}

function boldOf(text: string, marks: readonly DocumentMark[]): readonly TitleSpan[] {
  return marks
    .filter((mark) => mark.kind === "bold")
    .map(
      (mark): TitleSpan => ({
        kind: "italic",
        start: mark.start,
        end: mark.end,
        text: text.slice(mark.start, mark.end).trim(),
      }),
    );
}

/** A part of a sentence as a sentence of its own, in the same place. */
export function sliceSentence(sentence: Sentence, start: number, end: number): Sentence {
  const within = (spans: readonly TitleSpan[]): readonly TitleSpan[] =>
    spans
      .filter((span) => span.start >= start && span.end <= end)
      .map((span) => ({ ...span, start: span.start - start, end: span.end - start }));
  return {
    ...sentence,
    text: sentence.text.slice(start, end),
    folded: sentence.folded.slice(start, end),
    open: sentence.open.slice(start, end),
    openFolded: sentence.openFolded.slice(start, end),
    spans: within(sentence.spans),
    bold: within(sentence.bold),
  };
}

/** The marks of a block that stand within one of its sentences, counted from the sentence's start. */
function marksWithin(marks: readonly DocumentMark[], start: number, end: number): readonly DocumentMark[] {
  return marks
    .filter((mark) => mark.start < end && start < mark.end)
    .map((mark) => ({ kind: mark.kind, start: Math.max(0, mark.start - start), end: Math.min(end, mark.end) - start }));
}

function placeOf(block: DocumentBlock): Sentence["place"] {
  if (block.kind === "heading") return "heading";
  const isBold =
    block.text.length <= 200 &&
    block.marks.some((mark) => mark.kind === "bold" && mark.end - mark.start >= block.text.length - 2);
  if (isBold) return "heading";
  const isNumbered = /^(?:\d{1,2}[.)]|[A-D]\d\.?|–|-|•|\*) ?\S/.test(block.text) && block.text.length < 120;
  return block.kind === "item" || isNumbered ? "item" : "body";
}

function splitBlock(block: DocumentBlock, number: number, from: number): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of findEnds(block.text, block.marks)) {
    const text = withoutLongWords(block.text.slice(start, end).trimEnd(), (run) => " ".repeat(run.length));
    const marks = marksWithin(block.marks, start, start + text.length);
    if (text.trim() !== "") sentences.push(toSentence(placeOf(block), text, marks, number, from + sentences.length));
    start = end;
  }
  return sentences;
}

/** Cuts a post into sentences; reads at most a bounded number of them. */
export function readPost(post: Pick<Post, "title" | "publishedAt">, document: PostDocument): Reading {
  const title = toSentence(
    "title",
    withoutLongWords(post.title.replace(/\s+/g, " ").trim().slice(0, 300), () => " "),
    [],
    -1,
    0,
  );
  const sentences: Sentence[] = [title];
  document.blocks.forEach((block, number) => {
    if (sentences.length < maxSentences) sentences.push(...splitBlock(block, number, sentences.length));
  });
  const language = detectLanguage(
    sentences
      .slice(0, 40)
      .map((sentence) => sentence.folded)
      .join(" "),
  );
  const body = sentences
    .slice(1, 24)
    .map((sentence) => sentence.open)
    .join(" \n ");
  return {
    body,
    language,
    publishedAt: post.publishedAt,
    title,
    sentences,
    links: document.links,
    blocks: document.blocks,
  };
}
