import { beginningsOf, endOfWord, mostLetters } from "../lexicon/beginnings.ts";
import { createLetterTree, endsText, isTreeLetter } from "../lexicon/letter-tree.ts";
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
const bitsOfUnit = 32;

/** The beginnings with which an expression can be looked for; none where it may begin otherwise. */
function telling(pattern: RegExp): readonly string[] {
  const beginnings = [...(beginningsOf(pattern) ?? [])];
  return beginnings.every((beginning) => [...beginning].every((letter) => isTreeLetter(letter.charCodeAt(0))))
    ? beginnings
    : [];
}

/** Makes what tells of a text in one walk which of some expressions may stand in it: a bit each, by their places. */
function createGuide(patterns: readonly RegExp[]): (text: string) => Int32Array {
  const width = Math.ceil(patterns.length / bitsOfUnit);
  const beginnings = patterns.map(telling);
  const tree = createLetterTree(beginnings.flat());
  const ofNodes = new Map<number, Int32Array>();
  const always = new Int32Array(width);
  const add = (bits: Int32Array, place: number): void => {
    const unit = Math.floor(place / bitsOfUnit);
    bits[unit] = (bits[unit] ?? 0) | (1 << (place % bitsOfUnit));
  };
  beginnings.forEach((own, place) => {
    if (own.length === 0) add(always, place);
    for (const beginning of own) {
      const node = tree.nodeOf(beginning);
      const bits = ofNodes.get(node) ?? new Int32Array(width);
      ofNodes.set(node, bits);
      add(bits, place);
    }
  });
  const bitsOfNode = Array.from({ length: tree.size }, (_, node) => ofNodes.get(node));

  function addTo(found: Int32Array, node: number): void {
    const bits = endsText(node) ? bitsOfNode[node] : undefined;
    if (bits === undefined) return;
    for (let unit = 0; unit < width; unit++) found[unit] = (found[unit] ?? 0) | (bits[unit] ?? 0);
  }

  return (text) => {
    const found = always.slice();
    const { length } = text;
    let [node, letters] = [0, 0];
    for (let at = 0; at <= length; at++) {
      const code = at < length ? codeAt(text, at) : endCode;
      const isWord = code < 128 && isWordCode[code] === 1;
      const isWithin = letters === 0 || node !== 0;
      if (isWord && isWithin && letters < mostLetters) {
        node = tree.next(node, code);
        addTo(found, node);
      } else if (!isWord) {
        if (letters > 0 && node !== 0 && letters < mostLetters) addTo(found, tree.next(node, endCode));
        node = 0;
      }
      letters = isWord ? letters + 1 : 0;
    }
    return found;
  };
}

/** Rules ask for many phrases in the same text, one after the other. */
const maxRemembered = 300;

/** All expressions of the rules, and what is known of the texts of which they were asked lately. */
function createPhrasebook() {
  const patterns: RegExp[] = [];
  const known = new Map<string, Int32Array>();
  let guide = createGuide(patterns);
  let guided = 0;
  let last = "";
  let bits = guide(last);

  function learn(): void {
    guide = createGuide(patterns);
    guided = patterns.length;
    known.clear();
    last = "";
    bits = guide(last);
  }

  return {
    /** Takes an expression up; gives its place. */
    add: (pattern: RegExp): number => patterns.push(pattern) - 1,
    mayStandIn(text: string, place: number): boolean {
      if (guided !== patterns.length) learn();
      if (text !== last) {
        bits = known.get(text) ?? guide(text);
        last = text;
        if (known.size >= maxRemembered) known.clear();
        known.set(text, bits);
      }
      return ((bits[place >> 5] ?? 0) & (1 << (place & 31))) !== 0;
    },
  };
}

const phrasebook = createPhrasebook();
const nowhere: readonly RegExpExecArray[] = [];

/** Makes a phrase of an expression; for texts of which several phrases are asked, such as whole sentences. */
export function phrase(pattern: RegExp): Phrase {
  const place = phrasebook.add(pattern);
  return {
    test: (text) => phrasebook.mayStandIn(text, place) && pattern.test(text),
    findAll: (text) => (phrasebook.mayStandIn(text, place) ? allMatches(text, pattern) : nowhere),
  };
}
