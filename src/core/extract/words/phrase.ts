import { beginningsOf, endOfWord, mostLetters } from "../lexicon/beginnings.ts";
import { codeAt } from "./letters.ts";
import { allMatches } from "./matches.ts";

/** An expression of a rule; only tried on a text that holds a word with which a match may begin. */
export interface Phrase {
  readonly test: (text: string) => boolean;
  /** Where the phrase stands; for a global expression. */
  readonly findAll: (text: string) => readonly RegExpExecArray[];
}

const isWordCode = Uint8Array.from({ length: 128 }, (_, code) => (/\w/.test(String.fromCharCode(code)) ? 1 : 0));
const endCode = endOfWord.charCodeAt(0);
const startHash = 7;
const hashWith = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;
const slotOf = (hash: number, mask: number): number => Math.imul(hash, 0x9e3779b1) & mask;

function hashOf(beginning: string): number {
  let hash = startHash;
  for (let at = 0; at < beginning.length; at++) hash = hashWith(hash, beginning.charCodeAt(at));
  return hash;
}

/** Puts a number into a table, open addressing; 0 is an empty place. */
function put(table: Int32Array, hash: number): void {
  const mask = table.length - 1;
  let slot = slotOf(hash, mask);
  while (table[slot] !== 0 && table[slot] !== hash) slot = (slot + 1) & mask;
  table[slot] = hash;
}

function holds(table: Int32Array, hash: number): boolean {
  const mask = table.length - 1;
  let slot = slotOf(hash, mask);
  while (table[slot] !== 0 && table[slot] !== hash) slot = (slot + 1) & mask;
  return table[slot] === hash;
}

/** The beginnings of all words of a text, as numbers in a table at most half full. */
function readBeginnings(text: string): Int32Array {
  const { length } = text;
  const table = new Int32Array(2 ** Math.ceil(Math.log2(2 * length + 8)));
  let [hash, letters] = [startHash, 0];
  for (let at = 0; at <= length; at++) {
    const code = at < length ? codeAt(text, at) : endCode;
    const isWord = code < 128 && isWordCode[code] === 1;
    if (isWord && letters < mostLetters) {
      hash = hashWith(hash, code);
      put(table, hash);
    } else if (!isWord) {
      if (letters > 0 && letters < mostLetters) put(table, hashWith(hash, endCode));
      hash = startHash;
    }
    letters = isWord ? letters + 1 : 0;
  }
  return table;
}

/** Rules ask for many phrases in the same text, one after the other. */
const maxRemembered = 300;

function createBeginnings(): (text: string) => Int32Array {
  const known = new Map<string, Int32Array>();
  let last = "";
  let table = readBeginnings(last);
  return (text) => {
    if (text === last) return table;
    table = known.get(text) ?? readBeginnings(text);
    last = text;
    if (known.size >= maxRemembered) known.clear();
    known.set(text, table);
    return table;
  };
}

const beginningsIn = createBeginnings();

const nowhere: readonly RegExpExecArray[] = [];

/** Makes a phrase of an expression; for texts of which several phrases are asked, such as whole sentences. */
export function phrase(pattern: RegExp): Phrase {
  let hashes: readonly number[] | undefined;

  function mayStandIn(text: string): boolean {
    hashes ??= [...(beginningsOf(pattern) ?? [])].map(hashOf);
    if (hashes.length === 0) return true;
    const table = beginningsIn(text);
    for (const hash of hashes) if (holds(table, hash)) return true;
    return false;
  }

  return {
    test: (text) => mayStandIn(text) && pattern.test(text),
    findAll: (text) => (mayStandIn(text) ? allMatches(text, pattern) : nowhere),
  };
}
