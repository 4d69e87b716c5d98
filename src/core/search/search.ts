import { findCandidates } from "./candidates.ts";
import { otherReadings } from "./other-readings.ts";
import { otherSpellingQuality, type QueryWord, readQuery } from "./query.ts";
import { scoreDocument } from "./rank.ts";
import { beginRanking, endRanking } from "./ranking.ts";
import type { SearchIndex } from "./search-index.ts";
import { tokenise } from "./tokens.ts";

/** A document found. */
export interface Hit {
  readonly document: number;
  /** 1 for what can only be meant, falling towards 0. */
  readonly score: number;
  /** The share of the query, from 0 to 1, that stands in the title and not beside it. */
  readonly named: number;
}

/** What a query was found to mean, best first: hits that are likely, and behind them those that only come near. */
export interface Findings {
  readonly likely: readonly Hit[];
  readonly near: readonly Hit[];
}

/** Below the first a document is not what was meant, below the second it is not even near. */
const floors = { likely: 0.45, near: 0.3 } as const;
/** Where no word is known as typed, few letters say little: most texts so short are like something. */
const slipFloors = [
  { letters: 6, likely: 0.66, near: 0.6 },
  { letters: 8, likely: 0.58, near: 0.52 },
  { letters: 12, likely: 0.54, near: 0.47 },
  { letters: Number.POSITIVE_INFINITY, likely: 0.45, near: 0.4 },
] as const;

const mostWords = 14;
/** Among so many words a slip that makes another word matters little. */
const manyWords = 10;
const goodCoverage = 0.8;
const readingQuality = 0.95;
/** From this score on the title was typed whole. Behind it only titles that hold what was typed could be meant too. */
const wholeTitle = 0.936;
const wholeName = 0.99;
const leastNamed = 0.8;

/** Adds what one reading of the query finds to the scores; gives how much of the query the best document covers. */
function tryWords(index: SearchIndex, words: readonly QueryWord[], quality: number, found: number[]): number {
  const ranking = beginRanking(index, words);
  const { scores, named } = index.work;
  let bestScore = 0;
  let coverageOfBest = 0;
  for (const document of findCandidates(index, words)) {
    const score = scoreDocument(ranking, document);
    if (score > bestScore) {
      bestScore = score;
      coverageOfBest = ranking.coverage;
    }
    const known = scores[document] ?? 0;
    if (score * quality <= known) continue;
    if (known === 0) found.push(document);
    scores[document] = score * quality;
    named[document] = ranking.named;
  }
  endRanking(ranking);
  return coverageOfBest;
}

/** True for a word that stands in some title or name as it was typed, or begins one. */
function isKnown({ expansions, beginning: { from, to } }: QueryWord): boolean {
  return from < to || (expansions[0]?.quality ?? 0) >= otherSpellingQuality;
}

/** What a document must score to be what was meant by the words, and to be near to it. */
function floorsFor(words: readonly QueryWord[]): { readonly likely: number; readonly near: number } {
  const telling = words.filter(({ spare }) => !spare);
  if (telling.some(isKnown)) return floors;
  const letters = telling.reduce((sum, { text }) => sum + text.length, 0);
  return slipFloors.find((step) => letters <= step.letters) ?? floors;
}

/** Scores the documents that the words may mean: as typed, then glued or cut, then with existing words as slips. */
function scoreAll(index: SearchIndex, words: readonly QueryWord[], texts: readonly string[]): readonly number[] {
  const found: number[] = [];
  const isUnderstood = (reading: readonly QueryWord[], quality: number) =>
    tryWords(index, reading, quality, found) >= goodCoverage;
  if (isUnderstood(words, 1)) return found;
  for (const reading of otherReadings(index, words)) {
    if (isUnderstood(readQuery(index, reading, "quick"), readingQuality)) return found;
  }
  if (texts.length > manyWords) return found;
  const thorough = readQuery(index, texts, "thorough");
  const tellsMore = thorough.some(
    ({ expansions }, place) => expansions.length > (words[place]?.expansions.length ?? 0),
  );
  if (tellsMore) isUnderstood(thorough, 1);
  return found;
}

/** The found documents that score at least the floor, best first; clears the scores. */
function takeHits({ fame, work: { scores, named } }: SearchIndex, found: readonly number[], floor: number): Hit[] {
  const hits: Hit[] = [];
  for (const document of found) {
    const score = scores[document] ?? 0;
    scores[document] = 0;
    if (score >= floor) hits.push({ document, score, named: named[document] ?? 0 });
  }
  return hits.sort(
    (a, b) => b.score - a.score || (fame[b.document] ?? 0) - (fame[a.document] ?? 0) || a.document - b.document,
  );
}

/** Leaves out what is not meant where the query is just a title that was found whole. */
function withoutTail(hits: readonly Hit[]): readonly Hit[] {
  const [best] = hits;
  if (best === undefined || best.score < wholeTitle || best.named < wholeName) return hits;
  return hits.filter(({ named }) => named >= leastNamed);
}

/**
 * What a query means and what comes near to it, at most `limit` each. Any text is a query; a long one is read by its beginning.
 * Uses the index's working memory, so one search ends before the next one begins.
 */
export function explore(index: SearchIndex, query: string, limit: number): Findings {
  const texts = tokenise(query).slice(0, mostWords);
  if (texts.length === 0 || limit <= 0) return { likely: [], near: [] };
  index.work.similar.clear();
  const words = readQuery(index, texts, "quick");
  const found = scoreAll(index, words, texts);
  const { likely, near } = floorsFor(words);
  const hits = withoutTail(takeHits(index, found, near));
  const end = hits.findIndex(({ score }) => score < likely);
  const split = end < 0 ? hits.length : end;
  return { likely: hits.slice(0, Math.min(limit, split)), near: hits.slice(split, split + limit) };
}

/** The documents that a query means, best first, at most `limit`. */
export function search(index: SearchIndex, query: string, limit: number): readonly Hit[] {
  return explore(index, query, limit).likely;
}
