import { editCost } from "./edit-cost.ts";
import {
  type Expansion,
  frequencyOf,
  gramKey,
  lengthClasses,
  letterBit,
  letterClass,
  type SearchIndex,
} from "./search-index.ts";
import { consonantsOf } from "./sounds.ts";
import { termLength } from "./vocabulary.ts";

const longestTyped = 24;
const mostKept = 20;
const mostMeasured = 300;

/** The highest cost of edits that still counts as a slip, for a word of this length. */
function mostCostFor(length: number): number {
  if (length <= 4) return editCost;
  if (length === 5) return 16;
  if (length <= 9) return 2 * editCost;
  return length <= 11 ? 24 : 28;
}

/** A list of terms that share a pair of letters with the typed word. */
interface PairList {
  readonly from: number;
  readonly to: number;
}

/** The lists of terms of the given lengths for each pair of neighbouring letters, short lists first. */
function pairLists(index: SearchIndex, typed: string, shortest: number, longest: number): readonly PairList[] {
  const lists = new Map<number, PairList>();
  let left = 0;
  for (let i = 0; i <= typed.length; i++) {
    const right = i < typed.length ? letterClass(typed.charCodeAt(i)) : 0;
    const key = gramKey(left, right, shortest);
    left = right;
    lists.set(key, { from: index.gramStarts[key] ?? 0, to: index.gramStarts[key + longest - shortest + 1] ?? 0 });
  }
  return [...lists.values()].sort((a, b) => a.to - a.from - (b.to - b.from));
}

/** Counts for each term in how many of the lists it is; gives the number of terms. */
function countShared(index: SearchIndex, lists: readonly PairList[]): number {
  const { gramCounts, gramTouched } = index.work;
  const { gramTerms } = index;
  let touched = 0;
  for (const { from, to } of lists) {
    for (let place = from; place < to; place++) {
      const term = gramTerms[place] ?? 0;
      const count = gramCounts[term] ?? 0;
      if (count === 0) gramTouched[touched++] = term;
      gramCounts[term] = count + 1;
    }
  }
  return touched;
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The counted terms that share two pairs or more and lack at most `slips` of the typed letters, those that share most first; clears the counts. */
function takeLikely(index: SearchIndex, typed: string, touched: number, slips: number): readonly number[] {
  const { letters } = index;
  const { gramCounts, gramTouched } = index.work;
  let wanted = 0;
  for (let i = 0; i < typed.length; i++) wanted |= letterBit(typed.charCodeAt(i));
  const byCount: number[][] = [];
  for (let i = 0; i < touched; i++) {
    const term = gramTouched[i] ?? 0;
    const count = gramCounts[term] ?? 0;
    gramCounts[term] = 0;
    if (count < 2 || bitCount(wanted & ~(letters[term] ?? 0)) > slips) continue;
    const list = byCount[count];
    if (list === undefined) byCount[count] = [term];
    else if (list.length < mostMeasured) list.push(term);
  }
  const likely: number[] = [];
  for (let count = byCount.length - 1; count >= 2 && likely.length < mostMeasured; count--) {
    for (const term of byCount[count] ?? []) likely.push(term);
  }
  return likely;
}

/** The first letter of a word that is not longer is hardly ever wrong. */
const shortWord = 5;

function qualityOf(cost: number, length: number, sameFirstLetter: boolean): number {
  const quality = 1 - (cost / editCost) * (0.62 / Math.max(3, length) + 0.075);
  if (sameFirstLetter) return quality;
  return quality - (length <= shortWord ? 0.14 : 0.06);
}

/** Slips in the vowels of a long word leave it heard as it is: they count for less. */
const longWord = 7;
const costAsHeard = 0.7;

function heardCost({ termText }: SearchIndex, typed: string, start: number, length: number, cost: number): number {
  if (typed.length < longWord || cost <= editCost) return cost;
  const term = String.fromCharCode(...termText.subarray(start, start + length));
  return consonantsOf(typed) === consonantsOf(term) ? cost * costAsHeard : cost;
}

function measure(
  index: SearchIndex,
  typed: string,
  term: number,
  most: number,
  unfinished: boolean,
): Expansion | undefined {
  const { termText, termStarts, work } = index;
  const start = termStarts[term] ?? 0;
  const length = termLength(index, term);
  const sameFirst = termText[start] === typed.charCodeAt(0);
  const mayBeWhole = length <= typed.length + 2;
  // Words of three letters are all alike: only a swap or a doubled letter tells which one is meant.
  const mostHere = length <= 3 ? editCost - 1 : most;
  const whole = mayBeWhole ? work.meter.cost(typed, termText, start, length, mostHere, false) : most + 1;
  if (whole === 0) return undefined;
  if (whole <= mostHere) {
    const heard = heardCost(index, typed, start, length, whole);
    return { term, quality: qualityOf(heard, typed.length, sameFirst) };
  }
  if (!unfinished) return undefined;
  const begun = work.meter.cost(typed, termText, start, length, editCost, true);
  if (begun === 0 || begun > editCost) return undefined;
  return { term, quality: qualityOf(begun, typed.length, sameFirst) - 0.1 };
}

function measureAll(index: SearchIndex, typed: string, unfinished: boolean): readonly Expansion[] {
  const most = mostCostFor(typed.length);
  const slips = typed.length > 5 ? 2 : 1;
  const shortest = Math.max(3, typed.length - slips);
  const longest = Math.min(lengthClasses - 1, unfinished ? typed.length + 6 : typed.length + slips);
  const lists = pairLists(index, typed, shortest, longest);
  // A slip spoils two pairs, a swap three. What shares enough of all lists shares two of them even without the longest ones.
  const least = Math.max(2, lists.length - slips * 2 - 1);
  const touched = countShared(index, lists.slice(0, lists.length - least + 2));
  const found: Expansion[] = [];
  for (const term of takeLikely(index, typed, touched, slips)) {
    const expansion = measure(index, typed, term, most, unfinished);
    if (expansion !== undefined) found.push(expansion);
  }
  found.sort((a, b) => b.quality - a.quality || frequencyOf(index, b.term) - frequencyOf(index, a.term));
  return found.slice(0, mostKept);
}

/**
 * The terms that differ from a typed word by a slip or two, or, if it may be unfinished, that begin so with one slip; best
 * first, at most 20, never the typed word itself. Words with digits have none.
 */
export function findSimilar(index: SearchIndex, typed: string, unfinished: boolean): readonly Expansion[] {
  if (typed.length < 3 || typed.length > longestTyped || /\d/.test(typed)) return [];
  const key = unfinished ? `${typed}*` : typed;
  const known = index.work.similar.get(key);
  if (known !== undefined) return known;
  const found = measureAll(index, typed, unfinished);
  index.work.similar.set(key, found);
  return found;
}
