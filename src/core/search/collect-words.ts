import type { SearchDocument } from "./document.ts";
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

/** Texts to be read; names of composers, families and labels, which come again and again, once each. */
function createTextList() {
  const places = new Map<string, number>();
  const texts: string[] = [];
  const used: number[] = [];
  const addTitle = (text: string, field: number) => {
    used.push((texts.length << fieldBits) | field);
    texts.push(text);
  };
  const addName = (text: string, field: number) => {
    let place = places.get(text);
    if (place === undefined) {
      place = texts.length;
      places.set(text, place);
      texts.push(text);
    }
    used.push((place << fieldBits) | field);
  };
  return { texts, used, addTitle, addName };
}

/** Numbers the words of the texts in the order of first sight; words of text `t` are `numbers[starts[t]]` up to `starts[t + 1]`. */
function numberWords(texts: readonly string[]) {
  const known = new Map<string, number>();
  const numbers: number[] = [];
  const starts = new Uint32Array(texts.length + 1);
  let text = 0;
  for (const word of tokeniseAll(texts)) {
    if (word === "\n") {
      starts[++text] = numbers.length;
      continue;
    }
    let number = known.get(word);
    if (number === undefined) {
      number = known.size;
      known.set(word, number);
    }
    numbers.push(number);
  }
  return { known, numbers, starts };
}

/** Reads the words of all documents. */
export function collectWords(documents: readonly SearchDocument[]): Words {
  const { texts, used, addTitle, addName } = createTextList();
  const usedStarts = new Uint32Array(documents.length + 1);
  let document = 0;
  for (const { title, altTitles, composers, extra } of documents) {
    addTitle(title, fields.title);
    for (const text of altTitles) addTitle(text, fields.altTitle);
    for (const name of composers) addName(name, fields.composer);
    for (const text of extra) addName(text, fields.extra);
    usedStarts[++document] = used.length;
  }
  const { known, numbers, starts } = numberWords(texts);
  const { terms, places } = sortTerms(known);
  const entries: number[] = [];
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
    entryStarts[at + 1] = entries.length;
  }
  entries.push(entryBits.start);
  return { terms, entries: new Uint32Array(entries), entryStarts };
}
