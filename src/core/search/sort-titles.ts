import type { Words } from "./collect-words.ts";
import { entryBits, fields, type IndexParts } from "./search-index.ts";

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

/** Where titles begin, and whose they are, documents ascending. */
function findTitles({ entries, entryStarts }: Words) {
  const places: number[] = [];
  const documents: number[] = [];
  const endOfTitles = (fields.altTitle + 1) << entryBits.fieldShift;
  for (let document = 0; document < entryStarts.length - 1; document++) {
    const end = entryStarts[document + 1] ?? 0;
    for (let place = entryStarts[document] ?? 0; place < end; place++) {
      const entry = entries[place] ?? 0;
      if ((entry & (entryBits.fieldMask << entryBits.fieldShift)) >= endOfTitles) break;
      if ((entry & entryBits.start) === 0) continue;
      places.push(place);
      documents.push(document);
    }
  }
  return { places, documents };
}

/** Gives each title a number: by its first word, then by its second one as finely as whole numbers below 2^53 allow. */
function createHeadOf({ entries, terms }: Words, titles: number) {
  const seconds = terms.length + 1;
  const steps = Math.min(seconds, Math.floor(Number.MAX_SAFE_INTEGER / Math.max(1, terms.length * titles)));
  return (place: number): number => {
    const next = entries[place + 1] ?? entryBits.start;
    const second = (next & entryBits.start) !== 0 ? 0 : (next & entryBits.term) + 1;
    const step = steps === seconds ? second : Math.floor((second * steps) / seconds);
    return ((entries[place] ?? 0) & entryBits.term) * steps + step;
  };
}

/**
 * The titles in alphabetical order. Sorts numbers made of the first two words and the title's place, which needs no
 * comparing function, and compares in full only what agrees in those words.
 */
export function sortTitles(words: Words): Pick<IndexParts, "titleEntries" | "titleDocuments"> {
  const { places, documents } = findTitles(words);
  const count = places.length;
  const headOf = createHeadOf(words, count);
  const sorted = new Float64Array(count);
  for (let i = 0; i < count; i++) sorted[i] = headOf(places[i] ?? 0) * count + i;
  sorted.sort();
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = (sorted[i] ?? 0) % count;
  for (let from = 0, to = 0; from < count; from = to) {
    const head = Math.floor((sorted[from] ?? 0) / count);
    for (to = from + 1; to < count && Math.floor((sorted[to] ?? 0) / count) === head; ) to++;
    if (to - from === 1) continue;
    order.subarray(from, to).sort((a, b) => compareTitles(words.entries, places[a] ?? 0, places[b] ?? 0));
  }
  const titleEntries = new Uint32Array(count);
  const titleDocuments = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    titleEntries[i] = places[order[i] ?? 0] ?? 0;
    titleDocuments[i] = documents[order[i] ?? 0] ?? 0;
  }
  return { titleEntries, titleDocuments };
}
