import type { SearchDocument } from "../../src/core/search/document.ts";
import { normalise } from "../../src/core/text.ts";
import { createRandom, type Random } from "../random.ts";

/** A query as somebody might type it, and the document that is meant; gibberish means none. */
export interface BenchQuery {
  readonly kind: string;
  readonly text: string;
  readonly wanted: number | undefined;
}

const letters = "abcdefghijklmnopqrstuvwxyz";
const dull = new Set(["the", "a", "of", "in", "from", "and"]);
const numberWords: Readonly<Record<string, readonly string[]>> = {
  "2": ["ii", "two"],
  "3": ["iii", "three"],
  "4": ["iv", "four"],
  "5": ["five"],
  "6": ["vi"],
  "7": ["vii", "seven"],
  ii: ["2", "two"],
  iii: ["3"],
  iv: ["4"],
  v: ["5"],
  vi: ["6"],
  vii: ["7", "seven"],
  two: ["2", "ii"],
  three: ["3", "iii"],
  four: ["4"],
};

function wordsOf(text: string): readonly string[] {
  return normalise(text).split(" ");
}

/** The word with one slip: a letter wrong, missing, doubled or too many, or two letters swapped. */
function slip(random: Random, word: string, kind = random.below(5)): string {
  const place = 1 + random.below(Math.max(1, word.length - 1));
  const before = word.slice(0, place);
  const after = word.slice(place);
  if (kind === 0) return `${before}${random.pick([...letters])}${after.slice(1)}`;
  if (kind === 1) return `${before}${after.slice(1)}`;
  if (kind === 2) return `${before}${before.slice(-1)}${after}`;
  if (kind === 3) return `${before}${random.pick([...letters])}${after}`;
  return after.length < 2
    ? `${before.slice(0, -1)}${after}${before.slice(-1)}`
    : `${before}${after[1]}${after[0]}${after.slice(2)}`;
}

const keyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
const soundsAlike: readonly (readonly [string, string])[] = [
  ["ph", "f"],
  ["ck", "k"],
  ["ee", "ea"],
  ["ei", "ie"],
  ["ou", "oo"],
  ["c", "k"],
  ["er", "or"],
  ["i", "y"],
  ["s", "z"],
];

/** The word with a letter that lies beside the right one on the keyboard. */
function neighbouringKey(random: Random, word: string): string {
  const place = 1 + random.below(word.length - 1);
  const letter = word.charAt(place);
  const row = keyRows.find((keys) => keys.includes(letter)) ?? letter;
  const at = row.indexOf(letter);
  const beside = row.charAt(at === 0 || (at < row.length - 1 && random.chance(0.5)) ? at + 1 : at - 1);
  return `${word.slice(0, place)}${beside}${word.slice(place + 1)}`;
}

/** The word written as it may sound; undefined if there is no other way to write it. */
function asItSounds(random: Random, word: string): string | undefined {
  const fitting = soundsAlike.filter(([written]) => word.indexOf(written) > 0);
  if (fitting.length === 0) return undefined;
  const [written, heard] = random.pick(fitting);
  return `${word.slice(0, 1)}${word.slice(1).replace(written, heard)}`;
}

/** The text with a slip in one of its words of four letters or more; undefined if it has none. */
function slipIn(random: Random, text: string, kind?: number): string | undefined {
  const words = wordsOf(text);
  const places = words.flatMap((word, place) => (word.length >= 4 && !/\d/.test(word) ? [place] : []));
  if (places.length === 0) return undefined;
  const place = random.pick(places);
  return words.map((word, at) => (at === place ? slip(random, word, kind) : word)).join(" ");
}

function shuffled(random: Random, words: readonly string[]): readonly string[] {
  return words
    .map((word) => ({ word, key: random.next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ word }) => word);
}

type Make = (document: SearchDocument, random: Random) => string | undefined;

const surname = ({ composers }: SearchDocument) => wordsOf(composers[0] ?? "").at(-1) ?? "";
const telling = (title: string) => wordsOf(title).filter((word) => !dull.has(word));
const longest = (title: string) => [...telling(title)].sort((a, b) => b.length - a.length)[0] ?? "";

/** The ways to type a query, by the name of the class. */
const makers: Readonly<Record<string, Make>> = {
  exact: ({ title }) => title,
  "lower case, no marks": ({ title }) => normalise(title),
  "without small words": ({ title }) => {
    const words = telling(title);
    return words.length >= 2 && words.length < wordsOf(title).length ? words.join(" ") : undefined;
  },
  "one slip": ({ title }, random) => slipIn(random, title),
  "two slips": ({ title }, random) => {
    const once = telling(title).join("").length >= 9 ? slipIn(random, title) : undefined;
    return once === undefined ? undefined : slipIn(random, once);
  },
  swapped: ({ title }, random) => slipIn(random, title, 4),
  "doubled or missing letter": ({ title }, random) => slipIn(random, title, random.chance(0.5) ? 2 : 1),
  "neighbouring key": ({ title }, random) => {
    const word = longest(title);
    return /^[a-z]{5,}$/.test(word) ? normalise(title).replace(word, neighbouringKey(random, word)) : undefined;
  },
  "as it sounds": ({ title }, random) => {
    const word = longest(title);
    const heard = word.length >= 5 ? asItSounds(random, word) : undefined;
    return heard === undefined ? undefined : normalise(title).replace(word, heard);
  },
  unfinished: ({ title }, random) => {
    const text = normalise(title);
    const last = wordsOf(title).at(-1) ?? "";
    return last.length >= 5 && text.length >= 9
      ? text.slice(0, text.length - 1 - random.below(last.length - 3))
      : undefined;
  },
  "unfinished with a slip": ({ title }, random) => {
    const words = wordsOf(title);
    const last = words.at(-1) ?? "";
    if (words.length < 2 || last.length < 6) return undefined;
    return slipIn(random, [...words.slice(0, -1), last.slice(0, -2)].join(" "));
  },
  "short beginning of a famous title": ({ title, fame }, random) => {
    const text = normalise(title);
    return fame > 0.55 && text.length >= 7 ? text.slice(0, 6 + random.below(3)) : undefined;
  },
  "other order": ({ title }, random) => {
    const words = telling(title);
    return words.length >= 2 ? shuffled(random, words).join(" ") : undefined;
  },
  glued: ({ title }) => {
    const words = telling(title);
    return words.length === 2 && wordsOf(title).length === 2 ? words.join("") : undefined;
  },
  "cut apart": ({ title }, random) => {
    const word = longest(title);
    if (word.length < 7) return undefined;
    const place = 3 + random.below(word.length - 5);
    return normalise(title).replace(word, `${word.slice(0, place)} ${word.slice(place)}`);
  },
  "title and composer": ({ title, composers }) => `${normalise(title)} ${normalise(composers[0] ?? "")}`,
  "surname and a word": (document) => `${surname(document)} ${longest(document.title)}`,
  "misspelt surname and title": (document, random) =>
    `${telling(document.title).join(" ")} ${slip(random, surname(document))}`,
  "title and year": ({ title, year }) => `${normalise(title)} ${year}`,
  "slip and year": ({ title, year }, random) => {
    const text = slipIn(random, title);
    return text === undefined ? undefined : `${text} ${year}`;
  },
  "number written otherwise": ({ title }, random) => {
    const words = wordsOf(title);
    const place = words.findIndex((word, at) => at > 0 && word in numberWords);
    const others = numberWords[words[place] ?? ""];
    return others === undefined
      ? undefined
      : words.map((word, at) => (at === place ? random.pick(others) : word)).join(" ");
  },
  noise: ({ title }, random) =>
    random.pick([
      `${title} OST`,
      `${title} soundtrack`,
      `${normalise(title)} original motion picture score`,
      `music from ${title}`,
    ]),
  "asked as a question": ({ title }, random) =>
    random.pick([
      `who composed ${normalise(title)}`,
      `who wrote the music for ${title}`,
      `what is the main theme of ${normalise(title)}`,
      `${normalise(title)} who did the score`,
    ]),
  "a season or kind behind": ({ title }, random) =>
    `${normalise(title)} ${random.pick(["season 3", "movie", "tv series", "s02", "game", "season 2 episode 5"])}`,
  "other title": ({ altTitles }) => altTitles[0],
  "family and rest": ({ title, extra }) => {
    const [family] = extra;
    if (family === undefined || !title.startsWith(`${family} `) || title.length < family.length + 6) return undefined;
    return `${telling(family).join(" ")} ${wordsOf(title.slice(family.length)).at(-1) ?? ""}`;
  },
  "a word missing": ({ title }, random) => {
    const words = telling(title);
    const left = random.below(words.length);
    return words.length >= 3 ? words.filter((_, place) => place !== left).join(" ") : undefined;
  },
};

function inventGibberish(random: Random): string {
  const word = () => Array.from({ length: 5 + random.below(7) }, () => random.pick([...letters])).join("");
  return random.chance(0.5) ? word() : `${word()} ${word()}`;
}

/** Picks documents as people do: half of the time by fame. */
function pickDocument(random: Random, documents: readonly SearchDocument[]): number {
  for (;;) {
    const place = random.below(documents.length);
    if (random.chance(0.5) || random.chance(documents[place]?.fame ?? 0)) return place;
  }
}

/** So many queries of each class, the same for the same seed. */
export function generateQueries(
  documents: readonly SearchDocument[],
  perKind: number,
  seed: number,
): readonly BenchQuery[] {
  const random = createRandom(seed);
  const queries: BenchQuery[] = [];
  for (const [kind, make] of Object.entries(makers)) {
    for (let tries = 0, made = 0; made < perKind && tries < perKind * 400; tries++) {
      const wanted = pickDocument(random, documents);
      const document = documents[wanted];
      const text = document === undefined ? undefined : make(document, random);
      if (text === undefined || text === "") continue;
      queries.push({ kind, text, wanted });
      made++;
    }
  }
  for (let i = 0; i < perKind; i++)
    queries.push({ kind: "gibberish", text: inventGibberish(random), wanted: undefined });
  return queries;
}
