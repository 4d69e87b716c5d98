import { setTimeout as wait } from "node:timers/promises";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost } from "../../test/helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../../test/helpers/running-bot.ts";
import { type Figure, percentile } from "../figure.ts";
import { residentMb } from "../resident-memory.ts";
import { type LocalFeed, startLocalFeed } from "./local-feed.ts";

const fanOutChannels = 1_000;
const guilds = 40;
const latencyMs = 120;
const atOnce = 25;
const quietMs = 4_000;

/** Measures the running bot against the sandbox on this machine; takes about two minutes. */
export async function measureBot(): Promise<readonly Figure[]> {
  return [...(await measureIdle()), ...(await measureFanOut())];
}

async function measureIdle(): Promise<readonly Figure[]> {
  const bot = await createRunningBot();
  const feed = await startLocalFeed();
  try {
    const startedAt = performance.now();
    await bot.boot(feed.environment);
    const readyMs = performance.now() - startedAt;
    await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
    await bot.sandbox.use.command({
      as: demo.adminId,
      channelId: demo.generalId,
      command: "subscriptions add",
      options: { channel: demo.previewsId },
    });
    await wait(quietMs);
    const memoryMb = residentMb(bot.pid());
    const answersMs = await answerTimes(bot, 50);
    const firstMessageMs = await measureFirstMessage(bot, feed);
    return [
      { name: "process start to ready", value: readyMs / 1_000, unit: "s", target: 1.5 },
      { name: "resident memory, idle", value: memoryMb, unit: "MB", target: 130 },
      {
        name: "first answer, 50 interactions at once, p99",
        value: percentile(answersMs, 0.99),
        unit: "ms",
        target: 50,
      },
      { name: "feed answer to first message accepted", value: firstMessageMs, unit: "ms", target: 500 },
    ];
  } finally {
    await bot.close();
    feed.close();
  }
}

/** From the answer with the new entry to the accepted message, as the sandbox saw both. */
async function measureFirstMessage(bot: RunningBot, feed: LocalFeed): Promise<number> {
  feed.publish(albumPost(1));
  await until(() => bot.sandbox.world.messages(demo.previewsId).length > 0);
  const answeredAt = feed.lastNewsAt();
  const sent = bot.sandbox.requests.entries.find(
    ({ method, path }) => method === "POST" && path.includes(`${demo.previewsId}/messages`),
  );
  return (sent?.at ?? Number.NaN) - answeredAt;
}

/** How long each of so many look-ups, asked at once, waits for its first answer. */
async function answerTimes(bot: RunningBot, count: number): Promise<readonly number[]> {
  const titles = ["king kong steiner", "alien", "the thing", "star trek picard", "blade runner vangelis"];
  const asked = [...Array(count).keys()].map(async (i) => {
    const askedAt = performance.now();
    const title = titles[i % titles.length] ?? "alien";
    await bot.sandbox.use.command({
      as: demo.memberId,
      channelId: demo.generalId,
      command: "soundtrack",
      options: { title, private: true },
    });
    return performance.now() - askedAt;
  });
  return Promise.all(asked);
}

async function measureFanOut(): Promise<readonly Figure[]> {
  const bot = await createRunningBot({ latencyMs });
  try {
    await bot.boot();
    await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
    const channels = await subscribeMany(bot);
    bot.sandbox.requests.clear();
    bot.sandbox.world.publishPost(albumPost(1));
    const isPost = ({ method, path }: { method: string; path: string }) =>
      method === "POST" && path.endsWith("/messages");
    await until(
      () => bot.sandbox.requests.entries.some(isPost),
      () => "the fan-out began",
      20_000,
    );
    const answers: number[] = [];
    const countReached = () => channels.filter((id) => bot.sandbox.world.messages(id).length > 0).length;
    while (countReached() < fanOutChannels) {
      answers.push(...(await answerTimes(bot, 1)));
      await wait(100);
    }
    const posts = bot.sandbox.requests.entries.filter(isPost);
    const seconds = ((posts.at(-1)?.at ?? Number.NaN) - (posts[0]?.at ?? Number.NaN) + latencyMs) / 1_000;
    const limited = bot.sandbox.requests.entries.filter(({ status }) => status === 429).length;
    return [
      {
        name: `one preview to ${fanOutChannels} channels, ${latencyMs} ms of latency`,
        value: seconds,
        unit: "s",
        target: 21.5,
      },
      { name: "429 answers during it", value: limited, unit: "", target: 0 },
      {
        name: `first answer during it, p99 (with ${latencyMs} ms of latency)`,
        value: percentile(answers, 0.99),
        unit: "ms",
        target: 250,
      },
      {
        name: `resident memory after it, ${fanOutChannels} subscriptions`,
        value: residentMb(bot.pid()),
        unit: "MB",
        target: 180,
      },
    ];
  } finally {
    await bot.close();
  }
}

async function subscribeMany(bot: RunningBot): Promise<readonly string[]> {
  const channels: string[] = [];
  for (let g = 0; g < guilds; g++) {
    const { id: guildId } = bot.sandbox.world.addGuild({ name: `Guild ${g}`, ownerId: demo.adminId });
    for (let c = 0; c < fanOutChannels / guilds; c++)
      channels.push(bot.sandbox.world.addChannel({ guildId, name: `previews-${c}` }).id);
  }
  for (let first = 0; first < channels.length; first += atOnce) {
    const adding = channels
      .slice(first, first + atOnce)
      .map((channelId) =>
        bot.sandbox.use.command({ as: demo.adminId, channelId, command: "subscriptions add", options: {} }),
      );
    await Promise.all(adding);
  }
  return channels;
}
