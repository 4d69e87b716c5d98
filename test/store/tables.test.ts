import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createDelivery, type Delivery, heldDelivery, releasedDelivery } from "../../src/core/delivery/delivery.ts";
import { openDeliveries } from "../../src/store/deliveries.ts";
import { openStores, type Stores, storeFile, type Table } from "../../src/store/open-stores.ts";
import { openSubscriptions } from "../../src/store/subscriptions.ts";
import { memoryTable } from "../helpers/memory-table.ts";
import { startAt, subscription } from "../helpers/previews.ts";

interface Row {
  readonly text: string;
  readonly at?: number;
}

const folders: string[] = [];
const opened: Stores[] = [];

function openInFolder(folder = mkdtempSync(join(tmpdir(), "fantastique-"))): Stores {
  folders.push(folder);
  const stores = openStores(join(folder, "deep", "store.sqlite"));
  opened.push(stores);
  return stores;
}

afterEach(async () => {
  for (const stores of opened.splice(0)) await stores.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe.each<[string, () => Promise<Table<Row>>]>([
  ["in memory", async () => memoryTable<Row>(new Map())],
  ["in SQLite", () => openInFolder().table<Row>("rows")],
])("a table %s", (_name, open) => {
  it("gives back what was set, and undefined for what was not", async () => {
    const table = await open();
    await table.set("a/ü 🎵", { text: "one" });
    expect(await table.get("a/ü 🎵")).toEqual({ text: "one" });
    expect(await table.get("b")).toBeUndefined();
    expect(await table.has("a/ü 🎵")).toBe(true);
    expect(await table.has("b")).toBe(false);
  });

  it("replaces a row that is set again and forgets one that is deleted, also twice", async () => {
    const table = await open();
    await table.set("a", { text: "one" });
    await table.set("a", { text: "two" });
    expect(await table.rows()).toEqual([{ text: "two" }]);
    await table.delete("a");
    await table.delete("a");
    expect(await table.rows()).toEqual([]);
  });

  it("finds the rows with the highest numbers, highest first, also after changes", async () => {
    const table = await open();
    expect(await table.highest("at", 3)).toEqual([]);
    for (const at of [5, 1, 1_700_000_000_000, 12, 9]) await table.set(`key/${at}`, { text: "x", at });
    expect((await table.highest("at", 3)).map(({ at }) => at)).toEqual([1_700_000_000_000, 12, 9]);
    await table.set("key/1", { text: "x", at: 10 });
    await table.delete("key/12");
    expect((await table.highest("at", 3)).map(({ at }) => at)).toEqual([1_700_000_000_000, 10, 9]);
    expect(await table.highest("at", 99)).toHaveLength(4);
  });

  it("lists every row of many", async () => {
    const table = await open();
    for (let i = 0; i < 257; i++) await table.set(`key-${i}`, { text: String(i) });
    const texts = (await table.rows()).map(({ text }) => Number(text)).sort((a, b) => a - b);
    expect(texts).toEqual([...Array(257).keys()]);
  });
});

describe("the SQLite store", () => {
  it("keeps tables apart and keeps their rows over a restart", async () => {
    const folder = mkdtempSync(join(tmpdir(), "fantastique-"));
    const first = openInFolder(folder);
    await (await first.table<Row>("left")).set("k", { text: "left" });
    await (await first.table<Row>("right")).set("k", { text: "right" });
    await first.close();
    const second = openInFolder(folder);
    expect(await (await second.table<Row>("left")).rows()).toEqual([{ text: "left" }]);
    expect(await (await second.table<Row>("right")).rows()).toEqual([{ text: "right" }]);
  });

  it("rejects when the file cannot be opened", async () => {
    const stores = openStores(
      "/dev/null/store.sqlite".replace("/dev/null/", `${mkdtempSync(join(tmpdir(), "fantastique-"))}/`),
    );
    opened.push(stores);
    await expect(stores.table("rows")).resolves.toBeDefined();
    expect(() => openStores("/dev/null/nowhere/store.sqlite")).toThrow();
  });

  it("reads a relative address from the project and an absolute one as it is", () => {
    expect(storeFile("sqlite://data/local/x.sqlite", "/project")).toBe("/project/data/local/x.sqlite");
    expect(storeFile("sqlite:///var/lib/x.sqlite", "/project")).toBe("/var/lib/x.sqlite");
  });
});

describe("deliveries", () => {
  const delivery = createDelivery(
    { previewKey: "news/1", guildId: "1", channelId: "10", subscriptionIds: ["s"], roleIds: [], publish: false },
    startAt,
  );

  it("move from the outbox to the ledger when finished, and are known in both", async () => {
    const [outbox, ledger] = [new Map<string, string>(), new Map<string, string>()];
    const deliveries = openDeliveries(memoryTable(outbox), memoryTable(ledger));
    await deliveries.save(delivery);
    expect(await deliveries.open()).toEqual([delivery]);
    expect(await deliveries.find(delivery.key)).toEqual(delivery);
    const sent: Delivery = { ...delivery, progress: { state: "sent", messageId: "5", sentAt: startAt } };
    await deliveries.save(sent);
    expect(await deliveries.open()).toEqual([]);
    expect(await deliveries.find(delivery.key)).toEqual(sent);
    expect(await deliveries.find("other")).toBeUndefined();
    expect([outbox.size, ledger.size]).toEqual([0, 1]);
  });

  it("that died between the two tables count as finished", async () => {
    const [outbox, ledger] = [new Map<string, string>(), new Map<string, string>()];
    const deliveries = openDeliveries(memoryTable(outbox), memoryTable(ledger));
    await deliveries.save({ ...delivery, progress: { state: "sent", messageId: "5", sentAt: startAt } });
    outbox.set(delivery.key, JSON.stringify(delivery));
    expect(await deliveries.open()).toEqual([]);
    expect(outbox.size).toBe(0);
  });

  it("that died while a held row was let go are open again, and held again once they are held anew", async () => {
    const [outbox, ledger] = [new Map<string, string>(), new Map<string, string>()];
    const deliveries = openDeliveries(memoryTable(outbox), memoryTable(ledger));
    const held = heldDelivery(delivery, "the subscription is paused", startAt + 1);
    const released = releasedDelivery(held, delivery.announcement, startAt + 2);
    await deliveries.save(held);
    outbox.set(delivery.key, JSON.stringify(released));
    expect(await deliveries.open()).toEqual([released]);
    expect(ledger.size).toBe(0);
    await deliveries.save(heldDelivery(released, "the channel no longer exists", startAt + 3));
    outbox.set(delivery.key, JSON.stringify(released));
    expect(await deliveries.open()).toEqual([]);
    expect((await deliveries.find(delivery.key))?.progress.state).toBe("held");
  });
});

describe("subscriptions", () => {
  it("are found by server and id only, and survive a restart in their order", async () => {
    const disk = new Map<string, string>();
    const subscriptions = await openSubscriptions(memoryTable(disk));
    await subscriptions.save(subscription("b", "10", { createdAt: 2 }));
    await subscriptions.save(subscription("a", "11", { createdAt: 1 }));
    await subscriptions.save(subscription("c", "20", { guildId: "2", createdAt: 3 }));
    expect(subscriptions.find("2", "a")).toBeUndefined();
    expect(subscriptions.ofGuild("1").map(({ id }) => id)).toEqual(["b", "a"]);
    const reopened = await openSubscriptions(memoryTable(disk));
    expect(reopened.all().map(({ id }) => id)).toEqual(["a", "b", "c"]);
    await reopened.remove("1", "a");
    expect(reopened.ofGuild("1").map(({ id }) => id)).toEqual(["b"]);
  });
});
