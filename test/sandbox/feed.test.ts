import { parseFeed } from "feedsmith";
import { expect, test } from "vitest";
import { openSandbox } from "../helpers/sandbox-client.ts";

const sample = {
  id: 12,
  slug: "mystery-ship",
  title: 'Russo & "Mystery Ship" <new>',
  html: `<p>${"word ".repeat(60)}</p><p>The end ]]> really.</p>`,
  publishedAt: "2020-02-05T17:42:10Z",
  categories: ["Soundtracks", "Star Trek"],
  author: "Sandbox",
};

test("the feed has the shape of WordPress's RSS", async () => {
  const sandbox = await openSandbox({ samplePosts: [sample] });
  const response = await fetch(sandbox.feedUrl);
  expect(response.headers.get("content-type")).toBe("application/rss+xml; charset=UTF-8");
  const { format, feed } = parseFeed(await response.text());
  expect(format).toBe("rss");
  expect(feed).toMatchObject({
    title: "Sandbox Soundtrack News",
    items: [
      {
        link: `${sandbox.pageUrl}posts/mystery-ship/`,
        guid: { value: "http://sandbox.localhost/?p=12", isPermaLink: false },
        pubDate: "Wed, 05 Feb 2020 17:42:10 +0000",
        dc: { creators: ["Sandbox"] },
        categories: [{ name: "Soundtracks" }, { name: "Star Trek" }],
        content: { encoded: sample.html },
        description: expect.stringContaining("[&#8230;]"),
      },
    ],
  });
});

test("single quotes open before a word and close behind it, as WordPress turns them", async () => {
  const title = `The 'Severance: Season 3' score, '80s style: it's out ('Dawn')`;
  const sandbox = await openSandbox({ samplePosts: [{ ...sample, title }] });
  const text = await (await fetch(sandbox.feedUrl)).text();
  const open = "&#8216;";
  const close = "&#8217;";
  expect(text).toContain(
    `<title>The ${open}Severance: Season 3${close} score, ${close}80s style: it${close}s out (${open}Dawn${close})</title>`,
  );
});

test("an unchanged feed is answered by 304, a changed one is not", async () => {
  const sandbox = await openSandbox({ samplePosts: [sample] });
  const first = await fetch(sandbox.feedUrl);
  const etag = first.headers.get("etag") ?? "";
  const modified = first.headers.get("last-modified") ?? "";
  expect((await fetch(sandbox.feedUrl, { headers: { "if-none-match": etag } })).status).toBe(304);
  expect((await fetch(sandbox.feedUrl, { headers: { "if-modified-since": modified } })).status).toBe(304);
  sandbox.world.publishPost({ title: "Another", html: "<p>text</p>" });
  expect(
    (await fetch(sandbox.feedUrl, { headers: { "if-none-match": etag, "if-modified-since": modified } })).status,
  ).toBe(200);
});

test("the newest post comes first, and each can be read at its link", async () => {
  const sandbox = await openSandbox({ samplePosts: [sample] });
  const post = sandbox.world.publishPost({ title: "Newer", html: "<p>Fresh text</p>" });
  const text = await (await fetch(sandbox.feedUrl)).text();
  expect(text.indexOf("<title>Newer")).toBeLessThan(text.indexOf("Mystery Ship"));
  expect(await (await fetch(`${sandbox.pageUrl}posts/${post.slug}/`)).text()).toContain("Fresh text");
});

test("an edited post keeps its id, a deleted one leaves the feed", async () => {
  const sandbox = await openSandbox({ samplePosts: [sample] });
  sandbox.world.editPost("12", { title: "Edited" });
  const edited = await (await fetch(sandbox.feedUrl)).text();
  expect(edited).toContain("<title>Edited</title>");
  expect(edited).toContain("/?p=12</guid>");
  sandbox.world.deletePost("12");
  expect(await (await fetch(sandbox.feedUrl)).text()).not.toContain("<item>");
});

test("a post published through the page's API is in the feed, also with a link of its own", async () => {
  const sandbox = await openSandbox();
  const publish = (body: object) =>
    fetch(new URL("/chat/posts", sandbox.pageUrl), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  expect((await publish({ title: "Elsewhere", html: "<p>x</p>", link: "https://example.com/a?b=1&c=2" })).status).toBe(
    200,
  );
  expect((await publish({ title: " ", html: "<p>x</p>" })).status).toBe(400);
  expect(await (await fetch(sandbox.feedUrl)).text()).toContain("<link>https://example.com/a?b=1&#038;c=2</link>");
});
