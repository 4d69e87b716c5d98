import { setTimeout as wait } from "node:timers/promises";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { albumPost } from "../../test/helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../../test/helpers/running-bot.ts";
import { percentile } from "../figure.ts";
import type { Random } from "../random.ts";
import { residentMb } from "../resident-memory.ts";
import { addRandomFault } from "./faults.ts";

const channelCount = 30;
const mostRestMs = 180_000;
const commands = [
  { command: "soundtrack", options: { title: "blade runner", private: true } },
  { command: "composer", options: { name: "goldsmith", private: true } },
  { command: "previews", options: {} },
] as const;

/** How long to go on: so many deaths of the process, or so many minutes with a death about every twenty seconds. */
export type SoakPlan = { readonly kills: number } | { readonly minutes: number };

export interface SoakResult {
  /** Previews that a channel never got, and messages that it got once too often. */
  readonly lost: number;
  readonly doubled: number;
}

/**
 * Runs the real process against the sandbox with posts, commands, faults and deaths at random instants, then counts every
 * channel's messages; prints what it measured.
 */
export async function soak(plan: SoakPlan, random: Random, print: (line: string) => void): Promise<SoakResult> {
  const bot = await createRunningBot({ latencyMs: 15 });
  try {
    const channelIds = await subscribe(bot);
    const run = { bot, random, posts: 0, kills: 0, answersMs: [], memoryMb: [] };
    const startedAt = Date.now();
    while (isGoingOn(plan, run, startedAt)) {
      await playRound(run, "kills" in plan ? 900 : 20_000);
      if (run.kills % 20 === 0) print(summaryOf(run, startedAt));
    }
    bot.sandbox.faults.clear();
    const restMs = await comeToRest(bot, channelIds, run.posts);
    const result = count(bot, channelIds, run.posts);
    print(summaryOf(run, startedAt));
    for (const line of unfinished(bot)) print(line);
    print(
      `channels ${channelIds.length}, messages ${channelIds.length * run.posts}, lost ${result.lost}, doubled ${result.doubled}, at rest ${(restMs / 1_000).toFixed(1)} s after the last start`,
    );
    return result;
  } finally {
    await bot.close();
  }
}

interface Run {
  readonly bot: RunningBot;
  readonly random: Random;
  posts: number;
  kills: number;
  readonly answersMs: number[];
  /** Just before each death. */
  readonly memoryMb: number[];
}

async function subscribe(bot: RunningBot): Promise<readonly string[]> {
  const channelIds: string[] = [];
  await bot.boot();
  for (let i = 0; i < channelCount; i++) {
    const channel = bot.sandbox.world.addChannel({ guildId: demo.guildId, name: `previews-${i}` }).id;
    await bot.sandbox.use.command({
      as: demo.adminId,
      channelId: demo.generalId,
      command: "subscriptions add",
      options: { channel },
    });
    channelIds.push(channel);
  }
  await until(() => bot.log.some(({ msg }) => msg === "feed primed"));
  return channelIds;
}

function isGoingOn(plan: SoakPlan, run: Run, startedAt: number): boolean {
  return "kills" in plan ? run.kills < plan.kills : Date.now() - startedAt < plan.minutes * 60_000;
}

/** Something new, something wrong, somebody asking, then death at an instant that nobody chose. */
async function playRound(run: Run, longestLifeMs: number): Promise<void> {
  const { bot, random } = run;
  const diesAt = Date.now() + random.below(longestLifeMs);
  do {
    if (random.chance(0.7)) bot.sandbox.world.publishPost(albumPost(run.posts++));
    if (random.chance(0.5)) addRandomFault(bot.sandbox, random);
    if (random.chance(0.3)) await ask(run);
    await wait(Math.min(random.below(3_000), Math.max(0, diesAt - Date.now())));
  } while (Date.now() < diesAt);
  run.memoryMb.push(residentMb(bot.pid()));
  await bot.kill();
  run.kills++;
  await bot.boot();
}

async function ask({ bot, random, answersMs }: Run): Promise<void> {
  const askedAt = performance.now();
  await bot.sandbox.use.command({ as: demo.memberId, channelId: demo.generalId, ...random.pick(commands) });
  answersMs.push(performance.now() - askedAt);
}

async function comeToRest(bot: RunningBot, channelIds: readonly string[], posts: number): Promise<number> {
  const startedAt = Date.now();
  while (count(bot, channelIds, posts).lost > 0 && Date.now() < startedAt + mostRestMs) await wait(100);
  const tookMs = Date.now() - startedAt;
  await wait(3_000);
  return tookMs;
}

function count(bot: RunningBot, channelIds: readonly string[], posts: number): SoakResult {
  let lost = 0;
  let doubled = 0;
  for (const id of channelIds) {
    const titles = bot.sandbox.world.messages(id).flatMap(titlesTold);
    for (let i = 0; i < posts; i++) {
      const times = titles.filter((title) => title === `Voyage ${i}`).length;
      if (times === 0) lost++;
      else doubled += times - 1;
    }
  }
  return { lost, doubled };
}

/** What a message tells: one preview, or those that a summary names. */
function titlesTold({ embeds }: Pick<ReturnType<RunningBot["sandbox"]["world"]["messages"]>[number], "embeds">) {
  const [first] = embeds;
  if (first?.title?.startsWith("Voyage")) return [first.title];
  const named = embeds.flatMap(({ description = "" }) => [...description.matchAll(/\[(Voyage \d+)/g)]);
  return named.map(([, title = ""]) => title);
}

/** The last word of the log on each delivery that was not sent, ten at most. */
function unfinished({ log }: RunningBot): readonly string[] {
  const lastWords = new Map<unknown, string>();
  for (const { deliveryKey, ...line } of log) {
    if (deliveryKey === undefined) continue;
    if (line.msg === "delivery sent") lastWords.delete(deliveryKey);
    else lastWords.set(deliveryKey, JSON.stringify({ deliveryKey, ...line }));
  }
  return [...lastWords.values()].slice(0, 10);
}

function summaryOf({ kills, posts, answersMs, memoryMb }: Run, startedAt: number): string {
  const half = Math.ceil(memoryMb.length / 2);
  const megabytes = (share: readonly number[]) => Math.max(0, ...share).toFixed(0);
  return [
    `${((Date.now() - startedAt) / 1_000).toFixed(0)} s`,
    `${kills} kills`,
    `${posts} posts`,
    `answers p50 ${percentile(answersMs, 0.5).toFixed(0)} ms, p99 ${percentile(answersMs, 0.99).toFixed(0)} ms`,
    `memory at most ${megabytes(memoryMb.slice(0, half))} MB in the first half, ${megabytes(memoryMb.slice(half))} MB in the second`,
  ].join(", ");
}
