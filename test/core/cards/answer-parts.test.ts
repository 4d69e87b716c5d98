import { describe, expect, it } from "vitest";
import { dateInWords, dateText, mondayOf, weekOf } from "../../../src/core/cards/date-text.ts";
import type { Book, Catalogue, Composer, Work } from "../../../src/core/catalogue.ts";
import { coverageOf } from "../../../src/core/lookup/book-coverage.ts";
import { createCircles } from "../../../src/core/lookup/circles.ts";
import { createFamilies } from "../../../src/core/lookup/families.ts";
import { isNear } from "../../../src/core/lookup/nearness.ts";
import { en } from "../../../src/core/phrases/en.ts";
import { isStaleComposerId, isStaleWorkId } from "../../../src/core/stale-id.ts";
import { composer, work } from "../../helpers/catalogue.ts";

const catalogue = (works: readonly Work[], composers: readonly Composer[]): Catalogue => ({
  works,
  composers,
  labels: [],
  franchises: [
    { id: "star-trek", name: "Star Trek", aliases: [] },
    { id: "lonely", name: "Lonely", aliases: [] },
  ],
  books: [],
});

describe("a date", () => {
  it.each([
    ["1929", "1929"],
    ["1929-02", "February 1929"],
    ["1929-02-10", "10 February 1929"],
  ])("%s is %s in words", (date, words) => {
    expect(dateInWords(date, en)).toBe(words);
  });

  it.each([
    ["1979-12-07", "<t:313416000:D>"],
    ["1960-05-03", "<t:-304948800:D>"],
    ["1979-12", "December 1979"],
    ["1979", "1979"],
  ])("%s is shown as %s", (date, text) => {
    expect(dateText(date, en)).toBe(text);
  });

  it("lies in the week of its Monday", () => {
    const sunday = Date.parse("2020-02-09T23:59:59Z");
    const monday = Date.parse("2020-02-10T00:00:00Z");
    expect(weekOf(monday) - weekOf(sunday)).toBe(1);
    expect(new Date(mondayOf(weekOf(sunday))).toISOString()).toBe("2020-02-03T12:00:00.000Z");
    expect(new Date(mondayOf(weekOf(monday))).toISOString()).toBe("2020-02-10T12:00:00.000Z");
  });
});

describe("what comes near", () => {
  it.each([
    ["suspiria of the unheard forest people", "Suspiria"],
    ["interstelar wars", "Interstellar"],
    ["kong king", "King Kong"],
    ["wrath of kahn strikes again", "Star Trek II: The Wrath of Khan"],
    ["jery goldsmit senior", "Jerry Goldsmith"],
    ["ghost in a shell of steel", "Ghost in the Shell"],
  ])("to %s is %s", (typed, name) => {
    expect(isNear(typed, name)).toBe(true);
  });

  it.each([
    ["xqzt blorf", "Blob"],
    ["interstelar wars of the galaxies forever", "The Forever Purge"],
    ["interstelar wars of the galaxies forever", "Secret of Evermore"],
    ["the of and", "The Thing"],
    ["what shall we do in this town", "It"],
    ["", "Alien"],
    ["alien", "!?"],
  ])("to %j is not %s", (typed, name) => {
    expect(isNear(typed, name)).toBe(false);
  });
});

describe("an id that is no longer there", () => {
  it("is told from a title by its form and by what was found", () => {
    expect(isStaleWorkId("the-thing-1999", ["The Thing", "The Thing (1982)"])).toBe(true);
    expect(isStaleWorkId("the-thing-1982", ["The Thing", "The Thing (1982)"])).toBe(false);
    expect(isStaleWorkId("blade-runner-2049", ["Blade Runner 2049"])).toBe(false);
    expect(isStaleWorkId("the thing 1999", [])).toBe(false);
    expect(isStaleWorkId("spider-man", [])).toBe(false);
    expect(isStaleComposerId("jon-doe", ["John Doe"])).toBe(true);
    expect(isStaleComposerId("john-doe", ["John Doe"])).toBe(false);
    expect(isStaleComposerId("goldsmith", [])).toBe(false);
  });
});

describe("a family of works", () => {
  const picard = work("picard-2020", "Picard", 2020, [], { franchise: "Star Trek" });
  const motion = work("motion-1979", "The Motion Picture", 1979, [], { franchise: "Star Trek" });
  const alone = work("alone-1990", "Alone", 1990, [], { franchise: "Lonely" });
  const families = createFamilies(catalogue([picard, motion, alone], []));

  it("is in order of year, and found by its id and by each of its works", () => {
    expect(families.findFamily("star-trek")?.works).toEqual([motion, picard]);
    expect(families.familyOf(picard)?.franchise.id).toBe("star-trek");
  });

  it("is nothing to a work that is alone in it, or in none", () => {
    expect(families.familyOf(alone)).toBeUndefined();
    expect(families.familyOf(work("x-2000", "X", 2000, []))).toBeUndefined();
    expect(families.findFamily("no-such-family")).toBeUndefined();
  });
});

describe("the people around a composer", () => {
  const goblin = composer("goblin", "Goblin", { kind: "group", members: ["Claudio Simonetti"] });
  const simonetti = composer("claudio-simonetti", "Claudio Simonetti", { collaborators: ["Dario"] });
  const works = [
    work("a-1980", "A", 1980, ["Claudio Simonetti", "Fabio"]),
    work("b-1981", "B", 1981, ["Claudio Simonetti", "Fabio", "Once"]),
    work("c-1982", "C", 1982, ["Goblin", "Other"]),
  ];
  const circles = createCircles(catalogue(works, [goblin, simonetti]));

  it("are the groups that they belong to", () => {
    expect(circles.groupsOf("Claudio Simonetti")).toEqual([goblin]);
    expect(circles.groupsOf("Goblin")).toEqual([]);
  });

  it("are those they are said to work with, and those who share two credits", () => {
    expect(circles.partnersOf(simonetti, works)).toEqual(["Dario", "Fabio"]);
    expect(circles.partnersOf(goblin, works)).toEqual([]);
  });
});

describe("the books that cover years", () => {
  const book = (id: string, status: Book["status"], period?: readonly [number, number]): Book => ({
    id,
    volume: id,
    series: "Series",
    title: id,
    author: "Author",
    status,
    ...(period === undefined ? {} : { period }),
    notes: [],
  });
  const books = [
    book("planned", "planned", [1960, 1969]),
    book("wide", "published", [1900, 1980]),
    book("early", "published", [1900, 1959]),
    book("open", "planned"),
  ];

  it("come with how many they cover: published ones first, then those that cover most", () => {
    const found = coverageOf(books, [1933, 1955, 1965, 1999]).map(({ book: { id }, count }) => [id, count]);
    expect(found).toEqual([
      ["wide", 3],
      ["early", 2],
      ["planned", 1],
    ]);
    expect(coverageOf(books, [1990])).toEqual([]);
  });
});

describe("a country", () => {
  it("goes by its short name, an unknown one by its code", () => {
    expect(["GB", "HK", "JP", "QX"].map((code) => en.country(code))).toEqual(["UK", "Hong Kong", "Japan", "QX"]);
  });
});
