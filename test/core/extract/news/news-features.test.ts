import { describe, expect, it } from "vitest";
import { extractPreviews, readWhole } from "../../../../src/core/extract/extract-previews.ts";
import { noWeights } from "../../../../src/core/extract/learned/learned-weights.ts";
import { newsFeatures, readNewsFeatures } from "../../../../src/core/extract/news/news-features.ts";
import { findWork } from "../../../../src/core/extract/works/work-title.ts";
import { readForTest } from "../../../extract/read-post.ts";

const news = [
  "Salt Road soundtrack out in May",
  "<p>Kestrel Records will release the soundtrack of <em>Salt Road</em> by Ona Lind on CD on May 3. Is it limited? To 500 copies.</p>",
] as const;

const worthOf = (feature: string): number | undefined => {
  const context = readForTest(...news);
  const values = [0, ...readNewsFeatures(context, readWhole(context, findWork(context)).evidence)];
  expect(values).toHaveLength(newsFeatures.length);
  return values[newsFeatures.indexOf(feature)];
};

describe("the features of a post for being news", () => {
  it("have a name each", () => {
    expect(new Set(newsFeatures).size).toBe(newsFeatures.length);
  });

  it.each([
    ["date", 1],
    ["format", 1],
    ["questions", 1],
    ["stock", 1],
    ["interview", 0],
    ["headline has album", 1],
    ["work in headline", 1],
    ["work in address", 0],
    ["titles", 1],
  ])("tell what was found and how it is written: %s is %i", (feature, value) => {
    expect(worthOf(feature)).toBe(value);
  });
});

describe("the kind of a post", () => {
  const kindBy = (base: number, [title, html]: readonly [string, string]) =>
    extractPreviews({
      ...readForTest(title, html),
      weights: { ...noWeights, newsTrees: { features: newsFeatures, base, trees: [] } },
    })[0]?.kind;

  it("is what trees and rules together take it for", () => {
    const quiet = ["Notes from the coast", news[1]] as const;
    expect(kindBy(3, quiet)).toBe("album-announcement");
    expect(kindBy(-9, quiet)).toBe("other");
  });

  it("is no news where a label is portrayed", () => {
    const portrait = [
      "The quiet treasure of Kestrel Records",
      "<p>Tom Vale, founder of the label, shows the soundtrack of <em>Salt Road</em> by Ona Lind. The LPs are in stock.</p>",
    ] as const;
    expect(kindBy(9, portrait)).toBe("other");
    const other =
      "<p>Tom Vale founded Kestrel Records in 2011. The soundtrack of <em>Salt Road</em> by Ona Lind is in stock.</p>";
    expect(kindBy(9, ["Goodbye, rent", other])).toBe("other");
  });

  it("is no news where a band has a new album", () => {
    const album = [
      "New ways out",
      "<p>The new album from The Tin Choir is due on May 3 on Kestrel Records, with soundtracks of old television in mind.</p>",
    ] as const;
    expect(kindBy(9, album)).toBe("other");
  });

  it("is that of an assignment where no album is told of", () => {
    const hired = [
      "Ona Lind to score Salt Road",
      "<p>The composer has been hired to score the film <em>Salt Road</em>.</p>",
    ] as const;
    expect(kindBy(-9, hired)).toBe("composer-assignment");
  });

  it("is news whatever the trees say where headline and lead announce it plainly", () => {
    expect(kindBy(-9, news)).toBe("album-announcement");
  });

  it("is none of a band's own album", () => {
    const own = [
      "Kestrel Hill announce new album ‘Weather’",
      "<p>The band’s fifth album <em>Weather</em> will be released on May 3 on LP and CD.</p>",
    ] as const;
    expect(kindBy(9, own)).toBe("other");
  });

  it("is that of a book on music of the screen", () => {
    const book = [
      "The people behind the tunes",
      "<p>There is a new book in the shops by Per Holm. He talks to film composers; it has 314 pages.</p>",
    ] as const;
    expect(kindBy(0, book)).toBe("book-news");
  });
});
