import type { Catalogue, Work } from "../catalogue.ts";
import { withDigits } from "../same-work.ts";
import { normalise } from "../text.ts";
import { plainWords, smallWords } from "./plain-words.ts";

/** How much it takes until words of a message are read as a title. */
export type Boldness =
  /** They are enough by themselves, however they are written. */
  | "distinct"
  /** They have to be written as a title, or something beside them has to say that it is one. */
  | "plain"
  /** Every message is full of such words: writing them as a title is not enough at the beginning of a sentence. */
  | "small";

/** A way to name works: which, the best known first, and how bold it is. */
export interface TitleForm {
  readonly works: readonly Work[];
  readonly boldness: Boldness;
}

/** The ways to name the works of a catalogue. */
export interface TitleForms {
  readonly find: (words: readonly string[]) => TitleForm | undefined;
  /** The most words of a title that begins with this one; 0 where none does. */
  readonly longestFrom: (word: string) => number;
}

interface Named {
  readonly work: Work;
  readonly isMain: boolean;
}

const article = /^(?:the|a|an|le|la|les|der|die|das|el|il|los|las) /;
const numberWord = /^(?:[ivx]+|one|two|three|four|five|six|seven|eight|nine|ten)$/;
const wellKnown = 2;

/** Gathers titles, other titles, subtitles and names of franchises, with and without their article. */
export function gatherTitleForms(catalogue: Catalogue, judge: (work: Work) => number): TitleForms {
  const forms = new Map<string, Named[]>();
  const longest = new Map<string, number>();
  const fame = new Map(catalogue.works.map((work) => [work, judge(work)]));
  const addForm = (form: string, named: Named) => {
    const known = forms.get(form);
    if (known !== undefined) {
      if (!known.some(({ work }) => work === named.work)) known.push(named);
      return;
    }
    forms.set(form, [named]);
    const words = form.split(" ");
    const [first = ""] = words;
    longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
  };
  const add = (title: string, work: Work, isMain: boolean) => {
    const key = withDigitsWhereNeeded(normalise(title).split(" "));
    if (key === "") return;
    addForm(key, { work, isMain });
    const bare = key.replace(article, "");
    if (bare !== key && countTelling(bare) > 0) addForm(bare, { work, isMain });
  };
  for (const work of catalogue.works) {
    add(work.title, work, true);
    for (const title of [...(work.originalTitle === undefined ? [] : [work.originalTitle]), ...work.altTitles])
      add(title, work, false);
    for (const part of work.title.split(/: | – /).slice(1))
      if (countTelling(normalise(part)) > 1) add(part, work, false);
  }
  const firstOf = firstOfFranchises(catalogue.works, fame);
  for (const { name, aliases } of catalogue.franchises)
    for (const work of firstOf(name)) for (const form of [name, ...aliases]) add(form, work, false);
  const rank = ({ work, isMain }: Named) => (fame.get(work) ?? 0) + (isMain ? 0.3 : 0);
  return {
    longestFrom: (word) => longest.get(word) ?? 0,
    find: (words) => {
      const key = withDigitsWhereNeeded(words);
      const known = forms.get(key);
      if (known === undefined) return undefined;
      const sorted = [...known].sort((a, b) => rank(b) - rank(a));
      return { works: sorted.map(({ work }) => work), boldness: boldnessOf(key, sorted) };
    },
  };
}

/** Most titles hold no number in words or Roman letters. */
function withDigitsWhereNeeded(words: readonly string[]): string {
  const key = words.join(" ");
  return words.some((word) => numberWord.test(word)) ? withDigits(key) : key;
}

const mostOfFranchise = 5;

function firstOfFranchises(works: readonly Work[], fame: ReadonlyMap<Work, number>) {
  const byName = new Map<string, Work[]>();
  for (const work of works) {
    if (work.franchise === undefined) continue;
    const known = byName.get(work.franchise);
    if (known === undefined) byName.set(work.franchise, [work]);
    else known.push(work);
  }
  return (name: string): readonly Work[] =>
    [...(byName.get(name) ?? [])].sort((a, b) => (fame.get(b) ?? 0) - (fame.get(a) ?? 0)).slice(0, mostOfFranchise);
}

function countTelling(key: string): number {
  return key.split(" ").filter((word) => !smallWords.has(word)).length;
}

function boldnessOf(key: string, works: readonly Named[]): Boldness {
  const words = key.split(" ");
  const telling = words.filter((word) => !smallWords.has(word));
  const isShort = words.length === 1 && (key.length < 3 || /^\d+$/.test(key));
  const isWellKnown = works.some(({ work, isMain }) => isMain && (work.renown ?? 0) >= wellKnown);
  if (telling.length === 0 || isShort) return words.length > 1 && isWellKnown ? "plain" : "small";
  const rare = telling.filter((word) => !plainWords.has(word) && !/^\d+$/.test(word));
  if (words.length === 1) return isWellKnown && rare.length > 0 && key.length > 3 ? "distinct" : "plain";
  const isEnough =
    telling.length >= 3 ||
    (words.length > 3 && isWellKnown) ||
    (telling.length === 2 && (isWellKnown || rare.length > 0));
  return isEnough || (isWellKnown && rare.length > 0) ? "distinct" : "plain";
}
