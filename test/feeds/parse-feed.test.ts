import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHtmlDocument } from "../../src/extract/html-document.ts";
import { decodeText } from "../../src/feeds/decode-text.ts";
import { parseFeedDate } from "../../src/feeds/feed-date.ts";
import { parseFeed } from "../../src/feeds/parse-feed.ts";

const toPlainText = (html: string) =>
  parseHtmlDocument(html)
    .blocks.map(({ text }) => text)
    .join(" ");
const options = { baseUrl: "https://feeds.example.com/feed/", toPlainText };
const fixture = (name: string) => readFileSync(new URL(`../fixtures/feeds/${name}`, import.meta.url), "utf8");

describe("parsing a feed", () => {
  it.each(["wordpress", "youtube", "atom", "rdf", "shared-link"])("reads %s as expected", (name) => {
    const result = parseFeed(fixture(`${name}.xml`), options);
    expect(result).toMatchObject({ ok: true, entries: JSON.parse(fixture(`${name}.json`)) });
  });

  it("reads a JSON Feed", () => {
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      title: "T",
      items: [{ id: "1", url: "/one", title: "One", content_text: "a < b" }],
    };
    expect(parseFeed(JSON.stringify(feed), options)).toMatchObject({
      ok: true,
      entries: [{ id: "1", link: "https://feeds.example.com/one", html: "a &lt; b" }],
    });
  });

  it.each([
    ["", "The answer was empty."],
    ["<!doctype html><html><body>Down</body></html>", "The answer was a web page, not a feed."],
    [
      "<?xml version='1.0'?><rss version='2.0'><channel><item><title>cut o",
      "The feed is damaged: its XML could not be read to the end.",
    ],
    ["Internal error", "The answer was neither RSS, Atom nor JSON Feed."],
    ["{}", "The answer was neither RSS, Atom nor JSON Feed."],
    [
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>&x;</title></item></channel></rss>',
      "The feed is damaged: its XML could not be read to the end.",
    ],
  ])("says in a sentence why %j is no feed", (text, reason) => {
    expect(parseFeed(text, options)).toEqual({ ok: false, reason });
  });

  it("never throws, whatever comes", () => {
    const piece = fc.constantFrom(
      "<rss>",
      "<item>",
      "</item>",
      "<title>",
      "<![CDATA[",
      "]]>",
      "&#x0;",
      "<feed xmlns='http://www.w3.org/2005/Atom'>",
      "<entry>",
      "x",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string())),
        (pieces) => typeof parseFeed(pieces.join(""), options).ok === "boolean",
      ),
    );
  });
});

describe("a feed's dates", () => {
  it.each([
    ["Wed, 05 Feb 2020 17:42:10 +0000", "2020-02-05T17:42:10Z"],
    ["5 Feb 20 17:42 EST", "2020-02-05T22:42:00Z"],
    ["Wednesday, 05-Feb-2020 17:42:10 GMT", "2020-02-05T17:42:10Z"],
    ["Wed, 05 Feb 2020 17:42:10 +01:00", "2020-02-05T16:42:10Z"],
    ["2020-02-05T17:42:10.123-0800", "2020-02-06T01:42:10Z"],
    ["2020-02-05 17:42", "2020-02-05T17:42:00Z"],
    ["2020-02-05", "2020-02-05T00:00:00Z"],
    ["February 5, 2020 17:42 UTC", "2020-02-05T17:42:00Z"],
  ])("%s is %s", (text, expected) => {
    expect(new Date(parseFeedDate(text) ?? 0).toISOString().replace(".000Z", "Z")).toBe(expected);
  });

  it.each(["", "yesterday", "0000-00-00 00:00:00", undefined])("%j is none", (text) => {
    expect(parseFeedDate(text)).toBeUndefined();
  });
});

describe("decoding", () => {
  const latin = Uint8Array.from(
    Buffer.from(
      "<?xml version='1.0' encoding='windows-1252'?><a>Göransson – “x”</a>"
        .replace("–", "\x96")
        .replace("“", "\x93")
        .replace("”", "\x94"),
      "latin1",
    ),
  );

  it("follows the XML declaration, the header before it, and the byte order mark before both", () => {
    expect(decodeText(latin, undefined)).toContain("Göransson – “x”");
    expect(decodeText(Uint8Array.from(Buffer.from("<a>ö</a>", "latin1")), 'text/xml; charset="iso-8859-1"')).toBe(
      "<a>ö</a>",
    );
    expect(
      decodeText(Uint8Array.from([0xff, 0xfe, ...Buffer.from("<a>ö</a>", "utf16le")]), "text/xml; charset=iso-8859-1"),
    ).toBe("<a>ö</a>");
    expect(
      decodeText(Uint8Array.from(Buffer.from("<?xml version='1.0' encoding='nonsense'?><a>ö</a>")), undefined),
    ).toContain("ö");
  });
});
