import { editCost } from "./edit-cost.ts";
import { frequencyOf, gramKey, lengthClasses, letterBit, letterClass, type SearchIndex } from "./search-index.ts";
import { termLength } from "./vocabulary.ts";

/** A term and how well it fits what was typed, 1 being the same. */
export interface Expansion {
  readonly term: number;
  readonly quality: number;
}

const longestTyped = 24;
const mostKept = 20;
const mostMeasured = 160;

/** The highest cost of edits that still counts as a slip, for a word of this length. */
function mostCostFor(length: number): number {
  if (length <= 4) return editCost;
  if (length === 5) return 16;
  return length <= 9 ? 2 * editCost : 24;
}

/** Counts, for every term in the range of lengths, the pairs of letters that it shares with the typed word. */
function countSharedPairs(index: SearchIndex, typed: string, from: number, to: number): number {
  const { gramCounts, gramTouched } = index.work;
  let touched = 0;
  let left = 0;
  const seen = new Set<number>();
  for (let i = 0; i <= typed.length; i++) {
    const right = i < typed.length ? letterClass(typed.charCodeAt(i)) : 0;
    const first = gramKey(left, right, from);
    left = right;
    if (seen.has(first)) continue;
    seen.add(first);
    const end = index.gramStarts[first + (to - from) + 1] ?? 0;
    for (let place = index.gramStarts[first] ?? 0; place < end; place++) {
      const term = index.gramTerms[place] ?? 0;
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

/**
 * The terms that share at least `least` pairs and lack at most `slips` of the typed letters, those that share most first;
 * clears the counts.
 */
function takeLikely(
  index: SearchIndex,
  typed: string,
  touched: number,
  least: number,
  slips: number,
): readonly number[] {
  const { gramCounts, gramTouched, letters } = index.work;
  let wanted = 0;
  for (let i = 0; i < typed.length; i++) wanted |= letterBit(typed.charCodeAt(i));
  const byCount: number[][] = [];
  for (let i = 0; i < touched; i++) {
    const term = gramTouched[i] ?? 0;
    const count = gramCounts[term] ?? 0;
    gramCounts[term] = 0;
    if (count < least || bitCount(wanted & ~(letters[term] ?? 0)) > slips) continue;
    const list = byCount[count];
    if (list === undefined) byCount[count] = [term];
    else if (list.length < mostMeasured) list.push(term);
  }
  const likely: number[] = [];
  for (let count = byCount.length - 1; count >= least && likely.length < mostMeasured; count--) {
    for (const term of byCount[count] ?? []) likely.push(term);
  }
  return likely;
}

function qualityOf(cost: number, length: number, sameFirstLetter: boolean): number {
  const quality = 1 - (cost / editCost) * (0.62 / Math.max(3, length) + 0.075);
  return sameFirstLetter ? quality : quality - 0.06;
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
  const whole = mayBeWhole ? work.meter.cost(typed, termText, start, length, most, false) : most + 1;
  if (whole === 0) return undefined;
  if (whole <= most) return { term, quality: qualityOf(whole, typed.length, sameFirst) };
  if (!unfinished) return undefined;
  const begun = work.meter.cost(typed, termText, start, length, editCost, true);
  if (begun === 0 || begun > editCost) return undefined;
  return { term, quality: qualityOf(begun, typed.length, sameFirst) - 0.1 };
}

/**
 * The terms that differ from a typed word by a slip or two, or, if it may be unfinished, that begin so with one slip; best
 * first, at most 20, never the typed word itself. Words with digits have none.
 */
export function findSimilar(index: SearchIndex, typed: string, unfinished: boolean): readonly Expansion[] {
  if (typed.length < 3 || typed.length > longestTyped || /\d/.test(typed)) return [];
  const most = mostCostFor(typed.length);
  const slips = most > editCost ? 2 : 1;
  const from = Math.max(3, typed.length - slips);
  const to = Math.min(lengthClasses - 1, unfinished ? typed.length + 6 : typed.length + slips);
  const least = Math.max(2, typed.length + 1 - slips * 2 - 1);
  const touched = countSharedPairs(index, typed, from, to);
  const found: Expansion[] = [];
  for (const term of takeLikely(index, typed, touched, least, slips)) {
    const expansion = measure(index, typed, term, most, unfinished);
    if (expansion !== undefined) found.push(expansion);
  }
  found.sort((a, b) => b.quality - a.quality || frequencyOf(index, b.term) - frequencyOf(index, a.term));
  return found.slice(0, mostKept);
}
