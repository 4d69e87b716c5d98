import { expect, onTestFinished, test } from "vitest";
import type { Scene } from "../../src/sandbox/scene-types.ts";
import { demo, type Sandbox } from "../../src/sandbox/start-sandbox.ts";
import { call, openSandbox, until } from "../helpers/sandbox-client.ts";

/** Reads the stream as the page does; what came so far is in the list. */
async function watchScenes(sandbox: Sandbox): Promise<readonly Scene[]> {
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  const { body } = await fetch(`${sandbox.pageUrl}chat/scenes`, { signal: ending.signal });
  const scenes: Scene[] = [];
  const read = async () => {
    for await (const chunk of body ?? [])
      for (const line of Buffer.from(chunk).toString("utf8").split("\n"))
        if (line.startsWith("data: ")) scenes.push(...JSON.parse(line.slice(6)));
  };
  read().catch(() => undefined);
  return scenes;
}

const send = (sandbox: Sandbox, nonce?: string) =>
  call(sandbox, "POST", `/channels/${demo.previewsId}/messages`, {
    content: "",
    embeds: [{ title: "Arrival" }],
    ...(nonce === undefined ? {} : { nonce, enforce_nonce: true }),
  });

test("polls are told with their status and their entries, also those of before", async () => {
  const sandbox = await openSandbox();
  sandbox.world.publishPost({ title: "A post", html: "<p>text</p>" });
  const first = await fetch(sandbox.feedUrl);
  const scenes = await watchScenes(sandbox);
  await fetch(sandbox.feedUrl, { headers: { "if-none-match": first.headers.get("etag") ?? "" } });
  await until(() => scenes.length === 2);
  expect(scenes).toMatchObject([
    { kind: "poll", feed: "Sandbox Soundtrack News", status: 200, entries: 1 },
    { kind: "poll", status: 304 },
  ]);
});

test("requests are told with their limits, their waits and the code of a refusal, without ids", async () => {
  const sandbox = await openSandbox();
  const scenes = await watchScenes(sandbox);
  for (let count = 0; count < 6; count += 1) await send(sandbox);
  await call(sandbox, "GET", "/channels/1174830744870281999");
  await until(() => scenes.length === 7);
  const route = "/channels/:channelId/messages";
  expect(scenes[0]).toMatchObject({ kind: "request", method: "POST", route, status: 200, limit: { left: 4, of: 5 } });
  expect(scenes[5]).toMatchObject({ status: 429, held: { scope: "user" } });
  expect(scenes[6]).toMatchObject({ route: "/channels/:channelId", status: 404, code: 10003 });
  expect(JSON.stringify(scenes)).not.toContain(demo.previewsId);
});

test("a delivery can be watched: its answer lost, its nonce swallowed, its message edited", async () => {
  const sandbox = await openSandbox();
  const scenes = await watchScenes(sandbox);
  sandbox.faults.add({ effect: { kind: "drop" }, method: "POST", when: "after" });
  await expect(send(sandbox, "n1")).rejects.toThrow();
  await send(sandbox, "n1");
  const [message] = sandbox.world.messages(demo.previewsId);
  await call(sandbox, "PATCH", `/channels/${demo.previewsId}/messages/${message?.id}`, { content: "new" });
  await send(sandbox, "n2");
  sandbox.faults.add({ effect: { kind: "status", status: 502 } });
  await send(sandbox, "n3");
  sandbox.hear("info", { deliveryKey: "k", nonce: "n2", channelId: demo.previewsId }, "delivery sent");
  const steps = () => scenes.flatMap((scene) => (scene.kind === "delivery" ? [scene] : []));
  await until(() => steps().length === 6);
  expect(steps().map(({ nonce, step }) => `${nonce} ${step}`)).toEqual([
    "n1 lost",
    "n1 swallowed",
    "n1 edited",
    "n2 stored",
    "n3 turned-away",
    "n2 said",
  ]);
  expect(steps()[0]).toMatchObject({
    title: "Arrival",
    channel: "#previews",
    detail: expect.stringContaining("stored"),
  });
});

test("what the bot says is told with its fields, an error by its message", async () => {
  const sandbox = await openSandbox();
  const scenes = await watchScenes(sandbox);
  sandbox.hear("info", { previewKey: "p", channels: 2 }, "preview found");
  sandbox.hear("warn", { err: new Error("no way") }, "gateway error");
  await until(() => scenes.length === 2);
  expect(scenes).toMatchObject([
    { kind: "bot", about: "announcement", text: "preview found", detail: "previewKey p, channels 2" },
    { kind: "bot", about: "other", level: "warn", detail: "err no way" },
  ]);
});
