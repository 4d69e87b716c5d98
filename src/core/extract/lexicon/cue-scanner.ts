import { codeAt } from "../words/letters.ts";
import { type Opening, readOpenings, splitAlternatives } from "./alternatives.ts";
import { createLetterTree, endsText, isTreeLetter, type LetterTree } from "./letter-tree.ts";

/** Which of the scanner's cues stand in a text, a bit for each. */
export interface CueHits {
  readonly low: number;
  readonly high: number;
}

/** Finds all cues of a lexicon in one walk through a text. */
export type ScanCues = (folded: string) => CueHits;

interface Ending {
  readonly cue: number;
  readonly rest: RegExp;
}

const noEndings: readonly Ending[] = [];
const isWordCode = Uint8Array.from({ length: 128 }, (_, code) => (/\w/.test(String.fromCharCode(code)) ? 1 : 0));
const isFoldedCode = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);
const endOfCue = "(?![a-z0-9])";

/** The letters of an opening that a tree can hold; the others go back to the rest. */
function withinTree({ text, rest }: Opening): Opening {
  const end = [...text].findIndex((letter) => !isTreeLetter(letter.charCodeAt(0)));
  if (end < 0) return { text, rest };
  return { text: text.slice(0, end), rest: text.slice(end).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&") + rest };
}

/** True if the cue of that number stands in the text that was scanned. */
export const hasCue = ({ low, high }: CueHits, cue: number): boolean => ((isHigh(cue) ? high : low) & bitOf(cue)) !== 0;

const isHigh = (cue: number): boolean => cue >= 32;
const bitOf = (cue: number): number => 1 << (cue & 31);

interface Planted {
  readonly tree: LetterTree;
  /** Bits of the cues that end at a node. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** What may follow at a node, as a place in the list of endings. */
  readonly follows: Uint16Array;
  readonly endings: readonly (readonly Ending[])[];
}

/** Words before all else, each with a space after it: what follows them begins where a word begins, with or without them. */
const lead = /^\(\?:[a-z| ]+ \)\*/;
const openingsOf = (source: string): readonly Opening[] =>
  splitAlternatives(source)
    .flatMap((alternative) => readOpenings(alternative.replace(lead, "")))
    .map(withinTree);

/** Makes the tree of the cues. */
function plant(sources: readonly string[]): Planted {
  const openings = sources.map(openingsOf);
  const tree = createLetterTree(openings.flat().map(({ text }) => text));
  const low = new Int32Array(tree.size);
  const high = new Int32Array(tree.size);
  const endings = new Map<number, Ending[]>();
  openings.forEach((ofCue, cue) => {
    const bits = isHigh(cue) ? high : low;
    const rests = new Map<string, RegExp>();
    for (const { text, rest } of ofCue) {
      if (text === "") throw new Error(`no letter is certain to open ${rest}`);
      const node = tree.nodeOf(text);
      if (rest === "") {
        bits[node] = (bits[node] ?? 0) | bitOf(cue);
        continue;
      }
      const known = rests.get(rest) ?? new RegExp(`(?:${rest})${endOfCue}`, "y");
      rests.set(rest, known);
      endings.set(node, [...(endings.get(node) ?? []), { cue, rest: known }]);
    }
  });
  const follows = new Uint16Array(tree.size);
  [...endings.keys()].forEach((node, index) => {
    follows[node] = index + 1;
  });
  return { tree, low, high, follows, endings: [noEndings, ...endings.values()] };
}

/**
 * Makes a scanner of cues, each given as alternatives of a regular expression and known by its place in the list (64 at
 * most); each must begin with certain letters, so that conditions on what stands before them are written behind them. A cue
 * stands in a text where the expression matches from an edge of a word to the end of one.
 */
export function createCueScanner(sources: readonly string[]): ScanCues {
  const { tree, low, high, follows, endings } = plant(sources);
  const { next } = tree;

  return (folded) => {
    let [foundLow, foundHigh] = [0, 0];
    let wasWord = 0;
    const { length } = folded;
    for (let start = 0; start < length; start++) {
      const code = codeAt(folded, start);
      const isWord = code < 128 ? (isWordCode[code] ?? 0) : 0;
      const isEdge = isWord !== wasWord;
      wasWord = isWord;
      if (!isEdge) continue;
      let node = next(0, code);
      for (let at = start + 1; node !== 0; node = at < length ? next(node, codeAt(folded, at++)) : 0) {
        if (!endsText(node)) continue;
        const following = at < length ? codeAt(folded, at) : 0;
        if (following >= 128 || isFoldedCode[following] === 0) {
          foundLow |= low[node] ?? 0;
          foundHigh |= high[node] ?? 0;
        }
        for (const { cue, rest } of endings[follows[node] ?? 0] ?? noEndings) {
          if (((isHigh(cue) ? foundHigh : foundLow) & bitOf(cue)) !== 0) continue;
          rest.lastIndex = at;
          if (!rest.test(folded)) continue;
          if (isHigh(cue)) foundHigh |= bitOf(cue);
          else foundLow |= bitOf(cue);
        }
      }
    }
    return { low: foundLow, high: foundHigh };
  };
}
