import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { call, openSandbox } from "../helpers/sandbox-client.ts";

function createJournalPath(): string {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, "deep", "journal.jsonl");
}

const path = `/channels/${demo.previewsId}/messages`;

test("what was acknowledged is there again after the process was killed", async () => {
  const journalFile = createJournalPath();
  const killed = await openSandbox({ journalFile });
  const sent = await call(killed, "POST", path, { content: "kept", nonce: "n1", enforce_nonce: true });
  await call(killed, "PUT", `/applications/${demo.applicationId}/commands`, [{ name: "ping", description: "Pongs" }]);
  const post = killed.world.publishPost({ title: "Kept too", html: "<p>text</p>" });
  const command = killed.world.commands()[0];

  const next = await openSandbox({ journalFile });
  expect(next.token).toBe(killed.token);
  expect(next.world.messages(demo.previewsId)).toMatchObject([{ content: "kept" }]);
  expect(next.world.commands()).toEqual([command]);
  expect(await (await fetch(next.feedUrl)).text()).toContain(`?p=${post.number}<`);
  const again = await call(next, "POST", path, { content: "again", nonce: "n1", enforce_nonce: true });
  expect(again.body).toMatchObject({ content: "kept" });
  expect(sent.body).toMatchObject({ id: next.world.messages(demo.previewsId)[0]?.id });
});

test("edits, deletions, kicks and direct messages outlive a restart", async () => {
  const journalFile = createJournalPath();
  const killed = await openSandbox({ journalFile });
  await call(killed, "POST", path, { content: "gone" });
  killed.world.deleteMessage(killed.world.messages(demo.previewsId)[0]?.id ?? "");
  killed.world.deleteChannel(demo.newsId);
  killed.world.kickBot(demo.secondGuildId);
  const direct = killed.world.openDirectMessage(demo.memberId);

  const next = await openSandbox({ journalFile });
  expect(next.world.messages(demo.previewsId)).toEqual([]);
  expect(next.world.channel(demo.newsId)).toBeUndefined();
  expect((await call(next, "GET", `/guilds/${demo.secondGuildId}`)).body).toMatchObject({ code: 50001 });
  expect(next.world.channel(direct.id)).toEqual(direct);
});

test("a last line that was cut off is left out", async () => {
  const journalFile = createJournalPath();
  const killed = await openSandbox({ journalFile });
  await call(killed, "POST", path, { content: "whole" });
  appendFileSync(journalFile, '[{"table":"messages","key":"1","row":{"id":"1","chan');

  const next = await openSandbox({ journalFile });
  expect(next.world.messages(demo.previewsId)).toMatchObject([{ content: "whole" }]);
});

test("starting again makes the journal short", async () => {
  const journalFile = createJournalPath();
  const killed = await openSandbox({ journalFile });
  for (let count = 0; count < 20; count += 1) killed.world.changeUser(demo.memberId, { displayName: `Name ${count}` });
  const long = readFileSync(journalFile, "utf8").length;
  await openSandbox({ journalFile });
  const text = readFileSync(journalFile, "utf8");
  expect(text.length).toBeLessThan(long);
  expect(text).toContain("Name 19");
});

test("new ids are greater than every id that was given out before", async () => {
  const journalFile = createJournalPath();
  const ahead = await openSandbox({ journalFile, now: () => Date.now() + 60_000 });
  await call(ahead, "POST", path, { content: "from the future" });
  const next = await openSandbox({ journalFile });
  await call(next, "POST", path, { content: "now" });
  expect(next.world.messages(demo.previewsId).map(({ content }) => content)).toEqual(["from the future", "now"]);
});

test("a damaged line in the middle stops the start and is named", async () => {
  const journalFile = createJournalPath();
  const first = await openSandbox({ journalFile });
  appendFileSync(journalFile, "nonsense\n");
  first.world.changeUser(demo.memberId, { displayName: "Later" });
  await expect(openSandbox({ journalFile })).rejects.toThrow(/line \d+ .*damaged/);
});

test("sample posts are published once, in a new world", async () => {
  const journalFile = createJournalPath();
  const samplePosts = [{ id: 7, title: "Sample", html: "<p>text</p>", publishedAt: "2020-02-05T17:42:10Z" }];
  await openSandbox({ journalFile, samplePosts });
  const next = await openSandbox({ journalFile, samplePosts });
  expect((await (await fetch(next.feedUrl)).text()).match(/<item>/g)).toHaveLength(1);
});

test("a port in use is refused before the journal is touched", async () => {
  const journalFile = createJournalPath();
  const running = await openSandbox({ journalFile });
  const port = Number(new URL(running.pageUrl).port);
  await expect(openSandbox({ journalFile, port })).rejects.toThrow("EADDRINUSE");
  await call(running, "POST", path, { content: "still kept" });
  expect(readFileSync(journalFile, "utf8")).toContain("still kept");
});
