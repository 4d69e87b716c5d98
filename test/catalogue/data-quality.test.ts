import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import type { Composer, Work } from "../../src/core/catalogue.ts";
import { normalise } from "../../src/core/text.ts";
import { dataFolder } from "../../src/paths.ts";

const { works, composers, franchises } = loadCatalogue(dataFolder);

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, ReadonlySet<T>> {
  const groups = new Map<string, Set<T>>();
  for (const item of items) {
    for (const key of keysOf(item)) groups.set(key, (groups.get(key) ?? new Set()).add(item));
  }
  return groups;
}

/** The ids of the things that share a key, a line a key. */
function shared<T extends { readonly id: string }>(items: readonly T[], keysOf: (item: T) => readonly string[]) {
  return [...groupBy(items, keysOf)]
    .filter(([, group]) => group.size > 1)
    .map(([key, group]) => `${key}: ${[...group].map(({ id }) => id).join(", ")}`);
}

/** What two spellings of one name have in common: the words in any order, double letters and common romanisations as one. */
function spellingKey({ name }: Composer): string {
  return normalise(name)
    .replace(/ks|x/g, "x")
    .replace(/ou|oo|uu/g, "u")
    .replace(/[ei]y\b|ii\b|ij\b/g, "i")
    .replace(/(.)\1/g, "$1")
    .split(" ")
    .sort()
    .join(" ");
}

/** Two people whose names differ by one letter: the film composer and the composer of games. */
const differentPeople: ReadonlySet<string> = new Set(["david-whitaker", "david-whittaker"]);

/** A film is also found under its other titles: two records of one year that share a title and a composer are one film. */
function titlesOfWork({ title, originalTitle, altTitles, year, kind, composers: credits }: Work): readonly string[] {
  const titles = new Set([title, ...altTitles, ...(originalTitle === undefined ? [] : [originalTitle])].map(normalise));
  return [...titles].flatMap((known) => credits.map(({ name }) => `${known} ${year} ${kind} by ${name}`));
}

describe("one thing has one record", () => {
  it("for works, whichever of its titles", () => {
    expect(shared(works, titlesOfWork)).toEqual([]);
  });

  it("for composers, however spelled", () => {
    const alike = composers.filter(({ id }) => !differentPeople.has(id));
    expect(shared(alike, (composer) => [spellingKey(composer)])).toEqual([]);
  });

  it("for composers whose other name is somebody's name", () => {
    const names = new Map(composers.map(({ name }) => [normalise(name), name]));
    const wrong = composers.flatMap(({ name, aliases }) =>
      aliases
        .filter((alias) => (names.get(normalise(alias)) ?? name) !== name)
        .map((alias) => `${name} is also ${alias}`),
    );
    expect(wrong).toEqual([]);
  });

  it("and a country is never taken for a name", () => {
    const wrong = composers.filter(({ aliases }) => aliases.some((alias) => /^[A-Z]{2}$/u.test(alias)));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("and a group has no birthday", () => {
    expect(composers.filter(({ kind, born }) => kind === "group" && born !== undefined).map(({ id }) => id)).toEqual(
      [],
    );
  });
});

describe("a family", () => {
  it("has at least one work", () => {
    const inUse = new Set(works.map(({ franchise }) => franchise));
    expect(franchises.filter(({ name }) => !inUse.has(name)).map(({ id }) => id)).toEqual([]);
  });
});

describe("an album's issues", () => {
  it("stand in the order of their years", () => {
    const wrong = works.filter(({ releaseGroups }) =>
      releaseGroups.some(({ releases }) => {
        const years = releases.flatMap(({ date }) => date?.slice(0, 4) ?? []);
        return years.join() !== [...years].sort().join();
      }),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("are each listed once", () => {
    const wrong = works.filter(({ releaseGroups }) =>
      releaseGroups.some(
        ({ releases }) => new Set(releases.map((release) => JSON.stringify(release))).size < releases.length,
      ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe("the catalogue is worth asking", () => {
  const floors: readonly (readonly [string, number, number])[] = [
    ["works", works.length, 7500],
    ["works with an album", works.filter(({ releaseGroups }) => releaseGroups.length > 0).length, 1900],
    ["composers with dates", composers.filter(({ born }) => born !== undefined).length, 1000],
    ["composers with a country", composers.filter(({ countries }) => countries.length > 0).length, 1000],
    ["works that everybody knows", works.filter(({ renown }) => renown === 3).length, 300],
    ["works that every fan knows", works.filter(({ renown }) => renown === 2).length, 1100],
    ["works that many fans know", works.filter(({ renown }) => renown === 1).length, 2500],
    ["works from Japan", works.filter(({ countries }) => countries.includes("JP")).length, 500],
    ["works from neither the United States nor Britain", works.filter(isFromElsewhere).length, 1500],
  ];

  it("and tells the well-known from the rest", () => {
    const shares = ([3, 2, 1] as const).map((degree) => works.filter(({ renown }) => renown === degree).length);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(works.filter(({ renown }) => renown === undefined).length).toBeGreaterThan(works.length / 4);
  });

  function isFromElsewhere({ countries }: Work): boolean {
    return countries.every((country) => country !== "US" && country !== "GB");
  }

  it.each(floors)("%s: %i, at least %i", (_what, count, floor) => {
    expect(count).toBeGreaterThanOrEqual(floor);
  });

  it("from every decade since 1900", () => {
    const decades = new Set(works.map(({ year }) => Math.floor(year / 10)));
    for (let decade = 190; decade <= 202; decade++) expect(decades).toContain(decade);
  });
});

describe("the page about the data", () => {
  it("names every file and folder in it", () => {
    const page = readFileSync(join(dataFolder, "README.md"), "utf8");
    const unnamed = readdirSync(dataFolder)
      .filter((name) => name !== "README.md" && name !== "local")
      .filter((name) => !page.includes(`\`${name}`));
    expect(unnamed).toEqual([]);
  });
});
