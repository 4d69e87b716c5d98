import { setTimeout as wait } from "node:timers/promises";
import { PermissionFlagsBits } from "discord.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost } from "../helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

let bot: RunningBot;

beforeAll(async () => {
  bot = await createRunningBot();
  await bot.boot();
  await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
}, 30_000);
afterAll(() => bot.close());

const ofBot = (channelId: string) =>
  bot.sandbox.world.messages(channelId).filter(({ author }) => author.id === demo.botUserId);
const rejoin = async () => {
  const { world } = bot.sandbox;
  world.kickBot(demo.secondGuildId);
  await wait(300);
  world.inviteBot(demo.secondGuildId, [demo.secondBotRoleId]);
};
const press = (as: string, channelId: string, messageId: string) =>
  bot.sandbox.use.component({ as, channelId, messageId, customId: "subscriptions-begin:here" });

describe("joining a server", () => {
  it("is no joining at the start, nor after a restart", async () => {
    await bot.terminate();
    await bot.boot();
    await wait(500);
    const { generalId, previewsId, newsId, secondGeneralId, secondPreviewsId } = demo;
    for (const id of [generalId, previewsId, newsId, secondGeneralId, secondPreviewsId]) expect(ofBot(id)).toEqual([]);
  });

  it("is greeted once, in the first channel where the bot may write, with a button that begins", async () => {
    bot.sandbox.world.denyBot(demo.secondGeneralId, PermissionFlagsBits.SendMessages);
    await rejoin();
    await until(() => ofBot(demo.secondPreviewsId).length > 0);
    const [greeting] = ofBot(demo.secondPreviewsId);
    expect(greeting?.content).toContain("/soundtrack");
    expect(JSON.stringify(greeting?.components)).toContain("Announce here");
    bot.sandbox.gateway.invalidateSessions();
    await wait(500);
    await bot.terminate();
    await bot.boot();
    await wait(500);
    expect(ofBot(demo.secondPreviewsId)).toHaveLength(1);
  });

  it("lets whoever may manage the server begin, also after a restart, and refuses everybody else in private", async () => {
    const [greeting] = ofBot(demo.secondPreviewsId);
    const refused = await press(demo.secondMemberId, demo.secondPreviewsId, greeting?.id ?? "");
    expect(refused.kind === "message" && refused.ephemeral).toBe(true);
    expect(refused.kind === "message" && refused.message.content).toContain("Manage Server");
    const begun = await press(demo.secondAdminId, demo.secondPreviewsId, greeting?.id ?? "");
    expect(begun.kind === "message" && begun.ephemeral).toBe(true);
    expect(begun.kind === "message" && begun.message.content).toContain(
      `New previews from any feed go to <#${demo.secondPreviewsId}>.`,
    );
    const again = await press(demo.secondAdminId, demo.secondPreviewsId, greeting?.id ?? "");
    expect(again.kind === "message" && again.message.content).toContain("already has that subscription");
    bot.sandbox.world.publishPost(albumPost(1));
    await until(() => ofBot(demo.secondPreviewsId).length === 2);
  });

  it("is greeted anew after leaving, in the system channel, and exactly once if the process dies meanwhile", {
    timeout: 30_000,
  }, async () => {
    bot.sandbox.world.setOverwrites(demo.secondGeneralId, []);
    bot.sandbox.world.setSystemChannel(demo.secondGuildId, demo.secondGeneralId);
    for (const diesAfterMs of [5, 25, undefined]) {
      const before = ofBot(demo.secondGeneralId).length;
      const left = bot.log.filter(({ msg }) => msg === "server forgotten").length;
      bot.sandbox.world.kickBot(demo.secondGuildId);
      await until(() => bot.log.filter(({ msg }) => msg === "server forgotten").length > left);
      bot.sandbox.world.inviteBot(demo.secondGuildId, [demo.secondBotRoleId]);
      if (diesAfterMs === undefined) await until(() => ofBot(demo.secondGeneralId).length > before);
      else await wait(diesAfterMs);
      await bot.kill();
      await bot.boot();
      await wait(500);
      expect(ofBot(demo.secondGeneralId).length - before).toBeLessThanOrEqual(1);
    }
  });
});
