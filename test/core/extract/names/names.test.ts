import { describe, expect, it } from "vitest";
import { createGazetteer } from "../../../../src/core/extract/names/gazetteer.ts";
import { createNameReader } from "../../../../src/core/extract/names/names.ts";
import { readForTest } from "../../../extract/read-post.ts";

const names = createNameReader(createGazetteer({ composers: ["Von Lidden", "Ida Brandt"], labels: [], works: [] }));

describe("a name at the start of a sentence", () => {
  it.each([
    ["Von Ida Holm stammt die Musik.", "Ida Holm"],
    ["Für Juri Ottokar ging ein Traum in Erfüllung.", "Juri Ottokar"],
    ["Di Ida Holm sono le musiche.", "Ida Holm"],
    ["Von Lidden made the music.", "Von Lidden"],
  ])("does not begin with a preposition: %s", (text, name) => {
    const sentence = readForTest("Salt Road", `<p>${text}</p>`).reading.sentences[1];
    expect(sentence && names.at(sentence, 0)?.name).toBe(name);
  });
});
