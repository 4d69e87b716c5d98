import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost } from "../../test/helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../../test/helpers/running-bot.ts";
import { type Figure, percentile } from "../figure.ts";
import { residentMb } from "../resident-memory.ts";
import { answerTimes } from "./answer-times.ts";
import { addChannels, subscribeAll } from "./many-channels.ts";

const latencyMs = 120;
/** Discord's own limit. */
const requestsPerSecond = 50;
/** What the pace may cost beyond the limit: 21.5 s for a thousand channels. */
const allowance = 1.075;

interface FanOut {
  readonly seconds: number;
  readonly limited: number;
  /** How long people waited meanwhile for a first answer, and for the end of a deferred one. */
  readonly answersMs: readonly number[];
  readonly deferredMs: readonly number[];
  readonly memoryMb: number;
  readonly bytesWritten: number;
}

/** One preview to so many channels, with people asking meanwhile. */
export async function measureFanOut(channels: number): Promise<readonly Figure[]> {
  const { seconds, limited, answersMs, deferredMs, memoryMb, bytesWritten } = await fanOut(channels);
  const limitSeconds = channels / requestsPerSecond;
  const during = `of ${channels} channels`;
  return [
    {
      name: `one preview to ${channels} channels, ${latencyMs} ms of latency (${(seconds / limitSeconds).toFixed(3)} of the limit)`,
      value: seconds,
      unit: "s",
      target: limitSeconds * allowance,
    },
    { name: `429 answers, fan-out ${during}`, value: limited, unit: "", target: 0 },
    { name: `first answer, p50, fan-out ${during}`, value: percentile(answersMs, 0.5), unit: "ms", target: 250 },
    { name: `first answer, p99, fan-out ${during}`, value: percentile(answersMs, 0.99), unit: "ms", target: 250 },
    { name: `deferred answer, p99, fan-out ${during}`, value: percentile(deferredMs, 0.99), unit: "ms", target: 500 },
    { name: `resident memory, ${channels} subscriptions`, value: memoryMb, unit: "MB", target: 180 },
    { name: "bytes written to the store per delivery", value: bytesWritten / channels / 1_024, unit: "KB", target: 64 },
  ];
}

async function fanOut(channels: number): Promise<FanOut> {
  const bot = await createRunningBot({ latencyMs });
  try {
    await bot.boot();
    await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
    const ids = addChannels(bot.sandbox, channels);
    await subscribeAll(bot.sandbox, ids);
    const testId = await subscribeForTests(bot);
    bot.sandbox.requests.clear();
    const writtenBefore = writtenBytes(bot.pid());
    bot.sandbox.world.publishPost(albumPost(1));
    await until(
      () => bot.sandbox.requests.entries.some(isPost),
      () => "the fan-out began",
      20_000,
    );
    const answersMs: number[] = [];
    const deferredMs: number[] = [];
    const isReached = (id: string) => bot.sandbox.world.messages(id).length > 0;
    while (!ids.every(isReached)) {
      answersMs.push(...(await answerTimes(bot, 1)));
      deferredMs.push(await testTime(bot, testId));
      await wait(100);
    }
    const paths = new Set(ids.map((id) => `/channels/${id}/messages`));
    const posts = bot.sandbox.requests.entries.filter((entry) => isPost(entry) && paths.has(entry.path));
    return {
      seconds: ((posts.at(-1)?.at ?? Number.NaN) - (posts[0]?.at ?? Number.NaN) + latencyMs) / 1_000,
      limited: bot.sandbox.requests.entries.filter(({ status }) => status === 429).length,
      answersMs,
      deferredMs,
      memoryMb: residentMb(bot.pid()),
      bytesWritten: writtenBytes(bot.pid()) - writtenBefore,
    };
  } finally {
    await bot.close();
  }
}

function isPost({ method, path }: { readonly method: string; readonly path: string }): boolean {
  return method === "POST" && path.endsWith("/messages");
}

/** A subscription apart from the measured ones; its id, as the answer names it. */
async function subscribeForTests({ sandbox }: RunningBot): Promise<string> {
  const outcome = await sandbox.use.command({
    as: demo.adminId,
    channelId: demo.newsId,
    command: "subscriptions add",
    options: {},
  });
  const text = outcome.kind === "message" ? outcome.message.content : "";
  const id = /`([0-9a-z]{6})`/.exec(text)?.[1];
  if (id === undefined) throw new Error(`No id in the answer: ${text}`);
  return id;
}

/** How long `/subscriptions test` takes until its deferred answer is complete. */
async function testTime({ sandbox }: RunningBot, subscription: string): Promise<number> {
  const askedAt = performance.now();
  await sandbox.use.command({
    as: demo.adminId,
    channelId: demo.newsId,
    command: "subscriptions test",
    options: { subscription },
  });
  return performance.now() - askedAt;
}

/** What the process gave to the file system so far, as Linux counts it. */
function writtenBytes(pid: number): number {
  return Number(/^write_bytes: (\d+)/m.exec(readFileSync(`/proc/${pid}/io`, "utf8"))?.[1]);
}
