import { normalise } from "../text.ts";
import { fold } from "./fold.ts";
import { normalise as normaliseAgain } from "./keys.ts";
import { kindOf, letterKinds } from "./letters.ts";
import { givenNames } from "./lexicon/given-names.ts";

/** Names that help to read a post; they never decide what a name may be. */
export interface GazetteerNames {
  readonly composers: readonly string[];
  readonly labels: readonly string[];
  readonly works: readonly string[];
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
}

interface Entry {
  readonly name: string;
  readonly form: string;
}

/** Several rules search the same sentences, so the last searches are kept. */
const maxRemembered = 500;
const capitalOrNumber = letterKinds.upper | letterKinds.number;
const [digit0, digit9, letterA, letterZ] = [48, 57, 97, 122];
const isWordCode = (code: number): boolean =>
  (code >= letterA && code <= letterZ) || (code >= digit0 && code <= digit9);
const spaced = (folded: string): string => folded.replaceAll("-", " ");
const endsWord = (text: string, end: number): boolean => !/[a-z0-9]/.test(text.charAt(end));

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

/** Builds an index over names; `spellings` maps further spellings to the name to report. */
function createNameIndex(names: readonly string[], spellings: ReadonlyMap<string, string> = new Map()): NameIndex {
  const canonicalNames = new Map<string, string>();
  const entries: Entry[] = [];
  for (const [spelling, name] of [...spellings, ...names.map((name) => [name, name] as const)]) {
    const key = normalise(spelling);
    if (key === "" || canonicalNames.has(key)) continue;
    canonicalNames.set(key, name);
    entries.push({ name, form: spaced(fold(spelling)) });
  }
  const index = byFirstWord(entries);
  const smallFirst = new Set([...index].flatMap(([word, known]) => (known.some(isSmall) ? [word] : [])));
  const found = new Map<string, readonly NameHit[]>();

  function at(text: string, folded: string, start: number): NameHit | undefined {
    const word = /^[a-z0-9]+/.exec(folded.slice(start, start + 40))?.[0];
    const candidates = word === undefined ? undefined : index.get(word);
    if (candidates === undefined) return undefined;
    const rest = spaced(folded.slice(start, start + 120));
    const hit = candidates.find(({ form }) => rest.startsWith(form) && endsWord(rest, form.length));
    const isShortShout =
      hit !== undefined &&
      hit.name.length <= 4 &&
      /^\p{Lu}\p{Ll}/u.test(hit.name) &&
      /^\p{Lu}{3,4}$/u.test(text.slice(start, start + hit.form.length));
    const isProper =
      hit !== undefined && !isShortShout && (/[\p{Lu}\p{N}]/u.test(text.charAt(start)) || /^\p{Ll}/u.test(hit.name));
    return hit === undefined || !isProper ? undefined : { name: hit.name, start, end: start + hit.form.length };
  }

  function findAll(text: string, folded: string): readonly NameHit[] {
    const known = found.get(text);
    if (known !== undefined) return known;
    if (found.size >= maxRemembered) found.clear();
    const hits = searchAll(text, folded);
    found.set(text, hits);
    return hits;
  }

  function searchAll(text: string, folded: string): readonly NameHit[] {
    const hits: NameHit[] = [];
    if (index.size === 0) return hits;
    let free = 0;
    let start = 0;
    for (let end = 0; end <= folded.length; end++) {
      if (end < folded.length && isWordCode(folded.charCodeAt(end))) continue;
      const hit = end > start && start >= free ? hitIn(text, folded, start, end) : undefined;
      start = end + 1;
      if (hit === undefined) continue;
      hits.push(hit);
      free = hit.end;
    }
    return hits;
  }

  /** Most words have no capital, so they are not even looked up. */
  function hitIn(text: string, folded: string, start: number, end: number): NameHit | undefined {
    const isCapital = (kindOf(text.charCodeAt(start)) & capitalOrNumber) !== 0;
    if (!isCapital && smallFirst.size === 0) return undefined;
    const word = folded.slice(start, end);
    return (isCapital ? index : smallFirst).has(word) ? at(text, folded, start) : undefined;
  }

  return { canonical: (name) => canonicalNames.get(normaliseAgain(name)), at, findAll };
}

/** Short forms that mean a studio, a broadcaster or a place rather than the label. */
const otherwiseKnown =
  /^(?:20th century fox|20th century|nothing|planet|saturn|superb|thrive|tattoo|scarlet|roulette|starlog|tribute|enigma|relapse|restless|netflix|apple|warner bros\.?|black|fantasy|london|chapter one|paramount pictures|geffen|universal|marvel|fox|paramount|sony|disney|walt disney|warner|toho|square enix|hollywood|island|republic|columbia|virgin|capitol|atlantic|epic|king|casablanca|alhambra|victor|lionsgate|madison gate|universal france|rough trade|domino|anime|deep space|cloud nine|southern cross|music box)$/i;

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

function givenNamesOf(composers: readonly string[]): ReadonlySet<string> {
  const given = composers.filter((name) => / /.test(name)).map((name) => normalise(name).split(" ")[0] ?? "");
  return new Set([...givenNames, ...given.filter((name) => name.length > 2 && name !== "the")]);
}

/** Makes the names searchable; done once, so that reading a post is fast. */
export function createGazetteer(names: GazetteerNames): Gazetteer {
  return {
    composers: createNameIndex(names.composers, withoutArticles(names.composers)),
    givenNames: givenNamesOf(names.composers),
    labels: createNameIndex(names.labels, shortLabelNames(names.labels)),
    works: createNameIndex(names.works),
  };
}
