import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ChatMessage, ChatState } from "../../src/sandbox/chat-types.ts";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost } from "../helpers/posts.ts";
import { botArguments, collectLog, type LogLine, until } from "../helpers/running-bot.ts";

const folder = mkdtempSync(join(tmpdir(), "fantastique-"));
const log: LogLine[] = [];
let child: ChildProcess | undefined;
let page = "";

/** Starts the bot as somebody does who has nothing but a clone: without a token. */
async function start(env: Readonly<Record<string, string>> = {}, args: readonly string[] = []): Promise<void> {
  const known = log.length;
  const started = spawn(process.execPath, [...botArguments, ...args], {
    env: {
      PATH: process.env.PATH ?? "",
      SANDBOX_PORT: "0",
      STORE_URL: `sqlite://${join(folder, "store.sqlite")}`,
      ...env,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  child = started;
  collectLog(started, log);
  await until(
    () => log.slice(known).some(({ msg }) => msg === "ready") || started.exitCode !== null,
    () => "the sandbox is ready",
    20_000,
  );
  page = String(log.slice(known).find((line) => line.page !== undefined)?.page);
}

async function kill(): Promise<void> {
  const ending = child;
  if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
  const exited = new Promise((resolve) => ending.once("exit", resolve));
  ending.kill("SIGKILL");
  await exited;
}

const ask = async (path: string, body?: object) => {
  const init =
    body === undefined
      ? {}
      : { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  return (await fetch(new URL(path, page), init)).text();
};
const command = async (as: string, name: string, options: readonly object[]) => {
  const { commands }: ChatState = JSON.parse(await ask(`chat/state?as=${as}`));
  const commandId = commands.find((known) => known.name === name)?.id;
  return ask("chat/commands", { as, channelId: demo.generalId, commandId, options });
};
const messages = async (channelId: string): Promise<readonly ChatMessage[]> =>
  JSON.parse(await ask(`chat/messages?as=${demo.adminId}&channel=${channelId}`));

beforeAll(() => start());
afterAll(async () => {
  await kill();
  rmSync(folder, { recursive: true, force: true });
});

describe("without a token", () => {
  it("serves the chat page and answers a look-up through its API", async () => {
    expect(await (await fetch(page)).text()).toContain("<!doctype html>");
    await command(demo.memberId, "soundtrack", [{ name: "title", type: 3, value: "star trek picard" }]);
    let shown = await messages(demo.generalId);
    for (let i = 0; i < 50 && shown.length === 0; i++) {
      await wait(100);
      shown = await messages(demo.generalId);
    }
    expect(shown[0]?.message.embeds[0]?.title).toBe("Star Trek: Picard (2020)");
  });

  it("has releases to come from its first minute on", async () => {
    await until(() => log.some(({ msg }) => msg === "feed primed"));
    await command(demo.memberId, "previews", [{ name: "when", type: 3, value: "upcoming" }]);
    const isThere = async () => JSON.stringify(await messages(demo.generalId)).includes("Alien: Isolation");
    for (let i = 0; i < 50 && !(await isThere()); i++) await wait(100);
    expect(await isThere()).toBe(true);
  });

  it("has every announcement once after the whole is killed in the middle of announcing", {
    timeout: 60_000,
  }, async () => {
    await command(demo.adminId, "subscriptions", [
      { name: "add", type: 1, options: [{ name: "channel", type: 7, value: demo.previewsId }] },
    ]);
    const isSubscribed = async () => JSON.stringify(await messages(demo.generalId)).includes(`<#${demo.previewsId}>`);
    for (let i = 0; i < 100 && !(await isSubscribed()); i++) await wait(100);
    expect(await isSubscribed()).toBe(true);
    await until(() => log.some(({ msg }) => msg === "feed primed"));
    for (let i = 0; i < 4; i++) {
      const { title, html } = albumPost(i);
      await ask("chat/posts", { title, html });
      await wait((i * 613) % 2_400);
      await kill();
      await start();
    }
    const expected = ["Voyage 0", "Voyage 1", "Voyage 2", "Voyage 3"];
    for (let i = 0; i < 100 && (await messages(demo.previewsId)).length < expected.length; i++) await wait(200);
    await wait(2_500);
    expect((await messages(demo.previewsId)).map(({ message }) => message.embeds[0]?.title).sort()).toEqual(expected);
  });

  it("restarts the bot while the page stays, and its buttons of before still work", { timeout: 60_000 }, async () => {
    const known = log.length;
    await ask("chat/world", { area: "stage", kind: "restart-bot" });
    await until(() => log.slice(known).some(({ msg }) => msg === "ready"));
    const [card] = await messages(demo.generalId);
    const row = card?.message.components?.find((each) => "components" in each);
    const button = row?.components.find((each) => each.type === 2 && "custom_id" in each);
    const customId = button !== undefined && "custom_id" in button ? button.custom_id : "";
    await ask("chat/components", {
      as: demo.memberId,
      channelId: demo.generalId,
      messageId: card?.message.id,
      customId,
      componentType: 2,
    });
    const ofMember = async (): Promise<readonly ChatMessage[]> =>
      JSON.parse(await ask(`chat/messages?as=${demo.memberId}&channel=${demo.generalId}`));
    for (let i = 0; i < 50 && (await ofMember()).length < 2; i++) await wait(100);
    expect((await ofMember()).at(-1)?.message.author.id).toBe(demo.botUserId);
  });

  it("learns the time from the world's clock, and begins anew when the world is reset", {
    timeout: 60_000,
  }, async () => {
    const to = Date.now() + 86_400_000;
    await ask("chat/world", { area: "stage", kind: "jump", to });
    const { title, html } = albumPost(7);
    await ask("chat/posts", { title, html });
    for (let i = 0; i < 100 && (await messages(demo.previewsId)).length < 5; i++) await wait(100);
    expect(Date.parse((await messages(demo.previewsId)).at(-1)?.message.timestamp ?? "")).toBeGreaterThan(to);
    const known = log.length;
    await ask("chat/world", { area: "stage", kind: "reset" });
    await until(() => log.slice(known).some(({ msg }) => msg === "feed primed"));
    expect(await messages(demo.previewsId)).toEqual([]);
  });

  it.each([
    [["--world", "huge"], "--world must be one of demo, empty, large"],
    [["--wrld"], "The argument --wrld is not known"],
  ])("ends with code 78 for the arguments %j", async (args, sentence) => {
    const [running, address, known] = [child, page, log.length];
    try {
      await start({}, args);
      expect(child?.exitCode).toBe(78);
      expect(JSON.stringify(log.slice(known))).toContain(sentence);
    } finally {
      [child, page] = [running, address];
    }
  });

  it.each([
    [
      "a port that is in use",
      () => ({ SANDBOX_PORT: new URL(page).port, STORE_URL: `sqlite://${join(folder, "other", "store.sqlite")}` }),
      "The sandbox cannot start on port",
    ],
    ["a store that another process uses", () => ({}), "Another Fantastique is running on"],
    [
      "a folder in which another sandbox lives",
      () => ({ STORE_URL: `sqlite://${join(folder, "other.sqlite")}` }),
      "Another Fantastique is running on",
    ],
    ["a list of feeds that is not there", () => ({ FEEDS_FILE: join(folder, "none.json") }), "FEEDS_FILE"],
    [
      "a store that cannot be opened",
      () => ({ STORE_URL: "sqlite:///dev/null/x.sqlite" }),
      "STORE_URL cannot be used.",
    ],
    ["wrong values", () => ({ SANDBOX_PORT: "abc", LOG_LEVEL: "loud" }), "SANDBOX_PORT must be a port number"],
  ])("ends with code 78 and what to change for %s", async (_name, env, sentence) => {
    const running = child;
    const known = log.length;
    const address = page;
    try {
      await start(env());
      expect(child?.exitCode).toBe(78);
      expect(
        log
          .slice(known)
          .map(({ msg }) => msg)
          .join("\n"),
      ).toContain(sentence);
    } finally {
      child = running;
      page = address;
    }
  });
});
