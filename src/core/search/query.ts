import { frequencyOf, type SearchIndex, weightOf } from "./search-index.ts";
import { type Expansion, findSimilar } from "./similar-terms.ts";
import { isNoise, otherSpellings } from "./tokens.ts";
import { findTerm, type TermRange, termsBeginningWith } from "./vocabulary.ts";

/** A typed word with everything that it may stand for. */
export interface QueryWord {
  readonly text: string;
  /** How much it counts when documents are compared. */
  readonly weight: number;
  /** True for a word such as "ost", which costs next to nothing where it is missing. */
  readonly noise: boolean;
  /** Terms it may mean, best first. */
  readonly expansions: readonly Expansion[];
  /** The terms that it begins; empty unless the word may be unfinished. */
  readonly beginning: TermRange;
  readonly last: boolean;
  /** The year that it may name, or 0; below 100 for "82". */
  readonly year: number;
}

const noTerms: TermRange = { from: 0, to: 0 };
const mostYearWeight = 4;
const mostNoiseWeight = 2;
const otherSpellingQuality = 0.96;

function yearOf(text: string): number {
  if (!/^\d+$/.test(text)) return 0;
  const number = Number(text);
  if (text.length === 4) return number >= 1880 && number <= 2100 ? number : 0;
  return text.length === 2 && number >= 20 ? number : 0;
}

function termsOf(index: SearchIndex, text: string): Expansion[] {
  const exact = findTerm(index, text);
  const found = exact === undefined ? [] : [{ term: exact, quality: 1 }];
  for (const other of otherSpellings(text)) {
    const term = findTerm(index, other);
    if (term !== undefined) found.push({ term, quality: otherSpellingQuality });
  }
  return found;
}

/** How far a search goes for a word: a thorough one takes words that exist for slips too. */
export type Effort = "quick" | "thorough";

function readWord(index: SearchIndex, text: string, last: boolean, effort: Effort): QueryWord {
  const expansions = termsOf(index, text);
  const known = expansions.length > 0;
  const noise = isNoise(text);
  const year = yearOf(text);
  const mayBeUnfinished = last ? !/^\d+$/.test(text) : text.length >= 3 && !known;
  const beginning = mayBeUnfinished ? termsBeginningWith(index, text) : noTerms;
  if (!noise && (effort === "thorough" || !known)) expansions.push(...findSimilar(index, text, last || !known));
  const meant = expansions[0]?.term ?? (beginning.from < beginning.to ? beginning.from : undefined);
  const documents = index.years.length;
  // A word that nothing resembles is more likely a mistake than something rare.
  const unknown = weightOf(documents / 300, documents) * Math.min(1, text.length / 5);
  const plain = meant === undefined ? unknown : weightOf(frequencyOf(index, meant), documents);
  const most = year > 0 ? mostYearWeight : noise ? mostNoiseWeight : plain;
  return { text, weight: Math.min(plain, most), noise, expansions, beginning, last, year };
}

/** What the typed words may mean in this index, in the order typed. */
export function readQuery(index: SearchIndex, texts: readonly string[], effort: Effort): readonly QueryWord[] {
  return texts.map((text, place) => readWord(index, text, place === texts.length - 1, effort));
}

/** How well a typed beginning fits a whole term. */
export function beginningQuality(typedLength: number, termLength: number, last: boolean): number {
  const share = typedLength / termLength;
  return last ? 0.84 + 0.12 * share : 0.6 + 0.3 * share;
}
