import type { SearchDocument } from "./document.ts";
import {
  completeParts,
  entryBits,
  fields,
  gramKey,
  type IndexParts,
  lengthClasses,
  letterClass,
  letterClasses,
  type SearchIndex,
  withWorkspace,
} from "./search-index.ts";
import { tokenise } from "./tokens.ts";

interface Words {
  readonly terms: readonly string[];
  readonly entries: Uint32Array;
  readonly entryStarts: Uint32Array;
}

/** Reads all words; term numbers are still in order of first sight. */
function collectWords(documents: readonly SearchDocument[]): Words {
  const numbers = new Map<string, number>();
  const entries: number[] = [];
  const entryStarts = new Uint32Array(documents.length + 1);
  // Names of composers, families and labels come again and again.
  const known = new Map<string, readonly string[]>();
  const wordsOf = (text: string, field: number): readonly string[] => {
    if (field <= fields.altTitle) return tokenise(text);
    const words = known.get(text) ?? tokenise(text);
    known.set(text, words);
    return words;
  };
  const add = (text: string, field: number) => {
    let start: number = entryBits.start;
    for (const word of wordsOf(text, field)) {
      let term = numbers.get(word);
      if (term === undefined) {
        term = numbers.size;
        numbers.set(word, term);
      }
      entries.push(term | (field << entryBits.fieldShift) | start);
      start = 0;
    }
  };
  documents.forEach((document, index) => {
    entryStarts[index] = entries.length;
    add(document.title, fields.title);
    for (const title of document.altTitles) add(title, fields.altTitle);
    for (const name of document.composers) add(name, fields.composer);
    for (const text of document.extra) add(text, fields.extra);
  });
  entryStarts[documents.length] = entries.length;
  entries.push(entryBits.start);
  return { terms: [...numbers.keys()], entries: Uint32Array.from(entries), entryStarts };
}

/** Numbers the terms alphabetically, in place of the order of first sight. */
function sortTerms({ terms, entries, entryStarts }: Words): Words {
  const order = Uint32Array.from(terms.keys());
  const text = (term: number) => terms[term] ?? "";
  order.sort((a, b) => (text(a) < text(b) ? -1 : 1));
  const renumbered = new Uint32Array(terms.length);
  order.forEach((term, place) => {
    renumbered[term] = place;
  });
  for (let i = 0; i < entries.length - 1; i++) {
    const entry = entries[i] ?? 0;
    entries[i] = ((entry & ~entryBits.term) | (renumbered[entry & entryBits.term] ?? 0)) >>> 0;
  }
  return { terms: Array.from(order, text), entries, entryStarts };
}

/** Turns counts per list into the starts of the lists, one more than there are lists. */
function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = (starts[i] ?? 0) + (counts[i] ?? 0);
  return starts;
}

/** Visits each term of each document once, documents ascending. */
function eachPosting({ terms, entries, entryStarts }: Words, visit: (term: number, document: number) => void): void {
  const lastSeen = new Uint32Array(terms.length);
  for (let document = 0; document < entryStarts.length - 1; document++) {
    const end = entryStarts[document + 1] ?? 0;
    for (let i = entryStarts[document] ?? 0; i < end; i++) {
      const term = (entries[i] ?? 0) & entryBits.term;
      if (lastSeen[term] === document + 1) continue;
      lastSeen[term] = document + 1;
      visit(term, document);
    }
  }
}

function buildPostings(words: Words): Pick<IndexParts, "postings" | "postingStarts"> {
  const counts = new Uint32Array(words.terms.length);
  eachPosting(words, (term) => {
    counts[term] = (counts[term] ?? 0) + 1;
  });
  const postingStarts = startsOf(counts);
  const next = postingStarts.slice();
  const postings = new Uint32Array(postingStarts.at(-1) ?? 0);
  eachPosting(words, (term, document) => {
    const place = next[term] ?? 0;
    postings[place] = document;
    next[term] = place + 1;
  });
  return { postings, postingStarts };
}

/** Negative if the title at `a` stands before the title at `b` in alphabetical order. */
function compareTitles(entries: Uint32Array, a: number, b: number): number {
  for (let i = 0; ; i++) {
    const left = entries[a + i] ?? entryBits.start;
    const right = entries[b + i] ?? entryBits.start;
    const leftEnds = i > 0 && (left & entryBits.start) !== 0;
    const rightEnds = i > 0 && (right & entryBits.start) !== 0;
    if (leftEnds || rightEnds) return Number(rightEnds) - Number(leftEnds) || a - b;
    const difference = (left & entryBits.term) - (right & entryBits.term);
    if (difference !== 0) return difference;
  }
}

function buildTitles({ entries, entryStarts }: Words): Pick<IndexParts, "titleEntries" | "titleDocuments"> {
  const places: number[] = [];
  for (let i = 0; i < entries.length - 1; i++) {
    const entry = entries[i] ?? 0;
    const field = (entry >>> entryBits.fieldShift) & entryBits.fieldMask;
    if ((entry & entryBits.start) !== 0 && field <= fields.altTitle) places.push(i);
  }
  const documentOf = new Map<number, number>();
  let document = 0;
  for (const place of places) {
    while ((entryStarts[document + 1] ?? Number.POSITIVE_INFINITY) <= place) document++;
    documentOf.set(place, document);
  }
  const titleEntries = Uint32Array.from(places).sort((a, b) => compareTitles(entries, a, b));
  return { titleEntries, titleDocuments: titleEntries.map((place) => documentOf.get(place) ?? 0) };
}

/** Visits each list of n-grams that a term belongs to, once a pair of letters; words with digits are never corrected. */
function eachGram(terms: readonly string[], visit: (key: number, term: number) => void): void {
  terms.forEach((text, term) => {
    if (text.length < 3 || /\d/.test(text)) return;
    const keys = new Set<number>();
    let left = 0;
    for (let i = 0; i <= text.length; i++) {
      const right = i < text.length ? letterClass(text.charCodeAt(i)) : 0;
      keys.add(gramKey(left, right, text.length));
      left = right;
    }
    for (const key of keys) visit(key, term);
  });
}

function buildGrams(terms: readonly string[]): Pick<IndexParts, "gramTerms" | "gramStarts"> {
  const counts = new Uint32Array(letterClasses * letterClasses * lengthClasses);
  eachGram(terms, (key) => {
    counts[key] = (counts[key] ?? 0) + 1;
  });
  const gramStarts = startsOf(counts);
  const next = gramStarts.slice();
  const gramTerms = new Uint32Array(gramStarts.at(-1) ?? 0);
  eachGram(terms, (key, term) => {
    const place = next[key] ?? 0;
    gramTerms[place] = term;
    next[key] = place + 1;
  });
  return { gramTerms, gramStarts };
}

function buildText(terms: readonly string[]): Pick<IndexParts, "termText" | "termStarts"> {
  const termStarts = startsOf(Uint32Array.from(terms, (text) => text.length));
  const termText = new Uint16Array(termStarts.at(-1) ?? 0);
  let place = 0;
  for (const text of terms) for (let i = 0; i < text.length; i++) termText[place++] = text.charCodeAt(i);
  return { termText, termStarts };
}

/** Indexes the documents; the number of a hit is the document's place in this list. */
export function buildIndex(documents: readonly SearchDocument[]): SearchIndex {
  const words = sortTerms(collectWords(documents));
  return withWorkspace(
    completeParts({
      ...buildText(words.terms),
      ...buildPostings(words),
      entries: words.entries,
      entryStarts: words.entryStarts,
      ...buildTitles(words),
      ...buildGrams(words.terms),
      years: Uint16Array.from(documents, ({ year }) => year),
      fame: Uint8Array.from(documents, ({ fame }) => Math.round(Math.min(1, Math.max(0, fame)) * 255)),
    }),
  );
}
