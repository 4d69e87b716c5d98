import { describe, expect, it } from "vitest";
import { returned } from "../../src/core/member.ts";
import { factsKey } from "../../src/core/preview-facts.ts";
import { createAnnouncerWorld, type StoredMessage } from "../helpers/announcer-world.ts";
import { entry, entryOf, feed, follow, startAt, subscription } from "../helpers/previews.ts";

const hourMs = 3_600_000;
const feeds = [feed, { id: "blog", name: "Blog", url: "http://127.0.0.1/blog/" }];
type World = ReturnType<typeof createAnnouncerWorld>;

const dune = (label = "Milan") => entryOf("dune", [{ work: "Dune", composers: ["Hans Zimmer"], label }]);
const alien = (label = "Milan") => entryOf("alien", [{ work: "Alien", composers: ["Jerry Goldsmith"], label }]);

/** Member 500 hears of all by several follows, 501 of Alien alone; channel 10 hears of all. */
async function primedWorld(): Promise<World> {
  const world = createAnnouncerWorld([], feeds);
  await world.subscribe([subscription("a", "10")]);
  await world.follow([
    follow("a", "hans zimmer"),
    follow("b", "Milan Records", { subject: "label" }),
    follow("c", "Alien", { subject: "work", userId: "501" }),
  ]);
  for (const { id } of feeds) world.serve([entry(`old-${id}`)], id);
  await world.live();
  return world;
}

const serve = (world: World, ...posts: readonly ReturnType<typeof dune>[]) =>
  world.serve([...posts, entry("old-news")]);
const labelOf = ({ news }: StoredMessage) => (news.kind === "preview" ? news.preview.record.label : "");
const worksTo = (world: World, address: string) =>
  world
    .inChannel(address)
    .flatMap(({ news }) =>
      news.kind === "summary" ? news.items.map(({ title }) => title) : [news.preview.record.work ?? ""],
    )
    .sort();

function expectTold(world: World, expected: Readonly<Record<string, readonly string[]>>, story: string): void {
  for (const [address, works] of Object.entries(expected))
    expect(worksTo(world, address), `${story}: told to ${address}`).toEqual([...works].sort());
  for (const { news } of world.messages) {
    if (news.kind !== "preview") continue;
    const newest = JSON.parse(world.disks.previews.get(news.preview.key) ?? "{}");
    expect(factsKey(news.preview), `${story}: ${news.preview.key}`).toBe(factsKey(newest));
  }
  expect([world.outbox.size, world.disks.revisions.size], story).toEqual([0, 0]);
}

/** Runs the announcer and stops it for good at its n-th step; true if it got that far. */
async function runAndDie(world: World, dieAt: number): Promise<boolean> {
  let steps = 0;
  let isDead = false;
  void world.boot(() => {
    steps++;
    if (steps < dieAt && !isDead) return Promise.resolve();
    isDead = true;
    return new Promise<void>(() => {});
  });
  const until = world.time.clock.now() + 90_000;
  await world.time.runUntil(() => isDead || world.time.clock.now() >= until, 3_000);
  const hasDied = isDead;
  isDead = true;
  return hasDied;
}

const both = { 10: ["Alien", "Dune"], "@500": ["Alien", "Dune"], "@501": ["Alien"] };

describe("direct messages to members", () => {
  it("are one for each story, however many follows match and whoever reports it", async () => {
    const world = await primedWorld();
    serve(world, dune(), alien());
    await world.live();
    world.serve([{ ...dune(), id: "other", link: "https://blog.example.com/other" }, entry("old-blog")], "blog");
    await world.live();
    expectTold(world, both, "two feeds");
    expect(world.inChannel("@500").map(({ edits }) => edits)).toEqual([0, 1]);
  });

  it("are for those alone who follow it, and not for what was there before the follow", async () => {
    const world = await primedWorld();
    serve(world, dune());
    await world.live();
    const announcer = await world.boot();
    await announcer.follows.save(follow("d", "Dune", { subject: "work", userId: "502", createdAt: startAt + hourMs }));
    serve(world, dune("Lakeshore"));
    await world.time.runUntil(() => labelOf(world.messages[0] ?? expect.fail()) === "Lakeshore", 400);
    await announcer.stop();
    expectTold(world, { 10: ["Dune"], "@500": ["Dune"], "@501": [], "@502": [] }, "a late follow");
  });

  it("are edited with their post, whatever is followed by then", async () => {
    const world = await primedWorld();
    serve(world, dune(), alien());
    await world.live();
    const announcer = await world.boot();
    await announcer.follows.remove("501", "c");
    await announcer.stop();
    serve(world, dune("Lakeshore"), alien("Lakeshore"));
    await world.live();
    expectTold(world, both, "edited");
    expect(world.messages.map(labelOf)).toEqual(Array(5).fill("Lakeshore"));
  });

  it("are not sent when the last follow of it ended meanwhile", async () => {
    const world = await primedWorld();
    serve(world, dune());
    world.weather.push(...Array(20).fill("refused-by-proxy"));
    const announcer = await world.boot();
    expect(await world.time.runUntil(() => world.attemptsAt("@500") === 2)).toBe(true);
    await announcer.follows.remove("500", "a");
    await announcer.follows.remove("500", "b");
    world.weather.length = 0;
    await world.time.runUntil(() => world.outbox.size === 0, 400);
    await announcer.stop();
    expectTold(world, { 10: ["Dune"], "@500": [] }, "ended");
  });

  it("of another application's members are none of ours", async () => {
    const world = createAnnouncerWorld([], feeds);
    await world.follow([
      follow("a", "Hans Zimmer", { applicationId: "8" }),
      follow("b", "Hans Zimmer", { userId: "501" }),
    ]);
    serve(world);
    await world.live();
    serve(world, dune());
    await world.live();
    expectTold(world, { "@500": [], "@501": ["Dune"] }, "another application");
  });

  it.each(["lost-request", "lost-response", "limited", "refused-by-proxy"] as const)(
    "arrive once when each of the first requests meets the weather %s",
    async (sky) => {
      const world = await primedWorld();
      serve(world, dune(), alien());
      world.weather.push(...Array(7).fill(sky));
      await world.live(20);
      expectTold(world, both, sky);
    },
  );
});

describe("a member whose direct messages are closed", () => {
  const voyages = (first: number, count: number) =>
    [...Array(count).keys()].map((i) =>
      entryOf(`p${first + i}`, [{ work: `Voyage ${first + i}`, composers: ["Hans Zimmer"] }]),
    );

  it("is asked once, keeps the follows, and is left alone until they use the bot", async () => {
    const world = await primedWorld();
    world.closedChannels.add("@500");
    serve(world, ...voyages(0, 5));
    await world.live();
    serve(world, ...voyages(5, 5), ...voyages(0, 5));
    await world.live();
    expect(world.attemptsAt("@500")).toBe(1);
    expect(world.inChannel("10")).toHaveLength(10);
    const announcer = await world.boot();
    expect(announcer.follows.ofUser("500")).toHaveLength(2);
    expect(announcer.members.find("500")?.unreachable).toMatchObject({ mayTry: false });
    expect([...world.outbox.values()]).toEqual([]);
    await announcer.stop();
  });

  it("gets the next news once they used the bot and opened them, and the mark is gone", async () => {
    const world = await primedWorld();
    world.closedChannels.add("@500");
    serve(world, ...voyages(0, 2));
    await world.live();
    const announcer = await world.boot();
    await announcer.members.update("500", returned);
    await announcer.stop();
    serve(world, ...voyages(2, 1), ...voyages(0, 2));
    await world.live();
    expect([world.attemptsAt("@500"), world.inChannel("@500").length]).toEqual([2, 0]);
    world.closedChannels.delete("@500");
    const later = await world.boot();
    await later.members.update("500", returned);
    await later.stop();
    serve(world, ...voyages(3, 1), ...voyages(0, 3));
    await world.live();
    expect(worksTo(world, "@500")).toEqual(["Voyage 3"]);
    expect(JSON.parse(world.disks.members.get("500") ?? "{}")).toEqual({ userId: "500" });
  });

  it("is told nothing as an error, and of the mark once", async () => {
    const world = await primedWorld();
    world.closedChannels.add("@500");
    serve(world, ...voyages(0, 5));
    await world.live();
    expect(world.logged.filter(({ level }) => level === "error")).toEqual([]);
    expect(world.logged.filter(({ message }) => message === "member cannot be reached")).toHaveLength(1);
  });
});

describe("an announcer that dies while it writes to members", () => {
  it.each([
    ["seconds", 5_000],
    ["an hour", hourMs],
  ])("at any step has written to each once, when it is started again after %s", async (_name, pauseMs) => {
    let dieAt = 1;
    for (let hasDied = true; hasDied; dieAt++) {
      const world = await primedWorld();
      serve(world, dune(), alien());
      hasDied = await runAndDie(world, dieAt);
      world.time.jump(pauseMs);
      await world.live(5);
      expectTold(world, both, `died at step ${dieAt}`);
    }
    expect(dieAt).toBeGreaterThan(60);
  });

  it("twice, or while it edits, has the newest text in each message once", async () => {
    for (let first = 3; first < 90; first += 11) {
      for (let second = 2; second < 80; second += 13) {
        const world = await primedWorld();
        serve(world, dune(), alien());
        await runAndDie(world, first);
        world.time.jump(first % 2 === 0 ? 5_000 : hourMs);
        serve(world, dune("Lakeshore"), alien("Lakeshore"));
        await runAndDie(world, second);
        world.time.jump(second % 2 === 0 ? hourMs : 5_000);
        await world.live(5);
        const told = { 10: both[10], "@501": both["@501"] };
        expectTold(world, told, `died at ${first} and ${second}`);
        expect(new Set(worksTo(world, "@500")).size).toBe(worksTo(world, "@500").length);
        expect(worksTo(world, "@500")).toContain("Dune");
      }
    }
  });

  it("in the middle of an outage's news leaves 25 messages and a summary", async () => {
    const works = [...Array(29).keys()].map((i) => `Voyage ${i}`);
    const posts = works.map((work, i) => entryOf(`p${i}`, [{ work, label: "Milan" }], { publishedAt: startAt + i }));
    let dieAt = 5;
    for (let hasDied = true; hasDied; dieAt += 37) {
      const world = await primedWorld();
      serve(world, ...[...posts].reverse());
      hasDied = await runAndDie(world, dieAt);
      world.time.jump(dieAt % 2 === 0 ? 5_000 : hourMs);
      await world.live(5);
      expectTold(world, { 10: works, "@500": works, "@501": [] }, `died at step ${dieAt}`);
      expect(world.inChannel("@500")).toHaveLength(26);
    }
    expect(dieAt).toBeGreaterThan(300);
  });

  it("while one turns a message away asks them no more than once for each time it lived", async () => {
    let dieAt = 20;
    for (let hasDied = true; hasDied; dieAt += 2) {
      const world = await primedWorld();
      world.closedChannels.add("@500");
      serve(world, dune(), alien());
      hasDied = await runAndDie(world, dieAt);
      world.time.jump(5_000);
      await world.live(5);
      expectTold(world, { 10: both[10], "@500": [], "@501": ["Alien"] }, `died at step ${dieAt}`);
      expect(world.attemptsAt("@500"), `died at step ${dieAt}`).toBeLessThanOrEqual(2);
    }
  });
});
