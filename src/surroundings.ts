import { mkdir, readFile } from "node:fs/promises";
import { dirname, join, parse, resolve } from "node:path";
import type { BotKeeper } from "./bot-keeper.ts";
import { systemClock } from "./clock.ts";
import { parseComingPosts } from "./coming-posts.ts";
import type { Config } from "./config.ts";
import type { Clock, Feed } from "./core/ports.ts";
import { parseFeedList } from "./feed-list.ts";
import { lockForThisProcess } from "./lock-store.ts";
import type { Hear } from "./overheard-log.ts";
import { dataFolder, projectRoot } from "./paths.ts";
import { parseSamplePosts, type SamplePostRecord } from "./sample-posts.ts";
import type { SandboxOptions, WorldKind } from "./sandbox/start-sandbox.ts";
import { orSettingsError } from "./settings-error.ts";
import { storeFile } from "./store/open-stores.ts";

/** What the bot talks to: Discord or the sandbox; the bot itself cannot tell which. */
export interface Surroundings {
  readonly apiUrl: string;
  readonly token: string;
  readonly feeds: readonly Feed[];
  readonly allowedHosts: readonly string[];
  readonly contactUrl: string | undefined;
  readonly pollIntervalSeconds: number;
  /** The time there. */
  readonly clock: Clock;
  /** Where the bot keeps everything. */
  readonly storeFile: string;
  /** Hears every line of the bot's log, for whoever watches it there. */
  readonly hear: Hear;
  /** Where a person can look, if there is such a place. */
  readonly pageUrl: string | undefined;
  readonly close: () => Promise<void>;
}

const defaultPollSeconds = 300;
const sandboxPollSeconds = 2;

/**
 * Prepares the surroundings that the settings ask for: with a token Discord, without one the sandbox, started here with that world.
 * The sandbox may stop and start the bot.
 */
export async function openSurroundings(config: Config, world: WorldKind, bot: BotKeeper): Promise<Surroundings> {
  if (config.discordToken !== undefined) return discordSurroundings(config, config.discordToken);
  return sandboxSurroundings(config, world, bot);
}

async function discordSurroundings(config: Config, token: string): Promise<Surroundings> {
  return {
    apiUrl: config.discordApiUrl,
    token,
    feeds: await readFeeds(config.feedsFile ?? join(dataFolder, "feeds.json")),
    allowedHosts: config.feedAllowedHosts,
    contactUrl: config.contactUrl,
    pollIntervalSeconds: config.pollIntervalSeconds ?? defaultPollSeconds,
    clock: systemClock,
    storeFile: storeFile(config.storeUrl, projectRoot),
    hear: () => {},
    pageUrl: undefined,
    close: async () => {},
  };
}

/** The sandbox polls its own feed alone, unless a file of feeds is named: trying the bot reaches no other machine. */
async function sandboxSurroundings(config: Config, world: WorldKind, bot: BotKeeper): Promise<Surroundings> {
  const { startSandbox } = await import("./sandbox/start-sandbox.ts");
  const posts = parseSamplePosts(await readFile(join(dataFolder, "sample-posts.jsonl"), "utf8"));
  const coming = parseComingPosts(await readFile(join(dataFolder, "coming-posts.jsonl"), "utf8"), Date.now());
  const otherFeeds = config.feedsFile === undefined ? [] : await readFeeds(config.feedsFile);
  const store = storeFile(config.storeUrl, projectRoot);
  const folder = dirname(store);
  await orSettingsError("STORE_URL cannot be used.", () => mkdir(folder, { recursive: true }));
  const journalFile = fileOfWorld(join(folder, "sandbox.jsonl"), world);
  const lock = await lockForThisProcess(journalFile);
  const options: SandboxOptions = {
    port: config.sandboxPort,
    world,
    bot,
    journalFile,
    pageDir: join(projectRoot, "dist", "src", "sandbox", "page"),
    samplePosts: [...posts, ...coming.filter(({ isPublished }) => isPublished)],
    examplePosts: [...coming.filter(({ isPublished }) => !isPublished).map(toExample), ...toExamples(posts)],
  };
  const sentence = `The sandbox cannot start on port ${config.sandboxPort}; set SANDBOX_PORT to another one, or to 0 for any free one.`;
  const sandbox = await orSettingsError(sentence, () => startSandbox(options));
  const ownFeed: Feed = {
    id: "sandbox",
    name: "Sandbox Soundtrack News",
    url: sandbox.feedUrl,
    homepage: sandbox.pageUrl,
  };
  return {
    apiUrl: sandbox.apiUrl,
    token: sandbox.token,
    feeds: [ownFeed, ...otherFeeds],
    allowedHosts: [...config.feedAllowedHosts, new URL(sandbox.feedUrl).host],
    contactUrl: config.contactUrl,
    pollIntervalSeconds: config.pollIntervalSeconds ?? sandboxPollSeconds,
    clock: sandbox.clock,
    storeFile: fileOfWorld(store, world),
    hear: sandbox.hear,
    pageUrl: sandbox.pageUrl,
    close: async () => {
      await sandbox.close();
      await lock.release();
    },
  };
}

/** Each world has files of its own; those of the demo world bear the plain name. */
function fileOfWorld(file: string, world: WorldKind): string {
  if (world === "demo") return file;
  const { dir, name, ext } = parse(file);
  return join(dir, `${name}-${world}${ext}`);
}

/** A post as the page offers it; one of today bears no date. */
const toExample = ({ title, html }: SamplePostRecord) => ({ title, html });

/** The post that started this project, then the others, latest first. */
function toExamples(posts: readonly SamplePostRecord[]) {
  const isFirst = ({ slug }: SamplePostRecord) => slug === "picard-season-1-soundtrack";
  const others = posts.filter((post) => !isFirst(post)).reverse();
  return [...posts.filter(isFirst), ...others].map(({ title, html, publishedAt }) => ({
    title,
    html,
    day: publishedAt.slice(0, 10),
  }));
}

async function readFeeds(file: string): Promise<readonly Feed[]> {
  return orSettingsError(`FEEDS_FILE ${file} cannot be used.`, async () =>
    parseFeedList(await readFile(resolve(projectRoot, file), "utf8")),
  );
}
