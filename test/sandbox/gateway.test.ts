import { Events, GatewayIntentBits, PermissionFlagsBits } from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { demo, type Sandbox } from "../../src/sandbox/start-sandbox.ts";
import { call, connectClient, openSandbox, until } from "../helpers/sandbox-client.ts";

interface Payload {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  readonly d: Readonly<Record<string, unknown>> | boolean | null;
}

function isPayload(value: unknown): value is Payload {
  return typeof value === "object" && value !== null && "op" in value;
}

/** A bare gateway socket that remembers what it was told. */
function openSocket(sandbox: Sandbox) {
  const socket = new WebSocket(sandbox.apiUrl.replace("http", "ws").replace("/api", "/?v=10&encoding=json"));
  onTestFinished(() => socket.terminate());
  const heard: Payload[] = [];
  socket.on("message", (raw) => {
    const payload: unknown = JSON.parse(String(raw));
    if (isPayload(payload)) heard.push(payload);
  });
  const closed = new Promise<number>((resolve) => socket.on("close", resolve));
  return {
    heard,
    closed,
    terminate: () => socket.terminate(),
    send: (op: number, d: unknown) => socket.send(JSON.stringify({ op, d })),
    sendRaw: (text: string) => socket.send(text),
    until: (isWanted: (payload: Payload) => boolean) => until(() => heard.some(isWanted)),
  };
}

const identity = (sandbox: Sandbox, more: object = {}) => ({
  token: sandbox.token,
  intents: GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages,
  properties: { os: "", browser: "", device: "" },
  ...more,
});

async function greet(sandbox: Sandbox) {
  const socket = openSocket(sandbox);
  await socket.until(({ op }) => op === 10);
  return socket;
}

test("READY announces the guilds as unavailable, then each is created", async () => {
  const sandbox = await openSandbox();
  const socket = await greet(sandbox);
  socket.send(2, identity(sandbox));
  await socket.until(({ t }) => t === "GUILD_CREATE");
  const ready = socket.heard.find(({ t }) => t === "READY");
  expect(ready?.d).toMatchObject({
    guilds: [
      { id: demo.guildId, unavailable: true },
      { id: demo.secondGuildId, unavailable: true },
    ],
    application: { id: sandbox.applicationId },
    resume_gateway_url: expect.stringContaining("ws://127.0.0.1"),
  });
  const created = socket.heard.find(({ t }) => t === "GUILD_CREATE");
  expect(created?.d).toMatchObject({ id: demo.guildId, members: [{ user: { id: demo.botUserId } }] });
});

test("a heartbeat is acknowledged, and one can be asked for", async () => {
  const sandbox = await openSandbox();
  const socket = await greet(sandbox);
  socket.send(1, null);
  await socket.until(({ op }) => op === 11);
  sandbox.gateway.askForHeartbeat();
  await socket.until(({ op }) => op === 1);
});

test.each([
  ["a wrong token", { token: "wrong" }, 4004],
  ["intents that do not exist", { intents: 1 << 30 }, 4013],
  ["a shard beyond the count", { shard: [2, 2] }, 4010],
  ["an intent that it may not have", { intents: GatewayIntentBits.GuildPresences }, 4014],
])("closes on %s", async (_name, more, code) => {
  const sandbox = await openSandbox({ disallowedIntents: GatewayIntentBits.GuildPresences });
  const socket = await greet(sandbox);
  socket.send(2, identity(sandbox, more));
  expect(await socket.closed).toBe(code);
});

test("closes on what is no payload, an unknown opcode, and anything before identifying", async () => {
  const sandbox = await openSandbox();
  const [garbled, unknown, early] = [await greet(sandbox), await greet(sandbox), await greet(sandbox)];
  garbled.sendRaw("{");
  unknown.send(99, null);
  early.send(3, {});
  expect(await Promise.all([garbled.closed, unknown.closed, early.closed])).toEqual([4002, 4001, 4003]);
});

test("closes when a session identifies twice", async () => {
  const sandbox = await openSandbox();
  const socket = await greet(sandbox);
  socket.send(2, identity(sandbox));
  await socket.until(({ t }) => t === "READY");
  socket.send(2, identity(sandbox));
  expect(await socket.closed).toBe(4005);
});

test("a resumed session hears what it missed, in order", async () => {
  const sandbox = await openSandbox();
  const socket = await greet(sandbox);
  socket.send(2, identity(sandbox));
  await socket.until(({ t, d }) => t === "GUILD_CREATE" && typeof d === "object" && d?.id === demo.secondGuildId);
  const ready = socket.heard.find(({ t }) => t === "READY");
  const sessionId = typeof ready?.d === "object" ? ready.d?.session_id : undefined;
  const seq = Math.max(...socket.heard.map(({ s }) => s ?? 0));
  socket.terminate();
  await socket.closed;
  await call(sandbox, "POST", `/channels/${demo.previewsId}/messages`, { content: "missed" });
  const next = await greet(sandbox);
  next.send(6, { token: sandbox.token, session_id: sessionId, seq });
  await next.until(({ t }) => t === "RESUMED");
  expect(next.heard.filter(({ op }) => op === 0).map(({ t }) => t)).toEqual(["MESSAGE_CREATE", "RESUMED"]);
});

test("a session that nobody knows is invalid", async () => {
  const sandbox = await openSandbox();
  const socket = await greet(sandbox);
  socket.send(6, { token: sandbox.token, session_id: "gone", seq: 1 });
  await socket.until(({ op, d }) => op === 9 && d === false);
});

test("the stock client resumes after a drop and loses nothing", async () => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  const heard: string[] = [];
  client.on(Events.MessageCreate, (message) => heard.push(message.content));
  sandbox.gateway.dropSockets();
  await call(sandbox, "POST", `/channels/${demo.previewsId}/messages`, { content: "while away" });
  await until(() => heard.length > 0);
  expect(heard).toEqual(["while away"]);
  expect([sandbox.gateway.identifyCount(), sandbox.gateway.resumeCount()]).toEqual([1, 1]);
});

test("the stock client identifies anew when its session is invalid", async () => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  const readyAgain = new Promise((resolve) => client.once(Events.ShardReady, resolve));
  sandbox.gateway.invalidateSessions();
  await readyAgain;
  expect(sandbox.gateway.identifyCount()).toBe(2);
});

test("the stock client reconnects when it is asked to", async () => {
  const sandbox = await openSandbox();
  await connectClient(sandbox);
  sandbox.gateway.askToReconnect();
  await until(() => sandbox.gateway.resumeCount() === 1);
});

test("events come only for the intents that were asked for", async () => {
  const sandbox = await openSandbox();
  const socket = await greet(sandbox);
  socket.send(2, identity(sandbox, { intents: GatewayIntentBits.Guilds }));
  await socket.until(({ t }) => t === "READY");
  await call(sandbox, "POST", `/channels/${demo.previewsId}/messages`, { content: "unheard" });
  sandbox.world.deleteChannel(demo.newsId);
  await socket.until(({ t }) => t === "CHANNEL_DELETE");
  expect(socket.heard.some(({ t }) => t === "MESSAGE_CREATE")).toBe(false);
});

test("each shard has the guilds of its own", async () => {
  const sandbox = await openSandbox();
  const count = 2;
  for (const shard of [0, 1]) {
    const socket = await greet(sandbox);
    socket.send(2, identity(sandbox, { shard: [shard, count] }));
    await socket.until(({ t }) => t === "READY");
    const ready = socket.heard.find(({ t }) => t === "READY");
    const expected = [demo.guildId, demo.secondGuildId].filter(
      (id) => (BigInt(id) >> 22n) % BigInt(count) === BigInt(shard),
    );
    expect(ready?.d).toMatchObject({ guilds: expected.map((id) => ({ id })) });
  }
});

test("the client hears of a kick, of deleted channels and of changed rights", async () => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  const heard: string[] = [];
  client.on(Events.GuildDelete, () => heard.push("guild"));
  client.on(Events.ChannelDelete, () => heard.push("channel"));
  client.on(Events.ChannelUpdate, () => heard.push("overwrites"));
  client.on(Events.GuildRoleUpdate, () => heard.push("role"));
  sandbox.world.setRolePermissions(demo.trekkiesRoleId, PermissionFlagsBits.ManageMessages);
  sandbox.world.denyBot(demo.newsId, PermissionFlagsBits.SendMessages);
  sandbox.world.deleteChannel(demo.newsId);
  sandbox.world.kickBot(demo.guildId);
  await until(() => heard.length === 4);
  expect(heard).toEqual(["role", "overwrites", "channel", "guild"]);
  expect((await call(sandbox, "GET", `/channels/${demo.generalId}`)).body).toMatchObject({ code: 50001 });
});

test("an invited bot gets the guild at once", async () => {
  const sandbox = await openSandbox();
  const client = await connectClient(sandbox);
  const joined = new Promise<string>((resolve) => client.once(Events.GuildCreate, (guild) => resolve(guild.name)));
  sandbox.world.addGuild({ name: "Third", ownerId: demo.adminId });
  expect(await joined).toBe("Third");
});
