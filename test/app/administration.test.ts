import { setTimeout as wait } from "node:timers/promises";
import { PermissionFlagsBits } from "discord.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost, picardPost } from "../helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

let bot: RunningBot;
let logId = "";
let systemId = "";

beforeAll(async () => {
  bot = await createRunningBot({ samplePosts: [oldAlbum] });
  const { world } = bot.sandbox;
  logId = world.addChannel({ guildId: demo.guildId, name: "bot-log" }).id;
  systemId = world.addChannel({ guildId: demo.guildId, name: "welcome" }).id;
  await bot.boot();
  await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
}, 30_000);
afterAll(() => bot.close());

const oldAlbum = {
  id: 1,
  title: "Old Voyage",
  publishedAt: "2020-01-01T00:00:00Z",
  html: albumPost(99).html,
};

type Options = Record<string, string | boolean>;

const use = async (
  command: string,
  options: Options = {},
  as: string = demo.adminId,
  channelId: string = demo.generalId,
) => {
  const outcome = await bot.sandbox.use.command({ as, channelId, command: `subscriptions ${command}`, options });
  if (outcome.kind !== "message") throw new Error(`The bot did not answer ${command}: ${outcome.kind}`);
  expect(outcome.ephemeral).toBe(true);
  return outcome.message;
};
type Message = Awaited<ReturnType<typeof use>>;

const customIdOf = (message: Message, label: string) =>
  new RegExp(`"custom_id":"([^"]+)"[^}]*"label":"${label}"|"label":"${label}"[^}]*"custom_id":"([^"]+)"`)
    .exec(JSON.stringify(message.components))
    ?.slice(1)
    .find((id) => id !== undefined) ?? `no button ${label}`;
const press = async (message: Message, label: string) => {
  const outcome = await bot.sandbox.use.component({
    as: demo.adminId,
    channelId: demo.generalId,
    messageId: message.id,
    customId: customIdOf(message, label),
  });
  if (outcome.kind !== "message") throw new Error(`The bot did not answer ${label}: ${outcome.kind}`);
  return outcome.message;
};
const idIn = (text: string) => /`([0-9a-f]{6})`/.exec(text)?.[1] ?? "none";
const add = async (options: Options) => idIn((await use("add", options)).content);
const ofBot = (channelId: string) =>
  bot.sandbox.world.messages(channelId).filter(({ author }) => author.id === demo.botUserId);
const titlesIn = (channelId: string) => ofBot(channelId).map(({ embeds }) => embeds[0]?.title);
const noticesIn = (channelId: string) =>
  ofBot(channelId).filter(({ content }) => content.includes("can no longer post"));
const newChannel = (name: string) => bot.sandbox.world.addChannel({ guildId: demo.guildId, name }).id;
const deny = (channelId: string, permission = PermissionFlagsBits.SendMessages) =>
  bot.sandbox.world.denyBot(channelId, permission);
const isPaused = (id: string) =>
  bot.log.some(({ msg, subscriptionId }) => msg === "subscription paused" && subscriptionId === id);
/** A message is seen in its channel before the bot has written down that it is sent. */
const hasNoted = (state: "sent" | "held", channel: string) =>
  bot.log.some(({ msg, channelId }) => msg === `delivery ${state}` && channelId === channel);
/** Waits until so many previews wait for a subscription. */
async function untilHeld(id: string, count: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const lines = (await use("list")).embeds[0]?.description?.split("\n") ?? [];
    if (lines[lines.findIndex((line) => line.includes(id)) + 1]?.includes(`${count} held`)) return;
    await wait(100);
  }
  throw new Error(`${count} previews were never held for ${id}`);
}
let published = 0;
const publish = (number: number) => {
  published++;
  return bot.sandbox.world.publishPost(albumPost(number));
};
/** What is added now hears of nothing that was published before. */
const untilAllRead = () =>
  until(
    () =>
      new Set(bot.log.filter(({ msg }) => msg === "preview found").map((line) => line.previewKey)).size >= published,
  );
const allNotices = () => {
  const directMessage = bot.sandbox.world.openDirectMessage(demo.adminId).id;
  return [logId, systemId, demo.generalId, directMessage].flatMap((id) => noticesIn(id).map(() => id));
};

describe("a channel that is closed to the bot", () => {
  it("is told of once to the person who subscribed, where the server has no place for it", async () => {
    const channelId = newChannel("first");
    const id = await add({ channel: channelId });
    deny(channelId);
    publish(1);
    await until(() => noticesIn(bot.sandbox.world.openDirectMessage(demo.adminId).id).length > 0);
    publish(2);
    await wait(2_500);
    expect(allNotices()).toHaveLength(1);
    expect((await use("list")).embeds[0]?.description).toContain("paused: I lack a permission in the channel");
    await use("remove", { subscription: id });
  });

  it("is told of in the system channel, else in the log channel that the server chose", async () => {
    bot.sandbox.world.setSystemChannel(demo.guildId, systemId);
    const second = newChannel("second");
    await add({ channel: second });
    deny(second);
    publish(3);
    await until(() => noticesIn(systemId).length > 0);
    expect(noticesIn(systemId)[0]?.content).toContain(`<#${second}>`);
    expect((await use("log")).content).toContain("no log channel");
    expect((await use("log", { channel: logId })).content).toContain(`<#${logId}>`);
    const third = newChannel("third");
    await add({ channel: third });
    deny(third, PermissionFlagsBits.ViewChannel);
    publish(4);
    await until(() => noticesIn(logId).length > 0);
    expect(allNotices()).toHaveLength(3);
  });

  it("is told of once also if the process is killed between the pause and the notice", {
    timeout: 40_000,
  }, async () => {
    const before = noticesIn(logId).length;
    for (let round = 0; round < 4; round++) {
      const channelId = newChannel(`killed-${round}`);
      const id = await add({ channel: channelId });
      deny(channelId);
      publish(10 + round);
      await until(() => isPaused(id));
      await wait(round * 7);
      await bot.kill();
      await bot.boot();
      await until(() => noticesIn(logId).length >= before + round + 1);
    }
    await wait(1_500);
    expect(noticesIn(logId)).toHaveLength(before + 4);
  });
});

describe("resuming", () => {
  it("names what is missing, then offers what was held, and posts it once", async () => {
    await untilAllRead();
    const channelId = newChannel("resumed");
    const id = await add({ channel: channelId });
    deny(channelId, PermissionFlagsBits.SendMessages | PermissionFlagsBits.EmbedLinks);
    publish(20);
    await until(() => isPaused(id));
    publish(21);
    await untilHeld(id, 2);
    expect((await use("resume", { subscription: id })).content).toContain("missing Send Messages and Embed Links");
    bot.sandbox.world.setOverwrites(channelId, []);
    const offer = await use("resume", { subscription: id });
    expect(offer.content).toContain("2 previews were held");
    await bot.terminate();
    await bot.boot();
    expect((await press(offer, "Post them")).content).toContain("2 messages go to");
    await until(() => titlesIn(channelId).length === 2);
    expect((await use("resume", { subscription: id })).content).not.toContain("held");
    await wait(1_000);
    expect(titlesIn(channelId)).toEqual(["Voyage 20", "Voyage 21"]);
    await use("remove", { subscription: id });
  });

  it("can skip what was held", async () => {
    const channelId = newChannel("skipped");
    const id = await add({ channel: channelId });
    expect((await use("pause", { subscription: id })).content).toContain("rests from now on");
    expect((await use("list")).embeds[0]?.description).toContain(`paused by <@${demo.adminId}>`);
    publish(22);
    await untilHeld(id, 1);
    expect((await press(await use("resume", { subscription: id }), "Skip them")).content).toBe("Skipped 1 preview.");
    publish(23);
    await until(() => titlesIn(channelId).length > 0);
    expect(titlesIn(channelId)).toEqual(["Voyage 23"]);
    await use("remove", { subscription: id });
  });

  it("moves to another channel where its own is gone, and takes along what was held", async () => {
    const [from, to] = [newChannel("left"), newChannel("entered")];
    const id = await add({ channel: from });
    deny(from);
    publish(24);
    await until(() => isPaused(id) && hasNoted("held", from));
    const offer = await use("edit", { subscription: id, channel: to, composer: "Jeff Russo" });
    expect(offer.content).toContain(`New previews by Jeff Russo from any feed go to <#${to}>.`);
    expect(offer.content).toContain("1 preview was held");
    await press(offer, "Post them");
    await until(() => titlesIn(to).length === 1);
    expect((await use("edit", { subscription: id, composer: "any", role: demo.trekkiesRoleId })).content).toContain(
      `New previews from any feed go to <#${to}>, pinging <@&${demo.trekkiesRoleId}>.`,
    );
    expect((await use("edit", { subscription: id })).content).toContain("at least one thing");
    bot.sandbox.world.deleteRole(demo.trekkiesRoleId);
    await until(() => bot.log.some(({ msg }) => msg === "role forgotten"));
    expect((await use("list")).embeds[0]?.description).not.toContain(demo.trekkiesRoleId);
    await use("remove", { subscription: id });
  });
});

describe("an ended subscription", () => {
  it("comes back with a button, also after a restart", async () => {
    const channelId = newChannel("undone");
    const id = await add({ channel: channelId });
    const removed = await use("remove", { subscription: id });
    await bot.terminate();
    await bot.boot();
    expect((await press(removed, "Undo")).content).toContain("Undone.");
    publish(30);
    await until(() => titlesIn(channelId).length === 1);
    const twice = await bot.sandbox.use
      .component({
        as: demo.adminId,
        channelId: demo.generalId,
        messageId: removed.id,
        customId: `subscriptions-undo:${id}`,
      })
      .catch((error: unknown) => error);
    expect(JSON.stringify(twice)).not.toContain("Undone");
    await use("remove", { subscription: id });
  });
});

describe("history and why", () => {
  it("tell what went where, and why a post did not", async () => {
    const channelId = newChannel("told");
    const all = await add({ channel: channelId });
    const narrow = await add({ channel: demo.previewsId, label: "Nobody's Records" });
    bot.sandbox.world.publishPost(picardPost);
    await until(() => titlesIn(channelId).length === 1 && hasNoted("sent", channelId));
    const [message] = ofBot(channelId);
    const url = `https://discord.com/channels/${demo.guildId}/${channelId}/${message?.id}`;
    const history = await use("history", { subscription: all });
    expect(history.embeds[0]?.description).toContain("**Star Trek: Picard – Season 1**");
    expect(history.embeds[0]?.description).toContain(url);
    expect((await use("history", { subscription: narrow })).content).toContain("posted nothing yet");
    const link = ofBot(channelId)[0]?.embeds[0]?.url ?? "";
    const why = (await use("why", { link: `${link}?utm_source=x` })).embeds[0]?.description ?? "";
    expect(why).toContain(`\`${all}\` <#${channelId}>: posted`);
    expect(why).toContain(url);
    expect(why).toContain(`\`${narrow}\` <#${demo.previewsId}>: kept out by its filter \`label\``);
    const late = await add({ channel: demo.newsId });
    expect((await use("why", { link })).embeds[0]?.description).toContain(
      `\`${late}\` <#${demo.newsId}>: the post was found before this subscription began`,
    );
    expect((await use("why", { link: "https://nowhere.example.com/" })).content).toContain("No feed has brought");
    expect((await use("why", { link: "nonsense" })).content).toContain("no web address");
  });

  it("say that a post is no preview, and that one was there at first sight", async () => {
    bot.sandbox.world.publishPost({
      title: "A walk in the woods",
      html: "<p>We went outside.</p>",
      publishedAt: Date.now(),
    });
    const feed = await (await fetch(bot.sandbox.feedUrl)).text();
    const linkOf = (title: string) =>
      new RegExp(`<title>${title}</title>[\\s\\S]*?<link>([^<]+)</link>`).exec(feed)?.[1] ?? "";
    await wait(2_500);
    expect((await use("why", { link: linkOf("A walk in the woods") })).embeds[0]?.description).toContain(
      "something else than news of one album",
    );
    expect((await use("why", { link: linkOf("Old Voyage") })).embeds[0]?.description).toContain("already when I read");
  });
});

describe("a plain member and another server", () => {
  it("get nowhere: commands are refused, ids are not found", async () => {
    const id = await add({ channel: newChannel("private") });
    for (const command of ["pause", "resume", "remove", "history", "edit"]) {
      await expect(use(command, { subscription: id }, demo.memberId)).rejects.toThrow();
      const options = { subscription: id, ...(command === "edit" ? { composer: "any" } : {}) };
      expect((await use(command, options, demo.secondAdminId, demo.secondGeneralId)).content).toContain(
        "was not found here",
      );
    }
  });
});

describe("what is gone", () => {
  it("takes along what was kept for it: a log channel, a server", async () => {
    bot.sandbox.world.deleteChannel(logId);
    await wait(500);
    expect((await use("log")).content).toContain("no log channel");
    await use("add", {}, demo.secondAdminId, demo.secondPreviewsId);
    bot.sandbox.world.kickBot(demo.secondGuildId);
    await until(() =>
      bot.log.some(({ msg, guildId }) => msg === "subscription forgotten" && guildId === demo.secondGuildId),
    );
  });
});
