import { Events, PermissionFlagsBits } from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import type { BotKeeper } from "../../src/sandbox/sandbox.ts";
import { demo, type Sandbox } from "../../src/sandbox/start-sandbox.ts";
import type { WorldAction, WorldView } from "../../src/sandbox/world-types.ts";
import { call, connectClient, openSandbox, until } from "../helpers/sandbox-client.ts";

const view = async (sandbox: Sandbox): Promise<WorldView> =>
  JSON.parse(await (await fetch(`${sandbox.pageUrl}chat/world`)).text());

async function ask(sandbox: Sandbox, action: unknown): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return fetch(`${sandbox.pageUrl}chat/world`, { method: "POST", headers, body: JSON.stringify(action) });
}

async function act(sandbox: Sandbox, action: WorldAction): Promise<void> {
  expect(await (await ask(sandbox, action)).text()).toBe("{}");
}

const send = (sandbox: Sandbox, channelId: string = demo.previewsId) =>
  call(sandbox, "POST", `/channels/${channelId}/messages`, { content: "hello", nonce: "n", enforce_nonce: true });

test.each([
  ["error", 500, "text/html", "Internal Server Error"],
  ["missing", 404, "text/html", "Not Found"],
  ["limited", 429, "text/html", "Too Many Requests"],
  ["malformed", 200, "rss", "</itm>"],
  ["page", 200, "text/html", "maintained"],
] as const)("a feed with the fault %s answers %i until it is healed", async (fault, status, type, text) => {
  const sandbox = await openSandbox();
  sandbox.world.publishPost({ title: "A post", html: "<p>text</p>" });
  await act(sandbox, { area: "feeds", kind: "break-feed", feedId: "sandbox", fault });
  const broken = await fetch(sandbox.feedUrl);
  expect(broken.status).toBe(status);
  expect(broken.headers.get("content-type")).toContain(type);
  expect(await broken.text()).toContain(text);
  await act(sandbox, { area: "feeds", kind: "break-feed", feedId: "sandbox", fault: "none" });
  expect(await (await fetch(sandbox.feedUrl)).text()).toContain("<title>A post</title>");
});

test("a truncated feed ends in the middle, and a slow one keeps its asker waiting", async () => {
  const sandbox = await openSandbox();
  sandbox.world.publishPost({ title: "A post", html: "<p>text</p>" });
  await act(sandbox, { area: "feeds", kind: "break-feed", feedId: "sandbox", fault: "truncated" });
  const text = await (await fetch(sandbox.feedUrl)).text();
  expect(text).toContain("<channel>");
  expect(text).not.toContain("</rss>");
  await act(sandbox, { area: "feeds", kind: "break-feed", feedId: "sandbox", fault: "slow" });
  await expect(fetch(sandbox.feedUrl, { signal: AbortSignal.timeout(150) })).rejects.toThrow("timeout");
});

test("an added feed has an address and posts of its own, and goes with them", async () => {
  const sandbox = await openSandbox();
  await act(sandbox, { area: "feeds", kind: "add-feed", name: "Label News", fault: "none" });
  const feed = (await view(sandbox)).feeds.find(({ name }) => name === "Label News");
  const body = JSON.stringify({ title: "Out on Friday", html: "<p>text</p>", feedId: feed?.id });
  await fetch(`${sandbox.pageUrl}chat/posts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  expect(await (await fetch(feed?.url ?? "")).text()).toMatch(/<title>Label News<\/title>[\s\S]*Out on Friday/);
  expect(await (await fetch(sandbox.feedUrl)).text()).not.toContain("Out on Friday");
  await act(sandbox, { area: "feeds", kind: "remove-feed", feedId: feed?.id ?? "" });
  expect((await fetch(feed?.url ?? "")).status).toBe(404);
  expect((await view(sandbox)).posts).toEqual([]);
});

test("a post is edited and deleted", async () => {
  const sandbox = await openSandbox();
  const { id: postId } = sandbox.world.publishPost({ title: "Out soon", html: "<p>text</p>" });
  await act(sandbox, { area: "feeds", kind: "edit-post", postId, title: "Out now", html: "<p>new</p>" });
  expect(await (await fetch(sandbox.feedUrl)).text()).toMatch(/Out now[\s\S]*<p>new<\/p>/);
  await act(sandbox, { area: "feeds", kind: "delete-post", postId });
  expect(await (await fetch(sandbox.feedUrl)).text()).not.toContain("Out now");
  expect((await ask(sandbox, { area: "feeds", kind: "delete-post", postId })).status).toBe(404);
});

test.each([
  ["outage", 503, 0],
  ["errors", 500, 0],
  ["limited", 429, 0],
] as const)(
  "with the trouble %s every new message is answered with %i until it is healed",
  async (trouble, status, sent) => {
    const sandbox = await openSandbox();
    await act(sandbox, { area: "stage", kind: "set-trouble", trouble });
    for (let count = 0; count < 3; count += 1) expect((await send(sandbox)).status).toBe(status);
    expect(sandbox.world.messages(demo.previewsId)).toHaveLength(sent);
    await act(sandbox, { area: "stage", kind: "set-trouble", trouble: "none" });
    expect((await send(sandbox)).status).toBe(200);
  },
);

test("lost responses leave the message behind, and the same nonce makes no second one", async () => {
  const sandbox = await openSandbox();
  await act(sandbox, { area: "stage", kind: "set-trouble", trouble: "lost" });
  await expect(send(sandbox)).rejects.toThrow();
  await expect(send(sandbox)).rejects.toThrow();
  expect(sandbox.world.messages(demo.previewsId)).toHaveLength(1);
});

test("the stock client comes back after a drop, an invalid session and an outage of the gateway", async () => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  const resumed = () => new Promise((resolve) => client.once(Events.ShardResume, resolve));
  const dropped = resumed();
  await act(sandbox, { area: "stage", kind: "befall", mishap: "drop" });
  await dropped;
  await act(sandbox, { area: "stage", kind: "set-trouble", trouble: "no-gateway" });
  await until(() => !sandbox.gateway.isOnline());
  expect((await send(sandbox)).status).toBe(200);
  await act(sandbox, { area: "stage", kind: "set-trouble", trouble: "none" });
  await until(() => sandbox.gateway.isOnline());
});

test("a kicked bot is invited again with its role", async () => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  await act(sandbox, { area: "guilds", kind: "kick-bot", guildId: demo.guildId });
  await until(() => !client.guilds.cache.has(demo.guildId));
  expect((await send(sandbox)).body).toMatchObject({ code: 50001 });
  await act(sandbox, { area: "guilds", kind: "invite-bot", guildId: demo.guildId });
  await until(() => client.guilds.cache.has(demo.guildId));
  expect((await send(sandbox)).status).toBe(200);
});

test("a permission is revoked in one channel and given back", async () => {
  const sandbox = await openSandbox();
  const revoke = { area: "guilds", kind: "set-permission", channelId: demo.previewsId, isAllowed: false } as const;
  await act(sandbox, { ...revoke, permission: "SendMessages" });
  await act(sandbox, { ...revoke, permission: "EmbedLinks" });
  expect((await send(sandbox)).body).toMatchObject({ code: 50013 });
  const denied = (await view(sandbox)).guilds[0]?.channels.find(({ id }) => id === demo.previewsId)?.denied;
  expect(denied).toEqual(["SendMessages", "EmbedLinks", "MentionEveryone"]);
  await act(sandbox, { ...revoke, permission: "SendMessages", isAllowed: true });
  expect((await send(sandbox)).status).toBe(200);
  expect(sandbox.world.channel(demo.previewsId)?.overwrites).toEqual([
    { id: demo.botUserId, type: 1, allow: "0", deny: PermissionFlagsBits.EmbedLinks.toString() },
  ]);
});

test("a channel is created and deleted while the stock client looks on", async () => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  await act(sandbox, { area: "guilds", kind: "add-channel", guildId: demo.guildId, name: "New Scores", type: 0 });
  await until(() => client.channels.cache.some((channel) => "name" in channel && channel.name === "new-scores"));
  await act(sandbox, { area: "guilds", kind: "delete-channel", channelId: demo.newsId });
  await until(() => !client.channels.cache.has(demo.newsId));
});

test("the language of a person and of a server goes into every interaction", async () => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  await client.application.commands.set([{ name: "ping", description: "Pongs" }]);
  await act(sandbox, { area: "people", kind: "set-locale", userId: demo.memberId, locale: "de" });
  await act(sandbox, { area: "guilds", kind: "set-guild-locale", guildId: demo.guildId, locale: "fr" });
  const heard = new Promise((resolve) =>
    client.once(Events.InteractionCreate, (interaction) => resolve([interaction.locale, interaction.guildLocale])),
  );
  void sandbox.use.command({ as: demo.memberId, channelId: demo.generalId, command: "ping" });
  expect(await heard).toEqual(["de", "fr"]);
});

test("whoever closes direct messages gets none", async () => {
  const sandbox = await openSandbox();
  const { body } = await call(sandbox, "POST", "/users/@me/channels", { recipient_id: demo.memberId });
  const channelId = typeof body === "object" && body !== null && "id" in body ? String(body.id) : "";
  await act(sandbox, { area: "people", kind: "set-direct-messages", userId: demo.memberId, areOpen: false });
  expect((await send(sandbox, channelId)).body).toMatchObject({ code: 50007 });
});

test("a jump of the clock wakes who sleeps until then, dates what comes after it, and outlives a restart", async () => {
  const sandbox = await openSandbox();
  const to = Date.now() + 86_400_000;
  const slept = sandbox.clock.sleep(80_000_000, new AbortController().signal);
  await act(sandbox, { area: "stage", kind: "jump", to });
  await slept;
  await send(sandbox);
  const [message] = sandbox.world.messages(demo.previewsId);
  expect(Date.parse(message?.timestamp ?? "")).toBeGreaterThanOrEqual(to);
  expect((await ask(sandbox, { area: "stage", kind: "jump", to: Date.now() })).status).toBe(400);
});

test("a sleep ends when its signal is aborted", async () => {
  const sandbox = await openSandbox();
  const stopping = new AbortController();
  const slept = sandbox.clock.sleep(1e9, stopping.signal);
  stopping.abort();
  await slept;
  await sandbox.clock.sleep(1e9, stopping.signal);
});

test("a world is saved, changed, brought back, and reset", async () => {
  const sandbox = await openSandbox();
  await act(sandbox, { area: "guilds", kind: "add-channel", guildId: demo.guildId, name: "kept", type: 0 });
  await act(sandbox, { area: "stage", kind: "save" });
  await act(sandbox, { area: "guilds", kind: "delete-channel", channelId: demo.generalId });
  await act(sandbox, { area: "stage", kind: "jump", to: Date.now() + 3_600_000 });
  const names = async () => (await view(sandbox)).guilds[0]?.channels.map(({ name }) => name);
  expect(await names()).toEqual(["previews", "news", "listening-club", "kept"]);
  await act(sandbox, { area: "stage", kind: "restore" });
  expect(await names()).toEqual(["general", "previews", "news", "listening-club", "kept"]);
  await act(sandbox, { area: "stage", kind: "reset" });
  expect(await names()).toEqual(["general", "previews", "news", "listening-club"]);
  expect((await view(sandbox)).clockOffsetMs).toBe(0);
  expect((await send(sandbox)).status).toBe(200);
});

test("a bot beside the sandbox is stopped while its world is replaced, and runs again", async () => {
  const done: string[] = [];
  let isRunning = true;
  const note = (what: string) => async () => {
    done.push(what);
    if (what === "stop" || what === "start") isRunning = what === "start";
  };
  const bot: BotKeeper = {
    isRunning: () => isRunning,
    start: note("start"),
    stop: note("stop"),
    forget: note("forget"),
    save: note("save"),
    restore: note("restore"),
  };
  const sandbox = await openSandbox({ bot });
  await act(sandbox, { area: "stage", kind: "save" });
  await act(sandbox, { area: "stage", kind: "reset" });
  await act(sandbox, { area: "stage", kind: "stop-bot" });
  expect((await view(sandbox)).bot).toBe("stopped");
  await act(sandbox, { area: "stage", kind: "restore" });
  expect(done).toEqual(["stop", "save", "start", "stop", "forget", "start", "start", "stop", "stop", "restore"]);
});

test("a stopped bot runs again after a restart and after a reset", async () => {
  let isRunning = true;
  const set = (next: boolean) => async () => {
    isRunning = next;
  };
  const nothing = async () => {};
  const rest = { forget: nothing, save: nothing, restore: nothing };
  const bot: BotKeeper = { isRunning: () => isRunning, start: set(true), stop: set(false), ...rest };
  const sandbox = await openSandbox({ bot });
  for (const kind of ["restart-bot", "reset"] as const) {
    await act(sandbox, { area: "stage", kind: "stop-bot" });
    await act(sandbox, { area: "stage", kind });
    expect(isRunning).toBe(true);
  }
});

test("what several pages do to the bot at once is done one after another", async () => {
  const done: string[] = [];
  let isRunning = true;
  const slowly = (what: string) => async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    done.push(what);
    if (what === "stop" || what === "start") isRunning = what === "start";
  };
  const rest = { forget: slowly("forget"), save: slowly("save"), restore: slowly("restore") };
  const bot: BotKeeper = { isRunning: () => isRunning, start: slowly("start"), stop: slowly("stop"), ...rest };
  const sandbox = await openSandbox({ bot });
  const kinds = ["restart-bot", "reset", "save"] as const;
  await Promise.all(kinds.map((kind) => act(sandbox, { area: "stage", kind })));
  const turns = { "restart-bot": "stop start", reset: "stop forget start", save: "stop save start" };
  expect(
    done
      .join(" ")
      .match(/stop (?:\w+ )?start/g)
      ?.sort(),
  ).toEqual(Object.values(turns).sort());
});

test.each([
  [{ area: "stage", kind: "set-trouble", trouble: "worse" }, 400],
  [{ area: "stage", kind: "constructor" }, 400],
  [{ area: "nowhere", kind: "save" }, 400],
  [{ area: "stage", kind: "restore" }, 404],
  [{ area: "stage", kind: "restart-bot" }, 400],
  [{ area: "guilds", kind: "kick-bot", guildId: "1" }, 404],
  [{ area: "people", kind: "set-locale", userId: demo.memberId, locale: "tlh" }, 400],
  [{ area: "feeds", kind: "remove-feed", feedId: "sandbox" }, 404],
] as const)("what cannot be done is refused with a sentence: %j", async (action, status) => {
  const answer = await ask(await openSandbox(), action);
  expect(answer.status).toBe(status);
  expect(await answer.text()).toMatch(/^\{"problem":".*\."\}$/);
});

test("another site's page changes nothing", async () => {
  const sandbox = await openSandbox();
  const headers = { "content-type": "application/json", origin: "https://example.com" };
  const body = JSON.stringify({ area: "stage", kind: "reset" });
  expect((await fetch(`${sandbox.pageUrl}chat/world`, { method: "POST", headers, body })).status).toBe(403);
});

test("every kind of world opens, with a server and the bot in it", async () => {
  for (const [world, guilds, channels] of [
    ["demo", 2, 6],
    ["empty", 1, 1],
    ["large", 40, 2000],
  ] as const) {
    const sandbox = await openSandbox({ world });
    const { guilds: found } = await view(sandbox);
    expect([found.length, found.flatMap((guild) => guild.channels).length]).toEqual([guilds, channels]);
    expect(found.every(({ hasBot }) => hasBot)).toBe(true);
    onTestFinished(() => sandbox.close());
  }
});
