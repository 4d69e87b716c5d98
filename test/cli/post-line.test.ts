import { describe, expect, it } from "vitest";
import { parsePostLine } from "../../src/cli/post-line.ts";

const post = { id: "1", title: "A", link: "https://example.org/", publishedAt: "2020-02-05T18:00:00Z", html: "<p>B" };

describe("parsePostLine", () => {
  it("reads a post, with or without a link", () => {
    const publishedAt = Date.UTC(2020, 1, 5, 18);
    expect(parsePostLine(JSON.stringify(post))).toEqual({ kind: "post", post: { ...post, publishedAt } });
    expect(parsePostLine(JSON.stringify({ ...post, link: undefined, author: "C" }))).toEqual({
      kind: "post",
      post: { ...post, link: "", publishedAt },
    });
  });

  it.each<[string, string, string | null, string]>([
    ["no JSON", "{", null, "The line is not JSON."],
    ["no object", "[1]", null, "These fields are missing or of the wrong type: the post."],
    ["null", "null", null, "These fields are missing or of the wrong type: the post."],
    [
      "wrong fields",
      JSON.stringify({ ...post, title: 1, link: null, html: undefined }),
      "1",
      "These fields are missing or of the wrong type: title, link, html.",
    ],
    ["no id", JSON.stringify({ ...post, id: 7 }), null, "These fields are missing or of the wrong type: id."],
    ["no date", JSON.stringify({ ...post, publishedAt: "soon" }), "1", "publishedAt is not a date in ISO format."],
  ])("says what is wrong with %s", (_, line, id, reason) => {
    expect(parsePostLine(line)).toEqual({ kind: "malformed", id, reason });
  });
});
