import type { IncomingMessage } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { FetchFeed } from "../../src/core/ports.ts";
import { createAddressGuard, isPublicAddress } from "../../src/feeds/address-guard.ts";
import { createFetchFeed } from "../../src/feeds/fetch-feed.ts";
import { serve, stopServing } from "./serve.ts";

const rss =
  "<rss version='2.0'><channel><title>T</title><item><title>One</title><guid isPermaLink='false'>1</guid></item></channel></rss>";
function fetcher(allowedHost = "", timeoutMs = 5_000): FetchFeed {
  return createFetchFeed({
    guard: createAddressGuard([allowedHost]),
    userAgent: "Test/1",
    toPlainText: (text) => text,
    now: Date.now,
    timeoutMs,
  });
}

const ask = (fetchFeed: FetchFeed, url: string, validators = {}) =>
  fetchFeed({ id: "f", name: "F", url }, validators, new AbortController().signal);

describe("fetching a feed", () => {
  it("gives entries and validators, and sends the validators back the next time", async () => {
    const seen: IncomingMessage["headers"][] = [];
    const host = await serve((request, response) => {
      seen.push(request.headers);
      if (request.headers["if-none-match"] === '"v1"') return response.writeHead(304).end();
      return response.writeHead(200, { etag: '"v1"', "last-modified": "Wed, 05 Feb 2020 17:42:10 GMT" }).end(rss);
    });
    const first = await ask(fetcher(host), `http://${host}/feed/`);
    expect(first).toMatchObject({
      kind: "fetched",
      entries: [{ id: "1" }],
      validators: { etag: '"v1"', lastModified: "Wed, 05 Feb 2020 17:42:10 GMT" },
    });
    const second = await ask(fetcher(host), `http://${host}/feed/`, {
      etag: '"v1"',
      lastModified: "Wed, 05 Feb 2020 17:42:10 GMT",
    });
    expect(second).toEqual({ kind: "unchanged" });
    expect(seen[0]?.["user-agent"]).toBe("Test/1");
    expect(seen[1]?.["if-modified-since"]).toBe("Wed, 05 Feb 2020 17:42:10 GMT");
  });

  it.each([
    ["gzip", gzipSync(rss)],
    ["deflate", deflateSync(rss)],
    ["deflate", deflateRawSync(rss)],
    ["br", brotliCompressSync(rss)],
    ["identity", gzipSync(rss)],
  ])("unpacks an answer in %s (%#)", async (encoding, body) => {
    const host = await serve((_request, response) =>
      response.writeHead(200, { "content-encoding": encoding }).end(body),
    );
    expect(await ask(fetcher(host), `http://${host}/`)).toMatchObject({ kind: "fetched", entries: [{ id: "1" }] });
  });

  it("says where a feed has moved for good, and only then", async () => {
    const host = await serve((request, response) => {
      if (request.url === "/for-good") return response.writeHead(301, { location: "/also" }).end();
      if (request.url === "/also") return response.writeHead(308, { location: "/new" }).end();
      if (request.url === "/for-now") return response.writeHead(302, { location: "/for-good" }).end();
      return response.end(rss);
    });
    expect(await ask(fetcher(host), `http://${host}/for-good`)).toMatchObject({ movedTo: `http://${host}/new` });
    for (const path of ["/for-now", "/new"])
      expect(await ask(fetcher(host), `http://${host}${path}`)).not.toHaveProperty("movedTo");
  });

  it.each([
    [204, "The server answered 204: it has nothing to show."],
    [300, "The server answered 300 without saying where to go instead."],
    [301, "The server answered 301 without saying where to go instead."],
    [304, "The server said that nothing has changed, although nobody asked."],
    [401, "The server answered 401: it wants a password."],
    [403, "The server answered 403: it does not let the bot in."],
    [404, "The server answered 404: there is nothing at this address."],
    [410, "The server answered 410: the feed is gone for good."],
    [429, "The server answered 429: it is asked too often."],
    [451, "The server answered 451: it may not show this for legal reasons."],
    [499, "The server answered 499."],
    [500, "The server answered 500: it is out of order."],
    [503, "The server answered 503: it is overloaded or being repaired."],
    [599, "The server answered 599: it is out of order."],
  ])("says what an answer of %i means", async (status, reason) => {
    const host = await serve((_request, response) =>
      response.writeHead(status).end(status === 204 || status === 304 ? undefined : rss),
    );
    expect(await ask(fetcher(host), `http://${host}/`)).toEqual({ kind: "failed", reason });
  });

  it("knows a challenge of Cloudflare", async () => {
    const host = await serve((_request, response) =>
      response.writeHead(403, { "cf-mitigated": "challenge" }).end("<html>"),
    );
    expect(await ask(fetcher(host), `http://${host}/`)).toMatchObject({
      reason: "The server answered 403: it wants to see a browser (a challenge of Cloudflare).",
    });
  });

  it.each([
    ["120", 120_000],
    ["Wed, 05 Feb 2020 18:42:10 GMT", 3_600_000],
    ["Wed, 05 Feb 2020 16:42:10 GMT", undefined],
    ["soon", undefined],
  ])("hands Retry-After on: %s", async (value, expected) => {
    const date = "Wed, 05 Feb 2020 17:42:10 GMT";
    const host = await serve((_request, response) => response.writeHead(503, { date, "retry-after": value }).end());
    const outcome = await ask(fetcher(host), `http://${host}/`);
    expect(outcome.kind === "failed" ? outcome.retryAfterMs : "").toBe(expected);
  });

  it.each([
    [{ "cache-control": "public, max-age=1800" }, 1_800_000],
    [{ "cache-control": "max-age=1800", age: "600" }, 1_200_000],
    [{ "cache-control": "max-age=0, must-revalidate" }, undefined],
    [{ "cache-control": "no-cache, max-age=1800" }, undefined],
    [{ "cache-control": "s-maxage=1800" }, undefined],
    [{ date: "Wed, 05 Feb 2020 17:42:10 GMT", expires: "Wed, 05 Feb 2020 18:42:10 GMT" }, 3_600_000],
    [{ expires: "0" }, undefined],
    [{}, undefined],
  ])("hands on how long an answer holds: %o", async (headers, expected) => {
    const host = await serve((request, response) =>
      response
        .writeHead(request.headers["if-none-match"] === undefined ? 200 : 304, headers)
        .end(request.headers["if-none-match"] === undefined ? rss : undefined),
    );
    for (const validators of [{}, { etag: '"1"' }]) {
      const outcome = await ask(fetcher(host), `http://${host}/`, validators);
      expect(outcome.kind === "failed" ? outcome.reason : outcome.freshForMs).toBe(expected);
    }
  });

  it("gives up on a redirect loop and on a redirect to nowhere", async () => {
    const loop = await serve((request, response) =>
      response.writeHead(302, { location: request.url === "/bad" ? "http://[" : "/again" }).end(),
    );
    expect(await ask(fetcher(loop), `http://${loop}/`)).toMatchObject({
      reason: "The server redirected more than 5 times.",
    });
    expect(await ask(fetcher(loop), `http://${loop}/bad`)).toMatchObject({
      reason: "The server redirected to something that is no address.",
    });
  });

  it.each([
    ["a bomb", { "content-encoding": "gzip" }, gzipSync(Buffer.alloc(50_000_000, "<a>"))],
    ["a bomb that does not say so", {}, gzipSync(Buffer.alloc(50_000_000, "<a>"))],
    ["twenty megabytes", {}, Buffer.alloc(20_000_000, "<a>")],
  ])("gives up on %s", async (_what, headers, body) => {
    const host = await serve((_request, response) => response.writeHead(200, headers).end(body));
    expect(await ask(fetcher(host), `http://${host}/`)).toEqual({
      kind: "failed",
      reason: "The feed is larger than 5 MB.",
    });
  });

  it("gives up on an answer that drips, and on one that never begins", async () => {
    const host = await serve((request, response) => {
      if (request.url === "/never") return undefined;
      response.write("<rss>");
      const drip = setInterval(() => response.write("<item/>"), 20);
      return response.on("close", () => clearInterval(drip));
    });
    for (const path of ["/drip", "/never"])
      expect(await ask(fetcher(host, 300), `http://${host}${path}`)).toEqual({
        kind: "failed",
        reason: "The server did not finish its answer within 0.3 seconds.",
      });
  });

  it("gives up also where the garbage collector runs meanwhile", async () => {
    setFlagsFromString("--expose-gc");
    const collect: () => void = runInNewContext("gc");
    const host = await serve(() => undefined);
    const collecting = setInterval(collect, 20);
    const outcomes = await Promise.all([0, 1, 2].map(() => ask(fetcher(host, 300), `http://${host}/never`)));
    clearInterval(collecting);
    for (const outcome of outcomes)
      expect(outcome).toMatchObject({ kind: "failed", reason: expect.stringContaining("0.3 seconds") });
  });

  it("never takes an answer that breaks off for a feed", async () => {
    const host = await serve((request, response) => {
      if (request.url === "/gzip")
        return response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(rss).subarray(0, 60));
      if (request.url === "/garbage")
        return response.writeHead(200, { "content-encoding": "gzip" }).end("no gzip at all");
      response.writeHead(200, { "content-length": String(rss.length) });
      response.write(rss.slice(0, -30));
      return setTimeout(() => response.destroy(), 50);
    });
    for (const path of ["/", "/gzip", "/garbage"]) {
      const outcome = await ask(fetcher(host), `http://${host}${path}`);
      expect(outcome).toMatchObject({ kind: "failed", reason: expect.stringMatching(/broke|breaks off|compressed/) });
    }
  });

  it("stops when it is told to", async () => {
    const host = await serve(() => {});
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(), 50);
    const outcome = await fetcher(host)({ id: "f", name: "F", url: `http://${host}/` }, {}, stopping.signal);
    expect(outcome).toEqual({ kind: "failed", reason: "The poll was stopped." });
  });

  it("believes neither the content type nor the status text", async () => {
    const host = await serve((_request, response) =>
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(rss),
    );
    expect(await ask(fetcher(host), `http://${host}/`)).toMatchObject({ kind: "fetched", title: "T" });
  });

  it("says why a web page, a refused connection or no address is no feed", async () => {
    const host = await serve((_request, response) => response.end("<!doctype html><html></html>"));
    expect(await ask(fetcher(host), `http://${host}/`)).toMatchObject({
      reason: "The answer was a web page, not a feed.",
    });
    const closed = await serve(() => {});
    await stopServing();
    expect(await ask(fetcher(closed), `http://${closed}/`)).toMatchObject({
      reason: "The server refused the connection.",
    });
    expect(await ask(fetcher(), "nonsense")).toMatchObject({ reason: "This is no address." });
    expect(await ask(fetcher(), "ftp://example.com/")).toMatchObject({
      reason: "Only http and https addresses can be read.",
    });
    expect(await ask(fetcher(), "http://a:b@example.com/")).toMatchObject({
      reason: "An address with a user name or password in it is not read.",
    });
  });
});

describe("private addresses", () => {
  it.each([
    "http://127.0.0.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://[fd00::1]/",
    "http://017700000001/",
    "http://127.1/",
    "http://127.0.0.1./",
    "http://0/",
    "http://①②⑦.⓪.⓪.①/",
    "https://198.18.0.1/",
    "http://192.168.0.1:80/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://169.254.169.254/",
    "http://10.0.0.1/",
  ])("%s is never asked", async (url) => {
    const outcome = await ask(fetcher(), url);
    expect(outcome).toMatchObject({ kind: "failed", reason: expect.stringContaining("private network") });
  });

  it("are refused behind a redirect too, and so are other ports", async () => {
    let wasReached = false;
    const inner = await serve((_request, response) => {
      wasReached = true;
      response.end(rss);
    });
    const outer = await serve((_request, response) => response.writeHead(302, { location: `http://${inner}/` }).end());
    expect(await ask(fetcher(outer), `http://${outer}/`)).toMatchObject({
      kind: "failed",
      reason: "Only the usual ports 80 and 443 are read, unless FEED_ALLOWED_HOSTS names the host with its port.",
    });
    expect(wasReached).toBe(false);
  });

  it.each([
    ["8.8.8.8", true],
    ["2606:4700::1111", true],
    ["192.168.1.1", false],
    ["100.64.0.1", false],
    ["fe80::1", false],
    ["fc00::1", false],
    ["::ffff:10.0.0.1", false],
    ["0.0.0.0", false],
    ["nonsense", false],
  ])("%s is public: %s", (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});
