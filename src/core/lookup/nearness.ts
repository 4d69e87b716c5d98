import { normalise } from "../text.ts";

const leastLikeness = 0.5;
const leastShare = 0.6;
const leastLetters = 4;
/** Two words with so many letters together are no accident. */
const lettersOfTwo = 8;
const common: ReadonlySet<string> = new Set(["the", "a", "an", "of", "and", "in", "to"]);

/** True if a name resembles what was typed so much that it may have been meant: as a whole, or most of its words. */
export function isNear(typed: string, name: string): boolean {
  const wanted = normalise(typed);
  const offered = normalise(name);
  if (wanted === "" || offered === "") return false;
  if (likeness(wanted, offered) >= leastLikeness) return true;
  const typedWords = wordsOf(wanted).slice(0, 40);
  const words = wordsOf(offered);
  const found = words.filter((word) => typedWords.some((other) => isLikeWord(word, other)));
  const letters = found.join("").length;
  if (found.length >= 2 && letters >= lettersOfTwo) return true;
  return letters >= leastLetters && letters / words.join("").length >= leastShare;
}

/** The words that tell titles apart. */
function wordsOf(text: string): readonly string[] {
  return text.split(" ").filter((word) => !common.has(word));
}

function isLikeWord(word: string, other: string): boolean {
  if (word === other) return true;
  return word.length >= leastLetters && (likeness(word, other) >= leastShare || isShuffled(word, other));
}

/** The same letters in another order behind the same first one: "kahn" for "khan". */
function isShuffled(word: string, other: string): boolean {
  const sorted = (text: string) => [...text].sort().join("");
  return word.length === other.length && word.charAt(0) === other.charAt(0) && sorted(word) === sorted(other);
}

/** From 0 to 1, how many pairs of neighbouring letters two texts share (Dice's coefficient). */
function likeness(a: string, b: string): number {
  const pairsOfA = pairsOf(a);
  const pairsOfB = pairsOf(b);
  if (pairsOfA.size === 0 || pairsOfB.size === 0) return a === b ? 1 : 0;
  const shared = [...pairsOfA].filter((pair) => pairsOfB.has(pair)).length;
  return (2 * shared) / (pairsOfA.size + pairsOfB.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 2 <= Math.min(text.length, 400); at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}
