import { setTimeout as wait } from "node:timers/promises";
import type { APIMessage } from "discord.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost } from "../helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

const memberCount = 12;
const openRoute = /^\/users\/@me\/channels$/;
const errorLevel = 50;
const memberIds: string[] = [demo.memberId];
let bot: RunningBot;

beforeAll(async () => {
  bot = await createRunningBot({ latencyMs: 15 });
  for (let i = 1; i < memberCount; i++) {
    const { id } = bot.sandbox.world.addUser({ username: `member-${i}` });
    bot.sandbox.world.setMember(demo.guildId, id);
    memberIds.push(id);
  }
  await bot.boot();
  for (const as of memberIds) await ask(as, "follow", { composer: "jeff-russo" });
  await ask(demo.memberId, "follow", { label: "Milan" });
  await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
}, 60_000);
afterAll(() => bot.close());

async function ask(
  as: string,
  command: string,
  options: Record<string, string> = {},
  channelId: string = demo.generalId,
): Promise<APIMessage> {
  const outcome = await bot.sandbox.use.command({ as, channelId, command, options });
  if (outcome.kind !== "message") throw new Error(`The bot did not answer ${command}: ${outcome.kind}`);
  expect(outcome.ephemeral).toBe(true);
  return outcome.message;
}

const channelOf = (userId: string) => bot.sandbox.world.openDirectMessage(userId).id;
const messagesTo = (userId: string) => bot.sandbox.world.messages(channelOf(userId));
const titlesTo = (userId: string) => messagesTo(userId).map(({ embeds }) => embeds[0]?.title ?? "");
const countOf = (title: string) => memberIds.map((id) => titlesTo(id).filter((shown) => shown === title).length);
const oneEach = (): readonly number[] => Array(memberCount).fill(1);

async function untilTold(title: string, timeoutMs = 40_000): Promise<void> {
  await until(
    () => countOf(title).every((count) => count > 0),
    () => `every member has ${title}; ${JSON.stringify(bot.log.slice(-5))}`,
    timeoutMs,
  );
}

describe("news of what members follow", () => {
  it("comes as one direct message, says why, and is edited with its post", { timeout: 60_000 }, async () => {
    const post = albumPost(1);
    const { id } = bot.sandbox.world.publishPost(post);
    await untilTold("Voyage 1");
    await wait(1_500);
    expect(countOf("Voyage 1")).toEqual(oneEach());
    expect(messagesTo(demo.memberId).map(({ content }) => content)).toEqual([
      "-# You follow **Jeff Russo** and **Milan**.",
    ]);
    bot.sandbox.world.editPost(id, { html: post.html.replace("March", "April") });
    await until(
      () => memberIds.every((member) => messagesTo(member)[0]?.edited_timestamp !== null),
      () => "every message is edited",
    );
    expect(countOf("Voyage 1")).toEqual(oneEach());
    expect(bot.sandbox.requests.entries.filter(({ path }) => path.endsWith("/users/@me/channels"))).toHaveLength(
      memberCount,
    );
  });

  it("comes once although the process is killed at any instant", { timeout: 120_000 }, async () => {
    const numbers = [20, 21, 22, 23, 24, 25];
    for (const i of numbers) {
      bot.sandbox.world.publishPost(albumPost(i));
      await wait(600 + ((i * 97) % 800));
      await bot.kill();
      await bot.boot();
    }
    for (const i of numbers) await untilTold(`Voyage ${i}`, 60_000);
    await wait(1_500);
    for (const i of numbers) expect(countOf(`Voyage ${i}`), `Voyage ${i}`).toEqual(oneEach());
  });
});

describe.each([
  ["the answer to a message is lost", { effect: { kind: "drop" }, when: "after", count: 5 }],
  ["Discord answers 500 although it stored it", { effect: { kind: "status", status: 500 }, when: "after", count: 5 }],
  ["Discord answers 502", { effect: { kind: "status", status: 502, html: "<html></html>" }, when: "before", count: 5 }],
  [
    "Discord limits the rate",
    { effect: { kind: "rate-limit", retryAfterMs: 300, scope: "shared" }, when: "before", count: 3 },
  ],
] as const)("when %s", (name, fault) => {
  it.each([
    ["in its channel", /^\/channels\/\d+\/messages$/, 200, fault.count],
    ["while its channel is opened", openRoute, 300, 2],
  ])("%s, each member has the news once in the end", { timeout: 60_000 }, async (_where, route, offset, count) => {
    const number = offset + name.length;
    const { id: newcomer } = bot.sandbox.world.addUser({ username: `newcomer-${number}` });
    bot.sandbox.world.setMember(demo.guildId, newcomer);
    bot.sandbox.faults.add({ ...fault, count, method: "POST", route });
    await ask(newcomer, "follow", { label: "Milan" });
    bot.sandbox.world.publishPost(albumPost(number));
    const title = `Voyage ${number}`;
    await untilTold(title);
    await until(() => titlesTo(newcomer).includes(title), undefined, 40_000);
    await wait(1_500);
    bot.sandbox.faults.clear();
    expect(countOf(title)).toEqual(oneEach());
    expect(titlesTo(newcomer)).toEqual([title]);
  });
});

describe("a member who closes direct messages", () => {
  it("is asked once, is told by /following, and hears again after they used the bot", { timeout: 60_000 }, async () => {
    const userId = memberIds[3] ?? "";
    const others = () => memberIds.filter((id) => id !== userId);
    const route = `/channels/${channelOf(userId)}/messages`;
    const posted = () =>
      bot.sandbox.requests.entries.filter(({ method, path }) => method === "POST" && path.endsWith(route)).length;
    const before = posted();
    const known = bot.log.length;
    bot.sandbox.world.changeUser(userId, { acceptsDirectMessages: false });
    for (const number of [401, 402]) {
      bot.sandbox.world.publishPost(albumPost(number));
      await until(() => others().every((id) => titlesTo(id).includes(`Voyage ${number}`)), undefined, 30_000);
    }
    await wait(1_000);
    await bot.terminate();
    await bot.boot();
    bot.sandbox.world.publishPost(albumPost(403));
    await until(() => others().every((id) => titlesTo(id).includes("Voyage 403")), undefined, 30_000);
    await wait(1_000);
    expect(posted() - before).toBe(1);
    expect(bot.log.slice(known).filter(({ level }) => Number(level) >= errorLevel)).toEqual([]);

    const told = await ask(userId, "following");
    expect(told.content).toMatch(/have not reached you since <t:\d+:D>: allow direct messages/);
    expect(told.embeds[0]?.description).toContain("**Jeff Russo**");
    bot.sandbox.world.changeUser(userId, { acceptsDirectMessages: true });
    await wait(300);
    bot.sandbox.world.publishPost(albumPost(404));
    await untilTold("Voyage 404");
    await wait(500);
    expect(titlesTo(userId).filter((title) => /Voyage 40[123]/.test(title))).toEqual([]);
    expect((await ask(userId, "following")).content).toBe("");
  });
});

describe("the commands", () => {
  it("work in direct messages as well", { timeout: 30_000 }, async () => {
    const userId = memberIds[6] ?? "";
    const added = await ask(userId, "follow", { work: "Nobody's Film" }, channelOf(userId));
    expect(added.content).toContain("News of **Nobody's Film** will come to you");
    const list = await ask(userId, "following", {}, channelOf(userId));
    expect(list.embeds[0]?.title).toBe("You follow 2 things");
    const press = (customId: string) =>
      bot.sandbox.use.component({ as: userId, channelId: channelOf(userId), messageId: list.id, customId });
    expect(await press("unfollow-all:ask")).toMatchObject({
      message: { content: "End all 2 things that you follow?" },
    });
    expect(await press("unfollow-all:yes")).toMatchObject({ message: { id: list.id, components: [] } });
    expect((await ask(userId, "following", {}, channelOf(userId))).content).toContain("You follow nothing");
  });
});

describe("the buttons of an old direct message", () => {
  it("end the follow after a restart, and take that back", { timeout: 60_000 }, async () => {
    const userId = memberIds[5] ?? "";
    await bot.terminate();
    await bot.boot();
    const [message = expect.fail()] = messagesTo(userId);
    const customId = /end-follow:[0-9a-f]+/.exec(JSON.stringify(message.components))?.[0] ?? "";
    const press = (id: string, messageId: string) =>
      bot.sandbox.use.component({ as: userId, channelId: channelOf(userId), messageId, customId: id });
    const ended = await press(customId, message.id);
    expect(ended).toMatchObject({ kind: "message", ephemeral: true });
    if (ended.kind !== "message") return;
    expect(ended.message.content).toContain("You no longer follow **Jeff Russo**");
    expect((await ask(userId, "following")).content).toContain("You follow nothing");
    const again = await press("follow-again:composer:Jeff Russo", ended.message.id);
    expect(again).toMatchObject({ kind: "message", ephemeral: true });
    expect((await ask(userId, "following")).embeds[0]?.description).toContain("**Jeff Russo**");
  });
});
