import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import type { FetchFeed } from "../../src/core/ports.ts";
import { createAddressGuard, isPublicAddress } from "../../src/feeds/address-guard.ts";
import { createFetchFeed } from "../../src/feeds/fetch-feed.ts";

const rss =
  "<rss version='2.0'><channel><title>T</title><item><title>One</title><guid isPermaLink='false'>1</guid></item></channel></rss>";
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(handle);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo;
  return `127.0.0.1:${address.port}`;
}

function fetcher(...allowedHosts: readonly string[]): FetchFeed {
  return createFetchFeed({ guard: createAddressGuard(allowedHosts), userAgent: "Test/1", toPlainText: (text) => text });
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

  it("follows redirects and unpacks compressed answers", async () => {
    const host = await serve((request, response) => {
      if (request.url === "/old") return response.writeHead(301, { location: "/new" }).end();
      return response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(rss));
    });
    expect(await ask(fetcher(host), `http://${host}/old`)).toMatchObject({ kind: "fetched" });
  });

  it.each([
    [500, "The server answered 500."],
    [404, "The server answered 404."],
  ])("says that the server answered %i", async (status, reason) => {
    const host = await serve((_request, response) => response.writeHead(status).end(rss));
    expect(await ask(fetcher(host), `http://${host}/`)).toEqual({ kind: "failed", reason });
  });

  it("hands Retry-After on", async () => {
    const host = await serve((_request, response) => response.writeHead(503, { "retry-after": "120" }).end());
    expect(await ask(fetcher(host), `http://${host}/`)).toEqual({
      kind: "failed",
      reason: "The server answered 503.",
      retryAfterMs: 120_000,
    });
  });

  it("gives up on a redirect loop and on a bomb", async () => {
    const loop = await serve((_request, response) => response.writeHead(302, { location: "/again" }).end());
    expect(await ask(fetcher(loop), `http://${loop}/`)).toMatchObject({
      kind: "failed",
      reason: "The server redirected more than 5 times.",
    });
    const bomb = await serve((_request, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(20_000_000))),
    );
    expect(await ask(fetcher(bomb), `http://${bomb}/`)).toEqual({
      kind: "failed",
      reason: "The feed is larger than 5 MB.",
    });
  });

  it("says why a web page or a refused connection is no feed", async () => {
    const host = await serve((_request, response) => response.end("<!doctype html><html></html>"));
    expect(await ask(fetcher(host), `http://${host}/`)).toMatchObject({
      reason: "The answer was a web page, not a feed.",
    });
    const closed = await serve(() => {});
    await new Promise((resolve) => servers.pop()?.close(resolve));
    expect(await ask(fetcher(closed), `http://${closed}/`)).toMatchObject({
      reason: "The server refused the connection.",
    });
  });
});

describe("private addresses", () => {
  it.each([
    "http://127.0.0.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
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
      reason: "Only the usual ports 80 and 443 are read.",
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
