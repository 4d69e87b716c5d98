import { yearQuality } from "./query.ts";
import type { Ranking } from "./ranking.ts";
import { entryBits, fields } from "./search-index.ts";
import { noteTerm } from "./term-meanings.ts";
import { tuning } from "./tuning.ts";

/** The field that an entry of a document belongs to. */
export function fieldOf(entry: number): number {
  return (entry >>> entryBits.fieldShift) & entryBits.fieldMask;
}

/** Compares what stands beside the titles of a document: composers, family, labels, year. */
export function compareBeside(
  { index, words, meanings, beside, asksYear }: Ranking,
  from: number,
  to: number,
  year: number,
): void {
  beside.fill(0);
  for (let place = from; place < to; place++) {
    const entry = index.entries[place] ?? 0;
    const field = fieldOf(entry);
    if (field < fields.composer) continue;
    noteTerm(
      index,
      meanings,
      entry & entryBits.term,
      beside,
      field === fields.composer ? tuning.composer : tuning.extra,
    );
  }
  if (!asksYear) return;
  for (let place = 0; place < words.length; place++) {
    const word = words[place];
    if (word !== undefined && word.year > 0) beside[place] = Math.max(beside[place] ?? 0, yearQuality(word, year));
  }
}

/** Compares the title that begins at a place; gives the place behind it. */
export function compareTitle(ranking: Ranking, from: number, to: number): number {
  const { index, words, meanings, inTitle } = ranking;
  inTitle.fill(0);
  let weight = 0;
  let found = 0;
  let matches = 0;
  let inOrder = 0;
  let expected = 0;
  let inRow = 0;
  let isBeginning = true;
  let gap = false;
  let place = from;
  for (; place < to; place++) {
    const entry = index.entries[place] ?? 0;
    if (place > from && (entry & entryBits.start) !== 0) break;
    const term = entry & entryBits.term;
    const termWeight = index.weights[term] ?? 0;
    const word = noteTerm(index, meanings, term, inTitle, 1);
    if (word < 0) {
      const isSmall = index.work.smallTerms.has(term);
      weight += isSmall ? termWeight * tuning.missingSmallWord : termWeight;
      gap ||= !isSmall;
      continue;
    }
    weight += termWeight;
    found += termWeight * meanings.quality;
    if (word === expected) inOrder++;
    if (matches === 0 || word === expected) inRow++;
    if (matches < words.length && (gap || word !== matches)) isBeginning = false;
    matches++;
    expected = word + 1;
  }
  ranking.titleWeight = weight;
  ranking.titleFound = found;
  ranking.matches = matches;
  ranking.inOrder = inOrder;
  ranking.isInRow = inRow === matches;
  ranking.isFirst = (inTitle[ranking.firstTelling] ?? 0) > 0 || (inTitle[ranking.lastAsked] ?? 0) > 0;
  ranking.isBeginning = isBeginning && matches > 0;
  return place;
}
