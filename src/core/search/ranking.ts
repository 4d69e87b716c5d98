import type { QueryWord } from "./query.ts";
import { type SearchIndex, weightOf } from "./search-index.ts";
import { isNumeral } from "./spellings.ts";
import { collectMeanings, type TermMeanings } from "./term-meanings.ts";
import { tuning } from "./tuning.ts";

/** A query made ready for comparing many documents with it, and what the last comparison found. */
export interface Ranking {
  readonly index: SearchIndex;
  readonly words: readonly QueryWord[];
  readonly meanings: TermMeanings;
  /** By typed word: how much it counts where it is found, where it is missing, and where it is missing beside a whole title. */
  readonly weights: Float64Array;
  readonly missing: Float64Array;
  readonly missingBeside: Float64Array;
  /** From this weight on a title is a rare one. */
  readonly distinctive: number;
  /** The place of the first word that is not spare. */
  readonly firstTelling: number;
  /** The place of the last word that is not spare, if the first one is: what a question ends with; -1 otherwise. */
  readonly lastAsked: number;
  /** False if the first word that is not spare is a number. */
  readonly tellsFirst: boolean;
  /** True if some word asks for a kind or a country. */
  readonly asksFacets: boolean;
  readonly asksYear: boolean;
  /** How much fame counts for a title that begins with the query, and what is forgiven of the rest of the title. */
  readonly fameOfBeginning: number;
  readonly forgivenToBeginning: number;
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
  /** True if the first word that tells something is of the title, or what a question ends with. */
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

/** Prepares the comparison of documents with the words; to be ended by `endRanking`. */
export function beginRanking(index: SearchIndex, words: readonly QueryWord[]): Ranking {
  const count = words.length;
  const weights = new Float64Array(count);
  const missing = new Float64Array(count);
  const missingBeside = new Float64Array(count);
  let letters = 0;
  words.forEach(({ text, weight, spare, missing: share }, place) => {
    letters += text.length;
    weights[place] = weight;
    missing[place] = weight * share;
    // Numbers tell sequels apart.
    missingBeside[place] = spare || isNumeral(text) ? (missing[place] ?? 0) : weight * tuning.missingBesideWhole;
  });
  const firstTelling = words.findIndex(({ spare }) => !spare);
  return {
    index,
    words,
    meanings: collectMeanings(words, index.work.slots),
    weights,
    missing,
    missingBeside,
    distinctive: weightOf(index.years.length * tuning.distinctiveShare, index.years.length),
    firstTelling,
    lastAsked: words[0]?.spare === true ? words.findLastIndex(({ spare }) => !spare) : -1,
    tellsFirst: !isNumeral(words[firstTelling]?.text ?? ""),
    asksFacets: words.some(({ facets }) => facets !== 0),
    asksYear: words.some(({ year }) => year > 0),
    fameOfBeginning: fameOfBeginning(letters),
    forgivenToBeginning: letters <= tuning.fewerLetters ? tuning.forgivenToFewLetters : tuning.forgivenToBeginning,
    beside: new Float64Array(count),
    inTitle: new Float64Array(count),
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

/** Ends the comparisons: leaves the index as it was before. */
export function endRanking({ index, words }: Ranking): void {
  for (const { expansions } of words) for (const { term } of expansions) index.work.slots[term] = 0;
}
