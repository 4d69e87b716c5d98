import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHtmlDocument } from "../../src/extract/html-document.ts";

const textOf = (html: string): readonly string[] => parseHtmlDocument(html).blocks.map((block) => block.text);

describe("parseHtmlDocument", () => {
  it.each([
    ["<p>One<p>Two", ["One", "Two"]],
    ["<ul><li>One<li>Two</ul>", ["One", "Two"]],
    ["<p>A &amp; B &#8220;C&#8221;</p>", ["A & B “C”"]],
    ["<p>Line<br>break</p>", ["Line", "break"]],
    ["plain\ntext", ["plain", "text"]],
    ["<p>See <a href='https://example.org/x'>Amazon</a><em>Dawn</em></p>", ["See Amazon Dawn"]],
    ["<p>Kept</p><ol class='commentlist'><li>Not kept</ol><p>Kept too", ["Kept", "Kept too"]],
    ["<script>var a = '<p>no</p>';</script><p>Yes", ["Yes"]],
    ["<p><img alt='dawn-cover'>Text", ["Text"]],
    ["<em>never closed", ["never closed"]],
  ])("reads %s", (html, text) => {
    expect(textOf(html)).toEqual(text);
  });

  it("keeps links, players and addresses in plain text", () => {
    const { links } = parseHtmlDocument(
      "<p><a href='https://example.org/shop'>Order</a></p><iframe src='//www.youtube.com/embed/abcdefghijk'></iframe><p>Stream: https://example.org/listen.</p>",
    );
    expect(links.map(({ kind, url }) => [kind, url])).toEqual([
      ["link", "https://example.org/shop"],
      ["embed", "https://www.youtube.com/embed/abcdefghijk"],
      ["link", "https://example.org/listen"],
    ]);
  });

  it("says where italics stand", () => {
    const [block] = parseHtmlDocument("<p>The <em>Dawn</em> score</p>").blocks;
    expect(block?.marks).toEqual([{ kind: "italic", start: 4, end: 8 }]);
    expect(block?.emphasised).toEqual(["Dawn"]);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 2_000, unit: "binary" }),
        (html) => parseHtmlDocument(html).blocks.length >= 0,
      ),
    );
    const tags = fc.constantFrom(
      "<p>",
      "</p>",
      "<em>",
      "</em>",
      "<a href='https://x.y'>",
      "</a>",
      "text ",
      "<",
      "&#x;",
      "<li>",
    );
    fc.assert(
      fc.property(fc.array(tags, { maxLength: 300 }), (parts) => parseHtmlDocument(parts.join("")).blocks.length >= 0),
    );
  });

  it.each(["<b>A</b> ", "<p>A</p>", "<li></li>"])("reads only the first tags of a long row of %s", (part) => {
    const { blocks } = parseHtmlDocument(`<p>Dawn ${part.repeat(100_000)}</p>`);
    expect(blocks[0]?.text.startsWith("Dawn")).toBe(true);
    expect(blocks.length + blocks.flatMap(({ marks }) => marks).length).toBeLessThan(25_000);
  });

  it("ends a mark before the space that follows it, however often tags end", () => {
    const [block] = parseHtmlDocument("<p><em>Dawn <b>A </b></em>B</p>").blocks;
    expect(block?.marks).toEqual([
      { kind: "bold", start: 5, end: 6 },
      { kind: "italic", start: 0, end: 6 },
    ]);
  });

  it("makes nothing of empty lines, and keeps bold from one line out of the next", () => {
    const { blocks } = parseHtmlDocument("\n\n<b>Dawn\n\n\r\nby Leo Park</b>\n");
    expect(blocks.map(({ text, marks }) => [text, marks.length])).toEqual([
      ["Dawn", 1],
      ["by Leo Park", 0],
    ]);
  });

  it.each([
    ["<em>".repeat(1_000_000)],
    ["\n".repeat(5_000_000)],
    ["<em><strong>a </strong></em>".repeat(180_000)],
    ["a".repeat(5_000_000)],
    ["<a href='https://example.org'>".repeat(150_000)],
    [`<p>${"The score is out. ".repeat(280_000)}`],
  ])("ends soon with five megabytes of %.20s", (html) => {
    const started = performance.now();
    parseHtmlDocument(html);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
