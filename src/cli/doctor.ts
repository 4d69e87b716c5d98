import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { systemClock } from "../clock.ts";
import type { Config } from "../config.ts";
import type { Feed } from "../core/ports.ts";
import type { Subscription } from "../core/subscription.ts";
import { type Finding, findingText, good, note } from "../doctor/finding.ts";
import { lookAtBot, lookAtClock } from "../doctor/look-at-discord.ts";
import { lookAtFeeds } from "../doctor/look-at-feeds.ts";
import { lookAtNode, lookAtStore } from "../doctor/look-at-machine.ts";
import { parseFeedList } from "../feed-list.ts";
import { createFetching } from "../fetching.ts";
import { dataFolder, projectRoot } from "../paths.ts";
import { openStores, storeFile } from "../store/open-stores.ts";
import { readVersion } from "../version.ts";
import { print, runCommand } from "./command-line.ts";

/** `doctor`: looks at everything that the bot needs, and says of each thing how it is and what to do. Exit code 1 if something is bad. */
await runCommand(async (config) => {
  const findings: Finding[] = [];
  const tell = (told: readonly Finding[]) => {
    findings.push(...told);
    for (const finding of told) print(findingText(finding));
  };
  const file = storeFile(config.storeUrl, projectRoot);
  tell([good("Settings", "every variable is well-formed"), lookAtNode(process.versions.node)]);
  tell(await lookAtStore(file));
  tell(await lookAtDiscord(config, file));
  tell(await askFeeds(config));
  const problems = findings.filter(({ verdict }) => verdict === "bad").length;
  print(problems === 0 ? "Nothing is wrong." : `${problems === 1 ? "1 thing is" : `${problems} things are`} wrong.`);
  return problems === 0 ? 0 : 1;
});

async function lookAtDiscord(config: Config, file: string): Promise<readonly Finding[]> {
  const { discordToken, discordApiUrl } = config;
  if (discordToken === undefined)
    return [
      note(
        "Discord",
        "not asked: there is no DISCORD_TOKEN",
        "`npm start` opens the sandbox; with a token it joins Discord.",
      ),
    ];
  const clock = await lookAtClock(discordApiUrl);
  if (clock.verdict === "bad" && clock.subject === "Discord") return [clock];
  return [clock, ...(await lookAtBot(discordApiUrl, discordToken, await readSubscriptions(file)))];
}

async function readSubscriptions(file: string): Promise<readonly Subscription[]> {
  if (!existsSync(file)) return [];
  const stores = openStores(file);
  try {
    return await (await stores.table<Subscription>("subscriptions")).rows();
  } finally {
    await stores.close();
  }
}

/** Without a token only the feeds of a file that is named: trying the bot reaches no other machine. */
async function askFeeds({
  discordToken,
  feedsFile,
  feedAllowedHosts,
  contactUrl,
}: Config): Promise<readonly Finding[]> {
  if (discordToken === undefined && feedsFile === undefined) return [];
  const path = resolve(projectRoot, feedsFile ?? join(dataFolder, "feeds.json"));
  const read = await readFeeds(path);
  if ("subject" in read) return [read];
  const given = { allowedHosts: feedAllowedHosts, contactUrl, clock: systemClock };
  const { fetchFeed } = createFetching({ ...given, version: readVersion() });
  return lookAtFeeds(read.feeds, fetchFeed);
}

async function readFeeds(path: string): Promise<Finding | { readonly feeds: readonly Feed[] }> {
  try {
    return { feeds: parseFeedList(await readFile(path, "utf8")) };
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return {
      subject: "Feeds",
      verdict: "bad",
      text: `${path}: ${text}`,
      advice: "Correct the file, or set FEEDS_FILE.",
    };
  }
}
