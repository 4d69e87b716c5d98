import { type QueryWord, yearQuality } from "./query.ts";
import { frequencyOf, type SearchIndex } from "./search-index.ts";
import { titlesBeginningWith } from "./title-range.ts";
import type { TermRange } from "./vocabulary.ts";

/** Documents of a list that are looked at before words are left to the comparison. */
const leastBudget = 10_000;
/** Of a term that is too frequent, but that nothing rarer stands beside, so many times the budget are looked at. */
const mostOfTerm = 2;
const titlesScanned = 15_000;
const firstTitles = 24;
const enough = 400;
const fewDocuments = 1_000;
const yearWorth = 4;

function documentsOf(index: SearchIndex, word: QueryWord): number {
  const { from, to } = word.beginning;
  const beginning = (index.postingStarts[to] ?? 0) - (index.postingStarts[from] ?? 0);
  return word.expansions.reduce((sum, { term }) => sum + frequencyOf(index, term), beginning);
}

/** A list of documents in the making: each word adds once to each document. */
interface Tally {
  touched: number;
  /** False once rare words have found enough: frequent words then only raise what is there. */
  mayGrow: boolean;
}

function addRange(index: SearchIndex, tally: Tally, stamp: number, amount: number, from: number, to: number): void {
  const mayGrow = tally.mayGrow;
  const { sums, stamps, touched } = index.work;
  for (let place = from; place < to; place++) {
    const document = index.postings[place] ?? 0;
    const seen = stamps[document] ?? 0;
    if (seen === stamp) continue;
    if (seen === 0) {
      if (!mayGrow) continue;
      touched[tally.touched++] = document;
    }
    stamps[document] = stamp;
    sums[document] = (sums[document] ?? 0) + amount;
  }
}

function addWord(index: SearchIndex, tally: Tally, word: QueryWord, stamp: number, room: number): number {
  let used = 0;
  for (const { term, quality } of word.expansions) {
    const from = index.postingStarts[term] ?? 0;
    const end = index.postingStarts[term + 1] ?? 0;
    if (used + end - from > room && tally.touched > 0) continue;
    const to = Math.min(end, from + mostOfTerm * room);
    addRange(index, tally, stamp, (index.weights[term] ?? 0) * quality, from, to);
    used += to - from;
  }
  const from = index.postingStarts[word.beginning.from] ?? 0;
  const to = index.postingStarts[word.beginning.to] ?? 0;
  if (used + to - from > room) return used;
  addRange(index, tally, stamp, word.weight * 0.85, from, to);
  return used + to - from;
}

/** How many documents were touched, and the weight of the words that were left to the comparison. */
interface Gathered {
  readonly count: number;
  readonly leftOut: number;
}

/** Adds up the words, rare ones first, until the budget of documents is used; very frequent words are left out. */
function addWords(index: SearchIndex, words: readonly QueryWord[]): Gathered {
  const tally: Tally = { touched: 0, mayGrow: true };
  const costs = words.map((word) => ({ word, cost: documentsOf(index, word) })).sort((a, b) => a.cost - b.cost);
  let room = leastBudget + Math.round(index.years.length / 100);
  let leftOut = 0;
  let stamp = 1;
  for (const { word, cost } of costs) {
    tally.mayGrow = tally.touched < enough || cost < fewDocuments;
    const isLeftOut = room <= 0 || (word.noise && tally.touched > 0);
    if (isLeftOut || cost > room) leftOut += word.weight;
    if (!isLeftOut) room -= addWord(index, tally, word, stamp++, room);
  }
  return { count: tally.touched, leftOut };
}

/** A year that was typed fits so well if it is the one, or of the decade. */
const fittingYear = 0.8;

/** True for documents of the year or decade that was typed. */
type FitsYear = (document: number) => boolean;

function createFitsYear({ years }: SearchIndex, words: readonly QueryWord[]): FitsYear {
  const typed = words.filter(({ year }) => year > 0);
  if (typed.length === 0) return () => false;
  return (document) => typed.some((word) => yearQuality(word, years[document] ?? 0) >= fittingYear);
}

/** What has less than this share of all that was typed is not even near; beside something good, half of that is little. */
const leastShare = 0.12;
const goodShare = 0.8;
const shareOfGood = 0.5;

/** The sum that a document needs to be compared. */
function leastSum({ work: { sums, touched } }: SearchIndex, { count, leftOut }: Gathered, total: number): number {
  let best = 0;
  for (let i = 0; i < count; i++) best = Math.max(best, sums[touched[i] ?? 0] ?? 0);
  const least = best >= total * goodShare ? best * shareOfGood : total * leastShare;
  return least - leftOut;
}

function takeBest(index: SearchIndex, gathered: Gathered, words: readonly QueryWord[], fitsYear: FitsYear): void {
  const { priors } = index;
  const { sums, stamps, touched, candidates } = index.work;
  const total = words.reduce((sum, { spare, weight }) => (spare ? sum : sum + weight), 0);
  const least = leastSum(index, gathered, total);
  candidates.clear();
  for (let i = 0; i < gathered.count; i++) {
    const document = touched[i] ?? 0;
    const sum = (sums[document] ?? 0) + (fitsYear(document) ? yearWorth : 0);
    sums[document] = 0;
    stamps[document] = 0;
    if (sum >= least) candidates.add(document, sum + (priors[document] ?? 0));
  }
}

/** Documents whose title, as far as typed, is the query: the most famous ones. */
function takeFamous(index: SearchIndex, { from, to }: TermRange, fitsYear: FitsYear): void {
  const { famous } = index.work;
  famous.clear();
  const end = Math.min(to, from + titlesScanned);
  for (let place = from; place < end; place++) {
    const document = index.titleDocuments[place] ?? 0;
    famous.add(document, (index.fame[document] ?? 0) + (fitsYear(document) ? 256 : 0));
  }
}

/** The documents worth comparing word by word with the query, in no order, each once. */
export function findCandidates(index: SearchIndex, words: readonly QueryWord[]): readonly number[] {
  const fitsYear = createFitsYear(index, words);
  const { candidates, famous, stamps } = index.work;
  takeBest(index, addWords(index, words), words, fitsYear);
  const found: number[] = [];
  const add = (document: number) => {
    if (stamps[document] === 1) return;
    stamps[document] = 1;
    found.push(document);
  };
  for (let place = 0; place < candidates.size(); place++) add(candidates.at(place));
  for (const range of titlesBeginningWith(index, words)) {
    takeFamous(index, range, fitsYear);
    // The first in the alphabet is the title itself.
    const end = Math.min(range.to, range.from + firstTitles);
    for (let place = range.from; place < end; place++) add(index.titleDocuments[place] ?? 0);
    for (let place = 0; place < famous.size(); place++) add(famous.at(place));
  }
  for (const document of found) stamps[document] = 0;
  return found;
}
