import type { QueryWord } from "./query.ts";
import { entryBits, type SearchIndex } from "./search-index.ts";
import type { TermRange } from "./vocabulary.ts";

/** Compares the title at a place in the alphabet with the words: below zero if it stands before all titles that begin so, 0 if it does begin so. */
function compare(index: SearchIndex, place: number, terms: readonly number[], last: TermRange): number {
  const start = index.titleEntries[place] ?? 0;
  for (let i = 0; i <= terms.length; i++) {
    const entry = index.entries[start + i] ?? entryBits.start;
    if (i > 0 && (entry & entryBits.start) !== 0) return -1;
    const term = entry & entryBits.term;
    const wanted = terms[i];
    if (wanted !== undefined && term !== wanted) return term - wanted;
    if (wanted === undefined && term < last.from) return -1;
    if (wanted === undefined && term >= last.to) return 1;
  }
  return 0;
}

function bound(index: SearchIndex, terms: readonly number[], last: TermRange, after: boolean): number {
  let low = 0;
  let high = index.titleEntries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compare(index, middle, terms, last);
    if (order < 0 || (after && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const mostReadings = 8;
const meaningsTaken = 2;
const leastQuality = 0.7;

function likelyTerms(word: QueryWord): readonly number[] {
  return word.expansions
    .slice(0, meaningsTaken)
    .filter(({ quality }) => quality >= leastQuality)
    .map(({ term }) => term);
}

function rangesOf(index: SearchIndex, words: readonly QueryWord[]): readonly TermRange[] {
  let readings: readonly (readonly number[])[] = [[]];
  for (const word of words.slice(0, -1)) {
    const terms = likelyTerms(word);
    readings = readings.flatMap((reading) => terms.map((term) => [...reading, term])).slice(0, mostReadings);
  }
  const last = words.at(-1);
  if (last === undefined) return [];
  const single = likelyTerms(last).map((term) => ({ from: term, to: term + 1 }));
  const lasts = last.beginning.from < last.beginning.to ? [last.beginning, ...single] : single;
  return readings
    .flatMap((reading) =>
      lasts.map((range) => {
        const from = bound(index, reading, range, false);
        return { from, to: bound(index, reading, range, true) };
      }),
    )
    .filter(({ from, to }) => from < to)
    .slice(0, mostReadings);
}

/**
 * The ranges of titles, in alphabetical order, that begin with the words as typed or corrected, the last one perhaps
 * unfinished; spare words and years around the title are left out.
 */
export function titlesBeginningWith(index: SearchIndex, words: readonly QueryWord[]): readonly TermRange[] {
  const core = words.filter(({ spare, year }) => !spare && year === 0);
  const whole = rangesOf(index, words);
  return core.length === 0 || core.length === words.length ? whole : [...whole, ...rangesOf(index, core)];
}
