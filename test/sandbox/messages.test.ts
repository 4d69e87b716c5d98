import { PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import type { Sandbox } from "../../src/sandbox/start-sandbox.ts";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { call, openSandbox } from "../helpers/sandbox-client.ts";

const pathOf = (channelId: string) => `/channels/${channelId}/messages`;

const send = (sandbox: Sandbox, channelId: string, body: object) => call(sandbox, "POST", pathOf(channelId), body);

const idOf = (body: unknown): string =>
  typeof body === "object" && body !== null && "id" in body ? String(body.id) : "";

test("an enforced nonce brings back the message that it made", async () => {
  const sandbox = await openSandbox();
  const first = await send(sandbox, demo.previewsId, { content: "one", nonce: "n1", enforce_nonce: true });
  const second = await send(sandbox, demo.previewsId, { content: "two", nonce: "n1", enforce_nonce: true });
  expect(idOf(second.body)).toBe(idOf(first.body));
  expect(sandbox.world.messages(demo.previewsId)).toHaveLength(1);
});

test("a nonce counts per author, so a second channel gets nothing", async () => {
  const sandbox = await openSandbox();
  const first = await send(sandbox, demo.previewsId, { content: "one", nonce: "n1", enforce_nonce: true });
  const second = await send(sandbox, demo.generalId, { content: "one", nonce: "n1", enforce_nonce: true });
  expect(second.body).toMatchObject({ id: idOf(first.body), channel_id: demo.previewsId });
  expect(sandbox.world.messages(demo.generalId)).toEqual([]);
});

test("a nonce that is not enforced, or older than five minutes, is no obstacle", async () => {
  const clock = { at: Date.now() };
  const sandbox = await openSandbox({ now: () => clock.at });
  await send(sandbox, demo.previewsId, { content: "one", nonce: "n1" });
  await send(sandbox, demo.previewsId, { content: "two", nonce: "n1" });
  clock.at += 6 * 60_000;
  await send(sandbox, demo.previewsId, { content: "three", nonce: "n1", enforce_nonce: true });
  expect(sandbox.world.messages(demo.previewsId)).toHaveLength(3);
});

test.each([
  ["may not see", PermissionFlagsBits.ViewChannel, 50001],
  ["may not write in", PermissionFlagsBits.SendMessages, 50013],
  ["may not post embeds in", PermissionFlagsBits.EmbedLinks, 50013],
])("refuses to send where the bot %s", async (_name, permission, code) => {
  const sandbox = await openSandbox();
  sandbox.world.denyBot(demo.previewsId, permission);
  const answer = await send(sandbox, demo.previewsId, { embeds: [{ title: "A card" }] });
  expect(answer).toMatchObject({ status: 403, body: { code } });
});

test("history that the bot may not read is empty", async () => {
  const sandbox = await openSandbox();
  await send(sandbox, demo.previewsId, { content: "one" });
  sandbox.world.denyBot(demo.previewsId, PermissionFlagsBits.ReadMessageHistory);
  expect(await call(sandbox, "GET", pathOf(demo.previewsId))).toMatchObject({ status: 200, body: [] });
});

test("history comes newest first, before and after a message", async () => {
  const sandbox = await openSandbox();
  const sent = [];
  for (const content of ["a", "b", "c", "d"]) sent.push(idOf((await send(sandbox, demo.previewsId, { content })).body));
  const read = async (query: string) => {
    const { body } = await call(sandbox, "GET", `${pathOf(demo.previewsId)}?${query}`);
    return Array.isArray(body) ? body.map((message) => message.content).join("") : "";
  };
  expect(await read("limit=3")).toBe("dcb");
  expect(await read(`before=${sent[2]}`)).toBe("ba");
  expect(await read(`after=${sent[1]}`)).toBe("dc");
  expect(await read(`around=${sent[1]}&limit=3`)).toBe("cba");
});

test("only the bot's own messages can be edited", async () => {
  const sandbox = await openSandbox();
  const own = await send(sandbox, demo.previewsId, { content: "one" });
  const edited = await call(sandbox, "PATCH", `${pathOf(demo.previewsId)}/${idOf(own.body)}`, { content: "two" });
  expect(edited).toMatchObject({ status: 200, body: { content: "two", edited_timestamp: expect.any(String) } });
  const other = await post(sandbox, "/chat/messages", {
    as: demo.memberId,
    channelId: demo.generalId,
    content: "hello",
  });
  const path = `${pathOf(demo.generalId)}/${idOf(other.message)}`;
  expect(await call(sandbox, "PATCH", path, { content: "two" })).toMatchObject({ status: 403, body: { code: 50005 } });
  expect(await call(sandbox, "DELETE", path)).toMatchObject({ status: 403, body: { code: 50013 } });
});

async function post(sandbox: Sandbox, path: string, body: object): Promise<{ readonly message?: unknown }> {
  const headers = { "content-type": "application/json" };
  const response = await fetch(new URL(path, sandbox.pageUrl), { method: "POST", headers, body: JSON.stringify(body) });
  const answer: unknown = await response.json();
  return typeof answer === "object" && answer !== null ? answer : {};
}

test("mentions reach only whom they are allowed to", async () => {
  const sandbox = await openSandbox();
  const content = `<@&${demo.trekkiesRoleId}> <@&${demo.moderatorsRoleId}> <@${demo.memberId}> @everyone`;
  const quiet = await send(sandbox, demo.previewsId, {
    content,
    allowed_mentions: { parse: [], roles: [demo.trekkiesRoleId] },
  });
  expect(quiet.body).toMatchObject({ mention_roles: [demo.trekkiesRoleId], mentions: [], mention_everyone: false });
});

test("messages of announcement channels alone are published, and once", async () => {
  const sandbox = await openSandbox();
  const news = idOf((await send(sandbox, demo.newsId, { content: "news" })).body);
  const plain = idOf((await send(sandbox, demo.previewsId, { content: "plain" })).body);
  const crosspost = (channelId: string, id: string) => call(sandbox, "POST", `${pathOf(channelId)}/${id}/crosspost`);
  expect(await crosspost(demo.newsId, news)).toMatchObject({ status: 200, body: { flags: 1 } });
  expect(await crosspost(demo.newsId, news)).toMatchObject({ status: 400, body: { code: 40033 } });
  expect(await crosspost(demo.previewsId, plain)).toMatchObject({ status: 400, body: { code: 50024 } });
});

test("the eleventh publication in an hour has to wait", async () => {
  const clock = { at: Date.now() };
  const sandbox = await openSandbox({ now: () => clock.at });
  const statuses: number[] = [];
  for (let count = 0; count < 11; count += 1) {
    clock.at += 10_000;
    const id = idOf((await send(sandbox, demo.newsId, { content: "news" })).body);
    statuses.push((await call(sandbox, "POST", `${pathOf(demo.newsId)}/${id}/crosspost`)).status);
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
});

test("a direct message arrives unless the person takes none", async () => {
  const sandbox = await openSandbox();
  const open = async (userId: string) =>
    idOf((await call(sandbox, "POST", "/users/@me/channels", { recipient_id: userId })).body);
  const channelId = await open(demo.memberId);
  expect(await open(demo.memberId)).toBe(channelId);
  expect(await send(sandbox, channelId, { content: "hello" })).toMatchObject({ status: 200 });
  sandbox.world.changeUser(demo.memberId, { acceptsDirectMessages: false });
  expect(await send(sandbox, channelId, { content: "hello" })).toMatchObject({ status: 403, body: { code: 50007 } });
});

test("a forum takes posts, not messages", async () => {
  const sandbox = await openSandbox();
  expect(await send(sandbox, demo.forumId, { content: "hello" })).toMatchObject({ status: 400, body: { code: 50008 } });
  const body = { name: "Picard", message: { content: "Let us listen" } };
  const started = await call(sandbox, "POST", `/channels/${demo.forumId}/threads`, body);
  expect(started).toMatchObject({
    status: 201,
    body: { type: 11, parent_id: demo.forumId, message: { content: "Let us listen" } },
  });
  const id = idOf(started.body);
  expect(started.body).toMatchObject({ message: { id, channel_id: id } });
  expect((await call(sandbox, "GET", `/channels/${demo.forumId}/threads/archived/public`)).body).toMatchObject({
    threads: [],
  });
  await call(sandbox, "PATCH", `/channels/${id}`, { archived: true });
  expect((await call(sandbox, "GET", `/channels/${demo.forumId}/threads/archived/public`)).body).toMatchObject({
    threads: [{ id }],
  });
  const strict = sandbox.world.addChannel({ guildId: demo.guildId, name: "strict", type: 15, needsTag: true });
  expect(await call(sandbox, "POST", `/channels/${strict.id}/threads`, body)).toMatchObject({
    status: 400,
    body: { code: 40067 },
  });
});

test("reactions are counted and taken back", async () => {
  const sandbox = await openSandbox();
  const id = idOf((await send(sandbox, demo.previewsId, { content: "one" })).body);
  const path = `${pathOf(demo.previewsId)}/${id}`;
  expect((await call(sandbox, "PUT", `${path}/reactions/${encodeURIComponent("🎵")}/@me`)).status).toBe(204);
  expect((await call(sandbox, "GET", path)).body).toMatchObject({
    reactions: [{ count: 1, me: true, emoji: { name: "🎵" } }],
  });
  await new Promise((resolve) => setTimeout(resolve, 260));
  expect((await call(sandbox, "DELETE", `${path}/reactions/${encodeURIComponent("🎵")}/@me`)).status).toBe(204);
  expect((await call(sandbox, "GET", path)).body).not.toHaveProperty("reactions");
});

test("an uploaded file can be fetched again", async () => {
  const sandbox = await openSandbox();
  const form = new FormData();
  form.set("payload_json", JSON.stringify({ content: "with a file", attachments: [{ id: 0, filename: "note.png" }] }));
  form.set("files[0]", new Blob(["bytes"], { type: "image/png" }), "note.png");
  const headers = { authorization: `Bot ${sandbox.token}` };
  await fetch(`${sandbox.apiUrl}/v10${pathOf(demo.previewsId)}`, { method: "POST", headers, body: form });
  const [attachment] = sandbox.world.messages(demo.previewsId)[0]?.attachments ?? [];
  expect(await (await fetch(attachment?.url ?? "")).text()).toBe("bytes");
});
