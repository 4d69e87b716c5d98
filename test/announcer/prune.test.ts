import { describe, expect, it } from "vitest";
import { createAnnouncerWorld } from "../helpers/announcer-world.ts";
import { entry, entryOf, feed, startAt } from "../helpers/previews.ts";

const minuteMs = 60_000;
const dayMs = 86_400_000;
const old = entry("old");
const post = entryOf("post", [{ work: "Dune" }]);
const blog = { id: "blog", name: "Blog", url: "http://127.0.0.1/blog/" };

/** A post was announced in two channels, then left the feed. */
async function createTold(served = [entry("next", startAt + dayMs), old]) {
  const world = createAnnouncerWorld(["10", "11"], [feed, blog]);
  await world.subscribe();
  world.serve([old]);
  world.serve([old], "blog");
  await world.live();
  world.serve([post, old]);
  await world.live();
  world.serve(served);
  await world.live();
  return world;
}

type World = Awaited<ReturnType<typeof createTold>>;

async function passDays(world: World, days: number): Promise<void> {
  world.time.jump(days * dayMs);
  await world.live(130);
}

const keysOf = ({ disks }: World) =>
  [disks.ledger, disks.previews, disks.stories]
    .flatMap((disk) => [...disk.keys()])
    .filter((key) => /\/post$|dune/.test(key));

describe("what is long past and served no more", () => {
  it("is forgotten: its deliveries, its preview, its story", async () => {
    const world = await createTold();
    expect(keysOf(world).length).toBeGreaterThanOrEqual(4);
    await passDays(world, 60);
    expect(keysOf(world).length).toBeGreaterThanOrEqual(4);
    await passDays(world, 40);
    expect(keysOf(world)).toEqual([]);
    expect(world.lines).toContain("old entries pruned");
  });

  it("is not announced again, should a feed serve it again, changed or not", async () => {
    const world = await createTold();
    await passDays(world, 100);
    expect(keysOf(world)).toEqual([]);
    const sent = world.messages.length;
    world.serve([entry("next", startAt + dayMs), post, old]);
    await world.live();
    world.serve([entry("next", startAt + dayMs), entryOf("post", [{ work: "Dune", label: "Milan" }]), old]);
    await world.live();
    expect(world.messages).toHaveLength(sent);
  });

  it("stays as long as a feed serves it", async () => {
    const world = await createTold([post, old]);
    await passDays(world, 400);
    expect(keysOf(world).length).toBeGreaterThanOrEqual(4);
  });

  it("stays as long as another feed serves the same news", async () => {
    const world = await createTold([post, old]);
    world.serve([entryOf("other", [{ work: "Dune" }]), old], "blog");
    await world.live();
    world.serve([entry("next", startAt + dayMs), old]);
    await world.live();
    await passDays(world, 100);
    expect(keysOf(world).length).toBeGreaterThanOrEqual(4);
    world.serve([old], "blog");
    await world.live();
    await passDays(world, 1);
    expect(keysOf(world)).toEqual([]);
    expect([...world.disks.stories.keys(), ...world.disks.previews.keys()].filter((key) => /other/.test(key))).toEqual(
      [],
    );
  });

  it("stays until the release that it tells of", async () => {
    const world = await createTold([old]);
    const far = entryOf("far", [{ work: "Alien", releaseDate: "2021-02-05" }]);
    world.serve([far, old]);
    await world.live();
    world.serve([entry("next"), old]);
    await world.live();
    await passDays(world, 200);
    expect([...world.disks.previews.keys()].some((key) => key.includes("far"))).toBe(true);
    await passDays(world, 200);
    expect([...world.disks.previews.keys()].some((key) => key.includes("far"))).toBe(false);
  });

  it("is told nowhere twice after a death at any step", { timeout: 60_000 }, async () => {
    for (let dieAt = 1; ; dieAt++) {
      const world = await createTold();
      world.time.jump(100 * dayMs);
      let steps = 0;
      const step = () => {
        if (world.time.clock.now() > startAt + 100 * dayMs + 59 * minuteMs) steps++;
        return steps < dieAt ? Promise.resolve() : new Promise<void>(() => {});
      };
      void world.boot(step);
      const until = world.time.clock.now() + 62 * minuteMs;
      await world.time.runUntil(() => steps >= dieAt || world.time.clock.now() >= until, 2_000);
      const hasDied = steps >= dieAt;
      const sent = world.messages.length;
      world.serve([entry("next", startAt + dayMs), entryOf("post", [{ work: "Dune", label: "Milan" }]), old]);
      await world.live(70);
      expect(world.messages, `died at ${dieAt}`).toHaveLength(sent);
      if (!hasDied) break;
      expect(dieAt).toBeLessThan(300);
    }
  });
});
