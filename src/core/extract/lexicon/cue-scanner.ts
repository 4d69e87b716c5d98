import { codeAt } from "../words/letters.ts";
import { type Opening, readOpenings, splitAlternatives } from "./alternatives.ts";

/** Which of the scanner's cues stand in a text, a bit for each. */
export interface CueHits {
  readonly low: number;
  readonly high: number;
}

/** Finds all cues of a lexicon in one walk through a text. */
export interface CueScanner {
  readonly scan: (folded: string) => CueHits;
  /** True if the cue of that number stands in the text that was scanned. */
  readonly has: (hits: CueHits, cue: number) => boolean;
}

interface Ending {
  readonly cue: number;
  readonly rest: RegExp;
}

const noEndings: readonly Ending[] = [];
const width = 64;
const letterA = 97;
/** Space to "?" and the small letters have a column each; nothing else stands in a cue. */
const columns = Int8Array.from({ length: 128 }, (_, code) =>
  code >= 32 && code < 64 ? code - 32 : code >= letterA && code < letterA + 26 ? code - letterA + 32 : -1,
);
const noColumn = /[^ -?a-z]/;
const isWordCode = Uint8Array.from({ length: 128 }, (_, code) => (/\w/.test(String.fromCharCode(code)) ? 1 : 0));
const isFoldedCode = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);
const endOfCue = "(?![a-z0-9])";

const columnOf = (code: number): number => (code < 128 ? (columns[code] ?? -1) : -1);

/** The letters of an opening that have a column; the others go back to the rest. */
function withinColumns({ text, rest }: Opening): Opening {
  const end = text.search(noColumn);
  if (end < 0) return { text, rest };
  return { text: text.slice(0, end), rest: text.slice(end).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&") + rest };
}

/** A tree of letters, one row of columns a node; node 0 is the root. */
function createTree() {
  let rows = new Uint16Array(width * 8_192);
  let count = 1;

  function addNode(place: number): number {
    if ((count + 1) * width > rows.length) {
      const larger = new Uint16Array(rows.length * 2);
      larger.set(rows);
      rows = larger;
    }
    rows[place] = count;
    return count++;
  }

  return {
    rows: () => rows,
    size: () => count,
    nodeOf(text: string): number {
      let node = 0;
      for (let at = 0; at < text.length; at++) {
        const place = node * width + columnOf(text.charCodeAt(at));
        node = rows[place] || addNode(place);
      }
      return node;
    },
  };
}

const isHigh = (cue: number): boolean => cue >= 32;
const bitOf = (cue: number): number => 1 << (cue & 31);

interface Planted {
  readonly rows: Uint16Array;
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
    .map(withinColumns);

/** Makes the tree of the cues. */
function plant(sources: readonly string[]): Planted {
  const tree = createTree();
  const whole: [node: number, cue: number][] = [];
  const endings = new Map<number, Ending[]>();
  sources.forEach((source, cue) => {
    const rests = new Map<string, RegExp>();
    for (const { text, rest } of openingsOf(source)) {
      if (text === "") throw new Error(`no letter is certain to open ${rest}`);
      const node = tree.nodeOf(text);
      if (rest === "") {
        whole.push([node, cue]);
        continue;
      }
      const known = rests.get(rest) ?? new RegExp(`(?:${rest})${endOfCue}`, "y");
      rests.set(rest, known);
      endings.set(node, [...(endings.get(node) ?? []), { cue, rest: known }]);
    }
  });
  const low = new Int32Array(tree.size());
  const high = new Int32Array(tree.size());
  const follows = new Uint16Array(tree.size());
  for (const [node, cue] of whole) {
    const bits = isHigh(cue) ? high : low;
    bits[node] = (bits[node] ?? 0) | bitOf(cue);
  }
  [...endings.keys()].forEach((node, index) => {
    follows[node] = index + 1;
  });
  return { rows: tree.rows(), low, high, follows, endings: [noEndings, ...endings.values()] };
}

/**
 * Makes a scanner of cues, each given as alternatives of a regular expression and known by its place in the list (64 at
 * most); each must begin with certain letters, so that conditions on what stands before them are written behind them. A cue
 * stands in a text where the expression matches from an edge of a word to the end of one.
 */
export function createCueScanner(sources: readonly string[]): CueScanner {
  const { rows, low, high, follows, endings } = plant(sources);

  function scan(folded: string): CueHits {
    let [foundLow, foundHigh] = [0, 0];
    let wasWord = 0;
    const { length } = folded;
    for (let start = 0; start < length; start++) {
      const code = codeAt(folded, start);
      const isWord = code < 128 ? (isWordCode[code] ?? 0) : 0;
      const isEdge = isWord !== wasWord;
      wasWord = isWord;
      if (!isEdge) continue;
      let node = 0;
      for (let at = start; at < length; ) {
        const column = columnOf(codeAt(folded, at));
        node = column < 0 ? 0 : (rows[node * width + column] ?? 0);
        if (node === 0) break;
        at++;
        if (low[node] !== 0 || high[node] !== 0) {
          const following = at < length ? codeAt(folded, at) : 0;
          if (following >= 128 || isFoldedCode[following] === 0) {
            foundLow |= low[node] ?? 0;
            foundHigh |= high[node] ?? 0;
          }
        }
        if (follows[node] === 0) continue;
        for (const { cue, rest } of endings[follows[node] ?? 0] ?? noEndings) {
          rest.lastIndex = at;
          if (!rest.test(folded)) continue;
          if (isHigh(cue)) foundHigh |= bitOf(cue);
          else foundLow |= bitOf(cue);
        }
      }
    }
    return { low: foundLow, high: foundHigh };
  }

  return {
    scan,
    has: (hits, cue) => ((isHigh(cue) ? hits.high : hits.low) & bitOf(cue)) !== 0,
  };
}
