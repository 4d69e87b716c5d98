import type { Language } from "../post/language.ts";
import { allMatches } from "../words/matches.ts";
import { type CueHits, createCueScanner, hasCue, type ScanCues } from "./cue-scanner.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { italian } from "./it.ts";
import type { Lexicon } from "./lexicon.ts";

const lexicons: Readonly<Record<Language, Lexicon>> = { en: english, de: german, fr: french, es: spanish, it: italian };

type PatternName = { [Name in keyof Lexicon]: Lexicon[Name] extends string ? Name : never }[keyof Lexicon];

type Pattern = (name: PatternName) => string;

/** The lexicon of a language, English always included, as regular expressions over folded text. */
export interface Cues {
  readonly language: Language;
  /** True if the words stand in the text. */
  readonly has: (name: PatternName, folded: string) => boolean;
  /** Where the words stand in the text. */
  readonly findAll: (name: PatternName, folded: string) => readonly RegExpExecArray[];
  /** A rule's own expression, made once for the language from the lexicon's alternatives; `key` names the rule. */
  readonly compile: (key: string, source: (pattern: Pattern) => string, flags?: string) => RegExp;
  /** The number that a word means: "second" or "two" is 2. */
  readonly numberOf: (word: string) => number | undefined;
  /** All words that mean a number, as alternatives. */
  readonly ordinal: string;
  readonly cardinal: string;
}

function join(language: Language, name: PatternName): string {
  const own = lexicons[language][name];
  return language === "en" ? own : `${own}|${english[name]}`;
}

function isPatternName(name: string): name is PatternName {
  return name in english && name !== "ordinals" && name !== "cardinals";
}

const patternNames = Object.keys(english).filter(isPatternName);
const numberOfPattern: Readonly<Partial<Record<PatternName, number>>> = Object.fromEntries(
  patternNames.map((name, index) => [name, index]),
);

function numbersOf(lexicon: Lexicon): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const list of [lexicon.ordinals, lexicon.cardinals]) {
    list.forEach((word, index) => {
      numbers.set(word, index + 1);
      if (word.includes("?")) numbers.set(word.replace(/.\?/, ""), index + 1).set(word.replace("?", ""), index + 1);
    });
  }
  return numbers;
}

/** What is compiled and counted once for a language; a reading adds what it found in its own sentences. */
function createVocabulary(language: Language) {
  const compiled = new Map<string, RegExp>();
  const pattern: Pattern = (name) => join(language, name);
  const compile = (key: string, source: (pattern: Pattern) => string, flags = ""): RegExp => {
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const made = new RegExp(source(pattern), flags);
    compiled.set(key, made);
    return made;
  };
  return {
    compile,
    numbers: new Map([...numbersOf(english), ...numbersOf(lexicons[language])]),
    ordinal: [...new Set([...lexicons[language].ordinals, ...english.ordinals])].join("|"),
    cardinal: [...new Set([...lexicons[language].cardinals, ...english.cardinals])].join("|"),
  };
}

/** Which cues stand in a text, remembered for the texts of one post. */
function createMemory(scan: ScanCues): Cues["has"] {
  const seen = new Map<string, CueHits>();
  // Rules ask for one cue after the other in the same text.
  let last = "";
  let hits = noHits;
  return (name, folded) => {
    if (folded !== last) {
      const known = seen.get(folded);
      hits = known ?? scan(folded);
      if (known === undefined) seen.set(folded, hits);
      last = folded;
    }
    return hasCue(hits, numberOfPattern[name] ?? 0);
  };
}

const noHits: CueHits = { low: 0, high: 0 };

/** Looks for the cues of two languages, which have the same numbers. */
const scanBoth =
  (one: ScanCues, other: ScanCues): ScanCues =>
  (folded) => {
    const [own, foreign] = [one(folded), other(folded)];
    return { low: own.low | foreign.low, high: own.high | foreign.high };
  };

function createCues(language: Language, vocabulary: ReturnType<typeof createVocabulary>, scan: ScanCues): Cues {
  const { compile, numbers, ordinal, cardinal } = vocabulary;
  const whole = (name: PatternName) => (pattern: Pattern) => `\\b(?:${pattern(name)})(?![a-z0-9])`;
  const has = createMemory(scan);

  return {
    language,
    has,
    findAll: (name, folded) => (has(name, folded) ? allMatches(folded, compile(`all ${name}`, whole(name), "g")) : []),
    compile,
    numberOf: (word) => (/^\d{1,2}$/.test(word) ? Number(word) : numbers.get(word)),
    ordinal,
    cardinal,
  };
}

const createScanner = (language: Language): ScanCues =>
  createCueScanner(patternNames.map((name) => lexicons[language][name]));

/** Makes what belongs to a language when it is first asked for. */
function createShelf<T>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}

/** The cues of every language, compiled once; each call gives a new view, to be used for one post. */
export function createAllCues(): (language: Language) => Cues {
  const vocabularyOf = createShelf(createVocabulary);
  const scannerOf = createShelf(createScanner);
  return (language) => {
    const english = scannerOf("en");
    const scan = language === "en" ? english : scanBoth(english, scannerOf(language));
    return createCues(language, vocabularyOf(language), scan);
  };
}
