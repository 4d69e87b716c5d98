import { endOfAtom, endOfQuantifier, splitAlternatives } from "./alternatives.ts";

/** So many letters of a word are looked at. */
export const mostLetters = 4;
/** Stands for the end of a word. */
export const endOfWord = "\n";

const wordLetter = /^\w$/;
const plainClass = /^\[[a-z0-9]+\]$/;
const lookAround = /^\(\?(?:[=!]|<[=!])/;
const digits = [..."0123456789"];

interface Step {
  readonly atom: string;
  readonly times: string;
  readonly rest: string;
}

function firstStep(source: string): Step {
  const end = endOfAtom(source, 0);
  const last = endOfQuantifier(source, end);
  return { atom: source.slice(0, end), times: source.slice(end, last), rest: source.slice(last) };
}

/** What an atom may be: sources of which one takes its place; undefined where it may be anything. */
function choicesOf(atom: string): readonly string[] | undefined {
  if (atom.startsWith("(?:")) return splitAlternatives(atom.slice(3, -1));
  if (atom.startsWith("(") && !atom.startsWith("(?")) return splitAlternatives(atom.slice(1, -1));
  if (plainClass.test(atom)) return [...atom.slice(1, -1)];
  return atom === "\\d" ? digits : undefined;
}

/** The letter that an atom stands for; undefined where it stands for none in particular. */
function letterOf(atom: string): string | undefined {
  if (/^\\[^\w]$/.test(atom)) return atom.slice(1);
  return /^[^\\[(.^$|]$/.test(atom) ? atom : undefined;
}

/** Adds how a match may begin that has begun with some letters; false where it may begin with anything. */
function collect(begun: string, source: string, found: Set<string>): boolean {
  const add = (beginning: string): boolean => beginning !== "" && found.add(beginning) !== undefined;
  if (begun.length === mostLetters || source === "") return add(begun);
  const { atom, times, rest } = firstStep(source);
  if (atom === "\\b") return begun === "" ? collect(begun, rest, found) : add(begun + endOfWord);
  if (lookAround.test(atom)) return collect(begun, rest, found);
  const isOptional = /^(?:[?*]|\{0)/.test(times);
  if (isOptional && !collect(begun, rest, found)) return false;
  // What is repeated may be followed by itself: nothing is known of the letters after it.
  const following = times === "" || times.startsWith("?") ? rest : "";
  const letter = letterOf(atom);
  if (letter === undefined) {
    const choices = choicesOf(atom);
    return choices === undefined ? add(begun) : choices.every((choice) => collect(begun, choice + following, found));
  }
  if (wordLetter.test(letter)) return collect(begun + letter, following, found);
  return begun !== "" && add(begun + endOfWord);
}

/**
 * The words with which every match of an expression begins, the first letters of each: a word shorter than that ends with
 * `endOfWord` where the expression says so. Undefined where a match may begin otherwise.
 */
export function beginningsOf({ source, flags }: RegExp): ReadonlySet<string> | undefined {
  const found = new Set<string>();
  const areWords = splitAlternatives(source).every(
    (alternative) => /^(?:\\b|\^)/.test(alternative) && collect("", alternative.replace(/^(?:\\b|\^)/, ""), found),
  );
  return areWords && !flags.includes("i") ? found : undefined;
}
