import { describe, expect, it } from "vitest";
import type { PollOutcome } from "../../src/announcer/poll-feed.ts";
import { pollFeedForever } from "../../src/announcer/poll-feeds.ts";
import { createTurns } from "../../src/announcer/turns.ts";
import { newsCards } from "../../src/core/delivery/news.ts";
import type { Entry } from "../../src/core/entry.ts";
import { en } from "../../src/core/phrases/en.ts";
import { createAnnouncerWorld, silentLog } from "../helpers/announcer-world.ts";
import { createFakeClock } from "../helpers/fake-clock.ts";
import { entry, entryOf, feed, startAt } from "../helpers/previews.ts";

const hourMs = 3_600_000;
const posts = (count: number, more: (index: number) => Partial<Entry> = () => ({})): readonly Entry[] =>
  [...Array(count).keys()]
    .map((i) => entryOf(`post-${i}`, [{ work: `Voyage ${i}` }], { publishedAt: startAt + i * hourMs, ...more(i) }))
    .reverse();

async function announce(entries: readonly Entry[], channels: readonly string[] = ["10"]) {
  const world = createAnnouncerWorld(channels);
  await world.subscribe();
  world.serve([entry("old")]);
  await world.live();
  world.serve([...entries, entry("old")]);
  await world.live(10);
  return world;
}

type World = Awaited<ReturnType<typeof announce>>;

const worksIn = (world: World, channelId = "10") =>
  world.inChannel(channelId).flatMap(({ news }) => (news.kind === "preview" ? [news.preview.record.work] : []));
const summariesIn = (world: World, channelId = "10") =>
  world.inChannel(channelId).flatMap(({ news }) => (news.kind === "summary" ? [news] : []));

describe("after an outage", () => {
  it("everything missed is announced, oldest first by date whatever the feed's order", async () => {
    const shuffled = [...posts(9)].sort((a, b) => (a.id > b.id ? 1 : -1)).sort((a) => (a.id.endsWith("3") ? -1 : 1));
    const world = await announce(shuffled);
    expect(worksIn(world)).toEqual([...Array(9).keys()].map((i) => `Voyage ${i}`));
  });

  it("entries without a date come where the feed lists them", async () => {
    const undated = posts(6).map(
      ({ publishedAt, ...rest }, i): Entry => (i % 2 === 0 ? rest : { ...rest, publishedAt: publishedAt ?? 0 }),
    );
    const world = await announce(undated);
    expect(worksIn(world)).toEqual([...Array(6).keys()].map((i) => `Voyage ${i}`));
  });

  it("25 get a message each and the others are named in one summary a channel, within Discord's limits", async () => {
    const world = await announce(posts(40), ["10", "11"]);
    for (const channel of ["10", "11"]) {
      expect(worksIn(world, channel)).toEqual([...Array(25).keys()].map((i) => `Voyage ${i}`));
      const [summary, ...others] = summariesIn(world, channel);
      expect(others).toEqual([]);
      expect(summary?.items.map(({ title }) => title)).toEqual([...Array(15).keys()].map((i) => `Voyage ${i + 25}`));
    }
    await world.live(10);
    expect(world.messages).toHaveLength(2 * 26);
  });

  it("a summary that does not fit goes on in further ones, each preview in exactly one", async () => {
    const longLink = (i: number) => ({ link: `https://example.com/${"x".repeat(300)}/${i}` });
    const world = await announce(posts(120, longLink));
    const summaries = summariesIn(world);
    expect(summaries.length).toBeGreaterThan(1);
    expect(summaries.flatMap(({ items }) => items.map(({ title }) => title))).toEqual(
      [...Array(95).keys()].map((i) => `Voyage ${i + 25}`),
    );
    for (const summary of summaries) {
      const cards = newsCards(summary, en);
      expect(cards.length).toBeLessThanOrEqual(10);
      expect(
        cards.map(({ title, lines }) => title.length + lines.join("\n").length).reduce((a, b) => a + b),
      ).toBeLessThan(6_000);
      for (const { lines } of cards) expect(lines.join("\n").length).toBeLessThanOrEqual(2_048);
    }
  });

  it("what a summary named is not posted again by an edit or by a second source", async () => {
    const world = await announce(posts(30));
    const edited = posts(30).map((post) => ({
      ...post,
      html: post.html.replace('"composers":[]', '"composers":["X"]'),
    }));
    const again = entryOf("again", [{ work: "Voyage 29" }]);
    world.serve([again, ...edited, entry("old")]);
    await world.live(10);
    expect(world.messages).toHaveLength(26);
    expect(world.inChannel("10").filter(({ edits }) => edits > 0)).toHaveLength(25);
  });
});

/** Polls a feed that answers so; the pauses between the polls in seconds. */
async function pausesAfter(answers: readonly PollOutcome[], intervalMs: number) {
  const time = createFakeClock(startAt);
  const stopping = new AbortController();
  const polledAt: number[] = [];
  const poll = async () => {
    polledAt.push(time.clock.now());
    return answers[polledAt.length - 1] ?? { kind: "unchanged" as const };
  };
  const deps = {
    poll,
    turns: createTurns([feed], intervalMs, time.clock),
    intervalMs,
    clock: time.clock,
    random: () => 0,
    log: silentLog,
    report: () => {},
  };
  const running = pollFeedForever(feed, deps, stopping.signal);
  await time.runUntil(() => polledAt.length > answers.length, 1_000);
  stopping.abort();
  await running;
  return polledAt.slice(1).map((at, i) => (at - (polledAt[i] ?? 0)) / 1_000);
}

describe("the pause between polls", () => {
  const failed = { kind: "failed", reason: "The server answered 500." } as const;

  it("is short after the first failures, grows exponentially up to a day, and never ends", async () => {
    const pauses = await pausesAfter(Array(60).fill(failed), 1_000);
    expect(pauses.slice(0, 6)).toEqual([1, 1, 2, 2, 4, 4]);
    expect(pauses.at(-1)).toBe(86_400);
    expect(await pausesAfter([failed, failed, { kind: "unchanged" }, failed], 300_000)).toEqual([300, 300, 300, 300]);
  });

  it("obeys Retry-After, up to a day", async () => {
    expect(await pausesAfter([{ ...failed, retryAfterMs: 90_000 }], 1_000)).toEqual([90]);
    expect(await pausesAfter([{ ...failed, retryAfterMs: 10 * 86_400_000 }], 1_000)).toEqual([86_400]);
  });

  it("obeys max-age, between the interval and an hour", async () => {
    const fresh = (freshForMs: number) => pausesAfter([{ kind: "unchanged", freshForMs }], 60_000);
    expect(await fresh(10_000)).toEqual([60]);
    expect(await fresh(600_000)).toEqual([600]);
    expect(await fresh(86_400_000)).toEqual([3_600]);
  });
});
