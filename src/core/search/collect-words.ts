import type { Documents } from "./document.ts";
import { entryBits, fields } from "./search-index.ts";
import { tokeniseAll } from "./tokens.ts";

/** The words of all documents: what the index is made from. */
export interface Words {
  /** The terms in alphabetical order; a term's number is its place here. */
  readonly terms: readonly string[];
  /** The words of the documents, see `entryBits`; one closing entry at the end. */
  readonly entries: Uint32Array;
  /** Where the words of each document begin in `entries`, and where the last one ends. */
  readonly entryStarts: Uint32Array;
}

const fieldBits = 2;

/** The terms in alphabetical order, and the place there of each term by its number so far. */
function sortTerms(numbers: ReadonlyMap<string, number>) {
  const terms = [...numbers.keys()].sort();
  const places = new Uint32Array(terms.length);
  let place = 0;
  for (const term of terms) places[numbers.get(term) ?? 0] = place++;
  return { terms, places };
}

/** Whole numbers in the order in which they come, in as little room as they need. */
function createNumberList() {
  let room = new Uint32Array(1_024);
  let length = 0;
  return {
    push: (value: number) => {
      if (length === room.length) {
        const larger = new Uint32Array(length * 2);
        larger.set(room);
        room = larger;
      }
      room[length++] = value;
    },
    length: () => length,
    all: () => room.subarray(0, length),
  };
}

/** So many texts are read at once: reading one after the other takes three times as long, all at once much room. */
const textsAtOnce = 8_192;

/**
 * Numbers the words of texts in the order of first sight; words of text `t` are `numbers[starts[t]]` up to `starts[t + 1]`. `add` gives
 * the number of a text.
 */
function createWordNumbers() {
  const known = new Map<string, number>();
  const numbers = createNumberList();
  const starts = createNumberList();
  starts.push(0);
  let waiting: string[] = [];
  let count = 0;
  const read = () => {
    for (const word of tokeniseAll(waiting)) {
      if (word === "\n") {
        starts.push(numbers.length());
        continue;
      }
      let number = known.get(word);
      if (number === undefined) {
        number = known.size;
        known.set(word, number);
      }
      numbers.push(number);
    }
    waiting = [];
  };
  return {
    add: (text: string): number => {
      if (waiting.length === textsAtOnce) read();
      waiting.push(text);
      return count++;
    },
    finish: () => {
      read();
      return { known, numbers: numbers.all(), starts: starts.all() };
    },
  };
}

/** The texts of documents, with their fields; names of composers, families and labels, which come again and again, once each. */
function readTexts(documents: Documents) {
  const words = createWordNumbers();
  const names = new Map<string, number>();
  const used = createNumberList();
  const usedStarts = new Uint32Array(documents.length + 1);
  const addTitle = (text: string, field: number) => used.push((words.add(text) << fieldBits) | field);
  const addName = (text: string, field: number) => {
    let place = names.get(text);
    if (place === undefined) {
      place = words.add(text);
      names.set(text, place);
    }
    used.push((place << fieldBits) | field);
  };
  let document = 0;
  for (const { title, altTitles, composers, extra } of documents) {
    addTitle(title, fields.title);
    for (const text of altTitles) addTitle(text, fields.altTitle);
    for (const name of composers) addName(name, fields.composer);
    for (const text of extra) addName(text, fields.extra);
    usedStarts[++document] = used.length();
  }
  return { used: used.all(), usedStarts, ...words.finish() };
}

/** Reads the words of all documents. */
export function collectWords(documents: Documents): Words {
  const { used, usedStarts, known, numbers, starts } = readTexts(documents);
  const { terms, places } = sortTerms(known);
  const entries = createNumberList();
  const entryStarts = new Uint32Array(documents.length + 1);
  for (let at = 0; at < documents.length; at++) {
    const end = usedStarts[at + 1] ?? 0;
    for (let i = usedStarts[at] ?? 0; i < end; i++) {
      const text = (used[i] ?? 0) >>> fieldBits;
      let mark = (((used[i] ?? 0) & entryBits.fieldMask) << entryBits.fieldShift) | entryBits.start;
      const last = starts[text + 1] ?? 0;
      for (let word = starts[text] ?? 0; word < last; word++) {
        entries.push((places[numbers[word] ?? 0] ?? 0) | mark);
        mark &= ~entryBits.start;
      }
    }
    entryStarts[at + 1] = entries.length();
  }
  entries.push(entryBits.start);
  return { terms, entries: entries.all().slice(), entryStarts };
}
