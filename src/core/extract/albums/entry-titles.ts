import type { ExtractContext } from "../context.ts";
import { isFullName } from "../names/names.ts";
import type { Sentence } from "../post/reading.ts";
import type { TitleSpan } from "../post/text-spans.ts";
import { unshout } from "../post/title-run.ts";
import { fold } from "../words/fold.ts";
import { normalise } from "../words/keys.ts";
import { baseTitle } from "../works/base-title.ts";
import { isPossibleWork } from "../works/possible-works.ts";

const lead = /^(?:[A-Z]{2,10}[- ]?\d{1,4}:? (?:[–—-] )?|[([]?\d{1,2}[.):\]]?|[–—•*+▶►●■◆→-]|#\d+)? ?["“„«'‘]?/;
/** How long what stands before the title of an entry is: its number in a list or a catalogue. */
export const leadOf = ({ text }: Sentence): number => lead.exec(text)?.[0].length ?? 0;

/** After the title of an entry: a year, who wrote it, what it comes on, or a new sentence about it. */
const afterTitle =
  /^["”»'’]?[.,]? ?(?:\(|[–—:.|-]|,? ?(?:by|von|de|di|par|por)\b|,? ?(?:on|auf|en|sur|su) (?:\d|cd|lp|vin)|,? \d|(?:19|20)\d\d|$)/;
/** After the title in a row of a list, where less is needed to tell it. */
const afterListed = /^["”»'’]?(?:,| (?:and|&|und|et|y|e) ["“„«'‘]?(?=\S))/;

/** A day that opens an entry instead of its title. */
const dayOnly =
  /^(?:(?:le|am|il|el|on) )?(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|[a-z]{3,7}(?:tag|woch)|(?:lun|mar|mercre|jeu|vendre|same)di|lunes|martes|miercoles|jueves|viernes|sabado|domingo|dimanche|(?:lune|marte|mercole|giove|vener)di|sabato|domenica),? )?(?:\d{1,2}(?:st|nd|rd|th|er)?\.?(?: (?:de )?[a-z]{3,10})?|[a-z]{3,9} \d{1,2}(?:st|nd|rd|th)?)(?:,? (?:de )?20\d\d)?\.?:?$/;

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
  const skipped = leadOf(sentence);
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

const smallWord = /^(?:\p{Ll}{1,3}|from|with|dans|della|dello|delle|nella|einer?|d[’'].+|l[’'].+)$/u;

/** True if the words are written as titles are, or in capitals. */
function isTitleCase(text: string): boolean {
  const words = text.split(/[\s/–—-]+/u).filter((word) => word !== "");
  return (
    text.length <= 80 && !/[.?:]$/.test(text) && words.every((word) => !/^\p{Ll}/u.test(word) || smallWord.test(word))
  );
}

/** A heading that is nothing but a title, perhaps with its year or behind the composer's name. */
function titleOfHeading({ place, text }: Sentence): TitleSpan | undefined {
  if (place !== "heading") return undefined;
  const title = datedHeading.exec(text)?.[0] ?? (isTitleCase(text) ? text : undefined);
  return title === undefined ? undefined : { kind: "capitals", start: 0, end: title.length, text: title };
}

/** True for a known composer, and for a name that begins as names of composers do. */
export const isPerson = ({ composers, givenNames }: ExtractContext["gazetteer"], name: string): boolean =>
  composers.canonical(name) !== undefined || givenNames.has(normalise(name.split(" ")[0] ?? ""));

/** Headings of a page, questions of an interview, and what begins with a comma, name no album. */
const leadsOn = /(?:[?:]|\b(?:announces|presents))$/i;
const ofTrade =
  /^(?:[^:(]* )?(?:cds|lps|soundtracks|scores|albums|releases|reissues|titles|neuheiten|alben|nouveautés|sorties|novedades|lanzamientos|novità|uscite)(?: [^:(]*)?$/i;
const notEntry =
  /^(?:[^\p{L}\p{N}¡¿([]|(?:About|Über|Featuring|Order|Pre-?order|Buy|Listen|Watch|(?:\d?x?(?:LP|CD)|Vinyl|Digital|Cassette) (?:Order|Pre-?order|Buy|Now))(?![\p{L}]))/iu;

const listLead = /^(?:[–—•*+▶►●■◆→-]|[([]?\d{1,2}[.):\]]|#\d+)/;

/** True for a row of a list, and where a day, a name or other words lead to the title. */
const isInList = ({ reading }: ExtractContext, { place, text, block }: Sentence, { start }: TitleSpan): boolean =>
  place === "item" ||
  reading.blocks[block]?.kind === "item" ||
  listLead.test(text) ||
  (start > 3 && beforeTitle.test(text.slice(0, start)));

/** The title with which a paragraph or list item begins, set apart by its author. */
export function titleAt(context: ExtractContext, sentence: Sentence, span: TitleSpan): string | undefined {
  if (span.end - span.start > 80) return undefined;
  const after = sentence.folded.slice(span.end);
  const isEntry = afterTitle.test(after) || (isInList(context, sentence, span) && afterListed.test(after));
  if (!isEntry || notEntry.test(span.text)) return undefined;
  if (sentence.place === "heading" && (leadsOn.test(sentence.text) || ofTrade.test(span.text))) return undefined;
  return workOf(context, span);
}

/** The work's name in the title of an entry; undefined where it is a name of somebody else. */
function workOf(context: ExtractContext, { text }: TitleSpan): string | undefined {
  const inner = withoutWriter(context, text)
    .replace(/^(?:\d{1,2}[.)] |\p{Lu}{2,10}[- ]?\d{2,4}:? (?:[–—-] )?)/u, "")
    .replace(/[ (]+(?:19|20)\d\d\)?$/, "");
  const title = unshout(baseTitle(inner, context.cues));
  const { composers, labels } = context.gazetteer;
  const isName = composers.canonical(title) !== undefined || labels.canonical(title) !== undefined;
  return isName || title.length < 2 || !isPossibleWork(title, context) ? undefined : title;
}

const betweenTitles = /^["”»'’]?(?:, | (?:and|&|und|et|y|e) )["“„«'‘]?$/;

/** The titles that follow the first of a row: "Salt Road, Deep Field and Thaw: three in one box". */
export function titlesInRow(context: ExtractContext, sentence: Sentence, first: TitleSpan): readonly string[] {
  const titles: string[] = [];
  let { end } = first;
  for (const span of sentence.spans.filter(({ start }) => start >= end)) {
    const title = workOf(context, span);
    if (!betweenTitles.test(sentence.folded.slice(end, span.start)) || title === undefined) break;
    titles.push(title);
    end = span.end;
  }
  return titles;
}

/** Where the title stands with which a paragraph, list item or heading begins; undefined where it begins with none. */
export const spanOfEntry = (context: ExtractContext, sentence: Sentence): TitleSpan | undefined =>
  leadingSpan(sentence) ?? titleOfHeading(sentence) ?? titleOfRow(context, sentence);

const plainRow = /^((?:[–•*] )?)([\p{Lu}\p{N}][^–—|]{1,70}?)((?: \[[^\]]*\])?)(?: [–—-] | \| )(?=\p{Lu})/u;
const rowGoesOn = /^(?:$|[,;.]?$| ?(?:[–—|([-]))/;

/** The title of a row without any marks: "Salt Road - Ida Holm - Kestrel Lane", where a composer is known. */
function titleOfRow({ names, gazetteer }: ExtractContext, sentence: Sentence): TitleSpan | undefined {
  if (sentence.place === "heading" || sentence.spans.some(({ start }) => start === 0)) return undefined;
  const [opening = "", lead = "", text = "", aside = ""] = plainRow.exec(sentence.text) ?? [];
  if (opening === "" || dayOnly.test(fold(text))) return undefined;
  const found = names.list(sentence, opening.length);
  const arePersons = found.every(({ name }) => isFullName(name) && isPerson(gazetteer, name));
  const isKnown = found.some(({ name }) => gazetteer.composers.canonical(name) !== undefined);
  const isRow = found[0]?.start === opening.length && rowGoesOn.test(sentence.text.slice(found.at(-1)?.end));
  const end = lead.length + text.length + aside.length;
  return isRow && arePersons && isKnown ? { kind: "capitals", start: lead.length, end, text } : undefined;
}
