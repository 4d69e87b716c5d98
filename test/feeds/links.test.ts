import { describe, expect, it } from "vitest";
import { findFirstImage, resolveUrl, withAbsoluteLinks } from "../../src/feeds/links.ts";

const base = "https://scores.example.com/news/post.html";

describe("addresses in a post", () => {
  it.each([
    ['<a href="/shop">x</a>', '<a href="https://scores.example.com/shop">x</a>'],
    ["<img alt=x src='c.jpg?a=1&amp;b=2'>", '<img alt=x src="https://scores.example.com/news/c.jpg?a=1&amp;b=2">'],
    ['<iframe src="//player.example.com/1">', '<iframe src="https://player.example.com/1">'],
    [
      '<a href="#note">x</a><a href="mailto:a@b.example">y</a>',
      '<a href="#note">x</a><a href="mailto:a@b.example">y</a>',
    ],
    ['<a href="https://a.example.com/?x=1&y=2">x</a>', '<a href="https://a.example.com/?x=1&y=2">x</a>'],
    ["no link, href = none", "no link, href = none"],
  ])("become absolute: %s", (html, expected) => {
    expect(withAbsoluteLinks(html, base)).toBe(expected);
  });

  it.each([
    ["../a", "https://scores.example.com/a"],
    [" www.a.example.com/x ", "https://www.a.example.com/x"],
    ["?p=1&amp;q=2", "https://scores.example.com/news/post.html?p=1&q=2"],
    ["javascript:alert(1)", undefined],
    ["http://", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("%s is resolved to %s", (url, expected) => {
    expect(resolveUrl(url, base)).toBe(expected);
  });

  it("show the first picture that is more than decoration", () => {
    const decoration = [
      '<img src="https://s.example.com/images/core/emoji/1f3b5.png">',
      '<img src="https://secure.gravatar.com/avatar/1">',
      '<img src="https://stats.example.com/b.gif">',
      '<img width="1" height="1" src="https://a.example.com/t">',
      '<img src="data:image/gif;base64,R0">',
    ].join("");
    expect(findFirstImage(decoration)).toBeUndefined();
    for (const cover of [
      "https://a.example.com/avatar-fire-and-ash.jpg",
      "https://a.example.com/pixel-quest.png?w=600",
    ])
      expect(findFirstImage(`${decoration}<img class="x" src="${cover}" width="600">`)).toBe(cover);
  });
});
