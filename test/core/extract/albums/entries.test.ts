import { describe, expect, it } from "vitest";
import { findEntrySections } from "../../../../src/core/extract/albums/entries.ts";
import { createGazetteer } from "../../../../src/core/extract/names/gazetteer.ts";
import { createNameReader } from "../../../../src/core/extract/names/names.ts";
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
      "in italics behind the title",
      "<p>▶ <b>Salt Road</b> – <em>Anna Lindqvist</em>. A drama.</p><p>▶ <b>Deep Field</b> – <em>Karl Osterman</em>. A farce.</p>",
    ],
    [
      "after a title with its catalogue number",
      "<p><b>VEGACD012 — SALT ROAD</b> (Anna Lindqvist), two discs.</p><p><b>VEGACD013 — DEEP FIELD</b> (Karl Osterman), one disc.</p>",
    ],
    [
      "after a title whose number is a sentence of its own",
      "<p><b>1. SALT ROAD (Anna Lindqvist) – Vega.</b> Two discs.</p><p><b>2. DEEP FIELD (Karl Osterman) – Vega.</b> One disc.</p>",
    ],
    [
      "after words that lead to the title",
      "<p><b>Our pick:</b> <em>Salt Road</em> by Anna Lindqvist.</p><p><b>Our pick:</b> <em>Deep Field</em> by Karl Osterman.</p>",
    ],
    [
      "after a comma in the row of a list",
      "<ul><li><b>SALT ROAD</b>, Anna Lindqvist. Two discs.</li><li><b>DEEP FIELD</b>, Karl Osterman. One disc.</li></ul>",
    ],
    [
      "within the marks of the title",
      "<ul><li><b>Anna Lindqvist: Salt Road</b> – Anna Lindqvist at her best.</li><li><b>Karl Osterman: Deep Field</b> – Karl Osterman again.</li></ul>",
    ],
    [
      "after a stroke, as in a table",
      "<p><b>Salt Road</b> | Anna Lindqvist | kestrel7 | LP</p><p><b>Deep Field</b> | Karl Osterman | Tin Hat | CD</p>",
    ],
    [
      "in brackets behind what it comes on",
      "<ul><li><b>Salt Road</b> – Remastered, 2 CDs (Anna Lindqvist)</li><li><b>Deep Field</b>, on LP (Karl Osterman)</li></ul>",
    ],
    [
      "behind a title with its format",
      "<p><b>SALT ROAD (CD)</b> – Anna Lindqvist</p><p><b>DEEP FIELD (2-LP)</b> – Karl Osterman</p>",
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

  it("are found under headings in the manner of titles, the composer before them or not", () => {
    const html =
      "<h2>CDs out this week</h2><h3>Anna Lindqvist – Salt Road (Original Soundtrack)</h3><p>Grand.</p><h3>DEEP FIELD</h3><p>Small.</p><h3>What else we heard:</h3><p>Rain.</p>";
    const sections = findEntrySections(readForTest("New", html), (_, work) => [`Composer of ${work}`]);
    expect(sections.map(({ work }) => work)).toEqual(["Salt Road", "Deep Field"]);
  });

  it("are found in rows without any marks, where a composer is known", () => {
    const rows = "<p>Salt Road [again] - Ida Holm - Kestrel<br>Deep Field - Leo Park<br>March 4 - Ida Holm born</p>";
    const gazetteer = createGazetteer({ composers: ["Ida Holm", "Leo Park"], labels: [], works: [] });
    const context = { ...readForTest("New", rows), gazetteer, names: createNameReader(gazetteer) };
    const sections = findEntrySections(context, () => []);
    expect(sections.map(({ work, composers }) => `${work} / ${composers}`)).toEqual([
      "Salt Road / Ida Holm",
      "Deep Field / Leo Park",
    ]);
    expect(albumsIn(rows)).toEqual([]);
  });

  it("need no composer where the headline names them, or speaks of all in a list", () => {
    const headings = "<h2>Salt Road</h2><p>A game.</p><h2>Ourvald</h2><p>Another.</p><h2>How To Pay</h2><p>Now.</p>";
    const named = findEntrySections(readForTest("Kestrel fête Salt Road et d’Ourvald", headings), () => []);
    expect(named.map(({ work }) => work)).toEqual(["Salt Road", "Ourvald"]);
    const rows =
      "<p>3. September</p><ul><li><em>Salt Road</em>: in Blau.</li><li><em>Deep Field</em>, <em>Low Tide</em> und <em>Thaw</em>: in Rot.</li></ul>";
    const listed = findEntrySections(readForTest("Vier Soundtracks auf Vinyl", rows), () => []);
    expect(listed.map(({ work, sentences }) => `${sentences[0]?.text} ${work}`)).toEqual([
      "3. September Salt Road",
      "3. September Deep Field",
      "3. September Low Tide",
      "3. September Thaw",
    ]);
  });

  it("take their composers from prose that credits beside the titles", () => {
    const prose = "<p>Coming are <em>Salt Road</em> (Anna Lindqvist) and <em>Deep Field</em> (Karl Osterman).</p>";
    const rows = "<p><b>Salt Road:</b> Tom Reyes stars in it.</p><p><b>Deep Field:</b> Will Reyes directs.</p>";
    expect(albumsIn(prose + rows)).toEqual(both);
  });

  it.each([
    [
      "<p><b>SALT ROAD</b> – Anna Lindqvist (Kestrel Lane; May 3)</p><p><b>DEEP FIELD</b> – Karl Osterman (Tin Hat, two discs)</p>",
      "Kestrel Lane, Tin Hat",
    ],
    [
      "<p><b>Salt Road</b> - Anna Lindqvist - Kestrel Lane [CD]</p><p><b>Deep Field</b> - Karl Osterman - Tin Hat</p>",
      "Kestrel Lane, Tin Hat",
    ],
    [
      "<p><b>SALT ROAD</b> (Anna Lindqvist), LP. Red.</p><p><b>DEEP FIELD</b> – Karl Osterman (<em>Thaw</em>). Two LPs.</p>",
      ", ",
    ],
  ])("have the label that stands behind the composer: %s", (html, labels) => {
    const sections = findEntrySections(readForTest("New", html), () => []);
    expect(sections.map(({ label }) => label).join(", ")).toBe(labels);
  });

  it("begin with the day or the heading above them", () => {
    const html =
      "<p>March 24</p><p><b>Salt Road</b> – Anna Lindqvist</p><p>April 14</p><p><b>Deep Field</b> – Karl Osterman</p><p><b>IN THEATERS</b></p><p>Thaw</p>";
    const sections = findEntrySections(readForTest("New", html), () => []);
    expect(sections.map(({ sentences }) => sentences.map(({ text }) => text))).toEqual([
      ["March 24", "Salt Road – Anna Lindqvist"],
      ["April 14", "Deep Field – Karl Osterman"],
    ]);
  });

  it("do not hold what is only played or talked of", () => {
    const rows = "<p><b>SALT ROAD</b> – Anna Lindqvist</p><p><b>DEEP FIELD</b> – Karl Osterman</p>";
    const html = `${rows}<p><b>THIS WEEK IN THEATERS</b></p><p><b>LOW TIDE</b> – Karl Osterman</p>`;
    expect(albumsIn(html)).toEqual(both);
    const talk =
      "<p><b>Vega: Where did you begin?</b></p><p>Here.</p><p><b>And the sea?</b></p><p>It is blue, says Karl.</p>";
    expect(findEntrySections(readForTest("New", talk), () => ["Karl Osterman"])).toEqual([]);
  });

  it("are none where labels stand where composers would", () => {
    expect(
      albumsIn("<ul><li><b>Salt Road</b> – Kestrel Records</li><li><b>Deep Field</b> – Lane Records</li></ul>"),
    ).toEqual([]);
  });
});
