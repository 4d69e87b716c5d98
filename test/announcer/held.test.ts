import { describe, expect, it } from "vitest";
import { mostHeldPerChannel, withHeld } from "../../src/core/delivery/held.ts";
import { createAnnouncerWorld } from "../helpers/announcer-world.ts";
import { entry, entryOf, feed, startAt, subscription } from "../helpers/previews.ts";

const hourMs = 3_600_000;
const feeds = [feed, { id: "blog", name: "Blog", url: "http://127.0.0.1/blog/" }];
type World = ReturnType<typeof createAnnouncerWorld>;
type Running = Awaited<ReturnType<World["boot"]>>;

const voyage = (i: number) => entryOf(`p${i}`, [{ work: `Voyage ${i}` }], { publishedAt: startAt + i * 1_000 });
const voyages = (count: number) => [...[...Array(count).keys()].map(voyage).reverse(), entry("old")];

async function primedWorld(subscriptions = [subscription("a", "10")]): Promise<World> {
  const world = createAnnouncerWorld([], feeds);
  await world.subscribe(subscriptions);
  for (const { id } of feeds) world.serve([entry("old")], id);
  await world.live();
  return world;
}

const pass = (world: World, minutes = 3) => {
  const until = world.time.clock.now() + minutes * 60_000;
  return world.time.runUntil(() => world.time.clock.now() >= until, 5_000);
};
const known = (running: Running, id = "a") => {
  const found = running.subscriptions.find("1", id);
  if (found === undefined) throw new Error(`There is no subscription ${id}`);
  return found;
};
const resume = async (running: Running, id = "a") => {
  const { paused: _paused, ...active } = known(running, id);
  await running.subscriptions.save(active);
};
const pause = (running: Running, id = "a") =>
  running.subscriptions.save({ ...known(running, id), paused: { reason: "", at: startAt, by: "9" } });
const titles = (world: World, channelId = "10") =>
  world.inChannel(channelId).map(({ news }) => (news.kind === "preview" ? news.preview.record.work : "summary"));

describe("what comes while a subscription rests", () => {
  it("is held, whoever let it rest, and posted once and oldest first when somebody wants it", async () => {
    const world = await primedWorld();
    const running = await world.boot();
    await pause(running);
    world.serve(voyages(3));
    await pass(world);
    expect(world.messages).toEqual([]);
    expect(await running.heldDesk.count(known(running))).toBe(3);
    await resume(running);
    expect(await running.heldDesk.post(known(running))).toEqual({ messages: 3, summarised: 0 });
    expect(await running.heldDesk.post(known(running))).toEqual({ messages: 0, summarised: 0 });
    await pass(world);
    await running.stop();
    expect(titles(world)).toEqual(["Voyage 0", "Voyage 1", "Voyage 2"]);
  });

  it("beyond twenty is named in a summary", async () => {
    const world = await primedWorld();
    const running = await world.boot();
    await pause(running);
    world.serve(voyages(33));
    await pass(world);
    await resume(running);
    expect(await running.heldDesk.post(known(running))).toEqual({ messages: 20, summarised: 13 });
    await pass(world, 5);
    await running.stop();
    expect(titles(world)).toEqual([...[...Array(20).keys()].map((i) => `Voyage ${i}`), "summary"]);
    const [summary] = world.messages.slice(-1);
    expect(summary?.news.kind === "summary" && summary.news.items.map(({ title }) => title)).toEqual(
      [...Array(13).keys()].map((i) => `Voyage ${i + 20} – Season 1`).map((title) => title.replace(" – Season 1", "")),
    );
  });

  it("is never posted once it was skipped", async () => {
    const world = await primedWorld();
    const running = await world.boot();
    await pause(running);
    world.serve(voyages(2));
    await pass(world);
    await resume(running);
    expect(await running.heldDesk.skip(known(running))).toBe(2);
    expect(await running.heldDesk.post(known(running))).toEqual({ messages: 0, summarised: 0 });
    world.serve([
      entryOf("p0", [{ work: "Voyage 0", label: "Milan Records" }]),
      ...voyages(2).slice(0, 1),
      entry("old"),
    ]);
    await pass(world);
    await running.stop();
    expect(world.messages).toEqual([]);
  });

  it("goes where the subscription posts now, and is kept up to date there", async () => {
    const world = await primedWorld();
    const running = await world.boot();
    await pause(running);
    world.serve(voyages(2));
    await pass(world);
    const { paused: _paused, ...active } = known(running);
    const moved = { ...active, channelId: "20" };
    await running.heldDesk.move(moved, "10");
    await running.subscriptions.save(moved);
    expect(await running.heldDesk.post(moved)).toEqual({ messages: 2, summarised: 0 });
    await pass(world);
    world.serve([entryOf("p1", [{ work: "Voyage 1", label: "Milan Records" }]), voyage(0), entry("old")]);
    await pass(world);
    await running.stop();
    expect(titles(world)).toEqual([]);
    expect(titles(world, "20")).toEqual(["Voyage 0", "Voyage 1"]);
    expect(world.inChannel("20").map(({ edits }) => edits)).toEqual([0, 1]);
  });

  it("reaches the channel at once through another subscription that wants it, and is not posted again", async () => {
    const world = await primedWorld([
      subscription("a", "10"),
      subscription("b", "10", { filters: { feedId: "blog" } }),
    ]);
    const running = await world.boot();
    await pause(running);
    world.serve(voyages(1));
    await pass(world);
    expect(world.messages).toEqual([]);
    world.serve([{ ...voyage(0), link: "https://blog.example.com/0" }, entry("old")], "blog");
    await pass(world);
    expect(titles(world)).toEqual(["Voyage 0"]);
    await resume(running);
    expect(await running.heldDesk.post(known(running))).toEqual({ messages: 0, summarised: 0 });
    await pass(world);
    await running.stop();
    expect(world.messages).toHaveLength(1);
  });

  it("mentions the roles of those that want it now", async () => {
    const world = await primedWorld([
      subscription("a", "10", { roleId: "70" }),
      subscription("b", "10", { roleId: "71" }),
    ]);
    const running = await world.boot();
    await pause(running, "a");
    await pause(running, "b");
    world.serve(voyages(1));
    await pass(world);
    await resume(running, "b");
    await running.heldDesk.post(known(running, "b"));
    await pass(world);
    await running.stop();
    const [row] = [...world.ledger.values()].map((text) => JSON.parse(text));
    expect(row.announcement).toMatchObject({ roleIds: ["71"], subscriptionIds: ["b"] });
    expect(await running.heldDesk.count(known(running, "a"))).toBe(0);
  });

  it("is looked for in the channel first if it may have been posted before the channel was closed", async () => {
    const world = await primedWorld();
    world.serve(voyages(1));
    world.weather.push("lost-response");
    world.network.isHistoryDown = true;
    const running = await world.boot();
    await world.time.runUntil(() => world.messages.length === 1, 100);
    await pause(running);
    await pass(world, 60);
    world.network.isHistoryDown = false;
    expect(await running.heldDesk.count(known(running))).toBe(1);
    await resume(running);
    await running.heldDesk.post(known(running));
    await pass(world, 20);
    await running.stop();
    expect(world.messages).toHaveLength(1);
    expect([...world.ledger.values()].map((text) => JSON.parse(text).progress.state)).toEqual(["sent"]);
  });

  it("is bounded: the newest two hundred wait for a channel", () => {
    const items = [...Array(250).keys()].map((i) => ({ deliveryKey: `10/${i}`, subscriptionIds: ["a"] }));
    const kept = items.reduce<ReturnType<typeof withHeld>>((all, item) => withHeld(all, item), []);
    expect(kept).toHaveLength(mostHeldPerChannel);
    expect(kept[0]?.deliveryKey).toBe("10/50");
    expect(withHeld(kept, { deliveryKey: "10/60", subscriptionIds: ["b"] })).toHaveLength(mostHeldPerChannel);
  });
});

describe("a process that dies while held previews are let go", () => {
  it.each([3, 24])("at any step: %i of them are posted once when the button is pressed again", async (count) => {
    for (let dieAt = 1; ; dieAt += count > 20 ? 7 : 1) {
      const world = await primedWorld();
      const first = await world.boot();
      await pause(first);
      world.serve(voyages(count));
      await pass(world);
      await resume(first);
      await first.stop();
      let steps = Number.NEGATIVE_INFINITY;
      const dying = await world.boot(() => (++steps < dieAt ? Promise.resolve() : new Promise<void>(() => {})));
      steps = 0;
      let isPosted = false;
      void dying.heldDesk.post(known(dying)).then(() => {
        isPosted = true;
      });
      await world.time.runUntil(() => steps >= dieAt || isPosted, 400);
      world.time.jump(dieAt % 2 === 0 ? 5_000 : hourMs);
      const again = await world.boot();
      await again.heldDesk.post(known(again));
      await pass(world, 20);
      await again.stop();
      const named = world.messages.flatMap(({ news }) =>
        news.kind === "preview" ? [news.preview.key] : news.items.map(({ previewKey }) => previewKey),
      );
      expect([...named].sort(), `died at step ${dieAt}`).toEqual(
        [...Array(count).keys()].map((i) => `news/p${i}`).sort(),
      );
      if (isPosted) break;
    }
  });
});
