import { describe, expect, it } from "vitest";
import { noWeights } from "../../../../src/core/extract/learned/learned-weights.ts";
import { createGazetteer } from "../../../../src/core/extract/names/gazetteer.ts";
import { featuresOfWorks, workFeatures } from "../../../../src/core/extract/works/work-features.ts";
import { findWork, rateWorks } from "../../../../src/core/extract/works/work-title.ts";
import { readForTest } from "../../../extract/read-post.ts";

const html =
  "<p>Nobody expected the <em>Brine</em> people back. The soundtrack of the film <em>Salt Road</em> (1983) by Ona Lind comes on May 3.</p>";

/** What a feature is worth for a candidate of the post. */
function worthOf(feature: string, title: string, link?: string): number | undefined {
  const context = readForTest("Two old friends return", html, link);
  const rated = rateWorks(context);
  const place = rated.findIndex(({ text }) => text === title);
  return featuresOfWorks(context, rated)[place]?.[workFeatures.indexOf(feature)];
}

describe("the features of a title", () => {
  it("are as many as their names, and named but once", () => {
    const context = readForTest("Two old friends return", html);
    const rows = featuresOfWorks(context, rateWorks(context));
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toHaveLength(workFeatures.length);
    expect(new Set(workFeatures).size).toBe(workFeatures.length);
  });

  it.each([
    ["body before film", "Salt Road", 1],
    ["body before film", "Brine", 0],
    ["body after year", "Salt Road", 1],
    ["body after year", "Brine", 0],
    ["span italic", "Brine", 1],
    ["first span", "Brine", 1],
    ["first span", "Salt Road", 2],
    ["in headline", "Salt Road", 0],
  ])("tell what stands beside it and how it is set: %s of %s is %i", (feature, title, value) => {
    expect(worthOf(feature, title)).toBe(value);
  });

  it("tell whether the post's own address names it", () => {
    expect(worthOf("address", "Salt Road", "https://example.org/news/salt-road-returns")).toBe(1);
    expect(worthOf("address", "Salt Road", "https://example.org/news/old-friends")).toBe(0);
  });
});

describe("the titles of a post", () => {
  it("may open the items of a list", () => {
    const html = "<p>Three are out.</p><ul><li><em>Salt Road</em>, on CD</li><li>More by <em>Ona Lind</em></li></ul>";
    const titles = rateWorks(readForTest("Two old friends return", html)).map(({ text }) => text);
    expect(titles).toContain("Salt Road");
    expect(titles).not.toContain("Ona Lind");
  });

  it("may stand in the quotes of Japanese", () => {
    const titles = rateWorks(readForTest("新作", "<p>映画『塩の道』のサントラ盤が発売。</p>")).map(({ text }) => text);
    expect(titles).toContain("塩の道");
  });

  it("may be known works before a dash", () => {
    const gazetteer = createGazetteer({ composers: [], labels: [], works: ["Salt Road"] });
    const context = readForTest("Friends return", "<p>Here is <em>Salt Road – The Kelp Disc</em> on vinyl.</p>");
    expect(rateWorks({ ...context, gazetteer }).map(({ text }) => text)).toContain("Salt Road");
  });
});

describe("the features that set a title beside others", () => {
  const told =
    "<p>The Night Ferry share <em>Harbour Light</em>, a first track from <em>Salt Road</em>. The <em>Salt Road</em> soundtrack, by the Night Ferry, is out on May 3.</p>";

  it.each([
    ["told music", "Salt Road", 1],
    ["told music", "Harbour Light", 0],
    ["rival music", "Harbour Light", 1],
    ["rival music", "Salt Road", 0],
    ["told piece from", "Salt Road", 1],
    ["rival piece from", "Harbour Light", 1],
  ])("count what the post says of it and at most of another: %s of %s is %i", (feature, title, value) => {
    const context = readForTest("Two old friends return", told);
    const rated = rateWorks(context);
    const place = rated.findIndex(({ text }) => text === title);
    expect(featuresOfWorks(context, rated)[place]?.[workFeatures.indexOf(feature)]).toBe(value);
  });

  it("set no part of a title beside it", () => {
    const html = "<p>The <em>Salt Road: Homecoming</em> soundtrack is out. Salt Road has never sounded so good.</p>";
    const context = readForTest("Salt Road returns", html);
    const rated = rateWorks(context);
    const place = rated.findIndex(({ text }) => text === "Salt Road");
    expect(featuresOfWorks(context, rated)[place]?.[workFeatures.indexOf("rival music")]).toBe(0);
  });
});

describe("the work of a post", () => {
  const byAddress = (base: number) => {
    const tree = [workFeatures.indexOf("address"), 0.5, 1, 2, -1, -3, 0, 0, -1, 3, 0, 0];
    return { ...noWeights, workTrees: { features: workFeatures, base, trees: [tree] } };
  };
  const read = (base: number) =>
    findWork({
      ...readForTest("Two old friends return", html, "https://example.org/brine-a"),
      weights: byAddress(base),
    });

  it("is the title for which the trees speak, whatever the rules say", () => {
    expect(findWork(readForTest("Two old friends return", html))).toBe("Salt Road");
    expect(read(0)).toBe("Brine");
  });

  it("is none where the trees speak against all titles", () => {
    expect(read(-9)).toBeUndefined();
  });

  it("keeps the number by which a known work goes in the headline", () => {
    const gazetteer = createGazetteer({ composers: [], labels: [], works: ["Salt Road", "Salt Road Vol. 3"] });
    const inHeadline = (title: string) => findWork({ ...readForTest(title, html), gazetteer });
    expect(inHeadline("Salt Road Vol. 3: the soundtrack is here")).toBe("Salt Road Vol. 3");
    expect(inHeadline("Salt Road, Vol. 2 of the soundtrack is here")).toBe("Salt Road");
  });
});
