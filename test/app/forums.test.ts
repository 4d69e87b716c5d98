import { setTimeout as wait } from "node:timers/promises";
import { ChannelType, PermissionFlagsBits } from "discord.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost } from "../helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";
import { call } from "../helpers/sandbox-client.ts";

let bot: RunningBot;

beforeAll(async () => {
  bot = await createRunningBot();
  await bot.boot();
  await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
}, 30_000);
afterAll(() => bot.close());

const use = async (command: string, options: Record<string, string | boolean> = {}) => {
  const outcome = await bot.sandbox.use.command({
    as: demo.adminId,
    channelId: demo.generalId,
    command: `subscriptions ${command}`,
    options,
  });
  if (outcome.kind !== "message") throw new Error(`The bot did not answer ${command}: ${outcome.kind}`);
  return outcome.message;
};
const idIn = (text: string) => /`([0-9a-f]{6})`/.exec(text)?.[1] ?? "none";

interface Post {
  readonly id: string;
  readonly name: string;
  readonly parent_id: string;
  readonly applied_tags: readonly string[];
}
const postsIn = async (forumId: string): Promise<readonly Post[]> => {
  const { body } = await call(bot.sandbox, "GET", `/guilds/${demo.guildId}/threads/active`);
  const { threads }: { threads: readonly Post[] } = JSON.parse(JSON.stringify(body));
  return threads.filter(({ parent_id }) => parent_id === forumId);
};
const untilPosts = async (forumId: string, count: number) => {
  for (let tries = 0; tries < 200; tries++) {
    const posts = await postsIn(forumId);
    if (posts.length >= count) return posts;
    await wait(50);
  }
  throw new Error(`There are no ${count} posts in the forum`);
};
const newForum = (more: object = {}) =>
  bot.sandbox.world.addChannel({ guildId: demo.guildId, name: "forum", type: ChannelType.GuildForum, ...more }).id;

describe("a forum", () => {
  it("gets a post for each preview, called like its card, with the tag of its kind, whose first message is edited", async () => {
    const added = await use("add", { channel: demo.forumId, role: demo.trekkiesRoleId });
    expect(added.content).toContain(`go to <#${demo.forumId}>`);
    const published = bot.sandbox.world.publishPost(albumPost(1));
    const [post] = await untilPosts(demo.forumId, 1);
    expect(post?.name).toBe("Voyage 1");
    const { body } = await call(bot.sandbox, "GET", `/channels/${demo.forumId}`);
    const { available_tags: tags }: { available_tags: readonly { id: string; name: string }[] } = JSON.parse(
      JSON.stringify(body),
    );
    expect(post?.applied_tags).toEqual([tags.find(({ name }) => name === "Album announced")?.id]);
    const [first] = bot.sandbox.world.messages(post?.id ?? "");
    expect(first?.content).toBe(`<@&${demo.trekkiesRoleId}>`);
    expect(first?.embeds[0]?.title).toBe("Voyage 1");
    const { html } = albumPost(1);
    bot.sandbox.world.editPost(published.id, { html: html.replace("Milan Records", "Lakeshore Records") });
    await until(() =>
      JSON.stringify(bot.sandbox.world.messages(post?.id ?? "")[0]?.embeds).includes("Lakeshore Records"),
    );
    const history = await use("history", { subscription: idIn(added.content) });
    expect(history.embeds[0]?.description).toContain(`/channels/${demo.guildId}/${post?.id}/${post?.id}`);
    expect((await use("test", { subscription: idIn(added.content) })).content).toContain("Sent a test");
    await use("remove", { subscription: idIn(added.content) });
  });

  it("takes the first tag where one is needed and none fits, and is refused where there is none", async () => {
    const tagged = newForum({ needsTag: true, tags: [{ id: "1174831702648639999", name: "Misc" }] });
    const id = idIn((await use("add", { channel: tagged })).content);
    bot.sandbox.world.publishPost(albumPost(2));
    const [post] = await untilPosts(tagged, 1);
    expect(post?.applied_tags).toEqual(["1174831702648639999"]);
    await use("remove", { subscription: id });
    expect((await use("add", { channel: newForum({ needsTag: true }) })).content).toContain("needs a tag");
  });

  it("is checked for permissions, is no place for the log, and publishes nothing", async () => {
    const closed = newForum();
    bot.sandbox.world.denyBot(closed, PermissionFlagsBits.SendMessages | PermissionFlagsBits.EmbedLinks);
    await wait(200);
    expect((await use("add", { channel: closed })).content).toContain("missing Send Messages and Embed Links");
    expect((await use("add", { channel: newForum(), publish: true })).content).toContain("not an announcement channel");
  });

  it("gets each post once also where an answer is lost, or the process dies at any moment", {
    timeout: 60_000,
  }, async () => {
    const forum = newForum();
    const id = idIn((await use("add", { channel: forum })).content);
    const route = new RegExp(`/channels/${forum}/threads`);
    bot.sandbox.faults.add({ method: "POST", route, effect: { kind: "drop" }, when: "after" });
    bot.sandbox.world.publishPost(albumPost(3));
    await untilPosts(forum, 1);
    await until(
      () => bot.log.some(({ msg, channelId }) => msg === "delivery sent" && channelId === forum),
      undefined,
      20_000,
    );
    expect((await postsIn(forum)).map(({ name }) => name)).toEqual(["Voyage 3"]);
    for (let round = 0; round < 2; round++) {
      bot.sandbox.world.publishPost(albumPost(10 + round));
      await wait(900 + round * 60);
      await bot.kill();
      await bot.boot();
      await untilPosts(forum, 2 + round);
    }
    await wait(1_500);
    expect((await postsIn(forum)).map(({ name }) => name).sort()).toEqual(
      ["Voyage 10", "Voyage 11", "Voyage 3"].sort(),
    );
    await use("remove", { subscription: id });
  });
});

describe("a thread", () => {
  it("takes a subscription like any channel", async () => {
    const { body } = await call(bot.sandbox, "POST", `/channels/${demo.generalId}/threads`, { name: "News", type: 11 });
    const { id: threadId }: { id: string } = JSON.parse(JSON.stringify(body));
    expect((await use("add", { channel: threadId })).content).toContain(`go to <#${threadId}>`);
    bot.sandbox.world.publishPost(albumPost(30));
    await until(() => bot.sandbox.world.messages(threadId).some(({ embeds }) => embeds[0]?.title === "Voyage 30"));
  });
});
