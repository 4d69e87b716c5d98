import { findCandidates } from "./candidates.ts";
import { otherReadings } from "./other-readings.ts";
import { otherSpellingQuality, type QueryWord, readQuery } from "./query.ts";
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
/** Where no word is known as typed, few letters say little: most texts so short are like something. */
const slipFloors = [
  { letters: 6, floor: 0.66 },
  { letters: 8, floor: 0.58 },
  { letters: 12, floor: 0.5 },
] as const;

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

/** True for a word that stands in some title or name as it was typed, or begins one. */
function isKnown({ expansions, beginning: { from, to } }: QueryWord): boolean {
  return from < to || (expansions[0]?.quality ?? 0) >= otherSpellingQuality;
}

/** What a document must score to be what was meant by the words. */
function likelyFloor(words: readonly QueryWord[]): number {
  const telling = words.filter(({ spare }) => !spare);
  if (telling.some(isKnown)) return likelyScore;
  const letters = telling.reduce((sum, { text }) => sum + text.length, 0);
  return slipFloors.find((step) => letters <= step.letters)?.floor ?? likelyScore;
}

/** The scores of the documents that the words may mean: as typed, then glued or cut, then with existing words as slips. */
function scoreAll(
  index: SearchIndex,
  words: readonly QueryWord[],
  texts: readonly string[],
): ReadonlyMap<number, number> {
  const scores = new Map<number, number>();
  const isUnderstood = (reading: readonly QueryWord[], quality: number) =>
    tryWords(index, reading, quality, scores) >= goodCoverage;
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
 * The documents that a query means, best first, at most `limit`: those that score at least `floor`, or, without one, as much
 * as tells them from chance. Any text is a query.
 * Uses the index's working memory, so one search ends before the next one begins.
 */
export function search(index: SearchIndex, query: string, limit: number, floor?: number): readonly Hit[] {
  const texts = tokenise(query).slice(0, mostWords);
  if (texts.length === 0 || limit <= 0) return [];
  index.work.similar.clear();
  const words = readQuery(index, texts, "quick");
  const scores = scoreAll(index, words, texts);
  const least = floor ?? likelyFloor(words);
  const hits: Hit[] = [];
  for (const [document, score] of scores) if (score >= least) hits.push({ document, score });
  const fame = (hit: Hit) => index.fame[hit.document] ?? 0;
  hits.sort((a, b) => b.score - a.score || fame(b) - fame(a) || a.document - b.document);
  return hits.slice(0, limit);
}
