import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/core/entry.ts";
import type { PreviewRecord } from "../../src/core/preview.ts";
import { createAnnouncerWorld } from "../helpers/announcer-world.ts";
import { entry, entryOf, subscription } from "../helpers/previews.ts";

type Records = readonly Partial<PreviewRecord>[];
const dune = (records: Records, more: Partial<Entry> = {}) => entryOf("dune", records, more);

async function createWorld(first: readonly Entry[] = [entry("old")]) {
  const world = createAnnouncerWorld(["10", "11"]);
  await world.subscribe();
  world.serve(first);
  await world.live();
  return world;
}

type World = Awaited<ReturnType<typeof createWorld>>;

async function serve(world: World, ...entries: readonly Entry[]) {
  world.serve([...entries, entry("old")]);
  await world.live();
}

const recordsIn = ({ messages }: World) =>
  messages.map(({ news }) => (news.kind === "preview" ? news.preview.record : undefined));
const editsIn = ({ messages }: World) => messages.map(({ edits }) => edits);

describe("an edited post", () => {
  it("edits each of its messages once and posts nothing", async () => {
    const world = await createWorld();
    await serve(world, dune([{ work: "Dune" }]));
    await serve(world, dune([{ work: "Dune", composers: ["Hans Zimmer"], releaseDate: "2024-02-23" }]));
    await world.live();
    expect(editsIn(world)).toEqual([1, 1]);
    expect(recordsIn(world)).toEqual(Array(2).fill(expect.objectContaining({ composers: ["Hans Zimmer"] })));
  });

  it.each<[string, Partial<Entry>]>([
    ["white space", { html: `\n ${dune([{ work: "Dune" }]).html.replace(",", " ,\n")}` }],
    ["a counter that is no fact", { html: dune([{ work: "Dune" }]).html.replace("{", '{"views":4711,') }],
    ["its date", { publishedAt: Date.parse("2020-02-06T00:00:00Z") }],
    ["tracking in its link", { link: "https://example.com/dune?utm_source=x" }],
  ])("edits nothing when only %s changed", async (_name, change) => {
    const world = await createWorld();
    await serve(world, dune([{ work: "Dune" }]));
    await serve(world, dune([{ work: "Dune" }], change));
    expect(editsIn(world)).toEqual([0, 0]);
    expect(world.messages).toHaveLength(2);
  });

  it("leaves the message as it is when it is no preview any more", async () => {
    const world = await createWorld();
    await serve(world, dune([{ work: "Dune" }]));
    await serve(world, dune([{ kind: "other" }]));
    await serve(world, dune([{ work: "Dune" }]));
    expect(editsIn(world)).toEqual([0, 0]);
    expect(world.messages).toHaveLength(2);
  });

  it("is announced once when only the edit makes it a preview", async () => {
    const world = await createWorld();
    await serve(world, dune([{ kind: "other" }]));
    expect(world.messages).toHaveLength(0);
    await serve(world, dune([{ work: "Dune" }]));
    await serve(world, dune([{ work: "Dune", label: "WaterTower" }]));
    expect(world.messages.map(({ channelId }) => channelId).sort()).toEqual(["10", "11"]);
    expect(editsIn(world)).toEqual([1, 1]);
  });

  it("is never announced when it was there at priming, whatever becomes of it", async () => {
    const world = await createWorld([dune([{ kind: "other" }]), entry("old")]);
    await serve(world, dune([{ work: "Dune" }]));
    await serve(world, dune([{ work: "Dune" }, { work: "Alien" }]));
    expect(world.messages).toHaveLength(0);
  });

  it("keeps each album of a round-up in its own message when one is put in between", async () => {
    const world = await createWorld();
    await serve(world, dune([{ work: "Alien" }, { work: "Dune" }]));
    await serve(world, dune([{ work: "King Kong" }, { work: "Dune", label: "WaterTower" }, { work: "Alien" }]));
    const works = world.inChannel("10").map(({ news }) => news.kind === "preview" && news.preview.record.work);
    expect(works).toEqual(["Alien", "Dune", "King Kong"]);
    expect(world.inChannel("10").map(({ edits }) => edits)).toEqual([0, 1, 0]);
  });

  it("reaches a channel whose filter it matches only now, if that was there before", async () => {
    const world = await createWorld();
    await world.subscribe([
      subscription("early", "20", { filters: { label: "WaterTower" } }),
      subscription("late", "21", { filters: { label: "WaterTower" }, createdAt: world.time.clock.now() + 3_600_000 }),
    ]);
    await serve(world, dune([{ work: "Dune" }]));
    await serve(world, dune([{ work: "Dune", label: "WaterTower" }]));
    await serve(world, dune([{ work: "Dune", label: "WaterTower", season: 2 }]));
    expect(world.messages.map(({ channelId }) => channelId)).toEqual(["10", "11", "20"]);
  });

  it("leaves a deleted message deleted", async () => {
    const world = await createWorld();
    await serve(world, dune([{ work: "Dune" }]));
    for (const message of world.messages) message.isDeleted = true;
    await serve(world, dune([{ work: "Dune", label: "WaterTower" }]));
    expect(world.messages).toHaveLength(2);
    expect(world.disks.revisions.size).toBe(0);
  });

  it("is brought to its messages although requests fail", async () => {
    const world = await createWorld();
    await serve(world, dune([{ work: "Dune" }]));
    world.weather.push("limited", "lost-response", "lost-request", "refused-by-proxy");
    await serve(world, dune([{ work: "Dune", label: "WaterTower" }]));
    expect(recordsIn(world)).toEqual(Array(2).fill(expect.objectContaining({ label: "WaterTower" })));
    expect(world.disks.revisions.size).toBe(0);
  });

  it("that changes to and fro edits ever more rarely and ends with the newest", async () => {
    const world = await createWorld();
    await serve(world, dune([{ work: "Dune" }]));
    const announcer = await world.boot();
    for (let i = 0; i < 120; i++) {
      world.serve([dune([{ work: "Dune", label: `Label ${i % 2}` }]), entry("old")]);
      const next = world.time.clock.now() + 60_000;
      await world.time.runUntil(() => world.time.clock.now() >= next, 500);
    }
    expect(Math.max(...editsIn(world))).toBeLessThan(12);
    world.serve([dune([{ work: "Dune", label: "Final" }]), entry("old")]);
    const end = world.time.clock.now() + 2 * 3_600_000;
    await world.time.runUntil(() => world.time.clock.now() >= end, 5_000);
    await announcer.stop();
    expect(recordsIn(world)).toEqual(Array(2).fill(expect.objectContaining({ label: "Final" })));
  });

  it("that comes while its message is not sent yet is sent in its newest form", async () => {
    const world = await createWorld();
    world.weather.push(...Array(8).fill("limited"));
    await serve(world, dune([{ work: "Dune" }]));
    await serve(world, dune([{ work: "Dune", label: "WaterTower" }]));
    expect(recordsIn(world)).toEqual(Array(2).fill(expect.objectContaining({ label: "WaterTower" })));
    expect(world.messages).toHaveLength(2);
    expect(editsIn(world).every((edits) => edits <= 1)).toBe(true);
  });

  it("is brought to a message whose request, or whose earlier edit, is still under way when the edit comes", async () => {
    const world = await createWorld();
    world.network.latencyMs = 90_000;
    const announcer = await world.boot();
    const labels = ["WaterTower", "Milan", "Lakeshore", "Final"];
    for (const html of [
      dune([{ work: "Dune" }]).html,
      ...labels.map((label) => dune([{ work: "Dune", label }]).html),
    ]) {
      world.serve([{ ...entry("dune"), html }, entry("old")]);
      const next = world.time.clock.now() + 61_000;
      await world.time.runUntil(() => world.time.clock.now() >= next, 500);
    }
    const end = world.time.clock.now() + 20 * 60_000;
    await world.time.runUntil(() => world.time.clock.now() >= end, 2_000);
    await announcer.stop();
    expect(recordsIn(world)).toEqual(Array(2).fill(expect.objectContaining({ label: "Final" })));
    expect(world.disks.revisions.size).toBe(0);
  });

  it("is known by its old text in the channel when nobody could tell before whether that was posted", async () => {
    const world = await createWorld();
    world.weather.push("lost-response", "lost-response");
    world.network.isHistoryDown = true;
    await serve(world, dune([{ work: "Dune" }]));
    await serve(world, dune([{ work: "Dune: Part Two", label: "Milan" }], { link: "https://moved.example.com/" }));
    world.time.jump(3_600_000);
    world.network.isHistoryDown = false;
    await world.live();
    expect(world.messages).toHaveLength(2);
    expect(recordsIn(world)).toEqual(Array(2).fill(expect.objectContaining({ label: "Milan" })));
  });

  it("costs nothing when the server says that nothing changed", async () => {
    const world = await createWorld();
    await serve(world, dune([{ work: "Dune" }]));
    const before = JSON.stringify(Object.values(world.disks).map((disk) => [...disk]));
    world.serve({ kind: "unchanged" });
    await world.live();
    expect(JSON.stringify(Object.values(world.disks).map((disk) => [...disk]))).toBe(before);
  });
});
