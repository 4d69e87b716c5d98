import { type Language, languages } from "../language.ts";
import { german } from "./de.ts";
import { english } from "./en.ts";
import { spanish } from "./es.ts";
import { french } from "./fr.ts";
import { italian } from "./it.ts";
import type { Lexicon } from "./lexicon.ts";

const lexicons: Readonly<Record<Language, Lexicon>> = { en: english, de: german, fr: french, es: spanish, it: italian };

type PatternName = { [Name in keyof Lexicon]: Lexicon[Name] extends string ? Name : never }[keyof Lexicon];

/** The lexicon of a language, English always included, as regular expressions over folded text. */
export interface Cues {
  readonly language: Language;
  /** True if the words stand in the text. */
  readonly has: (name: PatternName, folded: string) => boolean;
  /** Where the words stand in the text. */
  readonly findAll: (name: PatternName, folded: string) => readonly RegExpExecArray[];
  /** The alternatives, to build a longer pattern from. */
  readonly pattern: (name: PatternName) => string;
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

function createCues(language: Language): Cues {
  const tests = new Map<PatternName, RegExp>();
  const globals = new Map<PatternName, RegExp>();
  const compiled = (map: Map<PatternName, RegExp>, name: PatternName, flags: string): RegExp => {
    const known = map.get(name);
    if (known !== undefined) return known;
    const made = new RegExp(`(?<![a-z0-9])(?:${join(language, name)})(?![a-z0-9])`, flags);
    map.set(name, made);
    return made;
  };
  const numbers = new Map([...numbersOf(english), ...numbersOf(lexicons[language])]);
  return {
    language,
    has: (name, folded) => compiled(tests, name, "").test(folded),
    findAll: (name, folded) => [...folded.matchAll(compiled(globals, name, "g"))],
    pattern: (name) => join(language, name),
    numberOf: (word) => (/^\d{1,2}$/.test(word) ? Number(word) : numbers.get(word)),
    ordinal: [...new Set([...lexicons[language].ordinals, ...english.ordinals])].join("|"),
    cardinal: [...new Set([...lexicons[language].cardinals, ...english.cardinals])].join("|"),
  };
}

/** The cues of every language, compiled once. */
export function createAllCues(): (language: Language) => Cues {
  const all = new Map(languages.map((language) => [language, createCues(language)]));
  const fallback = createCues("en");
  return (language) => all.get(language) ?? fallback;
}
