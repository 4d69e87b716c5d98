import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise } from "../../../../src/core/extract/words/keys.ts";
import { normalise as normaliseAnywhere } from "../../../../src/core/text.ts";

describe("a key", () => {
  it("is what the text is normalised to everywhere", () => {
    const letter = fc.oneof(
      fc.constantFrom(..."abcXYZ019 .'’‘“”–—…&-:éÖßøŁ½ıİ¿¡"),
      fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCharCode(code)),
    );
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 24 }), (letters) => {
        const text = letters.join("");
        expect(normalise(text)).toBe(normaliseAnywhere(text));
      }),
      { numRuns: 2_000 },
    );
  });
});
