import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost } from "../helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

const channelCount = 40;
const kills = 12;
const channelIds: string[] = [];
let bot: RunningBot;

beforeAll(async () => {
  bot = await createRunningBot({ latencyMs: 15 });
  for (let i = 0; i < channelCount; i++) {
    channelIds.push(bot.sandbox.world.addChannel({ guildId: demo.guildId, name: `previews-${i}` }).id);
  }
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

describe("a process that is killed in the middle of announcing", () => {
  it(`has posted everything once after ${kills} kills at any instant`, { timeout: 120_000 }, async () => {
    for (let i = 0; i < kills; i++) {
      bot.sandbox.world.publishPost(albumPost(i));
      await wait((i * 97) % 900);
      await bot.kill();
      await bot.boot();
    }
    const expected = [...Array(kills).keys()].map((i) => `Voyage ${i}`).sort();
    await until(
      () => channelIds.every((id) => titlesIn(id).length >= kills),
      () => "every channel has every preview",
      60_000,
    );
    await wait(1_500);
    for (const id of channelIds) expect(titlesIn(id).sort()).toEqual(expected);
  });

  it("stops within 5 seconds and with exit code 0 when asked to, in the middle of a fan-out", {
    timeout: 30_000,
  }, async () => {
    bot.sandbox.world.publishPost(albumPost(100));
    await until(
      () => channelIds.some((id) => titlesIn(id).includes("Voyage 100")),
      () => "it announces",
    );
    const askedAt = Date.now();
    expect(await bot.terminate()).toBe(0);
    expect(Date.now() - askedAt).toBeLessThan(5_000);
    await bot.boot();
    await until(
      () => channelIds.every((id) => titlesIn(id).includes("Voyage 100")),
      () => "every channel has the last preview",
      30_000,
    );
    await wait(1_500);
    for (const id of channelIds) expect(titlesIn(id).filter((title) => title === "Voyage 100")).toHaveLength(1);
  });
});

describe("a token that Discord refuses", () => {
  it("ends the process with a clear message that does not hold it", { timeout: 30_000 }, async () => {
    await bot.kill();
    const known = bot.log.length;
    await expect(bot.boot({ DISCORD_TOKEN: "wrong.token.here" })).rejects.toThrow("ended with code 78");
    const said = JSON.stringify(bot.log.slice(known));
    expect(said).toContain("Discord refused the token");
    expect(said).not.toContain("wrong.token.here");
  });
});
