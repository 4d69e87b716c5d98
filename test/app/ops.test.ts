import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost } from "../helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

let bot: RunningBot;

beforeAll(async () => {
  bot = await createRunningBot();
  await bot.boot({ OPS_PORT: "0" });
  await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
}, 30_000);
afterAll(() => bot.close());

const address = () => String(bot.log.findLast(({ msg }) => msg === "ops")?.address);
const read = (path: string, init: RequestInit = {}) => fetch(new URL(path, address()), init);
const readMetrics = async () => (await read("/metrics")).text();
/** The metrics as soon as they hold such a line: an answer reaches its asker before the bot knows that it did. */
const readMetricsWith = async (line: RegExp): Promise<string> => {
  let text = await readMetrics();
  for (let i = 0; i < 100 && !line.test(text); i++) {
    await wait(50);
    text = await readMetrics();
  }
  expect(text).toMatch(line);
  return text;
};
/** The value of the only sample that fits; 0 if there is none yet. */
const sampleOf = (text: string, sample: string) =>
  Number(
    text
      .split("\n")
      .find((line) => line.startsWith(`${sample} `))
      ?.split(" ")
      .at(-1) ?? 0,
  );
/** Asks until the path answers with this status; its body. */
const readUntil = async (path: string, status: number): Promise<unknown> => {
  let last = { status: 0, body: {} as unknown };
  for (let i = 0; i < 100 && last.status !== status; i++) {
    const response = await read(path);
    last = { status: response.status, body: await response.json() };
    if (last.status !== status) await wait(50);
  }
  expect(last.status, JSON.stringify(last.body)).toBe(status);
  return last.body;
};
const ask = (command: string, options: Record<string, string> = {}, as: string = demo.memberId) =>
  bot.sandbox.use.command({ as, channelId: demo.generalId, command, options });

describe("the ops room", () => {
  it("listens on this machine alone, and says where", () => {
    expect(address()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it("is healthy and ready", async () => {
    expect((await read("/healthz")).status).toBe(200);
    expect(await readUntil("/readyz", 200)).toEqual({ ready: true });
  });

  it("knows no other path, and nothing but reading", async () => {
    for (const path of ["/", "/metrics/", "/healthz/x", "/favicon.ico", "/%6detrics", "/constructor"])
      expect((await read(path)).status, path).toBe(404);
    expect((await read("/healthz", { method: "POST" })).status).toBe(405);
    const head = await read("/healthz?from=probe", { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });

  it("counts look-ups and suggestions by command and outcome, and times them", async () => {
    await ask("soundtrack", { title: "kng kong steiner 1933" });
    await bot.sandbox.use.autocomplete({
      as: demo.memberId,
      channelId: demo.generalId,
      command: "soundtrack",
      options: { title: "alien" },
      focused: "title",
    });
    await ask("subscriptions remove", { subscription: "000000" }, demo.adminId);
    const text = await readMetricsWith(
      /^fantastique_interactions_total\{command="subscriptions",outcome="refused"\} 1$/m,
    );
    const { headers } = await read("/metrics");
    expect(headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(sampleOf(text, 'fantastique_interactions_total{command="soundtrack",outcome="answered"}')).toBe(1);
    expect(sampleOf(text, 'fantastique_interactions_total{command="soundtrack",outcome="suggested"}')).toBe(1);
    expect(sampleOf(text, 'fantastique_interaction_duration_seconds_count{command="soundtrack"}')).toBe(2);
    expect(
      sampleOf(text, 'fantastique_rest_requests_total{route="/interactions/:id/:token/callback",status="200"}') +
        sampleOf(text, 'fantastique_rest_requests_total{route="/interactions/:id/:token/callback",status="204"}'),
    ).toBeGreaterThanOrEqual(3);
  });

  it("counts polls, announcements, deliveries and what Discord refused for their number", async () => {
    await ask("subscriptions add", { channel: demo.previewsId }, demo.adminId);
    const route = /\/channels\/\d+\/messages$/;
    bot.sandbox.faults.add({
      effect: { kind: "rate-limit", retryAfterMs: 200, scope: "shared" },
      method: "POST",
      route,
    });
    bot.sandbox.world.publishPost(albumPost(7));
    await until(() => bot.log.some(({ msg }) => msg === "delivery sent"));
    const text = await readMetrics();
    expect(sampleOf(text, 'fantastique_polls_total{feed="local",outcome="primed"}')).toBe(1);
    expect(sampleOf(text, 'fantastique_polls_total{feed="local",outcome="taken-in"}')).toBe(1);
    expect(sampleOf(text, 'fantastique_announcements_total{kind="album-announcement"}')).toBe(1);
    expect(sampleOf(text, 'fantastique_deliveries_total{state="sent"}')).toBe(1);
    expect(sampleOf(text, 'fantastique_rest_requests_total{route="/channels/:id/messages",status="429"}')).toBe(1);
    expect(sampleOf(text, 'fantastique_rest_requests_total{route="/channels/:id/messages",status="200"}')).toBe(1);
    expect(sampleOf(text, 'fantastique_rest_rate_limited_total{scope="shared"}')).toBe(1);
    expect(sampleOf(text, "fantastique_deliveries_pending")).toBe(0);
  });

  it("tells of deliveries that wait", async () => {
    const route = /\/channels\/\d+\/messages$/;
    bot.sandbox.faults.add({ effect: { kind: "status", status: 500 }, method: "POST", route, count: 2 });
    bot.sandbox.world.publishPost(albumPost(8));
    await until(() => bot.log.some(({ msg }) => msg === "delivery postponed"));
    const text = await readMetrics();
    expect(sampleOf(text, "fantastique_deliveries_pending")).toBe(1);
    expect(sampleOf(text, "fantastique_oldest_pending_delivery_seconds")).toBeGreaterThan(0);
    expect(sampleOf(text, 'fantastique_deliveries_total{state="pending"}')).toBeGreaterThanOrEqual(1);
    await until(() => bot.log.filter(({ msg }) => msg === "delivery sent").length === 2);
    expect(sampleOf(await readMetrics(), "fantastique_deliveries_pending")).toBe(0);
  });

  it("names no user, server, channel or message, and nothing that was typed", async () => {
    const labels = [...(await readMetrics()).matchAll(/^fantastique_\w+(\{.*\})/gm)]
      .map(([, found]) => found)
      .join("\n");
    expect(labels).not.toMatch(/\d{6,}/);
    expect(labels).not.toMatch(/king|kong|steiner|alien|000000|trekkies/i);
  });

  it("is not ready while the gateway is gone, and says so", async () => {
    bot.sandbox.gateway.refuse(true);
    bot.sandbox.gateway.dropSockets();
    expect(await readUntil("/readyz", 503)).toEqual({ ready: false, missing: ["gateway"] });
    expect((await read("/healthz")).status).toBe(200);
    bot.sandbox.gateway.refuse(false);
    expect(await readUntil("/readyz", 200)).toEqual({ ready: true });
  }, 30_000);

  it("is healthy but not ready while Discord cannot be reached at the start", async () => {
    await bot.kill();
    const known = bot.log.length;
    bot.sandbox.faults.add({ effect: { kind: "status", status: 500 }, route: /^\/gateway\/bot$/, count: 8 });
    const booting = bot.boot({ OPS_PORT: "0" });
    await until(() => bot.log.slice(known).some(({ msg }) => msg === "ops"));
    expect((await read("/healthz")).status).toBe(200);
    expect(await readUntil("/readyz", 503)).toEqual({ ready: false, missing: ["gateway", "announcer"] });
    await booting;
    expect(await readUntil("/readyz", 200)).toEqual({ ready: true });
  }, 30_000);

  it("ends with the bot, at once and without complaint", async () => {
    await read("/metrics");
    expect(await bot.terminate()).toBe(0);
    await expect(read("/healthz")).rejects.toThrow();
  }, 30_000);

  it("that cannot have its port ends the start with code 78 and a message that says what to change", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const taken = other.address();
    const port = typeof taken === "object" && taken !== null ? String(taken.port) : "";
    const known = bot.log.length;
    await expect(bot.boot({ OPS_PORT: port })).rejects.toThrow("ended with code 78");
    expect(
      bot.log
        .slice(known)
        .map(({ msg }) => msg)
        .join(),
    ).toMatch(/OPS_PORT.*EADDRINUSE/);
    other.close();
  }, 30_000);

  it("is not there unless it is asked for", async () => {
    const known = bot.log.length;
    await bot.boot();
    expect(bot.log.slice(known).some(({ msg }) => msg === "ops")).toBe(false);
  }, 30_000);
});
