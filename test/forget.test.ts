import { describe, expect, it } from "vitest";
import { createHeldDesk } from "../src/announcer/held-desk.ts";
import { createGate } from "../src/core/delivery/gate.ts";
import { createForgetting, forgetOldRemovals } from "../src/forget.ts";
import { silentLog } from "./helpers/announcer-world.ts";
import { createFakeClock } from "./helpers/fake-clock.ts";
import { openMemoryPorts } from "./helpers/memory-ports.ts";
import { inEnglish, startAt, subscription } from "./helpers/previews.ts";

const idlePolling = { end: async () => {}, forget: async () => {} };
const hourMs = 3_600_000;

describe("what was kept of an ended subscription", () => {
  it("is forgotten once its end can no longer be undone, and not before", async () => {
    const memory = await openMemoryPorts();
    const { clock, runUntil } = createFakeClock(startAt);
    const heldDesk = createHeldDesk({
      ...memory,
      spoken: inEnglish,
      writing: createGate(1),
      enqueue: () => {},
      takeUp: async () => {},
      clock,
      log: silentLog,
    });
    await memory.history.append("1", "a", "10/news/1");
    await memory.held.add("10", { deliveryKey: "10/news/1", subscriptionIds: ["a"] });
    await memory.removed.save({ subscription: subscription("a", "10"), at: startAt });
    const stopping = new AbortController();
    const running = forgetOldRemovals({ ...memory, heldDesk, clock, log: silentLog }, stopping.signal);
    await runUntil(() => clock.now() >= startAt + 0.8 * hourMs);
    expect(await memory.removed.find("1", "a")).toBeDefined();
    await runUntil(() => clock.now() >= startAt + 2 * hourMs);
    stopping.abort();
    await running;
    expect(await memory.removed.all()).toEqual([]);
    expect((await memory.history.latest("1", "a", 0, 9)).total).toBe(0);
  });
});

describe("a server, channel or role that is gone", () => {
  it("takes along what belonged to it and nothing else", async () => {
    const memory = await openMemoryPorts();
    const { subscriptions, guildSettings, held, removed } = memory;
    const { forgetGuild, forgetChannel, forgetRole } = createForgetting({ ...memory, polling: idlePolling }, silentLog);
    await subscriptions.save(subscription("a", "10", { roleId: "70" }));
    await subscriptions.save(subscription("b", "11", { roleId: "71" }));
    await subscriptions.save(subscription("c", "20", { guildId: "2" }));
    await removed.save({ subscription: subscription("d", "10"), at: startAt });
    await held.add("10", { deliveryKey: "10/news/1", subscriptionIds: ["a"] });
    await guildSettings.save({ guildId: "1", logChannelId: "10" });
    await guildSettings.save({ guildId: "2", logChannelId: "20" });
    await forgetRole("1", "71");
    expect(subscriptions.all().map(({ id, roleId }) => [id, roleId])).toEqual([
      ["a", "70"],
      ["b", undefined],
      ["c", undefined],
    ]);
    await forgetChannel("1", "10");
    expect(subscriptions.all().map(({ id }) => id)).toEqual(["b", "c"]);
    expect(await removed.all()).toEqual([]);
    expect(await held.inChannel("10")).toEqual([]);
    expect(guildSettings.of("1").logChannelId).toBeUndefined();
    await forgetGuild("2");
    expect(subscriptions.all().map(({ id }) => id)).toEqual(["b"]);
    expect(guildSettings.of("2").logChannelId).toBeUndefined();
  });
});
