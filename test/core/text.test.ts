import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ellipsis, escapeMarkdown, normalise, slug } from "../../src/core/text.ts";

describe("normalise", () => {
  it.each([
    ["Rosemary’s Baby", "rosemarys baby"],
    ["  King   Kong ", "king kong"],
    ["E.T. the Extra-Terrestrial", "et the extra terrestrial"],
    ["S.H.I.E.L.D.", "shield"],
    ["Æon Flux", "aeon flux"],
    ["Łódź & Øresund", "lodz and oresund"],
    ["Straße", "strasse"],
    ["Jóhann Jóhannsson", "johann johannsson"],
    ["WALL·E", "wall e"],
    ["Þór", "thor"],
    ["2001: A Space Odyssey", "2001 a space odyssey"],
    ["Ｇｏｄｚｉｌｌａ", "godzilla"],
    ["Солярис", "солярис"],
    ["!?…", ""],
    ["", ""],
  ])("turns %j into %j", (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it("changes nothing the second time and leaves single spaces only", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const once = normalise(text);
        expect(once).toBe(once.trim());
        expect(once).not.toMatch(/ {2}|[A-Z]/);
      }),
    );
  });
});

describe("slug", () => {
  it.each([
    ["Max Steiner", "max-steiner"],
    ["Jóhann Jóhannsson", "johann-johannsson"],
    ["ゴジラ", ""],
  ])("turns %j into %j", (text, expected) => {
    expect(slug(text)).toBe(expected);
  });
});

describe("ellipsis", () => {
  it.each([
    ["King Kong", 9, "King Kong"],
    ["King Kong", 6, "King…"],
    ["a👨‍👩‍👧‍👦b", 6, "a…"],
    ["👍👍👍", 4, "👍…"],
    ["abc", 1, "…"],
    ["abc", 0, ""],
  ])("cuts %j to %i units as %j", (text, max, expected) => {
    expect(ellipsis(text, max)).toBe(expected);
  });

  it("never exceeds the limit and never leaves half a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.nat(60), (text, max) => {
        const cut = ellipsis(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });

  it("cuts a letter with more marks than fit between code points", () => {
    const cut = ellipsis(`a${"\u0301".repeat(9_000)}`, 100);
    expect(cut).toHaveLength(100);
  });
});

describe("escapeMarkdown", () => {
  it.each([
    ["*bold* _it_ ~~no~~ `code` ||hidden||", "\\*bold\\* \\_it\\_ \\~\\~no\\~\\~ \\`code\\` \\|\\|hidden\\|\\|"],
    ["<@123> [a](b)", "\\<@123\\> \\[a\\](b)"],
    ["# Title", "\\# Title"],
    ["- item\n1. first", "\\- item\n1\\. first"],
    ["Spider-Man: No Way Home", "Spider-Man: No Way Home"],
    ["2001: A Space Odyssey", "2001: A Space Odyssey"],
  ])("turns %j into %j", (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});
