import { describe, expect, it } from "vitest";
import { createGazetteer } from "../../../../src/core/extract/names/gazetteer.ts";
import { isPossibleWork } from "../../../../src/core/extract/works/possible-works.ts";
import { readForTest } from "../../../extract/read-post.ts";

const context = readForTest("Dawn", "<p>The soundtrack of the film is out.</p>");

describe("a line of a page", () => {
  it.each([
    "Saturday, 15 February 2014",
    "Dec. 5",
    "3 octobre 2018",
    "By Tom Reed",
    "Music Composed by Ona Lind",
    "Track Listing",
    "Side A2",
    "PREVIEW",
    "Album Review",
    "Posted by Tom at 6:40 PM",
    "Apple",
    "Bandas Sonoras",
    "New Release",
    "Studio Ghibli",
    "LRCD 1300",
    "Samedi 5 mars 2021 à 22h20",
    "About the Author",
    "Kestrel announces",
    "Source : Radio Sel",
    "The Sunday Spool #58",
    "Neues auf Platte KW 42",
    "LIVE",
    "Neun",
    "Original Series",
  ])("is no work: %s", (line) => {
    expect(isPossibleWork(line, context)).toBe(false);
  });

  it.each(["About Last Autumn", "By the Lake", "Side Streets", "Best in Town", "May the Second", "Live and Learn"])(
    "is not what only begins like one: %s",
    (title) => {
      expect(isPossibleWork(title, context)).toBe(true);
    },
  );

  it("is no work where it is a composer and a piece", () => {
    const gazetteer = createGazetteer({ composers: ["Ona Lind"], labels: [], works: [] });
    expect(isPossibleWork("Ona Lind: Stranded", { ...context, gazetteer })).toBe(false);
    expect(isPossibleWork("Moss Hill: Stranded", { ...context, gazetteer })).toBe(true);
  });
});
