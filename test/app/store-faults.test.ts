import { execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { KeyvSqlite } from "@keyv/sqlite";
import { describe, expect, it, onTestFinished } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost } from "../helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

const channelIds = [demo.previewsId, demo.newsId, demo.generalId];

/** A disk with room for little more than the store; undefined where this process may not make one. */
function mountSmallDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "fantastique-disk-"));
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", folder], { stdio: "ignore" });
    return folder;
  } catch {
    rmdirSync(folder);
    return undefined;
  }
}

function unmount(folder: string): void {
  execFileSync("umount", [folder]);
  rmdirSync(folder);
}

/** Writes until nothing more fits. */
function fill(file: string): void {
  for (const bytes of [65_536, 4_096, 512]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(bytes, 1), { flag: "a" });
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
    }
  }
}

async function bootSubscribed(env: Readonly<Record<string, string>>): Promise<RunningBot> {
  const bot = await createRunningBot();
  onTestFinished(() => bot.close());
  await bot.boot({ OPS_PORT: "0", ...env });
  for (const channel of channelIds) {
    await bot.sandbox.use.command({
      as: demo.adminId,
      channelId: demo.generalId,
      command: "subscriptions add",
      options: { channel },
    });
  }
  await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
  bot.sandbox.world.publishPost(albumPost(0));
  await until(() => bot.log.filter(({ msg }) => msg === "delivery sent").length === channelIds.length);
  return bot;
}

/** Publishes while the store fails, lets it work again, and counts. */
async function expectNothingLost(bot: RunningBot, mend: () => Promise<void>): Promise<void> {
  const titlesIn = (id: string) => bot.sandbox.world.messages(id).map(({ embeds }) => embeds[0]?.title ?? "");
  const linesWith = (text: string) => bot.log.filter(({ msg }) => msg.includes(text));
  const address = String(bot.log.findLast(({ msg }) => msg === "ops")?.address);
  const isReady = async () => (await fetch(new URL("/readyz", address))).status === 200;
  const untilReady = async (wanted: boolean) => {
    for (let i = 0; i < 400 && (await isReady()) !== wanted; i++) await wait(50);
    expect(await isReady()).toBe(wanted);
  };
  for (const number of [1, 2, 3]) bot.sandbox.world.publishPost(albumPost(number));
  await until(
    () => linesWith("The store fails at writing").length > 0,
    () => `the store fails; ${JSON.stringify(bot.log.slice(-5))}`,
    30_000,
  );
  await untilReady(false);
  await mend();
  await until(
    () => channelIds.every((id) => titlesIn(id).length >= 4),
    () => `all is announced; ${JSON.stringify(bot.log.slice(-8))}`,
    40_000,
  );
  await untilReady(true);
  await wait(1_000);
  const expected = [0, 1, 2, 3].map((number) => `Voyage ${number}`);
  for (const id of channelIds) expect(titlesIn(id).sort()).toEqual(expected);
  expect(linesWith("The store fails")).toHaveLength(1);
  expect(linesWith("The store works again")).toHaveLength(1);
  expect(bot.log.filter(({ level }) => Number(level) >= 50)).toHaveLength(1);
}

const disk = mountSmallDisk();
if (disk !== undefined) unmount(disk);

describe("the running bot", () => {
  it.skipIf(disk === undefined)("goes on by itself after its disk was full", { timeout: 120_000 }, async () => {
    const folder = mountSmallDisk() ?? "";
    onTestFinished(() => unmount(folder));
    const bot = await bootSubscribed({ STORE_URL: `sqlite://${join(folder, "store.sqlite")}` });
    const filler = join(folder, "filler");
    fill(filler);
    await expectNothingLost(bot, async () => rmSync(filler));
  });

  it("goes on by itself after another program kept its database locked", { timeout: 120_000 }, async () => {
    const bot = await bootSubscribed({});
    const other = new KeyvSqlite({ uri: `sqlite://${bot.storeFile}`, table: "ops", busyTimeout: 5_000 });
    await other.query("BEGIN IMMEDIATE");
    await expectNothingLost(bot, async () => {
      await other.query("ROLLBACK");
      await other.close();
    });
  });
});
