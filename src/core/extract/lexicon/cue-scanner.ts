import { type Opening, readOpenings } from "./alternatives.ts";

/** Which of the scanner's cues stand in a text, a bit for each. */
export interface CueHits {
  readonly low: number;
  readonly high: number;
}

/** Finds all cues of a lexicon in one walk through a text. */
export interface CueScanner {
  readonly scan: (folded: string) => CueHits;
  /** True if the cue of that number stands in the text that was scanned. */
  readonly has: (hits: CueHits, cue: number, folded: string) => boolean;
}

interface Ending {
  readonly cue: number;
  readonly rest: RegExp;
}

const width = 64;
const letterA = 97;
/** Space to "?" and the small letters have a column each; nothing else stands in a cue. */
const columns = Int8Array.from({ length: 128 }, (_, code) =>
  code >= 32 && code < 64 ? code - 32 : code >= letterA && code < letterA + 26 ? code - letterA + 32 : -1,
);
const isWordCode = Uint8Array.from({ length: 128 }, (_, code) => (/\w/.test(String.fromCharCode(code)) ? 1 : 0));
const isFoldedCode = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
);
const endOfCue = "(?![a-z0-9])";

const columnOf = (code: number): number => (code < 128 ? (columns[code] ?? -1) : -1);

/** The letters of an opening that have a column; the others go back to the rest. */
function withinColumns({ text, rest }: Opening): Opening {
  let end = 0;
  while (end < text.length && columnOf(text.charCodeAt(end)) >= 0) end++;
  if (end === text.length) return { text, rest };
  return { text: text.slice(0, end), rest: text.slice(end).replace(/[\\^$.*+?()[\]{}|]/g, "\\$&") + rest };
}

/** A tree of letters, one row of columns a node; node 0 is the root. */
function createTree() {
  const nodes: { low: number; high: number; endings: Ending[] }[] = [{ low: 0, high: 0, endings: [] }];
  let rows = new Uint16Array(width * 4_096);

  function child(node: number, column: number): number {
    const known = rows[node * width + column] ?? 0;
    if (known !== 0) return known;
    const made = nodes.push({ low: 0, high: 0, endings: [] }) - 1;
    if (nodes.length * width > rows.length) {
      const larger = new Uint16Array(rows.length * 2);
      larger.set(rows);
      rows = larger;
    }
    rows[node * width + column] = made;
    return made;
  }

  return {
    nodes,
    rows: () => rows,
    nodeOf(text: string): number {
      let node = 0;
      for (let at = 0; at < text.length; at++) node = child(node, columnOf(text.charCodeAt(at)));
      return node;
    },
  };
}

const isHigh = (cue: number): boolean => cue >= 32;
const bitOf = (cue: number): number => 1 << (cue & 31);

/** Fills a tree with the cues; what begins with no certain letter is given back as an expression of its own. */
function plant(tree: ReturnType<typeof createTree>, sources: readonly string[]): readonly (RegExp | undefined)[] {
  const rests = new Map<string, RegExp>();
  const restOf = (rest: string): RegExp => {
    const known = rests.get(rest) ?? new RegExp(`(?:${rest})${endOfCue}`, "y");
    rests.set(rest, known);
    return known;
  };
  return sources.map((source, cue) => {
    const loose: string[] = [];
    for (const opening of readOpenings(source)) {
      const { text, rest } = withinColumns(opening);
      const node = text === "" ? undefined : tree.nodes[tree.nodeOf(text)];
      if (node === undefined) loose.push(opening.text + opening.rest);
      else if (rest !== "") node.endings.push({ cue, rest: restOf(rest) });
      else if (isHigh(cue)) node.high |= bitOf(cue);
      else node.low |= bitOf(cue);
    }
    return loose.length === 0 ? undefined : new RegExp(`\\b(?:${loose.join("|")})${endOfCue}`);
  });
}

const noEndings: readonly Ending[] = [];

/**
 * Makes a scanner of cues, each given as alternatives of a regular expression and known by its place in the list (64 at
 * most). A cue stands in a text where the expression matches from an edge of a word to the end of one.
 */
export function createCueScanner(sources: readonly string[]): CueScanner {
  const tree = createTree();
  const loose = plant(tree, sources);
  const rows = tree.rows();
  const low = Int32Array.from(tree.nodes, (node) => node.low);
  const high = Int32Array.from(tree.nodes, (node) => node.high);
  const endings = tree.nodes.map((node) => (node.endings.length === 0 ? noEndings : node.endings));

  function scan(folded: string): CueHits {
    let [foundLow, foundHigh] = [0, 0];
    let wasWord = 0;
    for (let start = 0; start < folded.length; start++) {
      const code = folded.charCodeAt(start);
      const isWord = code < 128 ? (isWordCode[code] ?? 0) : 0;
      const isEdge = isWord !== wasWord;
      wasWord = isWord;
      if (!isEdge) continue;
      let node = 0;
      for (let at = start; at < folded.length; ) {
        const column = columnOf(folded.charCodeAt(at));
        node = column < 0 ? 0 : (rows[node * width + column] ?? 0);
        if (node === 0) break;
        at++;
        if (low[node] !== 0 || high[node] !== 0) {
          const following = at < folded.length ? folded.charCodeAt(at) : 0;
          if (following >= 128 || isFoldedCode[following] === 0) {
            foundLow |= low[node] ?? 0;
            foundHigh |= high[node] ?? 0;
          }
        }
        for (const { cue, rest } of endings[node] ?? noEndings) {
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
    has: (hits, cue, folded) =>
      ((isHigh(cue) ? hits.high : hits.low) & bitOf(cue)) !== 0 || (loose[cue]?.test(folded) ?? false),
  };
}
