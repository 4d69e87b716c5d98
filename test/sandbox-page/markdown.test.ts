import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarkdown } from "../../src/sandbox/page/markdown/blocks.ts";
import { parseInline } from "../../src/sandbox/page/markdown/inline.ts";
import { previewedLinks } from "../../src/sandbox/page/markdown/links.ts";

const text = (value: string) => ({ kind: "text", text: value });
const link = (url: string, label: string, isPreviewed = true) => ({
  kind: "link",
  url,
  isPreviewed,
  children: [text(label)],
});

describe("inline markdown", () => {
  it.each([
    ["**a**", [{ kind: "bold", children: [text("a")] }]],
    ["*a* _b_", [{ kind: "italic", children: [text("a")] }, text(" "), { kind: "italic", children: [text("b")] }]],
    ["***a***", [{ kind: "bold", children: [{ kind: "italic", children: [text("a")] }] }]],
    [
      "__a__ ~~b~~",
      [{ kind: "underline", children: [text("a")] }, text(" "), { kind: "strike", children: [text("b")] }],
    ],
    ["||a||", [{ kind: "spoiler", children: [text("a")] }]],
    ["`**a**`", [{ kind: "code", text: "**a**" }]],
    ["``a ` b``", [{ kind: "code", text: "a ` b" }]],
    ["**`**`**", [{ kind: "bold", children: [{ kind: "code", text: "**" }] }]],
    ["a\nb", [text("a"), { kind: "break" }, text("b")]],
    ["<@12> <@!12>", [{ kind: "user", id: "12" }, text(" "), { kind: "user", id: "12" }]],
    [
      "<@&3><#4>",
      [
        { kind: "role", id: "3" },
        { kind: "channel", id: "4" },
      ],
    ],
    ["</subscriptions add:5>", [{ kind: "command", name: "subscriptions add", id: "5" }]],
    ["<t:1581033600:D>", [{ kind: "time", atMs: 1_581_033_600_000, style: "D" }]],
    ["<t:1581033600>", [{ kind: "time", atMs: 1_581_033_600_000, style: "f" }]],
    ["<:kong:12345678901234567>", [{ kind: "emoji", name: "kong" }]],
    ["@everyone", [{ kind: "everyone", text: "@everyone" }]],
  ])("reads %s", (source, expected) => {
    expect(parseInline(source)).toEqual(expected);
  });

  it.each([
    "\\*a\\*",
    "\\**a**",
    "snake_case_name",
    "2 * 3 * 4",
    "**a",
    "a ||b",
    "<t:99999999999999:F>",
    "<b>bold</b>",
  ])("leaves %s without style", (source) => {
    const kinds = parseInline(source).map((node) => node.kind);
    expect(kinds.filter((kind) => kind !== "text" && kind !== "italic")).toEqual([]);
  });

  it.each([
    ["[a](https://x.org/b)", [link("https://x.org/b", "a")]],
    ["[a](<https://x.org/b>)", [link("https://x.org/b", "a", false)]],
    ['[a](https://x.org/b_(c) "t")', [link("https://x.org/b_(c)", "a")]],
    ["<https://x.org/>", [link("https://x.org/", "https://x.org/", false)]],
    ["(https://x.org/a_b).", [text("("), link("https://x.org/a_b", "https://x.org/a_b"), text(").")]],
    ["**https://x.org/a**", [{ kind: "bold", children: [link("https://x.org/a", "https://x.org/a")] }]],
  ])("links %s", (source, expected) => {
    expect(parseInline(source)).toEqual(expected);
  });

  it.each([
    "[a](javascript:alert(1))",
    "[a](data:text/html,x)",
    "[a](//x.org)",
    "[](https://)",
    "<javascript:alert(1)>",
  ])("never links %s", (source) => {
    expect(JSON.stringify(parseInline(source))).not.toContain('"link"');
  });
});

describe("block markdown", () => {
  it("tells headings, subtext, quotes, lists and code apart", () => {
    const source = "# T\n-# s\n> q\n- a\n  - b\n- c\n3. d\n```ts\nx\n```\nend";
    expect(parseMarkdown(source)).toEqual([
      { kind: "heading", level: 1, children: [text("T")] },
      { kind: "subtext", children: [text("s")] },
      { kind: "quote", blocks: [{ kind: "paragraph", children: [text("q")] }] },
      {
        kind: "list",
        start: undefined,
        items: [
          {
            children: [text("a")],
            below: [{ kind: "list", start: undefined, items: [{ children: [text("b")], below: [] }] }],
          },
          { children: [text("c")], below: [] },
        ],
      },
      { kind: "list", start: 3, items: [{ children: [text("d")], below: [] }] },
      { kind: "code", text: "x" },
      { kind: "paragraph", children: [text("end")] },
    ]);
  });

  it("quotes everything after three marks", () => {
    expect(parseMarkdown(">>> a\nb")).toEqual([
      { kind: "quote", blocks: [{ kind: "paragraph", children: [text("a"), { kind: "break" }, text("b")] }] },
    ]);
  });

  it("does not take four hashes for a heading", () => {
    expect(parseMarkdown("#### a")[0]?.kind).toBe("paragraph");
  });

  it("reads anything without failing", () => {
    const pieces = fc.constantFrom(
      "*",
      "**",
      "_",
      "__",
      "`",
      "```",
      "~~",
      "||",
      "[",
      "](",
      ")",
      "<",
      ">",
      "\n",
      "- ",
      " ",
      "a",
      "http://",
      "\\",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 400 }), (parts) => Array.isArray(parseMarkdown(parts.join("")))),
    );
  });
});

describe("previewed links", () => {
  it("are those without angle brackets, once each, in reading order", () => {
    const source = "https://a.org/ <https://b.org/>\n> [c](https://c.org/)\n- **https://a.org/**";
    expect(previewedLinks(parseMarkdown(source))).toEqual(["https://a.org/", "https://c.org/"]);
  });
});
