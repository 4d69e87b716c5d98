import { createEditMeter, type EditMeter } from "./edit-cost.ts";
import { createShortlist, type Shortlist } from "./shortlist.ts";
import { smallWords } from "./tokens.ts";
import { findTerm } from "./vocabulary.ts";

/** A term and how well it fits what was typed, 1 being the same. */
export interface Expansion {
  readonly term: number;
  readonly quality: number;
}

/** Where a word stands in a document. */
export const fields = { title: 0, altTitle: 1, composer: 2, extra: 3 } as const;

/** An entry of `entries`: the term in 24 bits, its field in 2, and whether a new title, name or phrase begins with it. */
export const entryBits = { term: 0xffffff, fieldShift: 24, fieldMask: 3, start: 1 << 26 } as const;

/** Lengths of words that the n-gram lists tell apart; longer words count as this long. */
export const lengthClasses = 24;

/** Letters that the n-gram lists tell apart, 0 being the edge of a word. */
export const letterClasses = 32;

/**
 * Everything a search reads, in typed arrays that are parts of one block of bytes. Terms are sorted, so that the terms
 * with a common beginning are a range of numbers and the order of titles is the order of their term numbers.
 */
export interface SearchIndex {
  /** UTF-16 units of all terms in order; term `t` is `termText[termStarts[t]]` up to `termStarts[t + 1]`. */
  readonly termText: Uint16Array;
  readonly termStarts: Uint32Array;
  /** Documents of term `t`, ascending: `postings[postingStarts[t]]` up to `postingStarts[t + 1]`. */
  readonly postings: Uint32Array;
  readonly postingStarts: Uint32Array;
  /** The words of document `d`: `entries[entryStarts[d]]` up to `entryStarts[d + 1]`, titles first; one closing entry at the end. */
  readonly entries: Uint32Array;
  readonly entryStarts: Uint32Array;
  /** Where each title begins in `entries`, in alphabetical order, and whose title it is. */
  readonly titleEntries: Uint32Array;
  readonly titleDocuments: Uint32Array;
  /** Terms by a pair of neighbouring letters and their length, see `gramKey`. */
  readonly gramTerms: Uint32Array;
  readonly gramStarts: Uint32Array;
  readonly years: Uint16Array;
  /** Kind, genres and countries of a document, see `facetsOf`; 0 if unknown. */
  readonly facets: Uint32Array;
  /** 0 to 255. */
  readonly fame: Uint8Array;
  /** How much a term tells, by term: rare terms more. */
  readonly weights: Float32Array;
  /** Which letters a term has, by term, one bit a class of letters. */
  readonly letters: Uint32Array;
  /** What speaks for a document whatever was typed: fame, and a short description. */
  readonly priors: Float32Array;
  readonly work: Workspace;
}

/** Room for one search at a time, all zero between two searches. */
export interface Workspace {
  readonly sums: Float32Array;
  readonly stamps: Uint8Array;
  readonly touched: Uint32Array;
  /** By document: its score so far, and how much of the query its title holds (not cleared). */
  readonly scores: Float32Array;
  readonly named: Float32Array;
  /** Documents kept for the comparison word by word. Not cleared. */
  readonly candidates: Shortlist;
  readonly famous: Shortlist;
  /** By term: which list of meanings it has in this search. */
  readonly slots: Uint16Array;
  readonly gramCounts: Uint8Array;
  readonly gramTouched: Uint32Array;
  readonly meter: EditMeter;
  /** What was found to be similar to typed words in this search. */
  readonly similar: Map<string, readonly Expansion[]>;
  /** Terms of small words such as "the". Not cleared. */
  readonly smallTerms: ReadonlySet<number>;
}

/** The parts of the index that are stored. */
export type IndexParts = Omit<SearchIndex, "work">;

/** What is read from files and lists; the rest of the stored parts follows from it. */
export type PlainParts = Omit<IndexParts, "weights" | "letters" | "priors">;

function termFacts({
  termText,
  termStarts,
  postingStarts,
  years,
}: PlainParts): Pick<IndexParts, "weights" | "letters"> {
  const terms = termStarts.length - 1;
  const weights = new Float32Array(terms);
  const letters = new Uint32Array(terms);
  for (let term = 0; term < terms; term++) {
    weights[term] = weightOf((postingStarts[term + 1] ?? 0) - (postingStarts[term] ?? 0), years.length);
    const end = termStarts[term + 1] ?? 0;
    let mask = 0;
    for (let i = termStarts[term] ?? 0; i < end; i++) mask |= letterBit(termText[i] ?? 0);
    letters[term] = mask;
  }
  return { weights, letters };
}

function documentPriors({ entryStarts, fame }: PlainParts): Float32Array {
  const priors = new Float32Array(fame.length);
  for (let document = 0; document < fame.length; document++) {
    const length = (entryStarts[document + 1] ?? 0) - (entryStarts[document] ?? 0);
    priors[document] = (fame[document] ?? 0) / 300 + 1.5 / Math.max(1, length);
  }
  return priors;
}

/** The parts to store, with what follows from the plain ones. */
export function completeParts(parts: PlainParts): IndexParts {
  return { ...parts, ...termFacts(parts), priors: documentPriors(parts) };
}

const mostCandidates = 160;
const famousTitles = 32;

/** The index with the room it needs for searching. */
export function withWorkspace(parts: IndexParts): SearchIndex {
  const documents = parts.years.length;
  const terms = parts.termStarts.length - 1;
  const smallTerms = smallWords.flatMap((word) => findTerm(parts, word) ?? []);
  return {
    ...parts,
    work: {
      smallTerms: new Set(smallTerms),
      sums: new Float32Array(documents),
      stamps: new Uint8Array(documents),
      touched: new Uint32Array(documents),
      scores: new Float32Array(documents),
      named: new Float32Array(documents),
      candidates: createShortlist(mostCandidates),
      famous: createShortlist(famousTitles),
      slots: new Uint16Array(terms),
      gramCounts: new Uint8Array(terms),
      gramTouched: new Uint32Array(terms),
      meter: createEditMeter(),
      similar: new Map(),
    },
  };
}

/** How much a term tells that occurs in `frequency` of `documents`. */
export function weightOf(frequency: number, documents: number): number {
  return Math.log(1 + documents / (frequency + 0.5));
}

/** How often a term occurs. */
export function frequencyOf(index: SearchIndex, term: number): number {
  return (index.postingStarts[term + 1] ?? 0) - (index.postingStarts[term] ?? 0);
}

/** The bit of a UTF-16 unit in a set of letters. */
export function letterBit(unit: number): number {
  return 1 << (unit & 31);
}

/** The class of a UTF-16 unit for n-grams. */
export function letterClass(unit: number): number {
  return unit >= 97 && unit <= 122 ? unit - 96 : 27 + (unit % 5);
}

/** The list of terms that hold two neighbouring letters (by class) and have a length. */
export function gramKey(left: number, right: number, length: number): number {
  return (left * letterClasses + right) * lengthClasses + Math.min(length, lengthClasses - 1);
}
