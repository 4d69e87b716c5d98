import { describe, expect, it } from "vitest";
import type { Entry } from "../../src/core/entry.ts";
import { createAnnouncerWorld } from "../helpers/announcer-world.ts";
import { entry, entryOf, startAt } from "../helpers/previews.ts";

const link = "https://example.com/dune";
const dune = (more: Partial<Entry>): Entry => ({
  ...entryOf("dune", [{ work: "Dune" }]),
  link,
  aliases: more.id === link ? [] : [link],
  ...more,
});
const dayMs = 86_400_000;

async function createWorld() {
  const world = createAnnouncerWorld(["10"]);
  await world.subscribe();
  world.serve([entry("old")]);
  await world.live();
  return world;
}

/** Serves one state of the feed after another; the messages that came of it all. */
async function announcedAfter(...states: readonly (readonly Entry[])[]) {
  const world = await createWorld();
  for (const state of states) {
    world.serve(state);
    await world.live();
  }
  return world;
}

describe("an entry is announced once", () => {
  it.each<[string, readonly (readonly Entry[])[]]>([
    ["its guid changes and its link stays", [[dune({ id: "1" })], [dune({ id: "2" })], [dune({ id: "3" })]]],
    [
      "its link changes and its guid stays",
      [
        [dune({ id: "1" })],
        [dune({ id: "1", link: "https://example.com/dune-2", aliases: ["https://example.com/dune-2"] })],
      ],
    ],
    [
      "guid and link change in turn",
      [
        [dune({ id: "1" })],
        [dune({ id: "2" })],
        [dune({ id: "2", link: "https://example.com/b", aliases: ["https://example.com/b"] })],
        [dune({ id: "3", link: "https://example.com/b", aliases: ["https://example.com/b"] })],
        [dune({ id: "1" })],
      ],
    ],
    ["it comes twice in one answer", [[dune({ id: "1" }), dune({ id: "2" })]]],
    [
      "it is dated anew again and again",
      [1, 2, 3].map((day) => [dune({ id: "1", publishedAt: startAt + day * dayMs })]),
    ],
    ["it loses its date", [[dune({ id: "1" })], [{ ...entryOf("1", [{ work: "Dune" }]), aliases: [link], link }]]],
    [
      "the order changes",
      [
        [dune({ id: "1" }), entry("old")],
        [entry("old"), dune({ id: "1" })],
      ],
    ],
    ["it leaves and comes back", [[dune({ id: "1" })], [entry("old")], [dune({ id: "1" }), entry("old")]]],
    [
      "its link gets a tracking parameter, another scheme or a final slash",
      [
        [dune({ id: link })],
        [dune({ id: `${link}/` })],
        [dune({ id: `${link}?utm_source=rss&utm_medium=feed` })],
        [dune({ id: "http://www.example.com/dune" })],
      ],
    ],
  ])("when %s", async (_name, states) => {
    const world = await announcedAfter(...states);
    expect(world.messages).toHaveLength(1);
  });

  it("when it has neither guid nor link and its date, which names it, changes", async () => {
    const nameless = (date: string): Entry => {
      const { link: _link, ...rest } = entryOf(`Dune ${date}`, [{ work: "Dune" }], { title: "Dune" });
      return rest;
    };
    const world = await announcedAfter([nameless("Monday")], [nameless("Tuesday")]);
    expect(world.messages).toHaveLength(1);
  });

  it("and is known again long after hundreds of others took its place", async () => {
    const world = await announcedAfter([dune({ id: "1" })]);
    for (let page = 0; page < 30; page++) {
      world.serve([...Array(50).keys()].map((i) => entryOf(`filler-${page}-${i}`, [{ kind: "other" }])));
      await world.live(2);
    }
    world.serve([dune({ id: "other guid" })]);
    await world.live();
    expect(world.messages).toHaveLength(1);
  });
});

describe("entries are told apart", () => {
  it("although their text is the same, by their guids", async () => {
    const { link: _link, ...same } = entryOf("1", [{ kind: "book-news" }], { title: "News" });
    const world = await announcedAfter([same], [{ ...same, id: "2" }]);
    expect(world.messages).toHaveLength(2);
  });

  it("although they all link to the site's front page", async () => {
    const front = "https://example.com/";
    const world = await announcedAfter(
      [{ ...entryOf("1", [{ work: "Dune" }]), link: front, aliases: [front] }],
      [{ ...entryOf("2", [{ work: "Alien" }]), link: front, aliases: [front] }],
    );
    expect(world.messages.map(({ previewKey }) => previewKey)).toEqual(["news/1", "news/2"]);
  });

  it("although the clock of the feed runs backwards", async () => {
    const world = await announcedAfter(
      [{ ...entryOf("1", [{ work: "Dune" }]), publishedAt: startAt }],
      [{ ...entryOf("2", [{ work: "Alien" }]), publishedAt: startAt - 400 * dayMs }],
    );
    expect(world.messages).toHaveLength(2);
  });
});

describe("what an earlier version of the bot stored", () => {
  it("is still seen: nothing of it is announced, its messages are edited", async () => {
    const world = await createWorld();
    world.serve([dune({ id: "1" }), entry("old")]);
    await world.live();
    const state = JSON.parse(world.disks.feedStates.get("news") ?? "{}");
    const { served: _served, ...rest } = state;
    world.disks.feedStates.clear();
    world.disks.feedStates.set("news", JSON.stringify({ ...rest, seen: ["gone", "old", "1", link] }));
    world.disks.stories.clear();
    await world.live();
    world.serve([entry("gone"), dune({ id: "1" }), entry("old")]);
    await world.live();
    expect(world.messages).toHaveLength(1);
    expect(world.messages[0]?.edits).toBe(0);
    world.serve([dune({ id: "1", html: entryOf("1", [{ work: "Dune", label: "WaterTower" }]).html }), entry("old")]);
    await world.live();
    expect(world.messages).toHaveLength(1);
    expect(world.messages[0]).toMatchObject({ edits: 1, news: { preview: { record: { label: "WaterTower" } } } });
  });
});
