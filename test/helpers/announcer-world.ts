import { createAnnouncer } from "../../src/announcer/announcer.ts";
import { deliveryKey, type SendOutcome } from "../../src/core/delivery.ts";
import type { Entry } from "../../src/core/entry.ts";
import type { FetchOutcome, Log, ReadPreviews } from "../../src/core/ports.ts";
import { noOps } from "../../src/ops/no-ops.ts";
import { openDeliveries } from "../../src/store/deliveries.ts";
import { openFeedStates } from "../../src/store/feed-states.ts";
import { openPreviews } from "../../src/store/previews.ts";
import { openSubscriptions } from "../../src/store/subscriptions.ts";
import { createFakeClock } from "./fake-clock.ts";
import { memoryTable, type Step } from "./memory-table.ts";
import { feed, preview, startAt, subscription } from "./previews.ts";

const nonceMemoryMs = 5 * 60_000;

interface StoredMessage {
  readonly id: string;
  readonly channelId: string;
  readonly previewKey: string;
  readonly nonce: string;
  readonly at: number;
}

/** What the network does to one request. */
export type Weather = "fair" | "lost-request" | "lost-response";

/**
 * All that outlives the process: the disk, the feed, and a Discord that remembers nonces for five minutes. `boot` starts the
 * announcer's own code on it; `step` runs before and after every effect and may stop the code for good.
 */
export function createAnnouncerWorld(channels: readonly string[]) {
  const time = createFakeClock(startAt);
  const disks = {
    subscriptions: new Map(),
    feedStates: new Map(),
    previews: new Map(),
    outbox: new Map(),
    ledger: new Map(),
  };
  const messages: StoredMessage[] = [];
  const weather: Weather[] = [];
  let entries: readonly Entry[] = [];

  const store = (channelId: string, previewKey: string, nonce: string) => {
    const twin = messages.find((message) => message.nonce === nonce && time.clock.now() - message.at < nonceMemoryMs);
    if (twin !== undefined) return twin.id;
    const message = { id: String(messages.length + 1), channelId, previewKey, nonce, at: time.clock.now() };
    messages.push(message);
    return message.id;
  };
  const send = async (channelId: string, previewKey: string, nonce: string): Promise<SendOutcome> => {
    const sky = weather.shift() ?? "fair";
    if (sky === "lost-request") return { kind: "uncertain", reason: "reset" };
    const messageId = store(channelId, previewKey, nonce);
    return sky === "lost-response" ? { kind: "uncertain", reason: "reset" } : { kind: "sent", messageId };
  };
  const boot = async (step: Step = async () => {}, isHistoryReadable = true) => {
    const table = <Row>(name: keyof typeof disks) => memoryTable<Row>(disks[name], name, step);
    const announcer = createAnnouncer({
      feeds: [feed],
      fetchFeed: async (): Promise<FetchOutcome> => ({ kind: "fetched", entries, validators: {} }),
      feedStates: openFeedStates(table("feedStates")),
      previews: await openPreviews(table("previews")),
      subscriptions: await openSubscriptions(table("subscriptions")),
      deliveries: openDeliveries(table("outbox"), table("ledger")),
      readPreviews: readAll,
      isOurs: () => true,
      send: async ({ channelId, previewKey }, _preview, nonce) => {
        await step("before send");
        const outcome = await send(channelId, previewKey, nonce);
        await step("after send");
        return outcome;
      },
      findAnnounced: async ({ channelId, previewKey }) => {
        await step("before history");
        if (!isHistoryReadable) return { kind: "unreadable", reason: "missing permission" };
        const found = messages.find((message) => message.channelId === channelId && message.previewKey === previewKey);
        return found === undefined ? { kind: "absent" } : { kind: "found", messageId: found.id };
      },
      publish: async () => {},
      intervalMs: 60_000,
      clock: time.clock,
      random: () => 0,
      log: silentLog,
      metrics: noOps.metrics,
    });
    await announcer.start();
    return announcer;
  };
  return {
    time,
    messages,
    weather,
    boot,
    serve: (served: readonly Entry[]) => {
      entries = served;
    },
    subscribe: async () => {
      const subscriptions = await openSubscriptions(memoryTable(disks.subscriptions));
      for (const channelId of channels) await subscriptions.save(subscription(`s${channelId}`, channelId));
    },
    isSettled: () => disks.outbox.size === 0 && disks.ledger.size >= channels.length,
    ledger: disks.ledger,
    outbox: disks.outbox,
    countOf: (previewKey: string, channelId: string) =>
      messages.filter(
        (message) => deliveryKey(message.previewKey, message.channelId) === deliveryKey(previewKey, channelId),
      ).length,
  };
}

const readAll: ReadPreviews = (_feed, { id }) => [preview(id)];

export const silentLog: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
