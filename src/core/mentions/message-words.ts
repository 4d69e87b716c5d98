import { normalise } from "../text.ts";

/** A word of a message, with how it stands there. */
export interface MessageWord {
  /** As words are compared. */
  readonly key: string;
  /** The same without a closing 's; absent where it has none. */
  readonly owner?: string;
  /** Begins with a capital or a digit, and is not the first word of a sentence or one of a line in capitals. */
  readonly standsOut: boolean;
  /** Begins with a capital or a digit, wherever it stands. */
  readonly isCapital: boolean;
  /** What stands between the word before and this one. */
  readonly before: string;
  /** What stands between this one and the next. */
  readonly after: string;
}

const word = /(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
const longest = 8_000;
/** Addresses, mentions, emoji and timestamps are no words of the writer; a break is left in their place. */
const noWords = /<(?:[@#][!&]?\d+|a?:\w+:\d+|t:-?\d+(?::\w)?|\/[^:>]+:\d+)>|<?https?:\/\/[^\s>)\]]+>?|:\w{2,32}:/gu;
const endsSentence = /[.!?…:]/;
const initials = /^(?:\p{L}\.){2,}/u;
const mostCapitals = 0.6;
const fewestForTitleCase = 5;

/** The words of a message, line by line. */
export function messageWords(text: string): readonly (readonly MessageWord[])[] {
  const clean = text.slice(0, longest).replace(noWords, " . ");
  return clean
    .split("\n")
    .map(lineWords)
    .filter((words) => words.length > 0);
}

function lineWords(line: string): readonly MessageWord[] {
  const found = [...line.matchAll(word)];
  const isTitleCase = hasManyCapitals(found.map(([text]) => text));
  return found.map((match, index) => {
    const [text] = match;
    const previous = found[index - 1];
    const next = found[index + 1];
    const before = line.slice(previous === undefined ? 0 : previous.index + previous[0].length, match.index);
    const after = line.slice(match.index + text.length, next?.index ?? line.length);
    const isCapital = /^[\p{Lu}\p{N}]/u.test(text);
    const isFirst = (index === 0 || endsSentence.test(before)) && !initials.test(text);
    const owner = /^(.+)['’]s$/iu.exec(text)?.[1];
    return {
      key: normalise(text),
      ...(owner === undefined ? {} : { owner: normalise(owner) }),
      isCapital,
      standsOut: isCapital && !isFirst && !isTitleCase,
      before,
      after,
    };
  });
}

/** In a headline, or where somebody shouts, a capital says nothing. */
function hasManyCapitals(words: readonly string[]): boolean {
  if (words.length > 1 && words.every((text) => text === text.toUpperCase())) return true;
  return (
    words.length >= fewestForTitleCase &&
    words.filter((text) => /^\p{Lu}/u.test(text)).length / words.length > mostCapitals
  );
}
