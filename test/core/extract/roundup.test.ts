import { describe, expect, it } from "vitest";
import { findSections } from "../../../src/core/extract/roundup.ts";
import { readForTest } from "../../extract/read-post.ts";

const html =
  "<p><b>Deep Field</b> – Karl Osterman is the man behind it.</p><p><b>Low Tide</b> – Anna Lindqvist came later.</p>";

function worksOf(title: string, work: string): readonly string[] {
  const sections = findSections(readForTest(title, html), (_, one) => [`Composer of ${one}`], work);
  return sections.map((section) => section.work);
}

describe("a post whose headline speaks of one work", () => {
  it("is no round-up of others", () => {
    expect(worksOf("Salt Road: the music comes to vinyl", "Salt Road")).toEqual([]);
  });

  it.each([["Salt Road and more on vinyl"], ["New soundtracks: Salt Road"], ["Round Up: Salt Road"]])(
    "may be one where the headline says so: %s",
    (title) => {
      expect(worksOf(title, "Salt Road")).toEqual(["Deep Field", "Low Tide"]);
    },
  );

  it("may be one where the work is among the albums", () => {
    expect(worksOf("Low Tide on vinyl", "Low Tide")).toEqual(["Deep Field", "Low Tide"]);
  });
});
