import { PermissionFlagsBits } from "discord.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost, picardPost } from "../helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

let bot: RunningBot;

beforeAll(async () => {
  bot = await createRunningBot();
  await bot.boot();
  await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
});
afterAll(() => bot.close());

const use = async (
  command: string,
  options: Record<string, string | boolean> = {},
  as: string = demo.adminId,
  channelId: string = demo.generalId,
) => {
  const outcome = await bot.sandbox.use.command({ as, channelId, command, options });
  if (outcome.kind !== "message") throw new Error(`The bot did not answer ${command}: ${outcome.kind}`);
  return outcome;
};
const messagesIn = (channelId: string) =>
  bot.sandbox.world.messages(channelId).filter(({ author }) => author.id === demo.botUserId);
const idIn = (text: string) => /`([0-9a-f]{6})`/.exec(text)?.[1] ?? "none";

describe("subscriptions", () => {
  it("are added in one step, confirmed in words, and answered privately", async () => {
    const { message, ephemeral } = await use("subscriptions add", {
      channel: demo.previewsId,
      role: demo.trekkiesRoleId,
    });
    expect(ephemeral).toBe(true);
    expect(message.content).toContain(
      `New previews from any feed go to <#${demo.previewsId}>, pinging <@&${demo.trekkiesRoleId}>.`,
    );
  });

  it("post the card of a new preview once, with each fact in its place, and mention the role alone", async () => {
    bot.sandbox.world.publishPost(picardPost);
    await until(() => messagesIn(demo.previewsId).length > 0);
    const [message] = messagesIn(demo.previewsId);
    expect(message?.content).toBe(`<@&${demo.trekkiesRoleId}>\nhttps://www.youtube.com/watch?v=sampleVid01`);
    const [embed] = message?.embeds ?? [];
    expect(embed?.title).toBe("Star Trek: Picard – Season 1");
    expect(Object.fromEntries((embed?.fields ?? []).map(({ name, value }) => [name, value]))).toMatchObject({
      Composer: "Jeff Russo",
      Label: "Lakeshore Records",
      "Release date": "<t:1581076800:D> (<t:1581076800:R>)",
      Formats: "Digital",
      Track: "“Mystery Ship”",
      "Debuted by": "Screen Rant",
      Links: expect.stringContaining("[Pre-order · shop.example.com](https://shop.example.com/picard)"),
    });
    const request = bot.sandbox.requests.entries.find(
      ({ method, path }) => method === "POST" && path.endsWith(`/channels/${demo.previewsId}/messages`),
    );
    expect(request?.body).toMatchObject({
      allowed_mentions: { parse: [], roles: [demo.trekkiesRoleId] },
      enforce_nonce: true,
      nonce: expect.stringMatching(/^.{1,25}$/),
    });
  });

  it("that overlap in one channel make one message", async () => {
    await use("subscriptions add", { channel: demo.previewsId, composer: "jeff russo" });
    const before = messagesIn(demo.previewsId).length;
    bot.sandbox.world.publishPost(albumPost(1));
    await until(() => messagesIn(demo.previewsId).length > before);
    bot.sandbox.world.publishPost(albumPost(2));
    await until(() => messagesIn(demo.previewsId).length > before + 1);
    expect(messagesIn(demo.previewsId)).toHaveLength(before + 2);
  });

  it("are refused twice for the same wish, for unknown feeds and for channels without permission, with what to do", async () => {
    expect((await use("subscriptions add", { channel: demo.previewsId })).message.content).toContain(
      "already has that subscription",
    );
    expect((await use("subscriptions add", { feed: "nonsense" })).message.content).toContain(
      "There is no feed called nonsense",
    );
    bot.sandbox.world.denyBot(demo.newsId, PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.SendMessages);
    await until(() => true);
    const { message } = await use("subscriptions add", { channel: demo.newsId });
    expect(message.content).toContain("missing Send Messages and Embed Links");
    bot.sandbox.world.setOverwrites(demo.newsId, []);
  });

  it("are listed, tested and removed by their id", async () => {
    const listed = await use("subscriptions list");
    expect(listed.message.embeds[0]?.title).toBe("2 subscriptions");
    const id = idIn(
      (await use("subscriptions add", { channel: demo.newsId, work: "Star Trek: Picard", publish: true })).message
        .content,
    );
    expect((await use("subscriptions test", { subscription: id })).message.content).toBe(
      `Sent a test to <#${demo.newsId}>.`,
    );
    expect(messagesIn(demo.newsId)[0]?.content).toContain("Test");
    const removed = await use("subscriptions remove", { subscription: id });
    expect(removed.message.content).toContain(`Ended subscription \`${id}\``);
    expect((await use("subscriptions remove", { subscription: id })).message.content).toContain("was not found here");
  });

  it("suggest their own ids to administrators", async () => {
    const choices = await bot.sandbox.use.autocomplete({
      as: demo.adminId,
      channelId: demo.generalId,
      command: "subscriptions remove",
      options: { subscription: "" },
      focused: "subscription",
    });
    expect(choices).toHaveLength(2);
  });

  it("of another server are not found", async () => {
    const id = idIn((await use("subscriptions add", {}, demo.secondAdminId, demo.secondPreviewsId)).message.content);
    expect((await use("subscriptions remove", { subscription: id })).message.content).toContain("was not found here");
    expect(
      (await use("subscriptions list", {}, demo.secondAdminId, demo.secondGeneralId)).message.embeds[0]?.title,
    ).toBe("1 subscription");
  });

  it("rest with a reason when their channel is closed, and cost one request", async () => {
    await use("subscriptions add", { channel: demo.newsId });
    bot.sandbox.world.denyBot(demo.newsId, PermissionFlagsBits.ViewChannel);
    bot.sandbox.world.publishPost(albumPost(3));
    await until(() => bot.log.some(({ msg }) => msg === "subscription paused"));
    bot.sandbox.world.publishPost(albumPost(4));
    await until(() => messagesIn(demo.previewsId).some(({ embeds }) => embeds[0]?.title === "Voyage 4"));
    expect(
      bot.sandbox.requests.entries
        .filter(({ path, method }) => method === "POST" && path.includes(`/channels/${demo.newsId}/messages`))
        .filter(({ status }) => status === 403),
    ).toHaveLength(1);
    const { message } = await use("subscriptions list");
    expect(message.embeds[0]?.description).toContain("paused: I can no longer see the channel");
  });

  it("end with their channel", async () => {
    bot.sandbox.world.deleteChannel(demo.newsId);
    await until(() => bot.log.some(({ msg }) => msg === "subscription forgotten"));
    expect((await use("subscriptions list")).message.embeds[0]?.description).not.toContain(demo.newsId);
  });
});

describe("a plain member", () => {
  it("does not see the admin commands, and is refused when Discord lets one through", async () => {
    await expect(use("subscriptions list", {}, demo.memberId)).rejects.toThrow();
  });
});
