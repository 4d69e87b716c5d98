import type { Sentence } from "../post/reading.ts";
import { lengthOfGenitive } from "../words/genitive.ts";
import { anyLetter, codeAt, kindOf, letterKinds, pointAt } from "../words/letters.ts";
import { phrase } from "../words/phrase.ts";
import { honourWords, wordsBeforeNoName, wordsInNoName } from "./name-words.ts";

/** A person or group named in a sentence. */
export interface FoundName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Part {
  readonly text: string;
  /** The text folded, without an owner's s and what is no letter or number. */
  readonly word: string;
  readonly start: number;
}

const ensemblePattern = /\b(?:team|orchestra|philharmonic|ensemble|choir|symphony)\b/;
const ensemble = phrase(ensemblePattern);

/** True if the words between two places are an orchestra, a choir or a team. */
export const isEnsemble = ({ openFolded }: Sentence, start: number, end: number): boolean =>
  ensemble.test(openFolded) && ensemblePattern.test(openFolded.slice(start, end));

const plainWord = /^[a-z0-9&-]*$/;
const bare = (folded: string): string =>
  plainWord.test(folded) ? folded : folded.replace(/'s$/, "").replace(/[^a-z0-9&-]/g, "");

function partsOf({ open, openFolded }: Sentence, from: number, to: number): readonly Part[] {
  const parts: Part[] = [];
  for (let start = from; start < to; ) {
    const space = open.indexOf(" ", start);
    const end = space < 0 || space > to ? to : space;
    if (end > start) parts.push({ text: open.slice(start, end), word: bare(openFolded.slice(start, end)), start });
    start = end + 1;
  }
  return parts;
}

const isHonour = (word: string): boolean =>
  honourWords.has(word) || (word.includes("-") && word.split("-").some((part) => honourWords.has(part)));

/** "Swedish-born", "LA-based" */
const isOrigin = (word: string): boolean => word.includes("-") && /-(?:born|based|bred|nominated)$/.test(word);

const isNoNameWord = (word: string): boolean => wordsInNoName.has(word) || honourWords.has(word) || isOrigin(word);

/** "A" in "A. J. Holm" and "A J Holm". */
function isInitial(parts: readonly Part[], place: number): boolean {
  const [text = "", next = ""] = [parts[place]?.text, parts[place + 1]?.text];
  return /^\p{Lu}\.?$/u.test(text) && (text.endsWith(".") ? next !== "" : /^\p{Lu}\.?$/u.test(next));
}

/** True for a word after which nothing more belongs to the name: "Holm's", and "Holm." but not "Jr." */
const endsName = (text: string): boolean =>
  lengthOfGenitive(text) > 0 || (text.endsWith(".") && /[^.\p{Lu}]{3}\.$/u.test(text));

const withoutFullStop = (name: string): string =>
  name.endsWith(".") ? name.replace(/(?<=[^.\p{Lu}]{2}|\p{Lu}{4})\.$/u, "") : name;

const isLetter = (code: number): boolean => (kindOf(code) & anyLetter) !== 0;

/** True for more than initials. */
function holdsWord(name: string): boolean {
  for (let at = 1; at < name.length; at++)
    if (isLetter(codeAt(name, at - 1)) && isLetter(codeAt(name, at))) return true;
  return /\p{L}{2}/u.test(name);
}

/** Drops honours before a run of names, such as "Academy Award winner", and cuts at the first word that no name holds. */
export function trimRun(sentence: Sentence, start: number, end: number): FoundName | undefined {
  if (isEnsemble(sentence, start, end)) return undefined;
  const parts = partsOf(sentence, start, end);
  const first = parts.findIndex(({ word }) => !isHonour(word));
  if (first < 0) return undefined;
  const isGroup = parts[first]?.text === "The" && parts.length - first >= 2;
  let last = first + (isGroup ? 1 : 0);
  while (last < parts.length) {
    const part = parts[last];
    if (part === undefined || (isNoNameWord(part.word) && !isInitial(parts, last))) break;
    last++;
    if (endsName(part.text)) break;
  }
  return last - first < (isGroup ? 2 : 1) ? undefined : toName(parts.slice(first, last));
}

function toName(parts: readonly Part[]): FoundName | undefined {
  const [begin, last] = [parts[0], parts.at(-1)];
  if (begin === undefined || last === undefined) return undefined;
  const written = parts.map(({ text }) => text).join(" ");
  const closed = withoutFullStop(written);
  const name = withoutFullStop(closed.slice(0, closed.length - lengthOfGenitive(closed)));
  const isOther = parts.length === 1 && /^(?:sons|brothers)$/i.test(name);
  if (isOther || !holdsWord(name) || (name.length <= 8 && /^\p{Lu}{2,4}$/u.test(name))) return undefined;
  return { name, start: begin.start, end: last.start + last.text.length };
}

/** True for a word that may stand between a cue and a name: "the legendary", "Oscar-winning", "and". */
export function isDescription({ open, openFolded }: Sentence, start: number, end: number): boolean {
  const folded = openFolded.slice(start, end);
  const word = bare(folded);
  if (isHonour(word) || folded === "&" || isOrigin(folded)) return true;
  return kindOf(pointAt(open, start)) === letterKinds.lower && !wordsBeforeNoName.has(folded);
}
