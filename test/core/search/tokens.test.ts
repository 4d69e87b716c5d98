import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenise, tokeniseAll } from "../../../src/core/search/tokens.ts";

const words = fc.constantFrom(
  "King",
  "Rosemary's",
  "E.T.",
  "Alien3",
  "2nd",
  "'",
  "Böse",
  "-",
  "ゴジラ",
  "R2-D2",
  "4",
  "\n",
);
const titles = fc.array(
  fc.oneof(
    fc.array(words, { maxLength: 5 }).map((parts) => parts.join(" ")),
    fc.string({ unit: "binary", maxLength: 30 }),
  ),
);

describe("the words of many texts", () => {
  it("are those of each text alone", () => {
    fc.assert(
      fc.property(titles, (texts) => {
        expect(tokeniseAll(texts)).toEqual(texts.flatMap((text) => [...tokenise(text), "\n"]));
      }),
    );
  });
});
