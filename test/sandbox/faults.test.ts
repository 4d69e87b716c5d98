import { REST } from "@discordjs/rest";
import { Routes } from "discord.js";
import { expect, test } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { call, createRest, openSandbox } from "../helpers/sandbox-client.ts";

const route = Routes.channelMessages(demo.previewsId);

test("an answer lost after storing leaves a message behind and is not retried", async () => {
  const sandbox = await openSandbox();
  sandbox.faults.add({ effect: { kind: "drop" }, method: "POST", when: "after" });
  const rest = new REST({ version: "10", api: sandbox.apiUrl }).setToken(sandbox.token);
  await expect(rest.post(route, { body: { content: "stored" } })).rejects.toThrow();
  expect(sandbox.world.messages(demo.previewsId)).toHaveLength(1);
});

test("a connection dropped before handling leaves nothing behind", async () => {
  const sandbox = await openSandbox();
  sandbox.faults.add({ effect: { kind: "drop" }, route: /messages/ });
  await expect(createRest(sandbox).post(route, { body: { content: "lost" } })).rejects.toThrow();
  expect(sandbox.world.messages(demo.previewsId)).toEqual([]);
});

test.each([
  ["two messages without a nonce", {}, 2],
  ["one message with an enforced nonce", { nonce: "same", enforce_nonce: true }, 1],
])("a server error after storing makes the stock client send again: %s", async (_name, extra, count) => {
  const sandbox = await openSandbox();
  sandbox.faults.add({ effect: { kind: "status", status: 502 }, when: "after" });
  const rest = new REST({ version: "10", api: sandbox.apiUrl }).setToken(sandbox.token);
  await rest.post(route, { body: { content: "again", ...extra } });
  expect(sandbox.world.messages(demo.previewsId)).toHaveLength(count);
});

test("a fault hits as many fitting requests as it says", async () => {
  const sandbox = await openSandbox();
  sandbox.faults.add({ effect: { kind: "status", status: 503, body: { message: "no" } }, method: "GET", count: 2 });
  const statuses = [];
  for (let count = 0; count < 3; count += 1) statuses.push((await call(sandbox, "GET", "/users/@me")).status);
  expect(statuses).toEqual([503, 503, 200]);
});

test("a 403 can come as a page instead of JSON", async () => {
  const sandbox = await openSandbox();
  sandbox.faults.add({ effect: { kind: "status", status: 403, html: "<h1>Blocked</h1>" } });
  const answer = await call(sandbox, "GET", "/users/@me");
  expect(answer).toMatchObject({ status: 403, body: "<h1>Blocked</h1>" });
});

test("one 401 makes the stock client forget its token: the next call does not even leave", async () => {
  const sandbox = await openSandbox();
  sandbox.faults.add({ effect: { kind: "status", status: 401, body: { message: "401: Unauthorized", code: 0 } } });
  const rest = createRest(sandbox);
  await expect(rest.get("/users/@me")).rejects.toMatchObject({ status: 401 });
  await expect(rest.get("/users/@me")).rejects.toThrow(
    "Expected token to be set for this request, but none was present",
  );
  expect(sandbox.requests.entries).toHaveLength(1);
});

test("a 403 that is a page reaches the stock client without a code of Discord's", async () => {
  const sandbox = await openSandbox();
  sandbox.faults.add({ effect: { kind: "status", status: 403, html: "<h1>Blocked</h1>" } });
  const refused: unknown = await createRest(sandbox)
    .get("/users/@me")
    .catch((error: unknown) => error);
  expect(refused).toMatchObject({ status: 403 });
  expect(refused).not.toHaveProperty("code", expect.any(Number));
});

test("a lost connection before the answer is tried again by the stock client, three times", async () => {
  const sandbox = await openSandbox();
  sandbox.faults.add({ effect: { kind: "status", status: 500, body: { message: "no" } }, count: 4 });
  const rest = new REST({ version: "10", api: sandbox.apiUrl }).setToken(sandbox.token);
  await expect(rest.post(route, { body: { content: "never" } })).rejects.toMatchObject({ status: 500 });
  expect(sandbox.requests.entries).toHaveLength(4);
});
