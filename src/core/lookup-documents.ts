import type { Book, Catalogue, Composer } from "./catalogue.ts";
import type { SearchDocument } from "./search/document.ts";
import { composerNames, countBy, createFameJudge, share } from "./work-fame.ts";

const dull: ReadonlySet<string> = new Set(["the", "a", "an"]);

/** The first letters of a title of three words or more: "esb" and "tesb" for "The Empire Strikes Back". */
function initials(title: string): readonly string[] {
  const words = title.toLowerCase().split(/[^a-z0-9']+/);
  if (words.length < 3) return [];
  const letters = words.reduce((sum, word) => sum + word.slice(0, 1), "");
  return words.length >= 4 && dull.has(words[0] ?? "") ? [letters, letters.slice(1)] : [letters];
}

/** Turns works into what the search knows of them; fame is judged from what the catalogue holds about them. */
export function workDocuments(catalogue: Catalogue): readonly SearchDocument[] {
  const { works, composers, labels, franchises } = catalogue;
  const composerOf = new Map(composers.map((composer) => [composer.name, composer]));
  const labelOf = new Map(labels.map((label) => [label.name, label]));
  const franchiseOf = new Map(franchises.map((franchise) => [franchise.name, franchise]));
  const fameOf = createFameJudge(catalogue);
  return works.map((work) => {
    const franchise = franchiseOf.get(work.franchise ?? "");
    const labelNames = new Set(
      work.releaseGroups.flatMap(({ releases }) => releases.flatMap(({ label }) => label ?? [])),
    );
    return {
      title: work.title,
      altTitles: [...new Set([...(work.originalTitle === undefined ? [] : [work.originalTitle]), ...work.altTitles])],
      composers: composerNames(work).flatMap((name) => {
        const composer = composerOf.get(name);
        return [name, ...(composer?.members ?? []), ...(composer?.aliases ?? [])];
      }),
      year: work.year,
      extra: [
        ...(franchise === undefined ? [] : [franchise.name, ...franchise.aliases]),
        ...[...labelNames].flatMap((name) => [name, ...(labelOf.get(name)?.aliases ?? [])]),
        ...initials(work.title),
        ...work.releaseGroups.map(({ title }) => title).filter((title) => title !== work.title),
      ],
      fame: fameOf(work),
    };
  });
}

/** Turns composers into what the search knows of them: names, members, and the works that they are known for. */
export function composerDocuments(catalogue: Catalogue): readonly SearchDocument[] {
  const worksOf = countBy(catalogue.works, composerNames);
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
