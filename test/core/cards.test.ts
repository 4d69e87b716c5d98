import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Composer, Work } from "../../src/core/catalogue.ts";
import { composerCard } from "../../src/core/composer-card.ts";
import { linkTo, safeUrl } from "../../src/core/links.ts";
import { previewCard } from "../../src/core/preview-card.ts";
import { soundtrackCard } from "../../src/core/soundtrack-card.ts";
import { renderCard } from "../../src/discord/render-card.ts";
import { picard, preview } from "../helpers/previews.ts";

const work: Work = {
  id: "king-kong-1933",
  title: "King Kong",
  year: 1933,
  kind: "film",
  genres: ["fantasy"],
  countries: ["US"],
  composers: [{ name: "Max Steiner" }],
  altTitles: [],
  releaseGroups: [
    {
      title: "King Kong",
      releases: [
        { label: "Southern Cross", date: "1985", formats: ["vinyl"], edition: "original" },
        { label: "Marco Polo", date: "1997-10-01", formats: ["cd"], edition: "re-recording" },
      ],
    },
  ],
};

const fieldOf = (card: ReturnType<typeof previewCard>, name: string) =>
  card.fields.find((field) => field.name === name)?.value;

describe("the card of a preview", () => {
  it("has each fact of the Picard post in its own place", () => {
    const card = previewCard(preview("1"));
    expect(card.title).toBe("Star Trek: Picard – Season 1");
    expect(card.author).toBe("Album announced");
    expect(fieldOf(card, "Composer")).toBe("Jeff Russo");
    expect(fieldOf(card, "Album")).toBe("Star Trek: Picard – Season 1");
    expect(fieldOf(card, "Label")).toBe("Lakeshore Records");
    expect(fieldOf(card, "Release date")).toBe("<t:1581076800:D> (<t:1581076800:R>)");
    expect(fieldOf(card, "Formats")).toBe("Digital");
    expect(fieldOf(card, "Track")).toBe("“Mystery Ship”");
    expect(fieldOf(card, "Debuted by")).toBe("Screen Rant");
    expect(fieldOf(card, "Links")?.split("\n")).toEqual([
      "[Pre-order · shop.example.com](https://shop.example.com/picard)",
      "[Watch · youtube.com](https://www.youtube.com/watch?v=abcdefghijk)",
      "[Read the post · example.com](https://example.com/1)",
    ]);
  });

  it("leaves out what the post does not state", () => {
    const card = previewCard(preview("1", { composers: [], formats: [], trackTitles: [], links: {} }));
    expect(card.fields.map(({ name }) => name)).toEqual(["Album", "Label", "Release date", "Debuted by", "Links"]);
  });

  it("escapes markdown, masks and mentions in text from feeds", () => {
    const card = previewCard(
      preview("1", { label: "**Evil** [x](https://evil.example) @everyone", composers: ["<@123>"] }),
    );
    expect(fieldOf(card, "Label")).not.toContain("**Evil**");
    expect(fieldOf(card, "Label")).not.toMatch(/(?<!\\)\]\(/);
  });
});

describe("links", () => {
  it.each(["javascript:alert(1)", "data:text/html,x", "ftp://a/b", "not an address", "https://user:pw@example.com/"])(
    "are never made of %s",
    (url) => {
      expect(safeUrl(url)).toBeUndefined();
      expect(linkTo("Listen", url)).toBeUndefined();
    },
  );

  it("show where they lead and cannot be ended early", () => {
    expect(linkTo("Listen", "https://www.example.com/a)b(c")).toBe(
      "[Listen · example.com](https://www.example.com/a%29b%28c)",
    );
  });
});

describe("the card of a work", () => {
  it("shows composer, album, label and date, and later editions a line each", () => {
    const card = soundtrackCard(work, { previews: [] });
    expect(card.title).toBe("King Kong (1933)");
    expect(fieldOf(card, "Composer")).toBe("**Max Steiner**");
    expect(fieldOf(card, "Released")).toBe("1985");
    expect(fieldOf(card, "Editions")).toBe("• Re-recording · Marco Polo · <t:875707200:D> · CD");
  });
});

describe("the card of a composer", () => {
  const steiner: Composer = {
    id: "max-steiner",
    name: "Max Steiner",
    kind: "person",
    members: [],
    aliases: [],
    born: "1888-05-10",
    died: "1971-12-28",
    countries: [],
    knownFor: [],
    collaborators: [],
  };

  it("pages through the works by decade, and shows the last page for one beyond it", () => {
    const works = [...Array(40).keys()].map((i) => ({ ...work, id: `w${i}`, title: `Work ${i}`, year: 1930 + i }));
    const card = composerCard(steiner, 99, { works, knownFor: [] });
    expect(card.footer).toBe("Page 3 of 3");
    expect(card.fields.map(({ name }) => name)).toEqual(["1960s"]);
    expect(card.lines[0]).toBe("1888–1971");
  });
});

describe("a rendered card", () => {
  it("keeps Discord's limits whatever it is made of", () => {
    const text = fc.string({ unit: "binary", maxLength: 3_000 });
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 40 }), (title, label, names) => {
        const embed = renderCard(
          previewCard({
            ...preview("1", { ...picard, label, composers: names, work: title, trackTitles: names }),
            title,
          }),
        );
        const fields = embed.fields ?? [];
        expect((embed.title ?? "").length).toBeLessThanOrEqual(256);
        expect((embed.description ?? "").length).toBeLessThanOrEqual(4096);
        expect(fields.length).toBeLessThanOrEqual(25);
        for (const field of fields) expect(field.value.length).toBeLessThanOrEqual(1024);
        const total = [
          embed.title,
          embed.description,
          embed.author?.name,
          embed.footer?.text,
          ...fields.flatMap(({ name, value }) => [name, value]),
        ];
        expect(total.reduce((sum, part) => sum + (part ?? "").length, 0)).toBeLessThanOrEqual(6000);
      }),
      { numRuns: 200 },
    );
  });
});
