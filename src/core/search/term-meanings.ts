import { beginningQuality, type QueryWord } from "./query.ts";
import type { SearchIndex } from "./search-index.ts";
import { termLength } from "./vocabulary.ts";

/** A typed word, by its place in the query, that a term may be meant by. */
interface Meaning {
  readonly place: number;
  readonly quality: number;
}

/** A typed word that may be the beginning of a term in a range. */
interface Beginning {
  readonly place: number;
  readonly length: number;
  readonly last: boolean;
  readonly from: number;
  readonly to: number;
}

/** Which typed words a term may be meant by. */
export interface TermMeanings {
  /** By term the place in `lists` plus one; 0 for terms that nobody means. */
  readonly slots: Uint16Array;
  readonly lists: readonly (readonly Meaning[])[];
  readonly beginnings: readonly Beginning[];
  /** The quality of the term noted last. */
  quality: number;
}

/** Collects what terms mean in a query; the slots must be zero, and are to be cleared afterwards. */
export function collectMeanings(words: readonly QueryWord[], slots: Uint16Array): TermMeanings {
  const lists: Meaning[][] = [];
  const beginnings: Beginning[] = [];
  words.forEach(({ expansions, beginning: { from, to }, text, last }, place) => {
    if (from < to) beginnings.push({ place, length: text.length, last, from, to });
    for (const { term, quality } of expansions) {
      const known = lists[(slots[term] ?? 0) - 1];
      if (known === undefined) slots[term] = lists.push([{ place, quality }]);
      else if (!known.some((meaning) => meaning.place === place)) known.push({ place, quality });
    }
  });
  return { slots, lists, beginnings, quality: 0 };
}

/** A beginning of fewer letters is looked for in titles only: too many labels and names begin so. */
const shortestBeside = 3;

function noteBeginnings(
  index: SearchIndex,
  meanings: TermMeanings,
  term: number,
  qualities: Float64Array,
  factor: number,
  known: number,
): number {
  let best = known;
  for (const { place, length, last, from, to } of meanings.beginnings) {
    if (term < from || term >= to || (factor < 1 && length < shortestBeside)) continue;
    const quality = beginningQuality(length, termLength(index, term), last);
    if (quality * factor > (qualities[place] ?? 0)) qualities[place] = quality * factor;
    if (quality > meanings.quality) {
      best = place;
      meanings.quality = quality;
    }
  }
  return best;
}

/**
 * Notes a term of a document: raises the quality of each typed word that it may be meant by, times the factor. Gives the
 * place of the word that fits best, or -1, and leaves how well it fits in `quality`.
 */
export function noteTerm(
  index: SearchIndex,
  meanings: TermMeanings,
  term: number,
  qualities: Float64Array,
  factor: number,
): number {
  let best = -1;
  meanings.quality = 0;
  const slot = meanings.slots[term] ?? 0;
  if (slot > 0) {
    for (const { place, quality } of meanings.lists[slot - 1] ?? []) {
      if (quality * factor > (qualities[place] ?? 0)) qualities[place] = quality * factor;
      if (quality > meanings.quality) {
        best = place;
        meanings.quality = quality;
      }
    }
  }
  if (meanings.beginnings.length === 0) return best;
  return noteBeginnings(index, meanings, term, qualities, factor, best);
}
