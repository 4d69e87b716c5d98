import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/core/entry.ts";
import type { PreviewRecord } from "../../src/core/preview.ts";
import type { Subscription } from "../../src/core/subscription.ts";
import { createAnnouncerWorld } from "../helpers/announcer-world.ts";
import { entry, entryOf, feed, startAt, subscription } from "../helpers/previews.ts";

const feeds = [feed, { id: "blog", name: "Blog", url: "http://127.0.0.1/blog/" }];
const dayMs = 86_400_000;
type Facts = Partial<PreviewRecord>;

async function createWorld(subscriptions: readonly Subscription[] = [subscription("s", "10")]) {
  const world = createAnnouncerWorld([], feeds);
  await world.subscribe([...subscriptions]);
  for (const { id } of feeds) world.serve([entry(`old-${id}`)], id);
  await world.live();
  return world;
}

type World = Awaited<ReturnType<typeof createWorld>>;

async function publish(world: World, feedId: string, facts: Facts, more: Partial<Entry> = {}) {
  const id = `post-${feedId}`;
  const link = `https://${feedId}.example.com/post`;
  world.serve([entryOf(id, [facts], { title: "Headline", link, ...more }), entry(`old-${feedId}`)], feedId);
  await world.live();
}

async function publishBoth(first: Facts, second: Facts, more: Partial<Entry> = {}) {
  const world = await createWorld();
  await publish(world, "news", first);
  await publish(world, "blog", second, more);
  return world;
}

const toldIn = (world: World, channelId = "10") =>
  world.inChannel(channelId).flatMap(({ news }) => (news.kind === "preview" ? [news.preview] : []));

describe("the same story in two feeds", () => {
  it.each<[string, Facts, Facts]>([
    ["in the same words", { work: "Dune" }, { work: "Dune" }],
    ["with and without article and accents", { work: "The Amélie" }, { work: "Amelie" }],
    ["with a number in digits and in words", { work: "Dune: Part Two" }, { work: "Dune – Part 2" }],
    ["with a Roman number", { work: "Gladiator II" }, { work: "Gladiator 2" }],
    ["where one names the composers", { work: "Dune", composers: ["Hans Zimmer"] }, { work: "Dune" }],
    ["where one names more composers", { work: "Dune", composers: ["A", "B"] }, { work: "Dune", composers: ["B"] }],
    ["where one names the season", { work: "Dune", season: 2 }, { work: "Dune" }],
    [
      "where the album is called in two ways",
      { work: "Dune", albumTitle: "Dune (Original Motion Picture Soundtrack)" },
      { work: "Dune", albumTitle: "Dune: Original Score" },
    ],
    [
      "where the season is part of one title",
      { work: "Star Trek: Picard", season: 2, albumTitle: "Star Trek: Picard – Season 2" },
      { work: "Star Trek: Picard", season: 2, albumTitle: "Star Trek: Picard" },
    ],
    [
      "where one track is named by both",
      { kind: "track-premiere", work: "Dune", trackTitles: ["Spice"] },
      { kind: "track-premiere", work: "Dune", trackTitles: ["Spice", "Worm"] },
    ],
  ])("is one message, edited once to link to both: %s", async (_name, first, second) => {
    const world = await publishBoth(first, second);
    expect(world.messages.map(({ edits }) => edits)).toEqual([1]);
    expect(toldIn(world)[0]?.otherSources).toEqual([
      { feedId: "blog", feedName: "Blog", link: "https://blog.example.com/post" },
    ]);
  });

  it.each<[string, Facts, Facts, Partial<Entry>?]>([
    ["works", { work: "Dune" }, { work: "Alien" }],
    ["numbers in the title", { work: "Dune: Part One" }, { work: "Dune: Part Two" }],
    ["numbers that are added", { work: "Alien" }, { work: "Alien 3" }],
    ["seasons", { work: "Dune", season: 1 }, { work: "Dune", season: 2 }],
    ["kinds", { work: "Dune" }, { work: "Dune", kind: "album-released" }],
    ["composers", { work: "Dune", composers: ["Hans Zimmer"] }, { work: "Dune", composers: ["Toto"] }],
    [
      "composers of whom one is shared",
      { work: "Dune", composers: ["A", "B"] },
      { work: "Dune", composers: ["B", "C"] },
    ],
    ["volumes", { work: "Dune", albumTitle: "Dune Vol. 1" }, { work: "Dune", albumTitle: "Dune Volume 2" }],
    ["albums", { work: "Dune", albumTitle: "Dune" }, { work: "Dune", albumTitle: "The Dune Sketchbook" }],
    [
      "tracks",
      { kind: "track-premiere", work: "Dune", trackTitles: ["Spice"] },
      { kind: "track-premiere", work: "Dune", trackTitles: ["Worm"] },
    ],
    ["nothing that is known of the work", {}, {}],
    ["times, more than three weeks apart", { work: "Dune" }, { work: "Dune" }, { publishedAt: startAt + 22 * dayMs }],
  ])("is two when they differ in %s", async (_name, first, second, more) => {
    const world = await publishBoth(first, second, more);
    expect(world.messages.map(({ edits }) => edits)).toEqual([0, 0]);
  });

  it("fills in what the first did not state and overwrites nothing", async () => {
    const world = await publishBoth(
      { work: "Dune", label: "WaterTower", links: { listen: "https://a.example.com/" } },
      { work: "Dune", label: "Milan", releaseDate: "2024-02-23", links: { video: "https://b.example.com/" } },
    );
    expect(toldIn(world)[0]?.record).toMatchObject({
      label: "WaterTower",
      releaseDate: "2024-02-23",
      links: { listen: "https://a.example.com/", video: "https://b.example.com/" },
    });
  });

  it("keeps what is filled in when the first is edited, until it states it itself", async () => {
    const world = await publishBoth({ work: "Dune" }, { work: "Dune", label: "Milan" });
    await publish(world, "news", { work: "Dune", season: 2 });
    expect(toldIn(world)[0]?.record).toMatchObject({ season: 2, label: "Milan" });
    await publish(world, "news", { work: "Dune", season: 2, label: "WaterTower" });
    expect(toldIn(world)[0]?.record).toMatchObject({ season: 2, label: "WaterTower" });
    expect(world.messages).toHaveLength(1);
  });

  it("follows the edits of the later source, too", async () => {
    const world = await publishBoth({ work: "Dune" }, { work: "Dune" });
    await publish(world, "blog", { work: "Dune", label: "Milan" });
    expect(toldIn(world)[0]?.record).toMatchObject({ label: "Milan" });
    await publish(world, "blog", { work: "Dune", label: "WaterTower" });
    expect(toldIn(world)[0]?.record).toMatchObject({ label: "WaterTower" });
    await publish(world, "blog", { work: "Dune: Part Two" });
    expect(world.messages).toHaveLength(1);
  });

  it("is one message when both feeds bring it in the same poll", async () => {
    const world = await createWorld();
    for (const { id } of feeds) world.serve([entryOf(`post-${id}`, [{ work: "Dune" }]), entry(`old-${id}`)], id);
    await world.live();
    expect(world.messages).toHaveLength(1);
    expect(toldIn(world)[0]?.otherSources).toHaveLength(1);
  });

  it("is one message when one feed brings it twice", async () => {
    const world = await createWorld();
    world.serve([entryOf("a", [{ work: "Dune" }]), entryOf("b", [{ work: "Dune" }]), entry("old-news")]);
    await world.live();
    expect(world.messages).toHaveLength(1);
  });

  it("reaches a channel that hears of the second feed only, and one whose filter only the second satisfies", async () => {
    const world = await createWorld([
      subscription("all", "10"),
      subscription("blog", "11", { filters: { feedId: "blog" } }),
      subscription("label", "12", { filters: { label: "Milan" } }),
      subscription("composer", "13", { filters: { composer: "Second Composer" } }),
    ]);
    await publish(world, "news", { work: "Dune", composers: ["First Composer"] });
    expect(world.messages.map(({ channelId }) => channelId)).toEqual(["10"]);
    const second = { work: "Dune", label: "Milan", composers: ["First Composer", "Second Composer"] };
    await publish(world, "blog", second);
    await publish(world, "blog", { ...second, season: 3 });
    expect(world.messages.map(({ channelId }) => channelId).sort()).toEqual(["10", "11", "12", "13"]);
  });

  it("links to three other sources at most, and edits no more for further ones", async () => {
    const world = await createWorld();
    const posts: Entry[] = [];
    for (let i = 0; i < 7; i++) {
      posts.unshift(entryOf(`post-${i}`, [{ work: "Dune" }]));
      world.serve([...posts, entry("old-news")]);
      await world.live(20);
    }
    expect(world.messages.map(({ edits }) => edits)).toEqual([3]);
  });

  it("stays one message, and small, when a feed names and links its post anew with every poll", async () => {
    const world = await createWorld();
    for (let i = 0; i < 40; i++) {
      world.serve([entryOf(`post-${i}`, [{ work: "Dune" }]), entry("old-news")]);
      await world.live(2);
    }
    expect(world.messages).toHaveLength(1);
    const { reports } = JSON.parse(world.disks.stories.get("story/news/post-0") ?? "{}");
    expect(reports).toHaveLength(20);
  });

  it("is linked also while the first message is not sent yet, and after a restart", async () => {
    const world = await createWorld();
    world.weather.push("lost-response", "limited", "limited");
    for (const { id } of feeds) world.serve([entryOf(`post-${id}`, [{ work: "Dune" }]), entry(`old-${id}`)], id);
    await world.live();
    expect(world.messages).toHaveLength(1);
    expect(toldIn(world)[0]?.otherSources).toHaveLength(1);
  });

  it("is announced when what came before was there at priming only", async () => {
    const world = createAnnouncerWorld([], feeds);
    await world.subscribe([subscription("s", "10")]);
    world.serve([entryOf("primed", [{ work: "Dune" }])]);
    world.serve([entry("old-blog")], "blog");
    await world.live();
    await publish(world, "blog", { work: "Dune" });
    expect(toldIn(world).map(({ feedId }) => feedId)).toEqual(["blog"]);
  });
});
