import { createServer } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { createAnnouncementLane } from "../../src/discord/announcement-lane.ts";
import { createInvalidRequests } from "../../src/discord/invalid-requests.ts";
import { noOps } from "../../src/ops/no-ops.ts";
import { demo, type Sandbox } from "../../src/sandbox/start-sandbox.ts";
import { openFollows } from "../../src/store/follows.ts";
import { openMembers } from "../../src/store/members.ts";
import { memoryTable } from "../helpers/memory-table.ts";
import { inEnglish, preview } from "../helpers/previews.ts";
import { openSandbox } from "../helpers/sandbox-client.ts";

const messageRoute = /\/messages$/;
const crosspostRoute = /\/crosspost$/;

async function openLane({ apiUrl, token }: Pick<Sandbox, "apiUrl" | "token">) {
  return createAnnouncementLane({
    apiUrl,
    token,
    botUserId: () => "",
    clock: systemClock,
    spoken: inEnglish,
    onTokenRefused: () => {},
    metrics: noOps.metrics,
    invalidRequests: createInvalidRequests(systemClock),
    follows: await openFollows(memoryTable(new Map())),
    members: await openMembers(memoryTable(new Map())),
  });
}

const announcementFor = (channelId: string) => ({
  previewKey: "news/1",
  guildId: demo.guildId,
  channelId,
  subscriptionIds: ["s"],
  roleIds: [],
  publish: true,
});

const endless = new AbortController().signal;
const news = { kind: "preview" as const, preview: preview("1") };

/** Sends to a channel and tells how long (ms) the outcome took. */
async function timedSend(
  lane: Awaited<ReturnType<typeof openLane>>,
  nonce: string,
  channelId: string = demo.previewsId,
) {
  const startedAt = performance.now();
  const outcome = await lane.send(announcementFor(channelId), news, nonce, endless);
  return { outcome, tookMs: performance.now() - startedAt };
}

describe("a limit", () => {
  it.each(["user", "shared", "global"] as const)(
    "of scope %s is told at once, with the time to wait",
    async (scope) => {
      const sandbox = await openSandbox();
      sandbox.faults.add({ effect: { kind: "rate-limit", retryAfterMs: 90_000, scope }, method: "POST" });
      const { outcome, tookMs } = await timedSend(await openLane(sandbox), "a");
      expect(outcome).toMatchObject({ kind: "not-sent", isGlobal: scope === "global" });
      if (outcome.kind !== "not-sent") return;
      expect(outcome.retryAfterMs).toBeGreaterThanOrEqual(90_000);
      expect(outcome.retryAfterMs).toBeLessThan(92_000);
      expect(tookMs).toBeLessThan(5_000);
    },
  );

  it("that the headers told is kept without asking, and in its channel alone", async () => {
    const sandbox = await openSandbox();
    const lane = await openLane(sandbox);
    for (let i = 0; i < 5; i++) expect((await timedSend(lane, `n${i}`)).outcome.kind).toBe("sent");
    const asked = sandbox.requests.entries.length;
    const { outcome } = await timedSend(lane, "n5");
    expect(outcome).toMatchObject({ kind: "not-sent", isGlobal: false });
    expect(sandbox.requests.entries).toHaveLength(asked);
    expect((await timedSend(lane, "n6", demo.generalId)).outcome.kind).toBe("sent");
  });
});

describe("an answer that never comes", () => {
  it("whole is given up after 15 seconds, with the message's fate unknown", { timeout: 40_000 }, async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"id":');
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => server.closeAllConnections());
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const { outcome, tookMs } = await timedSend(
      await openLane({ apiUrl: `http://127.0.0.1:${port}/api`, token: "x" }),
      "a",
    );
    expect(outcome.kind).toBe("uncertain");
    expect(tookMs).toBeLessThan(17_000);
    server.close();
  });
});

describe("publishing", () => {
  async function sendNews(sandbox: Sandbox) {
    const lane = await openLane(sandbox);
    const { outcome } = await timedSend(lane, "a", demo.newsId);
    return { lane, messageId: outcome.kind === "sent" ? outcome.messageId : "" };
  }

  it("twice is as good as once, also when the first answer was lost", async () => {
    const sandbox = await openSandbox();
    const { lane, messageId } = await sendNews(sandbox);
    sandbox.faults.add({ effect: { kind: "drop" }, when: "after", route: crosspostRoute });
    expect((await lane.publish(demo.newsId, messageId)).kind).toBe("failed");
    expect(await lane.publish(demo.newsId, messageId)).toEqual({ kind: "published" });
  });

  it.each([
    ["a channel that is no announcement channel", demo.previewsId],
    ["a message that is gone", demo.newsId],
  ])("in %s is impossible", async (name, channelId) => {
    const sandbox = await openSandbox();
    const lane = await openLane(sandbox);
    const { outcome } = await timedSend(lane, "a", channelId);
    const sentId = outcome.kind === "sent" ? outcome.messageId : "";
    const messageId = name.includes("gone") ? "100000000000000001" : sentId;
    expect(await lane.publish(channelId, messageId)).toMatchObject({ kind: "impossible" });
  });

  it("beyond Discord's hourly limit says how long to wait", async () => {
    const sandbox = await openSandbox();
    const { lane, messageId } = await sendNews(sandbox);
    sandbox.faults.add({
      effect: { kind: "rate-limit", retryAfterMs: 3_000_000, scope: "shared" },
      route: crosspostRoute,
    });
    const outcome = await lane.publish(demo.newsId, messageId);
    expect(outcome).toMatchObject({ kind: "failed", isGlobal: false });
    expect(outcome.kind === "failed" ? outcome.retryAfterMs : 0).toBeGreaterThanOrEqual(3_000_000);
  });

  it("obeys a write limit that Discord tells by its code alone", async () => {
    const sandbox = await openSandbox();
    const { lane, messageId } = await sendNews(sandbox);
    const body = { message: "The write action hit the write rate limit.", code: 20028, retry_after: 12.5 };
    sandbox.faults.add({ effect: { kind: "status", status: 403, body }, route: crosspostRoute });
    expect(await lane.publish(demo.newsId, messageId)).toMatchObject({ kind: "failed", retryAfterMs: 12_500 });
    sandbox.faults.add({ effect: { kind: "status", status: 403, body }, route: messageRoute });
    const { outcome } = await timedSend(lane, "b", demo.newsId);
    expect(outcome).toMatchObject({ kind: "not-sent", retryAfterMs: 12_500 });
  });
});
