import { describe, expect, it } from "vitest";
import { findEntrySections } from "../../../../src/core/extract/albums/entries.ts";
import { readForTest } from "../../../extract/read-post.ts";

/** The albums of a round-up of which no rule knows the composers. */
function albumsIn(html: string): readonly string[] {
  const sections = findEntrySections(readForTest("New this week", html), () => []);
  return sections.map(({ work, composers }) => `${work} / ${composers.join(" & ")}`);
}

const both = ["Salt Road / Anna Lindqvist", "Deep Field / Karl Osterman"];

describe("the albums of a round-up, an entry each", () => {
  it.each([
    [
      "in brackets after the title",
      "<ul><li><strong>Salt Road</strong> (music: Anna Lindqvist) comes on May 3.</li><li><strong>Deep Field</strong> (Karl Osterman) follows in June.</li></ul>",
    ],
    [
      "after the title and a dash",
      "<p><b>SALT ROAD</b> – Anna Lindqvist (Kestrel Lane). First time on vinyl.</p><p><b>DEEP FIELD</b> – Karl Osterman (Terror Lane). Two discs.</p>",
    ],
    [
      "before the title and a colon",
      "<ul><li>Anna Lindqvist: <em>Salt Road</em> (Kestrel). A series.</li><li>Karl Osterman: <em>Deep Field</em> (Lane). A film.</li></ul>",
    ],
    [
      "after the title, a day before it",
      "<p>17 May: <b>Salt Road</b> by Anna Lindqvist, at last complete.</p><p>3 June: <b>Deep Field</b> by Karl Osterman, with songs.</p>",
    ],
    [
      "within the marks of the title",
      "<ul><li><b>Anna Lindqvist: Salt Road</b> – Anna Lindqvist at her best.</li><li><b>Karl Osterman: Deep Field</b> – Karl Osterman again.</li></ul>",
    ],
  ])("are found with the composer %s", (_, html) => {
    expect(albumsIn(html)).toEqual(both);
  });

  it("are found under headings that are a title and its year", () => {
    const html =
      "<h2>SALT ROAD (1987)</h2><p>Music by Anna.</p><h2>DEEP FIELD (1979)</h2><p>Music by Karl.</p><h2>How to order</h2><p>Here.</p>";
    const sections = findEntrySections(readForTest("New", html), (_, work) => [`Composer of ${work}`]);
    expect(sections.map(({ work }) => work)).toEqual(["Salt Road", "Deep Field"]);
  });

  it("are none where labels stand where composers would", () => {
    expect(
      albumsIn("<ul><li><b>Salt Road</b> – Kestrel Records</li><li><b>Deep Field</b> – Lane Records</li></ul>"),
    ).toEqual([]);
  });
});
