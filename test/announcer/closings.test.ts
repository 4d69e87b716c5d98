import { describe, expect, it } from "vitest";
import { createAnnouncerWorld } from "../helpers/announcer-world.ts";
import { entry, subscription } from "../helpers/previews.ts";

const hourMs = 3_600_000;
type World = ReturnType<typeof createAnnouncerWorld>;

async function closedWorld(): Promise<World> {
  const world = createAnnouncerWorld([]);
  await world.subscribe([
    subscription("a", "10"),
    subscription("b", "10", { filters: { composer: "Jeff Russo" }, createdBy: "8" }),
    subscription("c", "11"),
  ]);
  world.serve([entry("old")]);
  await world.live();
  world.closedChannels.add("10");
  world.noticePlaces.push({ kind: "channel", id: "90" }, { kind: "channel", id: "91" });
  world.serve([entry("new-2"), entry("new-1"), entry("old")]);
  return world;
}

const pausedIn = (world: World) =>
  [...world.disks.subscriptions.values()]
    .map((text) => JSON.parse(text))
    .filter(({ paused }) => paused !== undefined)
    .map(({ id }) => id)
    .sort();
const statesIn = (world: World, channelId: string) =>
  [...world.ledger.values()]
    .map((text) => JSON.parse(text))
    .filter(({ announcement }) => announcement.channelId === channelId)
    .map(({ progress }) => progress.state);
const placesTold = (world: World) => world.notices.map(({ placeId }) => placeId);

describe("a channel that is closed to us", () => {
  it("pauses its subscriptions, keeps what was to be posted, and is told of once, in the first place that is open", async () => {
    const world = await closedWorld();
    await world.live();
    expect(pausedIn(world)).toEqual(["a", "b"]);
    expect(statesIn(world, "10")).toEqual(["held", "held"]);
    expect(statesIn(world, "11")).toEqual(["sent", "sent"]);
    expect(placesTold(world)).toEqual(["90"]);
    expect(world.notices[0]?.text).toContain("<#10>");
    expect(world.disks.closings.size).toBe(0);
    await world.live();
    expect(world.notices).toHaveLength(1);
  });

  it.each([
    [["90"], "91"],
    [["90", "91"], "9"],
    [["90", "91", "9"], "8"],
  ])("where %j are closed as well, is told of at %s", async (closed, expected) => {
    const world = await closedWorld();
    for (const id of closed) world.closedChannels.add(id);
    await world.live();
    expect(placesTold(world)).toEqual([expected]);
  });

  it("that nobody can be told of is let be, and stays paused", async () => {
    const world = await closedWorld();
    for (const id of ["90", "91", "9", "8"]) world.closedChannels.add(id);
    await world.live();
    expect(world.notices).toEqual([]);
    expect(world.disks.closings.size).toBe(0);
    expect(pausedIn(world)).toEqual(["a", "b"]);
  });

  it("is never told of in itself", async () => {
    const world = await closedWorld();
    world.noticePlaces.unshift({ kind: "channel", id: "10" });
    await world.live();
    expect(placesTold(world)).toEqual(["90"]);
  });

  it.each(["lost-request", "lost-response", "limited", "refused-by-proxy"] as const)(
    "is told of once, whatever becomes of the request: %s",
    async (sky) => {
      const world = await closedWorld();
      world.noticeWeather.push(sky);
      await world.live(30);
      expect(world.noticeWeather).toEqual([]);
      expect(placesTold(world)).toEqual(["90"]);
    },
  );

  it("is told of again when it is closed again after an administrator resumed", async () => {
    const world = await closedWorld();
    await world.live();
    const running = await world.boot();
    for (const id of ["a", "b"]) {
      const { paused: _paused, ...active } = running.subscriptions.find("1", id) ?? subscription(id, "10");
      await running.subscriptions.save(active);
    }
    world.serve([entry("new-3"), entry("new-2"), entry("new-1"), entry("old")]);
    await world.time.runUntil(() => world.notices.length === 2, 500);
    await running.stop();
    expect(placesTold(world)).toEqual(["90", "90"]);
  });
});

describe("a process that dies while a channel turns out to be closed", () => {
  it.each([
    ["seconds", 5_000],
    ["an hour", hourMs],
  ])("at any step, and is started again after %s, has told of it once and lost nothing", async (_name, pauseMs) => {
    let dieAt = 1;
    for (; ; dieAt++) {
      const world = await closedWorld();
      let steps = 0;
      const isDead = () => steps >= dieAt;
      const step = () => (++steps < dieAt ? Promise.resolve() : new Promise<void>(() => {}));
      void world.boot(step);
      const isOver = () => world.notices.length === 1 && world.disks.closings.size === 0;
      await world.time.runUntil(() => isDead() || isOver(), 300);
      const died = isDead();
      world.time.jump(pauseMs);
      await world.live(20);
      const story = `died at step ${dieAt}`;
      expect(placesTold(world), story).toEqual(["90"]);
      expect(pausedIn(world), story).toEqual(["a", "b"]);
      expect(statesIn(world, "10"), story).toEqual(["held", "held"]);
      expect(statesIn(world, "11"), story).toEqual(["sent", "sent"]);
      const running = await world.boot();
      const a = running.subscriptions.find("1", "a") ?? subscription("a", "10");
      expect(await running.heldDesk.count(a), story).toBe(2);
      await running.stop();
      if (!died) break;
    }
    expect(dieAt).toBeGreaterThan(60);
  });
});
