import { collectWords, type Words } from "./collect-words.ts";
import type { Documents } from "./document.ts";
import {
  completeParts,
  entryBits,
  gramKey,
  type IndexParts,
  lengthClasses,
  letterClass,
  letterClasses,
  type SearchIndex,
  withWorkspace,
} from "./search-index.ts";
import { sortTitles } from "./sort-titles.ts";

/** Turns counts per list into the starts of the lists, one more than there are lists. */
function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = (starts[i] ?? 0) + (counts[i] ?? 0);
  return starts;
}

/** Things in lists, as they were met: the thing at a place belongs to the list whose number stands at the same place. */
interface Listed {
  readonly lists: Uint32Array;
  readonly things: Uint32Array;
  readonly count: number;
}

/** Puts things into so many lists one behind the other, each list in the order in which its things were met. */
function gather({ lists, things, count }: Listed, listCount: number) {
  const counts = new Uint32Array(listCount);
  for (let i = 0; i < count; i++) counts[lists[i] ?? 0] = (counts[lists[i] ?? 0] ?? 0) + 1;
  const starts = startsOf(counts);
  const next = starts.slice();
  const gathered = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const list = lists[i] ?? 0;
    const place = next[list] ?? 0;
    gathered[place] = things[i] ?? 0;
    next[list] = place + 1;
  }
  return { starts, gathered };
}

function buildPostings(words: Words): Pick<IndexParts, "postings" | "postingStarts"> {
  const { entries, entryStarts, terms } = words;
  const lists = new Uint32Array(entries.length);
  const things = new Uint32Array(entries.length);
  const lastSeen = new Uint32Array(terms.length);
  let count = 0;
  for (let document = 0; document < entryStarts.length - 1; document++) {
    const end = entryStarts[document + 1] ?? 0;
    for (let i = entryStarts[document] ?? 0; i < end; i++) {
      const term = (entries[i] ?? 0) & entryBits.term;
      if (lastSeen[term] === document + 1) continue;
      lastSeen[term] = document + 1;
      lists[count] = term;
      things[count++] = document;
    }
  }
  const { starts, gathered } = gather({ lists, things, count }, terms.length);
  return { postings: gathered, postingStarts: starts };
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** True for words that are corrected: those of three letters or more without digits. */
function isCorrectable(text: string): boolean {
  if (text.length < 3) return false;
  for (let i = 0; i < text.length; i++) if (isDigit(text.charCodeAt(i))) return false;
  return true;
}

/** The lists of terms by pairs of neighbouring letters; a term is once in each of its lists. */
function buildGrams(terms: readonly string[], letters: number): Pick<IndexParts, "gramTerms" | "gramStarts"> {
  const lists = new Uint32Array(letters + terms.length);
  const things = new Uint32Array(letters + terms.length);
  const listCount = letterClasses * letterClasses * lengthClasses;
  const lastSeen = new Uint32Array(listCount);
  let count = 0;
  for (let term = 0; term < terms.length; term++) {
    const text = terms[term] ?? "";
    if (!isCorrectable(text)) continue;
    let left = 0;
    for (let i = 0; i <= text.length; i++) {
      const right = i < text.length ? letterClass(text.charCodeAt(i)) : 0;
      const key = gramKey(left, right, text.length);
      left = right;
      if (lastSeen[key] === term + 1) continue;
      lastSeen[key] = term + 1;
      lists[count] = key;
      things[count++] = term;
    }
  }
  const { starts, gathered } = gather({ lists, things, count }, listCount);
  return { gramTerms: gathered, gramStarts: starts };
}

function buildText(terms: readonly string[]): Pick<IndexParts, "termText" | "termStarts"> {
  const lengths = new Uint32Array(terms.length);
  for (let term = 0; term < terms.length; term++) lengths[term] = terms[term]?.length ?? 0;
  const termStarts = startsOf(lengths);
  const termText = new Uint16Array(termStarts.at(-1) ?? 0);
  let place = 0;
  for (const text of terms) for (let i = 0; i < text.length; i++) termText[place++] = text.charCodeAt(i);
  return { termText, termStarts };
}

function buildFacts(documents: Documents): Pick<IndexParts, "years" | "fame" | "facets"> {
  const years = new Uint16Array(documents.length);
  const fame = new Uint8Array(documents.length);
  const facets = new Uint32Array(documents.length);
  let place = 0;
  for (const document of documents) {
    years[place] = document.year;
    facets[place] = document.facets ?? 0;
    fame[place++] = Math.round(Math.min(1, Math.max(0, document.fame)) * 255);
  }
  return { years, fame, facets };
}

/** Indexes the documents; the number of a hit is the document's place in this list. */
export function buildIndex(documents: Documents): SearchIndex {
  const words = collectWords(documents);
  const text = buildText(words.terms);
  return withWorkspace(
    completeParts({
      ...text,
      ...buildPostings(words),
      entries: words.entries,
      entryStarts: words.entryStarts,
      ...sortTitles(words),
      ...buildGrams(words.terms, text.termText.length),
      ...buildFacts(documents),
    }),
  );
}
