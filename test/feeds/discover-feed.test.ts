import { describe, expect, it } from "vitest";
import { createAddressGuard } from "../../src/feeds/address-guard.ts";
import { createDiscoverFeed } from "../../src/feeds/discover-feed.ts";
import { rss, toPlainText } from "./read-text.ts";
import { serve } from "./serve.ts";

const feed = rss("<item><title>One</title><guid isPermaLink='false'>1</guid></item>");
const discover = (host: string, path = "/") =>
  createDiscoverFeed({ guard: createAddressGuard([host]), userAgent: "Test/1", toPlainText, now: Date.now })(
    path.startsWith("/") ? `http://${host}${path}` : path,
    new AbortController().signal,
  );

/** A site of pages and feeds by path; what it does not have is not found. `asked` collects what was asked for. */
async function serveSite(site: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const host = await serve((request, response) => {
    const path = request.url ?? "";
    asked.push(path);
    const body = site[path];
    if (body === "busy") return response.writeHead(429).end();
    if (body?.startsWith("/")) return response.writeHead(302, { location: body }).end();
    return response.writeHead(body === undefined ? 404 : 200, { "content-type": "text/html" }).end(body);
  });
  return { host, asked };
}

describe("finding a feed", () => {
  it("takes the address itself where it is a feed", async () => {
    const { host } = await serveSite({ "/old": "/feed/", "/feed/": feed });
    expect(await discover(host, "/old")).toMatchObject({
      kind: "found",
      url: `http://${host}/feed/`,
      isFromPage: false,
      others: [],
      outcome: { entries: [{ id: "1" }] },
    });
  });

  it("takes the first that the page offers and that can be read, and names the others", async () => {
    const { host, asked } = await serveSite({
      "/": `<html><link rel="alternate" type="application/rss+xml" href="/gone"><link rel="alternate" type="application/rss+xml" href="/news.xml"><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments.xml"></html>`,
      "/news.xml": feed,
      "/comments.xml": feed,
    });
    expect(await discover(host)).toMatchObject({
      kind: "found",
      url: `http://${host}/news.xml`,
      isFromPage: true,
      others: [{ url: `http://${host}/gone` }, { url: `http://${host}/comments.xml`, title: "Comments" }],
    });
    expect(asked).toEqual(["/", "/gone", "/news.xml"]);
  });

  it("tries the usual places where the page offers nothing, one after another", async () => {
    const { host, asked } = await serveSite({
      "/": "<html>hello</html>",
      "/feed": "<html>no</html>",
      "/rss.xml": feed,
    });
    expect(await discover(host)).toMatchObject({ kind: "found", url: `http://${host}/rss.xml`, isFromPage: true });
    expect(asked).toEqual(["/", "/feed/", "/feed", "/rss", "/rss.xml"]);
  });

  it("stops where the server wants no more questions", async () => {
    const { host, asked } = await serveSite({ "/": "<html>hello</html>", "/feed": "busy", "/rss": feed });
    expect(await discover(host)).toEqual({
      kind: "none",
      reason: "The answer was a web page, not a feed. No feed was found on its site.",
    });
    expect(asked).toEqual(["/", "/feed/", "/feed"]);
  });

  it("says why the feed that a page offers cannot be read", async () => {
    const { host } = await serveSite({ "/": `<html><link rel="alternate" type="application/rss+xml" href="/feed/">` });
    expect(await discover(host)).toEqual({
      kind: "none",
      reason:
        "The answer was a web page, not a feed. The feed that it offers cannot be read. The server answered 404: there is nothing at this address.",
    });
  });

  it("tries nothing else where the address is no page", async () => {
    const { host, asked } = await serveSite({ "/cut": `${feed.slice(0, 150)}<link rel="alternate" href="/feed/">` });
    expect(await discover(host, "/cut")).toEqual({
      kind: "none",
      reason: "The feed is damaged: it breaks off before its end.",
    });
    expect(await discover(host, "/x")).toEqual({
      kind: "none",
      reason: "The server answered 404: there is nothing at this address.",
    });
    expect(asked).toEqual(["/cut", "/x"]);
    expect(await discover(host, "http://10.0.0.1/")).toMatchObject({
      reason: expect.stringContaining("private network"),
    });
    expect(await discover(host, "nonsense")).toEqual({ kind: "none", reason: "This is no address." });
  });

  it("never follows a page into a private network", async () => {
    const inner = await serveSite({ "/feed/": feed });
    const { host } = await serveSite({
      "/": `<html><link rel="alternate" type="application/rss+xml" href="http://${inner.host}/feed/">`,
    });
    expect(await discover(host)).toMatchObject({ kind: "none", reason: expect.stringContaining("usual ports") });
    expect(inner.asked).toEqual([]);
  });
});
