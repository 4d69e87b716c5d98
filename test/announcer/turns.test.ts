import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { pollFeedForever } from "../../src/announcer/poll-feeds.ts";
import { createTurns } from "../../src/announcer/turns.ts";
import { systemClock } from "../../src/clock.ts";
import type { Clock, Feed } from "../../src/core/ports.ts";
import { createFetching } from "../../src/fetching.ts";
import { createAnnouncerWorld, silentLog } from "../helpers/announcer-world.ts";
import { createFakeClock } from "../helpers/fake-clock.ts";
import { entry, startAt, subscription } from "../helpers/previews.ts";

/** Who is with the servers of feeds at the same time. */
interface Company {
  now: number;
  most: number;
}

/** A server of feeds that takes its time, who came, and the most that were there together. */
async function openHost(tookMs: number, everywhere: Company) {
  const visits: string[] = [];
  const here: Company = { now: 0, most: 0 };
  const server = createServer((request, response) => {
    visits.push(request.url ?? "");
    for (const company of [here, everywhere]) company.most = Math.max(company.most, ++company.now);
    setTimeout(() => {
      for (const company of [here, everywhere]) company.now--;
      response.end(
        `<rss version="2.0"><channel><title>x</title><item><guid>${request.url}</guid></item></channel></rss>`,
      );
    }, tookMs);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return { visits, here, host: `127.0.0.1:${port}` };
}

const feedsOf = (host: string, count: number): readonly Feed[] =>
  [...Array(count).keys()].map((i) => ({ id: `${host}-${i}`, name: `Feed ${i}`, url: `http://${host}/${i}` }));

function pollAll(feeds: readonly Feed[], poll: (feed: Feed) => Promise<unknown>, intervalMs: number, clock: Clock) {
  const stopping = new AbortController();
  const deps = {
    poll: async (feed: Feed) => {
      await poll(feed);
      return { kind: "unchanged" as const };
    },
    turns: createTurns(feeds, intervalMs, clock),
    intervalMs,
    clock,
    random: () => 0,
    log: silentLog,
    report: () => {},
  };
  const running = feeds.map((feed) => pollFeedForever(feed, deps, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

describe("polling real servers", () => {
  it("asks each feed of a host by itself, and no more feeds at once than a handful", { timeout: 20_000 }, async () => {
    const everywhere: Company = { now: 0, most: 0 };
    const hosts = await Promise.all([...Array(12).keys()].map(() => openHost(60, everywhere)));
    const feeds = hosts.flatMap(({ host }) => feedsOf(host, 4));
    const allowedHosts = hosts.map(({ host }) => host);
    const { fetchFeed } = createFetching({ allowedHosts, version: "0", contactUrl: undefined, clock: systemClock });
    const never = new AbortController().signal;
    const polling = pollAll(feeds, (feed) => fetchFeed(feed, {}, never), 400, systemClock);
    while (hosts.some(({ visits }) => visits.length < 8)) await wait(20);
    await polling.stop();
    for (const { visits, here } of hosts) {
      expect(here.most).toBe(1);
      expect(visits.slice(0, 4).sort()).toEqual(["/0", "/1", "/2", "/3"]);
    }
    expect(everywhere.most).toBeLessThanOrEqual(8);
  });
});

describe("several feeds of one host", () => {
  it.each([
    { count: 4, intervalMs: 1_600, pauseMs: 400 },
    { count: 4, intervalMs: 300_000, pauseMs: 1_000 },
  ])(
    "are asked $pauseMs ms apart where $count share an interval of $intervalMs ms",
    async ({ count, intervalMs, pauseMs }) => {
      const time = createFakeClock(startAt);
      const askedAt: number[] = [];
      const poll = async () => {
        askedAt.push(time.clock.now());
        await time.clock.sleep(60, new AbortController().signal);
      };
      const polling = pollAll(feedsOf("one.example", count), poll, intervalMs, time.clock);
      await time.runUntil(() => askedAt.length >= 3 * count, 500);
      const gaps = askedAt.slice(1, count).map((at, i) => at - (askedAt[i] ?? 0));
      expect(gaps).toEqual(Array(count - 1).fill(pauseMs));
      expect(Math.min(...askedAt.slice(1).map((at, i) => at - (askedAt[i] ?? 0)))).toBeGreaterThanOrEqual(pauseMs);
      expect(askedAt.length).toBeGreaterThanOrEqual(3 * count);
      const stopped = polling.stop();
      await time.runUntil(() => false, 5);
      await stopped;
    },
  );
});

describe("five hundred feeds", () => {
  const feeds = [...Array(500).keys()].map((i) => ({
    id: `feed-${i}`,
    name: `Feed ${i}`,
    url: `http://host-${i % 250}.example/${i}`,
  }));

  it("start spread out, are all asked within a minute and then once an interval", { timeout: 60_000 }, async () => {
    const time = createFakeClock(startAt);
    const asked: { readonly id: string; readonly afterMs: number }[] = [];
    let now = 0;
    let most = 0;
    const poll = async ({ id }: Feed) => {
      asked.push({ id, afterMs: time.clock.now() - startAt });
      most = Math.max(most, ++now);
      await time.clock.sleep(400, new AbortController().signal);
      now--;
    };
    const polling = pollAll(feeds, poll, 300_000, time.clock);
    await time.runUntil(() => time.clock.now() >= startAt + 10, 5);
    expect(asked.length).toBeLessThanOrEqual(10);
    await time.runUntil(() => asked.length >= 500, 20_000);
    expect(time.clock.now() - startAt).toBeLessThan(61_000);
    expect(new Set(asked.map(({ id }) => id)).size).toBe(500);
    expect(most).toBeLessThanOrEqual(8);
    await time.runUntil(() => time.clock.now() >= startAt + 600_000, 20_000);
    expect(asked.length).toBeGreaterThanOrEqual(1_000);
    expect(asked.length).toBeLessThanOrEqual(1_000 + 20);
    const stopped = polling.stop();
    await time.runUntil(() => now === 0);
    await stopped;
  });

  it("but a few are asked at once", async () => {
    const time = createFakeClock(startAt);
    const askedAt: number[] = [];
    const polling = pollAll(feeds.slice(0, 8), async () => askedAt.push(time.clock.now()), 300_000, time.clock);
    await time.runUntil(() => askedAt.length >= 8, 5);
    expect(askedAt.slice(0, 8)).toEqual(Array(8).fill(startAt));
    await polling.stop();
  });
});

describe("a feed", () => {
  it("is asked once an interval, however many subscribe to it", async () => {
    const world = createAnnouncerWorld([...Array(60).keys()].map((i) => String(100 + i)));
    await world.subscribe(
      [...Array(60).keys()].map((i) => subscription(`s${i}`, String(100 + i), { filters: { feedId: "news" } })),
    );
    world.serve([entry("old")]);
    const announcer = await world.boot();
    await world.time.runUntil(() => world.time.clock.now() >= startAt + 10 * 60_000, 5_000);
    expect(world.fetches()).toBeGreaterThanOrEqual(10);
    expect(world.fetches()).toBeLessThanOrEqual(12);
    await announcer.stop();
  });

  it("is asked again after a clock was put back by hours", async () => {
    const time = createFakeClock(startAt);
    const asked: number[] = [];
    const two = feedsOf("one.example", 2);
    const polling = pollAll(two, async () => asked.push(0), 60_000, time.clock);
    await time.runUntil(() => asked.length >= 4, 100);
    time.jump(-5 * 3_600_000);
    await time.runUntil(() => asked.length >= 8, 100);
    expect(asked.length).toBeGreaterThanOrEqual(8);
    await polling.stop();
  });
});
