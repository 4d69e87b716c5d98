import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composerCard } from "../../../src/core/cards/composer-card.ts";
import { editionsCard } from "../../../src/core/cards/editions.ts";
import { familyCard, pageOf } from "../../../src/core/cards/franchise-card.ts";
import { previewCard } from "../../../src/core/cards/preview-card.ts";
import { hasMoreEditions, soundtrackCard } from "../../../src/core/cards/soundtrack-card.ts";
import { newsAbout, tracksCard } from "../../../src/core/cards/work-news.ts";
import type { Composer, Work } from "../../../src/core/catalogue.ts";
import { linkTo, safeUrl } from "../../../src/core/links.ts";
import { en } from "../../../src/core/phrases/en.ts";
import { renderCard } from "../../../src/discord/render-card.ts";
import { picard, preview } from "../../helpers/previews.ts";

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
    const card = previewCard(preview("1"), en);
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
    const card = previewCard(preview("1", { composers: [], formats: [], trackTitles: [], links: {} }), en);
    expect(card.fields.map(({ name }) => name)).toEqual(["Album", "Label", "Release date", "Debuted by", "Links"]);
  });

  it("escapes markdown, masks and mentions in text from feeds", () => {
    const card = previewCard(
      preview("1", { label: "**Evil** [x](https://evil.example) @everyone", composers: ["<@123>"] }),
      en,
    );
    expect(fieldOf(card, "Label")).not.toContain("**Evil**");
    expect(fieldOf(card, "Label")).not.toMatch(/(?<!\\)\]\(/);
  });
});

describe("other titles on a card", () => {
  it("are titles: no abbreviations, nor the title again with other numerals", () => {
    const altTitles = ["ST:TMP", "TMP", "ST1", "Rocky 2", "Rocky Part Two", "Der Schrei"];
    const card = soundtrackCard({ ...work, title: "Rocky II", altTitles }, { news: [] }, en);
    expect(fieldOf(card, "Also known as")).toBe("Rocky Part Two, Der Schrei");
  });
});

describe("the main album of a work", () => {
  const rerecorded = { label: "Warner", date: "1982", formats: ["vinyl"], edition: "re-recording" } as const;
  const headline = (releaseGroups: Work["releaseGroups"]) => {
    const card = soundtrackCard({ ...work, releaseGroups }, { news: [] }, en);
    return ["Album", "Label", "Released", "Formats"].map((name) => fieldOf(card, name));
  };

  it("is its own recording, though a new one came out before it", () => {
    const own = { label: "EastWest", date: "1994", formats: ["cd"], edition: "original" } as const;
    const groups = [
      { title: "King Kong", releases: [rerecorded] },
      { title: "Kong", releases: [rerecorded, own] },
    ];
    expect(headline(groups)).toEqual(["Kong", "EastWest", "1994", "CD"]);
    const card = soundtrackCard({ ...work, releaseGroups: groups }, { news: [] }, en);
    expect(fieldOf(card, "Editions")?.split("\n")).toEqual([
      "• Re-recording · Warner · 1982 · Vinyl",
      "• *King Kong* · Re-recording · Warner · 1982 · Vinyl",
    ]);
  });

  it("is the one called like the work, though another is older, and else the oldest", () => {
    const issued = (title: string, date: string) => ({ title, releases: [{ date, formats: ["cd"] as const }] });
    const groups = [
      issued("Sketches of Kong", "1990"),
      issued("King Kong (Original Motion Picture Soundtrack)", "1991"),
    ];
    expect(headline(groups)[0]).toBe("King Kong (Original Motion Picture Soundtrack)");
    expect(headline([issued("Volume Two", "1992-05"), issued("Volume One", "1992")])[0]).toBe("Volume One");
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
    const card = soundtrackCard(work, { news: [] }, en);
    expect(card.title).toBe("King Kong (1933)");
    expect(fieldOf(card, "Composer")).toBe("**Max Steiner**");
    expect(fieldOf(card, "Released")).toBe("1985");
    expect(fieldOf(card, "Editions")).toBe("• Re-recording · Marco Polo · <t:875707200:D> · CD");
  });
});

describe("the card of a work, in particular,", () => {
  const card = (more: Partial<Work>, around: Partial<Parameters<typeof soundtrackCard>[1]> = {}) =>
    soundtrackCard({ ...work, ...more }, { news: [], ...around }, en);

  it("says in words what it is, with the countries and the original title", () => {
    expect(card({ genres: ["sf", "horror"], countries: ["IT", "GB"], originalTitle: "Re Kong" }).lines[0]).toBe(
      "Film · Science fiction, Horror · Italy, UK · *Re Kong*",
    );
    expect(card({ kind: "game" }).tone).toBe("game");
  });

  it("says that a score was not used where no other one was written", () => {
    const north = { name: "Alex North", part: "Unused score" };
    expect(card({ composers: [north] }).lines[1]).toContain("was not used");
    expect(card({ composers: [north, { name: "Max Steiner" }] }).lines).toHaveLength(1);
    expect(fieldOf(card({ composers: [north] }), "Composer")).toBe("**Alex North** (Unused score)");
  });

  it("names a composer once who is credited for several parts, and many on one line", () => {
    const twice = [
      { name: "Ron Grainer", part: "Theme" },
      { name: "Dudley Simpson" },
      { name: "Ron Grainer", part: "Season 2" },
    ];
    expect(fieldOf(card({ composers: twice }), "Composers")).toBe(
      "**Ron Grainer** (Theme; Season 2)\n**Dudley Simpson**",
    );
    const many = [..."ABCDEFG"].map((name) => ({ name }));
    expect(fieldOf(card({ composers: many }), "Composers")).not.toContain("\n");
  });

  it("lists other titles that say something new", () => {
    const altTitles = ["King-Kong", "The King Kong", "Re Kong", "Kong", "KONG", "King Kong 1933", "キングコング"];
    expect(fieldOf(card({ altTitles, originalTitle: "Re Kong" }), "Also known as")).toBe("Kong, キングコング");
    expect(fieldOf(card({ altTitles: ["King Kong!"] }), "Also known as")).toBeUndefined();
  });

  it("tells how many editions it cannot show", () => {
    const releases = [...Array(9).keys()].map((i) => ({ date: String(1990 + i), formats: ["cd" as const] }));
    const many = { ...work, releaseGroups: [{ title: "King Kong", releases }] };
    expect(fieldOf(soundtrackCard(many, { news: [] }, en), "Editions")?.split("\n")).toEqual([
      "• 1991 · CD",
      "• 1992 · CD",
      "• 1993 · CD",
      "• 1994 · CD",
      "-# and 4 more editions",
    ]);
    expect(hasMoreEditions(many)).toBe(true);
    expect(hasMoreEditions(work)).toBe(false);
    expect(editionsCard(many, "King Kong (1933)", 0, en).lines[0]).toBe("• *King Kong* · 1990 · CD");
  });

  it("shows its franchise with the number of works, and its news with their tracks", () => {
    const franchise = { id: "king-kong", name: "King Kong", aliases: [] };
    const full = card(
      {},
      { family: { franchise, works: [work, { ...work, id: "son", year: 1935 }] }, news: [preview("1")] },
    );
    expect(fieldOf(full, "Franchise")).toBe("King Kong · 2 works in the catalogue, 1933–1935");
    expect(fieldOf(full, "In the news")).toBe(
      "• Album announced · “Mystery Ship” · *Star Trek: Picard – Season 1* · Lakeshore Records · release <t:1581076800:D> · " +
        "[Pre-order · shop.example.com](https://shop.example.com/picard) · [Watch · youtube.com](https://www.youtube.com/watch?v=abcdefghijk) · " +
        "<t:1580904000:D> · [Read the post · example.com](https://example.com/1)",
    );
  });
});

describe("the news on the card of a work", () => {
  const linesOf = (...news: readonly ReturnType<typeof preview>[]) =>
    fieldOf(soundtrackCard(work, { news }, en), "In the news")?.split("\n") ?? [];

  it("are one line, linked to the newest post, where two posts tell the same", () => {
    const lines = linesOf(preview("new"), preview("old", { albumTitle: "STAR TREK: PICARD - Season 1", links: {} }));
    expect(lines).toEqual([expect.stringContaining("https://example.com/new")]);
  });

  it("leave room for others below such a story", () => {
    const lines = linesOf(...["1", "2", "3"].map((id) => preview(id)), preview("4", { trackTitles: ["Soji"] }));
    expect(lines).toEqual([expect.stringContaining("Mystery Ship"), expect.stringContaining("Soji")]);
  });

  it.each([
    ["album", { albumTitle: "Picard Suites" }],
    ["track", { trackTitles: ["Soji"] }],
    ["date", { releaseDate: "2020-02-08" }],
  ])("stay two lines where the %s differs", (_fact, other) => {
    expect(linesOf(preview("1"), preview("2", other))).toHaveLength(2);
  });
});

describe("news", () => {
  const dune = (year: number, name: string) => ({
    ...work,
    id: `dune-${year}`,
    title: "Dune",
    year,
    composers: [{ name }],
  });
  const [old, recent] = [dune(1984, "Toto"), dune(2021, "Hans Zimmer")];
  const context = {
    namesOf: (name: string) => (name === "Toto" ? [name, "Steve Lukather"] : [name]),
    twinsOf: ({ id }: Work) => [old, recent].filter((other) => other.id !== id),
  };
  const of = (about: Work, ...composers: readonly string[]) =>
    newsAbout(about, [preview("1", { work: "DUNE", composers })], context).length;

  it("go to the work of that title with one of the composers", () => {
    expect([of(old, "Hans Zimmer"), of(recent, "Hans Zimmer")]).toEqual([0, 1]);
    expect([of(old, "Steve Lukather"), of(recent, "Steve Lukather")]).toEqual([1, 0]);
  });

  it("go to the newest work of that title where they name no composer", () => {
    expect([of(old), of(recent)]).toEqual([0, 1]);
  });

  it("give each track once, with who brought it and where to hear it", () => {
    const news = [preview("1"), preview("2", { trackTitles: ["mystery ship!", "Soji"], links: {} })];
    expect(tracksCard(work, "King Kong (1933)", news, en).lines).toEqual([
      "• **Mystery Ship** · debuted by Screen Rant · [Watch · youtube.com](https://www.youtube.com/watch?v=abcdefghijk)",
      "• **Soji** · debuted by Screen Rant · [Read the post · example.com](https://example.com/2)",
    ]);
  });
});

describe("the card of a franchise", () => {
  const franchise = { id: "kong", name: "Kong", aliases: [] };
  const works = [...Array(30).keys()].map((i) => ({ ...work, id: `k${i}`, title: `Kong ${i}`, year: 1933 + i }));

  it("lists its works in order of year, a page at a time", () => {
    const card = familyCard({ franchise, works }, 2, en);
    expect(card.lines[0]).toBe("30 works in the catalogue, 1933–1962");
    expect(card.lines.slice(2)).toHaveLength(6);
    expect(card.lines[2]).toBe("1957 · **Kong 24** · Max Steiner");
    expect(card.footer).toBe("Page 3 of 3");
  });

  it("opens at the page of the work from which somebody comes", () => {
    expect(works.map((one) => pageOf({ franchise, works }, one)).filter((page) => page === 2)).toHaveLength(6);
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

  it("says what is known of a life, as exactly as it is known", () => {
    const line = (more: Partial<Composer>) =>
      composerCard({ ...steiner, ...more }, 0, { works: [work], knownFor: [], groups: [], partners: [] }, en).lines[0];
    expect(line({ countries: ["AT", "US"] })).toBe("10 May 1888 – 28 December 1971 · Austria, US");
    expect(
      composerCard({ ...steiner, died: "1971-12" }, 0, { works: [], knownFor: [], groups: [], partners: [] }, en).lines,
    ).toEqual(["10 May 1888 – December 1971", "No works in the catalogue yet"]);
  });

  it("knows members and groups, and marks what was written as a member, in part, or not for a film", () => {
    const group = { ...steiner, id: "goblin", name: "Goblin", kind: "group" as const, members: ["Max Steiner"] };
    const works = [
      { ...work, year: 1975, title: "Deep Red", composers: [{ name: "Goblin" }, { name: "Gaslini" }] },
      {
        ...work,
        year: 1979,
        title: "Series",
        kind: "tv" as const,
        composers: [{ name: "Max Steiner", part: "Theme" }],
      },
    ];
    const card = composerCard(steiner, 0, { works, knownFor: works, groups: [group], partners: ["Gaslini"] }, en);
    expect(fieldOf(card, "Member of")).toBe("Goblin");
    expect(fieldOf(card, "1970s")).toBe("1975 · Deep Red (with Goblin)\n1979 · Series (TV; Theme)");
    expect(fieldOf(card, "Works with")).toBe("Gaslini");
    expect(fieldOf(card, "Known for")).toBeUndefined();
  });

  it("pages through the works by decade, and shows the last page for one beyond it", () => {
    const works = [...Array(40).keys()].map((i) => ({ ...work, id: `w${i}`, title: `Work ${i}`, year: 1930 + i }));
    const card = composerCard(steiner, 99, { works, knownFor: [], groups: [], partners: [] }, en);
    expect(card.footer).toBe("Page 3 of 3");
    expect(card.fields.map(({ name }) => name)).toEqual(["1960s"]);
    expect(card.lines[0]).toBe("10 May 1888 – 28 December 1971");
  });
});

describe("a rendered card", () => {
  it("turns no direction of writing, whatever a feed's title holds", () => {
    const embed = renderCard(previewCard({ ...preview("1", { work: "\u202egnok gnik" }), title: "\u2067x\u200b" }, en));
    expect(JSON.stringify(embed)).not.toMatch(/[\u200b\u202e\u2067]/);
    expect(embed.title).toBe("gnok gnik – Season 1");
  });

  it("shows a title as it is", () => {
    const titled = (title: string) => renderCard({ tone: "film", title, lines: ["x"], fields: [] }).title;
    for (const plain of ["[REC] (2007)", "Thunderbolts* (2025)", "SAC_2045", "I <3 you", "1 < 2"])
      expect(titled(plain)).toBe(plain);
    expect(titled("<@1> `x` \\*")).toBe("\\<@1> \\`x\\` \\\\*");
    expect(titled(" \u2003Alien\n")).toBe("Alien");
    expect(titled("**x** [y](https://z.example)")).toBe("\\*\\*x\\*\\* [y\\](https://z.example)");
    expect(titled("\u200b")).toBe("…");
  });

  it("keeps Discord's limits whatever it is made of", () => {
    const text = fc.string({ unit: "binary", maxLength: 3_000 });
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 40 }), (title, label, names) => {
        const embed = renderCard(
          previewCard(
            {
              ...preview("1", { ...picard, label, composers: names, work: title, trackTitles: names }),
              title,
            },
            en,
          ),
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
