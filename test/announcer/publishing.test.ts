import { describe, expect, it } from "vitest";
import { createAnnouncerWorld } from "../helpers/announcer-world.ts";
import { entry, subscription } from "../helpers/previews.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const old = entry("old");

/** A disk on which the announcement channels' subscriptions are stored and the feed was seen. */
async function createPrimedWorld(channels: readonly string[] = ["10", "11"]) {
  const world = createAnnouncerWorld(channels);
  await world.subscribe(channels.map((channel) => subscription(`s${channel}`, channel, { publish: channel !== "99" })));
  world.serve([old]);
  await world.live();
  return world;
}

type World = Awaited<ReturnType<typeof createPrimedWorld>>;

const idsIn = (world: World, channel: string) => world.inChannel(channel).map(({ id }) => id);

describe("publishing", () => {
  it("happens once for each message of a subscription that wants it", async () => {
    const world = await createPrimedWorld(["10", "99"]);
    world.serve([entry("new-2"), entry("new-1"), old]);
    await world.live();
    expect([...world.published].sort()).toEqual(idsIn(world, "10").sort());
    expect(world.published).toHaveLength(2);
    expect(world.disks.publications.size).toBe(0);
  });

  it("happens also after a death at any step", async () => {
    for (let dieAt = 1; ; dieAt++) {
      const world = await createPrimedWorld();
      world.serve([entry("new-1"), old]);
      let steps = 0;
      const step = () => (++steps < dieAt ? Promise.resolve() : new Promise<void>(() => {}));
      void world.boot(step);
      await world.time.runUntil(() => steps >= dieAt || world.published.length === 2, 60);
      const hasDied = steps >= dieAt;
      world.time.jump(dieAt % 2 === 0 ? 5_000 : hourMs);
      await world.live();
      expect(world.messages, `died at ${dieAt}`).toHaveLength(2);
      expect(new Set(world.published), `died at ${dieAt}`).toEqual(new Set(world.messages.map(({ id }) => id)));
      expect(world.disks.publications.size).toBe(0);
      if (!hasDied) break;
      expect(dieAt).toBeLessThan(200);
    }
  });

  it("is tried again after a failure, and waits as long as Discord says without holding announcements up", async () => {
    const world = await createPrimedWorld(["10"]);
    world.publishing.push(
      { kind: "failed", reason: "Discord answered 500" },
      { kind: "failed", reason: "rate limited", retryAfterMs: hourMs },
    );
    const announcer = await world.boot();
    const live = async (minutes: number) => {
      const until = world.time.clock.now() + minutes * minuteMs;
      await world.time.runUntil(() => world.time.clock.now() >= until, 5_000);
    };
    world.serve([entry("new-1"), old]);
    await live(5);
    world.serve([entry("new-2"), entry("new-1"), old]);
    await live(5);
    expect(world.messages).toHaveLength(2);
    expect(world.published).toEqual([]);
    expect(world.requests.filter(({ kind }) => kind === "publish")).toHaveLength(2);
    await live(60);
    expect([...world.published].sort()).toEqual(["1", "2"]);
    await announcer.stop();
  });

  it("is given up after a day, and says so", async () => {
    const world = await createPrimedWorld(["10"]);
    world.publishing.push(...Array(2_000).fill({ kind: "failed", reason: "Discord answered 500" }));
    world.serve([entry("new-1"), old]);
    for (let i = 0; i < 25; i++) await world.live(60);
    expect(world.published).toEqual([]);
    expect(world.disks.publications.size).toBe(0);
    expect(world.lines.filter((line) => line.includes("given up after a day"))).toHaveLength(1);
    expect(world.requests.filter(({ kind }) => kind === "publish").length).toBeLessThan(250);
  });

  it("is given up at once where it is impossible, and says so", async () => {
    const world = await createPrimedWorld(["10"]);
    world.publishing.push({ kind: "impossible", reason: "Cannot execute action on this channel type" });
    world.serve([entry("new-1"), old]);
    await world.live();
    expect(world.published).toEqual([]);
    expect(world.disks.publications.size).toBe(0);
    expect(world.lines).toContain("message not published");
  });
});
