import { normalise } from "../words/keys.ts";
import { articleKey } from "../works/same-title.ts";

/** A known work: its titles, the year of its first showing, and whose music it has. */
export interface KnownWork {
  readonly title: string;
  readonly originalTitle?: string;
  readonly altTitles: readonly string[];
  readonly year: number;
  readonly composers: readonly { readonly name: string }[];
}

/** The known works that go by a title, leading articles apart; none where it is not known. */
export type WorksOf = (title: string) => readonly KnownWork[];

const none: readonly KnownWork[] = [];

function indexByTitle(works: readonly KnownWork[]): ReadonlyMap<string, readonly KnownWork[]> {
  const index = new Map<string, readonly KnownWork[]>();
  for (const work of works) {
    const titles = [work.title, ...(work.originalTitle === undefined ? [] : [work.originalTitle]), ...work.altTitles];
    for (const key of new Set(titles.map(articleKey))) index.set(key, [...(index.get(key) ?? none), work]);
  }
  return index;
}

/** Finds works by any of their titles; the index is made when it is first asked, so that a start does not wait for it. */
export function createWorksOf(works: readonly KnownWork[]): WorksOf {
  let index: ReadonlyMap<string, readonly KnownWork[]> | undefined;
  return (title) => {
    index ??= indexByTitle(works);
    return index.get(articleKey(title)) ?? none;
  };
}

/** The names of those whose music the works have, normalised. */
export const composerKeys = (works: readonly KnownWork[]): ReadonlySet<string> =>
  new Set(works.flatMap(({ composers }) => composers.map(({ name }) => normalise(name))));
