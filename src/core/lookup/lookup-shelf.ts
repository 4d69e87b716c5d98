import { buildIndex } from "../search/build-index.ts";
import type { SearchDocument } from "../search/document.ts";
import { explore, type Hit } from "../search/search.ts";
import type { SearchIndex } from "../search/search-index.ts";
import { discordLimits, ellipsis } from "../text.ts";

/** What a text was found to mean: nothing (with what comes nearest), one thing, or a best one of several. */
export type Match<T> =
  | { readonly kind: "none"; readonly nearest: readonly T[] }
  | { readonly kind: "one"; readonly item: T }
  | { readonly kind: "several"; readonly best: T; readonly others: readonly T[] };

/** All that a match holds, best first; nothing of what only comes near. */
export function itemsOf<T>(match: Match<T>): readonly T[] {
  if (match.kind === "none") return [];
  return match.kind === "one" ? [match.item] : [match.best, ...match.others];
}

/** A suggestion while someone types: what they read, and the id that is sent. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** How far below the best one a result may score and still be offered beside it. */
const ambiguity = 0.07;
/** From here on a title was typed whole; then only others of the same title could be meant too. */
const wholeTitle = 0.936;
const nearestShown = 3;

/** A thing found; `named` is the share of the text that stands in its title or name. */
export interface Found<T> {
  readonly item: T;
  readonly score: number;
  readonly named: number;
}

/** The suggestion of a thing, within Discord's limits. */
export function toSuggestion<T extends { readonly id: string }>(item: T, nameOf: (item: T) => string): Suggestion {
  return { name: ellipsis(nameOf(item), discordLimits.choiceName), value: item.id };
}

/** What a text was found to mean among items of one kind, best first: what is likely, and what only comes near. */
export interface Findings<T> {
  readonly likely: readonly Found<T>[];
  readonly near: readonly Found<T>[];
}

/** Finds items by text, at most `limit` likely and near ones each, and by id. */
export interface Finder<T> {
  readonly find: (text: string, limit: number) => Findings<T>;
  readonly byId: (id: string) => T | undefined;
  /** The most famous ones, as many as an autocomplete shows. */
  readonly wellKnown: readonly T[];
}

/** Finds items by an index whose documents are the items' places; `at` gives the item of a place. */
export function findIn<T>(
  index: SearchIndex,
  at: (place: number) => T | undefined,
  text: string,
  limit: number,
): Findings<T> {
  const { likely, near } = explore(index, text, limit);
  const found = (hits: readonly Hit[]): readonly Found<T>[] =>
    hits.flatMap(({ document, score, named }) => {
      const item = at(document);
      return item === undefined ? [] : [{ item, score, named }];
    });
  return { likely: found(likely), near: found(near) };
}

/** Indexes items, each described by the document at the same place. */
export function createFinder<T extends { readonly id: string }>(
  items: readonly T[],
  documents: readonly SearchDocument[],
): Finder<T> {
  const index = buildIndex(documents);
  const byId = new Map(items.map((item) => [item.id, item]));
  const wellKnown = items
    .map((item, place) => ({ item, fame: documents[place]?.fame ?? 0 }))
    .sort((a, b) => b.fame - a.fame)
    .slice(0, discordLimits.choices)
    .map(({ item }) => item);
  return {
    find: (text, limit) => findIn(index, (place) => items[place], text, limit),
    byId: (id) => byId.get(id),
    wellKnown,
  };
}

/** One kind of thing that can be found. */
export interface Shelf<T> {
  readonly byId: (id: string) => T | undefined;
  readonly hits: (text: string, limit: number) => readonly Found<T>[];
  readonly match: (text: string) => Match<T>;
  readonly suggest: (typed: string, limit: number, nameOf: (item: T) => string) => readonly Suggestion[];
}

/** What else tells which things a text means. */
export interface ShelfRules<T> {
  /** True if a text with this score names the item in full, so that only others of the same name could be meant too. */
  readonly isTypedWhole?: (item: T, text: string, score: number) => boolean;
  /** The others of a family, famous ones first, where the text is the family's name; usually none. */
  readonly relatives?: (item: T, text: string) => readonly T[];
}

/** Makes the look-ups over what a finder finds. */
export function createShelf<T extends { readonly id: string }>(
  { find, byId, wellKnown }: Finder<T>,
  { isTypedWhole = (_, __, score) => score >= wholeTitle, relatives = () => [] }: ShelfRules<T> = {},
): Shelf<T> {
  const hits: Shelf<T>["hits"] = (text, limit) => {
    const exact = byId(text.trim());
    const others = find(text, limit).likely;
    if (exact === undefined) return others;
    return [{ item: exact, score: 1, named: 1 }, ...others.filter(({ item }) => item.id !== exact.id)].slice(0, limit);
  };
  const meant = (text: string, best: Found<T>, rest: readonly Found<T>[]): Match<T> => {
    const least = isTypedWhole(best.item, text, best.score) ? wholeTitle : best.score - ambiguity;
    const likely = rest.filter(({ score }) => score >= least).map(({ item }) => item);
    const others = [...new Set([...likely, ...relatives(best.item, text)])].slice(0, discordLimits.selectOptions - 1);
    return others.length === 0 ? { kind: "one", item: best.item } : { kind: "several", best: best.item, others };
  };
  return {
    byId,
    hits,
    match: (text) => {
      const exact = byId(text.trim());
      if (exact !== undefined) return { kind: "one", item: exact };
      const { likely, near } = find(text, discordLimits.selectOptions);
      const [best, ...rest] = likely;
      if (best !== undefined) return meant(text, best, rest);
      return { kind: "none", nearest: near.slice(0, nearestShown).map(({ item }) => item) };
    },
    suggest: (typed, limit, nameOf) => {
      const items = typed.trim() === "" ? wellKnown.slice(0, limit) : hits(typed, limit).map(({ item }) => item);
      return items.map((item) => toSuggestion(item, nameOf));
    },
  };
}
