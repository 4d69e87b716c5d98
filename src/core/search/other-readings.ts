import { withDigits } from "./numbers.ts";
import type { QueryWord } from "./query.ts";
import { frequencyOf, type SearchIndex } from "./search-index.ts";
import { findSimilar } from "./similar-terms.ts";
import { findTerm, placeOf } from "./vocabulary.ts";

const mostReadings = 5;
/** So many words tell enough: fewer other readings of them are tried. */
const manyWords = 8;
const readingsOfMany = 2;
const costOfPiece = 3;
const costOfUnfinished = 6;

/** The typed words with two of them joined, where the joined word exists: "spider man" as "spiderman". */
function joined(index: SearchIndex, words: readonly string[]): readonly (readonly string[])[] {
  return words.slice(0, -1).flatMap((word, place) => {
    const both = `${word}${words[place + 1] ?? ""}`;
    const last = place === words.length - 2;
    const exists = last && both.length >= 4 ? hasBeginning(index, both) : findTerm(index, both) !== undefined;
    return exists ? [[...words.slice(0, place), both, ...words.slice(place + 2)]] : [];
  });
}

function hasBeginning(index: SearchIndex, text: string): boolean {
  return placeOf(index, text).beginsTerms;
}

/** How good a split is: the rarer part's frequency, short and unknown parts counting less. */
function splitWorth(index: SearchIndex, left: string, right: string, unfinished: boolean): number {
  if (left === right) return 0;
  const leftTerm = findTerm(index, left);
  if (leftTerm === undefined) return 0;
  const rightTerm = findTerm(index, right);
  if (rightTerm !== undefined) {
    const worth = Math.min(frequencyOf(index, leftTerm), frequencyOf(index, rightTerm));
    return worth * Math.min(left.length, right.length, 4);
  }
  return unfinished && left.length >= 2 && right.length >= 2 && hasBeginning(index, right)
    ? Math.min(left.length, 4) * 0.5
    : 0;
}

/** The best ways to cut a glued word in two that both exist. */
function cutInTwo(index: SearchIndex, word: string, unfinished: boolean): readonly (readonly string[])[] {
  const cuts: { readonly parts: readonly string[]; readonly worth: number }[] = [];
  for (let place = 1; place < word.length; place++) {
    const parts = [word.slice(0, place), word.slice(place)] as const;
    const worth = splitWorth(index, parts[0], parts[1], unfinished);
    if (worth > 0) cuts.push({ parts, worth });
  }
  return cuts
    .sort((a, b) => b.worth - a.worth)
    .slice(0, 2)
    .map(({ parts }) => parts);
}

/** Cuts a long glued word into existing words, frequent and few ones first: "lordoftherings"; undefined if it does not come out even. */
function cutInMany(index: SearchIndex, word: string, unfinished: boolean): readonly string[] | undefined {
  const best: ({ readonly cost: number; readonly parts: readonly string[] } | undefined)[] = [{ cost: 0, parts: [] }];
  for (let from = 0; from < word.length; from++) {
    const before = best[from];
    if (before === undefined) continue;
    for (let to = from + 1; to <= word.length; to++) {
      const text = word.slice(from, to);
      const { term, beginsTerms } = placeOf(index, text);
      if (!beginsTerms) break;
      const mayEnd = term !== undefined || (unfinished && to === word.length && text.length >= 2);
      const cost = before.cost + costOfPiece + (term === undefined ? costOfUnfinished : (index.weights[term] ?? 0));
      if (mayEnd && cost < (best[to]?.cost ?? Number.POSITIVE_INFINITY))
        best[to] = { cost, parts: [...before.parts, text] };
    }
  }
  return best[word.length]?.parts;
}

/** Cuts a glued word in which one half is misspelt: the other half must exist. */
function cutWithSlip(index: SearchIndex, word: string): readonly (readonly string[])[] {
  const cuts: { readonly parts: readonly string[]; readonly worth: number }[] = [];
  for (let place = 3; place <= word.length - 3; place++) {
    const left = word.slice(0, place);
    const right = word.slice(place);
    const leftKnown = findTerm(index, left) !== undefined;
    const rightKnown = findTerm(index, right) !== undefined;
    if (leftKnown === rightKnown) continue;
    const [similar] = findSimilar(index, leftKnown ? right : left, false);
    if (similar === undefined) continue;
    const known = leftKnown ? left : right;
    cuts.push({ parts: [left, right], worth: similar.quality * known.length });
  }
  return cuts
    .sort((a, b) => b.worth - a.worth)
    .slice(0, 1)
    .map(({ parts }) => parts);
}

const longestGlued = 40;
/** A word that is so near to an existing one is misspelt, not glued. */
const goodSlip = 0.8;

function* cuts(
  index: SearchIndex,
  { text: word, last: unfinished, expansions }: QueryWord,
  mayHoldSlip: boolean,
): Generator<readonly string[]> {
  const quality = expansions[0]?.quality ?? 0;
  if (quality < 1 && quality >= goodSlip) return;
  if (word.length < 4 || word.length > longestGlued || /\d/.test(word)) return;
  const pairs = cutInTwo(index, word, unfinished);
  yield* pairs;
  const many = word.length >= 8 ? cutInMany(index, word, unfinished) : undefined;
  if (many !== undefined && many.length > 2) yield many;
  if (mayHoldSlip && pairs.length === 0 && quality === 0 && word.length >= 7) yield* cutWithSlip(index, word);
}

/** Other readings of the typed words, likely ones first: spelled numbers are digits, words cut apart are joined, words glued together are cut. */
export function* otherReadings(index: SearchIndex, words: readonly QueryWord[]): Generator<readonly string[]> {
  const texts = words.map(({ text }) => text);
  const digits = withDigits(texts);
  if (digits !== undefined) yield digits;
  let left = words.length > manyWords ? readingsOfMany : mostReadings;
  for (const reading of joined(index, texts)) if (left-- > 0) yield reading;
  for (const [place, word] of words.entries()) {
    for (const parts of cuts(index, word, words.length <= manyWords)) {
      if (left-- <= 0) return;
      yield [...texts.slice(0, place), ...parts, ...texts.slice(place + 1)];
    }
  }
}
