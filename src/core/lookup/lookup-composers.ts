import type { Composer, Work } from "../catalogue.ts";
import { discordLimits, normalise } from "../text.ts";
import { type Found, itemsOf, type Match, type Shelf } from "./lookup-shelf.ts";
import { composerNames } from "./work-fame.ts";

/** A name that was found so well is what was meant, whatever works are called. */
const clearName = 0.85;
/** From this score on a text is the title of a work. */
const clearTitle = 0.9;
/** A longer text is no name. */
const longestName = 200;

/** True for the one who bears the whole name: a last name alone may mean all who bear it. */
export function isFullName({ name }: Composer, text: string): boolean {
  return text.length <= longestName && normalise(name) === normalise(text);
}

/** The score of a composer beside works: they are meant by their name; what else was typed speaks for a work of theirs. */
export function composerScore({ score, named }: Found<Composer>): number {
  return score * (0.5 + 0.5 * named);
}

/** Finds composers by their names or, where a text is no name, by what they wrote: "alien" is Jerry Goldsmith. */
export function createComposerFinder(
  composers: Shelf<Composer>,
  works: Shelf<Work>,
  byName: ReadonlyMap<string, Composer>,
): (text: string) => Match<Composer> {
  const authorsOf = (list: readonly Work[]) => [
    ...new Set(list.flatMap((work) => composerNames(work).flatMap((name) => byName.get(name) ?? []))),
  ];
  const byWork = (text: string): Match<Composer> | undefined => {
    const [best, ...others] = authorsOf(itemsOf(works.match(text)));
    if (best === undefined) return undefined;
    if (others.length === 0) return { kind: "one", item: best };
    return { kind: "several", best, others: others.slice(0, discordLimits.selectOptions - 1) };
  };
  return (text) => {
    const [found] = composers.hits(text, 1);
    if (found !== undefined) {
      const isName = composerScore(found) >= clearName;
      const isTitle = !isName && (works.hits(text, 1)[0]?.score ?? 0) >= clearTitle;
      return (isTitle ? byWork(text) : undefined) ?? composers.match(text);
    }
    return byWork(text) ?? composers.match(text);
  };
}
