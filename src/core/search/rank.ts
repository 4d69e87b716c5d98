import { type QueryWord, yearQuality } from "./query.ts";
import { entryBits, fields, type SearchIndex } from "./search-index.ts";
import { isNumeral } from "./spellings.ts";
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
  missingSpare: 0.05,
  /** Beside a title that was typed whole, unknown words (of a director, a studio) count less. */
  missingBesideWhole: 0.45,
  /** That holds where the title is so much of the query; then it scores at most so much. */
  leastBesideWhole: 0.5,
  /** A title typed whole at the beginning of something longer is at least near to it. */
  nearBesideWhole: 0.33,
  mostBesideWhole: 0.62,
  /** Of the score, what remains where a kind or country was typed that the document is not of. */
  otherFacet: 0.93,
  /** How much of its weight a small word of the title keeps that was not typed. */
  missingSmallWord: 0.06,
  /** A title of which so much was typed counts as typed whole. */
  wholeTitle: 0.95,
  fame: 0.06,
  fameOfBeginning: 0.12,
  /** For so few typed letters fame counts more: most titles that begin so are meant by nobody. */
  fewLetters: 7,
  fameOfFewLetters: 0.35,
  fewestLetters: 2,
  fameOfFewestLetters: 0.7,
  /** A title of which a part was typed stays below one that was typed whole. */
  mostUnlessWhole: 0.935,
} as const;

/** A query made ready for comparing many documents with it, and what the last comparison found. */
export interface Ranking {
  readonly index: SearchIndex;
  readonly words: readonly QueryWord[];
  readonly meanings: TermMeanings;
  /** The place of the first word that is not spare. */
  readonly firstTelling: number;
  /** True if some word asks for a kind or a country. */
  readonly asksFacets: boolean;
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
  /** True if what was typed of the title was typed in one piece. */
  isInRow: boolean;
  /** True if the first word that tells something is of the title. */
  isFirst: boolean;
  isBeginning: boolean;
  /** How much of the query the last document covers, and how much of it stands in its best title. */
  coverage: number;
  named: number;
}

function fameOfBeginning(letters: number): number {
  if (letters > tuning.fewLetters) return tuning.fameOfBeginning;
  return letters > tuning.fewestLetters ? tuning.fameOfFewLetters : tuning.fameOfFewestLetters;
}

/** Prepares the comparison of documents with the words. */
export function createRanking(index: SearchIndex, words: readonly QueryWord[]): Ranking {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  return {
    index,
    words,
    meanings: collectMeanings(words),
    firstTelling: words.findIndex(({ spare }) => !spare),
    asksFacets: words.some(({ facets }) => facets !== 0),
    fameOfBeginning: fameOfBeginning(letters),
    beside: new Float64Array(words.length),
    inTitle: new Float64Array(words.length),
    titleWeight: 0,
    titleFound: 0,
    matches: 0,
    inOrder: 0,
    isInRow: false,
    isFirst: false,
    isBeginning: false,
    coverage: 0,
    named: 0,
  };
}

function fieldOf(entry: number): number {
  return (entry >>> entryBits.fieldShift) & entryBits.fieldMask;
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
    const word = words[place];
    if (word !== undefined && word.year > 0) beside[place] = Math.max(beside[place] ?? 0, yearQuality(word, year));
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
    if (gap || word !== matches) isBeginning = false;
    matches++;
    expected = word + 1;
  }
  ranking.titleWeight = weight;
  ranking.titleFound = found;
  ranking.matches = matches;
  ranking.inOrder = inOrder;
  ranking.isInRow = inRow === matches;
  ranking.isFirst = (inTitle[ranking.firstTelling] ?? 0) > 0;
  ranking.isBeginning = isBeginning && matches > 0;
  return place;
}

/** The share of the query that was found, the missing rest counting so much. */
function coverageOf({ words, inTitle, beside }: Ranking, rest: number): number {
  let found = 0;
  let missing = 0;
  for (let place = 0; place < words.length; place++) {
    const word = words[place];
    if (word === undefined) continue;
    const quality = Math.max(inTitle[place] ?? 0, beside[place] ?? 0);
    found += word.weight * quality;
    if (quality > 0) missing += word.weight * (1 - quality);
    else if (word.spare) missing += word.weight * tuning.missingSpare;
    // Numbers tell sequels apart.
    else missing += word.weight * (isNumeral(word.text) ? 1 : rest);
  }
  return found === 0 ? 0 : found / (found + missing);
}

/** From here on a word counts as standing in a title. */
const standsInTitle = 0.75;

/** The share of the query that stands in the title compared last, spare words left out. */
function namedShare({ words, inTitle }: Ranking): number {
  let named = 0;
  let total = 0;
  for (let place = 0; place < words.length; place++) {
    const word = words[place];
    if (word === undefined || word.spare) continue;
    total += word.weight;
    if ((inTitle[place] ?? 0) >= standsInTitle) named += word.weight;
  }
  return total === 0 ? 0 : named / total;
}

/** What remains of a score for the kinds and countries that were typed and that the document is not of. */
function facetShare({ words, inTitle, beside }: Ranking, facets: number): number {
  let share = 1;
  for (let place = 0; place < words.length; place++) {
    const asked = words[place]?.facets ?? 0;
    if (asked === 0 || (facets & asked) !== 0) continue;
    if ((inTitle[place] ?? 0) < 0.9 && (beside[place] ?? 0) === 0) share *= tuning.otherFacet;
  }
  return share;
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
  const isPart = typed < tuning.wholeTitle;
  const fameShare = ranking.isBeginning && isPart ? ranking.fameOfBeginning : tuning.fame;
  const scoreAt = (coverage: number) => {
    const fit = coverage * Math.sqrt(coverage) * (tuning.titleUntyped + (1 - tuning.titleUntyped) * share) * order;
    return (1 - tuning.fame) * fit + fameShare * fame * coverage;
  };
  const whole = scoreAt(covered);
  const factor = field === fields.altTitle ? tuning.otherTitle : 1;
  if (isPart) return belowWhole(whole) * factor;
  if (whole >= tuning.mostBesideWhole || !ranking.isInRow) return whole * factor;
  if (ranking.matches === 1 && !ranking.isFirst) return whole * factor;
  if (covered < tuning.leastBesideWhole) return Math.max(whole, ranking.isFirst ? tuning.nearBesideWhole : 0) * factor;
  return Math.min(tuning.mostBesideWhole, scoreAt(coverageOf(ranking, tuning.missingBesideWhole))) * factor;
}

/** How well a document fits the query, from 0 to 1, by the best of its titles; leaves `coverage`. */
export function scoreDocument(ranking: Ranking, document: number): number {
  const { index } = ranking;
  const from = index.entryStarts[document] ?? 0;
  const to = index.entryStarts[document + 1] ?? 0;
  const fame = (index.fame[document] ?? 0) / 255;
  const facets = ranking.asksFacets ? (index.facets[document] ?? 0) : 0;
  compareBeside(ranking, from, to, index.years[document] ?? 0);
  let best = 0;
  ranking.coverage = 0;
  ranking.named = 0;
  for (let place = from; place < to; ) {
    const field = fieldOf(index.entries[place] ?? 0);
    if (field > fields.altTitle) break;
    place = compareTitle(ranking, place, to);
    const covered = coverageOf(ranking, 1);
    const score = scoreTitle(ranking, covered, fame, field) * (facets === 0 ? 1 : facetShare(ranking, facets));
    if (score > best) {
      best = score;
      ranking.named = namedShare(ranking);
    }
    if (covered > ranking.coverage) ranking.coverage = covered;
  }
  return Math.min(1, best);
}
