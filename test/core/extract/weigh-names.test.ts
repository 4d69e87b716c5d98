import { describe, expect, it } from "vitest";
import { chooseComposers, chooseLabel, type WeighedName } from "../../../src/core/extract/weigh-names.ts";

const name = (text: string, composerOdds: number, labelOdds = -4): WeighedName => ({
  key: text.toLowerCase(),
  name: text,
  composerOdds,
  labelOdds,
});

describe("the composers of an album", () => {
  it("are those that rules found, where nothing was learned", () => {
    expect(chooseComposers([], ["Ida Holm"])).toEqual(["Ida Holm"]);
  });

  it("are those that rules found, unless the words around the name speak plainly against it", () => {
    expect(chooseComposers([name("Ida Holm", -1)], ["Ida Holm"])).toEqual(["Ida Holm"]);
    expect(chooseComposers([name("Ida Holm", -5)], ["Ida Holm"])).toEqual([]);
  });

  it("are joined by others for whom the words speak plainly", () => {
    expect(chooseComposers([name("Ida Holm", 2), name("Per Lund", 4)], ["Ida Holm"])).toEqual(["Ida Holm", "Per Lund"]);
    expect(chooseComposers([name("Ida Holm", 2), name("Per Lund", 1)], ["Ida Holm"])).toEqual(["Ida Holm"]);
  });

  it("are the likeliest name where rules found none, and nobody where all are unlikely", () => {
    expect(chooseComposers([name("Ida Holm", -0.2), name("Per Lund", -2)], [])).toEqual(["Ida Holm"]);
    expect(chooseComposers([name("Ida Holm", -2)], [])).toEqual([]);
  });

  it("are not named twice, as a whole and as a part of it", () => {
    expect(chooseComposers([name("Moth & Rust", 3), name("Rust", 2)], [])).toEqual(["Moth & Rust"]);
  });
});

describe("the label of an album", () => {
  it("is the one that rules found, unless another is far likelier", () => {
    expect(chooseLabel([name("Milan Records", -4, 0), name("Netflix", -4, 2)], "Milan Records")).toBe("Milan Records");
    expect(chooseLabel([name("Milan Records", -4, 4), name("Netflix", -4, -3)], "Netflix")).toBe("Milan Records");
  });

  it("is none where nothing is likely", () => {
    expect(chooseLabel([name("Netflix", -4, -3)], undefined)).toBeUndefined();
  });
});
