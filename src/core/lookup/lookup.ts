import type { Book, Catalogue, Composer, Work } from "../catalogue.ts";
import { createMentionFinder, type FindTitle, type MentionFinder } from "../mentions/mentions.ts";
import { discordLimits, normalise } from "../text.ts";
import { titleWithYear } from "../title-with-year.ts";
import { type Coverage, coverageOf } from "./book-coverage.ts";
import { type Circles, createCircles } from "./circles.ts";
import { createCredits } from "./credits.ts";
import { createFamilies, type Families } from "./families.ts";
import { bookAnswer, composerAnswer, type LookupAnswer, soundtrackAnswer } from "./lookup-answers.ts";
import { type BookSubject, yearIn, yearsOf } from "./lookup-books.ts";
import { composerScore, createComposerFinder, isFullName } from "./lookup-composers.ts";
import { bookDocuments, composerDocuments, workDocuments } from "./lookup-documents.ts";
import { createRelatives } from "./lookup-families.ts";
import {
  createFinder,
  createShelf,
  type Finder,
  itemsOf,
  type Match,
  type Shelf,
  type Suggestion,
  toSuggestion,
} from "./lookup-shelf.ts";
import { createFindTitled } from "./titles.ts";
import { createFindTwin, type FindTwin } from "./twins.ts";
import { withMore } from "./with-more.ts";
import { composerNames } from "./work-fame.ts";
import { byYear } from "./work-order.ts";

export type { BookSubject } from "./lookup-books.ts";
export type { Match, Suggestion } from "./lookup-shelf.ts";

/** The look-ups over one catalogue. Every text is answered, however strange; ids are matched exactly. */
export interface Lookup extends Families, Circles, MentionFinder {
  /** Everything that the text may mean, best first. */
  readonly answers: (text: string, limit?: number) => readonly LookupAnswer[];
  readonly findSoundtracks: (text: string) => Match<Work>;
  readonly findComposers: (text: string) => Match<Composer>;
  /** Finds a book by its volume or title. */
  readonly findBooks: (text: string) => Match<Book>;
  /** What a question about a book means: a year, decade, work or composer; undefined if nothing is known by the text. */
  readonly findBookSubject: (text: string) => BookSubject | undefined;
  /** The books that cover the subject, best first: of a composer's works each counts. */
  readonly booksFor: (subject: BookSubject) => readonly Coverage[];
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
  /** The works of the catalogue under a title, however it is written. */
  readonly worksTitled: (title: string) => readonly Work[];
  /** The albums of other sources that are the music of a work of the catalogue; nothing for other works. */
  readonly albumsFrom: (work: Work) => readonly Work[];
}

/** From here on a text that is a title and nothing else names that work, misspelt or not. */
const surelyMeant = 0.8;

function soundtrackName(work: Work): string {
  return [titleWithYear(work), composerNames(work).join(", ")].filter((part) => part !== "").join(" · ");
}

/** A composer's name with the years of their life, as far as known. */
function composerName({ name, born, died }: Composer): string {
  if (born === undefined) return name;
  return died === undefined
    ? `${name} (born ${born.slice(0, 4)})`
    : `${name} (${born.slice(0, 4)}–${died.slice(0, 4)})`;
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

/** Makes the look-ups for a catalogue; builds their indexes at once. `more` gives what other sources know of works by now. */
export function createLookup(catalogue: Catalogue, more: () => readonly Finder<Work>[] = () => []): Lookup {
  const documents = workDocuments(catalogue);
  const worksTitled = createFindTitled(catalogue.works);
  const findTwin = createFindTwin(catalogue, worksTitled);
  const works = createShelf(withMore(createFinder(catalogue.works, documents), more, findTwin), {
    relatives: createRelatives(catalogue, documents),
  });
  const composers = createShelf(createFinder(catalogue.composers, composerDocuments(catalogue)), {
    isTypedWhole: isFullName,
  });
  const books = createShelf(createFinder(catalogue.books, bookDocuments(catalogue.books)));
  const composersByName = new Map(catalogue.composers.map((composer) => [composer.name, composer]));
  const credits = createCredits(more);
  const findOwn = createComposerFinder(composers, works, composersByName);
  const findComposers = (text: string) => orCredited(findOwn(text), credits.findByName(text));
  const worksByName = groupWorks(catalogue);
  const worksByComposer = (name: string) => [...(worksByName.get(name) ?? credits.worksBy(name))].sort(byYear);
  const suggestions = discordLimits.choices;

  return {
    ...createFamilies(catalogue),
    ...createCircles(catalogue),
    answers: createAnswers(works, composers, books),
    findSoundtracks: works.match,
    findComposers,
    findBooks: books.match,
    findBookSubject: (text) => {
      const year = yearIn(text);
      if (year !== undefined) return year;
      const [work] = works.hits(text, 1);
      const [composer] = composers.hits(text, 1);
      if (composer !== undefined && composerScore(composer) > (work?.score ?? 0))
        return { kind: "composer", composer: composer.item };
      return work === undefined ? undefined : { kind: "work", work: work.item };
    },
    booksFor: (subject) => coverageOf(catalogue.books, yearsOf(subject, worksByComposer)),
    suggestSoundtracks: (typed, limit = suggestions) => works.suggest(typed, limit, soundtrackName),
    suggestComposers: (typed, limit = suggestions) => {
      const byName = composers.suggest(typed, limit, composerName);
      if (byName.length > 0) return byName;
      return itemsOf(findComposers(typed))
        .slice(0, limit)
        .map((composer) => toSuggestion(composer, composerName));
    },
    suggestBooks: (typed, limit = suggestions) => books.suggest(typed, limit, ({ title }) => title),
    findWork: works.byId,
    findComposer: (id) => composers.byId(id) ?? credits.findById(id),
    findBook: books.byId,
    findComposerByName: (name) => composersByName.get(name) ?? credits.findByName(name),
    worksByComposer,
    worksTitled: (title) => worksTitled(normalise(title)),
    albumsFrom: (work) => albumsAmong(more(), work, findTwin),
    ...createMentionFinder(catalogue, findTitleOn(works)),
  };
}

function findTitleOn(works: Shelf<Work>): FindTitle {
  return (title) => {
    const [best] = works.hits(title, 1);
    return best !== undefined && best.score >= surelyMeant ? best.item : undefined;
  };
}

/** Whoever is credited elsewhere under just that name is meant where the catalogue knows nobody of it. */
function orCredited(own: Match<Composer>, credited: Composer | undefined): Match<Composer> {
  return own.kind === "none" && credited !== undefined ? { kind: "one", item: credited } : own;
}

/** Everything that a text may mean, best first. */
function createAnswers(works: Shelf<Work>, composers: Shelf<Composer>, books: Shelf<Book>): Lookup["answers"] {
  return (text, limit = 10) =>
    [
      ...works.hits(text, limit).map(({ item, score }) => soundtrackAnswer(item, score)),
      ...composers.hits(text, limit).map((hit) => composerAnswer(hit.item, composerScore(hit))),
      ...books.hits(text, limit).map(({ item, score }) => bookAnswer(item, score)),
    ]
      .sort((a, b) => b.score - a.score)
      .slice(0, limit);
}

const albumsLookedAt = 20;

function albumsAmong(more: readonly Finder<Work>[], work: Work, findTwin: FindTwin): readonly Work[] {
  if (work.kind === "album") return [];
  const found = more.flatMap(({ find }) => find(titleWithYear(work), albumsLookedAt).likely);
  return found.map(({ item }) => item).filter((other) => findTwin(other)?.id === work.id);
}
