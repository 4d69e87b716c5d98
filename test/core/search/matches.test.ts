import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../../../src/catalogue/load-catalogue.ts";
import { createLookup } from "../../../src/core/lookup/lookup.ts";
import { dataFolder } from "../../../src/paths.ts";

const lookup = createLookup(loadCatalogue(dataFolder));

describe("a title that several works bear", () => {
  it.each([
    ["the thing", "the-thing-1982", "the-thing-2011"],
    ["king kong", "king-kong-1933", "king-kong-2005"],
    ["godzilla", "godzilla-1954", "godzilla-2014"],
    ["dune", "dune-2021", "dune-1984"],
    ["the mummy", "the-mummy-1999", "the-mummy-1932"],
    ["halloween", "halloween-1978", "halloween-2018"],
    ["fly", "the-fly-1986", "the-fly-1958"],
    ["suspiria", "suspiria-1977", "suspiria-2018"],
    ["doctor who", "doctor-who-2005", "doctor-who-1963"],
    ["beauty and the beast", "beauty-and-the-beast-1991", "beauty-and-the-beast-2017"],
    ["westworld", "westworld-2016", "westworld-1973"],
    ["battlestar galactica", "battlestar-galactica-2004", "battlestar-galactica-1978"],
    ["the jungle book", "the-jungle-book-1967", "the-jungle-book-2016"],
    ["dracula", "dracula-1931", "dracula-1958"],
    ["evil dead", "the-evil-dead-1981", "evil-dead-2013"],
  ])("%j is answered with %s and offers %s", (text, best, other) => {
    const match = lookup.findSoundtracks(text);
    expect(match).toMatchObject({ kind: "several", best: { id: best } });
    expect(match.kind === "several" && match.others.map(({ id }) => id)).toContain(other);
  });
});

describe("the name of a family", () => {
  it("is answered with its first work and offers the others", () => {
    const match = lookup.findSoundtracks("Star Wars");
    expect(match).toMatchObject({ kind: "several", best: { id: "star-wars-1977" } });
    const others = match.kind === "several" ? match.others.map(({ id }) => id) : [];
    expect(others).toContain("the-empire-strikes-back-1980");
    expect(others).not.toContain("star-wars-1977");
    expect(others.length).toBeLessThanOrEqual(24);
  });
});

describe("a title that one work bears", () => {
  it.each(["interstellar", "blade runner 2049", "pans labyrinth", "Jurassic Park III", "suspiria goblin", "dune 1984"])(
    "%j is answered with that one",
    (text) => {
      expect(lookup.findSoundtracks(text).kind).toBe("one");
    },
  );
});

describe("a title typed as it sounds", () => {
  it.each([
    ["labrynth", "labyrinth-1986"],
    ["laberinth", "labyrinth-1986"],
    ["frankinstine", "frankenstein-1931"],
    ["poltirgiest", "poltergeist-1982"],
    ["nosforatu", "nosferatu-1922"],
    ["hollow night", "hollow-knight-2017"],
    ["the dark night", "the-dark-knight-2008"],
    ["sleping bauty", "sleeping-beauty-1959"],
  ])("%j is answered with %s", (text, id) => {
    expect(lookup.answers(text, 1).map((answer) => answer.id)).toEqual([id]);
  });
});

describe("a composer", () => {
  it.each([
    ["suspiria", "goblin"],
    ["who composed jaws", "john-williams"],
    ["alien", "jerry-goldsmith"],
    ["dracula kilar", "wojciech-kilar"],
    ["goblin", "goblin"],
    ["vangelis", "vangelis"],
  ])("is found by a name or by a work: %j is %s", (text, id) => {
    const match = lookup.findComposers(text);
    expect(match.kind === "one" ? match.item.id : match.kind === "several" && match.best.id).toBe(id);
  });

  it("is suggested by a work where no name begins so", () => {
    expect(lookup.suggestComposers("suspiria").map(({ value }) => value)).toContain("goblin");
  });
});

describe("what nobody made", () => {
  it.each(["xqzvbnwk", "asdf qwer", "lskdjf woeiru", "zxcv", "blorptastic", "🦖🦖", "!!!", "...", "\u0000"])(
    "has nothing near to it: %j",
    (text) => {
      expect(lookup.findSoundtracks(text)).toEqual({ kind: "none", nearest: [] });
    },
  );

  it("has near to it only what begins like it or is spelt like it", () => {
    const match = lookup.findSoundtracks("jaws and the unheard forest people of nowhere");
    expect(match.kind === "none" && match.nearest.map(({ id }) => id)).toContain("jaws-1975");
    expect(lookup.findSoundtracks("titanic")).toMatchObject({ kind: "none" });
  });
});

describe("suggestions", () => {
  const famous = ["star-wars-1977", "jurassic-park-1993", "the-matrix-1999", "blade-runner-1982", "jaws-1975"];
  it.each(famous)("hold %s from the third letter on, whatever is typed of its title", (id) => {
    const title = lookup.findWork(id)?.title.toLowerCase() ?? "";
    for (let length = title.startsWith("the ") ? 5 : 3; length <= title.length; length++) {
      const typed = title.slice(0, length);
      expect(
        lookup.suggestSoundtracks(typed).map(({ value }) => value),
        typed,
      ).toContain(id);
    }
  });

  it("begin with well-known works for a single letter", () => {
    expect(
      lookup
        .suggestSoundtracks("j")
        .slice(0, 3)
        .map(({ value }) => value),
    ).toContain("jaws-1975");
    expect(
      lookup
        .suggestSoundtracks("s")
        .slice(0, 5)
        .map(({ value }) => value),
    ).toContain("star-wars-1977");
    expect(lookup.suggestSoundtracks("")[0]?.value).toBe("star-wars-1977");
  });

  it("have no unrelated tail behind a title that was typed whole", () => {
    for (const { name } of lookup.suggestSoundtracks("psycho"))
      expect(name.toLowerCase()).toMatch(/psycho|evil within/);
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    "star wars ",
    "ا",
    "\u0301",
    "👨‍👩‍👧",
    "**",
    "`",
    "'; DROP TABLE works;--",
    "<@1>",
    "@everyone",
    "\ud800",
    "\u0000",
    "1984 ",
    "the ",
    "\n",
  );
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 500 }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
    fc.tuple(pieces, fc.integer({ min: 1, max: 10_000 })).map(([piece, times]) => piece.repeat(times).slice(0, 10_000)),
  );

  it("is answered within the limits", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(lookup.answers(text).length).toBeLessThanOrEqual(10);
        const match = lookup.findSoundtracks(text);
        if (match.kind === "several") expect(match.others.length).toBeLessThanOrEqual(24);
        if (match.kind === "none") expect(match.nearest.length).toBeLessThanOrEqual(3);
        for (const { name, value } of [...lookup.suggestSoundtracks(text), ...lookup.suggestComposers(text)]) {
          expect(name.length).toBeLessThanOrEqual(100);
          expect(value.length).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("is read by its beginning if it is long", () => {
    const beginning = "the empire strikes back ".repeat(20).slice(0, 400);
    expect(lookup.answers(`${beginning}${"x".repeat(9_600)}`)).toEqual(lookup.answers(beginning));
  });
});
