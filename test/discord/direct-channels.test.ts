import { beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { memberAddress, planDirectMessages } from "../../src/core/delivery/direct-message.ts";
import { toSentText } from "../../src/core/delivery/news.ts";
import { en } from "../../src/core/phrases/en.ts";
import { type AnnouncementLane, createAnnouncementLane } from "../../src/discord/announcement-lane.ts";
import { createInvalidRequests } from "../../src/discord/invalid-requests.ts";
import { noOps } from "../../src/ops/no-ops.ts";
import { demo, type Sandbox } from "../../src/sandbox/start-sandbox.ts";
import { openFollows } from "../../src/store/follows.ts";
import { openMembers } from "../../src/store/members.ts";
import { memoryTable } from "../helpers/memory-table.ts";
import { follow, inEnglish, preview } from "../helpers/previews.ts";
import { openSandbox } from "../helpers/sandbox-client.ts";

const userId = demo.memberId;
const openRoute = /^\/users\/@me\/channels$/;
const news = { kind: "preview", preview: preview("1") } as const;
const never = new AbortController().signal;
const own = [follow("a", "Jeff *Russo*", { userId }), follow("b", "Lakeshore", { userId, subject: "label" })];
const [announcement = expect.fail()] = planDirectMessages("news/1", own);

let sandbox: Sandbox;
let lane: AnnouncementLane;
let disk: Map<string, string>;
let members: Awaited<ReturnType<typeof openMembers>>;
let follows: Awaited<ReturnType<typeof openFollows>>;

async function bootLane(): Promise<void> {
  members = await openMembers(memoryTable(disk));
  follows = await openFollows(memoryTable(new Map()));
  for (const one of own) await follows.save(one);
  lane = createAnnouncementLane({
    apiUrl: sandbox.apiUrl,
    token: sandbox.token,
    follows,
    members,
    botUserId: () => sandbox.botUserId,
    clock: systemClock,
    spoken: inEnglish,
    onTokenRefused: () => {},
    metrics: noOps.metrics,
    invalidRequests: createInvalidRequests(systemClock),
  });
}

beforeEach(async () => {
  sandbox = await openSandbox({ world: "demo" });
  disk = new Map();
  await bootLane();
});

const send = (nonce = "n1") => lane.send(announcement, news, nonce, never);
const opened = () => sandbox.requests.entries.filter(({ method, path }) => method === "POST" && openRoute.test(path));
const received = () => sandbox.world.messages(sandbox.world.openDirectMessage(userId).id);

describe("a direct message", () => {
  it("says why it came and has a button to end each follow that brought it", async () => {
    expect((await send()).kind).toBe("sent");
    const [message = expect.fail()] = received();
    expect(message.content).toBe(
      "-# You follow **Jeff \\*Russo\\*** and **Lakeshore**.\nhttps://www.youtube.com/watch?v=abcdefghijk",
    );
    expect(message.embeds[0]?.title).toBe("Star Trek: Picard – Season 1");
    const ids = [...JSON.stringify(message.components).matchAll(/"custom_id":"([^"]*)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["end-follow:a", "end-follow:b"]);
  });

  it("opens its channel once, also after a restart", async () => {
    await send("n1");
    await bootLane();
    await lane.send({ ...announcement, previewKey: "news/2" }, { ...news, preview: preview("2") }, "n2", never);
    expect([opened().length, received().length]).toEqual([1, 2]);
  });

  it("has its channel opened ahead where somebody expects it, once", async () => {
    await lane.openFor(userId);
    await lane.openFor(userId);
    await send();
    expect([opened().length, received().length]).toEqual([1, 1]);
  });

  it("is edited where it stands, keeps its buttons and loses the reasons that ended", async () => {
    const sent = await send();
    await follows.remove(userId, "a");
    const edited = { kind: "preview", preview: preview("1", { label: "Milan" }) } as const;
    expect(await lane.edit(announcement, { messageId: sent.kind === "sent" ? sent.messageId : "" }, edited)).toEqual({
      kind: "edited",
    });
    const [message = expect.fail()] = received();
    expect(message.content).toMatch(/^-# You follow \*\*Lakeshore\*\*\.\n/);
    expect(JSON.stringify(message.embeds)).toContain("Milan");
    expect(JSON.stringify(message.components)).toContain("end-follow:b");
  });

  it("is found in its own history, and only if it is there", async () => {
    const find = () => lane.findAnnounced(memberAddress(userId), [toSentText(news, en)], Date.now());
    expect(await find()).toEqual({ kind: "absent" });
    const sent = await send();
    expect(await find()).toEqual({ kind: "found", messageId: sent.kind === "sent" ? sent.messageId : "" });
    disk.clear();
    await bootLane();
    expect((await find()).kind).toBe("found");
  });

  it("opens the channel anew when the one that is remembered is another bot's or gone", async () => {
    await members.update(userId, (member) => ({ ...member, channelId: "100000000000000099" }));
    expect((await send()).kind).toBe("sent");
    expect([opened().length, members.find(userId)?.channelId]).toEqual([1, received()[0]?.channel_id]);
  });
});

describe("a direct message that cannot be sent", () => {
  it.each([["the member closed them", { acceptsDirectMessages: false }]])(
    "says that it is closed when %s",
    async (_name, change) => {
      sandbox.world.changeUser(userId, change);
      expect(await send()).toEqual({ kind: "closed", reason: "direct messages are closed" });
    },
  );

  it("says that it is closed when no server is shared any more", async () => {
    const body = { code: 50278, message: "Cannot send messages to this user due to having no mutual guilds" };
    sandbox.faults.add({ effect: { kind: "status", status: 403, body }, route: /\/messages$/ });
    expect((await send()).kind).toBe("closed");
  });

  it("says that it is closed when nobody has that id any more", async () => {
    const gone = { ...announcement, channelId: memberAddress("100000000000000098") };
    expect(await lane.send(gone, news, "n1", never)).toEqual({ kind: "closed", reason: "the member no longer exists" });
  });

  it.each([
    ["the connection drops", { kind: "drop" }],
    ["Discord answers 500", { kind: "status", status: 500 }],
    ["a proxy answers 403", { kind: "status", status: 403, html: "<html>Forbidden</html>" }],
  ] as const)("was surely not sent when %s while its channel is opened", async (_name, effect) => {
    for (const when of ["before", "after"] as const) {
      sandbox.faults.add({ effect, when, route: openRoute });
      expect((await send()).kind, when).toBe("not-sent");
      expect(received(), when).toEqual([]);
    }
    expect((await send()).kind).toBe("sent");
    expect(received()).toHaveLength(1);
  });

  it("waits for minutes when too many were opened", async () => {
    const body = { code: 40003, message: "You are opening direct messages too fast" };
    sandbox.faults.add({ effect: { kind: "status", status: 403, body }, route: openRoute });
    expect(await send()).toMatchObject({ kind: "not-sent", retryAfterMs: 600_000 });
  });

  it("may have been sent when the answer to the message itself is lost", async () => {
    sandbox.faults.add({ effect: { kind: "drop" }, when: "after", method: "POST", route: /\/messages$/ });
    expect((await send()).kind).toBe("uncertain");
    expect(received()).toHaveLength(1);
    expect((await send()).kind).toBe("sent");
    expect(received()).toHaveLength(1);
  });
});
