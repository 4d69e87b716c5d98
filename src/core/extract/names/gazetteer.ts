import { normalise } from "../../text.ts";
import { givenNames } from "../lexicon/given-names.ts";
import { fold } from "../words/fold.ts";
import { normalise as normaliseAgain } from "../words/keys.ts";
import { codeAt, kindOf, letterKinds } from "../words/letters.ts";
import { remember } from "../words/memory.ts";
import { createWorksOf, type KnownWork, type WorksOf } from "./credits.ts";
import { isPartOfLonger } from "./longer-names.ts";

/** Names that help to read a post; they never decide what a name may be. */
export interface GazetteerNames {
  readonly composers: readonly string[];
  readonly labels: readonly string[];
  readonly works: readonly string[];
  /** What is known of the works beside their titles. */
  readonly credits?: readonly KnownWork[];
}

/** A known name found in a text. */
export interface NameHit {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Known names of one kind, found however they are accented, hyphenated or cased. */
export interface NameIndex {
  /** The name as we spell it. */
  readonly canonical: (name: string) => string | undefined;
  /** The longest known name that begins exactly at a place of the text and ends with a word there. */
  readonly at: (text: string, folded: string, start: number) => NameHit | undefined;
  /** All known names in the text that are written with a capital, from left to right, longest first, none within another. */
  readonly findAll: (text: string, folded: string) => readonly NameHit[];
}

export interface Gazetteer {
  readonly composers: NameIndex;
  /** Common first names and those of known composers, normalised: they show that unknown names are persons. */
  readonly givenNames: ReadonlySet<string>;
  readonly labels: NameIndex;
  readonly works: NameIndex;
  readonly worksOf: WorksOf;
}

interface Entry {
  readonly name: string;
  readonly form: string;
}

/** Several rules search the same sentences, so the last searches are kept. */
const maxRemembered = 500;
const capitalOrNumber = letterKinds.upper | letterKinds.number;
const [space, hyphen, digit0, digit9, letterA, letterZ] = [32, 45, 48, 57, 97, 122];
const isLetterCode = (code: number): boolean => code >= letterA && code <= letterZ;
const isWordCode = (code: number): boolean => isLetterCode(code) || (code >= digit0 && code <= digit9);
/** Makes a capital of ASCII small, and a letter of nothing that is none. */
const toSmall = 32;
const spaced = (folded: string): string => folded.replaceAll("-", " ");

const isSmall = ({ name }: Entry): boolean => /^\p{Ll}/u.test(name);

function byFirstWord(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const entry of entries) {
    const first = /[a-z0-9]+/.exec(entry.form)?.[0];
    if (first === undefined || !entry.form.startsWith(first)) continue;
    const known = index.get(first);
    if (known === undefined) index.set(first, [entry]);
    else known.push(entry);
  }
  for (const list of index.values()) list.sort((a, b) => b.form.length - a.form.length);
  return index;
}

/** True if a form stands at a place, a hyphen where it has a space, and ends with a word there. */
function standsAt(folded: string, form: string, start: number): boolean {
  for (let at = 0; at < form.length; at++) {
    const code = codeAt(folded, start + at);
    if ((code === hyphen ? space : code) !== codeAt(form, at)) return false;
  }
  return !isWordCode(codeAt(folded, start + form.length));
}

/** True if the name is written there as names are, and ends there. */
function isProper(text: string, start: number, hit: Entry): boolean {
  const isShortShout =
    hit.name.length <= 4 &&
    /^\p{Lu}\p{Ll}/u.test(hit.name) &&
    /^\p{Lu}{2,4}$/u.test(text.slice(start, start + hit.form.length));
  if (isShortShout || isPartOfLonger(text, start, hit)) return false;
  return /[\p{Lu}\p{N}]/u.test(text.charAt(start)) || /^\p{Ll}/u.test(hit.name);
}

/** What is known of a text. */
interface SearchedText {
  readonly places: readonly WordPlace[];
  /** The names of each index, as far as they were asked for. */
  readonly hits: (readonly NameHit[] | undefined)[];
}

/** Where in a folded text words begin and end that may open a known name. */
interface WordPlace {
  readonly start: number;
  readonly end: number;
  /** The first letter is written as a capital or is a number. */
  readonly isCapital: boolean;
  /** Of which indexes, a bit each, the word may open a name. */
  readonly bits: number;
}

const startHash = 7;
/** The bits of the first words of comparable forms stand above those of the words as texts have them. */
const keyShift = 3;
const hashWith = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/**
 * Tells by a look into a table, without cutting the word out, whether it may open a name of one of several indexes: most
 * words of a text open none, and several rules ask for the same text.
 */
function createFirstWords() {
  const table = new Uint8Array(0x1_0000);
  const slotOf = (hash: number): number => (hash ^ (hash >>> 16)) & 0xffff;

  function placesIn(text: string, folded: string): readonly WordPlace[] {
    const places: WordPlace[] = [];
    let [start, hash] = [0, startHash];
    const { length } = folded;
    for (let end = 0; end <= length; end++) {
      const code = end < length ? codeAt(folded, end) : 0;
      if (isWordCode(code)) {
        hash = hashWith(hash, code);
        continue;
      }
      const bits = end > start ? (table[slotOf(hash)] ?? 0) : 0;
      if (bits !== 0) {
        const isCapital = (kindOf(codeAt(text, start)) & capitalOrNumber) !== 0;
        places.push({ start, end, bits, isCapital });
      }
      start = end + 1;
      hash = startHash;
    }
    return places;
  }

  const known = new Map<string, SearchedText>();
  let last = "";
  let searched: SearchedText = { places: [], hits: [] };
  return {
    add(word: string, bit: number): void {
      let hash = startHash;
      for (let at = 0; at < word.length; at++) hash = hashWith(hash, codeAt(word, at));
      const slot = slotOf(hash);
      table[slot] = (table[slot] ?? 0) | bit;
    },
    /** What is known of a text; the indexes are asked for the same one after another. */
    look(text: string, folded: string): SearchedText {
      if (text === last) return searched;
      const kept = known.get(text);
      searched = kept ?? { places: placesIn(text, folded), hits: [] };
      last = text;
      if (kept !== undefined) return kept;
      if (known.size >= maxRemembered) known.clear();
      known.set(text, searched);
      return searched;
    },
    /** True unless the name is sure to begin with no word of the index. */
    mayOpen(name: string, bit: number): boolean {
      let [end, hash] = [0, startHash];
      for (let code = codeAt(name, end) | toSmall; isLetterCode(code); code = codeAt(name, ++end) | toSmall)
        hash = hashWith(hash, code);
      const isPlain = end > 0 && (end === name.length || name.charAt(end) === " ");
      return !isPlain || ((table[slotOf(hash)] ?? 0) & bit) !== 0;
    },
    /** The end of the word at a place; the place itself where no name of the index can begin with it. */
    endOf(folded: string, start: number, bit: number): number {
      let [end, hash] = [start, startHash];
      for (let code = codeAt(folded, end); isWordCode(code); code = codeAt(folded, ++end)) hash = hashWith(hash, code);
      return ((table[slotOf(hash)] ?? 0) & bit) === 0 ? start : end;
    },
  };
}

/** Builds an index over names, one bit of the first words; `spellings` maps further spellings to the name to report. */
function createNameIndex(
  firstWords: ReturnType<typeof createFirstWords>,
  bit: number,
  names: readonly string[],
  spellings: ReadonlyMap<string, string> = new Map(),
): NameIndex {
  const canonicalNames = new Map<string, string>();
  const entries: Entry[] = [];
  for (const [spelling, name] of [...spellings, ...names.map((name) => [name, name] as const)]) {
    const key = normalise(spelling);
    if (key === "" || canonicalNames.has(key)) continue;
    canonicalNames.set(key, name);
    firstWords.add(key.split(" ")[0] ?? "", bit << keyShift);
    entries.push({ name, form: spaced(fold(spelling)) });
  }
  const index = byFirstWord(entries);
  const smallFirst = new Set([...index].flatMap(([word, known]) => (known.some(isSmall) ? [word] : [])));
  for (const word of index.keys()) firstWords.add(word, bit);
  function at(text: string, folded: string, start: number): NameHit | undefined {
    const end = firstWords.endOf(folded, start, bit);
    const candidates = end === start ? undefined : index.get(folded.slice(start, end));
    if (candidates === undefined) return undefined;
    const hit = candidates.find(({ form }) => standsAt(folded, form, start));
    return hit === undefined || !isProper(text, start, hit)
      ? undefined
      : { name: hit.name, start, end: start + hit.form.length };
  }

  function findAll(text: string, folded: string): readonly NameHit[] {
    const { places, hits } = firstWords.look(text, folded);
    const known = hits[bit];
    if (known !== undefined) return known;
    const found = index.size === 0 ? [] : searchAll(places, text, folded);
    hits[bit] = found;
    return found;
  }

  function searchAll(places: readonly WordPlace[], text: string, folded: string): readonly NameHit[] {
    const hits: NameHit[] = [];
    let free = 0;
    for (const place of places) {
      if ((place.bits & bit) === 0 || place.start < free) continue;
      if (!place.isCapital && !smallFirst.has(folded.slice(place.start, place.end))) continue;
      const hit = at(text, folded, place.start);
      if (hit === undefined) continue;
      hits.push(hit);
      free = hit.end;
    }
    return hits;
  }

  const spelt = remember((name) => canonicalNames.get(normaliseAgain(name)) ?? "");
  return {
    canonical: (name) => (firstWords.mayOpen(name, bit << keyShift) ? spelt(name) || undefined : undefined),
    at,
    findAll,
  };
}

/** Short forms that mean a studio, a broadcaster or a place rather than the label. */
const otherwiseKnown =
  /^(?:20th century fox|20th century|nothing|planet|saturn|superb|thrive|tattoo|scarlet|roulette|starlog|tribute|enigma|relapse|restless|netflix|apple|warner bros\.?|black|fantasy|london|chapter one|paramount pictures|geffen|universal|marvel|fox|paramount|sony|disney|walt disney|warner|toho|square enix|hollywood|island|republic|columbia|virgin|capitol|atlantic|epic|king|casablanca|alhambra|victor|lionsgate|madison gate|universal france|rough trade|domino|anime|deep space|studio ghibli|cloud nine|southern cross|music box)$/i;

/** Label names also without a closing "Records", "Music" and the like, where what is left is a name of its own. */
function shortLabelNames(labels: readonly string[]): ReadonlyMap<string, string> {
  const short = new Map<string, string>(labels.includes("Varèse Sarabande") ? [["Varèse", "Varèse Sarabande"]] : []);
  const listed = new Set(labels.map(normalise));
  for (const label of labels) {
    const rest = label.replace(/ (Records|Recordings|Music|Records? Group)$/i, "");
    const isPlain = / /.test(rest) || (rest.length > 5 && !/ Music$/i.test(label));
    if (rest !== label && isPlain && rest.length > 4 && !otherwiseKnown.test(rest)) short.set(rest, label);
    if (rest !== label) continue;
    for (const longer of [`${label} Records`, `${label} Music`])
      if (!listed.has(normalise(longer))) short.set(longer, label);
  }
  return short;
}

/** Groups are also named without their article: "Newton Brothers". */
function withoutArticles(names: readonly string[]): ReadonlyMap<string, string> {
  const groups = names.filter((name) => /^The \S+ \S/.test(name));
  return new Map(groups.map((name) => [name.slice(4), name]));
}

/** Words that names of groups begin with. */
const noGivenName = new Set(
  "the audio dream digital electric radio sound music black white red blue new old big".split(" "),
);

function givenNamesOf(composers: readonly string[]): ReadonlySet<string> {
  const given = composers.filter((name) => / /.test(name)).map((name) => normalise(name).split(" ")[0] ?? "");
  return new Set([...givenNames, ...given.filter((name) => name.length > 2 && !noGivenName.has(name))]);
}

/** Makes the names searchable; done once, so that reading a post is fast. */
export function createGazetteer(names: GazetteerNames): Gazetteer {
  const firstWords = createFirstWords();
  return {
    composers: createNameIndex(firstWords, 1, names.composers, withoutArticles(names.composers)),
    givenNames: givenNamesOf(names.composers),
    labels: createNameIndex(firstWords, 2, names.labels, shortLabelNames(names.labels)),
    works: createNameIndex(firstWords, 4, names.works),
    worksOf: createWorksOf(names.credits ?? []),
  };
}
