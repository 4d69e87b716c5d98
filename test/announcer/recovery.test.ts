import { describe, expect, it } from "vitest";
import { deliveryPauseMs } from "../../src/core/delivery/backoff.ts";
import { createAnnouncerWorld } from "../helpers/announcer-world.ts";
import { entry } from "../helpers/previews.ts";

const minuteMs = 60_000;
const channelsOf = (count: number) => [...Array(count).keys()].map((i) => String(100 + i));

/** A bot that is up, with subscribed channels and a feed that was seen. */
async function start(channels: readonly string[]) {
  const world = createAnnouncerWorld(channels);
  await world.subscribe();
  world.serve([entry("old")]);
  const announcer = await world.boot();
  const live = async (ms: number) => {
    const until = world.time.clock.now() + ms;
    await world.time.runUntil(() => world.time.clock.now() >= until, 20_000);
  };
  await live(2 * minuteMs);
  const post = (...ids: readonly string[]) => world.serve([...ids.map((id) => entry(id)).reverse(), entry("old")]);
  const isTold = (...ids: readonly string[]) =>
    channels.every((channel) => ids.every((id) => world.countOf(`news/${id}`, channel) === 1));
  return { world, announcer, live, post, isTold };
}

type World = Awaited<ReturnType<typeof start>>["world"];

const sendsSince = (world: World, at: number) => world.requests.filter((asked) => asked.at >= at);
const outboxOf = (world: World) => [...world.outbox.values()].map((text) => JSON.parse(text));

describe("an outage of Discord", () => {
  it.each([
    ["a minute", 1],
    ["an hour", 60],
    ["a day", 24 * 60],
  ])("that lasted %s is over for every channel within a minute, and was not hammered at", async (_name, minutes) => {
    const { world, announcer, live, post, isTold } = await start(channelsOf(40));
    world.network.isDown = true;
    post("new-1", "new-2");
    const from = world.time.clock.now();
    await live(minutes * minuteMs);
    expect(world.messages).toEqual([]);
    expect(sendsSince(world, from).length).toBeLessThan(50 + minutes * 5);
    expect(sendsSince(world, from).length).toBeGreaterThan(minutes * 2);
    world.network.isDown = false;
    const endedAt = world.time.clock.now();
    expect(await world.time.runUntil(() => isTold("new-1", "new-2"), 5_000)).toBe(true);
    expect(world.time.clock.now() - endedAt).toBeLessThan(minuteMs / 2);
    await live(10 * minuteMs);
    expect(world.messages).toHaveLength(80);
    await announcer.stop();
  });

  it("is told when it begins and when it ends, and not for each delivery", async () => {
    const { world, announcer, live, post } = await start(channelsOf(40));
    world.network.isDown = true;
    post("new-1");
    await live(30 * minuteMs);
    const lines = world.lines.filter((line) => line.includes("Discord") || line.includes("postponed"));
    expect(lines.filter((line) => line === "Discord cannot be reached, announcements wait")).toHaveLength(1);
    expect(lines.length).toBeLessThan(6);
    world.network.isDown = false;
    await live(minuteMs);
    expect(world.lines.filter((line) => line.includes("announcements go on"))).toHaveLength(1);
    expect(world.lines.filter((line) => line === "delivery sent")).toHaveLength(40);
    await announcer.stop();
  });

  it("leaves the posts of a channel in their order", async () => {
    const { world, announcer, live, post } = await start(channelsOf(5));
    world.network.isDown = true;
    const ids = ["a", "b", "c", "d", "e", "f"];
    post(...ids);
    await live(20 * minuteMs);
    world.network.isDown = false;
    await live(2 * minuteMs);
    for (const channel of channelsOf(5))
      expect(world.inChannel(channel).map(({ previewKey }) => previewKey)).toEqual(ids.map((id) => `news/${id}`));
    await announcer.stop();
  });

  it("counts as no attempt, but for the first few rows that met with it", async () => {
    const { world, announcer, live, post } = await start(channelsOf(40));
    world.network.isDown = true;
    post("new-1");
    await live(60 * minuteMs);
    const attempts = outboxOf(world).map(({ progress }) => progress.attempts);
    expect(Math.max(...attempts)).toBeLessThanOrEqual(1);
    expect(attempts.filter((count) => count > 0).length).toBeLessThan(6);
    await announcer.stop();
  });
});

describe("a death while a request is under way", () => {
  it("counts as no attempt, however often it happens", async () => {
    const { world, announcer, post } = await start(channelsOf(3));
    await announcer.stop();
    post("new-1");
    for (let i = 0; i < 20; i++) {
      let isDead = false;
      const dieSending = async (name: string) => {
        isDead ||= name === "before send";
        if (isDead) await new Promise<void>(() => {});
      };
      void world.boot(dieSending);
      expect(await world.time.runUntil(() => isDead, 50)).toBe(true);
      world.time.jump(1_000);
    }
    const attempts = outboxOf(world).map(({ progress }) => progress.attempts);
    expect(attempts.length).toBeGreaterThan(0);
    expect(Math.max(...attempts)).toBe(0);
  });
});

describe("one channel that fails by itself", () => {
  it("keeps no other waiting, and is tried at least once a minute for half an hour", async () => {
    const { world, announcer, live, post, isTold } = await start(["10", "11", "12"]);
    world.brokenChannels.add("10");
    post("new-1");
    await live(28 * minuteMs);
    expect(world.messages.map(({ channelId }) => channelId).sort()).toEqual(["11", "12"]);
    const times = world.requests
      .filter(({ kind, channelId }) => kind === "send" && channelId === "10")
      .map(({ at }) => at);
    const pauses = times.slice(1).map((at, i) => at - (times[i] ?? 0));
    expect(Math.max(...pauses)).toBeLessThan(minuteMs);
    expect(times.length).toBeLessThan(60);
    expect(world.lines.join("\n")).not.toContain("Discord cannot be reached");
    world.brokenChannels.clear();
    const endedAt = world.time.clock.now();
    expect(await world.time.runUntil(() => isTold("new-1"), 1_000)).toBe(true);
    expect(world.time.clock.now() - endedAt).toBeLessThan(minuteMs);
    await announcer.stop();
  });

  it("is tried every quarter of an hour in the end", () => {
    const pauses = [...Array(100).keys()].map((i) => deliveryPauseMs(i + 1, 1));
    expect(pauses[0]).toBe(1_200);
    expect(Math.max(...pauses.slice(0, 44))).toBeLessThan(minuteMs);
    expect(pauses.slice(0, 44).reduce((a, b) => a + b) / minuteMs).toBeGreaterThan(25);
    expect(pauses.at(-1)).toBe(18 * minuteMs);
  });
});

describe("a limit that Discord sets", () => {
  it("is waited for in its channel alone, and is no failed attempt", async () => {
    const { world, announcer, live, post, isTold } = await start(["10", "11", "12"]);
    world.weather.push("limited");
    post("new-1", "new-2");
    await world.time.runUntil(() => world.messages.length === 4, 500);
    const [first] = world.requests;
    const limited = first?.channelId ?? "";
    const rows = outboxOf(world).filter(({ announcement }) => announcement.channelId === limited);
    expect(rows.map(({ progress }) => progress.attempts)).toEqual([0, 0]);
    await live(minuteMs);
    expect(isTold("new-1", "new-2")).toBe(true);
    const again = world.requests.filter(({ channelId }) => channelId === limited).slice(1);
    expect((again[0]?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(5_000);
    expect(again).toHaveLength(2);
    await announcer.stop();
  });

  it("keeps everything waiting if it is for everything", async () => {
    const { world, announcer, live, post, isTold } = await start(channelsOf(100));
    world.network.latencyMs = 100;
    world.weather.push("limited-globally");
    post("new-1");
    await world.time.runUntil(() => world.requests.length >= 32, 500);
    const limitedAt = world.requests[0]?.at ?? 0;
    await live(minuteMs);
    expect(isTold("new-1")).toBe(true);
    const early = world.requests.filter(({ at }) => at > limitedAt + 100 && at < limitedAt + 5_000);
    expect(early).toEqual([]);
    await announcer.stop();
  });
});

describe("a clock that jumps", () => {
  it.each([
    ["forwards", 5],
    ["backwards", -5],
  ])("%s by hours neither stops nor doubles anything", async (_name, hours) => {
    const { world, announcer, live, post, isTold } = await start(channelsOf(6));
    world.network.isDown = true;
    post("new-1");
    await live(3 * minuteMs);
    world.time.jump(hours * 60 * minuteMs);
    await live(minuteMs);
    world.network.isDown = false;
    const endedAt = world.time.clock.now();
    expect(await world.time.runUntil(() => isTold("new-1"), 5_000)).toBe(true);
    expect(world.time.clock.now() - endedAt).toBeLessThan(minuteMs / 2);
    world.weather.push("limited", "lost-response", "limited-globally", "lost-request");
    post("new-1", "new-2");
    await live(61_000);
    world.time.jump(hours * 60 * minuteMs);
    const jumpedAt = world.time.clock.now();
    expect(await world.time.runUntil(() => isTold("new-1", "new-2"), 5_000)).toBe(true);
    expect(world.time.clock.now() - jumpedAt).toBeLessThan(2 * minuteMs);
    await live(10 * minuteMs);
    expect(world.messages).toHaveLength(12);
    await announcer.stop();
  });

  it("backwards while the process is down leaves no row behind", async () => {
    const { world, announcer, live, post, isTold } = await start(channelsOf(6));
    world.network.isDown = true;
    post("new-1");
    await live(3 * minuteMs);
    await announcer.stop();
    world.time.jump(-5 * 60 * minuteMs);
    world.network.isDown = false;
    const again = await world.boot();
    const bootedAt = world.time.clock.now();
    expect(await world.time.runUntil(() => isTold("new-1"), 1_000)).toBe(true);
    expect(world.time.clock.now() - bootedAt).toBeLessThan(minuteMs);
    await again.stop();
  });
});
