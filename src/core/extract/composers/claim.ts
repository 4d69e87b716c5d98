import type { ExtractContext } from "../context.ts";
import type { FoundName } from "../names/trim-run.ts";
import type { Sentence } from "../post/reading.ts";
import { normalise } from "../words/keys.ts";
import { isSameTitle } from "../works/same-title.ts";
import { spanRole } from "../works/span-role.ts";

/** Names of which a sentence says that they wrote the music; `weight` is how plainly it says so. */
export interface Claim {
  readonly names: readonly string[];
  readonly weight: number;
  readonly order: number;
}

/** The titles of other works that stand beside a claim make it a claim about them. */
export function isAboutAnotherWork(
  context: ExtractContext,
  sentence: Sentence,
  end: number,
  work: string | undefined,
): boolean {
  if (work === undefined) return false;
  const after = sentence.openFolded.slice(end, end + 90);
  const next = sentence.spans.find(
    (span) => span.start >= end && span.start - end < 60 && sentence.open.slice(span.start, span.end).trim() !== "",
  );
  if (
    next === undefined ||
    isSameTitle(next.text, work) ||
    normalise(next.text).includes(normalise(work)) ||
    normalise(work).includes(normalise(next.text))
  )
    return false;
  if (spanRole(sentence, next, context) === "track" || spanRole(sentence, next, context) === "album") return false;
  return (
    /^[^.,;]{0,30}\b(?:for|of|to|in|on|zu|fur|pour|de|para|per|di)\b/.test(after.slice(0, next.start - end + 1)) &&
    !normalise(sentence.text).includes(normalise(work))
  );
}

/** A claim made at a place of a sentence. */
export function claim(names: readonly FoundName[], weight: number, sentence: Sentence, at: number): Claim {
  return { names: names.map((found) => found.name), weight, order: sentence.index * 1000 + at };
}

/** What is said early in a post counts more. */
export const placeBonus = (sentence: Sentence): number =>
  sentence.place === "title" || sentence.index <= 4 ? 1 : sentence.index <= 10 ? 0.5 : sentence.index <= 16 ? 0 : -2;

/** Bold words with a colon are a title with what follows it. */
const isLongTitle = (text: string): boolean => /\w: \p{Lu}/u.test(text);

/** A name that a known work or label has is no composer here, unless a composer is called so too. */
export function isCredible(context: ExtractContext, sentence: Sentence, found: FoundName): boolean {
  const { composers, labels, works } = context.gazetteer;
  if (composers.canonical(found.name) !== undefined)
    return (
      / /.test(found.name) || !/\bthe $/.test(sentence.openFolded.slice(Math.max(0, found.start - 4), found.start))
    );
  if (/ (?:Records?|Recordings?|Classics?|Tapes?|Music|Media|Tonträger|Label)$/.test(found.name)) return false;
  const inSpan = sentence.spans.some(
    (span) => span.start <= found.start && found.end <= span.end && span.kind !== "capitals",
  );
  if (sentence.bold.some((mark) => mark.start <= found.start && found.end + 2 < mark.end && isLongTitle(mark.text)))
    return false;
  return !inSpan && labels.canonical(found.name) === undefined && works.canonical(found.name) === undefined;
}
