import { en, type Phrases } from "./en.ts";

/**
 * A stored reason in the words of the reader, sentence by sentence; what is none of ours, such as Discord's own words, stays as
 * it is.
 */
export function reasonText(reason: string, phrases: Phrases): string {
  if (phrases.language === en.language) return reason;
  return reason
    .split(/(?<=\.) (?=[A-Z])/)
    .map((sentence) => sentenceText(sentence, phrases) ?? sentence)
    .join(" ");
}

function sentenceText(sentence: string, phrases: Phrases): string | undefined {
  return (
    counterpart(sentence, en.reasons, phrases.reasons) ??
    counterpart(sentence, en.feedProblems, phrases.feedProblems) ??
    factText(sentence, phrases)
  );
}

/** What stands in one group where a text stands in another. */
function counterpart<Key extends string>(
  text: string,
  stored: Readonly<Record<Key, string>>,
  shown: Readonly<Record<Key, string>>,
): string | undefined {
  const known: readonly (readonly [string, string])[] = Object.entries(stored);
  const key = known.find(([, own]) => own === text)?.[0];
  return Object.entries<string>(shown).find(([own]) => own === key)?.[1];
}

/** A sentence that names something: what it names is found where English has it. */
function factText(sentence: string, phrases: Phrases): string | undefined {
  const { feedFacts, statusMeanings } = phrases;
  const named = (made: (...marks: [string, string]) => string) => namedIn(sentence, made("\0", "\0"));
  const answered = named(en.feedFacts.answered);
  if (answered !== undefined) {
    const [status = "", meaning = ""] = answered;
    return feedFacts.answered(status, counterpart(meaning, en.statusMeanings, statusMeanings) ?? meaning);
  }
  for (const key of factNames) {
    const found = named(en.feedFacts[key]);
    if (found !== undefined) return feedFacts[key](found[0] ?? "");
  }
  return undefined;
}

const factNames = [
  "redirectedSilently",
  "answeredOnly",
  "unfinished",
  "notReachedFor",
  "redirectedOften",
  "manyEntries",
  "pageTitle",
  "privateAddress",
] as const satisfies readonly (keyof typeof en.feedFacts)[];

/** What stands in a sentence in the places that a pattern leaves open; undefined if it is another sentence. */
function namedIn(sentence: string, pattern: string): readonly string[] | undefined {
  const fixed = pattern.split("\0");
  const named: string[] = [];
  let at = 0;
  for (const [index, part] of fixed.entries()) {
    const isLast = index === fixed.length - 1;
    const found = isLast && index > 0 ? sentence.length - part.length : sentence.indexOf(part, at);
    if (found < at || !sentence.startsWith(part, found) || (index === 0 && found > 0)) return undefined;
    if (index > 0) named.push(sentence.slice(at, found));
    at = found + part.length;
  }
  return at === sentence.length ? named : undefined;
}
