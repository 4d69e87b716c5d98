import type { ExtractContext } from "../context.ts";
import { isFullName } from "../names/names.ts";
import type { Sentence } from "../post/reading.ts";
import type { TitleSpan } from "../post/text-spans.ts";
import { unshout } from "../post/title-run.ts";
import { fold } from "../words/fold.ts";
import { normalise } from "../words/keys.ts";
import { baseTitle } from "../works/base-title.ts";
import { isPossibleWork } from "../works/possible-works.ts";

const lead = /^(?:[A-Z]{2,6}[- ]?\d{1,4}:? (?:[–-] )?|[([]?\d{1,2}[.):\]]?|[–•*+▶►●■◆→-]|#\d+)? ?["“„«'‘]?/;
/** After the title of an entry: a year, who wrote it, or a new sentence about it. */
const afterTitle = /^["”»'’]?[.,]? ?(?:\(|[–—:.-]|,? (?:by|von|de|di|par|por)\b|(?:19|20)\d\d|$)/;

/** A day that opens an entry instead of its title. */
const dayOnly =
  /^(?:(?:le|am|il|el|on) )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th|er)?\.?(?: (?:de )?[a-z]{3,9})?|[a-z]{3,9} \d{1,2})\.?:?$/;

/** Before the title of an entry: who wrote it, or the day on which it comes: "Ona Lind: ", "17 October: ". */
const beforeTitle = /^(?:[–•*+-] ?)?(?:[\p{L}\p{N}.'’&,-]+ ){0,7}[\p{L}\p{N}.'’&,-]+(?::| [–—-]) ["“„«'‘]?$/u;

/** The first title of an entry, where it stands at the start, or after a name or a day and a colon or dash. */
function leadingSpan(sentence: Sentence): TitleSpan | undefined {
  const skipped = lead.exec(sentence.text)?.[0].length ?? 0;
  const atStart = [...sentence.spans, ...sentence.bold].find(
    ({ start, end }) => start <= skipped && start >= skipped - 2 && end - start >= 2,
  );
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
  const isPerson =
    gazetteer.composers.canonical(name) !== undefined || gazetteer.givenNames.has(normalise(name.split(" ")[0] ?? ""));
  return isPerson ? text.slice(lead.length) : text;
}

const datedHeading = /^[^.!?]{2,60}(?= \((?:19|20)\d\d\)$)/;

/** A heading that is nothing but a title and its year. */
function titleOfHeading({ place, text }: Sentence): TitleSpan | undefined {
  const title = place === "heading" ? datedHeading.exec(text)?.[0] : undefined;
  return title === undefined ? undefined : { kind: "capitals", start: 0, end: title.length, text: title };
}

const untilCredit =
  /^["”»'’]?,? ?(?:\((?:19|20)\d\d\),? ?)?(?:[–—:-] |\((?:(?:music|musik|musique|musica|score|composer)(?: by)?:? )?|by |von |de |di |par |por )["“„«'‘]?/;

/** The full names that stand right after, or right before, the title of an entry; none that are of a label. */
export function besideTitle(
  { names, gazetteer }: ExtractContext,
  sentence: Sentence,
  { start, end }: TitleSpan,
): readonly string[] {
  const credit = untilCredit.exec(sentence.folded.slice(end, end + 60))?.[0];
  const before = names.list(sentence, lead.exec(sentence.text)?.[0].length ?? 0);
  const isBefore = before.length > 0 && (before.at(-1)?.end ?? start) <= start;
  const whole = { ...sentence, open: sentence.text, openFolded: sentence.folded };
  const found = isBefore ? before : credit === undefined ? [] : names.list(whole, end + credit.length);
  const isNear = isBefore || found[0]?.start === end + (credit?.length ?? 0);
  const areNames = found.every(
    (one) => gazetteer.labels.canonical(one.name) === undefined && !/\b(?:Records|Music)$/.test(one.name),
  );
  const isFull = found[0] !== undefined && isFullName(found[0].name);
  return isNear && isFull && areNames ? found.map(({ name }) => name) : [];
}

/** Headings of a page, and what begins with a comma, name no album. */
const notEntry =
  /^(?:[^\p{L}\p{N}¡¿([]|(?:About|Über|Featuring|Order|Pre-?order|Buy|Listen|Watch|(?:\d?x?(?:LP|CD)|Vinyl|Digital|Cassette) (?:Order|Pre-?order|Buy|Now))(?![\p{L}]))/iu;

/** The title with which a paragraph or list item begins, set apart by its author. */
export function titleAt(context: ExtractContext, sentence: Sentence, span: TitleSpan): string | undefined {
  if (span.end - span.start > 80) return undefined;
  if (!afterTitle.test(sentence.folded.slice(span.end)) || notEntry.test(span.text)) return undefined;
  const inner = withoutWriter(context, span.text)
    .replace(/^(?:\d{1,2}[.)] |\p{Lu}{2,8}[- ]?\d{2,4}:? (?:[–-] )?)/u, "")
    .replace(/[ (]+(?:19|20)\d\d\)?$/, "");
  const title = unshout(baseTitle(inner, context.cues));
  const { composers, labels } = context.gazetteer;
  const isName = composers.canonical(title) !== undefined || labels.canonical(title) !== undefined;
  return isName || title.length < 2 || !isPossibleWork(title, context) ? undefined : title;
}

/** Where the title stands with which a paragraph, list item or heading begins; undefined where it begins with none. */
export const spanOfEntry = (sentence: Sentence): TitleSpan | undefined =>
  leadingSpan(sentence) ?? titleOfHeading(sentence);
