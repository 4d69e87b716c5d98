import { wordsWithClass } from "../words/word-classes.ts";
import { createWordTable } from "../words/word-table.ts";
import { always, limitOdds, type Weights } from "./learned-weights.ts";

/** The words of signs as numbers, so that a sign is told and looked up without being written out. */
export interface SignWords {
  /** The number of a word; below 0 for one that no known sign holds. */
  readonly idOf: (word: string) => number;
  /** The number of the word between two places of a text. */
  readonly idIn: (text: string, start: number, end: number) => number;
}

/** Takes a sign of up to four words, each given by its number. */
export type AddSign = (first: number, second?: number, third?: number, fourth?: number) => void;

export interface Weighed {
  /** The odds (logarithms) that the told signs make, one for each question. */
  readonly odds: readonly number[];
  /** 1 for each noted sign that was told, else 0. */
  readonly told: readonly number[];
}

/** Weighs signs for several questions at once, as `logOdds` does for one. */
export interface SignScale {
  readonly words: SignWords;
  /** Weighs what is told; a sign told twice counts once. */
  readonly weigh: (tell: (add: AddSign) => void) => Weighed;
}

const noWord = 0;
const unknownWord = -1;
/** A word's number takes half of a 32-bit unit, so that two words are one unit. */
const halfWidth = 16;
/** Words are counted up to here. */
export const mostWords = 2 ** halfWidth;
const slotOf = (high: number, low: number, mask: number): number => {
  const mixed = Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & mask;
};

/** The words of signs, and those that are about something: by the numbers of all others nothing is ever told. */
const wordsOf = (signs: readonly string[]): readonly string[] => [
  ...new Set([...signs.flatMap((sign) => sign.split(" ")), ...wordsWithClass()]),
];

/** Numbers words by their places in a list, from 1 on. */
function numberWords(words: readonly string[]): SignWords {
  const find = createWordTable(words);
  const idIn: SignWords["idIn"] = (text, start, end) => find(text, start, end) + 1 || unknownWord;
  return { idOf: (word) => idIn(word, 0, word.length), idIn };
}

/** What a table keeps of a sign: both units of its words, and its place, counted from 1. */
const slotLength = 4;

/** A table of signs, open addressing, at most half full; `find` gives a sign's place or -1. */
function createSignTable(signs: readonly string[], { idOf }: SignWords) {
  const mask = 2 ** Math.ceil(Math.log2(2 * signs.length + 2)) - 1;
  const table = new Int32Array(slotLength * (mask + 1));
  signs.forEach((sign, place) => {
    const [a = noWord, b = noWord, c = noWord, d = noWord] = sign.split(" ").map(idOf);
    const [high, low] = [(a << halfWidth) | b, (c << halfWidth) | d];
    let slot = slotOf(high, low, mask);
    while (table[slotLength * slot + 2] !== 0) slot = (slot + 1) & mask;
    table.set([high, low, place + 1], slotLength * slot);
  });
  return (high: number, low: number): number => {
    for (let slot = slotOf(high, low, mask); ; slot = (slot + 1) & mask) {
      const at = slotLength * slot;
      const place = table[at + 2] ?? 0;
      if (place === 0 || (table[at] === high && table[at + 1] === low)) return place - 1;
    }
  };
}

/** Makes the scale for questions by what was learned for each; signs to be noted are given with all their forms. */
export function createSignScale(questions: readonly Weights[], noted: readonly (readonly string[])[] = []): SignScale {
  const signs = [...new Set([...questions.flatMap((weights) => [...weights.keys()]), ...noted.flat()])];
  const words = numberWords(wordsOf(signs));
  const find = createSignTable(signs, words);
  const weights = questions.map((known) => Float64Array.from(signs, (sign) => known.get(sign) ?? 0));
  const start = questions.map((known) => known.get(always) ?? 0);
  const noteOf = new Map(noted.flatMap((forms, note) => forms.map((sign) => [sign, note] as const)));
  const notes = Int32Array.from(signs, (sign) => noteOf.get(sign) ?? -1);
  /** The number of the weighing that met a sign last. */
  const met = new Float64Array(signs.length);
  const sums = Float64Array.from(start);
  let told: number[] = [];
  let weighing = 0;

  const add: AddSign = (first, second = noWord, third = noWord, fourth = noWord) => {
    if ((first | second | third | fourth) < 0) return;
    const place = find((first << halfWidth) | second, (third << halfWidth) | fourth);
    if (place < 0 || met[place] === weighing) return;
    met[place] = weighing;
    const note = notes[place] ?? -1;
    if (note >= 0) told[note] = 1;
    for (let question = 0; question < weights.length; question++)
      sums[question] = (sums[question] ?? 0) + (weights[question]?.[place] ?? 0);
  };

  return {
    words,
    weigh: (tell) => {
      weighing++;
      sums.set(start);
      told = noted.map(() => 0);
      tell(add);
      return { odds: Array.from(sums, limitOdds), told };
    },
  };
}

/** Collects signs written out, for those who learn from them; every word is known there. */
export function createSignWriter() {
  const ids = new Map<string, number>();
  const texts: string[] = [""];
  const idOf = (word: string): number => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, texts.length);
    return texts.push(word) - 1;
  };
  const words: SignWords = { idOf, idIn: (text, start, end) => idOf(text.slice(start, end)) };
  return {
    words,
    /** The told signs, each once, in the order in which they were told first. */
    write: (tell: (add: AddSign) => void): ReadonlySet<string> => {
      const signs = new Set<string>();
      tell((...told) => signs.add(told.map((word) => texts[word ?? noWord]).join(" ")));
      return signs;
    },
  };
}
