import type { Catalogue, Work, WorkKind } from "../catalogue.ts";

/** How many works each name is credited for. */
function countWorks(works: readonly Work[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const work of works) {
    for (const name of composerNames(work)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

function countFamilies(works: readonly Work[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { franchise } of works) {
    if (franchise !== undefined) sizes.set(franchise, (sizes.get(franchise) ?? 0) + 1);
  }
  return sizes;
}

/** A number of things as a share of "many", at most 1. */
export function share(count: number, many: number): number {
  return Math.min(1, count / many);
}

/** How many albums and issues of them a work has. */
export function countReleases({ releaseGroups }: Work): number {
  let releases = 0;
  for (const group of releaseGroups) releases += 1 + group.releases.length;
  return releases;
}

/** The names of a work's composers in the order of the credit, each once. */
export function composerNames({ composers }: Work): readonly string[] {
  const [first] = composers;
  if (first === undefined) return [];
  const names: string[] = [first.name];
  if (composers.length === 1) return names;
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

/** True if some album of the work came out again: expanded, complete, on vinyl. */
function cameOutAgain({ releaseGroups }: Work): boolean {
  return releaseGroups.some(({ releases }) =>
    releases.some(({ edition }) => edition !== undefined && edition !== "original"),
  );
}

const firstShare: Readonly<Record<WorkKind, number>> = { film: 0.06, tv: 0, game: 0, album: 0 };
const kindShare: Readonly<Record<WorkKind, number>> = { film: 0.04, tv: 0, game: 0, album: 0 };
const shortTitle = 14;

/**
 * Guesses how well known works are, from 0 to 1, from what the catalogue holds about them: releases and whether they came out
 * again, other titles, family, a short title, and whether a busy composer is known for it. A film comes before its remakes.
 * The shares are those that told the works that people ask for from the rest.
 */
function createGuess({ works, composers }: Catalogue): (work: Work) => number {
  const worksOf = countWorks(works);
  const familySize = countFamilies(works);
  const firstOfFamily = firstOfSeveral(works, ({ franchise }) => franchise);
  const firstOfTitle = firstOfSeveral(works, ({ kind, title }) => (kind === "game" ? undefined : title.toLowerCase()));
  const knownFor = new Map<string, number>();
  for (const { name, knownFor: ids } of composers) {
    const worth = share(worksOf.get(name) ?? 0, 15);
    for (const id of ids) knownFor.set(id, Math.max(worth, knownFor.get(id) ?? 0));
  }
  return (work) => {
    const releases = countReleases(work);
    const family = familySize.get(work.franchise ?? "") ?? 0;
    return (
      0.3 * share(releases, 6) +
      0.1 * share(releases, 2) +
      (cameOutAgain(work) ? 0.07 : 0) +
      0.05 * (knownFor.get(work.id) ?? 0) +
      0.11 * share(work.altTitles.length, 2) +
      0.06 * share(Math.log2(1 + family), 5) +
      0.16 * share(work.year - 1920, 100) +
      (work.title.length < shortTitle ? 0.05 : 0) +
      (firstOfFamily.has(work) ? 0.11 : 0) +
      (firstOfTitle.has(work) ? firstShare[work.kind] : 0) +
      kindShare[work.kind]
    );
  };
}

/** Fame begins at so much for each renown, the guess adds at most the rest. */
const leastFame = [0, 0.3, 0.5, 0.72] as const;
const mostGuessed = 0.28;

/**
 * Judges how well known works are, from 0 to 1: by their renown first, among equals by what the catalogue holds about them.
 * A catalogue that holds no renown at all is judged by the second alone.
 */
export function createFameJudge(catalogue: Catalogue): (work: Work) => number {
  const guess = createGuess(catalogue);
  if (catalogue.works.every(({ renown }) => renown === undefined)) return guess;
  return (work) => leastFame[work.renown ?? 0] + mostGuessed * guess(work);
}
