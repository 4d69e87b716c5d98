import { describe, expect, it } from "vitest";
import { fold } from "../../../../src/core/extract/words/fold.ts";

describe("fold", () => {
  it.each([
    ["Göransson’s “Dune” – Vol. 2…", 'goransson\'s "dune" - vol. 2.'],
    ["ÇA, Œdipe & Straße", "ca, odipe & strase"],
    ["İstanbul ΑΣ", "istanbul ασ"],
    ["𝐀 Dune’s 🎵", "𝐀 dune's 🎵"],
  ])("folds %s", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it("keeps the length of any text", () => {
    const all = Array.from({ length: 0x1_0000 }, (_, code) => String.fromCharCode(code));
    expect(all.filter((letter) => fold(`a${letter}b`).length !== 3)).toEqual([]);
    expect(fold(all.join("").repeat(2))).toHaveLength(0x2_0000);
  });
});
