/** What one wrong letter costs; slips that are common cost less. */
export const editCost = 10;
const swapCost = 8;
const doubledCost = 6;
const similarCost = 8;
const longestWord = 32;
/** How far letters may have moved. */
const band = 3;
const unreachable = 1000;

const similarPairs = "ae ai ao au ei eo eu io iu ou iy ey ck cs sz kq vw mn fv gj dt";

/** What it costs to write one ASCII letter for another, by both letters. */
function similarityTable(): Uint8Array {
  const costs = new Uint8Array(128 * 128).fill(editCost);
  for (let unit = 0; unit < 128; unit++) costs[unit * 129] = 0;
  for (const pair of similarPairs.split(" ")) {
    const [left, right] = [pair.charCodeAt(0), pair.charCodeAt(1)];
    costs[left * 128 + right] = similarCost;
    costs[right * 128 + left] = similarCost;
  }
  return costs;
}

/** Measures how far a typed word is from terms; one typed word after the other, many terms each. */
export interface EditMeter {
  /**
   * The cost of turning the typed word into the units of a term, 10 for a plain edit; more than `most` if it is above that.
   * As a beginning, what the term has beyond the typed word is free.
   */
  readonly cost: (
    typed: string,
    units: Uint16Array,
    start: number,
    length: number,
    most: number,
    asBeginning: boolean,
  ) => number;
}

/** Creates a meter with its own three rows of working memory. */
export function createEditMeter(): EditMeter {
  let before = new Uint16Array(longestWord + 2);
  let above = new Uint16Array(longestWord + 2);
  let row = new Uint16Array(longestWord + 2);
  const replaceCosts = similarityTable();
  const replaceCost = (a: number, b: number): number => {
    if (a < 128 && b < 128) return replaceCosts[a * 128 + b] ?? editCost;
    return a === b ? 0 : editCost;
  };

  const fillRow = (typed: string, i: number, units: Uint16Array, start: number, length: number): number => {
    const letter = typed.charCodeAt(i - 1);
    const previous = i > 1 ? typed.charCodeAt(i - 2) : -1;
    const surplus = letter === previous ? doubledCost : editCost;
    const from = Math.max(1, i - band);
    const to = Math.min(length, i + band);
    row[from - 1] = from === 1 ? (above[0] ?? 0) + surplus : unreachable;
    let left = row[from - 1] ?? 0;
    let least = left;
    let unitBefore = from > 1 ? (units[start + from - 2] ?? 0) : -2;
    for (let j = from; j <= to; j++) {
      const unit = units[start + j - 1] ?? 0;
      let cost = (above[j - 1] ?? 0) + replaceCost(letter, unit);
      const without = (above[j] ?? 0) + surplus;
      if (without < cost) cost = without;
      const extra = left + (unit === unitBefore ? doubledCost : editCost);
      if (extra < cost) cost = extra;
      if (letter === unitBefore && previous === unit && letter !== unit) {
        const swapped = (before[j - 2] ?? 0) + swapCost;
        if (swapped < cost) cost = swapped;
      }
      row[j] = cost;
      left = cost;
      if (cost < least) least = cost;
      unitBefore = unit;
    }
    if (to < length) row[to + 1] = unreachable;
    return least;
  };

  return {
    cost: (typed, units, start, fullLength, most, asBeginning) => {
      const length = Math.min(fullLength, longestWord, asBeginning ? typed.length + 3 : longestWord);
      for (let j = 0; j <= length; j++) above[j] = j * editCost;
      for (let i = 1; i <= typed.length; i++) {
        if (fillRow(typed, i, units, start, length) > most) return most + 1;
        [before, above, row] = [above, row, before];
      }
      if (!asBeginning) return length > typed.length + band ? unreachable : (above[length] ?? 0);
      let least = unreachable;
      const to = Math.min(length, typed.length + band);
      for (let j = Math.max(1, typed.length - band); j <= to; j++) least = Math.min(least, above[j] ?? unreachable);
      return least;
    },
  };
}
