import type { Post } from "../../entry.ts";
import { fold } from "../words/fold.ts";
import { codeAt, kindOf, letterKinds, narrow } from "../words/letters.ts";
import { allMatches } from "../words/matches.ts";
import type { DocumentBlock, DocumentLink, DocumentMark, PostDocument } from "./document.ts";
import { detectLanguage, type Language } from "./language.ts";
import { isWithinQuotedTitle } from "./quoted-title.ts";
import { slugOf } from "./slugs.ts";
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
  /** The post's own address without its host, as words between blanks. */
  readonly slug: string;
  /** The address of the site on which the post stands. */
  readonly site: string;
  /** The text of the first sentences after the title, brackets blanked out. */
  readonly body: string;
  /** `body` folded, position for position. */
  readonly bodyFolded: string;
  /** Title first. */
  readonly sentences: readonly Sentence[];
  readonly links: readonly DocumentLink[];
  readonly blocks: readonly DocumentBlock[];
}

const maxSentences = 160;
const maxSentenceLength = 1_200;
/** No sentence of a writer holds more titles. */
const maxSpans = 40;
/** No word is this long; addresses and what is broken may be. */
const noWord = /\S{90,}/g;
const longestWord = 89;
const abbreviation =
  /(?:\b(?:vol|nos?|mr|mrs|ms|dr|st|jr|sr|vs|feat|ft|prof|inc|ltd|sept|oct|nov|dec|jan|feb|mar|apr|jun|jul|aug|pt|etc|ca|bzw|z\.b|nr|ed|prod|dir|bros|corp)|\b\p{L})\.$/iu;
const longestAbbreviation = 4;
const underscore = 95;
const counted = /(?:^|\b(?:zum|am|im|vom|der|die|das|den|dem|des)) \d{1,3}\. $/i;
const sentenceEnd = /[.!?…]["”’')\]»]* (?=["“‘'([„«¿¡]*[\p{Lu}\p{N}–])/gu;
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

const isAsciiWord = (code: number): boolean => code < 128 && (kindOf(code) !== 0 || code === underscore);

/** True if a full stop and a space end an abbreviation or a number there; a longer word before them is neither. */
function endsInAbbreviation(text: string, end: number): boolean {
  const stop = end - 2;
  const isNumber = kindOf(codeAt(text, stop - 1)) === letterKinds.number;
  let start = stop;
  while (stop - start <= longestAbbreviation && isAsciiWord(codeAt(text, start - 1))) start--;
  if (!isNumber && stop - start > longestAbbreviation) return false;
  const before = text.slice(Math.max(0, end - 8), end);
  if (abbreviation.test(before.trimEnd())) return true;
  if (!isNumber) return false;
  const isCounted = counted.test(text.slice(Math.max(0, end - 12), end));
  return isCounted || (ordinalDay.test(before) && germanMonth.test(text.slice(end, end + 3)));
}

function findEnds(text: string, marks: readonly DocumentMark[]): readonly number[] {
  const ends: number[] = [];
  for (const match of allMatches(text, sentenceEnd)) {
    const end = match.index + match[0].length;
    const inItalics = marks.some((mark) => mark.kind === "italic" && mark.start < match.index && end <= mark.end);
    const isAbbreviation = match[0] === ". " && endsInAbbreviation(text, end);
    if (!inItalics && !isAbbreviation && !isWithinQuotedTitle(text, match.index, end)) ends.push(end);
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

/** Every sentence is made here, so that all have one shape in memory: copies by "..." would have others, and be read slower. */
const makeSentence = ({ place, text, folded, open, openFolded, spans, bold, block, index }: Sentence): Sentence => ({
  place,
  text,
  folded,
  open,
  openFolded,
  spans,
  bold,
  block,
  index,
});

function toSentence(
  place: Sentence["place"],
  written: string,
  marks: readonly DocumentMark[],
  block: number,
  index: number,
): Sentence {
  const text = narrow(written);
  const open = blankBrackets(text);
  const bold = marks.length === 0 ? [] : boldOf(text, marks);
  const folded = fold(text);
  const openFolded = open === text ? folded : fold(open);
  const spans = findTitleSpans(text, marks.slice(0, 2 * maxSpans)).slice(0, maxSpans);
  return makeSentence({ place, text, folded, open, openFolded, spans, bold, block, index });
}

/** The sentence with what stands in brackets read like the rest, and its titles or some of them. */
export function withBrackets(sentence: Sentence, spans = sentence.spans): Sentence {
  const { place, text, folded, bold, block, index } = sentence;
  return makeSentence({ place, text, folded, open: text, openFolded: folded, spans, bold, block, index });
}

function boldOf(text: string, marks: readonly DocumentMark[]): readonly TitleSpan[] {
  return marks
    .filter((mark) => mark.kind === "bold")
    .slice(0, maxSpans)
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
      .map(({ kind, text, ...at }) => ({ kind, start: at.start - start, end: at.end - start, text }));
  const { place, block, index } = sentence;
  return makeSentence({
    place,
    block,
    index,
    text: sentence.text.slice(start, end),
    folded: sentence.folded.slice(start, end),
    open: sentence.open.slice(start, end),
    openFolded: sentence.openFolded.slice(start, end),
    spans: within(sentence.spans),
    bold: within(sentence.bold),
  });
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
  const isProse = block.text.length > 70 && !/\d:\d\d/.test(block.text) && /[a-z]{2}[.!?](?: |$)/.test(block.text);
  return (block.kind === "item" || isNumbered) && !isProse ? "item" : "body";
}

function splitBlock(block: DocumentBlock, number: number, from: number): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const place = placeOf(block);
  let start = 0;
  for (const end of findEnds(block.text, block.marks)) {
    const text = withoutLongWords(block.text.slice(start, end).trimEnd(), (run) => " ".repeat(run.length));
    const marks = marksWithin(block.marks, start, start + text.length);
    if (text.trim() !== "") sentences.push(toSentence(place, text, marks, number, from + sentences.length));
    start = end;
  }
  return sentences;
}

const longestField = 20;
const fieldName =
  /^(?:artist|composers?|music(?: by)?|title|label|formats?|release(?:d| date)?|date|catalog(?:ue)?(?: (?:no|number))?|komponist(?:in)?|erscheint|datum|compositeur|compositor|compositore|etichetta|sello)\.?$/i;

/** A value whose field's name stands in a cell of its own before it: "Released" and "May 3" are "Released: May 3". */
function joinField(previous: DocumentBlock | undefined, block: DocumentBlock): DocumentBlock {
  if (
    previous === undefined ||
    previous.text.length > longestField ||
    block.text.length > 140 ||
    !fieldName.test(previous.text)
  )
    return block;
  const head = `${previous.text}: `;
  const shift = (mark: DocumentMark): DocumentMark => ({
    ...mark,
    start: mark.start + head.length,
    end: mark.end + head.length,
  });
  return { ...block, kind: "paragraph", text: head + block.text, marks: block.marks.map(shift) };
}

const besideLine =
  /^[^\p{L}\p{N}]{0,3}(?:related(?: (?:posts|articles|stories|content|news))?|elsewhere|in other news|more from|see also|read more|read next|you may also like|recommended|filed under|tagged|tags|share this|about (?:the )?[\p{Lu}]|next week|coming up|also on|most read|popular now|sign up|unsubscribe|subscribe|follow us|customers who)(?![\p{L}])/iu;

/** The same in other languages, folded. */
const besideLineAbroad =
  /^[^a-z0-9]{0,3}(?:weitere (?:interessante )?(?:nachrichten|meldungen|news|artikel|beitrage)|(?:ahnliche|verwandte) (?:beitrage|artikel|themen)|mehr zum thema|das konnte (?:sie|dich|euch) auch interessieren|(?:a )?lire aussi|articles (?:similaires|lies|recents)|sur le meme (?:sujet|theme)|(?:tambien )?te puede interesar|lee tambien|noticias relacionadas|articulos relacionados|leggi anche|articoli correlati|(?:ti )?potrebbe(?:ro)? interessarti)(?![a-z])/;

const isBesideLine = (text: string): boolean => besideLine.test(text) || besideLineAbroad.test(fold(text));

/** Paragraphs that lead elsewhere: "Related: our review", "Elsewhere:", "About the label". The first two are never. */
function findBesideMatter(blocks: readonly DocumentBlock[]): ReadonlySet<number> {
  const found = new Set<number>();
  blocks.forEach(({ text, kind }, number) => {
    const follows = kind === "item" && found.has(number - 1);
    if (number > 1 && (follows || isBesideLine(text.slice(0, 60)))) found.add(number);
  });
  return found;
}

/** What opens a press release: "NEW YORK, Nov. 2, 2017 – ". */
const dateline = /^\p{Lu}[\p{Lu}. ]{1,40}, \p{L}{3,9}\.? \d{1,2}, \d{4} ?(?:\/[\w ]{1,30}\/)? ?[–—-]+ (?=\S)/u;

/** Cuts a post into sentences; reads at most a bounded number of them. */
export function readPost(post: Pick<Post, "title" | "link" | "publishedAt">, document: PostDocument): Reading {
  const title = toSentence(
    "title",
    withoutLongWords(
      post.title.slice(0, 2_000).replace(/[®™]/g, "").replace(/\s+/g, " ").trim().slice(0, 300).replace(dateline, ""),
      () => " ",
    ),
    [],
    -1,
    0,
  );
  const sentences: Sentence[] = [title];
  const beside = findBesideMatter(document.blocks);
  document.blocks.forEach((block, number) => {
    if (beside.has(number)) return;
    const named = joinField(document.blocks[number - 1], block);
    if (sentences.length < maxSentences) sentences.push(...splitBlock(named, number, sentences.length));
  });
  const language = detectLanguage(
    sentences
      .slice(0, 40)
      .map((sentence) => sentence.folded)
      .join(" "),
  );
  const lead = sentences.slice(1, 24);
  return {
    body: lead.map(({ open }) => open).join(" \n "),
    bodyFolded: lead.map(({ openFolded }) => openFolded).join(" \n "),
    language,
    publishedAt: post.publishedAt,
    title,
    slug: slugOf(post.link.slice(0, 400)),
    site: /^https?:\/\/[^/?#]+/i.exec(post.link)?.[0] ?? "",
    sentences,
    links:
      beside.size === 0
        ? document.links
        : document.links.filter((link) => link.kind !== "link" || !beside.has(link.block)),
    blocks: document.blocks,
  };
}
