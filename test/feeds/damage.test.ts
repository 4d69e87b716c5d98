import { describe, expect, it } from "vitest";
import { entriesOf, parse, rss } from "./read-text.ts";

/** A feed of two: the damage is in the first, and the second has to come through whole. */
const damaged = (item: string): string =>
  rss(
    `<item>${item}<guid isPermaLink="false">1</guid><pubDate>Wed, 05 Feb 2020 17:42:10 +0000</pubDate></item><item><title>Next</title><guid isPermaLink="false">2</guid></item>`,
  );

describe("damage", () => {
  it.each([
    ["unescaped ampersands", "<title>Tom & Jerry & AT&T</title>", { title: "Tom & Jerry & AT&T" }],
    [
      "unescaped ampersands in a link",
      "<title>x</title><link>/a?x=1&y=2&copy=3</link>",
      { link: "https://a.example.com/a?x=1&y=2&copy=3" },
    ],
    [
      "stray angle brackets",
      "<title>I <3 a < b and 5 > 4 <6</title><description>x <3 y</description>",
      { title: "I <3 a < b and 5 > 4 <6", html: "<p>x &lt;3 y</p>" },
    ],
    ["a mail address in brackets", "<title>By John <john@x.example></title>", { title: "By John <john@x.example>" }],
    [
      "HTML's names in XML",
      "<title>G&ouml;ransson&rsquo;s&nbsp;caf&eacute; &bogus;</title>",
      { title: "Göransson’s café &bogus;" },
    ],
    ["numbers of windows-1252", "<title>1 &#150; 2 &#x80;</title>", { title: "1 – 2 €" }],
    ["halves of a pair", "<title>&#55357;&#56842; &#55357;</title>", { title: "😊 \ufffd" }],
    [
      "HTML that was escaped twice",
      "<title>A &amp;amp; B&amp;#8217;s</title><description>&amp;lt;p&amp;gt;Hello &amp;amp;amp; x&amp;lt;/p&amp;gt;</description>",
      { title: "A & B’s", html: "<p>Hello &amp; x</p>" },
    ],
    [
      "escaped HTML in CDATA",
      "<title>x</title><description><![CDATA[&lt;p&gt;Hi&lt;/p&gt;]]></description>",
      { html: "<p>Hi</p>" },
    ],
    ["the end of CDATA inside CDATA", "<title><![CDATA[a ]]> b ]]></title>", { title: "a ]]> b" }],
    ["CDATA inside CDATA", "<title><![CDATA[a <![CDATA[b]]> c]]></title>", { title: "a b c" }],
    [
      "CDATA that was split",
      "<title>x</title><description><![CDATA[<p>a]]]]><![CDATA[>b</p>]]></description>",
      { html: "<p>a]]>b</p>" },
    ],
    [
      "CDATA escaped as text",
      "<title>x</title><description>&lt;![CDATA[&lt;p>Hi&lt;/p>]]&gt;</description>",
      { html: "<p>Hi</p>" },
    ],
    ["a title that is CDATA escaped as text", "<title>&lt;![CDATA[A &amp; B]]&gt;</title>", { title: "A & B" }],
    ["control characters", "<title>a\x0bb\x01c\x1b[31m</title>", { title: "a bc[31m" }],
    [
      "a title that is not closed",
      "<title>Lost<link>/a</link><description>hi</description>",
      { title: "Lost", link: "https://a.example.com/a", html: "<p>hi</p>" },
    ],
    [
      "a title that is closed wrongly",
      "<title>Mis</titel><link>/a</link>",
      { title: "Mis", link: "https://a.example.com/a" },
    ],
    [
      "an end tag that is cut",
      "<title>Cut</title\n<link>/a</link <description>x</description",
      { title: "Cut", link: "https://a.example.com/a", html: "<p>x</p>" },
    ],
    [
      "a tag that is closed in other letters",
      "<Title>Mis</tITLE><description>x</DESCRIPTION>",
      { title: "Mis", html: "<p>x</p>" },
    ],
    [
      "HTML that nobody escaped",
      "<title>A <i>B</i></title><description><p>hi<br>there <b>x &amp; y</p><img src='/c.jpg'></description>",
      { title: "A B", html: '<p>hi<br>there <b>x &amp; y</b></p><img src="https://a.example.com/c.jpg">' },
    ],
    [
      "an attribute that is not closed",
      `<title>Q</title><enclosure url="http://x.example/a.mp3 length="1"><description>hi > there</description>`,
      { title: "Q", html: "<p>hi &gt; there</p>" },
    ],
    [
      "an attribute without quotes",
      "<title>Q</title><media:thumbnail url=/t.jpg width=300 />",
      { imageUrl: "https://a.example.com/t.jpg" },
    ],
    [
      "comments and instructions in odd places",
      "<title>C<!-- > <title> --></title><?php echo '<title>' ?>",
      { title: "C" },
    ],
    [
      "name spaces that are not declared",
      "<title>U</title><content:encoded><![CDATA[<p>long</p>]]></content:encoded><media:thumbnail url='/x.jpg'/>",
      { html: "<p>long</p>", imageUrl: "https://a.example.com/x.jpg" },
    ],
    [
      "fields that are empty",
      "<title></title><dc:title>D</dc:title><link></link><link/><description/><content:encoded></content:encoded>",
      { title: "D", html: "" },
    ],
    ["a link without a scheme", "<title>x</title><link>//b.example.com/c</link>", { link: "https://b.example.com/c" }],
    [
      "a link without scheme and slashes",
      "<title>x</title><link>www.b.example.com/c</link>",
      { link: "https://www.b.example.com/c" },
    ],
    [
      "a link that is broken over lines",
      "<title>x</title><link>\n  https://b.example.com/c\n</link>",
      { link: "https://b.example.com/c" },
    ],
    ["a link that is a script", "<title>x</title><link>javascript:alert(1)</link>", { title: "x" }],
    [
      "nesting without end",
      `<title>D</title><description>${"<div>".repeat(9_000)}x${"</div>".repeat(9_000)}</description>`,
      { title: "D" },
    ],
  ])("of this kind is repaired: %s", (_kind, item, expected) => {
    expect(entriesOf(damaged(item))).toMatchObject([
      { id: "1", publishedAt: 1580924530000, ...expected },
      { id: "2", title: "Next" },
    ]);
  });

  it.each([
    ["Atom's", 'xmlns="http://www.w3.org/2005/Atom" xmlns:atom="http://www.w3.org/2005/Atom"'],
    ["XHTML's", 'xmlns="http://www.w3.org/1999/xhtml"'],
    ["an unknown one", 'xmlns="http://example.com/schema"'],
  ])("of a wrong default name space is overlooked: %s", (_kind, declaration) => {
    const text = rss(
      "<item><title>A</title><link>/a</link><atom:link rel='self' href='/self'/><description>x</description></item>",
    ).replace("<rss", `<rss ${declaration}`);
    expect(entriesOf(text)).toMatchObject([{ title: "A", link: "https://a.example.com/a", html: "<p>x</p>" }]);
  });

  it("of nesting that is never undone ends with its field", () => {
    const text = rss(
      `<item><title>A</title><guid>1</guid><description>${"<div>".repeat(300)}</description></item><item><title>B</title><guid>2</guid></item>`,
    );
    expect(entriesOf(text)).toMatchObject([{ title: "A" }, { title: "B" }]);
    expect(parse(text.replace("</channel></rss>", ""))).toHaveProperty("ok", false);
  });

  it.each(["<!-- open", "<?php echo 1"])("of a kind that hides nothing: %s", (start) => {
    const text = rss(
      `<item><title>A</title>${start}<guid>1</guid></item><item><title>B</title><guid>2</guid><!-- c --><?x y?></item>`,
    );
    expect(entriesOf(text)).toMatchObject([{ id: "1" }, { id: "2" }]);
  });

  it("of line ends is mended", () => {
    const text = rss("<item><title>A\rB</title><description>one\r\ntwo\r\rthree</description></item>");
    expect(entriesOf(text)).toMatchObject([{ title: "A B", html: "<p>one<br>two</p>\n<p>three</p>" }]);
  });

  it("leaves the link out, but for a guid that is an address", () => {
    const linkOf = (guid: string) => entriesOf(rss(`<item><title>x</title>${guid}</item>`))[0]?.link;
    expect(linkOf("<guid>https://a.example.com/x</guid>")).toBe("https://a.example.com/x");
    expect(linkOf("<guid isPermaLink='true'>/x</guid>")).toBe("https://a.example.com/x");
    expect(linkOf("<guid isPermaLink=' False '>https://a.example.com/x</guid>")).toBeUndefined();
    expect(linkOf("<guid>12 at example</guid>")).toBeUndefined();
  });

  it.each([
    ["an empty line", "\n\n  "],
    ["a byte order mark", "\ufeff"],
    ["PHP's warnings", '<br />\n<b>Warning</b>:  foo() expects "x" in <b>/x.php</b> on line <b>3</b><br />\n'],
    ["a notice in brackets", "[Sat Nov 28] PHP Notice: x\n"],
    ["a comment with a feed in it", "<!-- <rss><channel> -->"],
    ["a style sheet", "<?xml-stylesheet href='x.xsl'?>"],
  ])("in front of the feed is skipped: %s", (_kind, junk) => {
    expect(entriesOf(junk + damaged("<title>x</title>"))).toHaveLength(2);
  });

  it("behind the feed is skipped", () => {
    expect(entriesOf(`${damaged("<title>x</title>")}\n<!-- 0.3 s --><script>a < b</script></html>`)).toHaveLength(2);
  });

  it("ends CDATA that was never closed at the end of its element", () => {
    const text = rss(
      "<item><title>A</title><guid>1</guid><description><![CDATA[open</description></item><item><title><![CDATA[B]]></title><guid>2</guid></item>",
    );
    expect(entriesOf(text)).toMatchObject([{ html: "<p>open</p>" }, { title: "B" }]);
  });

  it("ends an item that was never closed where the next begins", () => {
    const text = rss("<item><title>A</title><guid>1</guid><item><title>B</title><guid>2</guid></item>");
    expect(entriesOf(text)).toMatchObject([{ title: "A" }, { title: "B" }]);
  });

  it("never expands or fetches what a feed declares", () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const [entry] = entriesOf(bomb + rss("<item><title>x &b; &f;</title></item>"));
    expect(entry?.title).toBe("x &b; &f;");
  });

  it("does not believe dates that lie ahead, and takes the next", () => {
    const item = (dates: string) => entriesOf(rss(`<item><title>x</title>${dates}</item>`))[0]?.publishedAt;
    expect(item("<pubDate>Wed, 05 Feb 2031 10:00:00 GMT</pubDate>")).toBeUndefined();
    expect(item("<pubDate>soon</pubDate><dc:date>2020-02-05T17:42:10Z</dc:date>")).toBe(1580924530000);
  });

  it("is too much where the end is missing, even if an error page follows", () => {
    const start = damaged("<title>x</title>").replace("</channel></rss>", "");
    for (const end of [
      "",
      "<item><title>cut",
      "<item><description><![CDATA[cut",
      "<br /><b>Fatal error</b>: memory</body></html>",
      "<!-- cut",
    ]) {
      expect(parse(start + end)).toEqual({ ok: false, reason: "The feed is damaged: it breaks off before its end." });
    }
  });
});
