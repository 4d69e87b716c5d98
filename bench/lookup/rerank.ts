import { collectWords, type Words } from "../../src/core/search/collect-words.ts";
import type { SearchDocument } from "../../src/core/search/document.ts";
import { createEditMeter, editCost } from "../../src/core/search/edit-cost.ts";
import { isNoise } from "../../src/core/search/roles.ts";
import { entryBits, fields } from "../../src/core/search/search-index.ts";
import { otherSpellings } from "../../src/core/search/spellings.ts";

/** A candidate that may be meant. */
interface Ranked {
  readonly document: number;
  readonly score: number;
}

/** Puts the candidates of a peer in order: those that score at least the floor, best first, at most `limit`. */
export type Rerank = (words: readonly string[], candidates: Iterable<number>, limit: number) => readonly Ranked[];

const floor = 0.5;
const besideTitle = 0.93;
const longestWord = 30;
/** Below this the words may be glued or cut apart; a title that agrees when all its words are joined counts so much. */
const unclear = 0.85;
const joinedWord = 0.95;

/** How alike two words are, from 0 to 1: by edits; a beginning is almost like the whole for the word typed last. */
function createSimilarity() {
  const meter = createEditMeter();
  const units = new Uint16Array(longestWord);
  return (typed: string, word: string, last: boolean): number => {
    if (typed === word) return 1;
    if (otherSpellings(typed).includes(word)) return 0.96;
    if (last && word.startsWith(typed)) return 0.84 + (0.12 * typed.length) / word.length;
    const difference = word.length - typed.length;
    if (typed.length < 3 || typed.length > longestWord || difference < -2 || difference > (last ? 8 : 2)) return 0;
    const length = Math.min(word.length, longestWord);
    for (let i = 0; i < length; i++) units[i] = word.charCodeAt(i);
    const most = typed.length <= 4 ? editCost : 2 * editCost;
    const cost = meter.cost(typed, units, 0, length, most, last && difference > 0);
    return cost > most ? 0 : 1 - (cost / editCost) * (0.62 / typed.length + 0.075);
  };
}

/** A query while its candidates are compared: how alike each of its words is to terms met so far. */
interface Comparison {
  readonly words: readonly string[];
  readonly joined: string;
  readonly weights: readonly number[];
  readonly alike: readonly Map<number, number>[];
  readonly inTitle: Float64Array;
  readonly beside: Float64Array;
}

function compareTerm(comparison: Comparison, terms: readonly string[], likeness: Likeness, term: number) {
  const { words, alike } = comparison;
  return (place: number): number => {
    const seen = alike[place]?.get(term);
    if (seen !== undefined) return seen;
    const found = likeness(words[place] ?? "", terms[term] ?? "", place === words.length - 1);
    alike[place]?.set(term, found);
    return found;
  };
}

type Likeness = ReturnType<typeof createSimilarity>;

function scoreTitle({ words, weights, inTitle, beside }: Comparison, typed: number, length: number): number {
  let found = 0;
  let total = 0;
  for (let place = 0; place < words.length; place++) {
    const weight = weights[place] ?? 1;
    found += weight * Math.max(inTitle[place] ?? 0, beside[place] ?? 0);
    total += weight;
  }
  const coverage = found / Math.max(0.1, total);
  return coverage * Math.sqrt(coverage) * (0.65 + (0.35 * typed) / Math.max(1, length));
}

function scoreDocument(
  comparison: Comparison,
  { terms, entries, entryStarts }: Words,
  likeness: Likeness,
  { document, year }: { readonly document: number; readonly year: string },
): number {
  const { words, inTitle, beside } = comparison;
  const from = entryStarts[document] ?? 0;
  const to = entryStarts[document + 1] ?? 0;
  for (let place = 0; place < words.length; place++) beside[place] = words[place] === year ? 1 : 0;
  let endOfTitles = to;
  for (let at = to - 1; at >= from; at--) {
    const entry = entries[at] ?? 0;
    if (((entry >>> entryBits.fieldShift) & entryBits.fieldMask) < fields.composer) break;
    endOfTitles = at;
    const compare = compareTerm(comparison, terms, likeness, entry & entryBits.term);
    for (let place = 0; place < words.length; place++)
      beside[place] = Math.max(beside[place] ?? 0, besideTitle * compare(place));
  }
  let best = 0;
  for (let at = from; at < endOfTitles; ) {
    inTitle.fill(0);
    let typed = 0;
    let length = 0;
    let joined = "";
    do {
      const compare = compareTerm(comparison, terms, likeness, (entries[at] ?? 0) & entryBits.term);
      let most = 0;
      for (let place = 0; place < words.length; place++) {
        const alike = compare(place);
        inTitle[place] = Math.max(inTitle[place] ?? 0, alike);
        most = Math.max(most, alike);
      }
      typed += most;
      length++;
      joined += terms[(entries[at] ?? 0) & entryBits.term] ?? "";
      at++;
    } while (at < endOfTitles && ((entries[at] ?? 0) & entryBits.start) === 0);
    best = Math.max(best, scoreTitle(comparison, typed, length));
    if (best < unclear) best = Math.max(best, joinedWord * likeness(comparison.joined, joined, false));
  }
  return best;
}

/** Makes the same comparison by edit distance for all peers: words found, how much of the title was typed, year, fame. */
export function createReranker(documents: readonly SearchDocument[]): Rerank {
  const all = collectWords(documents);
  const likeness = createSimilarity();
  return (typed, candidates, limit) => {
    const telling = typed.filter((word) => !isNoise(word));
    const words = telling.length === 0 ? typed : telling;
    const comparison: Comparison = {
      words,
      joined: words.join(""),
      weights: words.map((word) => (word.length <= 3 ? 0.4 : 1)),
      alike: words.map(() => new Map<number, number>()),
      inTitle: new Float64Array(words.length),
      beside: new Float64Array(words.length),
    };
    const isShort = words.length === 1 && (words[0] ?? "").length <= 8;
    const ranked: Ranked[] = [];
    for (const document of new Set(candidates)) {
      const { year = 0, fame = 0 } = documents[document] ?? {};
      const score = scoreDocument(comparison, all, likeness, { document, year: String(year) });
      if (score >= floor) ranked.push({ document, score: score + (isShort && score < 1 ? 0.3 : 0.06) * fame });
    }
    return ranked.sort((a, b) => b.score - a.score || a.document - b.document).slice(0, limit);
  };
}
