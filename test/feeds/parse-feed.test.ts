import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entriesOf, parse, rss } from "./read-text.ts";

const folder = new URL("../fixtures/feeds/", import.meta.url);
const fixture = (name: string) => readFileSync(new URL(name, folder), "utf8");
const names = readdirSync(folder).filter((name) => !name.endsWith(".json"));
const expectedOf = (name: string) => JSON.parse(fixture(name.replace(/\.\w+$/, ".json")));

describe("parsing a feed", () => {
  it.each(names)("reads %s as expected", (name) => {
    expect(parse(fixture(name))).toEqual({ ok: true, ...expectedOf(name) });
  });

  it.each([
    ["", "The answer was empty."],
    [" \n\ufeff\0 ", "The answer was empty."],
    ["<!doctype html><html><body>Down</body></html>", "The answer was a web page, not a feed."],
    [
      "<html><head><title>Just a moment...</title></head></html>",
      "The answer was a web page that asks whether a browser is reading, not a feed. Its title is “Just a moment...”.",
    ],
    [
      "<!DOCTYPE html><html><head><title>Log In &lsaquo; Scores</title></head></html>",
      "The answer was a web page that asks to log in, not a feed. Its title is “Log In ‹ Scores”.",
    ],
    [
      "<?xml version='1.0'?><rss version='2.0'><channel><item><title>cut o",
      "The feed is damaged: it breaks off before its end.",
    ],
    ["Internal error", "The answer was neither RSS, Atom nor JSON Feed."],
    ["<opml version='2.0'><body/></opml>", "The answer was a list of feeds (OPML), not a feed."],
    ["<urlset xmlns='http://x'><url/></urlset>", "The answer was a sitemap, not a feed."],
    ["<Error><Code>AccessDenied</Code></Error>", "The answer was an error message in XML, not a feed."],
    ["{}", "The answer was JSON, but not a JSON Feed."],
    ['[{"id":1,"title":{"rendered":"x"}}]', "The answer was JSON, but not a JSON Feed."],
    [
      '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1"',
      "The feed is damaged: its JSON could not be read to the end.",
    ],
    [rss("<item/>".repeat(20_001)), "The feed has more than 20000 entries."],
  ])("says in a sentence why it is no feed (%#)", (text, reason) => {
    expect(parse(text)).toEqual({ ok: false, reason });
  });

  it("takes a feed that holds nothing for a feed", () => {
    expect(parse(rss(""))).toEqual({ ok: true, title: "T", entries: [] });
    expect(parse("<feed xmlns='http://www.w3.org/2005/Atom'/>")).toMatchObject({ ok: true, entries: [] });
  });

  it.each(names.filter((name) => !name.endsWith(".feed")))("never takes the beginning of %s for the whole", (name) => {
    const text = fixture(name);
    const { entries } = expectedOf(name);
    for (let length = 0; length < text.length; length += 11) {
      const result = parse(text.slice(0, length));
      if (result.ok) expect(result.entries).toEqual(entries);
    }
  });

  it("reads the entries of a feed that ends after its channel", () => {
    const text = rss("<item><title>A</title><guid>1</guid></item>");
    expect(entriesOf(text.slice(0, text.indexOf("</rss>")))).toHaveLength(1);
  });

  it("never throws, whatever comes", () => {
    const piece = fc.constantFrom(
      "<rss>",
      "<channel>",
      "<item>",
      "</item>",
      "<title>",
      "</title>",
      "<link>http://a.example.com/",
      "<guid isPermaLink='",
      "<pubDate>5 Feb 2020",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "<?x",
      "<!DOCTYPE x [",
      "&#x0;",
      "&#55357;",
      "&eacute;",
      "<feed xmlns='http://www.w3.org/2005/Atom'>",
      "<entry>",
      '<media:content url="http://',
      '{"version":"jsonfeed","items":[',
      "</rss>",
      "</feed>",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: "binary" }))),
        (pieces) => typeof parse(pieces.join("")).ok === "boolean",
      ),
      { numRuns: 500 },
    );
  });

  it("never throws on feeds that were changed at random places", () => {
    const texts = names.map(fixture);
    const change = fc.record({
      at: fc.nat(8_000),
      length: fc.nat(40),
      put: fc.oneof(
        fc.constantFrom("<", ">", "&", '"', "]]>", "<![CDATA[", "</item>", "<!--", "\0"),
        fc.string({ unit: "binary", maxLength: 5 }),
      ),
    });
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 6 }), (text, changes) => {
        const spoilt = changes.reduce(
          (now, { at, length, put }) => now.slice(0, at % now.length) + put + now.slice((at % now.length) + length),
          `${text} `,
        );
        const result = parse(spoilt);
        return result.ok
          ? new Set(result.entries.map(({ id }) => id)).size === result.entries.length
          : result.reason !== "";
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    ["<"],
    ["<a "],
    ['<a x="'],
    ["<a x='\">"],
    ["<![CDATA[x]]>"],
    ["<![CDATA[x</description>"],
    ["]]> "],
    ["<!--"],
    ["<b>"],
    ["<title>"],
    ["&"],
    ["&lt;p "],
    ["&amp;lt;"],
    ["<![CDATA[ href='"],
    ["<![CDATA[<img "],
    ["<media:group>"],
    ["\n \n"],
  ])("comes to an end on a megabyte of %j", (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    // Quadratic work would run into the time limit of the test.
    expect(parse(rss(`<item><title>x</title><description>${text}</description></item>`))).toHaveProperty("ok");
  });
});
