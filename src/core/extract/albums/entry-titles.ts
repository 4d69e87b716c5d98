import type { ExtractContext } from "../context.ts";
import { isFullName } from "../names/names.ts";
import { type Sentence, withBrackets } from "../post/reading.ts";
import type { TitleSpan } from "../post/text-spans.ts";
import { unshout } from "../post/title-run.ts";
import { fold } from "../words/fold.ts";
import { normalise } from "../words/keys.ts";
import { baseTitle } from "../works/base-title.ts";
import { isPossibleWork } from "../works/possible-works.ts";

const lead = /^(?:[A-Z]{2,10}[- ]?\d{1,4}:? (?:[–—-] )?|[([]?\d{1,2}[.):\]]?|[–—•*+▶►●■◆→-]|#\d+)? ?["“„«'‘]?/;
/** After the title of an entry: a year, who wrote it, what it comes on, or a new sentence about it. */
const afterTitle =
  /^["”»'’]?[.,]? ?(?:\(|[–—:.-]|,? ?(?:by|von|de|di|par|por)\b|,? ?(?:on|auf|en|sur|su) (?:\d|cd|lp|vin)|,? \d|(?:19|20)\d\d|$)/;
/** After the title in a row of a list, where less is needed to tell it. */
const afterListed = /^["”»'’]?,/;

/** A day that opens an entry instead of its title. */
const dayOnly =
  /^(?:(?:le|am|il|el|on) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th|er)?\.?(?: (?:de )?[a-z]{3,9})?|[a-z]{3,9} \d{1,2})\.?:?$/;

/** True for a line that is nothing but a day. */
export const isDayLine = ({ folded }: Sentence): boolean => dayOnly.test(folded);

/** Before the title of an entry: who wrote it, or the day on which it comes: "Ona Lind: ", "17 October: ". */
const beforeTitle = /^(?:[–•*+-] ?)?(?:[\p{L}\p{N}.'’&,-]+ ){0,7}[\p{L}\p{N}.'’&,-]+(?::| [–—-]) ["“„«'‘]?$/u;

/** "Salt Road:" in bold is the title without the colon. */
const withoutColon = (mark: TitleSpan): TitleSpan =>
  mark.text.endsWith(":") ? { ...mark, end: mark.end - 1, text: mark.text.slice(0, -1).trimEnd() } : mark;

/** The title right behind bold words that lead to it: "Our pick: Salt Road". */
function titleAfterLabel({ spans, text }: Sentence, mark: TitleSpan | undefined): TitleSpan | undefined {
  if (mark?.text.endsWith(":") !== true) return undefined;
  return spans.find((span) => span.start >= mark.end && text.slice(mark.end, span.start).trim() === "");
}

/** The first title of an entry, where it stands at the start, or after a name or a day and a colon or dash. */
function leadingSpan(sentence: Sentence): TitleSpan | undefined {
  const skipped = lead.exec(sentence.text)?.[0].length ?? 0;
  const marked = [...sentence.spans, ...sentence.bold].find(
    ({ start, end }) => start <= skipped && (start === 0 || start >= skipped - 2) && end - start >= 2,
  );
  const labelled = titleAfterLabel(sentence, marked);
  if (labelled !== undefined) return labelled;
  const atStart = marked === undefined ? undefined : withoutColon(marked);
  const isDay = atStart !== undefined && dayOnly.test(fold(atStart.text));
  if (atStart !== undefined && !isDay) return atStart;
  const marks = [...sentence.spans, ...sentence.bold].filter(
    ({ kind, start }) => kind !== "capitals" && start > skipped,
  );
  const first = marks.sort((a, b) => a.start - b.start)[0];
  return first !== undefined && beforeTitle.test(sentence.text.slice(0, first.start)) ? first : undefined;
}

/** "Ona Lind: Salt Road" and "Ona Lind – Salt Road" without who wrote it. */
function withoutWriter({ gazetteer }: ExtractContext, text: string): string {
  const parts = /^(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3})(?:: | [–—-] )(?=\S)/u.exec(text);
  const [lead = "", name = ""] = parts ?? [];
  return isPerson(gazetteer, name) ? text.slice(lead.length) : text;
}

const datedHeading = /^[^.!?]{2,60}(?= \((?:19|20)\d\d\)$)/;

/** A heading that is nothing but a title and its year. */
function titleOfHeading({ place, text }: Sentence): TitleSpan | undefined {
  const title = place === "heading" ? datedHeading.exec(text)?.[0] : undefined;
  return title === undefined ? undefined : { kind: "capitals", start: 0, end: title.length, text: title };
}

const untilCredit =
  /^["”»'’]?,? ?(?:\((?:19|20)\d\d\),? ?)?(?:[–—:-] |\((?:(?:music|musik|musique|musica|score|composer)(?: by)?:? )?|by |von |de |di |par |por )["“„«'‘]?/;

/** "Salt Road (1987), Ida Holm" */
const untilComma = /^["”»'’]?(?: \((?:19|20)\d\d\))?, /;

/** True for a known composer, and for a name that begins as names of composers do. */
export const isPerson = ({ composers, givenNames }: ExtractContext["gazetteer"], name: string): boolean =>
  composers.canonical(name) !== undefined || givenNames.has(normalise(name.split(" ")[0] ?? ""));

/** A sentence read with what is in brackets, and without marks, so that names in italics are names. */
const unmarked = (sentence: Sentence): Sentence =>
  withBrackets(
    sentence,
    sentence.spans.filter(({ kind }) => kind !== "italic"),
  );

/** Who stands beside the title of an entry, and where title and names end. */
export interface Beside {
  readonly names: readonly string[];
  readonly end: number;
}

const nobody = (end: number): Beside => ({ names: [], end });

/** The full names that stand right after, or right before, the title of an entry; none that are of a label. */
export function besideTitle(
  { names, gazetteer }: ExtractContext,
  sentence: Sentence,
  { start, end }: TitleSpan,
): Beside {
  const after = sentence.folded.slice(end, end + 60);
  const plain = untilCredit.exec(after)?.[0];
  const credit = plain ?? untilComma.exec(after)?.[0];
  const leading = lead.exec(sentence.text)?.[0].length ?? 0;
  const isLabelled = sentence.bold.some((mark) => mark.start <= leading && mark.text.endsWith(":"));
  const before = isLabelled ? [] : names.list(sentence, leading);
  const isBefore = before.length > 0 && (before.at(-1)?.end ?? start) <= start;
  const found = isBefore ? before : credit === undefined ? [] : names.list(unmarked(sentence), end + credit.length);
  const isNear = isBefore || found[0]?.start === end + (credit?.length ?? 0);
  const areNames = found.every(
    (one) => gazetteer.labels.canonical(one.name) === undefined && !/\b(?:Records|Music)$/.test(one.name),
  );
  const isFull = found[0] !== undefined && isFullName(found[0].name);
  if (!isBefore && plain === undefined && !found.every(({ name }) => isPerson(gazetteer, name))) return nobody(end);
  if (!isNear || !isFull || !areNames) return nobody(end);
  return { names: found.map(({ name }) => name), end: Math.max(end, found.at(-1)?.end ?? end) };
}

/** Headings of a page, questions of an interview, and what begins with a comma, name no album. */
const question = /\?$/;
const notEntry =
  /^(?:[^\p{L}\p{N}¡¿([]|(?:About|Über|Featuring|Order|Pre-?order|Buy|Listen|Watch|(?:\d?x?(?:LP|CD)|Vinyl|Digital|Cassette) (?:Order|Pre-?order|Buy|Now))(?![\p{L}]))/iu;

const listLead = /^(?:[–—•*+▶►●■◆→-]|[([]?\d{1,2}[.):\]]|#\d+)/;

/** True for a row of a list, and where a day, a name or other words lead to the title. */
const isInList = ({ place, text }: Sentence, { start }: TitleSpan): boolean =>
  place === "item" || listLead.test(text) || (start > 3 && beforeTitle.test(text.slice(0, start)));

/** The title with which a paragraph or list item begins, set apart by its author. */
export function titleAt(context: ExtractContext, sentence: Sentence, span: TitleSpan): string | undefined {
  if (span.end - span.start > 80) return undefined;
  const after = sentence.folded.slice(span.end);
  const isEntry = afterTitle.test(after) || (isInList(sentence, span) && afterListed.test(after));
  if (!isEntry || notEntry.test(span.text)) return undefined;
  if (sentence.place === "heading" && question.test(sentence.text)) return undefined;
  const inner = withoutWriter(context, span.text)
    .replace(/^(?:\d{1,2}[.)] |\p{Lu}{2,10}[- ]?\d{2,4}:? (?:[–—-] )?)/u, "")
    .replace(/[ (]+(?:19|20)\d\d\)?$/, "");
  const title = unshout(baseTitle(inner, context.cues));
  const { composers, labels } = context.gazetteer;
  const isName = composers.canonical(title) !== undefined || labels.canonical(title) !== undefined;
  return isName || title.length < 2 || !isPossibleWork(title, context) ? undefined : title;
}

/** Where the title stands with which a paragraph, list item or heading begins; undefined where it begins with none. */
export const spanOfEntry = (sentence: Sentence): TitleSpan | undefined =>
  leadingSpan(sentence) ?? titleOfHeading(sentence);
