import type { ExtractContext } from "../context.ts";
import { isFullName } from "../names/names.ts";
import { type Sentence, withBrackets } from "../post/reading.ts";
import type { TitleSpan } from "../post/text-spans.ts";
import { isPerson, leadOf } from "./entry-titles.ts";

const untilCredit =
  /^["”»'’]?,? ?(?:\((?:19|20)\d\d\),? ?)?(?:[–—:|-] |\((?:(?:music|musik|musique|musica|score|composer)(?: by)?:? )?|by |von |de |di |par |por )["“„«'‘]?/;

/** "Salt Road (1987), Ida Holm" */
const untilComma = /^["”»'’]?(?: \((?:19|20)\d\d\))?, /;

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

const inBrackets = /^[^()]{1,60}\(/;

/** "Salt Road, two LPs (Ida Holm)" */
function inBracketsBehind({ names, gazetteer }: ExtractContext, sentence: Sentence, end: number): Beside {
  const opening = inBrackets.exec(sentence.text.slice(end, end + 64))?.[0];
  if (opening === undefined) return nobody(end);
  const start = end + opening.length;
  const found = names.list(unmarked(sentence), start);
  const last = found.at(-1)?.end ?? end;
  const areAlone = found[0]?.start === start && sentence.text.startsWith(")", last);
  const arePersons = found.every(({ name }) => isFullName(name) && isPerson(gazetteer, name));
  return areAlone && arePersons ? { names: found.map(({ name }) => name), end: last } : nobody(end);
}

/** The full names that stand right after, or right before, the title of an entry; none that are of a label. */
export function besideTitle(context: ExtractContext, sentence: Sentence, { start, end }: TitleSpan): Beside {
  const { names, gazetteer } = context;
  const after = sentence.folded.slice(end, end + 60);
  const plain = untilCredit.exec(after)?.[0];
  const credit = plain ?? untilComma.exec(after)?.[0];
  const leading = leadOf(sentence);
  const isLabelled = sentence.bold.some((mark) => mark.start <= leading && mark.text.endsWith(":"));
  const before = isLabelled ? [] : names.list(sentence, leading);
  const isBefore = before.length > 0 && (before.at(-1)?.end ?? start) <= start;
  const found = isBefore ? before : credit === undefined ? [] : names.list(unmarked(sentence), end + credit.length);
  const isNear = isBefore || found[0]?.start === end + (credit?.length ?? 0);
  if (!isNear || found[0] === undefined || !isFullName(found[0].name)) return inBracketsBehind(context, sentence, end);
  if (!isBefore && plain === undefined && !found.every(({ name }) => isPerson(gazetteer, name))) return nobody(end);
  const areNames = found.every(
    (one) => gazetteer.labels.canonical(one.name) === undefined && !/\b(?:Records|Music)$/.test(one.name),
  );
  if (!areNames) return nobody(end);
  return { names: found.map(({ name }) => name), end: Math.max(end, found.at(-1)?.end ?? end) };
}
