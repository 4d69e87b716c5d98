import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost } from "../helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

const channelIds = [demo.previewsId, demo.newsId, demo.generalId];
const messageRoute = /\/channels\/\d+\/messages$/;
let bot: RunningBot;

beforeAll(async () => {
  bot = await createRunningBot();
  await bot.boot();
  for (const channel of channelIds) {
    await bot.sandbox.use.command({
      as: demo.adminId,
      channelId: demo.generalId,
      command: "subscriptions add",
      options: { channel },
    });
  }
  await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
}, 60_000);
afterAll(() => bot.close());

const titlesIn = (channelId: string) =>
  bot.sandbox.world.messages(channelId).map(({ embeds }) => embeds[0]?.title ?? "");
const countOf = (title: string) => channelIds.map((id) => titlesIn(id).filter((shown) => shown === title).length);

describe.each([
  ["an answer is lost after the message was stored", { effect: { kind: "drop" }, when: "after", count: 4 }],
  ["the connection drops before the request is handled", { effect: { kind: "drop" }, when: "before", count: 4 }],
  [
    "Discord answers 500 although it stored the message",
    { effect: { kind: "status", status: 500 }, when: "after", count: 4 },
  ],
  [
    "Discord answers 502 with a web page",
    { effect: { kind: "status", status: 502, html: "<html>Bad gateway</html>" }, when: "before", count: 4 },
  ],
  [
    "a proxy answers 403 with a web page",
    { effect: { kind: "status", status: 403, html: "<html>Forbidden</html>" }, when: "before", count: 3 },
  ],
  [
    "Discord limits the rate",
    { effect: { kind: "rate-limit", retryAfterMs: 300, scope: "shared" }, when: "before", count: 3 },
  ],
] as const)("when %s", (name, fault) => {
  it("each channel has the preview once in the end", { timeout: 60_000 }, async () => {
    const number = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
    bot.sandbox.faults.add({ ...fault, method: "POST", route: messageRoute });
    bot.sandbox.world.publishPost(albumPost(number));
    const title = `Voyage ${number}`;
    await until(
      () => countOf(title).every((count) => count > 0),
      () => `every channel has ${title}; ${JSON.stringify(bot.log.slice(-8))}`,
      40_000,
    );
    await until(
      () =>
        bot.log.filter(({ msg, deliveryKey }) => msg === "delivery sent" && deliveryKey !== undefined).length >=
        channelIds.length,
    );
    await wait(1_000);
    expect(countOf(title)).toEqual([1, 1, 1]);
    bot.sandbox.faults.clear();
  });
});

describe.each([
  ["cannot be reached", 901, () => bot.sandbox.gateway.refuse(true)],
  ["ends the session as invalid", 902, () => bot.sandbox.gateway.invalidateSessions()],
] as const)("when the gateway %s", (_name, number, spoil) => {
  it("announcements go on", { timeout: 60_000 }, async () => {
    spoil();
    bot.sandbox.gateway.dropSockets();
    bot.sandbox.world.publishPost(albumPost(number));
    await until(
      () => countOf(`Voyage ${number}`).every((count) => count > 0),
      () => `every channel has it; ${JSON.stringify(bot.log.slice(-5))}`,
      30_000,
    );
    bot.sandbox.gateway.refuse(false);
    await until(
      () => bot.log.filter(({ msg }) => msg === "gateway lost, reconnecting").length > 0,
      () => "the gateway was lost",
    );
    const isAnswered = async () =>
      (await bot.sandbox.use.command({ as: demo.memberId, channelId: demo.generalId, command: "help" })).kind ===
      "message";
    for (let i = 0; i < 10 && !(await isAnswered()); i++) await wait(1_000);
    expect(await isAnswered()).toBe(true);
    expect(countOf(`Voyage ${number}`)).toEqual([1, 1, 1]);
  });
});

describe("when the gateway drops", () => {
  it("answers again after it resumed", { timeout: 30_000 }, async () => {
    bot.sandbox.gateway.dropSockets();
    await until(
      () => bot.log.some(({ msg }) => msg === "gateway resumed"),
      () => "the gateway resumed",
      20_000,
    );
    const outcome = await bot.sandbox.use.command({ as: demo.memberId, channelId: demo.generalId, command: "help" });
    expect(outcome.kind).toBe("message");
  });
});
