import { type QueryWord, yearQuality } from "./query.ts";
import { frequencyOf, type SearchIndex } from "./search-index.ts";
import { titlesBeginningWith } from "./title-range.ts";
import type { TermRange } from "./vocabulary.ts";

/** Documents kept for the comparison word by word. */
const mostCandidates = 160;
/** Documents of a list that are looked at before words are left to the comparison. */
const leastBudget = 10_000;
const titlesScanned = 15_000;
const famousTitles = 32;
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
    const to = index.postingStarts[term + 1] ?? 0;
    if (used + to - from > room && tally.touched > 0) continue;
    addRange(index, tally, stamp, (index.weights[term] ?? 0) * quality, from, to);
    used += to - from;
  }
  const from = index.postingStarts[word.beginning.from] ?? 0;
  const to = index.postingStarts[word.beginning.to] ?? 0;
  if (used + to - from > room) return used;
  addRange(index, tally, stamp, word.weight * 0.85, from, to);
  return used + to - from;
}

/** Adds up the words, rare ones first, until the budget of documents is used; very frequent words are left out. */
function addWords(index: SearchIndex, words: readonly QueryWord[]): number {
  const tally: Tally = { touched: 0, mayGrow: true };
  const costs = words.map((word) => ({ word, cost: documentsOf(index, word) })).sort((a, b) => a.cost - b.cost);
  let room = leastBudget + Math.round(index.years.length / 100);
  let stamp = 1;
  for (const { word, cost } of costs) {
    tally.mayGrow = tally.touched < enough || cost < fewDocuments;
    if (word.noise && tally.touched > 0) continue;
    room -= addWord(index, tally, word, stamp++, room);
    if (room <= 0 || stamp > 250) break;
  }
  return tally.touched;
}

/** Keeps the best of a stream of documents: a heap with the worst kept one on top. */
function createShortlist(capacity: number) {
  const documents = new Uint32Array(capacity);
  const keys = new Float64Array(capacity);
  let size = 0;
  const sink = (start: number, end: number, document: number, key: number) => {
    let hole = start;
    for (let child = 2 * hole + 1; child < end; child = 2 * hole + 1) {
      if (child + 1 < end && (keys[child + 1] ?? 0) < (keys[child] ?? 0)) child++;
      if ((keys[child] ?? 0) >= key) break;
      keys[hole] = keys[child] ?? 0;
      documents[hole] = documents[child] ?? 0;
      hole = child;
    }
    keys[hole] = key;
    documents[hole] = document;
  };
  return {
    add: (document: number, key: number) => {
      if (size < capacity) {
        keys[size] = key;
        documents[size] = document;
        size++;
        if (size < capacity) return;
        for (let i = (capacity >> 1) - 1; i >= 0; i--) sink(i, capacity, documents[i] ?? 0, keys[i] ?? 0);
      } else if (key > (keys[0] ?? 0)) sink(0, capacity, document, key);
    },
    documents: () => documents.subarray(0, size),
  };
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

function takeBest(index: SearchIndex, touched: number, fitsYear: FitsYear): readonly number[] {
  const { priors } = index;
  const { sums, stamps, touched: list } = index.work;
  const shortlist = createShortlist(mostCandidates);
  for (let i = 0; i < touched; i++) {
    const document = list[i] ?? 0;
    const key = (sums[document] ?? 0) + (priors[document] ?? 0) + (fitsYear(document) ? yearWorth : 0);
    sums[document] = 0;
    stamps[document] = 0;
    shortlist.add(document, key);
  }
  return [...shortlist.documents()];
}

/** Documents whose title, as far as typed, is the query: the first in the alphabet (the title itself) and the most famous. */
function takeTitles(index: SearchIndex, { from, to }: TermRange, fitsYear: FitsYear): readonly number[] {
  const famous = createShortlist(famousTitles);
  const end = Math.min(to, from + titlesScanned);
  for (let place = from; place < end; place++) {
    const document = index.titleDocuments[place] ?? 0;
    famous.add(document, (index.fame[document] ?? 0) + (fitsYear(document) ? 256 : 0));
  }
  return [...index.titleDocuments.subarray(from, Math.min(to, from + firstTitles)), ...famous.documents()];
}

/** The documents worth comparing word by word with the query, in no order, each once. */
export function findCandidates(index: SearchIndex, words: readonly QueryWord[]): ReadonlySet<number> {
  const fitsYear = createFitsYear(index, words);
  const found = new Set(takeBest(index, addWords(index, words), fitsYear));
  for (const range of titlesBeginningWith(index, words)) {
    for (const document of takeTitles(index, range, fitsYear)) found.add(document);
  }
  return found;
}
