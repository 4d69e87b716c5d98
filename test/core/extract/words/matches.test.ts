import { describe, expect, it } from "vitest";
import { allMatches } from "../../../../src/core/extract/words/matches.ts";

const placesOf = (text: string, pattern: RegExp): readonly (readonly [number, string])[] =>
  allMatches(text, pattern).map((match) => [match.index, match[0]]);

describe("allMatches", () => {
  it.each([
    ["words", "one  two three", /\S+/g],
    ["places of no length", "Ida von Holm", /(?<!\p{L})(?=\p{Lu})/gu],
    ["places before capitals of two units", "𝐀b 𝐂 D", /(?=\p{Lu})/gu],
    ["nothing", "ida holm", /\p{Lu}/gu],
  ])("finds %s as matchAll does", (_, text, pattern) => {
    const expected = [...text.matchAll(pattern)].map((match) => [match.index, match[0]]);
    expect(placesOf(text, pattern)).toEqual(expected);
  });

  it("begins anew at the text's start each time", () => {
    const pattern = /b/g;
    pattern.exec("ab ab");
    expect(placesOf("ab ab", pattern)).toEqual([
      [1, "b"],
      [4, "b"],
    ]);
  });
});
