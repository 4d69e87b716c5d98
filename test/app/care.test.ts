import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { onDatabase } from "../../src/store/database.ts";
import { storeVersion } from "../../src/store/store-version.ts";
import { albumPost, picardPost } from "../helpers/posts.ts";
import { runDoor } from "../helpers/run-door.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

let bot: RunningBot;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  bot = await createRunningBot();
  folder = dirname(bot.storeFile);
  env = {
    DISCORD_TOKEN: bot.sandbox.token,
    DISCORD_API_URL: bot.sandbox.apiUrl,
    STORE_URL: `sqlite://${bot.storeFile}`,
    FEEDS_FILE: join(folder, "feeds.json"),
    FEED_ALLOWED_HOSTS: new URL(bot.sandbox.feedUrl).host,
  };
  await bot.boot();
  await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
});
afterAll(() => bot.close());

const use = async (command: string, options: Record<string, string> = {}, as: string = demo.adminId) => {
  const outcome = await bot.sandbox.use.command({ as, channelId: demo.generalId, command, options });
  if (outcome.kind !== "message") throw new Error(`The bot did not answer ${command}: ${outcome.kind}`);
  return JSON.stringify(outcome.message);
};
const announced = () =>
  bot.sandbox.world.messages(demo.previewsId).filter(({ author }) => author.id === demo.botUserId).length;

// Each of the doors is a process of its own.
describe("an operator", { timeout: 60_000 }, () => {
  it("takes a copy while the bot runs, and has it in place again after a loss", async () => {
    await use("subscriptions add", { channel: demo.previewsId });
    await use("follow", { composer: "Jeff Russo" }, demo.memberId);
    bot.sandbox.world.publishPost(picardPost);
    await until(() => announced() === 1);
    const copy = join(folder, "copies", "one.sqlite");
    const taken = await runDoor("backup", env, copy);
    expect(taken).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("1 subscription, 1 follow") });
    expect((await runDoor("backup", env, copy)).stderr).toContain("is there already; name another file");

    await use("subscriptions add", { channel: demo.generalId });
    bot.sandbox.world.publishPost({ ...albumPost(7), publishedAt: Date.UTC(2021, 1, 1) });
    await until(() => announced() === 2);
    const refused = await runDoor("restore", env, copy);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("Another Fantastique is running") });

    await bot.kill();
    const restored = await runDoor("restore", env, copy);
    expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining("1 subscription, 1 follow") });
    expect(readdirSync(folder).filter((name) => name.includes(".before-restore-"))).toHaveLength(1);
    await bot.boot();
    const list = await use("subscriptions list");
    expect(list).toContain(demo.previewsId);
    expect(list).not.toContain(`<#${demo.generalId}>`);
    // What was announced after the copy was made is found in the channel; what is new is announced.
    const sightings = () =>
      bot.log.filter(({ msg, channelId }) => msg === "delivery sent" && channelId === demo.previewsId);
    await until(() => sightings().length === 3);
    bot.sandbox.world.publishPost({ ...albumPost(8), publishedAt: Date.now() - 1_000 });
    await until(() => announced() === 3);
    expect(announced()).toBe(3);
  });

  it("is told in words what is no backup, and nothing is touched", async () => {
    await bot.kill();
    const broken = join(folder, "broken.sqlite");
    writeFileSync(broken, "SQLite format 3\0 and then nothing of the kind");
    for (const file of [broken, join(folder, "feeds.json"), join(folder, "none.sqlite")]) {
      const { code, stderr } = await runDoor("restore", env, file);
      expect(code).toBe(1);
      expect(stderr).toContain(file);
      expect(stderr).not.toContain("    at ");
    }
    expect((await runDoor("restore", env)).code).toBe(64);
    expect(existsSync(bot.storeFile)).toBe(true);
    await bot.boot();
    expect(await use("subscriptions list")).toContain(demo.previewsId);
  });

  it("is told to start the newer bot on a store that a newer one wrote, and nothing is touched", async () => {
    await bot.kill();
    await onDatabase(bot.storeFile, ({ query }) => query(`PRAGMA user_version = ${storeVersion + 1}`));
    await expect(bot.boot()).rejects.toThrow("ended with code 78");
    const sentence = `The store has version ${storeVersion + 1}, this Fantastique knows up to ${storeVersion}. Start the newer one`;
    expect(bot.log.slice(-3).map(({ msg }) => msg)).toContainEqual(expect.stringContaining(sentence));
    const refused = await runDoor("data", env, "delete", "--member", demo.memberId);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("newer Fantastique") });
    await onDatabase(bot.storeFile, ({ query }) => query(`PRAGMA user_version = ${storeVersion}`));
    await bot.boot();
    expect(await use("subscriptions list")).toContain(demo.previewsId);
  });

  it("is told by the doctor that all is well, and what is not", async () => {
    const well = await runDoor("doctor", env);
    expect(well.stdout).toContain("Nothing is wrong.");
    expect(well.stdout).toMatch(/ok {4}Token +Discord knows it as fantastique#/);
    expect(well.stdout).toContain("can post in every subscribed channel (1)");
    expect(well.stdout).toContain("1 of 1 answer with a feed");
    expect(well.code).toBe(0);

    const ill = await runDoor("doctor", { ...env, DISCORD_TOKEN: "not-the-token" });
    expect(ill.code).toBe(1);
    expect(ill.stdout).toMatch(/BAD {3}Token +refused\n +→ Discord refused the token\. Check DISCORD_TOKEN/);
    expect(ill.stdout + ill.stderr).not.toContain("not-the-token");
    const away = await runDoor("doctor", { ...env, DISCORD_API_URL: "http://127.0.0.1:9/api" });
    expect(away.stdout).toMatch(/BAD {3}Discord +http:\/\/127\.0\.0\.1:9\/api cannot be reached/);
    expect((await runDoor("doctor", { ...env, POLL_INTERVAL_SECONDS: "soon" })).code).toBe(78);
  });

  it("hands out and deletes what is stored of a member or a server", async () => {
    await bot.kill();
    const exported = await runDoor("data", env, "export", "--member", demo.memberId);
    const rows: readonly { table: string }[] = JSON.parse(exported.stdout);
    expect(rows.map(({ table }) => table)).toEqual(expect.arrayContaining(["follows", "ledger", "members"]));
    expect((await runDoor("data", env, "delete", "--member", demo.memberId)).code).toBe(0);
    expect(JSON.parse((await runDoor("data", env, "export", "--member", demo.memberId)).stdout)).toEqual([]);

    expect((await runDoor("data", env, "delete", "--member", demo.adminId)).code).toBe(0);
    const server = await runDoor("data", env, "export", "--server", demo.guildId);
    expect(server.stdout).toContain('"table": "subscriptions"');
    expect(server.stdout).not.toContain(demo.adminId);
    expect((await runDoor("data", env, "delete", "--server", demo.guildId)).code).toBe(0);
    expect(JSON.parse((await runDoor("data", env, "export", "--server", demo.guildId)).stdout)).toEqual([]);
    await bot.boot();
    expect(await use("following", {}, demo.memberId)).toContain("You follow nothing");

    expect((await runDoor("data", env, "delete", "--server", demo.guildId)).stderr).toContain("Another Fantastique");
    expect((await runDoor("data", env, "export", "--server", "my server")).code).toBe(64);
  });
});
