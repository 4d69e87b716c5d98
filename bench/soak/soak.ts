import { setTimeout as wait } from "node:timers/promises";
import { demo } from "../../src/sandbox/start-sandbox.ts";
import { later } from "../../test/helpers/later.ts";
import { albumPost } from "../../test/helpers/posts.ts";
import { createRunningBot, type RunningBot, until } from "../../test/helpers/running-bot.ts";
import { percentile } from "../figure.ts";
import type { Random } from "../random.ts";
import { residentMb } from "../resident-memory.ts";
import { addRandomFault } from "./faults.ts";
import { openPlaces } from "./places.ts";

const mostRestMs = 180_000;
const hourMs = 3_600_000;
/** The feed serves fifty posts: whoever is killed before each poll may fall behind so far, and gets the time to catch up then. */
const mostBehind = 20;
/** A death lasts up to so long, by the clocks of the bot and of Discord: now and then a night and a digest have come meanwhile. */
const longestDeathMs = 4 * hourMs;
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
  const time = { aheadMs: 0 };
  const bot = await createRunningBot({ latencyMs: 15, now: () => Date.now() + time.aheadMs });
  try {
    const { prompt, patient } = await openPlaces(bot);
    const run: Run = { bot, random, time, posts: 0, kills: 0, answersMs: [], memoryMb: [] };
    const startedAt = Date.now();
    while (isGoingOn(plan, run, startedAt)) {
      await playRound(run, longestLifeMs(plan, random));
      if (run.kills % 20 === 0) print(summaryOf(run, startedAt));
    }
    bot.sandbox.faults.clear();
    const restMs = await comeToRest(bot, prompt, run.posts);
    await dieUntilNoon(run);
    await comeToRest(bot, patient, run.posts);
    const places = [...prompt, ...patient];
    const result = count(bot, places, run.posts);
    print(summaryOf(run, startedAt));
    for (const line of unfinished(bot)) print(line);
    print(
      `places ${places.length}, tellings ${places.length * run.posts}, lost ${result.lost}, doubled ${result.doubled}, at rest ${(restMs / 1_000).toFixed(1)} s after the last start; ${(time.aheadMs / hourMs).toFixed(0)} hours went by, ${nightsAndDigests(bot, patient)}`,
    );
    return result;
  } finally {
    await bot.close();
  }
}

interface Run {
  readonly bot: RunningBot;
  readonly random: Random;
  /** How far the bot and its Discord are ahead of this machine. */
  readonly time: { aheadMs: number };
  posts: number;
  kills: number;
  readonly answersMs: number[];
  /** Just before each death. */
  readonly memoryMb: number[];
}

function isGoingOn(plan: SoakPlan, run: Run, startedAt: number): boolean {
  return "kills" in plan ? run.kills < plan.kills : Date.now() - startedAt < plan.minutes * 60_000;
}

/** Most lives end in the middle of a fan-out; some see what comes after it. */
function longestLifeMs(plan: SoakPlan, random: Random): number {
  if ("minutes" in plan) return 20_000;
  return random.chance(0.2) ? 8_000 : 900;
}

/** Something new, something wrong, somebody asking, then death at an instant that nobody chose. */
async function playRound(run: Run, longestLifeMs: number): Promise<void> {
  const { bot, random } = run;
  if (postsBehind(run) > mostBehind)
    await until(
      () => postsBehind(run) === 0,
      () => "the bot catches up",
      mostRestMs,
    );
  const diesAt = Date.now() + random.below(longestLifeMs);
  do {
    if (random.chance(0.7)) bot.sandbox.world.publishPost(albumPost(run.posts++));
    if (random.chance(0.5)) addRandomFault(bot.sandbox, random);
    if (random.chance(0.3)) await ask(run);
    await wait(Math.min(random.below(3_000), Math.max(0, diesAt - Date.now())));
  } while (Date.now() < diesAt);
  run.memoryMb.push(residentMb(bot.pid()));
  await die(run, random.below(longestDeathMs));
}

async function die(run: Run, forMs: number): Promise<void> {
  const { bot, time } = run;
  await bot.kill();
  run.kills++;
  time.aheadMs += forMs;
  await bot.boot(later(time.aheadMs));
}

/** After a day every digest has come due, and at noon nobody sleeps. */
async function dieUntilNoon(run: Run): Promise<void> {
  const now = Date.now() + run.time.aheadMs;
  await die(run, (Math.floor(now / (24 * hourMs)) + 2.5) * 24 * hourMs - now);
}

/** The posts that the bot has not read yet, as far as its log tells. */
function postsBehind({ bot, posts }: Run): number {
  return posts - new Set(bot.log.flatMap(({ msg, previewKey }) => (msg === "preview found" ? [previewKey] : []))).size;
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

/** What a message tells: one preview, or those that a summary or a digest names. */
function titlesTold({ embeds }: Pick<ReturnType<RunningBot["sandbox"]["world"]["messages"]>[number], "embeds">) {
  const [first] = embeds;
  if (first?.title?.startsWith("Voyage")) return [first.title];
  const named = embeds.flatMap(({ description = "" }) => [...description.matchAll(/(?:\[|\*\*)(Voyage \d+)/g)]);
  return named.map(([, title = ""]) => title);
}

/** How much of what had to wait was told together. */
function nightsAndDigests({ log, sandbox }: RunningBot, channelIds: readonly string[]): string {
  const nightly = log.filter(({ msg }) => msg === "delivery waits for the end of quiet hours").length;
  const digests = channelIds.flatMap((id) => sandbox.world.messages(id)).filter(({ embeds }) => isDigest(embeds[0]));
  return `${nightly} deliveries waited for a night to end, ${digests.length} digests`;
}

function isDigest(embed: { readonly title?: string } | undefined): boolean {
  return embed?.title?.startsWith("Today in soundtracks") ?? false;
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
