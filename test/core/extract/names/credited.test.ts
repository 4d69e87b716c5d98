import { describe, expect, it } from "vitest";
import { creditsOf, firstNamed } from "../../../../src/core/extract/names/credited.ts";
import type { KnownWork } from "../../../../src/core/extract/names/credits.ts";
import { createGazetteer } from "../../../../src/core/extract/names/gazetteer.ts";
import { readForTest } from "../../../extract/read-post.ts";

const work = (title: string, year: number, composer: string, altTitles: readonly string[] = []): KnownWork => ({
  title,
  year,
  composers: [{ name: composer }],
  altTitles,
});
const credits = [
  work("The Salt Road", 1983, "Ona Lind", ["La route du sel"]),
  work("Salt Road", 2021, "Ida Holm"),
  work("Brine", 1999, "Kai Berg"),
];
const gazetteer = createGazetteer({ composers: ["Ona Lind", "Ida Holm", "Kai Berg"], labels: [], works: [], credits });

/** A post of 2021, by one who knows these works. */
const read = (html: string) => ({ ...readForTest("News", html), gazetteer });

describe("what is known of a title", () => {
  it("is who composed any work that goes by it, whatever the article and the language", () => {
    const context = read("<p>Nothing.</p>");
    expect(creditsOf(context, "A Salt Road").any).toEqual(new Set(["ona lind", "ida holm"]));
    expect(creditsOf(context, "La Route du Sel").any).toEqual(new Set(["ona lind"]));
    expect(creditsOf(context, "Dawn")).toMatchObject({ any: new Set(), age: undefined, isYearNamed: false });
  });

  it("is closer for works of the post's time and of years that the post names", () => {
    expect(creditsOf(read("<p>Soon.</p>"), "Salt Road").ofYear).toEqual(new Set(["ida holm"]));
    const old = creditsOf(read("<p>The film of 1999.</p>"), "Brine");
    expect(old).toMatchObject({ ofYear: new Set(["kai berg"]), isYearNamed: true, age: 22 });
    expect(creditsOf(read("<p>Soon.</p>"), "Brine")).toMatchObject({ ofYear: new Set(), age: 22 });
  });

  it("is found in the post where it names one of the composers", () => {
    const context = read("<p>New music is coming.</p><p>Kai Berg is back, and so is Ida Holm.</p>");
    expect(firstNamed(context, new Set(["ida holm", "nobody"]))).toBe(2);
    expect(firstNamed(context, new Set(["ona lind"]))).toBeUndefined();
  });
});
