import { describe, expect, it } from "vitest";
import { canonicalLink } from "../../src/feeds/canonical-link.ts";

describe("the canonical form of a link", () => {
  it.each([
    "http://www.example.com/a/b/",
    "https://example.com/a/b",
    "HTTPS://WWW.Example.COM:443/a/b",
    "http://example.com:80/a/b/#comments",
    "https://example.com/a/b?utm_source=rss&utm_medium=feed",
    "https://example.com/a/b/?fbclid=1&source=rss-9#more-12",
    "https://example.com./a/b?ref=home#section",
    "https://example.com/a/b?sid=0123456789abcdef0123456789abcdef",
    "https://example.com/a/b;jsessionid=0A1B?utm_id=1",
  ])("is the same for %s", (link) => {
    expect(canonicalLink(link)).toBe("https://example.com/a/b");
  });

  it.each([
    ["https://example.com/", "https://example.com/"],
    ["https://example.com/article.php?sid=812", "https://example.com/article.php?sid=812"],
    ["https://example.com/?p=7", "https://example.com/?p=7"],
    ["https://example.com/x?b=2&a=1&b=1", "https://example.com/x?a=1&b=1&b=2"],
    ["https://example.com/caf%c3%a9", "https://example.com/caf%C3%A9"],
    ["https://example.com:8080/A", "https://example.com:8080/A"],
    ["mailto:a@example.com", undefined],
    ["/a", undefined],
    [undefined, undefined],
  ])("of %s is %s", (link, expected) => {
    expect(canonicalLink(link)).toBe(expected);
  });
});
