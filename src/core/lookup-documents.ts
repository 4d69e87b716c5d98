import type { Book, Catalogue, Composer, Work } from "./catalogue.ts";
import type { SearchDocument } from "./search/document.ts";

function countBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The names of a work's composers in the order of the credit, each once. */
export function composerNames(work: Work): readonly string[] {
  return [...new Set(work.composers.map(({ name }) => name))];
}

/** A number of things as a share of "many". */
function share(count: number, many: number): number {
  return Math.min(1, count / many);
}

const dull: ReadonlySet<string> = new Set(["the", "a", "an"]);

/** The first letters of a title of three words or more: "esb" and "tesb" for "The Empire Strikes Back". */
function initials(title: string): readonly string[] {
  const words = title.toLowerCase().split(/[^a-z0-9']+/);
  if (words.length < 3) return [];
  const letters = words.reduce((sum, word) => sum + word.slice(0, 1), "");
  return words.length >= 4 && dull.has(words[0] ?? "") ? [letters, letters.slice(1)] : [letters];
}

/** Turns works into what the search knows of them; fame is judged from what the catalogue holds about them. */
export function workDocuments({ works, composers, labels, franchises }: Catalogue): readonly SearchDocument[] {
  const composerOf = new Map(composers.map((composer) => [composer.name, composer]));
  const labelOf = new Map(labels.map((label) => [label.name, label]));
  const franchiseOf = new Map(franchises.map((franchise) => [franchise.name, franchise]));
  const worksOf = countBy(works, composerNames);
  const knownFor = countBy(composers, (composer) => composer.knownFor);
  const inFranchise = countBy(works, ({ franchise }) => (franchise === undefined ? [] : [franchise]));
  const first = new Map<string, Work>();
  for (const work of [...works].sort((a, b) => a.year - b.year)) {
    if (work.franchise !== undefined && !first.has(work.franchise)) first.set(work.franchise, work);
  }
  const fameOf = (work: Work): number => {
    const releases = work.releaseGroups.reduce((sum, group) => sum + 1 + group.releases.length, 0);
    const busiest = Math.max(0, ...work.composers.map(({ name }) => worksOf.get(name) ?? 0));
    const family = inFranchise.get(work.franchise ?? "") ?? 0;
    return (
      0.3 * share(releases, 6) +
      0.3 * share(knownFor.get(work.id) ?? 0, 1) +
      0.1 * share(work.altTitles.length, 2) +
      0.12 * share(busiest, 20) +
      0.1 * share(family, 5) +
      0.08 * (family > 1 && first.get(work.franchise ?? "") === work ? 1 : 0)
    );
  };
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
