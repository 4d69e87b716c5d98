import type { Work } from "../catalogue.ts";
import { holdsTheOther } from "../same-work.ts";
import { normalise } from "../text.ts";
import type { Finder, Findings, Found } from "./lookup-shelf.ts";
import type { FindTwin } from "./twins.ts";
import { composerNames } from "./work-fame.ts";

/** Where a title was typed whole, only titles that hold so much of what was typed could be meant too. */
const wholeTitle = 0.936;
const wholeName = 0.99;
const leastNamed = 0.8;

/**
 * The catalogue's works and those of other sources as one: best first, the catalogue's before others that fit as well. What stands in
 * the catalogue too is found as the catalogue's; of several sources that know a work the first one tells.
 */
export function withMore(own: Finder<Work>, more: () => readonly Finder<Work>[], findTwin: FindTwin): Finder<Work> {
  return {
    find: (text, limit) => {
      const ours = own.find(text, limit);
      const others = more().map((finder) => finder.find(text, limit));
      if (others.every(({ likely, near }) => likely.length === 0 && near.length === 0)) return ours;
      const asOurs = (found: readonly Found<Work>[]) =>
        found.map((hit) => ({ ...hit, item: findTwin(hit.item) ?? hit.item }));
      return merged(
        [ours, ...others.map(({ likely, near }) => ({ likely: asOurs(likely), near: asOurs(near) }))],
        limit,
      );
    },
    byId: (id) => own.byId(id) ?? firstOf(more(), (finder) => finder.byId(id)),
    wellKnown: own.wellKnown,
  };
}

function merged(findings: readonly Findings<Work>[], limit: number): Findings<Work> {
  const likely = withoutTail(eachOnce(withoutRepeats(findings.map((found) => found.likely))));
  const ids = new Set(likely.map(({ item }) => item.id));
  const near = eachOnce(withoutRepeats(findings.map((found) => found.near))).filter(({ item }) => !ids.has(item.id));
  return { likely: likely.slice(0, limit), near: near.slice(0, limit) };
}

/** Without what a source before has too: an album of that title by one of those people, or by people whom one of them does not name. */
function withoutRepeats(sources: readonly (readonly Found<Work>[])[]): readonly Found<Work>[] {
  return sources.flatMap((hits, place) => {
    const before = sources.slice(0, place).flat();
    return hits.filter(({ item }) => !before.some((other) => isSameAlbum(other.item, item)));
  });
}

function isSameAlbum(a: Work, b: Work): boolean {
  if (a.kind !== "album" || b.kind !== "album" || a.id === b.id) return false;
  return normalise(a.title) === normalise(b.title) && holdsTheOther(composerNames(a), composerNames(b));
}

/** Best first; the sort keeps the order of the sources among equals. */
function eachOnce(hits: readonly Found<Work>[]): readonly Found<Work>[] {
  const sorted = [...hits].sort((a, b) => b.score - a.score);
  const seen = new Set<string>();
  return sorted.filter(({ item }) => !seen.has(item.id) && seen.add(item.id));
}

function withoutTail(hits: readonly Found<Work>[]): readonly Found<Work>[] {
  const [best] = hits;
  if (best === undefined || best.score < wholeTitle || best.named < wholeName) return hits;
  return hits.filter(({ named }) => named >= leastNamed);
}

function firstOf<T, R>(things: readonly T[], find: (thing: T) => R | undefined): R | undefined {
  for (const thing of things) {
    const found = find(thing);
    if (found !== undefined) return found;
  }
  return undefined;
}
