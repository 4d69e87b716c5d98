import { buildIndex } from "./search/build-index.ts";
import type { SearchDocument } from "./search/document.ts";
import { search } from "./search/search.ts";
import { discordLimits, ellipsis } from "./text.ts";

/** What a text was found to mean: nothing (with what comes nearest), one thing, or a best one of several. */
export type Match<T> =
  | { readonly kind: "none"; readonly nearest: readonly T[] }
  | { readonly kind: "one"; readonly item: T }
  | { readonly kind: "several"; readonly best: T; readonly others: readonly T[] };

/** A suggestion while someone types: what they read, and the id that is sent. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** How far below the best one a result may score and still be offered beside it. */
const ambiguity = 0.07;
/** From here on a title was typed whole; then only others of the same title could be meant too. */
const wholeTitle = 0.936;
const nearestFloor = 0.04;
const nearestShown = 3;

/** One kind of thing that can be found. */
export interface Shelf<T> {
  readonly byId: (id: string) => T | undefined;
  readonly hits: (
    text: string,
    limit: number,
    floor?: number,
  ) => readonly { readonly item: T; readonly score: number }[];
  readonly match: (text: string) => Match<T>;
  readonly suggest: (typed: string, limit: number, nameOf: (item: T) => string) => readonly Suggestion[];
}

/** True if a text with this score names the item in full, so that only others of the same name could be meant too. */
export type IsTypedWhole<T> = (item: T, text: string, score: number) => boolean;

/** Makes the search over items, each described by the document at the same place. */
export function createShelf<T extends { readonly id: string }>(
  items: readonly T[],
  documents: readonly SearchDocument[],
  isTypedWhole: IsTypedWhole<T> = (_, __, score) => score >= wholeTitle,
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
      const least = isTypedWhole(best.item, text, best.score) ? wholeTitle : best.score - ambiguity;
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
