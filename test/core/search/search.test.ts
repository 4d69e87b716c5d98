import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIndex } from "../../../src/core/search/build-index.ts";
import type { SearchDocument } from "../../../src/core/search/document.ts";
import { search } from "../../../src/core/search/search.ts";
import { loadIndex, serialiseIndex } from "../../../src/core/search/serialise-index.ts";

function film(title: string, year: number, composer: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return { title, altTitles: [], composers: [composer], year, extra: [], fame: 0, ...more };
}

const documents = [
  film("King Kong", 1933, "Max Steiner", { fame: 0.9 }),
  film("King Kong", 1976, "John Barry"),
  film("The Son of Kong", 1933, "Max Steiner"),
  film("Spider-Man", 2002, "Danny Elfman"),
  film("Rocky II", 1979, "Bill Conti", { extra: ["Rocky"] }),
  film("Rocky", 1976, "Bill Conti", { extra: ["Rocky"] }),
  film("Das Böse", 1979, "Fred Myrow", { altTitles: ["Phantasm"] }),
  film("The Lord of the Rings", 1978, "Leonard Rosenman", { altTitles: ["LOTR"] }),
  film("Star", 1968, "Nobody Known"),
  film("Stargate", 1994, "David Arnold", { fame: 0.8 }),
  film("Planet Earth", 1974, "Harry Sukman"),
  film("Earth Planet", 1999, "Harry Sukman"),
];
const index = buildIndex(documents);

function titles(query: string): readonly string[] {
  return search(index, query, 10).map(({ document }) => `${documents[document]?.title} ${documents[document]?.year}`);
}

describe("search", () => {
  it.each([
    ["king kong", "King Kong 1933"],
    ["king kong 1976", "King Kong 1976"],
    ["king kong '76", "King Kong 1976"],
    ["kng kong", "King Kong 1933"],
    ["kong king", "King Kong 1933"],
    ["kingkong", "King Kong 1933"],
    ["kinng kogn", "King Kong 1933"],
    ["king kong barry", "King Kong 1976"],
    ["kong steiner son", "The Son of Kong 1933"],
    ["spiderman", "Spider-Man 2002"],
    ["spiedrman", "Spider-Man 2002"],
    ["spi der man", "Spider-Man 2002"],
    ["rocky 2", "Rocky II 1979"],
    ["rocky two", "Rocky II 1979"],
    ["rocky", "Rocky 1976"],
    ["das bose", "Das Böse 1979"],
    ["phantasm soundtrack", "Das Böse 1979"],
    ["lotr", "The Lord of the Rings 1978"],
    ["lordoftherings", "The Lord of the Rings 1978"],
    ["lord rin", "The Lord of the Rings 1978"],
    ["star", "Star 1968"],
    ["sta", "Stargate 1994"],
    ["planet earth", "Planet Earth 1974"],
    ["earth planet", "Earth Planet 1999"],
    ["original motion picture soundtrack stargate", "Stargate 1994"],
  ])("finds for %j first %j", (query, expected) => {
    expect(titles(query)[0]).toBe(expected);
  });

  it.each(["", "   ", "xqzvw", "!!!", "qqqqqqqq wwwwwww", "\u0301\u0302", "🦖"])("finds nothing for %j", (query) => {
    expect(titles(query)).toEqual([]);
  });

  it("answers any text within the limit, scores falling from at most 1", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.nat(30), (query, limit) => {
        const hits = search(index, query, limit);
        expect(hits.length).toBeLessThanOrEqual(limit);
        for (const [place, { score }] of hits.entries()) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(hits[place - 1]?.score ?? 1);
        }
      }),
    );
  });

  it("leaves nothing behind that changes the next answer", () => {
    const before = search(index, "king kong", 10);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("king", "kong", "kng", "star", "of", "the", "2", "rock", "lord", "eart")),
        (words) => {
          search(index, words.join(" "), 10);
          expect(search(index, "king kong", 10)).toEqual(before);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("finds every title by itself, whatever the titles are", () => {
    const words = fc.constantFrom("night", "Dämon", "the", "2", "II", "ゴジラ", "x", "Star", "blood-red", "o'clock");
    const title = fc.array(words, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(" "));
    fc.assert(
      fc.property(fc.array(title, { minLength: 1, maxLength: 12 }), (all) => {
        const own = buildIndex(all.map((text) => film(text, 1980, "A Composer")));
        for (const [place, text] of all.entries()) {
          expect(search(own, text, 25).map(({ document }) => document)).toContain(place);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("builds and searches an empty index", () => {
    expect(search(buildIndex([]), "king", 10)).toEqual([]);
  });
});

describe("a stored index", () => {
  it("answers as the one that was stored, also from bytes that are not aligned", () => {
    const bytes = serialiseIndex(index);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    for (const loaded of [loadIndex(bytes), loadIndex(shifted.subarray(1))]) {
      for (const query of ["king kong", "kng", "rocky 2", "spi"]) {
        expect(search(loaded, query, 10)).toEqual(search(index, query, 10));
      }
    }
  });

  it("is refused when it is something else or was cut", () => {
    const bytes = serialiseIndex(index);
    expect(() => loadIndex(new Uint8Array(10))).toThrow("not a search index");
    expect(() => loadIndex(new Uint8Array(200))).toThrow("not a search index of this version");
    expect(() => loadIndex(bytes.slice(0, bytes.length >> 1))).toThrow("cut short");
  });
});
