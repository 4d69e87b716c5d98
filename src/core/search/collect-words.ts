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

const noNumbers: readonly number[] = [];

/** Gives each word a number in the order of first sight, and remembers the words of names that come again and again. */
function createNumbering() {
  const numbers = new Map<string, number>();
  const known = new Map<string, readonly number[]>();
  const numberOf = (word: string): number => {
    const seen = numbers.get(word);
    if (seen !== undefined) return seen;
    const number = numbers.size;
    numbers.set(word, number);
    return number;
  };
  const ofTitle = (text: string): readonly number[] => {
    const words = tokenise(text);
    return words.length === 0 ? noNumbers : words.map(numberOf);
  };
  const ofName = (text: string): readonly number[] => {
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const found = ofTitle(text);
    known.set(text, found);
    return found;
  };
  return { ofTitle, ofName, terms: () => [...numbers.keys()] };
}

/** Numbers the terms alphabetically, in place of the order of first sight. */
function sortTerms(terms: readonly string[], entries: Uint32Array): readonly string[] {
  const sorted = [...terms].sort();
  const places = new Map<string, number>();
  for (let place = 0; place < sorted.length; place++) places.set(sorted[place] ?? "", place);
  const renumbered = new Uint32Array(terms.length);
  for (let term = 0; term < terms.length; term++) renumbered[term] = places.get(terms[term] ?? "") ?? 0;
  for (let i = 0; i < entries.length - 1; i++) {
    const entry = entries[i] ?? 0;
    entries[i] = ((entry & ~entryBits.term) | (renumbered[entry & entryBits.term] ?? 0)) >>> 0;
  }
  return sorted;
}

/** Reads the words of all documents. */
export function collectWords(documents: readonly SearchDocument[]): Words {
  const numbering = createNumbering();
  const entries: number[] = [];
  const entryStarts = new Uint32Array(documents.length + 1);
  const add = (numbers: readonly number[], field: number) => {
    for (let i = 0; i < numbers.length; i++) {
      const start = i === 0 ? entryBits.start : 0;
      entries.push((numbers[i] ?? 0) | (field << entryBits.fieldShift) | start);
    }
  };
  for (let place = 0; place < documents.length; place++) {
    const document = documents[place];
    entryStarts[place] = entries.length;
    if (document === undefined) continue;
    add(numbering.ofTitle(document.title), fields.title);
    for (const title of document.altTitles) add(numbering.ofTitle(title), fields.altTitle);
    for (const name of document.composers) add(numbering.ofName(name), fields.composer);
    for (const text of document.extra) add(numbering.ofName(text), fields.extra);
  }
  entryStarts[documents.length] = entries.length;
  entries.push(entryBits.start);
  const packed = new Uint32Array(entries);
  return { terms: sortTerms(numbering.terms(), packed), entries: packed, entryStarts };
}
