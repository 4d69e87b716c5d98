import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findOfferedFeeds, findYoutubeFeed, usualFeedAddresses } from "../../src/feeds/page-feeds.ts";

const page = "https://scores.example.com/2026/post/";
const urlsIn = (html: string, url = page) => findOfferedFeeds(html, url).map((feed) => feed.url);

describe("the feeds that a page offers", () => {
  it("are those in its head, the main one before the comments", () => {
    const html = `<!doctype html><html><head>
      <link rel="alternate" type="application/rss+xml" title="Scores &raquo; Comments Feed" href="/comments/feed/">
      <link rel="alternate" type="application/rss+xml" title="Scores &raquo; Post Comments Feed" href="https://scores.example.com/2026/post/feed/">
      <link rel='alternate' type='application/json+oembed' href='/oembed?url=feed'>
      <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">
      <link rel="alternate" hreflang="de" href="https://scores.example.com/de/">
      <LINK REL="Alternate" TYPE="application/rss+xml" TITLE="Scores &raquo; Feed" HREF="//scores.example.com/feed/">
      <link rel="alternate" type="application/atom+xml" href="atom.xml">
      </head><body><a href="/feed/">RSS</a><a href="https://other.example.org/feed/">friend</a></body></html>`;
    expect(findOfferedFeeds(html, page)).toEqual([
      { url: "https://scores.example.com/feed/", title: "Scores » Feed" },
      { url: "https://scores.example.com/2026/post/atom.xml", title: "" },
      { url: "https://scores.example.com/comments/feed/", title: "Scores » Comments Feed" },
      { url: "https://scores.example.com/2026/post/feed/", title: "Scores » Post Comments Feed" },
    ]);
  });

  it.each([
    [
      '<base href="https://cdn.example.com/x/"><link rel=alternate type="application/feed+json" href=feed.json>',
      ["https://cdn.example.com/x/feed.json"],
    ],
    [
      '<link rel="alternate" type="text/xml" href="/rss.xml"><link rel="alternate" type="text/xml" href="/map.xml">',
      ["https://scores.example.com/rss.xml"],
    ],
    ['<link rel="feed" href="/index.xml">', ["https://scores.example.com/index.xml"]],
    [
      '<a href="/blog-feed.xml">x</a><a href="/feeds">x</a><a href="https://feeds.example.net/Scores">x</a>',
      ["https://scores.example.com/blog-feed.xml", "https://feeds.example.net/Scores"],
    ],
    ['<link rel="alternate" type="application/rss+xml" href="javascript:x"><p>nothing</p>', []],
  ])("are read from %s", (html, expected) => {
    expect(urlsIn(html)).toEqual(expected);
  });

  it("are those of the video channel that the page is about", () => {
    const id = "UCabcdefghijklmnopqrstuv";
    const feed = `https://www.youtube.com/feeds/videos.xml?channel_id=${id}`;
    const handle = "https://www.youtube.com/@scores";
    expect(urlsIn(`<link rel="canonical" href="https://www.youtube.com/channel/${id}">`, handle)).toEqual([feed]);
    expect(urlsIn(`<meta itemprop="identifier" content="${id}">`, handle)).toEqual([feed]);
    expect(urlsIn(`<script>x = {"externalId":"${id}"}</script>`, handle)).toEqual([feed]);
    expect(urlsIn(`<script>x = {"externalId":"${id}"}</script>`)).toEqual([]);
    expect(
      urlsIn(
        `<link rel="alternate" type="application/rss+xml" title="RSS" href="${feed}"><link rel="canonical" href="https://www.youtube.com/channel/${id}">`,
        handle,
      ),
    ).toEqual([feed]);
  });

  it.each([
    ["https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv/videos", "channel_id=UCabcdefghijklmnopqrstuv"],
    ["https://youtube.com/playlist?list=PL123", "playlist_id=PL123"],
    ["https://m.youtube.com/user/scores", "user=scores"],
    ["https://www.youtube.com/@scores", undefined],
    ["https://youtube.com.example.org/user/scores", undefined],
  ])("are known from the address %s alone", (address, query) => {
    expect(findYoutubeFeed(address)).toBe(query && `https://www.youtube.com/feeds/videos.xml?${query}`);
  });

  it("are looked for where feeds usually are", () => {
    expect(usualFeedAddresses("<html>", "https://a.example.com/blog/post?x=1")).toEqual([
      "https://a.example.com/blog/feed/",
      "https://a.example.com/feed/",
      "https://a.example.com/feed",
      "https://a.example.com/rss",
      "https://a.example.com/rss.xml",
      "https://a.example.com/atom.xml",
      "https://a.example.com/index.xml",
    ]);
    expect(usualFeedAddresses('<script src="//cdn.shopify.com/x.js">', "https://a.example.com/")[0]).toBe(
      "https://a.example.com/blogs/news.atom",
    );
  });

  it("are not guessed where a page asks for consent to YouTube", () => {
    expect(usualFeedAddresses("<html>", "https://consent.youtube.com/m?continue=x")).toEqual([]);
  });

  it("are never a reason to throw", () => {
    const piece = fc.constantFrom(
      "<link rel='alternate' ",
      "type=application/rss+xml ",
      "href='",
      "//",
      "'",
      ">",
      "<base href='http://",
      "<a href='/feed' ",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: "binary" }))),
        (pieces) => urlsIn(pieces.join("")).length <= 10,
      ),
    );
  });
});
