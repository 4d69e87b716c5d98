import { describe, expect, it } from "vitest";
import { factsKey } from "../../src/core/preview-facts.ts";
import type { QuietHours } from "../../src/core/schedule/schedule.ts";
import { createAnnouncerWorld } from "../helpers/announcer-world.ts";
import { entry, entryOf, feed, startAt, subscription } from "../helpers/previews.ts";

const feeds = [feed, { id: "blog", name: "Blog", url: "http://127.0.0.1/blog/" }];
const hourMs = 3_600_000;
type World = ReturnType<typeof createAnnouncerWorld>;

/** What happens, and what must hold in the end wherever the process died meanwhile. */
interface Scenario {
  readonly prepare: () => Promise<World>;
  /** What changes half a minute after the process started. */
  readonly during?: (world: World) => void;
  /** What changes while the process is dead. */
  readonly meanwhile?: (world: World) => void;
  /** What happens after all deaths. */
  readonly afterwards?: (world: World) => Promise<void>;
  readonly expect: (world: World, story: string) => void;
  /** Steps between two deaths that are tried. */
  readonly stride?: number;
}

const dune = (label?: string) => entryOf("dune", [{ work: "Dune", ...(label === undefined ? {} : { label }) }]);
const alien = (label?: string) => entryOf("alien", [{ work: "Alien", ...(label === undefined ? {} : { label }) }]);

const moved = (post: ReturnType<typeof dune>) => ({ ...post, link: `https://moved.example.com/${post.id}` });

async function primedWorld(): Promise<World> {
  const world = createAnnouncerWorld([], feeds);
  await world.subscribe([
    subscription("a", "10"),
    subscription("b", "11"),
    subscription("c", "12", { filters: { feedId: "blog" } }),
  ]);
  for (const { id } of feeds) world.serve([entry(`old-${id}`)], id);
  await world.live();
  return world;
}

const serveNews = (world: World, ...posts: readonly ReturnType<typeof dune>[]) =>
  world.serve([...posts, entry("old-news")]);
const serveBlog = (world: World, ...posts: readonly ReturnType<typeof dune>[]) =>
  world.serve(
    [...posts.map((post) => ({ ...post, link: `https://blog.example.com/${post.id}` })), entry("old-blog")],
    "blog",
  );

const voyages = 29;
const voyagesFrom = (first: number) =>
  [...Array(voyages).keys()]
    .slice(first)
    .map((i) => `Voyage ${i}`)
    .sort();

function serveVoyages(world: World, first: number): void {
  const posts = [...Array(voyages).keys()].map((i) =>
    entryOf(`p${i}`, [{ work: `Voyage ${i}` }], { publishedAt: startAt + i }),
  );
  world.serve([...posts.slice(first).reverse(), entry("old-blog")], "blog");
}

/** The works that messages and summaries name, each as often as it is named. */
function worksNamedIn(world: World, channelId: string): readonly string[] {
  const named = world
    .inChannel(channelId)
    .flatMap(({ news }) =>
      news.kind === "summary" ? news.items.map(({ title }) => title) : [news.preview.record.work ?? ""],
    );
  return named.sort();
}

/** Every message says what is known now; every channel has the previews that are given, each once. */
function expectNewest(world: World, expected: Readonly<Record<string, readonly string[]>>, story: string): void {
  for (const [channel, keys] of Object.entries(expected)) {
    const told = world.inChannel(channel).map(({ previewKey }) => previewKey);
    expect([...told].sort(), `${story}: previews in ${channel}`).toEqual([...keys].sort());
  }
  for (const { news, channelId } of world.messages) {
    if (news.kind !== "preview") continue;
    const newest = JSON.parse(world.disks.previews.get(news.preview.key) ?? "{}");
    expect(factsKey(news.preview), `${story}: ${news.preview.key} in ${channelId}`).toBe(factsKey(newest));
  }
  expect([world.disks.revisions.size, world.outbox.size], story).toEqual([0, 0]);
}

const labelsIn = (world: World) =>
  world.messages.map(({ news }) => (news.kind === "preview" ? news.preview.record.label : undefined));

const scenarios: Readonly<Record<string, Scenario>> = {
  "edits two posts": {
    prepare: async () => {
      const world = await primedWorld();
      serveNews(world, dune(), alien());
      await world.live();
      serveNews(world, dune("Milan"), alien("Milan"));
      return world;
    },
    expect: (world, story) => {
      expectNewest(world, { 10: ["news/dune", "news/alien"], 11: ["news/dune", "news/alien"], 12: [] }, story);
      expect(labelsIn(world), story).toEqual(Array(4).fill("Milan"));
    },
  },
  "announces posts that are edited before it starts again": {
    prepare: async () => {
      const world = await primedWorld();
      serveNews(world, dune(), alien());
      return world;
    },
    meanwhile: (world) => serveNews(world, moved(dune("Milan")), moved(alien("Milan"))),
    expect: (world, story) => {
      expectNewest(world, { 10: ["news/dune", "news/alien"], 11: ["news/dune", "news/alien"], 12: [] }, story);
      expect(labelsIn(world), story).toEqual(Array(4).fill("Milan"));
    },
  },
  "edits a post again while the first edit is under way": {
    prepare: async () => {
      const world = await primedWorld();
      serveNews(world, dune());
      await world.live();
      serveNews(world, dune("Milan"));
      world.network.latencyMs = 70_000;
      return world;
    },
    during: (world) => serveNews(world, dune("Lakeshore")),
    meanwhile: (world) => {
      world.network.latencyMs = 0;
      serveNews(world, dune("Lakeshore"));
    },
    expect: (world, story) => {
      expectNewest(world, { 10: ["news/dune"], 11: ["news/dune"], 12: [] }, story);
      expect(labelsIn(world), story).toEqual(Array(2).fill("Lakeshore"));
    },
  },
  "takes in a second source": {
    prepare: async () => {
      const world = await primedWorld();
      serveNews(world, dune());
      await world.live();
      serveBlog(world, dune("Milan"));
      return world;
    },
    expect: (world, story) => {
      expectNewest(world, { 10: ["news/dune"], 11: ["news/dune"], 12: ["news/dune"] }, story);
      expect(labelsIn(world), story).toEqual(Array(3).fill("Milan"));
    },
  },
  "takes in both sources at once": {
    prepare: async () => {
      const world = await primedWorld();
      serveNews(world, dune());
      serveBlog(world, dune("Milan"));
      return world;
    },
    expect: (world, story) => {
      const [key = ""] = world.messages.map(({ previewKey }) => previewKey);
      expectNewest(world, { 10: [key], 11: [key], 12: [key] }, story);
      expect(labelsIn(world), story).toEqual(Array(3).fill("Milan"));
    },
  },
  summarises: {
    stride: 29,
    prepare: async () => {
      const world = await primedWorld();
      serveVoyages(world, 0);
      return world;
    },
    expect: (world, story) => {
      for (const channel of ["10", "11", "12"]) {
        expect(worksNamedIn(world, channel), `${story}: in ${channel}`).toEqual(voyagesFrom(0));
        expect(world.inChannel(channel), `${story}: messages in ${channel}`).toHaveLength(26);
      }
    },
  },
  "gathers posts for a digest": {
    prepare: async () => {
      const world = await digestWorld();
      serveNews(world, dune(), alien());
      return world;
    },
    meanwhile: (world) => serveNews(world, dune("Milan"), alien()),
    afterwards: untilFriday,
    expect: expectDigests,
  },
  "posts a digest": {
    prepare: async () => {
      const world = await digestWorld();
      serveNews(world, dune(), alien());
      await world.live();
      world.time.jump(9 * hourMs);
      return world;
    },
    afterwards: untilFriday,
    expect: expectDigests,
  },
  "ends quiet hours": {
    stride: 97,
    prepare: async () => {
      const world = await primedWorld();
      await keepQuiet(world, { from: 12 * 60, to: 14 * 60 });
      serveVoyages(world, 0);
      await world.live();
      serveNews(world, dune(), alien());
      await world.live();
      world.time.jump(3 * hourMs);
      return world;
    },
    expect: (world, story) => {
      for (const channel of ["10", "11"]) {
        expect(worksNamedIn(world, channel), `${story}: in ${channel}`).toEqual(
          [...voyagesFrom(0), "Alien", "Dune"].sort(),
        );
        // Whoever is let go again after a death gets a message, however many were let go before.
        expect(world.inChannel(channel).length, `${story}: messages in ${channel}`).toBeGreaterThan(26);
      }
      expect(worksNamedIn(world, "12"), `${story}: in 12`).toEqual(voyagesFrom(0));
    },
  },
  "summarises a feed that loses its oldest post meanwhile": {
    stride: 29,
    prepare: async () => {
      const world = await primedWorld();
      serveVoyages(world, 0);
      return world;
    },
    meanwhile: (world) => serveVoyages(world, 1),
    expect: (world, story) => {
      for (const channel of ["10", "11", "12"]) {
        const named = worksNamedIn(world, channel).filter((work) => work !== "Voyage 0");
        expect(named, `${story}: in ${channel}`).toEqual(voyagesFrom(1));
      }
    },
  },
};

/** A channel with a daily digest, one with both, and one that posts at once. */
async function digestWorld(): Promise<World> {
  const world = createAnnouncerWorld([], feeds);
  await world.subscribe([
    subscription("a", "10", { digest: "daily", roleId: "77" }),
    subscription("b", "11", { digest: "weekly" }),
    subscription("c", "11", { filters: { work: "Alien" } }),
    subscription("d", "12"),
  ]);
  for (const { id } of feeds) world.serve([entry(`old-${id}`)], id);
  await world.live();
  return world;
}

async function keepQuiet(world: World, quiet: QuietHours): Promise<void> {
  const running = await world.boot();
  await running.guildSettings.save({ guildId: "1", quiet });
  await running.stop();
}

/** The daily digest of that Wednesday and the weekly one of Friday have gone out. */
async function untilFriday(world: World): Promise<void> {
  for (const hours of [9, 24, 24]) {
    world.time.jump(hours * hourMs);
    await world.live();
  }
}

function expectDigests(world: World, story: string): void {
  for (const channel of ["10", "11", "12"])
    expect(worksNamedIn(world, channel), `${story}: in ${channel}`).toEqual(["Alien", "Dune"]);
  const kinds = (channel: string) => world.inChannel(channel).map(({ news }) => news.kind);
  expect(kinds("10"), story).toEqual(["summary"]);
  expect(kinds("11"), story).toEqual(["preview", "summary"]);
  expect(world.outbox.size, story).toBe(0);
}

/** Runs the announcer and stops it for good at its n-th step; true if it got that far. */
async function runAndDie(world: World, dieAt: number, during: (world: World) => void = () => {}): Promise<boolean> {
  let steps = 0;
  let isDead = false;
  const step = () => {
    steps++;
    if (steps < dieAt && !isDead) return Promise.resolve();
    isDead = true;
    return new Promise<void>(() => {});
  };
  void world.boot(step);
  const startedAt = world.time.clock.now();
  await world.time.runUntil(() => isDead || world.time.clock.now() >= startedAt + 30_000, 3_000);
  if (!isDead) during(world);
  await world.time.runUntil(() => isDead || world.time.clock.now() >= startedAt + 150_000, 3_000);
  const hasDied = isDead;
  isDead = true;
  return hasDied;
}

describe.each(Object.entries(scenarios))("an announcer that dies while it %s", (_name, scenario) => {
  it.each([
    ["seconds", 5_000],
    ["an hour", hourMs],
  ])(
    "has each preview once in each channel, in its newest form, when it is started again after %s",
    async (_pause, pauseMs) => {
      let dieAt = pauseMs === hourMs ? 2 : 1;
      for (let hasDied = true; hasDied; dieAt += scenario.stride ?? 2) {
        const world = await scenario.prepare();
        hasDied = await runAndDie(world, dieAt, scenario.during);
        scenario.meanwhile?.(world);
        world.time.jump(pauseMs);
        await world.live(5);
        await scenario.afterwards?.(world);
        scenario.expect(world, `died at step ${dieAt}`);
      }
      expect(dieAt).toBeGreaterThan(50);
    },
  );

  it("and dies again while it recovers", async () => {
    for (let first = 3; first < 120; first += 31) {
      for (let second = 2; second < 90; second += 23) {
        const world = await scenario.prepare();
        await runAndDie(world, first, scenario.during);
        scenario.meanwhile?.(world);
        world.time.jump(first % 2 === 0 ? 5_000 : hourMs);
        await runAndDie(world, second);
        world.time.jump(second % 2 === 0 ? hourMs : 5_000);
        await world.live(5);
        await scenario.afterwards?.(world);
        scenario.expect(world, `died at ${first} and ${second}`);
      }
    }
  });
});
