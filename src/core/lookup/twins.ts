import { filmTitleOf } from "../album/film-title.ts";
import type { Catalogue, Work } from "../catalogue.ts";
import { normalise } from "../text.ts";
import { composerNames } from "./work-fame.ts";

/** An album that came out so many years before its film was shown still belongs to it. */
const yearsBefore = 1;

/** Finds the work of a catalogue that another source tells of too. */
export type FindTwin = (other: Work) => Work | undefined;

/**
 * Makes a way to find the catalogue's work that an album is the music of: of one title, by one of its composers, first shown before
 * the album came out; the latest of several. Where nobody is credited, both must be of one year. Reads the catalogue when it is
 * first asked.
 */
export function createFindTwin({ works, composers }: Catalogue): FindTwin {
  let known: ReadonlyMap<string, readonly Work[]> | undefined;
  const namesOf = new Map(composers.map(({ name, aliases, members }) => [name, [name, ...aliases, ...members]]));
  const peopleOf = (work: Work) =>
    new Set(composerNames(work).flatMap((name) => (namesOf.get(name) ?? [name]).map(normalise)));
  return (other) => {
    known ??= byTitle(works);
    const people = peopleOf(other);
    const twins = titlesOf(other)
      .flatMap((title) => known?.get(title) ?? [])
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

/** The titles under which an album may stand for a work. */
function titlesOf({ title, originalTitle, altTitles, kind }: Work): readonly string[] {
  const others = kind === "album" ? altTitles.map(filmTitleOf) : altTitles;
  return [...new Set([title, originalTitle ?? title, ...others].map(normalise))];
}

function byTitle(works: readonly Work[]): ReadonlyMap<string, readonly Work[]> {
  const known = new Map<string, Work[]>();
  for (const work of works) {
    for (const title of titlesOf(work)) {
      const list = known.get(title);
      if (list === undefined) known.set(title, [work]);
      else list.push(work);
    }
  }
  return known;
}
