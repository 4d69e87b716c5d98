import { describe, expect, it } from "vitest";
import { newsCards } from "../../src/core/delivery/news.ts";
import { en } from "../../src/core/phrases/en.ts";
import type { Subscription } from "../../src/core/subscription.ts";
import { createAnnouncerWorld } from "../helpers/announcer-world.ts";
import { entry, entryOf, feed, startAt, subscription } from "../helpers/previews.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const feeds = [feed, { id: "blog", name: "Blog", url: "http://127.0.0.1/blog/" }];
type World = ReturnType<typeof createAnnouncerWorld>;
type Running = Awaited<ReturnType<World["boot"]>>;

const voyage = (i: number, label?: string) =>
  entryOf(`p${i}`, [{ work: `Voyage ${i}`, ...(label === undefined ? {} : { label }) }], {
    publishedAt: startAt + i * 1_000,
  });
const voyages = (count: number) => [...[...Array(count).keys()].map((i) => voyage(i)).reverse(), entry("old")];
const digesting = (id: string, channelId: string, more: Partial<Subscription> = {}) =>
  subscription(id, channelId, { digest: "daily", ...more });

/** A bot that runs since noon, UTC; the digest is due at six. */
async function runningWorld(subscriptions: readonly Subscription[]): Promise<readonly [World, Running]> {
  const world = createAnnouncerWorld([], feeds);
  await world.subscribe([...subscriptions]);
  for (const { id } of feeds) world.serve([entry("old")], id);
  await world.live();
  return [world, await world.boot()];
}

const pass = (world: World, minutes = 3) => {
  const until = world.time.clock.now() + minutes * 60_000;
  return world.time.runUntil(() => world.time.clock.now() >= until, 5_000);
};
/** Lets the time pass until so many hours after the start. */
const until = async (world: World, hours: number) => {
  world.time.jump(startAt + hours * hourMs - world.time.clock.now() - 10_000);
  await pass(world);
};
const change = async (running: Running, id: string, more: Partial<Subscription>) => {
  const known = running.subscriptions.find("1", id);
  if (known === undefined) throw new Error(`There is no subscription ${id}`);
  await running.subscriptions.save({ ...known, ...more });
};
/** What a channel was told: for each message its title, or the works that a summary or digest names. */
const told = (world: World, channelId = "10") =>
  world
    .inChannel(channelId)
    .map(({ news }) =>
      news.kind === "summary" ? news.items.map(({ title }) => title) : (news.preview.record.work ?? ""),
    );
const titles = (world: World, channelId = "10") =>
  world.inChannel(channelId).map(({ news }) => newsCards(news, en)[0]?.title);
const at = (world: World) => world.messages.map(({ at: sentAt }) => new Date(sentAt).toISOString().slice(0, 16));

describe("a digest", () => {
  it("names what came since the last one, oldest first, in one message at the hour", async () => {
    const [world, running] = await runningWorld([digesting("a", "10")]);
    world.serve(voyages(3));
    await pass(world);
    expect(world.messages).toEqual([]);
    expect(running.waitingRoom.countFor({ guildId: "1", id: "a" })).toBe(3);
    await until(world, 6);
    expect(told(world)).toEqual([["Voyage 0", "Voyage 1", "Voyage 2"]]);
    expect(titles(world)).toEqual(["Today in soundtracks: 3 previews"]);
    expect(at(world)).toEqual(["2020-02-05T18:00"]);
    await until(world, 30);
    await running.stop();
    expect(world.messages).toHaveLength(1);
    expect([world.outbox.size, world.ledger.size]).toEqual([0, 4]);
  });

  it("comes on Fridays where it is weekly, and not at all while nothing happened", async () => {
    const [world, running] = await runningWorld([digesting("a", "10", { digest: "weekly" })]);
    world.serve(voyages(1));
    await pass(world);
    await until(world, 30);
    expect(world.messages).toEqual([]);
    await until(world, 54);
    expect(titles(world)).toEqual(["This week in soundtracks: 1 preview"]);
    expect(at(world)).toEqual(["2020-02-07T18:00"]);
    await until(world, 54 + 7 * 24);
    await running.stop();
    expect(world.messages).toHaveLength(1);
  });

  it("that was missed comes once the bot is back, once", async () => {
    const [world, running] = await runningWorld([digesting("a", "10")]);
    world.serve(voyages(2));
    await pass(world);
    await running.stop();
    world.time.jump(3 * dayMs);
    await world.live();
    await world.live();
    expect(told(world)).toEqual([["Voyage 0", "Voyage 1"]]);
  });

  it("keeps to the server's own clocks, and to those that it chose last", async () => {
    const [world, running] = await runningWorld([digesting("a", "10")]);
    await running.guildSettings.save({ guildId: "1", timeZone: "Asia/Tokyo", digest: { hour: 22 } });
    world.serve(voyages(1));
    await pass(world);
    await until(world, 1);
    expect(at(world)).toEqual(["2020-02-05T13:00"]);
    world.serve(voyages(2));
    await pass(world);
    const now = world.time.clock.now();
    await running.guildSettings.save({ guildId: "1", digest: { hour: 13 }, scheduledAt: now });
    await pass(world, 10);
    expect(world.messages).toHaveLength(1);
    await until(world, 25);
    await running.stop();
    expect(at(world)).toEqual(["2020-02-05T13:00", "2020-02-06T13:00"]);
  });

  it("leaves out what another subscription of the channel posts at once", async () => {
    const [world, running] = await runningWorld([
      digesting("a", "10"),
      subscription("b", "10", { filters: { work: "Voyage 1" } }),
      digesting("c", "11"),
    ]);
    world.serve(voyages(3));
    await pass(world);
    expect([told(world), told(world, "11")]).toEqual([["Voyage 1"], []]);
    await until(world, 6);
    await running.stop();
    expect(told(world)).toEqual(["Voyage 1", ["Voyage 0", "Voyage 2"]]);
    expect(told(world, "11")).toEqual([["Voyage 0", "Voyage 1", "Voyage 2"]]);
  });

  it("loses what a later report makes another subscription post at once", async () => {
    const [world, running] = await runningWorld([
      digesting("a", "10"),
      subscription("b", "10", { filters: { feedId: "blog" } }),
    ]);
    world.serve(voyages(1));
    await pass(world);
    world.serve([{ ...voyage(0), link: "https://blog.example.com/0" }, entry("old")], "blog");
    await pass(world);
    expect(told(world)).toEqual(["Voyage 0"]);
    expect(running.waitingRoom.countFor({ guildId: "1", id: "a" })).toBe(0);
    await until(world, 30);
    await running.stop();
    expect(told(world)).toEqual(["Voyage 0"]);
  });

  it("mentions the roles of all its subscriptions, once, however many messages it takes", async () => {
    const [world, running] = await runningWorld([
      digesting("a", "10", { roleId: "77" }),
      digesting("b", "10", { roleId: "78", filters: { work: "Voyage 80" } }),
      digesting("c", "10", { roleId: "79", filters: { work: "Dune" } }),
    ]);
    for (let count = 20; count <= 100; count += 20) {
      world.serve(voyages(count));
      await pass(world);
    }
    await until(world, 6);
    await running.stop();
    const rows = [...world.ledger.values()]
      .map((text) => JSON.parse(text))
      .filter(({ announcement }) => announcement.digest);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map(({ announcement }) => announcement.roleIds)).toEqual([
      ["77", "78"],
      ...rows.slice(1).map(() => []),
    ]);
    expect(titles(world)).toEqual(["Today in soundtracks: 100 previews", ...rows.slice(1).map(() => "More of them")]);
    expect(told(world).flat()).toEqual([...Array(100).keys()].map((i) => `Voyage ${i}`));
  });

  it("says what is known when it goes out, also where Discord was down at its hour", async () => {
    const [world, running] = await runningWorld([digesting("a", "10")]);
    world.serve(voyages(1));
    await pass(world);
    world.network.isDown = true;
    await until(world, 6);
    world.serve([{ ...voyage(0, "Milan"), title: "Post p0, now in full" }, entry("old")]);
    await pass(world);
    world.serve([
      entryOf("p0", [{ work: "Voyage 0", composers: ["Jeff Russo"], releaseDate: "2020-03-01" }]),
      entry("old"),
    ]);
    await pass(world);
    world.network.isDown = false;
    await pass(world, 5);
    await running.stop();
    const [news] = world.messages.map((message) => message.news);
    expect(world.messages).toHaveLength(1);
    expect(newsCards(news ?? { kind: "summary", items: [] }, en)[0]?.lines).toEqual([
      "• **Voyage 0** · Jeff Russo · Album announced · <t:1583064000:D> · [Read the post · example.com](https://example.com/p0)",
    ]);
  });

  it("names a story once, however many posts tell it", async () => {
    const [world, running] = await runningWorld([digesting("a", "10")]);
    world.serve(voyages(1));
    world.serve([{ ...voyage(0), link: "https://blog.example.com/0" }, entry("old")], "blog");
    await pass(world);
    await until(world, 6);
    await running.stop();
    expect(told(world)).toEqual([["Voyage 0"]]);
  });

  it("comes daily for what a daily and a weekly subscription of one channel want", async () => {
    const [world, running] = await runningWorld([
      digesting("a", "10", { digest: "weekly" }),
      digesting("b", "10", { filters: { work: "Voyage 1" } }),
    ]);
    world.serve(voyages(2));
    await pass(world);
    await until(world, 6);
    expect(told(world)).toEqual([["Voyage 1"]]);
    await until(world, 54);
    await running.stop();
    expect(told(world)).toEqual([["Voyage 1"], ["Voyage 0"]]);
  });

  it("comes a last time for a subscription that posts at once from now on", async () => {
    const [world, running] = await runningWorld([digesting("a", "10")]);
    world.serve(voyages(1));
    await pass(world);
    const { digest: _digest, ...prompt } = digesting("a", "10");
    await running.subscriptions.save(prompt);
    world.serve(voyages(2));
    await pass(world);
    expect(told(world)).toEqual(["Voyage 1"]);
    await until(world, 6);
    await running.stop();
    expect(told(world)).toEqual(["Voyage 1", ["Voyage 0"]]);
  });

  it("goes along with a subscription that was moved to another channel, together with what is gathered there", async () => {
    const [world, running] = await runningWorld([
      digesting("a", "10", { roleId: "77" }),
      digesting("b", "11", { filters: { work: "Voyage 1" } }),
    ]);
    world.serve(voyages(2));
    await pass(world);
    await change(running, "a", { channelId: "11" });
    await until(world, 6);
    await until(world, 30);
    await running.stop();
    expect(told(world)).toEqual([]);
    expect(told(world, "11")).toEqual([["Voyage 1", "Voyage 0"]]);
  });

  it("is held for a subscription that rests at its hour, and comes as a digest when it goes on", async () => {
    const [world, running] = await runningWorld([digesting("a", "10", { roleId: "77" })]);
    world.serve(voyages(2));
    await pass(world);
    await change(running, "a", { paused: { reason: "", at: startAt, by: "9" } });
    await until(world, 6);
    world.serve(voyages(3));
    await pass(world);
    expect(world.messages).toEqual([]);
    await running.subscriptions.save(digesting("a", "10", { roleId: "77" }));
    expect(await running.heldDesk.count(digesting("a", "10"))).toBe(3);
    expect(await running.heldDesk.post(digesting("a", "10"))).toEqual({ messages: 0, summarised: 3 });
    expect(await running.heldDesk.post(digesting("a", "10"))).toEqual({ messages: 0, summarised: 0 });
    await pass(world);
    await running.stop();
    expect(told(world)).toEqual([["Voyage 0", "Voyage 1", "Voyage 2"]]);
  });

  it("is held once its channel is closed, and nothing more is tried", async () => {
    const [world, running] = await runningWorld([digesting("a", "10")]);
    world.serve(voyages(2));
    await pass(world);
    world.closedChannels.add("10");
    await until(world, 6);
    expect(world.attemptsAt("10")).toBe(1);
    expect(running.subscriptions.find("1", "a")?.paused?.reason).toBe("the channel no longer exists");
    world.closedChannels.clear();
    await running.subscriptions.save(digesting("a", "10"));
    await running.heldDesk.post(digesting("a", "10"));
    await pass(world);
    await running.stop();
    expect(told(world)).toEqual([["Voyage 0", "Voyage 1"]]);
  });

  it("of an ended subscription is dropped, unless its end can still be undone", async () => {
    const [world, running] = await runningWorld([digesting("a", "10"), digesting("b", "11")]);
    world.serve(voyages(1));
    await pass(world);
    for (const id of ["a", "b"]) await running.subscriptions.remove("1", id);
    await running.removed.save({ subscription: digesting("b", "11"), at: world.time.clock.now() });
    await until(world, 6);
    const states = [...world.ledger.values()].map((text) => JSON.parse(text).progress.state);
    expect([world.messages, states]).toEqual([[], ["skipped", "held"]]);
    await running.subscriptions.save(digesting("b", "11"));
    await running.heldDesk.post(digesting("b", "11"));
    await pass(world);
    await running.stop();
    expect(told(world, "11")).toEqual([["Voyage 0"]]);
  });

  it("is not put off for years by a clock that was ahead of the time", async () => {
    const [world, running] = await runningWorld([digesting("a", "10")]);
    world.time.jump(400 * dayMs);
    world.serve(voyages(1));
    await pass(world);
    await running.stop();
    world.time.jump(-400 * dayMs);
    const again = await world.boot();
    await pass(world);
    await until(world, 6);
    await again.stop();
    expect(told(world)).toEqual([["Voyage 0"]]);
  });
});

describe("quiet hours", () => {
  const night = { guildId: "1", quiet: { from: 12 * 60, to: 15 * 60 } };

  it("hold what comes, and let it go oldest first at their end, roles and all", async () => {
    const [world, running] = await runningWorld([subscription("a", "10", { roleId: "77" })]);
    await running.guildSettings.save(night);
    world.serve(voyages(2));
    await pass(world);
    world.serve(voyages(3));
    await pass(world);
    expect(world.requests).toEqual([]);
    await until(world, 3);
    await running.stop();
    expect(told(world)).toEqual(["Voyage 0", "Voyage 1", "Voyage 2"]);
    expect([...new Set(at(world))]).toEqual(["2020-02-05T15:00"]);
    expect(running.backlog()).toEqual({ count: 0, oldestAt: undefined });
  });

  it("let 25 messages go, and a summary of what is more than that", async () => {
    const [world, running] = await runningWorld([subscription("a", "10")]);
    await running.guildSettings.save(night);
    for (const count of [10, 20, 30]) {
      world.serve(voyages(count));
      await pass(world);
    }
    await until(world, 3);
    await pass(world, 10);
    await running.stop();
    expect(world.messages).toHaveLength(26);
    expect(told(world).flat()).toEqual([...Array(30).keys()].map((i) => `Voyage ${i}`));
  });

  it.each([
    ["lost-response", ["Voyage 0"]],
    ["lost-request", []],
  ] as const)("hold what a %s left in doubt, unless it stands there already", async (sky, during) => {
    const [world, running] = await runningWorld([subscription("a", "10")]);
    world.weather.push(sky);
    world.network.isHistoryDown = true;
    world.serve(voyages(1));
    await pass(world);
    await running.guildSettings.save(night);
    await pass(world, 20);
    world.network.isHistoryDown = false;
    await pass(world, 40);
    expect(told(world)).toEqual(during);
    await until(world, 3);
    await pass(world, 5);
    await running.stop();
    expect(told(world)).toEqual(["Voyage 0"]);
  });

  it("outlive the bot: what they hold is posted once when it is back after their end", async () => {
    const [world, running] = await runningWorld([subscription("a", "10")]);
    await running.guildSettings.save(night);
    world.serve(voyages(2));
    await pass(world);
    await running.stop();
    world.time.jump(5 * hourMs);
    world.serve(voyages(3));
    await world.live();
    expect(told(world)).toEqual(["Voyage 0", "Voyage 1", "Voyage 2"]);
  });

  it("do not keep members' direct messages or another server from their news", async () => {
    const [world, running] = await runningWorld([subscription("a", "10"), subscription("b", "20", { guildId: "2" })]);
    await running.guildSettings.save(night);
    world.serve(voyages(1));
    await pass(world);
    await running.stop();
    expect([told(world), told(world, "20")]).toEqual([[], ["Voyage 0"]]);
  });

  it("are over as soon as the server ends them", async () => {
    const [world, running] = await runningWorld([subscription("a", "10")]);
    await running.guildSettings.save(night);
    world.serve(voyages(1));
    await pass(world);
    await running.guildSettings.save({ guildId: "1" });
    await pass(world, 1);
    await running.stop();
    expect(told(world)).toEqual(["Voyage 0"]);
  });

  it("hold a digest whose hour they cover", async () => {
    const [world, running] = await runningWorld([digesting("a", "10")]);
    await running.guildSettings.save({ ...night, digest: { hour: 14 } });
    world.serve(voyages(2));
    await pass(world);
    await until(world, 2.5);
    expect(world.messages).toEqual([]);
    await until(world, 3);
    await running.stop();
    expect(told(world)).toEqual([["Voyage 0", "Voyage 1"]]);
  });
});
