import { describe, expect, it } from "vitest";
import type { GuildFeed } from "../../src/core/guild-feed.ts";
import type { PreviewRecord } from "../../src/core/preview.ts";
import { createAnnouncerWorld } from "../helpers/announcer-world.ts";
import { openMemoryPorts } from "../helpers/memory-ports.ts";
import { memoryTable } from "../helpers/memory-table.ts";
import { entry, entryOf, feed, follow, startAt, subscription } from "../helpers/previews.ts";

const ownId = "own.abc";
const dayMs = 86_400_000;
const own = (guildId: string, more: Partial<GuildFeed> = {}): GuildFeed => ({
  guildId,
  feedId: ownId,
  url: "http://127.0.0.1/own/",
  name: `Own of ${guildId}`,
  title: "Own",
  addedBy: "9",
  applicationId: "7",
  addedAt: startAt,
  ...more,
});

/** Server 1 has channel 10, server 2 has channel 20; both want everything. The known feed and the own one are primed. */
async function createWorld(feeds: readonly GuildFeed[] = [own("1")]) {
  const world = createAnnouncerWorld([], [feed]);
  await world.subscribe([subscription("a", "10"), subscription("b", "20", { guildId: "2" })]);
  await world.follow([follow("f", "Jeff Russo")]);
  await world.addFeeds(feeds);
  world.serve([entry("old")]);
  world.serve([entry("old")], ownId);
  await world.live();
  return world;
}

type World = Awaited<ReturnType<typeof createWorld>>;

async function publish(world: World, feedId: string, facts: Partial<PreviewRecord>, id = "post") {
  const post = entryOf(id, [{ composers: ["Jeff Russo"], ...facts }], { link: `https://${feedId}.example.com/${id}` });
  world.serve([post, entry("old")], feedId);
  await world.live();
}

const worksIn = (world: World, channelId: string) =>
  world.inChannel(channelId).map(({ news }) => (news.kind === "preview" ? news.preview.record.work : news.kind));

describe("what a server's own feed brings", () => {
  it("is told in that server and nowhere else: in no other server, to no member, to no look-up", async () => {
    const world = await createWorld();
    await publish(world, ownId, { work: "Dune" });
    expect(world.messages.map(({ channelId }) => channelId)).toEqual(["10"]);
    const { previews } = await world.boot();
    expect(previews.latest().filter(({ record }) => record.work === "Dune")).toEqual([]);
    expect(previews.latestOwn([ownId])).toHaveLength(2);
    expect(previews.latestOwn(["own.other"])).toEqual([]);
  });

  it("is not told for what was there at first sight, nor for what another server's subscription names", async () => {
    const world = await createWorld();
    await world.subscribe([subscription("c", "21", { guildId: "2", filters: { feedId: ownId } })]);
    await publish(world, ownId, { work: "Dune" });
    expect(worksIn(world, "21")).toEqual([]);
    expect(world.messages).toHaveLength(1);
  });

  it("does not change a word of what others are told of the same news, whoever was first", async () => {
    const world = await createWorld();
    await publish(world, ownId, { work: "Dune", label: "Secret Records" });
    await publish(world, "news", { work: "Dune" });
    expect(world.inChannel("20")).toHaveLength(1);
    expect(JSON.stringify(world.inChannel("20"))).not.toMatch(/Secret|own/i);
    await publish(world, "news", { work: "Alien" }, "second");
    await publish(world, ownId, { work: "Alien", label: "Secret Records" }, "second");
    expect(world.inChannel("20")).toHaveLength(2);
    expect(JSON.stringify(world.inChannel("20"))).not.toMatch(/Secret|own/i);
    expect(world.inChannel("20").every(({ edits }) => edits === 0)).toBe(true);
  });

  it("comes once to its own server, also where a known feed tells the same before or after", async () => {
    const world = await createWorld();
    await publish(world, ownId, { work: "Dune" });
    await publish(world, "news", { work: "Dune" });
    await publish(world, "news", { work: "Alien" }, "second");
    await publish(world, ownId, { work: "Alien" }, "second");
    expect(worksIn(world, "10")).toEqual(["Dune", "Alien"]);
  });

  it("cannot crowd out what everybody hears: however many posts tell of one work", async () => {
    const world = await createWorld();
    const posts = [...Array(50).keys()].map((n) => entryOf(`flood-${n}`, [{ work: "Dune", label: `Label ${n}` }]));
    world.serve([...posts, entry("old")], ownId);
    await world.live(5);
    await publish(world, "news", { work: "Dune", label: "Milan" });
    world.serve([
      entryOf("again", [{ work: "Dune" }]),
      entryOf("post", [{ work: "Dune", label: "Milan" }]),
      entry("old"),
    ]);
    await world.live();
    expect(worksIn(world, "20")).toEqual(["Dune"]);
  });
});

describe("a feed that two servers have added", () => {
  it("is asked once, and told in both", async () => {
    const world = await createWorld([own("1"), own("2")]);
    world.asked.length = 0;
    await publish(world, ownId, { work: "Dune" });
    expect(world.asked.filter((id) => id === ownId).length).toBe(world.asked.filter((id) => id === "news").length);
    expect(world.messages.map(({ channelId }) => channelId).sort()).toEqual(["10", "20"]);
  });

  it("brings the second nothing that was found before it came, not even when that is edited", async () => {
    const world = await createWorld();
    await publish(world, ownId, { work: "Dune" });
    await world.addFeeds([own("2", { addedAt: world.time.clock.now() })]);
    await publish(world, ownId, { work: "Dune", label: "Milan" });
    expect(world.inChannel("20")).toEqual([]);
    await publish(world, ownId, { work: "Alien" }, "second");
    expect(worksIn(world, "20")).toEqual(["Alien"]);
  });
});

describe("feeds that come and go while the announcer runs", () => {
  it("are asked at once, primed, and no more once they end", async () => {
    const world = createAnnouncerWorld([], [feed]);
    await world.subscribe([subscription("a", "10")]);
    const running = await world.boot();
    const pass = (minutes: number) => {
      const until = world.time.clock.now() + minutes * 60_000;
      return world.time.runUntil(() => world.time.clock.now() >= until, 2_000);
    };
    world.serve([entryOf("there", [{ work: "Old" }])], ownId);
    await running.guildFeeds.save(own("1"));
    running.polling.begin({ id: ownId, name: "Own", url: "http://127.0.0.1/own/" });
    await pass(2);
    expect(running.polling.health(ownId)).toMatchObject({ failures: 0, lastAnswerAt: expect.any(Number) });
    world.serve([entryOf("new", [{ work: "Dune" }]), entryOf("there", [{ work: "Old" }])], ownId);
    await pass(2);
    expect(worksIn(world, "10")).toEqual(["Dune"]);
    await running.polling.end(ownId);
    world.asked.length = 0;
    await pass(5);
    expect(world.asked).not.toContain(ownId);
    expect(running.polling.health(ownId)).toBeUndefined();
    await running.polling.forget(ownId);
    expect(running.previews.latestOwn([ownId])).toEqual([]);
    expect([...world.disks.feedStates.keys()].filter((key) => key.includes(ownId))).toEqual([]);
    await running.stop();
  });

  it("are remembered for a while after they were removed, then forgotten with all that they brought", async () => {
    const world = await createWorld();
    await publish(world, ownId, { work: "Dune" });
    const memory = await openMemoryPorts((name) => memoryTable(world.diskOf(name)));
    await memory.guildFeeds.save(own("1", { removed: { at: world.time.clock.now(), subscriptionIds: [] } }));
    await world.live(130);
    const traces = () =>
      [
        world.disks.ledger,
        world.disks.stories,
        world.disks.feedStates,
        world.diskOf("ownPreviews"),
        world.diskOf("guildFeeds"),
      ]
        .flatMap((disk) => [...disk.keys()])
        .filter((key) => key.includes(ownId));
    expect(traces().length).toBeGreaterThan(3);
    world.time.jump(100 * dayMs);
    await world.live(200);
    expect(traces()).toEqual([]);
  });
});
