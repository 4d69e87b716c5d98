import { describe, expect, it } from "vitest";
import { findSections } from "../../../../src/core/extract/albums/roundup.ts";
import { createGazetteer } from "../../../../src/core/extract/names/gazetteer.ts";
import { readForTest } from "../../../extract/read-post.ts";

const known = { composers: ["Ida Holm", "Leo Park"], labels: [], works: [] };
const html =
  "<p><b>Deep Field</b> – Karl Osterman is the man behind it.</p><p><b>Low Tide</b> – Anna Lindqvist came later.</p>";

function worksOf(title: string, work: string): readonly string[] {
  const sections = findSections(readForTest(title, html), (_, one) => [`Composer of ${one}`], { work, composers: [] });
  return sections.map((section) => section.work);
}

describe("a post whose headline speaks of one work", () => {
  it("is no round-up of others", () => {
    expect(worksOf("Salt Road: the music comes to vinyl", "Salt Road")).toEqual([]);
  });

  it.each([["Salt Road and more on vinyl"], ["New soundtracks: Salt Road"], ["Round Up: Salt Road"]])(
    "may be one where the headline says so: %s",
    (title) => {
      expect(worksOf(title, "Salt Road")).toEqual(["Deep Field", "Low Tide"]);
    },
  );

  it("is one where the headline names two of its albums, whatever was taken for the work", () => {
    expect(worksOf("Two from Kestrel: Deep Field & Low Tide", "Two from Kestrel")).toEqual(["Deep Field", "Low Tide"]);
  });

  it("is none where the work is among the albums, unless another is named beside it", () => {
    expect(worksOf("Low Tide on vinyl", "Low Tide")).toEqual([]);
    expect(worksOf("Low Tide and Two More on vinyl", "Low Tide")).toEqual(["Low Tide", "Deep Field"]);
  });
});

describe("a post that tells of several albums", () => {
  const plain = /([A-Z][a-z]+ [A-Z][a-z]+)[’']s (?:music|score)|scores? by ([A-Z][a-z]+ [A-Z][a-z]+)/;
  /** Composers as the simplest of rules would read them, and the albums with them. */
  function albumsOf(title: string, told: string, work: string, ...composers: readonly string[]): readonly string[] {
    const sections = findSections(
      readForTest(title, told),
      (part) => {
        const found = plain.exec(part.map(({ text }) => text).join(" "));
        return [found?.[1] ?? found?.[2] ?? ""].filter((name) => name !== "");
      },
      { work, composers },
    );
    return sections.map((section) => `${section.albumTitle ?? section.work} / ${section.composers.join(" & ")}`);
  }

  it.each([
    ["the scores of <em>Salt Road</em> (1987) and of <em>Deep Field</em> (1991)"],
    ["two scores on one disc, <em>Salt Road</em> (in Italy <em>Via del sale</em>) and <em>Deep Field</em>"],
    ["<em>Salt Road: Original Soundtrack</em> and <em>Deep Field: Original Soundtrack</em>, both at last"],
  ])("finds those that stand in a row: %s", (row) => {
    const told = `<p>Coming to vinyl are ${row}, Ida Holm’s music.</p><p>In 2019 came <em>Low Tide</em>.</p>`;
    expect(albumsOf("Two scores on vinyl", told, "Salt Road", "Ida Holm")).toEqual([
      "Salt Road / Ida Holm",
      "Deep Field / Ida Holm",
    ]);
  });

  it("gives those in a row no composer whom the post does not plainly name", () => {
    const told = "<p>Coming to vinyl are the scores of <em>Salt Road</em> and <em>Deep Field</em>, says Tom Reyes.</p>";
    expect(albumsOf("Two scores on vinyl", told, "Salt Road", "Tom Reyes")).toEqual(["Salt Road / ", "Deep Field / "]);
  });

  it("finds those that are told of before a list of others", () => {
    const told =
      "<p>Two new releases. First out is Ida Holm’s score of <em>Salt Road</em>. And here is Leo Park’s score for <em>Thaw</em>.</p>";
    const list = "<p><b>Deep Field</b> – Karl Osterman’s music</p><p><b>Low Tide</b> – Ida Varga’s score</p>";
    expect(albumsOf("New this week", told + list, "Salt Road", "Ida Holm")).toEqual([
      "Salt Road / Ida Holm",
      "Thaw / Leo Park",
      "Deep Field / Karl Osterman",
      "Low Tide / Ida Varga",
    ]);
  });

  it("finds those that nothing but their years tells apart", () => {
    const told =
      "<p>The label brings out three of Ida Holm’s scores on CD in May.</p><p>They are Salt Road (1987), Deep Field (1991) and Thaw (1994).</p>";
    expect(albumsOf("Three scores on CD", told, "Salt Road", "Ida Holm")).toEqual([
      "Salt Road / Ida Holm",
      "Deep Field / Ida Holm",
      "Thaw / Ida Holm",
    ]);
  });

  it.each([
    ["<p>Her scores for <em>Low Tide</em> and <em>Thaw</em> are known. The music of <em>Salt Road</em> is out.</p>"],
    ["<p>The music of <em>Salt Road</em> is out. Ida Holm is the composer of <em>Thaw</em> and <em>Tin</em>.</p>"],
  ])("takes no row for albums that is about something else: %s", (told) => {
    expect(albumsOf("Salt Road: the music is out", told, "Salt Road", "Ida Holm")).toEqual([]);
  });

  it("takes the title that leads a paragraph about music for an album's", () => {
    const told =
      "<p>Two new releases from Vega.</p><p>In SALT ROAD a family goes to sea. Ida Holm’s music is on CD.</p><p>Also announced: in DEEP FIELD a farmer stays. Leo Park’s score is on LP.</p>";
    expect(albumsOf("New from Vega", told, "Salt Road", "Ida Holm")).toEqual([
      "Salt Road / Ida Holm",
      "Deep Field / Leo Park",
    ]);
  });

  it("tells of an album from its paragraph's start, and of the last no longer than of the others", () => {
    const told =
      "<p>Two new releases.</p><p>Ida Holm’s music was lost for years. Now <em>Salt Road</em> comes on CD.</p><p>On LP comes <em>Deep Field</em>. Leo Park’s score is short.</p><p>All is shipped by Tom Reyes.</p>";
    const sections = findSections(readForTest("New", told), (part) => [part.at(-1)?.text ?? ""], {
      work: undefined,
      composers: [],
    });
    expect(sections.map(({ sentences }) => sentences.map(({ text }) => text))).toEqual([
      ["Ida Holm’s music was lost for years.", "Now Salt Road comes on CD."],
      ["On LP comes Deep Field.", "Leo Park’s score is short."],
    ]);
  });

  it("does not take what is told aside in a post whose headline names one album", () => {
    const told =
      "<p><em>Salt Road</em> has a date. Ida Holm’s score is on LP.</p><p>Also available is the <em>Deep Field</em> album. Leo Park’s score is old.</p>";
    expect(albumsOf("‘Salt Road’ on vinyl", told, "Salt Road", "Ida Holm")).toEqual([]);
    expect(albumsOf("‘Salt Road’ and ‘Deep Field’ on vinyl", told, "Salt Road", "Ida Holm")).toHaveLength(2);
  });

  it("puts the album first that the headline names, or that the whole post is about", () => {
    const told =
      "<p>Two new albums. First out is Leo Park’s music for <em>Deep Field</em>.</p><p>In May, too, comes Ida Holm’s score for <em>Salt Road</em>.</p>";
    const both = ["Salt Road / Ida Holm", "Deep Field / Leo Park"];
    expect(albumsOf("Two scores, Salt Road among them", told, "Thaw", "Ida Holm")).toEqual(both);
    expect(albumsOf("A label begins", told, "Salt Road", "Ida Holm")).toEqual(both);
  });

  it("finds those that prose goes through one by one", () => {
    const told =
      "<p><em>Many, many LPs</em> of music</p><p>First out is Ida Holm’s music for <em>Salt Road</em> on LP.</p><p>In May, too, comes the score by Leo Park for <em>Deep Field</em>.</p>";
    expect(albumsOf("A label begins", told, "Salt Road", "Ida Holm")).toEqual([
      "Salt Road / Ida Holm",
      "Deep Field / Leo Park",
    ]);
  });

  it("finds those that the headline joins", () => {
    const told =
      "<p>SALT ROAD has a date at last. Ida Holm’s score is on LP.</p><p>And then, DEEP FIELD. Leo Park’s score is pink.</p>";
    expect(albumsOf("The Salt Road LP is dated, and Deep Field announced", told, "Salt Road", "Ida Holm")).toEqual([
      "Salt Road / Ida Holm",
      "Deep Field / Leo Park",
    ]);
  });

  it("takes an album with whom the words behind its title credit", () => {
    const told =
      "<p>From Vega come <em>Salt Road</em>, by Ida Holm, and <em>Deep Field</em> (1991) by Leo Park; two albums.</p>";
    const context = { ...readForTest("New albums", told), gazetteer: createGazetteer(known) };
    const sections = findSections(context, () => [], { work: undefined, composers: [] });
    expect(sections.map(({ work, composers }) => `${work} / ${composers.join()}`)).toEqual([
      "Salt Road / Ida Holm",
      "Deep Field / Leo Park",
    ]);
  });

  it("tells albums of one work apart by their titles", () => {
    const told =
      "<p><em>Salt Road: Volume 1 (Original Score)</em> is out. <em>Salt Road: Volume 2 (Original Score)</em> comes in May.</p>";
    expect(albumsOf("Salt Road score out", told, "Salt Road", "Ida Holm")).toEqual([
      "Salt Road: Volume 1 (Original Score) / Ida Holm",
      "Salt Road: Volume 2 (Original Score) / Ida Holm",
    ]);
    const numbers =
      "<p><em>Salt Road: Season One, Vol. 1</em> is out, <em>Vol. 2</em> comes in May. <em>Vol. 3</em> was released long ago.</p>";
    expect(albumsOf("Salt Road score out", numbers, "Salt Road", "Ida Holm")).toEqual([
      "Salt Road: Season One, Vol. 1 / Ida Holm",
      "Salt Road: Season One, Vol. 2 / Ida Holm",
    ]);
    const sleeve = "<p>Two LPs hold <em>Volume I</em> and <em>Volume II</em> of the Salt Road music.</p>";
    expect(albumsOf("Salt Road on vinyl", sleeve, "Salt Road", "Ida Holm")).toEqual([]);
    const one = "<p><em>Salt Road (Original Score)</em> is out. The <em>Salt Road Soundtrack</em> has ten tracks.</p>";
    expect(albumsOf("Salt Road score out", one, "Salt Road", "Ida Holm")).toEqual([]);
  });

  it("finds those of paragraphs one after the other under a headline that names none", () => {
    const told =
      "<p>Vega has <em>Salt Road</em> on CD, Ida Holm’s music.</p><p>On LP is <em>Deep Field</em>, and Leo Park’s score is loud.</p>";
    const both = ["Salt Road / Ida Holm", "Deep Field / Leo Park"];
    expect(albumsOf("Holm & Park from Vega", told, "Salt Road", "Ida Holm")).toEqual(both);
    expect(albumsOf("Salt Road from Vega", told, "Salt Road", "Ida Holm")).toEqual([]);
    const one = told.replace("On LP is", "He had made").replace("score is loud", "film is loud");
    expect(albumsOf("News from Vega", one, "Salt Road", "Ida Holm")).toEqual([]);
  });

  it("keeps to the albums that the headline joins, unless it speaks of more", () => {
    const told =
      "<p>The label has music of <em>Salt Road</em>, a <em>Thaw</em> spin-off. Ida Holm’s score is a double CD.</p><p>Before it comes the music of <em>Deep Field</em>. Leo Park’s score is on CD.</p>";
    const both = ["Salt Road / Ida Holm", "Deep Field / Leo Park"];
    expect(albumsOf("‘Salt Road’ and ‘Deep Field’ soundtracks", told, "Salt Road", "Ida Holm")).toEqual(both);
  });

  it("takes no film for an album by which somebody is known", () => {
    const told =
      "<p>Two albums. On LP is <em>Salt Road</em>, says one who is known from <em>Thaw</em>: Ida Holm’s score.</p><p>On CD is the music of <em>Deep Field</em>, Leo Park’s score of <em>Tin</em> fame.</p>";
    expect(albumsOf("New albums", told, "Salt Road", "Ida Holm")).toEqual([
      "Salt Road / Ida Holm",
      "Deep Field / Leo Park",
    ]);
  });

  it("finds what prose tells of before a list, where nothing else of the post is about it", () => {
    const told = "<p>Great news: <em>Thaw</em> is back, Leo Park’s score on CD.</p>";
    expect(
      albumsOf("What else is out", told + html.replaceAll("–", "– Ida Holm’s music."), "Thaw", "Leo Park"),
    ).toEqual(["Thaw / Leo Park", "Deep Field / Ida Holm", "Low Tide / Ida Holm"]);
  });

  it("knows an album of the headline by what follows its colon", () => {
    const list = "<h3>Road: Into the Salt</h3><p>Ida Holm’s music.</p><h3>Thaw</h3><p>Leo Park’s music.</p>";
    expect(albumsOf("This week: Into the Salt, Thaw", list, "Thaw", "Ida Holm")).toEqual([
      "Road: Into the Salt / Ida Holm",
      "Thaw / Leo Park",
    ]);
  });

  it("keeps entries in their order where the headline names none", () => {
    expect(worksOf("New soundtracks", "Low Tide")).toEqual(["Deep Field", "Low Tide"]);
  });
});
