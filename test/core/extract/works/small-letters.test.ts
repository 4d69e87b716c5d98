import { describe, expect, it } from "vitest";
import { createGazetteer } from "../../../../src/core/extract/names/gazetteer.ts";
import { fromSmallText } from "../../../../src/core/extract/works/small-letters.ts";
import { readForTest } from "../../../extract/read-post.ts";

const gazetteer = createGazetteer({ composers: [], labels: [], works: ["The Salt Road", "Brine"] });

const worksOf = (html: string): readonly string[] =>
  fromSmallText({ ...readForTest("New in", html), gazetteer }).map(({ text }) => text);

describe("a text without capitals", () => {
  it("names known works of several words in small letters", () => {
    expect(worksOf("<p>the salt road (1979) is back, two lps in brine.</p>")).toEqual(["The Salt Road"]);
  });

  it("is one in which no word is capitalised", () => {
    expect(worksOf("<p>Many films are shot on the salt road. It is long.</p>")).toEqual([]);
  });
});
