import { Events, Routes } from "discord.js";
import { expect, test } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { call, connectClient, createRest, openSandbox } from "../helpers/sandbox-client.ts";

const path = `/channels/${demo.previewsId}/messages`;

test("the sixth message of a channel within five seconds has to wait", async () => {
  const frozen = Date.now();
  const sandbox = await openSandbox({ now: () => frozen });
  const answers = [];
  for (let count = 0; count < 6; count += 1) answers.push(await call(sandbox, "POST", path, { content: "hello" }));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  const headers = answers[0]?.headers;
  expect(headers?.get("x-ratelimit-limit")).toBe("5");
  expect(headers?.get("x-ratelimit-remaining")).toBe("4");
  expect(headers?.get("x-ratelimit-reset-after")).toBe("5.000");
  expect(headers?.get("x-ratelimit-bucket")).toMatch(/^[0-9a-f]+$/);
  const last = answers[5];
  expect(last?.headers.get("retry-after")).toBe("5");
  expect(last?.headers.get("x-ratelimit-scope")).toBe("user");
  expect(last?.body).toEqual({ message: "You are being rate limited.", retry_after: 5, global: false });
});

test("another channel has an allowance of its own", async () => {
  const frozen = Date.now();
  const sandbox = await openSandbox({ now: () => frozen });
  for (let count = 0; count < 5; count += 1) await call(sandbox, "POST", path, { content: "hello" });
  expect((await call(sandbox, "POST", `/channels/${demo.generalId}/messages`, { content: "hello" })).status).toBe(200);
});

test("the bot as a whole has so many requests a second", async () => {
  const clock = { at: Date.now() };
  const sandbox = await openSandbox({ now: () => clock.at, globalRequestsPerSecond: 3 });
  const me = () => call(sandbox, "GET", "/users/@me");
  for (let count = 0; count < 3; count += 1) expect((await me()).status).toBe(200);
  const refused = await me();
  expect(refused).toMatchObject({ status: 429, body: { global: true } });
  expect(refused.headers.get("x-ratelimit-global")).toBe("true");
  clock.at += 1001;
  expect((await me()).status).toBe(200);
});

test("the stock REST client waits and then gets through", async () => {
  const sandbox = await openSandbox();
  sandbox.faults.add({ effect: { kind: "rate-limit", retryAfterMs: 20 } });
  await createRest(sandbox).post(Routes.channelMessages(demo.previewsId), { body: { content: "patience" } });
  expect(sandbox.requests.entries.map(({ status }) => status)).toEqual([429, 200]);
});

test("the first answer to an interaction passes although the bot has used up its second", async () => {
  const sandbox = await openSandbox({ globalRequestsPerSecond: 4 });
  const client = await connectClient(sandbox);
  await client.application.commands.set([{ name: "ping", description: "Pongs" }]);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply("Pong");
  });
  const using = { as: demo.memberId, channelId: demo.generalId, command: "ping" };
  let status = 200;
  while (status !== 429) status = (await call(sandbox, "GET", "/users/@me")).status;
  expect(await sandbox.use.command(using)).toMatchObject({ kind: "message", message: { content: "Pong" } });
});
