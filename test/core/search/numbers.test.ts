import { describe, expect, it } from "vitest";
import { withDigits } from "../../../src/core/search/numbers.ts";

describe("numbers of several words", () => {
  it.each([
    ["twenty eight days later", "28 days later"],
    ["nineteen eighty four", "1984"],
    ["two thousand and one a space odyssey", "2001 a space odyssey"],
    ["twenty thousand leagues under the sea", "20000 leagues under the sea"],
    ["one hundred and one dalmatians", "101 dalmatians"],
    ["space nineteen ninety nine", "space 1999"],
    ["twenty twelve", "2012"],
    ["one million years", "1000000 years"],
    ["the five thousand fingers", "the 5000 fingers"],
  ])("%j is %j", (typed, digits) => {
    expect(withDigits(typed.split(" "))?.join(" ")).toBe(digits);
  });

  it.each(["star trek two", "one two three", "hundred acre wood", "and then there were none", ""])(
    "leaves %j as it is",
    (typed) => {
      expect(withDigits(typed.split(" "))).toBeUndefined();
    },
  );
});
