import type { SearchDocument } from "../../src/core/search/document.ts";
import { createEditMeter, editCost } from "../../src/core/search/edit-cost.ts";
import { isNoise, tokenise } from "../../src/core/search/tokens.ts";

/** Puts the candidates of a peer in order: those that score at least the floor, best first, at most `limit`. */
export type Rerank = (
  words: readonly string[],
  candidates: Iterable<number>,
  limit: number,
) => readonly { readonly document: number; readonly score: number }[];

const floor = 0.5;
const besideTitle = 0.93;

/** What a document is compared by. */
interface Compared {
  readonly titles: readonly (readonly string[])[];
  readonly beside: readonly string[];
  readonly year: string;
  readonly fame: number;
}

/** How alike two words are, from 0 to 1: by edits, and a beginning almost like the whole for the word typed last. */
function createSimilarity() {
  const meter = createEditMeter();
  const similarity = (typed: string, word: string, last: boolean): number => {
    if (typed === word) return 1;
    if (last && word.startsWith(typed)) return 0.84 + (0.12 * typed.length) / word.length;
    if (typed.length < 3 || Math.abs(typed.length - word.length) > (last ? 8 : 2)) return 0;
    const units = Uint16Array.from(word, (letter) => letter.charCodeAt(0));
    const most = typed.length <= 4 ? editCost : 2 * editCost;
    const cost = meter.cost(typed.slice(0, 30), units, 0, units.length, most, last && word.length > typed.length);
    return cost > most ? 0 : 1 - (cost / editCost) * (0.62 / typed.length + 0.075);
  };
  const known = new Map<string, number>();
  return {
    clear: () => known.clear(),
    of: (typed: string, word: string, last: boolean): number => {
      const key = `${typed} ${word} ${last}`;
      const found = known.get(key) ?? similarity(typed, word, last);
      known.set(key, found);
      return found;
    },
  };
}

function best(words: readonly string[], likeness: (word: string) => number): number {
  return words.reduce((most, word) => Math.max(most, likeness(word)), 0);
}

/** Makes the same comparison by edit distance for all peers: words found, how much of the title was typed, year, fame. */
export function createReranker(documents: readonly SearchDocument[]): Rerank {
  const similarity = createSimilarity();
  const compared = (place: number): Compared | undefined => {
    const document = documents[place];
    if (document === undefined) return undefined;
    const { title, altTitles, composers, extra, year, fame } = document;
    return {
      titles: [title, ...altTitles].map(tokenise),
      beside: [...composers, ...extra].flatMap(tokenise),
      year: String(year),
      fame,
    };
  };
  const scoreTitle = (words: readonly string[], title: readonly string[], { beside, year, fame }: Compared): number => {
    let found = 0;
    let total = 0;
    words.forEach((word, place) => {
      const last = place === words.length - 1;
      const inTitle = best(title, (other) => similarity.of(word, other, last));
      const elsewhere = word === year ? 1 : besideTitle * best(beside, (other) => similarity.of(word, other, last));
      const weight = word.length <= 3 ? 0.4 : 1;
      found += weight * Math.max(inTitle, elsewhere);
      total += weight;
    });
    const typed = title.reduce(
      (sum, other) => sum + best(words, (word) => similarity.of(word, other, word === words.at(-1))),
      0,
    );
    const coverage = found / Math.max(0.1, total);
    const glued = words.join("") === title.join("") ? 1 : 0;
    const share = typed / Math.max(1, title.length);
    const score = Math.max(coverage ** 1.5 * (0.65 + 0.35 * share), glued * 0.97);
    return score + (words.length === 1 && (words[0] ?? "").length <= 7 ? 0.3 : 0.06) * fame * coverage;
  };
  return (typed, candidates, limit) => {
    similarity.clear();
    const telling = typed.filter((word) => !isNoise(word));
    const words = telling.length === 0 ? typed : telling;
    const hits: { readonly document: number; readonly score: number }[] = [];
    for (const document of new Set(candidates)) {
      const about = compared(document);
      if (about === undefined) continue;
      const score = about.titles.reduce((most, title) => Math.max(most, scoreTitle(words, title, about)), 0);
      if (score >= floor) hits.push({ document, score });
    }
    return hits.sort((a, b) => b.score - a.score || a.document - b.document).slice(0, limit);
  };
}
