import { describe, expect, it } from "vitest";
import { findLabel, readLabel } from "../../../../src/core/extract/labels/label.ts";
import { createGazetteer } from "../../../../src/core/extract/names/gazetteer.ts";
import { readForTest } from "../../../extract/read-post.ts";

function labelIn(html: string, title = "Dawn", link?: string): string | undefined {
  const context = readForTest(title, html, link);
  return findLabel(context, context.reading.sentences, []);
}

describe("a label that only its place in the sentence shows", () => {
  it.each([
    ["<p>Nightjar has the vinyl edition, in green.</p>", "Nightjar"],
    ["<p>The Tallow Works is behind the release, which is a double LP.</p>", "The Tallow Works"],
    ["<p>It is a soundtrack. Rook Hill, their own label, puts it out as ever.</p>", "Rook Hill"],
    ["<p>The album comes from her own label, Rook & Hill, on Friday.</p>", "Rook & Hill"],
    ["<p>Thank Nightjar, who are doing the music for both films on LP.</p>", "Nightjar"],
    ["<p>Das Album mit der Musik zum Film veröffentlicht NACHT-RAUM.</p>", "NACHT-RAUM"],
    ["<p>Der Soundtrack wird am Freitag bei QX erscheinen und kommt auf CD.</p>", "QX"],
    ["<p>La bande originale sera vendue en magasin, et c’est Corbeau qui s’en charge.</p>", "Corbeau"],
    ["<p>Corbeau pone a la venta el disco con la banda sonora de la película.</p>", "Corbeau"],
    ["<p>The soundtrack is out from North Star Music Group.</p>", "North Star Music Group"],
    ["<p>Nightjar is about to release the soundtrack.</p>", "Nightjar"],
  ])("of %s", (html, label) => {
    expect(labelIn(html)).toBe(label);
  });

  it.each([
    ["<p>The soundtrack has been released by composer Roona Miller.</p>"],
    ["<p>Offiziell veröffentlicht sind drei Stücke der Musik; offiziell heißt hier: von ihr selbst.</p>"],
    ["<p>Am Freitag, den 24. Januar, veröffentlicht man den Soundtrack zur Serie.</p>"],
    ["<p>The track can be heard now.</p><p>Source: Tin Roof Records</p>"],
    ["<p>Tomorrow is release day for the soundtrack.</p>"],
    ["<p>Blog releases the soundtrack on Friday.</p>"],
    ["<p>The soundtrack is released by French duo The Moths.</p>"],
    ["<p>Anna releases the soundtrack on CD.</p>"],
    ["<p>Missing from the album, Ida Holm’s Wellness Music is now a single.</p>"],
    ["<p>The soundtrack is one of the Weekly Anime Music releases.</p>"],
    ["<p>Yahoo Music has the track from the soundtrack before anybody else.</p>"],
  ])("is none in %s", (html) => {
    expect(labelIn(html)).toBeUndefined();
  });

  it("is not the site on which the post stands", () => {
    const html =
      '<p>The soundtrack is out. More in the new <a href="https://www.tallowpost.org/issues/9">Tallowpost</a>.</p>';
    expect(labelIn(html, "Dawn", "https://www.tallowpost.org/news/dawn")).toBeUndefined();
    expect(labelIn(html, "Dawn", "https://www.elsewhere.org/news/dawn")).toBe("Tallowpost");
    const shop = html.replace("issues", "shop");
    expect(labelIn(shop, "Dawn", "https://www.tallowpost.org/news/dawn")).toBe("Tallowpost");
  });
});

describe("a label that is known", () => {
  const gazetteer = createGazetteer({
    composers: [],
    labels: ["Polaris Records", "Vega Records", "Legend"],
    works: [],
  });
  const read = (html: string, title = "Dawn", work?: string) => {
    const context = { ...readForTest(title, html), gazetteer };
    return readLabel(context, context.reading.sentences, [], work);
  };

  it("is not meant where its short name is a title", () => {
    expect(read("<p>The album is out; so is the one of <em>Polaris</em>, her film of 2012.</p>").name).toBeUndefined();
    expect(read("<p>The album of the film is out on CD from Polaris.</p>").name).toBe("Polaris Records");
    expect(read("<p>All about the CD of Polaris.</p>", "Polaris", "Polaris").name).toBeUndefined();
  });

  it("is not meant where its name goes on", () => {
    expect(read("<p>The album is out.</p>", "Hear Music From the Legend of Dawn").name).toBeUndefined();
  });

  it("is denied where it is said to have no part, or to have had one years ago", () => {
    const parent = read("<p>Nightjar Music, the in-house label of Vega Records, brings out the score.</p>");
    expect(parent.name).toBe("Nightjar Music");
    const told = read("<p>Not from Vega Records this time. You know the CD that Polaris Records sold in 2007.</p>");
    expect(told.name).toBeUndefined();
    expect([...told.denied].sort()).toEqual(["Polaris Records", "Vega Records"]);
  });
});
