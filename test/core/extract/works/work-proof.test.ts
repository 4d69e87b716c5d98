import { describe, expect, it } from "vitest";
import { fullName } from "../../../../src/core/extract/works/full-name.ts";
import { proofOfWorks } from "../../../../src/core/extract/works/work-proof.ts";
import { rateWorks } from "../../../../src/core/extract/works/work-title.ts";
import { readForTest } from "../../../extract/read-post.ts";

function proofOf(title: string, headline: string, html: string): number | undefined {
  const context = readForTest(headline, html);
  const rated = rateWorks(context);
  return proofOfWorks(context, rated)[rated.findIndex(({ text }) => text === title)];
}

describe("what a post says plainly of a title", () => {
  it.each([
    "<p><em>Salt Road</em> (Original Motion Picture Soundtrack) is out.</p>",
    "<p>Hear <em>Salt Road</em> Original Series Soundtrack now.</p>",
    "<p>The album, <em>Salt Road</em>: Music from the Netflix Series, is out.</p>",
  ])("speaks for the name in an album’s formal title: %s", (html) => {
    expect(proofOf("Salt Road", "News of a score", html)).toBeGreaterThan(0);
  });

  it.each([
    "Ona Lind unveils ‘Brine’ from her Salt Road score",
    "Listen to Ona Lind’s new song ‘Brine’",
    "Hear ‘Brine’ from the soundtrack of Salt Road",
  ])("speaks against a piece of music: %s", (headline) => {
    expect(proofOf("Brine", headline, "<p>‘Brine’ belongs to <em>Salt Road</em>, the film.</p>")).toBeLessThan(0);
  });

  it.each([
    "<p>Her next film is <em>Salt Road</em>.</p>",
    "<p><em>Salt Road</em>, the new series by Tom Reed, has a score.</p>",
    "<p><em>Salt Road</em> reaches theaters on May 3.</p>",
    "<p>Il nuovo film è qui. Esce la nuova serie <em>Salt Road</em>.</p>",
  ])("speaks for what a post is said to be about: %s", (html) => {
    expect(proofOf("Salt Road", "News of a score", html)).toBeGreaterThan(0);
  });

  it.each([
    ["Salt Road", "<p>Ona Lind also scored <em>Salt Road</em>.</p>"],
    ["SALT ROAD", "<p>From SALT ROAD Recordings comes a score.</p>"],
    ["Undertow", "<p>“Undertow,” which is taken from the album, is here.</p>"],
    ["Lind", "<p>The music for the new Lind film is out.</p>"],
    ["Anna Lind", "<p>The score is by <em>Anna Lind</em>.</p>"],
    ["The Night Ferry", "<p>The label has <em>The Night Ferry</em>’s soundtrack for <em>Salt Road</em>.</p>"],
    ["Salt Road", "<p>Here is a score by the composer of <em>Salt Road</em>.</p>"],
    ["Salt Road", "<p>A score by <em>Salt Road</em> composer Ona Lind.</p>"],
  ])("speaks against earlier works, companies and people: %s", (title, html) => {
    expect(proofOf(title, "News of a score", html)).toBeLessThan(0);
  });

  it.each([
    ["Stream: Ona Lind – “Low Tide”", -1.8],
    ["Ona Lind shares “Low Tide”", -1.8],
    ["Premiere of “Low Tide”", -1.8],
    ["Listen to Ona Lind’s “Low Tide” soundtrack", 1.5],
    ["“Low Tide” by Ona Lind", 0],
  ])("speaks against what the headline plays and the text never sets in italics: %s", (headline, worth) => {
    const html = "<p>“Low Tide” is by Ona Lind, whose music of <em>Salt Road</em> comes in May.</p>";
    expect(proofOf("Low Tide", headline, html)).toBe(worth);
  });

  it("speaks for the name before the soundtrack in the headline", () => {
    expect(proofOf("Salt Road", "Kestrel details Salt Road game soundtrack", "<p>Salt Road.</p>")).toBeGreaterThan(0);
  });

  it("says nothing of other titles", () => {
    expect(proofOf("Salt Road", "News of a score", "<p>The score of <em>Salt Road</em> is out.</p>")).toBe(0);
  });
});

describe("the full name of a work", () => {
  const read = (headline: string, html: string, title: string): string | undefined => {
    const context = readForTest(headline, html);
    const rated = rateWorks(context);
    const found = rated.find(({ text }) => text === title);
    return found === undefined ? undefined : fullName(context, found, rated).text;
  };

  it.each([
    ["‘Brine’ soundtrack", "<p>The score of <em>Brine: Homecoming</em> is out.</p>", "Brine", "Brine: Homecoming"],
    ["‘Low Tide’ score", "<p>Music of <em>Brine: Low Tide</em>.</p>", "Low Tide", "Brine: Low Tide"],
    ["‘Brine’ LP", "<p><em>Brine</em>, and later <em>Brine: Homecoming</em>.</p>", "Brine", "Brine"],
    ["‘Brine’ LP", "<p>The music: <em>Brine: The Complete Songs</em>.</p>", "Brine", "Brine"],
    ["KELP: Dawn on vinyl", "<p>The score of KELP: Dawn comes in May.</p>", "KELP", "KELP: Dawn"],
    ["‘Low Tide’ score", "<p>Hear the <b>Brine: Low Tide</b> score.</p>", "Low Tide", "Brine: Low Tide"],
    [
      "Music of a coast",
      "<p>The <em>Salt Road: A Life by the Sea</em> soundtrack is out.</p>",
      "Sea",
      "Salt Road: A Life by the Sea",
    ],
  ])("of %s, %s", (headline, html, title, full) => {
    expect(read(headline, html, title)).toBe(full);
  });
});
