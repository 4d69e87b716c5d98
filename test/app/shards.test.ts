import { afterAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { picardPost } from "../helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

const bots: RunningBot[] = [];
afterAll(() => Promise.all(bots.map((bot) => bot.close())));

/** Discord's rule: bits 22 and up of the id, modulo the number of shards. */
const shardOf = (guildId: string, shards: number) => Number((BigInt(guildId) >> 22n) % BigInt(shards));

describe("with several shards", () => {
  // The second connection may identify itself only five seconds after the first.
  it("answers and announces in the servers of each, once", { timeout: 60_000 }, async () => {
    const bot = await createRunningBot({ shards: 2 });
    bots.push(bot);
    const { world, use } = bot.sandbox;
    const guilds = [0, 1].map((shard) => {
      for (;;) {
        const guild = world.addGuild({ name: `Shard ${shard}`, ownerId: demo.adminId });
        if (shardOf(guild.id, 2) === shard)
          return { guild, channel: world.addChannel({ guildId: guild.id, name: "x" }) };
      }
    });
    await bot.boot();
    await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
    expect(bot.sandbox.gateway.identifyCount()).toBe(2);
    for (const { channel } of guilds) {
      const outcome = await use.command({
        as: demo.adminId,
        channelId: channel.id,
        command: "subscriptions add",
        options: {},
      });
      expect(outcome.kind).toBe("message");
    }
    world.publishPost(picardPost);
    await until(() => guilds.every(({ channel }) => world.messages(channel.id).length > 0));
    for (const { channel } of guilds) expect(world.messages(channel.id)).toHaveLength(1);

    for (const { channel } of guilds) world.deleteChannel(channel.id);
    await until(() => bot.log.filter(({ msg }) => msg === "subscription forgotten").length === 2);
  });
});
