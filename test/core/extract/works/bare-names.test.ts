import { describe, expect, it } from "vitest";
import { createGazetteer } from "../../../../src/core/extract/names/gazetteer.ts";
import { bareName, withoutTag } from "../../../../src/core/extract/works/bare-names.ts";
import { readForTest } from "../../../extract/read-post.ts";

const gazetteer = createGazetteer({ composers: [], labels: [], works: ["Salt Road", "Sky’s Edge"] });
const context = { ...readForTest("Dawn", "<p>The soundtrack of the film is out.</p>"), gazetteer };

describe("the bare name of a work", () => {
  it.each([
    ["HBO’s Low Tide", "Low Tide"],
    ["Marvel Studios' Low Tide", "Low Tide"],
    ["The BBC’s Low Tide", "Low Tide"],
    ["The Music of Salt Road", "Salt Road"],
    ["The Music of Chance", "The Music of Chance"],
    ["QR471 — Low Tide", "Low Tide"],
    ["KRL-12 Low Tide", "Low Tide"],
    ["2) Low Tide", "Low Tide"],
    ["THX 1138 Revisited", "THX 1138 Revisited"],
    ["Sky’s Edge", "Sky’s Edge"],
    ["Sky’s the Limit", "Sky’s the Limit"],
  ])("in %s is %s", (title, name) => {
    expect(bareName(context, title)).toBe(name);
  });

  it("is what the music is of in the title of an album", () => {
    expect(bareName(context, "The Music of Low Tide 2", true)).toBe("Low Tide 2");
    expect(bareName(context, "Music of the Tide", true)).toBe("Music of the Tide");
  });
});

describe("a headline", () => {
  it.each([
    ["[CD] Low Tide", "Low Tide"],
    ["(News) Low Tide", "Low Tide"],
    ["Soundtrack Review: Low Tide", "Low Tide"],
    ["Sortie : Low Tide", "Low Tide"],
    ["Coming soon: Low Tide", "Low Tide"],
    ["[REC] on vinyl", "[REC] on vinyl"],
    ["New Tide: the score", "New Tide: the score"],
  ])("%s without what is put before it is %s", (headline, rest) => {
    expect(withoutTag(headline)).toBe(rest);
  });
});
