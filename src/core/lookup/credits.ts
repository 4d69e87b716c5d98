import type { Composer, Work } from "../catalogue.ts";
import { namedComposer } from "../named-composer.ts";
import { normalise } from "../text.ts";
import type { Finder } from "./lookup-shelf.ts";
import { composerNames } from "./work-fame.ts";

/** People whom only other sources credit: nothing is known of them but the name and some of their works. */
export interface Credits {
  /** Somebody with just that name, however it is written. */
  readonly findByName: (name: string) => Composer | undefined;
  readonly findById: (id: string) => Composer | undefined;
  /** Dated works in whose credit the name stands, at most a few dozen. */
  readonly worksBy: (name: string) => readonly Work[];
}

const prefix = "credit:";
const mostWorks = 50;
/** No name is that long; a longer id would not fit into a button. */
const longestName = 80;

/** Finds people in the credits of what other sources know. */
export function createCredits(more: () => readonly Finder<Work>[]): Credits {
  const worksBy = (name: string) => {
    const key = normalise(name);
    if (key === "" || name.length > longestName) return [];
    const found = more().flatMap(({ find }) => find(name, mostWorks).likely.map(({ item }) => item));
    return found.filter((work) => work.year > 0 && composerNames(work).some((other) => normalise(other) === key));
  };
  const findByName = (name: string) => {
    const [work] = worksBy(name);
    const written =
      work === undefined ? undefined : composerNames(work).find((other) => normalise(other) === normalise(name));
    return written === undefined ? undefined : namedComposer(`${prefix}${written}`, written);
  };
  return {
    worksBy,
    findByName,
    findById: (id) => (id.startsWith(prefix) ? findByName(id.slice(prefix.length)) : undefined),
  };
}
