import type { SearchDocument } from "./document.ts";
import { entryBits, fields } from "./search-index.ts";
import { tokenise } from "./tokens.ts";

/** The words of all documents: what the index is made from. */
export interface Words {
  /** The terms in alphabetical order; a term's number is its place here. */
  readonly terms: readonly string[];
  /** The words of the documents, see `entryBits`; one closing entry at the end. */
  readonly entries: Uint32Array;
  /** Where the words of each document begin in `entries`, and where the last one ends. */
  readonly entryStarts: Uint32Array;
}

/** Puts the terms in alphabetical order and numbers them so in the entries, in place of the order of first sight. */
function sortTerms(numbers: ReadonlyMap<string, number>, entries: Uint32Array): readonly string[] {
  const sorted = [...numbers.keys()].sort();
  const places = new Uint32Array(sorted.length);
  let place = 0;
  for (const term of sorted) places[numbers.get(term) ?? 0] = place++;
  for (let i = 0; i < entries.length - 1; i++) {
    const entry = entries[i] ?? 0;
    entries[i] = (entry & ~entryBits.term) | (places[entry & entryBits.term] ?? 0);
  }
  return sorted;
}

/** Turns texts into entries, numbering each word in the order of first sight. */
function createCollector() {
  const numbers = new Map<string, number>();
  const entries: number[] = [];
  // Names of composers, families and labels come again and again.
  const placesOfNames = new Map<string, number>();
  const addTitle = (text: string, field: number) => {
    let mark = (field << entryBits.fieldShift) | entryBits.start;
    for (const word of tokenise(text)) {
      let number = numbers.get(word);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(word, number);
      }
      entries.push(number | mark);
      mark &= ~entryBits.start;
    }
  };
  const addName = (text: string, field: number) => {
    const known = placesOfNames.get(text);
    if (known === undefined) {
      const place = entries.length;
      addTitle(text, field);
      if (entries.length > place) placesOfNames.set(text, place);
      return;
    }
    const mark = field << entryBits.fieldShift;
    for (let place = known; ; place++) {
      const entry = entries[place] ?? entryBits.start;
      const starts = entry & entryBits.start;
      if (place > known && starts !== 0) return;
      entries.push((entry & entryBits.term) | mark | starts);
    }
  };
  return { numbers, entries, addTitle, addName };
}

/** Reads the words of all documents. */
export function collectWords(documents: readonly SearchDocument[]): Words {
  const { numbers, entries, addTitle, addName } = createCollector();
  const entryStarts = new Uint32Array(documents.length + 1);
  let document = 0;
  for (const { title, altTitles, composers, extra } of documents) {
    entryStarts[document++] = entries.length;
    addTitle(title, fields.title);
    for (const text of altTitles) addTitle(text, fields.altTitle);
    for (const name of composers) addName(name, fields.composer);
    for (const text of extra) addName(text, fields.extra);
  }
  entryStarts[documents.length] = entries.length;
  entries.push(entryBits.start);
  const packed = new Uint32Array(entries);
  return { terms: sortTerms(numbers, packed), entries: packed, entryStarts };
}
