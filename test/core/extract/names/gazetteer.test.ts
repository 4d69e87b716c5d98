import { describe, expect, it } from "vitest";
import { createGazetteer } from "../../../../src/core/extract/names/gazetteer.ts";
import { fold } from "../../../../src/core/extract/words/fold.ts";

const gazetteer = createGazetteer({
  composers: ["Hitomi", "Ida Holm", "Vangelis"],
  labels: ["Quartet Records", "Kronos Records", "Invada"],
  works: [],
});
const labelsIn = (text: string): readonly string[] =>
  gazetteer.labels.findAll(text, fold(text)).map(({ name }) => name);
const composersIn = (text: string): readonly string[] =>
  gazetteer.composers.findAll(text, fold(text)).map(({ name }) => name);

describe("known names in a text", () => {
  it("are found in full and in short", () => {
    expect(labelsIn("The album is out on Quartet Records and then on Quartet.")).toEqual([
      "Quartet Records",
      "Quartet Records",
    ]);
    expect(composersIn("The music is by Vangelis, and the songs are by Ida Holm.")).toEqual(["Vangelis", "Ida Holm"]);
  });

  it("are not found where a short form is a part of another name", () => {
    expect(labelsIn("The music is played by the Atwood Quartet in a church.")).toEqual([]);
    expect(labelsIn("The music is played by Kronos Quartet in a church.")).toEqual([]);
    expect(composersIn("The music is by the pianist Hitomi Kurokawa and others.")).toEqual([]);
  });

  it("are found before words that only sentences begin with, and wherever every word has a capital", () => {
    expect(labelsIn("It is out on Quartet. The music is old.")).toEqual(["Quartet Records"]);
    expect(labelsIn("Quartet Announces a New Album")).toEqual(["Quartet Records"]);
    expect(composersIn("Vangelis Returns With New Score")).toEqual(["Vangelis"]);
  });
});
