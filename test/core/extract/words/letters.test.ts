import { describe, expect, it } from "vitest";
import { anyLetter, kindOf, letterKinds, letterOrNumber, narrow } from "../../../../src/core/extract/words/letters.ts";

describe("kindOf", () => {
  it("agrees with the expressions for every letter of the basic plane and for letters beyond it", () => {
    const codes = [...Array(0x1_0000).keys(), 0x1_d400, 0x1_d41a, 0x1_d7ce, 0x1_f3b5, 0x2_0000];
    const wrong = codes.filter((code) => {
      const letter = String.fromCodePoint(code);
      const kind = kindOf(code);
      return (
        (kind === letterKinds.upper) !== /\p{Lu}/u.test(letter) ||
        (kind === letterKinds.lower) !== /\p{Ll}/u.test(letter) ||
        ((kind & anyLetter) !== 0) !== /\p{L}/u.test(letter) ||
        ((kind & letterOrNumber) !== 0) !== /[\p{L}\p{N}]/u.test(letter)
      );
    });
    expect(wrong).toEqual([]);
  });

  it("is nothing beyond the end of a text", () => {
    expect(kindOf("a".charCodeAt(1))).toBe(0);
  });
});

describe("narrow", () => {
  it.each(["", "Dune", "Göransson – “Dune”", "𝐀", "é".repeat(9_000)])("gives back %s", (text) => {
    expect(narrow(text)).toBe(text);
  });
});
