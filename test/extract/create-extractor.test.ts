import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noWeights } from "../../src/core/extract/learned/learned-weights.ts";
import { isPreviewKind, type PreviewRecord } from "../../src/core/preview.ts";
import { normalise } from "../../src/core/text.ts";
import { createExtractor } from "../../src/extract/create-extractor.ts";

const nothingKnown = createExtractor({ composers: [], labels: [], works: [] }, noWeights);

const picard = {
  id: "picard",
  title: "Music from STAR TREK: PICARD This Friday",
  link: "https://example.org/picard",
  publishedAt: Date.UTC(2020, 1, 5, 18),
  html: `<p><strong>Lakeshore brings out Jeff Russo's PICARD score</strong></p>
<p>On February 7 Lakeshore Records will release <em>Star Trek: Picard &#8211; Season 1</em> as a digital album, with music composed by Emmy winner Jeff Russo. It can be <a href="https://www.amazon.com/dp/B000000001">pre-ordered at Amazon</a>.</p>
<p>Screen Rant has the exclusive debut of one track, &#8220;Mystery Ship,&#8221; and it is on YouTube too:</p>
<iframe src="https://www.youtube.com/embed/AbCdEfGhIjK?feature=oembed"></iframe>`,
};

describe("createExtractor", () => {
  it("reads every fact of the Picard post", () => {
    expect(nothingKnown(picard)).toEqual([
      {
        kind: "album-announcement",
        work: "Star Trek: Picard",
        season: 1,
        albumTitle: "Star Trek: Picard – Season 1",
        composers: ["Jeff Russo"],
        label: "Lakeshore Records",
        releaseDate: "2020-02-07",
        formats: ["digital"],
        trackTitles: ["Mystery Ship"],
        debutedBy: "Screen Rant",
        links: {
          preOrder: "https://www.amazon.com/dp/B000000001",
          video: "https://www.youtube.com/watch?v=AbCdEfGhIjK",
        },
      },
    ]);
  });

  it("spells known names as the gazetteer does", () => {
    const extract = createExtractor(
      { composers: ["Ludwig Göransson"], labels: ["Varèse Sarabande"], works: [] },
      noWeights,
    );
    const html = "<p>Varese Sarabande will release the soundtrack of <em>Dawn</em>, composed by Ludwig Goransson.</p>";
    expect(extract({ ...picard, title: "‘Dawn’ Soundtrack Announced", html })[0]).toMatchObject({
      composers: ["Ludwig Göransson"],
      label: "Varèse Sarabande",
    });
  });

  it("takes no title in single quotes for the one who debuted it", () => {
    const told = (sentence: string) =>
      nothingKnown({
        ...picard,
        title: "'Dawn' Soundtrack Announced",
        html: `<p>Blue Owl Records will release the soundtrack of 'Dawn', composed by Ida Holm.</p><p>${sentence}</p>`,
      })[0];
    const track = told("The track 'Labor of Love' premiered today at Collider.");
    expect([track?.trackTitles, track?.debutedBy]).toEqual([["Labor of Love"], "Collider"]);
    expect(told("The track ‘Hall of Doors’ debuted on Bloody Disgusting.")?.debutedBy).toBe("Bloody Disgusting");
  });

  it("takes no word that leads to a work for a part of its name", () => {
    const title = "First Listen: “The Tide” from Ida Holm’s New Dawn Score";
    expect(nothingKnown({ ...picard, title, html: "<p>Hear a track.</p>" })[0]?.work).toBe("Dawn");
  });

  it("is not silenced by what a work's name says", () => {
    const html =
      "<p>Blue Owl Records releases the soundtrack of <em>Interview with the Owl</em> on vinyl on May 7.</p>";
    expect(nothingKnown({ ...picard, title: "‘Interview with the Owl’ on vinyl", html })[0]?.kind).toBe(
      "album-announcement",
    );
  });

  it("reads a list of albums, each with its composer and day", () => {
    const html = `<p>Three sets from Blue Owl Records:</p><ul>
<li><b>The Tin Choir</b> (1971). Music by Ida Holm. LP, March 6.</li>
<li><b>Lamp Room</b>. Music by Leo Park. LP, March 13.</li>
<li><b>Weir</b>. Music by Kim Oya. CD.</li></ul>`;
    const records = nothingKnown({ ...picard, title: "New at Blue Owl Records: three soundtracks", html });
    expect(records.map(({ work, composers, label, releaseDate }) => [work, composers[0], label, releaseDate])).toEqual([
      ["The Tin Choir", "Ida Holm", "Blue Owl Records", "2020-03-06"],
      ["Lamp Room", "Leo Park", "Blue Owl Records", "2020-03-13"],
      ["Weir", "Kim Oya", "Blue Owl Records", undefined],
    ]);
  });

  it("leaves out what leads to other news", () => {
    const html = `${picard.html}<p>Related: Blue Owl Records has the LP of <em>Dusk</em> by Ida Holm, out on February 6.</p>`;
    expect(nothingKnown({ ...picard, html })).toEqual(nothingKnown(picard));
  });

  it.each([
    ["Interview: Ida Holm on Dawn", "<p>Her soundtrack is out on vinyl from Blue Owl Records.</p>"],
    ["Ida Holm to Score ‘Dawn’", "<p>Ida Holm has been hired to score <em>Dawn</em>.</p>"],
    ["Review: Dawn", "<p>The album, released by Blue Owl Records on CD, is a joy.</p>"],
    ["In Memory of Ida Holm", "<p>The composer of <em>Dawn</em> has died; her albums remain.</p>"],
    ["Film Awards: the nominations", "<p>Best score: <em>Dawn</em>, released by Blue Owl Records.</p>"],
    ["Dawn in Concert", "<p>Tickets for the score, played live, go on sale on Friday.</p>"],
    ["New trailer for Dawn", "<p>The film opens on May 7.</p>"],
    [
      "The tapes of Dawn",
      "<p>In 1998 Blue Owl Records put Ida Holm’s soundtrack of <i>Dawn</i> on CD; it is long gone.</p>",
    ],
    ["Win Dawn on vinyl", "<p>Three copies of the new Blue Owl Records LP to give away.</p>"],
    ["Nine scores to hide from", "<p>9. <i>Dawn</i> (Blue Owl Records, CD)</p><p>8. <i>Dusk</i> (LP, 2012)</p>"],
    ["Vinyl at Blue Owl Records", "<p>All soundtrack LPs are 30% off until Sunday with the code OWL.</p>"],
    ["The tunes of Dawn", "<p>★★★★☆ Ida Holm’s album, released by Blue Owl Records, drags a little.</p>"],
  ])("announces nothing for %s", (title, html) => {
    const [record] = nothingKnown({ ...picard, title, html });
    expect(record === undefined || isPreviewKind(record.kind)).toBe(false);
  });

  it("reads the label of all albums of a round-up in its headline, or in front of each", () => {
    const extract = createExtractor(
      {
        composers: ["Ida Holm", "Leo Park", "Mara Lind"],
        labels: ["Blue Owl Records", "Tin Hat Records", "Kestrel Lane"],
        works: [],
      },
      noWeights,
    );
    const labelsOf = (title: string, html: string): readonly (string | undefined)[] =>
      extract({ ...picard, title, html }).map(({ label }) => label);
    const thanks =
      "<p><b>DAWN</b><br>Music by Ida Holm<br>On CD May 3.</p><p><b>DUSK</b><br>Music by Leo Park<br>On CD May 10.</p><p>Last month's CD was released by our friends at Tin Hat Records.</p>";
    expect(labelsOf("May at Blue Owl Records: two new soundtracks", thanks)).toEqual([
      "Blue Owl Records",
      "Blue Owl Records",
    ]);
    const rows =
      "<p>Two new albums are out now on CD. From Blue Owl Records come <em>Salt Road</em>, by Ida Holm, and <em>Deep Field</em>, by Leo Park. Kestrel Lane has <em>Low Tide</em>, by Mara Lind.</p>";
    expect(labelsOf("New soundtracks", rows)).toEqual(["Blue Owl Records", "Blue Owl Records", "Kestrel Lane"]);
  });

  it("gives each album of a round-up the player below it, the shop's button and no day of another", () => {
    const html = `<p>The LP of <em>Low Tide</em> comes on June 7.</p><h3>Low Tide</h3><p>Music by Ida Holm, on LP June 7.</p>
<p><iframe src="https://open.spotify.com/embed/album/low"></iframe></p><h3>Deep Field</h3><p>Music by Leo Park, on CD.
<a href="https://blueowl.example/products/deep-cd">View product</a></p>`;
    const records = nothingKnown({ ...picard, title: "New soundtracks from Blue Owl Records", html });
    expect(records.map(({ work, releaseDate, links }) => [work, releaseDate, links])).toEqual([
      ["Low Tide", "2020-06-07", { listen: "https://open.spotify.com/album/low" }],
      ["Deep Field", undefined, { preOrder: "https://blueowl.example/products/deep-cd" }],
    ]);
  });

  it("gives one record for each album of a round-up", () => {
    const html = `<p>Blue Owl Records has two new albums. <em>Dawn</em> brings the score by Ida Holm on CD.</p>
<p>Also announced is the soundtrack of <em>Glass Harbor</em>, composed by Leo Park, on vinyl.</p>`;
    const records = nothingKnown({ ...picard, title: "Two new albums from Blue Owl Records", html });
    expect(records.map(({ work, composers, label }) => ({ work, composers, label }))).toEqual([
      { work: "Dawn", composers: ["Ida Holm"], label: "Blue Owl Records" },
      { work: "Glass Harbor", composers: ["Leo Park"], label: "Blue Owl Records" },
    ]);
  });

  it("gives the page where all albums of a round-up can be ordered to each", () => {
    const html = `<p>Blue Owl Records has two new albums. <em>Dawn</em> brings the score by Ida Holm on CD.</p>
<p>Also announced is the soundtrack of <em>Glass Harbor</em>, composed by Leo Park, on CD.</p>
<p>Samples and orders: <a href="https://blueowlrecords.example/dawn.html">Blue Owl Records</a></p>`;
    const records = nothingKnown({ ...picard, title: "Two new albums from Blue Owl Records", html });
    const page = "https://blueowlrecords.example/dawn.html";
    expect(records.map(({ links }) => links.preOrder)).toEqual([page, page]);
  });

  it.each([["HTTPS://SHOP"], ["http:// "], ["ftp://example.org/(a)"]])("reads a text that holds %j", (address) => {
    const html = `<p>The soundtrack of <em>Dawn</em> (${address}) is out on CD.</p>`;
    expect(nothingKnown({ ...picard, title: `The “Dawn” soundtrack ${address}`, html })[0]?.work).toBe("Dawn");
  });

  it("reads anything without throwing", () => {
    const words = fc.constantFrom(
      "soundtrack ",
      "by ",
      "John Smith ",
      "“A,” ",
      "<em>B</em> ",
      "May 3 ",
      "(",
      ")",
      "Records ",
      "’s ",
      "&",
      "‘",
      ": ",
      "season 2 ",
      "\n",
      "HTTP://",
    );
    const text = fc.oneof(
      fc.string({ maxLength: 400, unit: "binary" }),
      fc.array(words, { maxLength: 200 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(text, text, (title, html) => nothingKnown({ ...picard, title, html }).length > 0),
      { numRuns: 150 },
    );
  });

  it.each([["A "], ["“"], ["by A, "], ["’s "], ["Music by "], ["(from "], ["1."], ["A & "]])(
    "ends soon with a long row of %j",
    (part) => {
      const started = performance.now();
      nothingKnown({ ...picard, title: part.repeat(2_000), html: part.repeat(400_000) });
      expect(performance.now() - started).toBeLessThan(3_000);
    },
  );
});

interface Labelled extends Partial<PreviewRecord> {
  readonly id: string;
  readonly kind: PreviewRecord["kind"];
  readonly kindAlt?: string;
}

const readLines = (name: string): readonly string[] =>
  readFileSync(new URL(`../fixtures/posts/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "");

describe("our own posts", () => {
  const posts = readLines("own.jsonl").map(
    (line): { id: string; title: string; link: string; publishedAt: string; html: string } => JSON.parse(line),
  );
  const labels = readLines("own-gold.jsonl").map((line): Labelled => JSON.parse(line));
  const records = posts.map((post) => nothingKnown({ ...post, publishedAt: Date.parse(post.publishedAt) })[0]);
  const silent = (kind: string | undefined): boolean => kind === "other" || kind === "composer-assignment";

  it("raise no false alarm", () => {
    const alarms = labels.filter(
      ({ kind, kindAlt }, index) =>
        silent(kind) && (kindAlt === undefined || silent(kindAlt)) && !silent(records[index]?.kind),
    );
    expect(alarms.map(({ id }) => id)).toEqual([]);
  });

  it("are announced, with the right work nearly always", () => {
    const wanted = labels
      .map((label, index) => ({ label, record: records[index] }))
      .filter(({ label }) => !silent(label.kind) && label.kind !== "book-news");
    const announced = wanted.filter(({ record }) => !silent(record?.kind));
    expect(announced.length / wanted.length).toBeGreaterThanOrEqual(0.95);
    const right = announced.filter(({ label, record }) =>
      normalise(record?.work ?? "").includes(normalise(label.work ?? "").replace(/^the /, "")),
    );
    expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.85);
  });
});
