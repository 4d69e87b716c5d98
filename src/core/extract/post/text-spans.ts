import { anyLetter, codeAt, kindOf, letterKinds, letterOrNumber, pointAt } from "../words/letters.ts";
import type { DocumentMark } from "./document.ts";

/** A stretch of a sentence that its author set apart as a title. */
export interface TitleSpan {
  readonly kind: "italic" | "quote" | "capitals";
  readonly start: number;
  readonly end: number;
  /** Without quotes and without a comma or full stop that belongs to the sentence. */
  readonly text: string;
}

const maxTitleLength = 90;
const closers: ReadonlyMap<number, string> = new Map(
  ["“”", "„“”", "«»", "»«", '""', "‘’", "‚‘’", "''", "’’", "『』", "「」"].map((pair) => [
    pair.charCodeAt(0),
    pair.slice(1),
  ]),
);
/** Stand without a space between words of Japanese. */
const cornerQuotes = "』」";
const lastAscii = 127;
const firstSurrogate = 0xd800;
const [plainQuote, apostrophe] = [34, 39];
const capitalRun =
  /\p{Lu}[\p{Lu}\p{N}'’!?.&*-]*(?:[:;,]? [–—-] |: | & | (?:vs?\.?|of|of the) (?=\p{Lu}{2})| )?(?:(?:['’]?\p{Lu}|\p{N})[\p{Lu}\p{N}'’!?.&*-]*(?:: | [–—-] | & | (?:vs?\.?|of|of the) (?=\p{Lu}{2})| )?)*/uy;
const acronyms = new Set(
  "CD CDS SACD HDCD LP LPS DVD VOD TV OST EP UK US USA LA NYC BBC HBO ABC CBS NBC CW FX AMC MGM RCA EMI IGN EW EPK BFI PS4 MP3 WAV FLAC UHD HD PC PR VHS MCU DC II III IV VI VII VIII IX RSD BMG UMG WB ASCAP BMI AKA NOT NEW OUT NOW AND THE ALL CEO FYC Q&A BAFTA EMMY OSCAR GRAMMY NASA".split(
    " ",
  ),
);

const isWordLetter = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && kindOf(codeAt(text, at)) !== 0;

const opening = /[\s“”„«»"‘’‚']/;
const closing = /[\s“”„«»"‘’',;:–—-]/;

/** "’89" */
const years = /^[’']\d\d\b/;

const isMark = (text: string, at: number, marks: RegExp): boolean =>
  kindOf(codeAt(text, at)) === 0 && marks.test(text.charAt(at));

/** A title as the author meant it: no quotes around it, no sentence punctuation at its end. */
export function cleanTitle(text: string): string {
  let start = 0;
  let end = text.length;
  if (!years.test(text)) while (start < end && isMark(text, start, opening)) start++;
  while (end > start && isMark(text, end - 1, closing)) end--;
  const whole = text.slice(start, end);
  const ended = whole.endsWith(".") ? whole.replace(/(?<![.\p{Lu}])\.$/u, "") : whole;
  const isUneven = ended.includes("  ") || ended.startsWith(" ") || ended.endsWith(" ");
  return isUneven ? ended.replace(/\s+/g, " ").trim() : ended;
}

function findQuoteEnd(text: string, start: number, closing: string): number {
  const limit = Math.min(text.length, start + maxTitleLength);
  for (let i = start + 1; i < limit; i++) {
    const letter = text.charAt(i);
    if (!closing.includes(letter)) continue;
    const isApostrophe = (letter === "’" || letter === "'") && isWordLetter(text, i + 1);
    if (!isApostrophe) return i;
  }
  return -1;
}

function findQuotes(text: string): readonly TitleSpan[] {
  const spans: TitleSpan[] = [];
  const { length } = text;
  for (let i = 0; i < length; i++) {
    const code = codeAt(text, i);
    if (code <= lastAscii && code !== plainQuote && code !== apostrophe) continue;
    const closing = closers.get(code);
    if (closing === undefined || (!cornerQuotes.includes(closing) && isWordLetter(text, i - 1))) continue;
    const first =
      text.charAt(i) === "«"
        ? text
            .slice(i + 1, i + 3)
            .trim()
            .charAt(0)
        : text.charAt(i + 1);
    if (!/[\p{L}\p{N}¡¿[(]/u.test(first)) continue;
    const end = findQuoteEnd(text, i, closing);
    if (end < 0) continue;
    const inner = cleanTitle(text.slice(i + 1, end));
    if (inner !== "" && /[\p{Lu}\p{Lo}\p{N}]/u.test(inner))
      spans.push({ kind: "quote", start: i, end: end + 1, text: inner });
    i = end;
  }
  return spans;
}

/** Where a run of capitals may begin; none where most of the text is in capitals, or no two of them stand together. */
function capitalStarts(text: string): readonly number[] {
  const starts: number[] = [];
  let [letters, capitals, pairs] = [0, 0, 0];
  let before = 0;
  const { length } = text;
  for (let at = 0, width = 1; at < length; at += width) {
    const unit = codeAt(text, at);
    const code = unit < firstSurrogate ? unit : pointAt(text, at);
    width = code > 0xffff ? 2 : 1;
    const kind = kindOf(code);
    if ((kind & anyLetter) !== 0) letters += width;
    if (kind === letterKinds.upper) capitals += width;
    if (kind === letterKinds.upper && before === letterKinds.upper) pairs += 1;
    if (before === letterKinds.upper && kind === letterKinds.lower && starts.at(-1) === at - 1) starts.pop();
    if (kind === letterKinds.upper && (before & letterOrNumber) === 0) starts.push(at);
    before = kind;
  }
  const isShouted = letters > 0 && capitals / letters > 0.7;
  return isShouted || pairs === 0 ? [] : starts;
}

/** "CD: TITLE" and "NEW: TITLE". */
const tradeLead =
  /^(?:\d?-?x?(?:CDS?|LPS?)|VINYL|OST|NEWS?|EXCLUSIVE|PREVIEW|PREMIERE|REVIEW|INTERVIEW|UPDATE|NOW SHIPPING|OUT NOW|COMING SOON|SOUNDTRACK): /;

const titleNumber = /(?<!\p{N}|[.,$€£#-])(?<!\b(?:the|these|all|first|last|other|next|top|with|all) )\p{N}{1,4} $/iu;

/** How long the number is that a title begins with: "28 YEARS LATER", but not "15 CDS". */
function numberBefore(text: string, start: number, run: string): number {
  if (!isNumberEnd(text, start - 2) || !/ \p{Lu}{3}/u.test(run)) return 0;
  return titleNumber.exec(text.slice(Math.max(0, start - 16), start))?.[0].length ?? 0;
}

const isNumberEnd = (text: string, at: number): boolean => at >= 0 && /\p{N}/u.test(text.charAt(at));

function findCapitals(text: string): readonly TitleSpan[] {
  const spans: TitleSpan[] = [];
  let free = 0;
  for (const start of capitalStarts(text)) {
    if (start < free) continue;
    capitalRun.lastIndex = start;
    const found = withOrdinal(text, start, capitalRun.exec(text)?.[0] ?? "");
    free = start + found.length;
    const lead = tradeLead.exec(found)?.[0].length ?? 0;
    const run = trimRun(found.slice(lead), text.charAt(free));
    if (!isTitleRun(run)) continue;
    const end = start + lead + run.length;
    const from = start + lead - (lead === 0 ? numberBefore(text, start, run) : 0);
    spans.push({ kind: "capitals", start: from, end, text: cleanTitle(text.slice(from, end)) });
  }
  return spans;
}

const ordinalEnd = /(?:st|nd|rd|th)(?![\p{L}\p{N}])/uy;

/** "FRIDAY THE 13th" ends with its number, whose letters are small. */
function withOrdinal(text: string, start: number, run: string): string {
  ordinalEnd.lastIndex = start + run.length;
  const end = /\p{N}$/u.test(run) ? ordinalEnd.exec(text)?.[0] : undefined;
  return end === undefined ? run : run + end;
}

/** A run that ends within a word, as "THE NEW S" of "THE NEW Series", loses that part. */
function trimRun(run: string, next: string): string {
  const whole =
    next !== "" && kindOf(codeAt(next, 0)) === letterKinds.lower ? run.replace(/[\p{Lu}\p{N}]+$/u, "") : run;
  return whole
    .replace(/(?:['’]S)?[\s:;,.&–—-]+$/u, "")
    .replace(/ [A-Z]$/, (end) => (end === " A" || end === " I" ? "" : end));
}

function isTitleRun(run: string): boolean {
  const words = run.split(/[^\p{L}\p{N}&]+/u).filter((word) => word !== "");
  const telling = words.filter((word) => !acronyms.has(word) && /\p{L}{3,}/u.test(word));
  return telling.length > 0 && (telling.length > 1 || telling.some((word) => word.length >= 4));
}

const shoutedWord = /^[^.:]{0,40}(?<!\p{L})\p{Lu}{3,}(?!\p{L})[^.]{0,40}$/u;

function fromMarks(text: string, marks: readonly DocumentMark[]): readonly TitleSpan[] {
  return marks
    .filter(
      (mark) => mark.kind === "italic" || (mark.kind === "bold" && shoutedWord.test(text.slice(mark.start, mark.end))),
    )
    .filter((mark) => mark.end - mark.start <= maxTitleLength)
    .map(
      (mark): TitleSpan => ({
        kind: "italic",
        start: mark.start,
        end: mark.end,
        text: cleanTitle(text.slice(mark.start, mark.end)),
      }),
    )
    .filter(
      (span) =>
        /[\p{Lu}\p{N}]/u.test(span.text) && !(span.start === 0 && span.end >= text.length - 1 && text.length > 60),
    );
}

const overlaps = (a: TitleSpan, b: TitleSpan): boolean => a.start < b.end && b.start < a.end;

/** The titles in a sentence, by italics, then quotes, then capitals; none overlaps another; in order. */
export function findTitleSpans(text: string, marks: readonly DocumentMark[]): readonly TitleSpan[] {
  const spans: TitleSpan[] = [];
  for (const found of [fromMarks(text, marks), findQuotes(text), findCapitals(text)]) {
    for (const span of found) if (!spans.some((other) => overlaps(other, span))) spans.push(span);
  }
  return spans.sort((a, b) => a.start - b.start);
}
