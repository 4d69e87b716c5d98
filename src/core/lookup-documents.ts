import type { Book, Catalogue, Composer, Work } from "./catalogue.ts";
import type { SearchDocument } from "./search/document.ts";
import { composerNames, countWorks, createFameJudge, share } from "./work-fame.ts";

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
      fame: fameOf(work),
    };
  });
}

/** Turns composers into what the search knows of them: names, members, and the works that they are known for. */
export function composerDocuments(catalogue: Catalogue): readonly SearchDocument[] {
  const worksOf = countWorks(catalogue.works);
  const titleOf = new Map(catalogue.works.map(({ id, title }) => [id, title]));
  return catalogue.composers.map((composer: Composer) => ({
    title: composer.name,
    altTitles: [...composer.aliases, ...composer.members],
    composers: [],
    year: 0,
    extra: composer.knownFor.flatMap((id) => titleOf.get(id) ?? []),
    fame: 0.7 * share(worksOf.get(composer.name) ?? 0, 25) + 0.3 * share(composer.knownFor.length, 4),
  }));
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
