import { describe, expect, it } from "vitest";
import { findEntities } from "../../../../src/core/extract/names/entities.ts";
import { createGazetteer } from "../../../../src/core/extract/names/gazetteer.ts";
import { readForTest } from "../../../extract/read-post.ts";

const namesIn = (html: string, title = "News"): readonly string[] => {
  const context = readForTest(title, html);
  return findEntities(context, context.reading.sentences.slice(1)).map(({ name }) => name);
};

describe("the proper names of a post", () => {
  it("are found whoever they belong to, without titles of works", () => {
    expect(namesIn("<p>Lakeshore Records has <em>The Long Night</em> by Ida Holm, with Pia van der Lund.</p>")).toEqual(
      ["Lakeshore Records", "Ida Holm", "Pia van der Lund"],
    );
  });

  it("lose the genitive and words that only begin a sentence", () => {
    expect(namesIn("<p>Today Ida Holm’s score is out. The new album is here.</p>")).toEqual(["Ida Holm"]);
  });

  it("lose the German genitive and what it owns, where they are known composers", () => {
    const gazetteer = createGazetteer({ composers: ["Ida Holm"], labels: [], works: [] });
    const context = { ...readForTest("News", "<p>Ida Holms Beitrag kommt. Ida Holms Musik hilft.</p>"), gazetteer };
    expect(findEntities(context, context.reading.sentences.slice(1)).map(({ name }) => name)).toEqual(["Ida Holm"]);
  });

  it("gather later mentions by surname under the whole name", () => {
    const context = readForTest("News", "<p>Ida Holm wrote the score. Holm lives in Oslo.</p>");
    const [holm] = findEntities(context, context.reading.sentences.slice(1));
    expect(holm?.mentions.map(({ isPart }) => isPart)).toEqual([false, true]);
  });

  it("may be one name or two around an ampersand", () => {
    expect(namesIn("<p>We at Moth & Rust are glad.</p>")).toContain("Moth & Rust");
  });
});
