import type { Composer, Work } from "../catalogue.ts";
import { composerNames } from "../lookup/work-fame.ts";
import { normalise } from "../text.ts";
import type { MessageWord } from "./message-words.ts";
import { plainWords, smallWords } from "./plain-words.ts";

/** Somebody named in a line of a message, from one word to before another; several where only a surname tells. */
export interface NamedComposer {
  readonly start: number;
  readonly end: number;
  readonly composers: readonly Composer[];
}

const longestName = 5;
const shortestSurname = 4;
/** Whoever wrote so much is meant also where the surname has no capital. */
const worksOfTheKnown = 8;

/** Finds the composers that a line of a message names, from left to right: by their names, else by a surname. */
export function createComposerFinder(
  composers: readonly Composer[],
  works: readonly Work[],
): (words: readonly MessageWord[]) => readonly NamedComposer[] {
  const byName = new Map<string, Composer>();
  const bySurname = new Map<string, Composer[]>();
  const counts = countWorks(works);
  for (const composer of composers) {
    for (const name of [composer.name, ...composer.aliases])
      if (normalise(name) !== "") byName.set(normalise(name), composer);
    const surname = normalise(composer.name).split(" ").at(-1) ?? "";
    const isTelling = surname.length >= shortestSurname && !plainWords.has(surname) && !smallWords.has(surname);
    if (composer.kind === "person" && isTelling) bySurname.set(surname, [...(bySurname.get(surname) ?? []), composer]);
  }
  const isKnown = ({ name }: Composer) => (counts.get(name) ?? 0) >= worksOfTheKnown;
  const bySurnameAt = ({ key, owner = key, isCapital }: MessageWord): readonly Composer[] => {
    const found = bySurname.get(key) ?? bySurname.get(owner) ?? [];
    return isCapital ? found : found.filter(isKnown);
  };
  const at = (words: readonly MessageWord[], start: number): NamedComposer | undefined => {
    for (let end = Math.min(words.length, start + longestName); end > start; end--) {
      const found =
        byName.get(keyOf(words.slice(start, end), false)) ?? byName.get(keyOf(words.slice(start, end), true));
      const isName = end - start > 1 || words[start]?.isCapital === true;
      if (found !== undefined && isName) return { start, end, composers: [found] };
    }
    const word = words[start];
    const found = word === undefined ? [] : bySurnameAt(word);
    return found.length === 0 ? undefined : { start, end: start + 1, composers: found };
  };
  return (words) => {
    const found: NamedComposer[] = [];
    for (let start = 0; start < words.length; ) {
      const named = at(words, start);
      if (named !== undefined) found.push(named);
      start = named?.end ?? start + 1;
    }
    return found;
  };
}

function keyOf(words: readonly MessageWord[], isOwner: boolean): string {
  return words.map(({ key, owner = key }, index) => (isOwner && index === words.length - 1 ? owner : key)).join(" ");
}

function countWorks(works: readonly Work[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of works.flatMap(composerNames)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Every name under which somebody may be credited. */
export function creditNames({ name, aliases, members }: Composer): readonly string[] {
  return [name, ...aliases, ...members];
}
