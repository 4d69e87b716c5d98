import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { later } from "../helpers/later.ts";
import { albumPost } from "../helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../helpers/running-bot.ts";

const dayMs = 86_400_000;
let bot: RunningBot;

beforeAll(async () => {
  bot = await createRunningBot();
  await bot.boot();
  await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
});
afterAll(() => bot.close());

const use = async (command: string, options: Record<string, string | number> = {}) => {
  const outcome = await bot.sandbox.use.command({ as: demo.adminId, channelId: demo.generalId, command, options });
  if (outcome.kind !== "message") throw new Error(`The bot did not answer ${command}: ${outcome.kind}`);
  return outcome.message.content + (outcome.message.embeds[0]?.description ?? "");
};
const messagesIn = (channelId: string) =>
  bot.sandbox.world.messages(channelId).filter(({ author }) => author.id === demo.botUserId);
const found = () => bot.log.filter(({ msg }) => msg === "preview found").length;
const publish = async (numbers: readonly number[]) => {
  const before = found();
  for (const number of numbers) bot.sandbox.world.publishPost(albumPost(number));
  await until(() => found() >= before + numbers.length);
};

describe("the real bot", { timeout: 60_000 }, () => {
  it("gathers previews for a digest, and posts it once although it is killed before and after its hour", async () => {
    const hourNow = new Date().getUTCHours();
    expect(await use("subscriptions settings", { "digest-hour": (hourNow + 12) % 24 })).toContain("Digests");
    const added = await use("subscriptions add", {
      channel: demo.previewsId,
      digest: "daily",
      role: demo.trekkiesRoleId,
    });
    expect(added).toContain("in a daily digest, pinging");
    await publish([1, 2, 3]);
    expect(await use("subscriptions list")).toContain("3 previews so far");
    await bot.kill();
    expect(messagesIn(demo.previewsId)).toEqual([]);

    await bot.boot(later(dayMs));
    await until(() => messagesIn(demo.previewsId).length > 0);
    await bot.kill();
    await bot.boot(later(dayMs));
    await wait(1_500);
    const [digest, ...others] = messagesIn(demo.previewsId);
    expect(others).toEqual([]);
    expect(digest?.content).toBe(`<@&${demo.trekkiesRoleId}>`);
    expect(digest?.embeds[0]?.title).toBe("Today in soundtracks: 3 previews");
    expect(digest?.embeds[0]?.description?.match(/Voyage \d/g)).toEqual(["Voyage 1", "Voyage 2", "Voyage 3"]);
    const request = bot.sandbox.requests.entries.find(
      ({ method, path }) => method === "POST" && path.endsWith(`/channels/${demo.previewsId}/messages`),
    );
    expect(request?.body).toMatchObject({
      allowed_mentions: { parse: [], roles: [demo.trekkiesRoleId] },
      enforce_nonce: true,
    });
  });

  it("posts nothing in quiet hours, and what came then at their end, each by itself", async () => {
    await use("subscriptions add", { channel: demo.generalId });
    const hourNow = new Date(Date.now() + dayMs).getUTCHours();
    await use("subscriptions settings", { "quiet-hours": `${hourNow}-${(hourNow + 2) % 24}` });
    await publish([4, 5]);
    await until(() => bot.log.filter(({ msg }) => msg === "delivery waits for the end of quiet hours").length === 2);
    expect(messagesIn(demo.generalId).filter(({ embeds }) => embeds[0]?.title?.startsWith("Voyage"))).toEqual([]);
    await bot.kill();
    await bot.boot(later(dayMs + 3 * 3_600_000));
    const posted = () => messagesIn(demo.generalId).flatMap(({ embeds }) => embeds[0]?.title ?? []);
    await until(() => posted().includes("Voyage 5"));
    expect(posted().filter((title) => title.startsWith("Voyage"))).toEqual(["Voyage 4", "Voyage 5"]);
  });
});
