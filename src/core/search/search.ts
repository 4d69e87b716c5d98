import { findCandidates } from "./candidates.ts";
import { otherReadings } from "./other-readings.ts";
import { type QueryWord, readQuery } from "./query.ts";
import { createRanking, scoreDocument } from "./rank.ts";
import type { SearchIndex } from "./search-index.ts";
import { tokenise } from "./tokens.ts";

/** A document found; `score` is 1 for what can only be meant and falls towards 0. */
export interface Hit {
  readonly document: number;
  readonly score: number;
}

/** Below this a document is not what was meant. */
const likelyScore = 0.45;

const mostWords = 14;
const goodCoverage = 0.8;
const readingQuality = 0.95;

/** Adds what one reading of the query finds to the scores by document; gives how much of the query the best one covers. */
function tryWords(
  index: SearchIndex,
  words: readonly QueryWord[],
  quality: number,
  scores: Map<number, number>,
): number {
  const ranking = createRanking(index, words);
  let bestScore = 0;
  let coverageOfBest = 0;
  for (const document of findCandidates(index, words)) {
    const score = scoreDocument(ranking, document);
    if (score * quality > (scores.get(document) ?? 0)) scores.set(document, score * quality);
    if (score > bestScore) {
      bestScore = score;
      coverageOfBest = ranking.coverage;
    }
  }
  return coverageOfBest;
}

/** The scores of the documents that the words may mean: as typed, then glued or cut, then with existing words as slips. */
function scoreAll(index: SearchIndex, texts: readonly string[]): ReadonlyMap<number, number> {
  const scores = new Map<number, number>();
  const isUnderstood = (words: readonly QueryWord[], quality: number) =>
    tryWords(index, words, quality, scores) >= goodCoverage;
  const words = readQuery(index, texts, "quick");
  if (isUnderstood(words, 1)) return scores;
  for (const reading of otherReadings(index, words)) {
    if (isUnderstood(readQuery(index, reading, "quick"), readingQuality)) return scores;
  }
  const thorough = readQuery(index, texts, "thorough");
  const tellsMore = thorough.some(
    ({ expansions }, place) => expansions.length > (words[place]?.expansions.length ?? 0),
  );
  if (tellsMore) isUnderstood(thorough, 1);
  return scores;
}

/**
 * The documents that a query means: those that score at least `floor`, best first, at most `limit`. Any text is a query.
 * Uses the index's working memory, so one search ends before the next one begins.
 */
export function search(index: SearchIndex, query: string, limit: number, floor = likelyScore): readonly Hit[] {
  const texts = tokenise(query).slice(0, mostWords);
  if (texts.length === 0 || limit <= 0) return [];
  index.work.similar.clear();
  const scores = scoreAll(index, texts);
  const hits: Hit[] = [];
  for (const [document, score] of scores) if (score >= floor) hits.push({ document, score });
  const fame = (hit: Hit) => index.fame[hit.document] ?? 0;
  hits.sort((a, b) => b.score - a.score || fame(b) - fame(a) || a.document - b.document);
  return hits.slice(0, limit);
}
