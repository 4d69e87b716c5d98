import { describe, expect, it } from "vitest";
import { findTold } from "../../../../src/core/extract/albums/told-composers.ts";
import { createGazetteer } from "../../../../src/core/extract/names/gazetteer.ts";
import { createNameReader } from "../../../../src/core/extract/names/names.ts";
import { readForTest } from "../../../extract/read-post.ts";

const gazetteer = createGazetteer({ composers: ["Ida Holm", "Leo Park"], labels: [], works: [] });

function toldIn(text: string): readonly string[] {
  const context = { ...readForTest("News", `<p>${text}</p>`), gazetteer, names: createNameReader(gazetteer) };
  return [...findTold(context, context.reading.sentences)].map(([work, names]) => `${work} / ${names.join(" & ")}`);
}

describe("who is credited right beside a title", () => {
  it.each([
    ["They have <em>Salt Road</em> (1987) by Ida Holm and Leo Park."],
    ["They have <em>Salt Road</em> (Ida Holm and Leo Park; two discs) for you."],
  ])("is found behind it: %s", (text) => {
    expect(toldIn(text)).toEqual(["salt road / Ida Holm & Leo Park"]);
  });

  it.each([
    ["Out is Ida Holm's rousing <em>Salt Road</em>."],
    ["Out is Ida Varga's lovely score for the horror film <em>Salt Road</em>."],
    ["Out is <em>Salt Road</em>, Ida Varga's score for a comedy."],
  ])("is found as its owner: %s", (text) => {
    expect(toldIn(text)).toEqual([expect.stringMatching(/^salt road \/ Ida (?:Holm|Varga)$/)]);
  });

  it("is found where nobody is known in the sentence but albums are told of", () => {
    expect(toldIn("New on CD: <em>Salt Road</em> by Ida Varga.")).toEqual(["salt road / Ida Varga"]);
  });

  it("is found before it in German, which has no apostrophe", () => {
    expect(toldIn("Auf der CD ist Ida Holms neue Musik zu <em>Salt Road</em> zu hören.")).toEqual([
      "salt road / Ida Holm",
    ]);
    expect(toldIn("Auf der CD ist Ida Holms Film <em>Salt Road</em> nicht zu hören.")).toEqual([]);
  });

  it("is found in brackets of a row, known or not", () => {
    expect(toldIn("New: <em>Salt Road</em> (Oza Vell) and <em>Deep Field</em> (Ida Holm).")).toEqual([
      "salt road / Oza Vell",
      "deep field / Ida Holm",
    ]);
  });

  it.each([
    ["Out is Ida Varga's film <em>Salt Road</em> on disc."],
    ["Out on CD is <em>Salt Road</em> de Ida Varga."],
    ["Out is <em>Salt Road</em>, a film by Ida Varga."],
    ["Ida Holm previously wrote <em>Salt Road</em> (Leo Park)."],
    ["Ida Holm is known for her music (<em>Salt Road</em>, Leo Park)."],
  ])("is nobody where films and earlier works are told of: %s", (text) => {
    expect(toldIn(text)).toEqual([]);
  });
});
