import type { Book, Catalogue, Composer, Work } from "../catalogue.ts";
import type { SearchDocument } from "../search/document.ts";
import { facetsOf } from "../search/facets.ts";
import { composerNames, countReleases, createFameJudge, share } from "./work-fame.ts";

const none: readonly string[] = [];
const dull: ReadonlySet<string> = new Set(["the", "a", "an"]);

/** The first letters of a title of three words or more: "esb" and "tesb" for "The Empire Strikes Back". */
function initials(title: string): readonly string[] {
  const words = title.match(/[A-Za-z0-9']+/g);
  if (words === null || words.length < 3) return none;
  let letters = "";
  for (const word of words) letters += word.charAt(0);
  return words.length >= 4 && dull.has((words[0] ?? "").toLowerCase()) ? [letters, letters.slice(1)] : [letters];
}

/** The names by which each of the things is known, by its first name. */
function namesBy<T extends { readonly name: string }>(
  things: readonly T[],
  namesOf: (thing: T) => readonly string[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(things.map((thing) => [thing.name, namesOf(thing)]));
}

/** Adds the names known for a name: itself if there are no others. */
function pushNames(list: string[], known: ReadonlyMap<string, readonly string[]>, name: string): void {
  const names = known.get(name);
  if (names === undefined) list.push(name);
  else for (const each of names) list.push(each);
}

function otherTitles({ originalTitle, altTitles }: Work): readonly string[] {
  return originalTitle === undefined || altTitles.includes(originalTitle) ? altTitles : [originalTitle, ...altTitles];
}

/** Turns works into what the search knows of them; fame is judged from what the catalogue holds about them. */
export function workDocuments(catalogue: Catalogue): readonly SearchDocument[] {
  const composers = namesBy(catalogue.composers, ({ name, members, aliases }) => [name, ...members, ...aliases]);
  const labels = namesBy(catalogue.labels, ({ name, aliases }) => [name, ...aliases]);
  const franchises = namesBy(catalogue.franchises, ({ name, aliases }) => [name, ...aliases]);
  const fameOf = createFameJudge(catalogue);
  const extraOf = (work: Work) => {
    const extra: string[] = [];
    if (work.franchise !== undefined) pushNames(extra, franchises, work.franchise);
    for (const letters of initials(work.title)) extra.push(letters);
    const seen: string[] = [];
    for (const { title, releases } of work.releaseGroups) {
      if (title !== work.title) extra.push(title);
      for (const { label } of releases) {
        if (label === undefined || seen.includes(label)) continue;
        seen.push(label);
        pushNames(extra, labels, label);
      }
    }
    return extra;
  };
  return catalogue.works.map((work) => {
    const names: string[] = [];
    for (const name of composerNames(work)) pushNames(names, composers, name);
    return {
      title: work.title,
      altTitles: otherTitles(work),
      composers: names,
      year: work.year,
      extra: extraOf(work),
      facets: facetsOf([work.kind, ...work.genres, ...work.countries]),
      fame: fameOf(work),
    };
  });
}

const ordinals: ReadonlySet<string> = new Set(["Jr.", "Sr.", "II", "III"]);

/** The names of a composer beside the full one: "Steiner" and "M Steiner" for a person, aliases, members. */
function otherNames({ name, kind, aliases, members }: Composer): readonly string[] {
  const names: string[] = [];
  const words = kind === "group" ? none : name.split(" ");
  const last = ordinals.has(words.at(-1) ?? "") ? words.at(-2) : words.at(-1);
  if (words.length > 1 && last !== undefined) names.push(last, `${name.charAt(0)} ${last}`);
  for (const alias of aliases) names.push(alias);
  for (const member of members) names.push(member);
  return names;
}

/** How many works each composer is credited for, and how many albums and issues of them there are. */
function countOutput(works: readonly Work[]) {
  const output = new Map<string, { works: number; releases: number }>();
  for (const work of works) {
    const releases = countReleases(work);
    for (const name of composerNames(work)) {
      const known = output.get(name);
      if (known === undefined) {
        output.set(name, { works: 1, releases });
        continue;
      }
      known.works++;
      known.releases += releases;
    }
  }
  return output;
}

/** Turns composers into what the search knows of them: names, short names, members. */
export function composerDocuments({ works, composers }: Catalogue): readonly SearchDocument[] {
  const output = countOutput(works);
  return composers.map((composer) => {
    const { name, knownFor } = composer;
    const known = output.get(name);
    return {
      title: name,
      altTitles: otherNames(composer),
      composers: none,
      year: 0,
      extra: none,
      fame:
        0.5 * share(known?.works ?? 0, 30) + 0.3 * share(known?.releases ?? 0, 40) + 0.2 * share(knownFor.length, 4),
    };
  });
}

/** Turns books into what the search knows of them. */
export function bookDocuments(books: readonly Book[]): readonly SearchDocument[] {
  return books.map((book) => ({
    title: book.title,
    altTitles: [book.volume, `${book.series} ${book.volume}`, ...(book.subtitle === undefined ? [] : [book.subtitle])],
    composers: [book.author],
    year: book.year ?? 0,
    extra: ["book", "volume", ...(book.publisher === undefined ? [] : [book.publisher])],
    fame: book.status === "published" ? 0.5 : 0.2,
  }));
}
