import type { QueryWord } from "./query.ts";
import { entryBits, fields, type SearchIndex } from "./search-index.ts";
import { collectMeanings, noteTerm, type TermMeanings } from "./term-meanings.ts";

/** How the parts of a score weigh; found by measuring. */
const tuning = {
  /** How much a word counts that was found beside the title. */
  composer: 0.96,
  extra: 0.8,
  otherTitle: 0.985,
  /** Of a whole score, what remains when nothing of the title was typed. */
  titleUntyped: 0.6,
  /** Of the missing part of a title, what is forgiven when the query is its beginning. */
  forgivenToBeginning: 0.55,
  outOfOrder: 0.06,
  missingNoise: 0.05,
  /** How much of its weight a small word of the title keeps that was not typed. */
  missingSmallWord: 0.06,
  /** A title of which so much was typed counts as typed whole. */
  wholeTitle: 0.95,
  fame: 0.06,
  fameOfBeginning: 0.12,
  /** For so few typed letters fame counts more: most titles that begin so are meant by nobody. */
  fewLetters: 7,
  fameOfFewLetters: 0.35,
  /** A title of which a part was typed stays below one that was typed whole. */
  mostUnlessWhole: 0.935,
} as const;

/** A query made ready for comparing many documents with it, and what the last comparison found. */
export interface Ranking {
  readonly index: SearchIndex;
  readonly words: readonly QueryWord[];
  readonly meanings: TermMeanings;
  /** How much fame counts for a title that begins with the query. */
  readonly fameOfBeginning: number;
  /** How well each typed word was found beside the title, and in the title compared last. */
  readonly beside: Float64Array;
  readonly inTitle: Float64Array;
  /** The weight of the title compared last, and of what was typed of it. */
  titleWeight: number;
  titleFound: number;
  matches: number;
  inOrder: number;
  isBeginning: boolean;
  /** How much of the query the last document covers. */
  coverage: number;
}

/** Prepares the comparison of documents with the words. */
export function createRanking(index: SearchIndex, words: readonly QueryWord[]): Ranking {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return {
    index,
    words,
    meanings: collectMeanings(words),
    fameOfBeginning: letters <= tuning.fewLetters ? tuning.fameOfFewLetters : tuning.fameOfBeginning,
    beside: new Float64Array(words.length),
    inTitle: new Float64Array(words.length),
    titleWeight: 0,
    titleFound: 0,
    matches: 0,
    inOrder: 0,
    isBeginning: false,
    coverage: 0,
  };
}

function fieldOf(entry: number): number {
  return (entry >>> entryBits.fieldShift) & entryBits.fieldMask;
}

/** How well a year fits the one that was typed. */
function yearQuality(typed: number, year: number): number {
  if (typed === 0 || year === 0) return 0;
  if (typed < 100) return year % 100 === typed ? 0.8 : 0;
  const distance = Math.abs(typed - year);
  return distance === 0 ? 1 : distance === 1 ? 0.6 : 0;
}

function compareBeside({ index, words, meanings, beside }: Ranking, from: number, to: number, year: number): void {
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
  for (let place = 0; place < words.length; place++) {
    const typed = words[place]?.year ?? 0;
    if (typed > 0) beside[place] = Math.max(beside[place] ?? 0, yearQuality(typed, year));
  }
}

/** Compares the title that begins at a place; gives the place behind it. */
function compareTitle(ranking: Ranking, from: number, to: number): number {
  const { index, meanings, inTitle } = ranking;
  inTitle.fill(0);
  let weight = 0;
  let found = 0;
  let matches = 0;
  let inOrder = 0;
  let expected = 0;
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
    if (gap || word !== matches) isBeginning = false;
    matches++;
    expected = word + 1;
  }
  ranking.titleWeight = weight;
  ranking.titleFound = found;
  ranking.matches = matches;
  ranking.inOrder = inOrder;
  ranking.isBeginning = isBeginning && matches > 0;
  return place;
}

function coverageOf({ words, inTitle, beside }: Ranking): number {
  let found = 0;
  let total = 0;
  for (let place = 0; place < words.length; place++) {
    const word = words[place];
    if (word === undefined) continue;
    const quality = Math.max(inTitle[place] ?? 0, beside[place] ?? 0);
    total += word.noise && quality === 0 ? word.weight * tuning.missingNoise : word.weight;
    found += word.weight * quality;
  }
  return total === 0 ? 0 : found / total;
}

/** The score of a title of which a part was typed: high ones come closer together, in the same order. */
function belowWhole(score: number): number {
  const most = tuning.mostUnlessWhole;
  return score < most - 0.035 ? score : Math.min(most, most - 0.035 + (score - most + 0.035) * 0.2);
}

function scoreTitle(ranking: Ranking, covered: number, fame: number, field: number): number {
  const typed = ranking.titleWeight === 0 ? 0 : ranking.titleFound / ranking.titleWeight;
  const share = ranking.isBeginning ? typed + (1 - typed) * tuning.forgivenToBeginning : typed;
  const order = ranking.matches <= 1 ? 1 : 1 - tuning.outOfOrder * (1 - ranking.inOrder / ranking.matches);
  const agreement = covered * Math.sqrt(covered) * (tuning.titleUntyped + (1 - tuning.titleUntyped) * share) * order;
  const isPart = typed < tuning.wholeTitle;
  const fameShare = ranking.isBeginning && isPart ? ranking.fameOfBeginning : tuning.fame;
  const whole = (1 - tuning.fame) * agreement + fameShare * fame * covered;
  const score = isPart ? belowWhole(whole) : whole;
  return field === fields.altTitle ? score * tuning.otherTitle : score;
}

/** How well a document fits the query, from 0 to 1, by the best of its titles; leaves `coverage`. */
export function scoreDocument(ranking: Ranking, document: number): number {
  const { index } = ranking;
  const from = index.entryStarts[document] ?? 0;
  const to = index.entryStarts[document + 1] ?? 0;
  const fame = (index.fame[document] ?? 0) / 255;
  compareBeside(ranking, from, to, index.years[document] ?? 0);
  let best = 0;
  ranking.coverage = 0;
  for (let place = from; place < to; ) {
    const field = fieldOf(index.entries[place] ?? 0);
    if (field > fields.altTitle) break;
    place = compareTitle(ranking, place, to);
    const covered = coverageOf(ranking);
    const score = scoreTitle(ranking, covered, fame, field);
    if (score > best) best = score;
    if (covered > ranking.coverage) ranking.coverage = covered;
  }
  return Math.min(1, best);
}
