import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { parseComposer, parseFranchise, parseLabel, parseWork } from "../../src/catalogue/parse-records.ts";
import { readJsonLines } from "../../src/catalogue/read-json-lines.ts";
import type { Composer, Work } from "../../src/core/catalogue.ts";
import { normalise } from "../../src/core/text.ts";
import { dataFolder } from "../../src/paths.ts";

const workFiles = readdirSync(join(dataFolder, "works")).filter((name) => name.endsWith(".jsonl"));
const worksByFile = workFiles.map((name) => ({
  name,
  works: readJsonLines(join(dataFolder, "works", name), `data/works/${name}`, parseWork),
}));
const works = worksByFile.flatMap((file) => file.works);

function lines<T>(name: string, parse: (value: unknown) => T): readonly T[] {
  const file = join(dataFolder, name);
  return existsSync(file) ? readJsonLines(file, `data/${name}`, parse) : [];
}
const composers = lines("composers.jsonl", parseComposer);
const labels = lines("labels.jsonl", parseLabel);
const franchises = lines("franchises.jsonl", parseFranchise);

/** Years that a score may be first heard after its composer's death. */
const mostYearsAfterDeath = 5;
const youngestComposer = 10;
const latestYear = 2026;

function repeated(keys: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return keys.filter((key) => seen.size === seen.add(key).size);
}

function unsorted(ids: readonly string[]): readonly string[] {
  return ids.filter((id, place) => place > 0 && id <= (ids[place - 1] ?? ""));
}

function isDate(date: string): boolean {
  const [year = "", month = "01", day = "01"] = date.split("-");
  const time = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(`${year}-${month}-${day}`);
}

function unknownNames(names: readonly string[], known: readonly { readonly name: string }[]): readonly string[] {
  const all = new Set(known.map(({ name }) => name));
  return [...new Set(names)].filter((name) => !all.has(name));
}

function releaseDates(work: Work): readonly string[] {
  return work.releaseGroups.flatMap(({ releases }) => releases.flatMap(({ date }) => date ?? []));
}

function yearOf(date: string | undefined): number | undefined {
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/** Works credited whole to somebody who was not yet or no longer there; a series may gain composers over decades. */
function creditsOutsideLife(composer: Composer): readonly string[] {
  const born = yearOf(composer.born);
  const died = yearOf(composer.died);
  return works
    .filter(({ composers: credits }) => credits.some(({ name, part }) => name === composer.name && part === undefined))
    .filter(
      ({ year, kind }) =>
        (born !== undefined && kind !== "tv" && year < born + youngestComposer) ||
        (died !== undefined && year > died + mostYearsAfterDeath),
    )
    .map(({ id }) => `${id}: ${composer.name} (${composer.born ?? "?"} to ${composer.died ?? "?"})`);
}

describe("the works", () => {
  it("are read as the bot reads them", () => {
    expect(loadCatalogue(dataFolder).works).toHaveLength(works.length);
  });

  it("are in the file of their decade", () => {
    const wrong = worksByFile.flatMap((file) =>
      file.works
        .filter(({ year }) => `${Math.floor(year / 10)}0s.jsonl` !== file.name)
        .map(({ id }) => `${file.name}: ${id}`),
    );
    expect(wrong).toEqual([]);
  });

  it("are sorted by id within their file", () => {
    expect(worksByFile.flatMap((file) => unsorted(file.works.map(({ id }) => id)))).toEqual([]);
  });

  it("have ids of their own", () => {
    expect(repeated(works.map(({ id }) => id))).toEqual([]);
  });

  it("are listed once", () => {
    expect(repeated(works.map(({ title, year, kind }) => `${normalise(title)} ${year} ${kind}`))).toEqual([]);
  });

  it("credit each composer once for each part", () => {
    const wrong = works.filter(
      ({ composers: credits }) => repeated(credits.map(({ name, part }) => `${name}/${part ?? ""}`)).length > 0,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("repeat no title among their other titles", () => {
    const wrong = works.filter(({ title, altTitles }) => repeated([title, ...altTitles]).length > 0);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("have genres, countries and composers", () => {
    const wrong = works.filter((work) =>
      [work.genres, work.countries, work.composers].some((list) => list.length === 0),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("have releases with real dates, none long before the work or in the future", () => {
    const wrong = works.flatMap((work) =>
      releaseDates(work)
        .filter(
          (date) => !isDate(date) || Number(date.slice(0, 4)) < work.year - 1 || Number(date.slice(0, 4)) > latestYear,
        )
        .map((date) => `${work.id}: ${date}`),
    );
    expect(wrong).toEqual([]);
  });

  it("have releases that state something", () => {
    const wrong = works.filter(({ releaseGroups }) =>
      releaseGroups.some(({ releases }) =>
        releases.some(({ label, date, formats }) => label === undefined && date === undefined && formats.length === 0),
      ),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("name labels and franchises that are known", () => {
    const labelNames = works.flatMap(({ releaseGroups }) =>
      releaseGroups.flatMap(({ releases }) => releases.flatMap(({ label }) => label ?? [])),
    );
    expect(unknownNames(labelNames, labels)).toEqual([]);
    const franchiseNames = works.flatMap(({ franchise }) => franchise ?? []);
    expect(unknownNames(franchiseNames, franchises)).toEqual([]);
  });
});

describe.runIf(composers.length > 0)("the composers", () => {
  it("are sorted by id, each id and name once", () => {
    expect(unsorted(composers.map(({ id }) => id))).toEqual([]);
    expect(repeated(composers.map(({ id }) => id))).toEqual([]);
    expect(repeated(composers.map(({ name }) => normalise(name)))).toEqual([]);
  });

  it("include everyone whom a work credits", () => {
    expect(
      unknownNames(
        works.flatMap((work) => work.composers.map(({ name }) => name)),
        composers,
      ),
    ).toEqual([]);
  });

  it("are known for works that are here and collaborate with composers who are here", () => {
    const ids = new Set(works.map(({ id }) => id));
    expect(
      composers.flatMap(({ id, knownFor }) =>
        knownFor.filter((work) => !ids.has(work)).map((work) => `${id}: ${work}`),
      ),
    ).toEqual([]);
    expect(
      unknownNames(
        composers.flatMap(({ collaborators }) => collaborators),
        composers,
      ),
    ).toEqual([]);
  });

  it("were born before they died, on real dates, and are members only of groups", () => {
    const wrong = composers.filter(({ born, died, kind, members }) => {
      const dates = [born, died].filter((date) => date !== undefined);
      const lived = (yearOf(died) ?? 2100) - (yearOf(born) ?? 1900);
      return (
        !dates.every(isDate) ||
        (born !== undefined && lived < youngestComposer) ||
        (kind === "person" && members.length > 0)
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it("lived when their works were written", () => {
    expect(composers.flatMap(creditsOutsideLife)).toEqual([]);
  });
});

describe("the labels and franchises", () => {
  it("are sorted by id, each id and name once", () => {
    for (const list of [labels, franchises]) {
      expect(unsorted(list.map(({ id }) => id))).toEqual([]);
      expect(repeated(list.map(({ id }) => id))).toEqual([]);
      expect(repeated(list.map(({ name }) => normalise(name)))).toEqual([]);
    }
  });
});

describe("the books", () => {
  it("are read, each id once", () => {
    const { books } = loadCatalogue(dataFolder);
    expect(books.length).toBeGreaterThan(0);
    expect(repeated(books.map(({ id }) => id))).toEqual([]);
  });
});

describe("the files", () => {
  it("end with a line break and hold no empty lines", () => {
    const wrong = workFiles.filter((name) => {
      const text = readFileSync(join(dataFolder, "works", name), "utf8");
      return !text.endsWith("\n") || text.includes("\n\n");
    });
    expect(wrong).toEqual([]);
  });
});
