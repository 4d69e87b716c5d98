import { request as httpRequest } from "node:http";
import { Events, PermissionFlagsBits } from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import { demo, type Sandbox } from "../../src/sandbox/start-sandbox.ts";
import { call, connectClient, openSandbox, until } from "../helpers/sandbox-client.ts";

async function get(sandbox: Sandbox, path: string): Promise<unknown> {
  return (await fetch(new URL(path, sandbox.pageUrl))).json();
}

async function post(sandbox: Sandbox, path: string, body: object, headers: Readonly<Record<string, string>> = {}) {
  const response = await fetch(new URL(path, sandbox.pageUrl), {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  return { status: response.status, body: answer };
}

/** What a person's stream has brought so far. */
async function listen(sandbox: Sandbox, as: string): Promise<readonly unknown[]> {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const response = await fetch(new URL(`/chat/events?as=${as}`, sandbox.pageUrl), { signal: stop.signal });
  const events: unknown[] = [];
  const read = async () => {
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split("\n\n");
      text = blocks.pop() ?? "";
      for (const block of blocks) if (block.startsWith("data: ")) events.push(JSON.parse(block.slice(6)));
    }
  };
  read().catch(() => events.push("closed"));
  return events;
}

test("each person sees the servers, channels and commands that are theirs", async () => {
  const sandbox = await openSandbox();
  await call(sandbox, "PUT", `/applications/${demo.applicationId}/commands`, [
    { name: "find", description: "Finds" },
    { name: "manage", description: "Manages", default_member_permissions: PermissionFlagsBits.ManageGuild.toString() },
  ]);
  sandbox.world.setOverwrites(demo.newsId, [
    { id: demo.guildId, type: 0, allow: "0", deny: PermissionFlagsBits.ViewChannel.toString() },
  ]);
  const names = (list: string) => expect.objectContaining({ name: list });
  expect(await get(sandbox, `/chat/state?as=${demo.memberId}`)).toMatchObject({
    me: { displayName: "Jonas Lindqvist" },
    bot: { displayName: "Fantastique", online: false },
    guilds: [
      {
        name: "Musique Fantastique Fans",
        channels: [{ name: "general" }, { name: "previews" }, { name: "listening-club" }],
      },
    ],
    commands: [names("find")],
  });
  expect(await get(sandbox, `/chat/state?as=${demo.adminId}`)).toMatchObject({
    commands: [names("find"), names("manage")],
  });
  expect(await get(sandbox, `/chat/state?as=${demo.secondMemberId}`)).toMatchObject({
    guilds: [{ name: "The Score Room" }],
  });
  expect(await get(sandbox, "/chat/state")).toMatchObject({ me: { id: demo.adminId } });
});

test("a person writes, the bot hears it and the others read it", async () => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  const heard = new Promise<string>((resolve) =>
    client.once(Events.MessageCreate, (message) => resolve(message.content)),
  );
  const events = await listen(sandbox, demo.adminId);
  await post(sandbox, "/chat/messages", { as: demo.memberId, channelId: demo.generalId, content: "Hello all" });
  expect(await heard).toBe("Hello all");
  await until(() => events.length > 0);
  expect(events).toMatchObject([
    { kind: "message", channelId: demo.generalId, message: { message: { content: "Hello all" } } },
  ]);
});

test("the stream brings nothing of another server or another person", async () => {
  const sandbox = await openSandbox();
  const events = await listen(sandbox, demo.secondMemberId);
  await post(sandbox, "/chat/messages", { as: demo.memberId, channelId: demo.generalId, content: "Secret" });
  await post(sandbox, "/chat/messages", { as: demo.secondAdminId, channelId: demo.secondGeneralId, content: "Open" });
  await until(() => events.length > 0);
  expect(events).toMatchObject([{ channelId: demo.secondGeneralId }]);
  const foreign = await fetch(
    new URL(`/chat/messages?as=${demo.secondMemberId}&channel=${demo.generalId}`, sandbox.pageUrl),
  );
  expect(foreign.status).toBe(404);
});

test("a command that is not answered is shown as failed, to the person alone", async () => {
  const sandbox = await openSandbox({ firstAnswerMs: 20 });
  await call(sandbox, "PUT", `/applications/${demo.applicationId}/commands`, [{ name: "find", description: "Finds" }]);
  const events = await listen(sandbox, demo.memberId);
  const commandId = sandbox.world.commands()[0]?.id;
  const used = await post(sandbox, "/chat/commands", {
    as: demo.memberId,
    channelId: demo.generalId,
    commandId,
    options: [],
  });
  expect(used).toMatchObject({ status: 200, body: { id: expect.any(String) } });
  await until(() => events.length > 0);
  expect(events).toMatchObject([
    { kind: "message", message: { state: "failed", ephemeral: true, usedBy: { command: "find" } } },
  ]);
});

test("autocomplete without an answer has no choices", async () => {
  const sandbox = await openSandbox({ firstAnswerMs: 20 });
  const option = { type: 3, name: "title", description: "Title", autocomplete: true };
  await call(sandbox, "PUT", `/applications/${demo.applicationId}/commands`, [
    { name: "find", description: "Finds", options: [option] },
  ]);
  const commandId = sandbox.world.commands()[0]?.id;
  const options = [{ name: "title", type: 3, value: "pic", focused: true }];
  const answer = await post(sandbox, "/chat/autocomplete", {
    as: demo.memberId,
    channelId: demo.generalId,
    commandId,
    options,
  });
  expect(answer).toEqual({ status: 200, body: { choices: [] } });
});

test("the state changes when the bot comes and goes", async () => {
  const sandbox = await openSandbox();
  const events = await listen(sandbox, demo.memberId);
  const client = await connectClient(sandbox);
  await until(() => events.length > 0);
  expect(events[0]).toEqual({ kind: "state" });
  expect(await get(sandbox, `/chat/state?as=${demo.memberId}`)).toMatchObject({ bot: { online: true } });
  await client.destroy();
  await until(() => events.length > 1);
});

test.each([
  ["nobody", { as: "1", channelId: demo.generalId, content: "x" }, 404],
  ["the bot", { as: demo.botUserId, channelId: demo.generalId, content: "x" }, 404],
  ["a stranger in the channel", { as: demo.memberId, channelId: demo.secondGeneralId, content: "x" }, 404],
  ["an empty message", { as: demo.memberId, channelId: demo.generalId, content: " " }, 400],
  ["a request that makes no sense", { content: 1 }, 400],
])("refuses a message by %s with a sentence", async (_name, body, status) => {
  const sandbox = await openSandbox();
  expect(await post(sandbox, "/chat/messages", body)).toMatchObject({
    status,
    body: { problem: expect.stringMatching(/\.$/) },
  });
});

test("pages of other sites and other host names are kept out", async () => {
  const sandbox = await openSandbox();
  const body = { as: demo.memberId, channelId: demo.generalId, content: "x" };
  expect(await post(sandbox, "/chat/messages", body, { origin: "https://evil.example" })).toMatchObject({
    status: 403,
  });
  expect(await post(sandbox, "/chat/messages", body, { origin: new URL(sandbox.pageUrl).origin })).toMatchObject({
    status: 200,
  });
  const status = await new Promise((resolve, reject) => {
    const request = httpRequest(
      new URL("/chat/state", sandbox.pageUrl),
      { headers: { host: "evil.example" } },
      (response) => {
        response.resume();
        resolve(response.statusCode);
      },
    );
    request.on("error", reject).end();
  });
  expect(status).toBe(403);
});

test("the examples can be published", async () => {
  const samplePosts = [{ id: 1, title: "Sample", html: "<p>text</p>", publishedAt: "2020-02-05T17:42:10Z" }];
  const sandbox = await openSandbox({ samplePosts });
  expect(await get(sandbox, "/chat/posts/examples")).toEqual([{ title: "Sample", html: "<p>text</p>" }]);
});

test("the posts of a forum follow it in the list of channels, the newest first", async () => {
  const sandbox = await openSandbox();
  for (const name of ["First", "Second"])
    await call(sandbox, "POST", `/channels/${demo.forumId}/threads`, { name, message: { content: name } });
  const state: { guilds: readonly { channels: readonly { name: string }[] }[] } = JSON.parse(
    JSON.stringify(await get(sandbox, `/chat/state?as=${demo.memberId}`)),
  );
  expect(state.guilds[0]?.channels.map(({ name }) => name)).toEqual([
    "general",
    "previews",
    "news",
    "listening-club",
    "Second",
    "First",
  ]);
});
