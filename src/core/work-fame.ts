import type { Catalogue, Work, WorkKind } from "./catalogue.ts";

/** Counts the items by each of their keys. */
export function countBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** A number of things as a share of "many", at most 1. */
export function share(count: number, many: number): number {
  return Math.min(1, count / many);
}

/** The names of a work's composers in the order of the credit, each once. */
export function composerNames({ composers }: Work): readonly string[] {
  const names: string[] = [];
  for (const { name } of composers) if (!names.includes(name)) names.push(name);
  return names;
}

/** The first work of each key, oldest first, of those keys that several works share. */
function firstOfSeveral(works: readonly Work[], keyOf: (work: Work) => string | undefined): ReadonlySet<Work> {
  const first = new Map<string, Work>();
  const shared = new Set<string>();
  for (const work of works) {
    const key = keyOf(work);
    if (key === undefined) continue;
    const known = first.get(key);
    if (known !== undefined) shared.add(key);
    if (known === undefined || work.year < known.year) first.set(key, work);
  }
  return new Set([...shared].flatMap((key) => first.get(key) ?? []));
}

const firstShare: Readonly<Record<WorkKind, number>> = { film: 0.16, tv: 0.05, game: 0 };
const kindShare: Readonly<Record<WorkKind, number>> = { film: 0.08, tv: 0.04, game: 0 };

/**
 * Judges how well known works are, from 0 to 1, from what the catalogue holds about them: releases, other titles, family,
 * who wrote the music, and whether a busy composer is known for it. A film comes before its remakes.
 */
export function createFameJudge({ works, composers }: Catalogue): (work: Work) => number {
  const worksOf = countBy(works, composerNames);
  const familySize = countBy(works, ({ franchise }) => (franchise === undefined ? [] : [franchise]));
  const firstOfFamily = firstOfSeveral(works, ({ franchise }) => franchise);
  const firstOfTitle = firstOfSeveral(works, ({ kind, title }) => (kind === "game" ? undefined : title.toLowerCase()));
  const knownFor = new Map<string, number>();
  for (const { name, knownFor: ids } of composers) {
    const worth = share(worksOf.get(name) ?? 0, 15);
    for (const id of ids) knownFor.set(id, Math.max(worth, knownFor.get(id) ?? 0));
  }
  return (work) => {
    const releases = work.releaseGroups.reduce((sum, group) => sum + 1 + group.releases.length, 0);
    const busiest = Math.max(0, ...work.composers.map(({ name }) => worksOf.get(name) ?? 0));
    return (
      0.26 * share(releases, 6) +
      0.22 * (knownFor.get(work.id) ?? 0) +
      0.1 * share(work.altTitles.length, 2) +
      0.1 * share(busiest, 20) +
      0.08 * share(familySize.get(work.franchise ?? "") ?? 0, 5) +
      (firstOfFamily.has(work) ? 0.14 : 0) +
      (firstOfTitle.has(work) ? firstShare[work.kind] : 0) +
      kindShare[work.kind]
    );
  };
}
