import type { Book, Catalogue, Composer, Work, WorkKind } from "./catalogue.ts";
import { bookDocuments, composerDocuments, composerNames, workDocuments } from "./lookup-documents.ts";
import { buildIndex } from "./search/build-index.ts";
import type { SearchDocument } from "./search/document.ts";
import { search } from "./search/search.ts";
import { discordLimits, ellipsis } from "./text.ts";

/** What a text was found to mean: nothing (with what comes nearest), one thing, or a best one of several. */
export type Match<T> =
  | { readonly kind: "none"; readonly nearest: readonly T[] }
  | { readonly kind: "one"; readonly item: T }
  | { readonly kind: "several"; readonly best: T; readonly others: readonly T[] };

/** An answer of the command-line look-up; `score` is 1 for what can only be meant. */
export type LookupAnswer =
  | {
      readonly type: "soundtrack";
      readonly id: string;
      readonly title: string;
      readonly year: number;
      readonly kind: WorkKind;
      readonly composers: readonly string[];
      readonly score: number;
    }
  | { readonly type: "composer"; readonly id: string; readonly name: string; readonly score: number }
  | {
      readonly type: "book";
      readonly id: string;
      readonly title: string;
      readonly year?: number;
      readonly composers: readonly string[];
      readonly score: number;
    };

/** A suggestion while someone types: what they read, and the id that is sent. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** What a book may be asked about. */
export type BookSubject =
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "work"; readonly work: Work }
  | { readonly kind: "composer"; readonly composer: Composer };

/** The look-ups over one catalogue. Every text is answered, however strange; ids are matched exactly. */
export interface Lookup {
  /** Everything that the text may mean, best first. */
  readonly answers: (text: string, limit?: number) => readonly LookupAnswer[];
  readonly findSoundtracks: (text: string) => Match<Work>;
  readonly findComposers: (text: string) => Match<Composer>;
  /** Finds a book by its volume or title. */
  readonly findBooks: (text: string) => Match<Book>;
  /** What a question about a book means: a year, a work or a composer; undefined if nothing is known by the text. */
  readonly findBookSubject: (text: string) => BookSubject | undefined;
  /** The book that covers the subject, published ones and newer ones first; undefined if none does. */
  readonly bookFor: (subject: BookSubject) => Book | undefined;
  /** Suggestions for what was typed so far; well-known things for an empty text. */
  readonly suggestSoundtracks: (typed: string, limit?: number) => readonly Suggestion[];
  readonly suggestComposers: (typed: string, limit?: number) => readonly Suggestion[];
  readonly suggestBooks: (typed: string, limit?: number) => readonly Suggestion[];
  readonly findWork: (id: string) => Work | undefined;
  readonly findComposer: (id: string) => Composer | undefined;
  readonly findBook: (id: string) => Book | undefined;
  readonly findComposerByName: (name: string) => Composer | undefined;
  /** Works with this name in their credit, or the name of a group that this person belongs to; oldest first. */
  readonly worksByComposer: (name: string) => readonly Work[];
}

/** How far below the best one a result may score and still be offered beside it. */
const ambiguity = 0.07;
/** From here on a title was typed whole; then only others of the same title could be meant too. */
const wholeTitle = 0.936;
const nearestFloor = 0.04;
const nearestShown = 3;

/** One kind of thing that can be found. */
interface Shelf<T> {
  readonly byId: (id: string) => T | undefined;
  readonly hits: (
    text: string,
    limit: number,
    floor?: number,
  ) => readonly { readonly item: T; readonly score: number }[];
  readonly match: (text: string) => Match<T>;
  readonly suggest: (typed: string, limit: number, nameOf: (item: T) => string) => readonly Suggestion[];
}

function createShelf<T extends { readonly id: string }>(
  items: readonly T[],
  documents: readonly SearchDocument[],
): Shelf<T> {
  const index = buildIndex(documents);
  const byId = new Map(items.map((item) => [item.id, item]));
  const fame = (place: number) => documents[place]?.fame ?? 0;
  const wellKnown = items
    .map((item, place) => ({ item, score: 0, fame: fame(place) }))
    .sort((a, b) => b.fame - a.fame)
    .slice(0, discordLimits.choices);
  const hits: Shelf<T>["hits"] = (text, limit, floor) => {
    const exact = byId.get(text.trim());
    const found = search(index, text, limit, floor).flatMap(({ document, score }) => {
      const item = items[document];
      return item === undefined || item === exact ? [] : [{ item, score }];
    });
    return exact === undefined ? found : [{ item: exact, score: 1 }, ...found].slice(0, limit);
  };
  return {
    byId: (id) => byId.get(id),
    hits,
    match: (text) => {
      const exact = byId.get(text.trim());
      if (exact !== undefined) return { kind: "one", item: exact };
      const [best, ...rest] = hits(text, discordLimits.selectOptions);
      if (best === undefined)
        return { kind: "none", nearest: hits(text, nearestShown, nearestFloor).map(({ item }) => item) };
      const least = best.score >= wholeTitle ? wholeTitle : best.score - ambiguity;
      const others = rest.filter(({ score }) => score >= least);
      if (others.length === 0) return { kind: "one", item: best.item };
      return { kind: "several", best: best.item, others: others.map(({ item }) => item) };
    },
    suggest: (typed, limit, nameOf) =>
      (typed.trim() === "" ? wellKnown.slice(0, limit) : hits(typed, limit)).map(({ item }) => ({
        name: ellipsis(nameOf(item), discordLimits.choiceName),
        value: item.id,
      })),
  };
}

function soundtrackName(work: Work): string {
  return `${work.title} (${work.year}) · ${composerNames(work).join(", ")}`;
}

/** A composer's name with the years of their life, as far as known. */
function composerName({ name, born, died }: Composer): string {
  if (born === undefined) return name;
  return died === undefined
    ? `${name} (born ${born.slice(0, 4)})`
    : `${name} (${born.slice(0, 4)}–${died.slice(0, 4)})`;
}

function soundtrackAnswer(work: Work, score: number): LookupAnswer {
  const { id, title, year, kind } = work;
  return { type: "soundtrack", id, title, year, kind, composers: composerNames(work), score };
}

function bookAnswer(book: Book, score: number): LookupAnswer {
  const year = book.year === undefined ? {} : { year: book.year };
  return { type: "book", id: book.id, title: book.title, ...year, composers: [], score };
}

function groupWorks({ works, composers }: Catalogue): ReadonlyMap<string, readonly Work[]> {
  const groupsOf = new Map<string, string[]>();
  for (const group of composers) {
    for (const member of group.members) groupsOf.set(member, [...(groupsOf.get(member) ?? []), group.name]);
  }
  const byName = new Map<string, Work[]>();
  const add = (name: string, work: Work) => {
    const list = byName.get(name);
    if (list === undefined) byName.set(name, [work]);
    else if (!list.includes(work)) list.push(work);
  };
  const oldestFirst = [...works].sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
  const membersOf = new Map(composers.map(({ name, members }) => [name, members]));
  for (const work of oldestFirst) {
    for (const name of composerNames(work)) {
      add(name, work);
      for (const member of membersOf.get(name) ?? []) add(member, work);
    }
  }
  return byName;
}

/** The year that stands for a composer's work: the middle one of their works. */
function middleYear(works: readonly Work[]): number | undefined {
  return works[Math.floor(works.length / 2)]?.year;
}

function bookForYear(books: readonly Book[], year: number): Book | undefined {
  const covering = books.filter(({ period }) => period !== undefined && period[0] <= year && year <= period[1]);
  const rank = (book: Book) => (book.status === "published" ? 10_000 : 0) + (book.year ?? 0);
  return covering.sort((a, b) => rank(b) - rank(a))[0];
}

/** Makes the look-ups for a catalogue; builds their indexes at once. */
export function createLookup(catalogue: Catalogue): Lookup {
  const works = createShelf(catalogue.works, workDocuments(catalogue));
  const composers = createShelf(catalogue.composers, composerDocuments(catalogue));
  const books = createShelf(catalogue.books, bookDocuments(catalogue.books));
  const composersByName = new Map(catalogue.composers.map((composer) => [composer.name, composer]));
  const worksByName = groupWorks(catalogue);
  const worksByComposer = (name: string) => worksByName.get(name) ?? [];
  const suggestions = discordLimits.choices;

  return {
    answers: (text, limit = 10) =>
      [
        ...works.hits(text, limit).map(({ item, score }) => soundtrackAnswer(item, score)),
        ...composers
          .hits(text, limit)
          .map(({ item: { id, name }, score }): LookupAnswer => ({ type: "composer", id, name, score })),
        ...books.hits(text, limit).map(({ item, score }) => bookAnswer(item, score)),
      ]
        .sort((a, b) => b.score - a.score)
        .slice(0, limit),
    findSoundtracks: works.match,
    findComposers: composers.match,
    findBooks: books.match,
    findBookSubject: (text) => {
      if (/^\s*\d{4}\s*$/.test(text)) return { kind: "year", year: Number(text) };
      const [work] = works.hits(text, 1);
      const [composer] = composers.hits(text, 1);
      if (composer !== undefined && composer.score > (work?.score ?? 0))
        return { kind: "composer", composer: composer.item };
      return work === undefined ? undefined : { kind: "work", work: work.item };
    },
    bookFor: (subject) => {
      if (subject.kind === "year") return bookForYear(catalogue.books, subject.year);
      if (subject.kind === "work") return bookForYear(catalogue.books, subject.work.year);
      const year = middleYear(worksByComposer(subject.composer.name));
      return year === undefined ? undefined : bookForYear(catalogue.books, year);
    },
    suggestSoundtracks: (typed, limit = suggestions) => works.suggest(typed, limit, soundtrackName),
    suggestComposers: (typed, limit = suggestions) => composers.suggest(typed, limit, composerName),
    suggestBooks: (typed, limit = suggestions) => books.suggest(typed, limit, ({ title }) => title),
    findWork: works.byId,
    findComposer: composers.byId,
    findBook: books.byId,
    findComposerByName: (name) => composersByName.get(name),
    worksByComposer,
  };
}
