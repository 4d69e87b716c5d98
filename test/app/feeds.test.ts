import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost } from "../helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

let bot: RunningBot;
let host = "";
const items = new Map<string, string[]>();
const asked: string[] = [];
const site = createServer((request, response) => {
  const path = request.url ?? "";
  asked.push(path);
  const posts = items.get(path);
  if (path === "/page")
    return response.end(
      `<html><title>Home</title><link rel="alternate" type="application/rss+xml" href="/feed.xml"></html>`,
    );
  if (path === "/nothing") return response.end("<html><title>Just a page</title></html>");
  if (path === "/broken") return response.writeHead(500).end();
  if (posts === undefined) return response.writeHead(404).end();
  return response.end(`<rss version="2.0"><channel><title>Score &amp; Tell</title>${posts.join("")}</channel></rss>`);
});

const item = (id: string, title: string, html: string, day = 1) =>
  `<item><guid isPermaLink="false">${id}</guid><title><![CDATA[${title}]]></title><link>http://${host}/${id}</link><pubDate>${new Date(Date.UTC(2026, 0, day)).toUTCString()}</pubDate><description><![CDATA[${html}]]></description></item>`;
const album = (number: number, day = 1) => {
  const { title, html } = albumPost(number);
  return item(`p${number}`, title, html, day);
};

beforeAll(async () => {
  bot = await createRunningBot();
  await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
  const address = site.address();
  host = `127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  items.set("/feed.xml", [album(1, 3), item("walk", "A walk", "<p>We went outside.</p>", 2), album(2, 1), album(3, 0)]);
  items.set("/other.xml", [
    item("evil", "@everyone **bold** [click](https://evil.example.com) <@&1> ‮txet", "<p>Nothing.</p>"),
  ]);
  items.set("/empty.xml", []);
  await boot();
}, 30_000);
afterAll(async () => {
  await bot.close();
  site.closeAllConnections();
  site.close();
});

const boot = () => bot.boot({ FEED_ALLOWED_HOSTS: `${new URL(bot.sandbox.feedUrl).host},${host}` });

type Options = Record<string, string | boolean>;
const use = async (
  command: string,
  options: Options = {},
  as: string = demo.adminId,
  channelId: string = demo.generalId,
) => {
  const outcome = await bot.sandbox.use.command({ as, channelId, command, options });
  if (outcome.kind !== "message") throw new Error(`The bot did not answer ${command}: ${outcome.kind}`);
  expect(outcome.ephemeral).toBe(true);
  return outcome.message;
};
const useInSecond = (command: string, options: Options = {}) =>
  use(command, options, demo.secondAdminId, demo.secondGeneralId);
const suggestionsFor = async (command: string, option: string, as: string, channelId: string) =>
  (await bot.sandbox.use.autocomplete({ as, channelId, command, options: { [option]: "" }, focused: option })).map(
    ({ name }) => name,
  );
const titlesIn = (channelId: string) =>
  bot.sandbox.world
    .messages(channelId)
    .filter(({ author }) => author.id === demo.botUserId)
    .map(({ embeds }) => embeds[0]?.title);
const countOf = (path: string) => asked.filter((one) => one === path).length;
const pollsOf = async (path: string, more: number) => {
  const before = countOf(path);
  await until(() => countOf(path) >= before + more);
};
const idIn = (text: string) => /`([0-9a-f]{6})`/.exec(text)?.[1] ?? "none";

describe("/feeds add", () => {
  it("finds the feed of a page, says so, and shows its latest entries as they would be announced", async () => {
    const { content, embeds } = await use("feeds add", { url: `http://${host}/page` });
    expect(content).toContain("Score & Tell");
    expect(content).toContain("page");
    expect(content).toContain("No subscription wants it yet");
    const shown = embeds[0]?.description ?? "";
    expect(shown).toMatch(/\*\*Voyage 1\*\* · Album announced[\s\S]*A walk\n-# no preview: [\s\S]*\*\*Voyage 2\*\*/);
    expect(shown).not.toContain("Voyage 3");
    expect(embeds).toHaveLength(1);
  });

  it("refuses what is known already, however it is spelt, and what everybody knows", async () => {
    expect((await use("feeds add", { url: `http://${host}/feed.xml#top` })).content).toContain("already has that feed");
    expect((await use("feeds add", { url: ` <http://${host}/page> ` })).content).toContain("already has that feed");
    expect((await use("feeds add", { url: bot.sandbox.feedUrl })).content).toContain(
      "known to everyone as **Local News**",
    );
    expect((await use("feeds add", { url: `http://${host}/other.xml`, name: "local news" })).content).toContain(
      "called **local news** already",
    );
    expect((await use("feeds add", { url: `http://${host}/other.xml`, name: "ANY" })).content).toContain("already");
  });

  it.each([
    ["nonsense", "is no web address"],
    ["file:///etc/passwd", "Only http and https"],
    ["http://127.0.0.1:9/feed", "Only the usual ports"],
    ["http://127.0.0.1/feed", "private network"],
    ["http://[::1]/feed", "private network"],
    ["http://169.254.169.254/latest/meta-data", "private network"],
    ["http://2130706433/feed", "private network"],
    ["/nothing", "Just a page"],
    ["/broken", "answered 500"],
    ["/gone", "nothing at this address"],
  ])("says in words why %s cannot be added", async (url, expected) => {
    const { content } = await use("feeds add", { url: url.startsWith("/") ? `http://${host}${url}` : url });
    expect(content.replaceAll("\\", "")).toContain(expected);
  });

  it("shows what a hostile feed says as plain text", async () => {
    const { embeds } = await use("feeds add", { url: `http://${host}/other.xml`, name: "**Evil** @everyone" });
    const shown = embeds[0]?.description ?? "";
    expect(shown).toContain("\\*\\*bold\\*\\*");
    expect(shown).toContain("\\[click\\]");
    expect(shown).toContain("\\<\\@&1\\>".replace("\\@", "@"));
    expect(shown).not.toContain("\u202e");
    expect((await use("feeds remove", { feed: "**Evil** @everyone" })).content).toContain("\\*\\*Evil\\*\\*");
  });

  it("has a ceiling, and says so before anything is fetched", async () => {
    for (let n = 0; n < 25; n++) items.set(`/many-${n}.xml`, []);
    for (let n = 0; n < 25; n++)
      await useInSecond("feeds add", { url: `http://${host}/many-${n}.xml`, name: `Many ${n}` });
    const before = asked.length;
    expect((await useInSecond("feeds add", { url: `http://${host}/empty.xml` })).content).toContain("has 25 feeds");
    expect(asked.slice(before)).not.toContain("/empty.xml");
    const first = await useInSecond("feeds list");
    expect(first.embeds[0]?.title).toBe("26 feeds");
    expect(first.embeds[0]?.footer?.text).toBe("Page 1 of 4");
    const next = await bot.sandbox.use.component({
      as: demo.secondAdminId,
      channelId: demo.secondGeneralId,
      messageId: first.id,
      customId: "feeds-page:1",
    });
    expect(next.kind === "message" && next.message.embeds[0]?.description).toContain("Many 8** · this server's own");
    for (let n = 0; n < 25; n++) await useInSecond("feeds remove", { feed: `Many ${n}` });
  });
});

describe("a server's own feed", () => {
  it("is read without a restart and announces what is new, under the name that the server gave it", async () => {
    await use("subscriptions add", { channel: demo.previewsId });
    items.set("/feed.xml", [album(10, 5), ...(items.get("/feed.xml") ?? [])]);
    await until(() => titlesIn(demo.previewsId).length > 0);
    await pollsOf("/feed.xml", 2);
    expect(titlesIn(demo.previewsId)).toEqual(["Voyage 10"]);
    expect((await use("feeds list")).embeds[0]?.description).toMatch(
      /\*\*Score & Tell\*\* · this server's own[\s\S]*last answer <t:\d+:R> · next try <t:\d+:R>/,
    );
  });

  it("is offered, listed and known in that server alone", async () => {
    expect(await suggestionsFor("subscriptions add", "feed", demo.adminId, demo.generalId)).toContain("Score & Tell");
    expect(await suggestionsFor("feeds remove", "feed", demo.adminId, demo.generalId)).toEqual(["Score & Tell"]);
    for (const command of ["subscriptions add", "feeds remove"])
      expect(await suggestionsFor(command, "feed", demo.secondAdminId, demo.secondGeneralId)).not.toContain(
        "Score & Tell",
      );
    expect((await useInSecond("feeds list")).embeds[0]?.description).not.toContain("Score");
    expect((await useInSecond("subscriptions add", { feed: "Score & Tell" })).content).toContain(
      "There is no feed called",
    );
    expect((await useInSecond("feeds remove", { feed: "Score & Tell" })).content).toContain("has no feed");
    expect((await useInSecond("subscriptions why", { link: `http://${host}/p10` })).content).toContain(
      "No feed has brought",
    );
    expect((await use("subscriptions why", { link: `http://${host}/p10` })).embeds[0]?.description).toContain("posted");
  });

  it("brings another server's subscription to every feed nothing", async () => {
    await useInSecond("subscriptions add", { channel: demo.secondPreviewsId });
    items.set("/feed.xml", [album(11, 6), ...(items.get("/feed.xml") ?? [])]);
    await until(() => titlesIn(demo.previewsId).length > 1);
    bot.sandbox.world.publishPost(albumPost(12));
    await until(() => titlesIn(demo.secondPreviewsId).length > 0);
    expect(titlesIn(demo.secondPreviewsId)).toEqual(["Voyage 12"]);
  });

  it("is asked once for two servers, each of which calls it as it likes", async () => {
    const { content } = await useInSecond("feeds add", { url: `http://${host}/feed.xml`, name: "Theirs" });
    expect(content).toContain("Theirs");
    items.set("/feed.xml", [album(13, 7), ...(items.get("/feed.xml") ?? [])]);
    await until(() => titlesIn(demo.secondPreviewsId).includes("Voyage 13"));
    await until(() => titlesIn(demo.previewsId).includes("Voyage 13"));
    const footerIn = (channelId: string) =>
      bot.sandbox.world.messages(channelId).find(({ embeds }) => embeds[0]?.title === "Voyage 13")?.embeds[0]?.footer
        ?.text;
    expect(footerIn(demo.secondPreviewsId)).toBe("Theirs");
    expect(footerIn(demo.previewsId)).toBe("Score & Tell");
    const known = countOf("/feed.xml");
    bot.sandbox.world.publishPost(albumPost(15));
    await until(() => titlesIn(demo.previewsId).includes("Voyage 15"));
    expect(countOf("/feed.xml") - known).toBeLessThanOrEqual(2);
  });

  it("takes the subscriptions that name it along when it is removed, and a button brings all back, also after a restart", async () => {
    const id = idIn((await use("subscriptions add", { channel: demo.newsId, feed: "Score & Tell" })).content);
    const removed = await use("feeds remove", { feed: "score & tell" });
    expect(removed.content).toContain(`\`${id}\` named it`);
    expect((await use("subscriptions list")).embeds[0]?.description).not.toContain(id);
    expect((await use("feeds list")).embeds[0]?.description).not.toContain("Score");
    await bot.terminate();
    await boot();
    const customId = /"custom_id":"(feeds-undo:[^"]+)"/.exec(JSON.stringify(removed.components))?.[1] ?? "";
    const press = (as: string, channelId: string) =>
      bot.sandbox.use.component({ as, channelId, messageId: removed.id, customId });
    const undone = await press(demo.adminId, demo.generalId);
    expect(undone.kind === "message" && undone.message.content).toContain(`\`${id}\``);
    expect((await use("subscriptions list")).embeds[0]?.description).toContain(`\`${id}\``);
    const before = titlesIn(demo.newsId).length;
    items.set("/feed.xml", [album(14, 8), ...(items.get("/feed.xml") ?? [])]);
    await until(() => titlesIn(demo.newsId).length > before);
    await until(() => titlesIn(demo.previewsId).includes("Voyage 14"));
  });

  it("is asked no more once nobody has it, and survives a kill as it stands", async () => {
    await useInSecond("feeds remove", { feed: "Theirs" });
    await pollsOf("/feed.xml", 2);
    await bot.kill();
    await boot();
    await pollsOf("/feed.xml", 2);
    await use("feeds remove", { feed: "Score & Tell" });
    const before = countOf("/feed.xml");
    bot.sandbox.world.publishPost(albumPost(20));
    await until(() => titlesIn(demo.previewsId).includes("Voyage 20"));
    expect(countOf("/feed.xml")).toBe(before);
    expect((await use("feeds remove", { feed: "Local News" })).content).toContain("known to everyone");
  });

  it("is forgotten with its server, and asked no more", async () => {
    await useInSecond("feeds add", { url: `http://${host}/empty.xml` });
    await pollsOf("/empty.xml", 2);
    bot.sandbox.world.kickBot(demo.secondGuildId);
    await until(() => bot.log.some(({ msg }) => msg === "feed forgotten"));
    const before = countOf("/empty.xml");
    bot.sandbox.world.publishPost(albumPost(21));
    await until(() => titlesIn(demo.previewsId).includes("Voyage 21"));
    expect(countOf("/empty.xml")).toBe(before);
  });
});

describe("a plain member", () => {
  it("gets nowhere with /feeds", async () => {
    for (const command of ["feeds list", "feeds add", "feeds remove"])
      await expect(use(command, { url: "x", feed: "x" }, demo.memberId)).rejects.toThrow();
  });
});
