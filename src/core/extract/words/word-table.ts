import { codeAt } from "./letters.ts";

const startHash = 7;
const hashWith = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;
const slotOf = (hash: number, mask: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) & mask;

/** Tells which of some words stands between two places of a text, by its place in their list; -1 if none does. */
export type FindWord = (text: string, start: number, end: number) => number;

/** Makes a list of words in which those of a text are found without being cut out of it; each word is there once. */
export function createWordTable(words: readonly string[]): FindWord {
  const mask = 2 ** Math.ceil(Math.log2(2 * words.length + 2)) - 1;
  const hashes = new Int32Array(mask + 1);
  const places = new Int32Array(mask + 1).fill(-1);
  const ends = new Int32Array(words.length + 1);
  const letters = Uint16Array.from(words.join(""), (letter) => letter.charCodeAt(0));

  words.forEach((word, place) => {
    ends[place + 1] = (ends[place] ?? 0) + word.length;
    const hash = hashOf(word, 0, word.length);
    let slot = slotOf(hash, mask);
    while (places[slot] !== -1) slot = (slot + 1) & mask;
    hashes[slot] = hash;
    places[slot] = place;
  });

  function isWord(place: number, text: string, start: number, end: number): boolean {
    const first = ends[place] ?? 0;
    if ((ends[place + 1] ?? 0) - first !== end - start) return false;
    for (let at = start; at < end; at++) if (codeAt(text, at) !== letters[first + at - start]) return false;
    return true;
  }

  return (text, start, end) => {
    const hash = hashOf(text, start, end);
    for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
      const place = places[slot] ?? -1;
      if (place < 0 || (hashes[slot] === hash && isWord(place, text, start, end))) return place;
    }
  };
}

function hashOf(text: string, start: number, end: number): number {
  let hash = startHash;
  for (let at = start; at < end; at++) hash = hashWith(hash, codeAt(text, at));
  return hash;
}
