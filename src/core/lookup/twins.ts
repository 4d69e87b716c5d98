import type { Catalogue, Work } from "../catalogue.ts";
import { normalise } from "../text.ts";
import { type FindTitled, titlesOf } from "./titles.ts";
import { composerNames } from "./work-fame.ts";

/** An album that came out so many years before its film was shown still belongs to it. */
const yearsBefore = 1;

/** Finds the work of a catalogue that another source tells of too. */
export type FindTwin = (other: Work) => Work | undefined;

/**
 * Makes a way to find the catalogue's work that an album is the music of: of one title, by one of its composers, first shown before
 * the album came out; the latest of several. Where nobody is credited, both must be of one year.
 */
export function createFindTwin({ composers }: Catalogue, findTitled: FindTitled): FindTwin {
  const namesOf = new Map(composers.map(({ name, aliases, members }) => [name, [name, ...aliases, ...members]]));
  const peopleOf = (work: Work) =>
    new Set(composerNames(work).flatMap((name) => (namesOf.get(name) ?? [name]).map(normalise)));
  return (other) => {
    const people = peopleOf(other);
    const twins = titlesOf(other)
      .flatMap(findTitled)
      .filter((work) => isSame(work, peopleOf(work), other, people));
    return twins.reduce<Work | undefined>(
      (best, work) => (best === undefined || work.year > best.year ? work : best),
      undefined,
    );
  };
}

function isSame(work: Work, people: ReadonlySet<string>, other: Work, otherPeople: ReadonlySet<string>): boolean {
  if (people.size === 0 || otherPeople.size === 0)
    return other.year !== 0 && Math.abs(work.year - other.year) <= yearsBefore;
  const isBefore = other.year === 0 || work.year - yearsBefore <= other.year;
  return isBefore && [...otherPeople].some((name) => people.has(name));
}
