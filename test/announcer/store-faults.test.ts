import { describe, expect, it } from "vitest";
import { createAnnouncerWorld } from "../helpers/announcer-world.ts";
import { entry, entryOf, subscription } from "../helpers/previews.ts";

const minuteMs = 60_000;
const channels = ["10", "11", "12"];
const old = entry("old");
const fails = "announcements wait";
const works = "The store works again, announcements go on";

async function createPrimedWorld() {
  const world = createAnnouncerWorld(channels);
  await world.subscribe(channels.map((channel) => subscription(`s${channel}`, channel, { publish: true })));
  world.serve([old]);
  await world.live();
  world.serve([entryOf("told", [{ work: "Dune" }]), old]);
  await world.live();
  return world;
}

/** Runs the announcer on a disk that fails from its n-th operation of that kind on, for ten minutes; true if it came to that while there was something to do. */
async function liveWithFault(world: Awaited<ReturnType<typeof createPrimedWorld>>, kind: RegExp, failAt: number) {
  let operations = 0;
  let failsUntil = 0;
  let mayFail = true;
  const step = async (name: string) => {
    if (!kind.test(name)) return;
    operations++;
    const now = world.time.clock.now();
    if (operations === failAt && mayFail) failsUntil = now + 10 * minuteMs;
    if (now < failsUntil) throw Object.assign(new Error("SQLITE_FULL: database or disk is full"), { errno: 13 });
  };
  const announcer = await world.boot(step);
  const posts = [entry("new-2"), entry("new-1"), entryOf("told", [{ work: "Dune", label: "WaterTower" }]), old];
  world.serve(posts);
  const live = async (minutes: number) => {
    const until = world.time.clock.now() + minutes * minuteMs;
    await world.time.runUntil(() => world.time.clock.now() >= until, 20_000);
  };
  const begunAt = world.time.clock.now();
  await live(25);
  mayFail = false;
  world.serve([entry("new-3"), ...posts]);
  await live(3);
  await announcer.stop();
  return failsUntil > 0 && failsUntil < begunAt + 15 * minuteMs;
}

describe.each([
  ["a full disk", /before (set|delete)$/],
  ["a disk that fails after it has written", /after (set|delete)$/],
  ["a disk that cannot be read", /(get|has)$/],
  ["a disk that does nothing", /(get|has|set|delete)$/],
])("%s", (name, kind) => {
  it("at any operation loses nothing and doubles nothing, and recovers by itself", { timeout: 60_000 }, async () => {
    for (let failAt = 1; ; failAt++) {
      const world = await createPrimedWorld();
      world.lines.length = 0;
      const hasFailed = await liveWithFault(world, kind, failAt);
      const story = `${name} at operation ${failAt}`;
      for (const channel of channels) {
        expect(world.inChannel(channel), story).toHaveLength(4);
        const told = world.inChannel(channel).find(({ previewKey }) => previewKey?.includes("told"));
        expect(JSON.stringify(told?.news), story).toContain("WaterTower");
      }
      expect(new Set(world.published), story).toEqual(new Set(world.messages.map(({ id }) => id)));
      expect([world.outbox.size, world.disks.publications.size, world.disks.revisions.size], story).toEqual([0, 0, 0]);
      if (!hasFailed) break;
      expect(
        world.lines.filter((line) => line.includes(fails)),
        story,
      ).toHaveLength(1);
      expect(
        world.lines.filter((line) => line === works),
        story,
      ).toHaveLength(1);
      expect(
        world.lines.filter((line) => /not (attempted|taken in|stored)|feed failed/.test(line)),
        story,
      ).toEqual([]);
      expect(failAt).toBeLessThan(300);
    }
  });
});
