import type { PreviewRecord } from "./preview.ts";
import { normalise } from "./text.ts";

const numbers: ReadonlyMap<string, string> = new Map([
  ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].map(
    (word, index) => [word, String(index + 1)] as const,
  ),
  ...["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"].map(
    (word, index) => [word, String(index + 1)] as const,
  ),
]);
const numbered = new Set(["part", "chapter", "volume", "vol", "season", "series", "book", "episode"]);
const articles = /^(?:the|a|an|le|la|les|l|der|die|das|el|los|las|il|lo|gli)\s+/;
/** What an album's title says of being an album, and nothing of which one. */
const albumWords =
  /\b(?:original|official|motion|picture|film|movie|television|tv|netflix|series|game|video|soundtracks?|scores?|music|ost|album|from|by|of|the|a|an|and)\b/g;

/** The form in which works are compared: without articles, numbers as digits; undefined where no work is stated. */
export function workKey({ work }: PreviewRecord): string | undefined {
  const key = work === undefined ? "" : withDigits(normalise(work)).replace(articles, "").replaceAll(" ", "");
  return key === "" ? undefined : key;
}

/** The form in which album titles are compared: without what every album says of itself; undefined where none is stated. */
export function albumKey({ albumTitle, work, season }: PreviewRecord): string | undefined {
  if (albumTitle === undefined) return undefined;
  const title = withDigits(normalise(albumTitle)).replace(/\bvol\b/g, "volume");
  const withoutSeason = season === undefined ? title : title.replace(new RegExp(`\\bseason ${season}\\b`), "");
  return bare(withoutSeason) || bare(withDigits(normalise(work ?? "")));
}

/** True if one list of names holds all of the other, as an empty one does. */
export function holdsTheOther(a: readonly string[], b: readonly string[]): boolean {
  const [left, right] = [new Set(a.map(toKey)), new Set(b.map(toKey))];
  return [...left].every((name) => right.has(name)) || [...right].every((name) => left.has(name));
}

function toKey(name: string): string {
  return normalise(name).replace(articles, "").replaceAll(" ", "");
}

function bare(title: string): string {
  return title.replace(albumWords, " ").replace(/\s+/g, "");
}

/** "Part Two" and "Rocky II" as "part 2" and "rocky 2"; a single letter or word counts only where a number is expected. */
export function withDigits(normalised: string): string {
  const words = normalised.split(" ");
  return words
    .map((word, index) => {
      const isExpected =
        numbered.has(words[index - 1] ?? "") || (index === words.length - 1 && index > 0 && /^[ivx]{2,}$/.test(word));
      return (isExpected ? numbers.get(word) : undefined) ?? word;
    })
    .join(" ");
}
