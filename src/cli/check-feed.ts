import { loadCatalogue } from "../catalogue/load-catalogue.ts";
import { readConfig } from "../config.ts";
import { announcementText } from "../core/announcement-text.ts";
import { gazetteerNames } from "../core/gazetteer-names.ts";
import type { Feed, FetchOutcome } from "../core/ports.ts";
import { createReadPreviews } from "../core/to-previews.ts";
import { createExtractor } from "../extract/create-extractor.ts";
import { createFetching } from "../fetching.ts";
import { dataFolder } from "../paths.ts";
import { readVersion } from "../version.ts";

const usageExit = 64;

/** `check-feed URL`: asks the feed once and prints what it would announce; touches no store. */
async function main(url: string | undefined): Promise<number> {
  if (url === undefined || !URL.canParse(url)) {
    process.stderr.write("Usage: npm run --silent check-feed -- https://example.org/feed/\n");
    return usageExit;
  }
  const config = readConfig(process.env);
  if (!config.ok) {
    process.stderr.write(`${config.problems.join("\n")}\n`);
    return 78;
  }
  const feed: Feed = { id: "checked", name: new URL(url).hostname, url };
  const fetchFeed = createFetching(config.config.feedAllowedHosts, readVersion());
  return report(feed, await fetchFeed(feed, {}, new AbortController().signal));
}

function report(feed: Feed, outcome: FetchOutcome): number {
  if (outcome.kind !== "fetched") {
    process.stdout.write(`${feed.url}\n${outcome.kind === "failed" ? outcome.reason : "The feed has not changed."}\n`);
    return 1;
  }
  const readPreviews = createReadPreviews(createExtractor(gazetteerNames(loadCatalogue(dataFolder))));
  const now = Date.now();
  const lines = outcome.entries.map((entry) => {
    const previews = readPreviews(feed, entry, now);
    return previews.length === 0
      ? `- ${entry.title}\n    not announced`
      : `+ ${entry.title}\n${previews.map(announcementText).join("\n")}`;
  });
  const announced = outcome.entries.filter((entry) => readPreviews(feed, entry, now).length > 0).length;
  process.stdout.write(`${lines.join("\n")}\n${outcome.entries.length} entries, ${announced} would be announced.\n`);
  return 0;
}

process.exitCode = await main(process.argv[2]);
