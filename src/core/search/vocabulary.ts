/** The part of an index that holds the terms' texts. */
interface TermTexts {
  readonly termText: Uint16Array;
  readonly termStarts: Uint32Array;
}

/** A range of terms, `to` not included. */
export interface TermRange {
  readonly from: number;
  readonly to: number;
}

/** Below zero if the term stands before the text, 0 if it equals it or (for a beginning) begins with it. */
function compareTerm({ termText, termStarts }: TermTexts, term: number, text: string, asBeginning: boolean): number {
  const start = termStarts[term] ?? 0;
  const length = (termStarts[term + 1] ?? 0) - start;
  const shared = Math.min(length, text.length);
  for (let i = 0; i < shared; i++) {
    const difference = (termText[start + i] ?? 0) - text.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return asBeginning && length > text.length ? 0 : length - text.length;
}

/** The first term from `from` on that does not stand before the text or, with `after`, that stands behind all its completions. */
function bound(index: TermTexts, text: string, from: number, after: boolean): number {
  let low = from;
  let high = index.termStarts.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compareTerm(index, middle, text, after);
    if (order < 0 || (after && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The terms that begin with the text, the text itself included; from equals to if there are none. */
export function termsBeginningWith(index: TermTexts, text: string): TermRange {
  const from = bound(index, text, 0, false);
  return { from, to: bound(index, text, from, true) };
}

/** The number of a term, or undefined if no document has it. */
export function findTerm(index: TermTexts, text: string): number | undefined {
  const term = bound(index, text, 0, false);
  return term < index.termStarts.length - 1 && compareTerm(index, term, text, false) === 0 ? term : undefined;
}

/** How long a term is, in UTF-16 units. */
export function termLength({ termStarts }: TermTexts, term: number): number {
  return (termStarts[term + 1] ?? 0) - (termStarts[term] ?? 0);
}

/** What is known of a text that may be a term or the beginning of some. */
interface TermPlace {
  readonly term: number | undefined;
  readonly beginsTerms: boolean;
}

/** Looks a text up as a term and as a beginning at once. */
export function placeOf(index: TermTexts, text: string): TermPlace {
  const place = bound(index, text, 0, false);
  if (place >= index.termStarts.length - 1) return { term: undefined, beginsTerms: false };
  const beginsTerms = compareTerm(index, place, text, true) === 0;
  return { term: beginsTerms && termLength(index, place) === text.length ? place : undefined, beginsTerms };
}
