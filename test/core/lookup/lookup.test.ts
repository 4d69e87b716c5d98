import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book, Catalogue } from "../../../src/core/catalogue.ts";
import { createLookup } from "../../../src/core/lookup/lookup.ts";
import { composer, work } from "../../helpers/catalogue.ts";

function book(id: string, volume: string, status: Book["status"], period: readonly [number, number]): Book {
  return {
    id,
    volume,
    series: "A Series",
    title: `A Series, ${volume}`,
    author: "An Author",
    status,
    period,
    notes: [],
  };
}

const album = [
  { title: "The Thing", releases: [{ label: "Varèse Sarabande", date: "1991", formats: ["cd" as const] }] },
];
const catalogue: Catalogue = {
  works: [
    work("the-thing-1982", "The Thing", 1982, ["Ennio Morricone"], { releaseGroups: album }),
    work("the-thing-2011", "The Thing", 2011, ["Marco Beltrami"]),
    work("alien-1979", "Alien", 1979, ["Jerry Goldsmith"]),
    work("aliens-1986", "Aliens", 1986, ["James Horner"]),
    work("suspiria-1977", "Suspiria", 1977, ["Goblin"]),
    work("dune-1984", "Dune", 1984, ["Toto", "Brian Eno"]),
    work("king-kong-1933", "King Kong", 1933, ["Max Steiner"]),
    work("long-1999", "Long ".repeat(60).trim(), 1999, ["Max Steiner"]),
  ],
  composers: [
    composer("ennio-morricone", "Ennio Morricone", {
      born: "1928-11-10",
      died: "2020-07-06",
      knownFor: ["the-thing-1982"],
    }),
    composer("marco-beltrami", "Marco Beltrami"),
    composer("goblin", "Goblin", { kind: "group", members: ["Claudio Simonetti"] }),
    composer("max-steiner", "Max Steiner", { born: "1888-05-10" }),
  ],
  labels: [],
  franchises: [],
  books: [book("first", "First edition", "published", [1900, 1980]), book("two", "Book Two", "planned", [1960, 1989])],
};
const lookup = createLookup(catalogue);

describe("findSoundtracks", () => {
  it("finds the better known of two works with one title and offers the other", () => {
    const match = lookup.findSoundtracks("The Thing");
    expect(match).toMatchObject({
      kind: "several",
      best: { id: "the-thing-1982" },
      others: [{ id: "the-thing-2011" }],
    });
  });

  it.each([
    ["the thing 2011", "the-thing-2011"],
    ["thing beltrami", "the-thing-2011"],
    ["alien", "alien-1979"],
    ["aliens", "aliens-1986"],
    ["alien-1979", "alien-1979"],
    ["suspiria simonetti", "suspiria-1977"],
    ["kng kong steiner", "king-kong-1933"],
  ])("finds one work for %j", (text, id) => {
    expect(lookup.findSoundtracks(text)).toMatchObject({ kind: "one", item: { id } });
  });

  it("names what comes nearest when nothing is meant", () => {
    const match = lookup.findSoundtracks("suspiria of the unheard forest people");
    expect(match.kind).toBe("none");
    expect(match.kind === "none" && match.nearest.map(({ id }) => id)).toContain("suspiria-1977");
  });

  it("knows nothing near to gibberish", () => {
    expect(lookup.findSoundtracks("xqzvbnwk")).toEqual({ kind: "none", nearest: [] });
  });
});

describe("answers", () => {
  it("mixes works, composers and books, best first", () => {
    expect(lookup.answers("max steiner")[0]).toMatchObject({
      type: "composer",
      id: "max-steiner",
      name: "Max Steiner",
    });
    expect(lookup.answers("max steiner").map(({ type }) => type)).toContain("soundtrack");
    expect(lookup.answers("book two")[0]).toMatchObject({ type: "book", id: "two" });
  });

  it("describes a soundtrack as the contract says", () => {
    expect(lookup.answers("dune")[0]).toEqual({
      type: "soundtrack",
      id: "dune-1984",
      title: "Dune",
      year: 1984,
      kind: "film",
      composers: ["Toto", "Brian Eno"],
      score: expect.any(Number),
    });
  });
});

describe("suggestions", () => {
  it("carry the name that people read and the id", () => {
    expect(lookup.suggestSoundtracks("king k")).toEqual([
      { name: "King Kong (1933) · Max Steiner", value: "king-kong-1933" },
    ]);
    expect(lookup.suggestComposers("morric")[0]).toEqual({
      name: "Ennio Morricone (1928–2020)",
      value: "ennio-morricone",
    });
  });

  it("offer well-known things before anything is typed", () => {
    expect(lookup.suggestSoundtracks("", 3)).toHaveLength(3);
    expect(lookup.suggestSoundtracks("  ")[0]?.value).toBe("the-thing-1982");
    expect(lookup.suggestBooks("").map(({ value }) => value)).toEqual(["first", "two"]);
  });

  it("keep Discord's limits for any text", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("long", "l", "thing *", "ا".repeat(9_999))),
        (typed) => {
          for (const { name, value } of lookup.suggestSoundtracks(typed)) {
            expect(name.length).toBeLessThanOrEqual(100);
            expect(value.length).toBeLessThanOrEqual(100);
          }
        },
      ),
    );
  });
});

describe("groups", () => {
  it("are found by their members, with their works", () => {
    expect(lookup.findComposers("claudio simonetti")).toMatchObject({ kind: "one", item: { id: "goblin" } });
    expect(lookup.worksByComposer("Claudio Simonetti").map(({ id }) => id)).toEqual(["suspiria-1977"]);
  });
});

describe("books", () => {
  it("are found by volume", () => {
    expect(lookup.findBooks("two")).toMatchObject({ kind: "one", item: { id: "two" } });
  });

  it("cover a year, a work or a composer, published ones first", () => {
    expect(lookup.booksFor({ kind: "year", year: 1965 })[0]?.book.id).toBe("first");
    expect(lookup.booksFor({ kind: "year", year: 1985 })[0]?.book.id).toBe("two");
    expect(lookup.booksFor({ kind: "year", year: 2011 })).toEqual([]);
    expect(lookup.findBookSubject("the 1950s")).toEqual({ kind: "decade", year: 1950 });
    expect(lookup.findBookSubject("1965")).toEqual({ kind: "year", year: 1965 });
    expect(lookup.findBookSubject("king kong")).toMatchObject({ kind: "work", work: { id: "king-kong-1933" } });
    expect(lookup.findBookSubject("morricone")).toMatchObject({
      kind: "composer",
      composer: { id: "ennio-morricone" },
    });
  });
});
