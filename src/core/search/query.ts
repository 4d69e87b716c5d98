import { type Role, rolesOf } from "./roles.ts";
import { type Expansion, frequencyOf, type SearchIndex, weightOf } from "./search-index.ts";
import { findSimilar } from "./similar-terms.ts";
import { soundingLike } from "./sounds.ts";
import { isNumeral, otherSpellings } from "./spellings.ts";
import { findTerm, type TermRange, termsBeginningWith } from "./vocabulary.ts";

/** A typed word with everything that it may stand for. */
export interface QueryWord extends Role {
  readonly text: string;
  /** How much it counts when documents are compared. */
  readonly weight: number;
  /** Terms it may mean, best first. */
  readonly expansions: readonly Expansion[];
  /** The terms that it begins; empty unless the word may be unfinished. */
  readonly beginning: TermRange;
  readonly last: boolean;
}

const noTerms: TermRange = { from: 0, to: 0 };
const mostYearWeight = 4;
/** An unknown word of fewer letters counts for less. */
const wholeWord = 5;
const mostNoiseWeight = 2;
/** A number tells sequels apart, so it counts for more than its frequency says. */
const numeralFactor = 1.5;
/** How well another way to write the same word fits. */
export const otherSpellingQuality = 0.96;
/** How well a word fits that sounds the same, where others beside it tell which one is meant. */
const soundQuality = 0.9;

function termsOf(index: SearchIndex, text: string, alone: boolean): Expansion[] {
  const exact = findTerm(index, text);
  const found = exact === undefined ? [] : [{ term: exact, quality: 1 }];
  for (const other of otherSpellings(text)) {
    const term = findTerm(index, other);
    if (term !== undefined) found.push({ term, quality: otherSpellingQuality });
  }
  if (alone && found.length > 0) return found;
  for (const other of soundingLike(text)) {
    const term = findTerm(index, other);
    if (term !== undefined) found.push({ term, quality: soundQuality });
  }
  return found;
}

/** How far a search goes for a word: a thorough one takes words that exist for slips too. */
type Effort = "quick" | "thorough";

/** How much a word counts: rare ones more, but one that nothing is like is more likely a mistake than something rare. */
function weightOfWord(index: SearchIndex, text: string, meant: number | undefined, { from, to }: TermRange): number {
  const documents = index.years.length;
  if (meant !== undefined) return weightOf(frequencyOf(index, meant), documents);
  const begun = (index.postingStarts[to] ?? 0) - (index.postingStarts[from] ?? 0);
  return weightOf(begun > 0 ? begun : documents / 300, documents) * Math.min(1, text.length / wholeWord);
}

/** A word that so many documents have is hardly a slip. */
function isFrequent(index: SearchIndex, term: number | undefined): boolean {
  return term !== undefined && frequencyOf(index, term) > 20 + index.years.length / 500;
}

/** Where a word stands in the query, and what for. */
interface Position {
  readonly last: boolean;
  readonly alone: boolean;
  readonly role: Role;
}

function readWord(index: SearchIndex, text: string, { last, alone, role }: Position, effort: Effort): QueryWord {
  const expansions = termsOf(index, text, alone);
  const known = expansions.length > 0;
  const mayBeUnfinished = last ? !/^\d+$/.test(text) : text.length >= 3 && !known;
  const beginning = mayBeUnfinished ? termsBeginningWith(index, text) : noTerms;
  // A word that begins others is first taken for unfinished, unless nothing beside it tells whether that makes sense.
  const isSlip = !known && (alone || beginning.from === beginning.to);
  const maySlip = effort === "thorough" && !isFrequent(index, expansions[0]?.term);
  if (!role.noise && (isSlip || maySlip)) expansions.push(...findSimilar(index, text, last || !known));
  const weight = weightOfWord(index, text, expansions[0]?.term, beginning) * (isNumeral(text) ? numeralFactor : 1);
  const most = role.year > 0 ? mostYearWeight : role.noise ? mostNoiseWeight : weight;
  return { ...role, text, weight: Math.min(weight, most), expansions, beginning, last };
}

/** What the typed words may mean in this index, in the order typed. */
export function readQuery(index: SearchIndex, texts: readonly string[], effort: Effort): readonly QueryWord[] {
  const roles = rolesOf(texts);
  const alone = texts.length === 1;
  return texts.flatMap((text, place) => {
    const role = roles[place];
    return role === undefined ? [] : [readWord(index, text, { last: place === texts.length - 1, alone, role }, effort)];
  });
}

/** How well a year fits the one that a word names, from 0 to 1. */
export function yearQuality({ year: typed, years }: Role, year: number): number {
  if (typed === 0 || year === 0) return 0;
  const distance = (typed < 100 ? year % 100 : year) - typed;
  if (years > 1) return distance >= 0 && distance < years ? 0.9 : 0;
  if (typed < 100) return distance === 0 ? 0.8 : 0;
  return distance === 0 ? 1 : Math.abs(distance) === 1 ? 0.6 : 0;
}

/** How well a typed beginning fits a whole term. */
export function beginningQuality(typedLength: number, termLength: number, last: boolean): number {
  const share = typedLength / termLength;
  return last ? 0.84 + 0.12 * share : 0.6 + 0.3 * share;
}
