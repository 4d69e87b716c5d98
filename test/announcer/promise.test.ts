import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { News } from "../../src/core/delivery/news.ts";
import type { Entry } from "../../src/core/entry.ts";
import type { PreviewRecord } from "../../src/core/preview.ts";
import { factsKey } from "../../src/core/preview-facts.ts";
import type { Every } from "../../src/core/schedule/schedule.ts";
import type { Subscription } from "../../src/core/subscription.ts";
import { createAnnouncerWorld, type Weather } from "../helpers/announcer-world.ts";
import { entry, entryOf, feed, follow, subscription } from "../helpers/previews.ts";

const feeds = [feed, { id: "blog", name: "Blog", url: "http://127.0.0.1/blog/" }];
const works = ["Alien", "Dune", "King Kong"];
const channels = ["10", "11", "12", "13", "14"];
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Of real time: runs that have not begun by then are left out. */
const longestMs = minuteMs;

/** One thing that happens. Numbers choose among what is there. */
type Event =
  | { readonly kind: "post"; readonly feed: number; readonly work: number }
  | { readonly kind: "edit"; readonly feed: number; readonly post: number; readonly label: string }
  | { readonly kind: "rename"; readonly feed: number; readonly post: number; readonly what: "guid" | "link" }
  | { readonly kind: "reorder" | "withdraw" | "break" | "mend"; readonly feed: number }
  | { readonly kind: "weather"; readonly sky: readonly Weather[]; readonly latencyMs: number }
  | {
      readonly kind: "subscribe" | "unsubscribe" | "close";
      readonly channel: number;
      readonly feedOnly: boolean;
      readonly digest: Every | undefined;
    }
  | { readonly kind: "gather"; readonly digest: Every | undefined }
  | { readonly kind: "hush"; readonly hours: number; readonly digestHour: number }
  | { readonly kind: "jump"; readonly hours: number }
  | { readonly kind: "live"; readonly seconds: number }
  | { readonly kind: "restart"; readonly dieAfter: number; readonly pauseMinutes: number };

const small = fc.nat({ max: 2 });
const every = fc.constantFrom<Every | undefined>(undefined, "daily", "weekly");
const feedNumber = fc.nat({ max: feeds.length - 1 });
const sky = fc.constantFrom<Weather>("fair", "lost-request", "lost-response", "limited", "refused-by-proxy");
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant("post" as const), feed: feedNumber, work: small }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("edit" as const),
      feed: feedNumber,
      post: small,
      label: fc.constantFrom("Milan", "WaterTower", "Lakeshore"),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("rename" as const),
      feed: feedNumber,
      post: small,
      what: fc.constantFrom("guid" as const, "link" as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom("reorder" as const, "withdraw" as const, "break" as const, "mend" as const),
      feed: feedNumber,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("weather" as const),
      sky: fc.array(sky, { maxLength: 6 }),
      latencyMs: fc.constantFrom(0, 100, 70_000),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom("subscribe" as const, "unsubscribe" as const, "close" as const),
      channel: fc.nat({ max: channels.length - 1 }),
      feedOnly: fc.boolean(),
      digest: every,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("gather" as const), digest: every }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("hush" as const),
      hours: fc.nat({ max: 2 }),
      digestHour: fc.integer({ min: 12, max: 15 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("jump" as const), hours: fc.constantFrom(-2, 1, 3, 24, 100) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ kind: fc.constant("live" as const), seconds: fc.integer({ min: 1, max: 150 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("restart" as const),
      dieAfter: fc.nat({ max: 60 }),
      pauseMinutes: fc.constantFrom(0, 1, 90),
    }),
  },
);

/** A post of a site, under its present names. */
interface Post {
  guid: string;
  link: string;
  readonly work: string;
  label: string | undefined;
  readonly at: number;
  /** Its last change of name, and how often its feed had been read by then. */
  renamed?: { readonly what: "guid" | "link"; readonly reads: number };
}

/** The bot with all around it, and what the world knows of what is owed to whom. */
async function createModel() {
  const world = createAnnouncerWorld([], feeds);
  const posts: Post[][] = feeds.map(() => []);
  const broken = feeds.map(() => false);
  /** How often each feed was read, as far as no process died meanwhile; and up to where that was counted. */
  const reads = feeds.map(() => 0);
  let counted = 0;
  let names = 0;
  let life = { isOver: false, steps: 0, dieAt: Number.POSITIVE_INFINITY };
  let bot: Awaited<ReturnType<typeof world.boot>> | undefined;

  const publish = (index: number) => {
    const id = feeds[index]?.id ?? "";
    const entries = (posts[index] ?? []).map(toEntry).reverse();
    const failed = { kind: "failed" as const, reason: "The answer was a web page, not a feed." };
    world.serve(broken[index] ? failed : [...entries, entry(`old-${id}`)], id);
  };
  const countReads = (doCount: boolean) => {
    const asked = world.asked.slice(counted);
    counted = world.asked.length;
    for (const [index, { id }] of feeds.entries())
      if (doCount && !broken[index]) reads[index] = (reads[index] ?? 0) + asked.filter((one) => one === id).length;
  };
  /** A post all of whose names change between two readings is another post to whoever reads. */
  const wouldBeAnother = ({ renamed }: Post, index: number, what: "guid" | "link") =>
    renamed !== undefined && renamed.what !== what && (reads[index] ?? 0) <= renamed.reads;
  const boot = async () => {
    const own = { isOver: false, steps: 0, dieAt: Number.POSITIVE_INFINITY };
    life = own;
    const step = () => {
      own.steps++;
      if (own.isOver || own.steps >= own.dieAt) {
        own.isOver = true;
        return new Promise<void>(() => {});
      }
      return Promise.resolve();
    };
    let booted: Awaited<ReturnType<typeof world.boot>> | undefined;
    void world.boot(step).then((started) => {
      booted = started;
    });
    await world.time.runUntil(() => booted !== undefined, 50);
    bot = booted;
  };
  const live = async (ms: number) => {
    const until = world.time.clock.now() + ms;
    await world.time.runUntil(() => world.time.clock.now() >= until, 5_000);
  };
  const restart = async (dieAfter: number, pauseMinutes: number) => {
    life.dieAt = life.steps + dieAfter;
    await live(20_000);
    life.isOver = true;
    world.time.jump(pauseMinutes * minuteMs);
    await boot();
  };
  for (const index of feeds.keys()) publish(index);
  await world.subscribe([
    subscription("s10", "10"),
    subscription("s11", "11", { filters: { feedId: "blog" } }),
    subscription("s13", "13", { digest: "daily" }),
    subscription("s14", "14", { digest: "weekly" }),
    subscription("s14b", "14", { filters: { feedId: "blog" } }),
  ]);
  await world.follow(works.map((work, index) => follow(`f${index}`, work, { subject: "work" })));
  await boot();
  await live(2 * minuteMs);

  const change = async (next: Event): Promise<void> => {
    await happen(next);
    countReads(next.kind !== "restart");
  };
  const happen = async (next: Event): Promise<void> => {
    switch (next.kind) {
      case "post": {
        names++;
        const at = world.time.clock.now();
        const link = `https://example.com/${names}`;
        posts[next.feed]?.push({ guid: `g${names}`, link, work: works[next.work] ?? "", label: undefined, at });
        return publish(next.feed);
      }
      case "edit":
      case "rename": {
        const own = posts[next.feed] ?? [];
        const post = own[next.post % Math.max(own.length, 1)];
        if (post === undefined || (next.kind === "rename" && wouldBeAnother(post, next.feed, next.what))) return;
        names++;
        if (next.kind === "rename") post.renamed = { what: next.what, reads: reads[next.feed] ?? 0 };
        if (next.kind === "edit") post.label = next.label;
        else if (next.what === "guid") post.guid = `g${names}`;
        else post.link = `https://example.com/${names}`;
        publish(next.feed);
        if (next.kind === "rename" && !broken[next.feed]) await live(2 * minuteMs);
        return;
      }
      case "reorder":
        posts[next.feed]?.reverse();
        return publish(next.feed);
      case "withdraw":
      case "break":
      case "mend":
        broken[next.feed] = next.kind === "break";
        return publish(next.feed);
      case "weather":
        world.weather.push(...next.sky);
        world.network.latencyMs = next.latencyMs;
        return;
      case "subscribe":
      case "unsubscribe": {
        const channel = channels[next.channel] ?? "";
        const filters = next.feedOnly ? { feedId: "blog" } : {};
        const wish: Subscription = subscription(`s${channel}`, channel, {
          filters,
          createdAt: world.time.clock.now(),
          ...(next.digest === undefined ? {} : { digest: next.digest }),
        });
        if (next.kind === "subscribe") await bot?.subscriptions.save(wish);
        else await bot?.subscriptions.remove(wish.guildId, wish.id);
        return;
      }
      case "close":
        world.closedChannels.add(channels[next.channel] ?? "");
        return;
      case "gather": {
        const { digest: _former, ...known } = bot?.subscriptions.find("1", "s13") ?? subscription("s13", "13");
        await bot?.subscriptions.save(next.digest === undefined ? known : { ...known, digest: next.digest });
        return;
      }
      case "hush": {
        const hour = new Date(world.time.clock.now()).getUTCHours();
        const quiet = next.hours === 0 ? {} : { quiet: { from: hour * 60, to: ((hour + next.hours) % 24) * 60 } };
        await bot?.guildSettings.save({ guildId: "1", digest: { hour: next.digestHour }, ...quiet });
        return;
      }
      case "jump":
        world.time.jump(next.hours * hourMs);
        return live(20_000);
      case "live":
        return live(next.seconds * 1_000);
      case "restart":
        return restart(next.dieAfter, next.pauseMinutes);
      default:
        return next satisfies never;
    }
  };
  const rest = async () => {
    world.weather.length = 0;
    world.network.latencyMs = 0;
    for (const index of feeds.keys()) {
      broken[index] = false;
      publish(index);
    }
    await live(75 * minuteMs);
    // Nine days at other hours each: not always in quiet ones.
    for (let hours = 0; hours < 9 * 24; hours += 19) {
      world.time.jump(19 * hourMs);
      await live(2 * minuteMs);
    }
  };
  return { world, posts, change, rest, subscriptions: () => bot?.subscriptions.all() ?? [] };
}

function toEntry({ guid, link, work, label, at }: Post): Entry {
  const record: Partial<PreviewRecord> = { work, ...(label === undefined ? {} : { label }) };
  return { ...entryOf(guid, [record]), title: work, link, aliases: [link], publishedAt: at };
}

/** The works that a message tells of. */
function worksOf(news: News): readonly string[] {
  return news.kind === "preview" ? [news.preview.record.work ?? ""] : news.items.map(({ title }) => title);
}

type Model = Awaited<ReturnType<typeof createModel>>;

/** Never two messages for a story in a channel; all posts of one work within these hours are one story. */
function expectNothingTwice({ world }: Model): void {
  const told = world.messages.flatMap(({ channelId, news }) => worksOf(news).map((work) => `${channelId}/${work}`));
  expect([...new Set(told)]).toEqual(told);
}

/** What is told says the newest, and channels that were there from the start have everything that they want. */
function expectAllAtRest({ world, posts }: Model, wanted: Readonly<Record<string, ReadonlySet<string>>>): void {
  expect([world.outbox.size, world.disks.revisions.size]).toEqual([0, 0]);
  for (const { news, channelId } of world.messages) {
    if (news.kind !== "preview" || world.closedChannels.has(channelId)) continue;
    const stored = JSON.parse(world.disks.previews.get(news.preview.key) ?? "{}");
    expect(factsKey(news.preview)).toBe(factsKey(stored));
    const labels = posts
      .flat()
      .filter(({ work }) => work === stored.record.work)
      .map(({ label }) => label);
    expect(labels).toContain(stored.record.label);
  }
  for (const [channelId, works] of Object.entries(wanted)) {
    const told = world.inChannel(channelId).flatMap(({ news }) => worksOf(news));
    expect(told.sort(), `works told in ${channelId}`).toEqual([...works].sort());
  }
}

describe("whatever happens", () => {
  it("each story is told once to each channel and member that wants it, and in the end in its newest form", {
    timeout: 2 * longestMs,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 5, maxLength: 30 }), async (events) => {
        const model = await createModel();
        let changesChannels = false;
        for (const next of events) {
          await model.change(next);
          changesChannels ||= ["subscribe", "unsubscribe", "close"].includes(next.kind);
          expectNothingTwice(model);
        }
        await model.rest();
        expectNothingTwice(model);
        const [news = [], blog = []] = model.posts;
        const all = new Set([...news, ...blog].map(({ work }) => work));
        const ofBlog = new Set(blog.map(({ work }) => work));
        expectAllAtRest(model, { "@500": all, ...(changesChannels ? {} : { 10: all, 11: ofBlog, 13: all, 14: all }) });
      }),
      // On a machine that is busy elsewhere fewer runs are enough, and one that failed says how in time: seed, path and events.
      { numRuns: 30, interruptAfterTimeLimit: longestMs },
    );
  });
});
