import { createAnnouncer } from "../../src/announcer/announcer.ts";
import type { NoticePlace } from "../../src/core/delivery/closing.ts";
import type { SendOutcome } from "../../src/core/delivery/delivery.ts";
import { type News, newsCards } from "../../src/core/delivery/news.ts";
import type { PublishOutcome } from "../../src/core/delivery/publication.ts";
import type { EditOutcome } from "../../src/core/delivery/revision.ts";
import type { Entry } from "../../src/core/entry.ts";
import type { Follow } from "../../src/core/follow.ts";
import type { GuildFeed } from "../../src/core/guild-feed.ts";
import { en } from "../../src/core/phrases/en.ts";
import type { Feed, FetchOutcome, Log } from "../../src/core/ports.ts";
import { createReadPreviews } from "../../src/core/to-previews.ts";
import { noOps } from "../../src/ops/no-ops.ts";
import { openFollows } from "../../src/store/follows.ts";
import { openGuildFeeds } from "../../src/store/guild-feeds.ts";
import { createStoreHealth } from "../../src/store/store-health.ts";
import { openSubscriptions } from "../../src/store/subscriptions.ts";
import { createFakeClock } from "./fake-clock.ts";
import { openMemoryPorts } from "./memory-ports.ts";
import { memoryTable, type Step } from "./memory-table.ts";
import { feed, inEnglish, picard, startAt, subscription } from "./previews.ts";

const nonceMemoryMs = 5 * 60_000;

/** A message in the Discord of the test. */
export interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  readonly nonce: string;
  readonly at: number;
  /** What an announcement of one preview tells; a summary has none. */
  readonly previewKey: string | undefined;
  news: News;
  edits: number;
  isDeleted: boolean;
}

/** What the network does to one request. */
export type Weather = "fair" | "lost-request" | "lost-response" | "limited" | "limited-globally" | "refused-by-proxy";

/** A request as Discord's side saw it. */
interface SeenRequest {
  readonly kind: "send" | "edit" | "publish" | "history";
  readonly channelId: string;
  readonly at: number;
}

type Served = readonly Entry[] | Extract<FetchOutcome, { kind: "failed" | "unchanged" }>;

/** The text of an entry is the list of records that it is read as; an empty text is the album of a work named like the entry. */
const readPreviews = createReadPreviews(({ title, html }) =>
  html === "" ? [{ ...picard, work: title, albumTitle: title }] : JSON.parse(html),
);

/**
 * All that outlives the process: the disk, the feeds, and a Discord that remembers nonces for five minutes. `boot` starts the
 * announcer's own code on it; `step` runs before and after every effect and may stop the code for good.
 */
export function createAnnouncerWorld(channels: readonly string[], feeds: readonly Feed[] = [feed]) {
  const time = createFakeClock(startAt);
  const disks = {
    subscriptions: new Map<string, string>(),
    follows: new Map<string, string>(),
    members: new Map<string, string>(),
    feedStates: new Map<string, string>(),
    previews: new Map<string, string>(),
    stories: new Map<string, string>(),
    revisions: new Map<string, string>(),
    publications: new Map<string, string>(),
    held: new Map<string, string>(),
    closings: new Map<string, string>(),
    outbox: new Map<string, string>(),
    ledger: new Map<string, string>(),
  };
  const allDisks = new Map<string, Map<string, string>>(Object.entries(disks));
  const diskOf = (name: string) => {
    const disk = allDisks.get(name) ?? new Map<string, string>();
    allDisks.set(name, disk);
    return disk;
  };
  const messages: StoredMessage[] = [];
  const weather: Weather[] = [];
  const network = { latencyMs: 0, isHistoryDown: false, isDown: false };
  const brokenChannels = new Set<string>();
  const requests: SeenRequest[] = [];
  const published: string[] = [];
  const publishing: PublishOutcome[] = [];
  const closedChannels = new Set<string>();
  const logged: { readonly level: keyof Log; readonly message: string }[] = [];
  const lines: string[] = [];
  const note = (level: keyof Log) => (_fields: object, message: string) => {
    logged.push({ level, message });
    if (level !== "debug") lines.push(message);
  };
  const log: Log = { debug: note("debug"), info: note("info"), warn: note("warn"), error: note("error") };
  const served = new Map<string, Served>();
  let fetches = 0;
  const asked: string[] = [];
  const notices: { placeId: string; text: string; nonce: string; at: number }[] = [];
  const noticePlaces: NoticePlace[] = [];
  const noticeWeather: Weather[] = [];

  const storeMessage = (channelId: string, news: News, nonce: string) => {
    const twin = messages.find((message) => message.nonce === nonce && time.clock.now() - message.at < nonceMemoryMs);
    if (twin !== undefined) return twin.id;
    const previewKey = news.kind === "preview" ? news.preview.key : undefined;
    const at = time.clock.now();
    const id = String(messages.length + 1);
    messages.push({ id, channelId, nonce, at, previewKey, news, edits: 0, isDeleted: false });
    return id;
  };
  const see = (kind: SeenRequest["kind"], channelId: string): Weather => {
    requests.push({ kind, channelId, at: time.clock.now() });
    if (network.isDown || brokenChannels.has(channelId))
      return requests.length % 2 === 0 ? "lost-request" : "refused-by-proxy";
    return weather.shift() ?? "fair";
  };
  const publish = (channelId: string, messageId: string): PublishOutcome => {
    const sky = see("publish", channelId);
    if (sky !== "fair") return { kind: "failed", reason: sky };
    const outcome = publishing.shift() ?? { kind: "published" };
    if (outcome.kind === "published") published.push(messageId);
    return outcome;
  };
  const send = (channelId: string, news: News, nonce: string): SendOutcome => {
    const sky = see("send", channelId);
    if (closedChannels.has(channelId)) return { kind: "closed", reason: "the channel no longer exists" };
    if (sky === "lost-request") return { kind: "uncertain", reason: "reset" };
    if (sky === "limited") return { kind: "not-sent", reason: "rate limited", retryAfterMs: 5_000 };
    if (sky === "limited-globally")
      return { kind: "not-sent", reason: "rate limited", retryAfterMs: 5_000, isGlobal: true };
    if (sky === "refused-by-proxy") return { kind: "not-sent", reason: "Discord answered 403" };
    const messageId = storeMessage(channelId, news, nonce);
    return sky === "lost-response" ? { kind: "uncertain", reason: "reset" } : { kind: "sent", messageId };
  };
  const edit = (channelId: string, messageId: string, news: News): EditOutcome => {
    const sky = see("edit", channelId);
    const message = messages.find(({ id, isDeleted }) => id === messageId && !isDeleted);
    if (message === undefined || closedChannels.has(channelId))
      return { kind: "impossible", reason: "Unknown Message" };
    if (sky === "fair" || sky === "lost-response") {
      message.news = news;
      message.edits++;
    }
    return sky === "fair" ? { kind: "edited" } : { kind: "failed", reason: sky };
  };
  const post = ({ id: placeId }: NoticePlace, text: string, nonce: string): SendOutcome => {
    const sky = noticeWeather.shift() ?? "fair";
    if (closedChannels.has(placeId)) return { kind: "closed", reason: "I lack a permission in the channel" };
    if (sky === "lost-request") return { kind: "uncertain", reason: "reset" };
    if (sky === "limited" || sky === "refused-by-proxy") return { kind: "not-sent", reason: sky };
    const at = time.clock.now();
    if (!notices.some((notice) => notice.nonce === nonce && at - notice.at < nonceMemoryMs))
      notices.push({ placeId, text, nonce, at });
    return sky === "lost-response" ? { kind: "uncertain", reason: "reset" } : { kind: "sent", messageId: "1" };
  };
  const boot = async (step: Step = async () => {}, isHistoryReadable = true) => {
    const health = createStoreHealth(log, time.clock);
    const memory = await openMemoryPorts((name) => health.watch(memoryTable(diskOf(name), name, step)));
    const announcer = createAnnouncer({
      ...memory,
      spoken: inEnglish,
      feeds,
      fetchFeed: async ({ id }): Promise<FetchOutcome> => {
        fetches++;
        asked.push(id);
        const now = served.get(id) ?? [];
        return "kind" in now ? now : { kind: "fetched", entries: now, validators: {} };
      },
      noticeboard: {
        placesOf: () => noticePlaces,
        post: async (place, text, nonce) => {
          await step("before notice");
          const outcome = post(place, text, nonce);
          await step("after notice");
          return outcome;
        },
        find: async ({ id }, text) => {
          await step("before notice history");
          if (!isHistoryReadable) return { kind: "unreadable", reason: "missing permission" };
          const found = notices.findIndex((notice) => notice.placeId === id && notice.text === text);
          return found < 0 ? { kind: "absent" } : { kind: "found", messageId: String(found) };
        },
      },
      readPreviews,
      isOurs: ({ applicationId }) => applicationId === "7",
      send: async ({ channelId }, news, nonce) => {
        await step("before send");
        const outcome = send(channelId, news, nonce);
        await time.clock.sleep(network.latencyMs, new AbortController().signal);
        await step("after send");
        return outcome;
      },
      edit: async ({ channelId }, { messageId }, news) => {
        await step("before edit");
        const outcome = edit(channelId, messageId, news);
        await time.clock.sleep(network.latencyMs, new AbortController().signal);
        await step("after edit");
        return outcome;
      },
      findAnnounced: async (channelId, texts) => {
        await step("before history");
        requests.push({ kind: "history", channelId, at: time.clock.now() });
        if (network.isHistoryDown || network.isDown) return { kind: "unreachable", reason: "Discord answered 502" };
        if (!isHistoryReadable) return { kind: "unreadable", reason: "missing permission" };
        const found = messages.find((message) => message.channelId === channelId && looksLike(message, texts));
        return found === undefined ? { kind: "absent" } : { kind: "found", messageId: found.id };
      },
      publish: async (channelId, messageId) => {
        await step("before publish");
        const outcome = publish(channelId, messageId);
        await step("after publish");
        return outcome;
      },
      intervalMs: 60_000,
      clock: time.clock,
      random: () => 0,
      log,
      metrics: noOps.metrics,
    });
    await announcer.start();
    return { ...announcer, ...memory };
  };
  return {
    time,
    messages,
    weather,
    /** How long (ms) an answer takes that follows a request; whether the history cannot be reached. */
    network,
    closedChannels,
    logged,
    /** How often a message was posted there, in vain or not. */
    attemptsAt: (channelId: string) =>
      requests.filter((asked) => asked.kind === "send" && asked.channelId === channelId).length,
    /** Channels whose requests Discord fails to answer. */
    brokenChannels,
    requests,
    /** Ids of messages as often as they were published, and what publishing comes to next. */
    published,
    publishing,
    /** The ids of the feeds in the order in which they were asked. */
    asked,
    /** How often feeds were asked. */
    fetches: () => fetches,
    /** What was logged, debug lines aside. */
    lines,
    /** What administrators were told, and the server's own places for that. */
    notices,
    noticePlaces,
    noticeWeather,
    disks,
    diskOf,
    boot,
    /** What a feed answers from now on; without a name the first feed. */
    serve: (answer: Served, feedId = feeds[0]?.id ?? "") => served.set(feedId, answer),
    subscribe: async (subscriptions = channels.map((channelId) => subscription(`s${channelId}`, channelId))) => {
      const stored = await openSubscriptions(memoryTable(disks.subscriptions));
      for (const one of subscriptions) await stored.save(one);
    },
    /** Adds feeds of servers' own. */
    addFeeds: async (rows: readonly GuildFeed[]) => {
      const stored = await openGuildFeeds(memoryTable(diskOf("guildFeeds")));
      for (const row of rows) await stored.save(row);
    },
    follow: async (follows: readonly Follow[]) => {
      const stored = await openFollows(memoryTable(disks.follows));
      for (const one of follows) await stored.save(one);
    },
    /** Boots, lets everything happen that happens within some polls, and stops. */
    live: async (minutes = 3) => {
      const announcer = await boot();
      const until = time.clock.now() + minutes * 60_000;
      await time.runUntil(() => time.clock.now() >= until, 5_000);
      await announcer.stop();
    },
    ledger: disks.ledger,
    outbox: disks.outbox,
    inChannel: (channelId: string) => messages.filter((message) => message.channelId === channelId),
    countOf: (previewKey: string, channelId: string) =>
      messages.filter((message) => message.previewKey === previewKey && message.channelId === channelId).length,
  };
}

function looksLike({ news }: StoredMessage, texts: readonly { readonly title: string; readonly url?: string }[]) {
  const [card] = newsCards(news, en);
  return texts.some(({ title, url }) => card?.title === title && card.url === url);
}

export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
