import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";

const kong = {
  id: "king-kong-1933",
  title: "King Kong",
  year: 1933,
  kind: "film",
  renown: 3,
  genres: ["fantasy"],
  countries: ["US"],
  composers: ["Max Steiner", { name: "Somebody Else", for: "Season 2" }],
  franchise: "King Kong",
  releaseGroups: [{ title: "King Kong", releases: [{ label: "Southern Cross", date: "1984", formats: ["vinyl"] }] }],
};

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "catalogue-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, ...records: readonly unknown[]): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), records.map((record) => `${JSON.stringify(record)}\n`).join(""));
}

describe("loadCatalogue", () => {
  it("reads works and fills in what a line may leave out", () => {
    write("works/1930s.jsonl", kong);
    const [work] = loadCatalogue(folder).works;
    expect(work).toEqual({
      ...kong,
      composers: [{ name: "Max Steiner" }, { name: "Somebody Else", part: "Season 2" }],
      altTitles: [],
    });
  });

  it("knows by name whoever has no line of their own", () => {
    write("works/1930s.jsonl", kong);
    write("composers.jsonl", { id: "max-steiner", name: "Max Steiner", born: "1888-05-10" });
    const { composers, labels, franchises } = loadCatalogue(folder);
    expect(composers.map(({ id, born, kind }) => ({ id, born, kind }))).toEqual([
      { id: "max-steiner", born: "1888-05-10", kind: "person" },
      { id: "somebody-else", born: undefined, kind: "person" },
    ]);
    expect(labels.map(({ id }) => id)).toEqual(["southern-cross"]);
    expect(franchises.map(({ id }) => id)).toEqual(["king-kong"]);
  });

  it("knows a label once, with or without a final Records, under any of its names", () => {
    const released = (label: string) => ({
      title: "King Kong",
      releases: [{ label, date: "1984", formats: ["vinyl"] }],
    });
    const named = ["Southern Cross", "Southern Cross Records", "Varese Sarabande Records", "Intrada"].map(released);
    write("works/1930s.jsonl", { ...kong, releaseGroups: named });
    write("labels.jsonl", { id: "varese-sarabande", name: "Varèse Sarabande", aliases: ["Intrada"] });
    const names = loadCatalogue(folder).labels.map(({ name }) => name);
    expect(names).toEqual(["Varèse Sarabande", "Southern Cross"]);
  });

  it("is empty for an empty folder", () => {
    expect(loadCatalogue(folder)).toEqual({ works: [], composers: [], labels: [], franchises: [], books: [] });
  });

  it.each([
    [{ ...kong, year: "1933" }, "data/works/1930s.jsonl line 2: year: expected a whole number"],
    [{ ...kong, id: "King Kong" }, "line 2: id: expected a-z, 0-9 and single hyphens"],
    [{ ...kong, kind: "book" }, "line 2: kind: expected one of film, tv, game"],
    [{ ...kong, renown: 0 }, "line 2: renown: expected one of 1, 2, 3"],
    [{ ...kong, renown: 4 }, "line 2: renown: expected one of 1, 2, 3"],
    [{ ...kong, renown: "3" }, "line 2: renown: expected one of 1, 2, 3"],
    [{ ...kong, altTitels: [] }, 'line 2: unknown field "altTitels"'],
    [{ ...kong, composers: [{ name: "X", role: "y" }] }, 'line 2: composers: unknown field "role"'],
    [{ ...kong, title: "" }, "line 2: title: expected trimmed text"],
    [{ ...kong, releaseGroups: [{ title: "A", releases: [{ date: "May 1985" }] }] }, "releases: date: expected YYYY"],
    ["text", "line 2: expected an object"],
  ])("names file and line of what is wrong (case %#)", (record, message) => {
    write("works/1930s.jsonl", kong, record);
    expect(() => loadCatalogue(folder)).toThrow(message);
  });

  it("names file and line of what is not JSON", () => {
    mkdirSync(join(folder, "works"));
    writeFileSync(join(folder, "works/1930s.jsonl"), "\n{oops\n");
    expect(() => loadCatalogue(folder)).toThrow("data/works/1930s.jsonl line 2: ");
  });

  it("refuses a book whose period runs backwards", () => {
    const book = {
      id: "one",
      volume: "One",
      series: "S",
      title: "T",
      author: "A",
      status: "planned",
      period: [1960, 1950],
    };
    writeFileSync(join(folder, "books.json"), JSON.stringify([book]));
    expect(() => loadCatalogue(folder)).toThrow("data/books.json: period: expected [from, to]");
  });
});
