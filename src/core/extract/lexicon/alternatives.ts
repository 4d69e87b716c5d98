/** Words that an alternative of a regular expression begins with, and what is left of it after them ("" where it ends). */
export interface Opening {
  readonly text: string;
  readonly rest: string;
}

interface Atom {
  readonly source: string;
  /** All texts that it matches; undefined where they are too many to write out. */
  readonly texts: readonly string[] | undefined;
}

const maxTexts = 200;
const digits = [..."0123456789"];
const plainClass = /^\[[^\\^\]]*\]$/;
const letterRange = /[^[]-[^\]]/;
/** Letters that stand for themselves, the last of them not optional or repeated. */
const plainRun = /[a-z0-9 ,'&"/-]+(?![?*+{])/y;
const special = /[|([\\]/g;
const quantifier = /(?:[?*+]|\{\d+(?:,\d*)?\})\??/y;

/** Where the bracket that opens at a place is closed; the end of the source if it never is. */
function endOfGroup(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const letter = source.charAt(at);
    if (letter === "\\") at++;
    else if (letter === "[") at = endOfClass(source, at) - 1;
    else if (letter === "(") depth++;
    else if (letter === ")" && --depth === 0) return at + 1;
  }
  return source.length;
}

function endOfClass(source: string, from: number): number {
  let at = from + 1;
  while (at < source.length && source.charAt(at) !== "]") at += source.charAt(at) === "\\" ? 2 : 1;
  return at + 1;
}

/** Where the part of an expression ends that begins at a place: a letter, a class or a group, without what says how often. */
export function endOfAtom(source: string, from: number): number {
  const letter = source.charAt(from);
  if (letter === "\\") return from + 2;
  if (letter === "[") return endOfClass(source, from);
  return letter === "(" ? endOfGroup(source, from) : from + 1;
}

function nextSpecial(source: string, from: number): number {
  special.lastIndex = from;
  return special.exec(source)?.index ?? source.length;
}

/** The alternatives of an expression. */
export function splitAlternatives(source: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = nextSpecial(source, 0); at < source.length; at = nextSpecial(source, endOfAtom(source, at))) {
    if (source.charAt(at) !== "|") continue;
    parts.push(source.slice(from, at));
    from = at + 1;
  }
  return [...parts, source.slice(from)];
}

function textsOfGroup(source: string): readonly string[] | undefined {
  if (!source.startsWith("(?:")) return undefined;
  const openings = splitAlternatives(source.slice(3, -1)).flatMap(openingsOf);
  return openings.some(({ rest }) => rest !== "") ? undefined : openings.map(({ text }) => text);
}

function textsOf(source: string): readonly string[] | undefined {
  if (source === "\\d") return digits;
  if (source.startsWith("\\")) return /^\\\W$/.test(source) ? [source.slice(1)] : undefined;
  if (source.startsWith("(")) return textsOfGroup(source);
  if (source.startsWith("["))
    return plainClass.test(source) && !letterRange.test(source) ? [...source.slice(1, -1)] : undefined;
  return /^[.^$|)*+?{]$/.test(source) ? undefined : [source];
}

/** Where the sign ends that says how often a part may stand; the place itself where none stands there. */
export function endOfQuantifier(source: string, from: number): number {
  quantifier.lastIndex = from;
  return from + (quantifier.exec(source)?.[0].length ?? 0);
}

function readAtom(source: string, from: number): Atom {
  plainRun.lastIndex = from;
  const run = plainRun.exec(source)?.[0];
  if (run !== undefined) return { source: run, texts: [run] };
  const end = endOfAtom(source, from);
  const times = source.slice(end, endOfQuantifier(source, end));
  const texts = textsOf(source.slice(from, end));
  const whole = source.slice(from, end + times.length);
  if (times === "") return { source: whole, texts };
  return { source: whole, texts: times === "?" && texts !== undefined ? ["", ...texts] : undefined };
}

/** How one alternative may begin: each of its possible first words, written out as far as they are few and certain. */
function openingsOf(alternative: string): readonly Opening[] {
  let texts: readonly string[] = [""];
  let at = 0;
  while (at < alternative.length) {
    const atom = readAtom(alternative, at);
    if (atom.texts === undefined || texts.length * atom.texts.length > maxTexts) break;
    const { texts: next } = atom;
    texts = texts.flatMap((text) => next.map((one) => text + one));
    at += atom.source.length;
  }
  const rest = alternative.slice(at);
  return texts.flatMap((text) => (text === "" ? openingsOfRest(rest) : [{ text, rest }]));
}

/** What begins with a group begins with one of its alternatives. */
function openingsOfRest(rest: string): readonly Opening[] {
  const end = endOfAtom(rest, 0);
  if (!rest.startsWith("(?:") || endOfQuantifier(rest, end) > end) return [{ text: "", rest }];
  return splitAlternatives(rest.slice(3, end - 1)).flatMap((choice) => openingsOf(choice + rest.slice(end)));
}

/**
 * Takes the alternatives of a regular expression apart: together the openings match, each followed by its rest, exactly
 * what the expression matches.
 */
export function readOpenings(source: string): readonly Opening[] {
  return splitAlternatives(source).flatMap(openingsOf);
}
