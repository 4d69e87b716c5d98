import { setTimeout as wait } from "node:timers/promises";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost } from "../../test/helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../../test/helpers/running-bot.ts";
import { type Figure, percentile } from "../figure.ts";
import { residentMb } from "../resident-memory.ts";
import { answerTimes } from "./answer-times.ts";
import { type LocalFeed, startLocalFeed } from "./local-feed.ts";

const quietMs = 4_000;
const bursts = 15;

/** Start, memory at rest, answers and the way of one post, with one server. */
export async function measureIdle(): Promise<readonly Figure[]> {
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
    const slowestMs: number[] = [];
    for (let burst = 0; burst < bursts; burst++) slowestMs.push(percentile(await answerTimes(bot, 50), 0.99));
    const firstMessageMs = await measureFirstMessage(bot, feed);
    return [
      { name: "process start to ready", value: readyMs / 1_000, unit: "s", target: 1.5 },
      { name: "resident memory, idle", value: memoryMb, unit: "MB", target: 130 },
      {
        name: "first answer, 50 interactions at once, p99, the first after the start",
        value: slowestMs[0] ?? Number.NaN,
        unit: "ms",
        target: 50,
      },
      {
        name: `first answer, 50 interactions at once, p99, half of ${bursts} times`,
        value: percentile(slowestMs, 0.5),
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
