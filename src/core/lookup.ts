import type { Book, Catalogue, Composer, Work, WorkKind } from "./catalogue.ts";
import { bookDocuments, composerDocuments, workDocuments } from "./lookup-documents.ts";
import { createShelf, type Match, type Suggestion } from "./lookup-shelf.ts";
import { discordLimits, normalise } from "./text.ts";
import { composerNames } from "./work-fame.ts";

export type { Match, Suggestion } from "./lookup-shelf.ts";

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

function composerAnswer({ id, name }: Composer, score: number): LookupAnswer {
  return { type: "composer", id, name, score };
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

function bookAnswer(book: Book, score: number): LookupAnswer {
  const year = book.year === undefined ? {} : { year: book.year };
  return { type: "book", id: book.id, title: book.title, ...year, composers: [], score };
}

function oldestFirst(a: Work, b: Work): number {
  return a.year - b.year || (a.id < b.id ? -1 : 1);
}

/** The works by the names in their credits and the members of the groups among them. */
function groupWorks({ works, composers }: Catalogue): ReadonlyMap<string, readonly Work[]> {
  const byName = new Map<string, Work[]>();
  const add = (name: string, work: Work) => {
    const list = byName.get(name);
    if (list === undefined) byName.set(name, [work]);
    else if (list.at(-1) !== work) list.push(work);
  };
  const membersOf = new Map(composers.map(({ name, members }) => [name, members]));
  for (const work of works) {
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

/** A last name alone may mean all who bear it. */
function isFullName({ name }: Composer, text: string): boolean {
  return normalise(name) === normalise(text);
}

/** Makes the look-ups for a catalogue; builds their indexes at once. */
export function createLookup(catalogue: Catalogue): Lookup {
  const works = createShelf(catalogue.works, workDocuments(catalogue));
  const composers = createShelf(catalogue.composers, composerDocuments(catalogue), isFullName);
  const books = createShelf(catalogue.books, bookDocuments(catalogue.books));
  const composersByName = new Map(catalogue.composers.map((composer) => [composer.name, composer]));
  const worksByName = groupWorks(catalogue);
  const worksByComposer = (name: string) => [...(worksByName.get(name) ?? [])].sort(oldestFirst);
  const suggestions = discordLimits.choices;

  return {
    answers: (text, limit = 10) =>
      [
        ...works.hits(text, limit).map(({ item, score }) => soundtrackAnswer(item, rounded(score))),
        ...composers.hits(text, limit).map(({ item, score }) => composerAnswer(item, rounded(score))),
        ...books.hits(text, limit).map(({ item, score }) => bookAnswer(item, rounded(score))),
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
