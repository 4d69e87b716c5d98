import { DiscordAPIError } from "@discordjs/rest";
import { Routes } from "discord.js";
import { expect, test } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { call, createRest, openSandbox } from "../helpers/sandbox-client.ts";

const messages = `/channels/${demo.previewsId}/messages`;
const button = (custom_id: string) => ({ type: 2, style: 1, label: "Press", custom_id });
const row = (...components: readonly object[]) => ({ type: 1, components });

test.each([
  ["a long content", { content: "x".repeat(2001) }, ["content"], "BASE_TYPE_MAX_LENGTH"],
  ["a long embed title", { embeds: [{ title: "x".repeat(257) }] }, ["embeds", "0", "title"], "BASE_TYPE_MAX_LENGTH"],
  [
    "a long description",
    { embeds: [{ description: "x".repeat(4097) }] },
    ["embeds", "0", "description"],
    "BASE_TYPE_MAX_LENGTH",
  ],
  [
    "26 fields",
    { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: "a", value: "b" })) }] },
    ["embeds", "0", "fields"],
    "BASE_TYPE_MAX_LENGTH",
  ],
  [
    "a field without a value",
    { embeds: [{ fields: [{ name: "a", value: "" }] }] },
    ["embeds", "0", "fields", "0", "value"],
    "BASE_TYPE_REQUIRED",
  ],
  [
    "a long footer",
    { embeds: [{ footer: { text: "x".repeat(2049) } }] },
    ["embeds", "0", "footer", "text"],
    "BASE_TYPE_BAD_LENGTH",
  ],
  [
    "an address of another scheme",
    { embeds: [{ title: "a", url: "javascript:alert(1)" }] },
    ["embeds", "0", "url"],
    "URL_TYPE_INVALID_SCHEME",
  ],
  ["eleven embeds", { embeds: Array.from({ length: 11 }, () => ({ title: "a" })) }, ["embeds"], "BASE_TYPE_MAX_LENGTH"],
  [
    "embeds of more than 6000 characters in all",
    { embeds: [{ description: "x".repeat(4000) }, { description: "x".repeat(2001) }] },
    ["embeds"],
    "MAX_EMBED_SIZE_EXCEEDED",
  ],
  [
    "six rows",
    { content: "a", components: Array.from({ length: 6 }, (_, at) => row(button(`b${at}`))) },
    ["components"],
    "BASE_TYPE_MAX_LENGTH",
  ],
  [
    "six buttons in a row",
    { content: "a", components: [row(...Array.from({ length: 6 }, (_, at) => button(`b${at}`)))] },
    ["components", "0", "components"],
    "BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a custom id twice",
    { content: "a", components: [row(button("same"), button("same"))] },
    ["components", "0", "components", "1", "custom_id"],
    "COMPONENT_CUSTOM_ID_DUPLICATED",
  ],
  [
    "a long custom id",
    { content: "a", components: [row(button("x".repeat(101)))] },
    ["components", "0", "components", "0", "custom_id"],
    "BASE_TYPE_BAD_LENGTH",
  ],
  [
    "a link button with a script",
    { content: "a", components: [row({ type: 2, style: 5, label: "a", url: "javascript:alert(1)" })] },
    ["components", "0", "components", "0", "url"],
    "URL_TYPE_INVALID_SCHEME",
  ],
  ["a nonce of 26 characters", { content: "a", nonce: "x".repeat(26) }, ["nonce"], "BASE_TYPE_MAX_LENGTH"],
  [
    "mentions both by kind and by id",
    { content: "a", allowed_mentions: { parse: ["roles"], roles: [demo.trekkiesRoleId] } },
    ["allowed_mentions"],
    "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE",
  ],
])("refuses %s and says where", async (_name, body, path, code) => {
  const sandbox = await openSandbox();
  const answer = await call(sandbox, "POST", messages, body);
  expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: "Invalid Form Body" } });
  const place = [...path].reverse().reduce<object>((inner, step) => ({ [step]: inner }), { _errors: [{ code }] });
  expect(answer.body).toMatchObject({ errors: place });
  expect(sandbox.world.messages(demo.previewsId)).toEqual([]);
});

test("refuses an empty message", async () => {
  const sandbox = await openSandbox();
  const answer = await call(sandbox, "POST", messages, { content: "  " });
  expect(answer).toMatchObject({ status: 400, body: { code: 50006, message: "Cannot send an empty message" } });
});

test("refuses a wrong token without a code", async () => {
  const sandbox = await openSandbox();
  const answer = await call(sandbox, "GET", "/users/@me", undefined, "wrong");
  expect(answer).toMatchObject({ status: 401, body: { message: "401: Unauthorized", code: 0 } });
});

test("answers an unknown route as Discord does", async () => {
  const sandbox = await openSandbox();
  const answer = await call(sandbox, "GET", "/nothing/here");
  expect(answer).toMatchObject({ status: 404, body: { message: "404: Not Found", code: 0 } });
});

test.each([
  ["an unknown channel", "GET", "/channels/999999999999999999", 404, 10003],
  ["an unknown message", "GET", `${messages}/999999999999999999`, 404, 10008],
  ["an unknown guild", "GET", "/guilds/999999999999999999", 404, 10004],
  ["an id that is none", "GET", "/channels/abc", 400, 50035],
])("refuses %s", async (_name, method, path, status, code) => {
  const sandbox = await openSandbox();
  expect(await call(sandbox, method, path)).toMatchObject({ status, body: { code } });
});

test("the stock REST client understands a refusal", async () => {
  const sandbox = await openSandbox();
  const refused = createRest(sandbox).post(Routes.channelMessages(demo.previewsId), {
    body: { content: "x".repeat(2001) },
  });
  await expect(refused).rejects.toSatisfy((error) => error instanceof DiscordAPIError && error.code === 50035);
});

test("refuses a body that is no JSON", async () => {
  const sandbox = await openSandbox();
  const headers = { authorization: `Bot ${sandbox.token}`, "content-type": "application/json" };
  const response = await fetch(`${sandbox.apiUrl}/v10${messages}`, { method: "POST", headers, body: "{" });
  expect(await response.json()).toMatchObject({ code: 50109 });
});
