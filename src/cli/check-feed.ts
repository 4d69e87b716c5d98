import { config as loadEnvFile } from "dotenv";
import { loadCatalogue } from "../catalogue/load-catalogue.ts";
import { loadWeights } from "../catalogue/load-weights.ts";
import { systemClock } from "../clock.ts";
import { readConfig } from "../config.ts";
import { announcementText } from "../core/cards/announcement-text.ts";
import { gazetteerNames } from "../core/lookup/gazetteer-names.ts";
import type { DiscoverOutcome, Feed } from "../core/ports.ts";
import { oneLine } from "../core/text.ts";
import { createReadPreviews } from "../core/to-previews.ts";
import { createExtractor } from "../extract/create-extractor.ts";
import { createFetching } from "../fetching.ts";
import { dataFolder, projectRoot } from "../paths.ts";
import { readVersion } from "../version.ts";

const maxShown = 200;
const usageExit = 64;
const wrongConfigurationExit = 78;

type Found = DiscoverOutcome & { readonly kind: "found" };

/** `check-feed URL`: asks the feed, or the page that offers one, and prints what it would announce; touches no store. */
async function main(argument: string | undefined): Promise<number> {
  const address = toAddress(argument);
  if (address === undefined) {
    if (argument !== undefined)
      process.stderr.write(
        `${oneLine(argument, maxShown)} is no address of a feed or page; one looks like https://example.org/feed/\n`,
      );
    process.stderr.write("Usage: npm run --silent check-feed -- https://example.org/feed/\n");
    return usageExit;
  }
  loadEnvFile({ path: `${projectRoot}/.env`, quiet: true });
  const { config, problems } = { config: undefined, problems: [], ...readConfig(process.env) };
  if (config === undefined) {
    process.stderr.write(`${problems.join("\n")}\n`);
    return wrongConfigurationExit;
  }
  const { feedAllowedHosts: allowedHosts, contactUrl } = config;
  const fetching = { allowedHosts, contactUrl, version: readVersion(), clock: systemClock };
  const outcome = await createFetching(fetching).discoverFeed(address, new AbortController().signal);
  if (outcome.kind === "found") return report(address, outcome);
  process.stdout.write(`${address}\n${outcome.reason}\n`);
  return 1;
}

/** The address as it was meant: people leave the scheme out. */
function toAddress(argument: string | undefined): string | undefined {
  const text = argument?.trim() ?? "";
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(text)) return URL.canParse(text) ? text : undefined;
  return /^[^\s/]+\.[^\s/]+/.test(text) && URL.canParse(`https://${text}`) ? `https://${text}` : undefined;
}

function report(address: string, { url, isFromPage, others, outcome }: Found): number {
  const feed: Feed = { id: "checked", name: outcome.title || new URL(url).hostname, url };
  const readPreviews = createReadPreviews(
    createExtractor(gazetteerNames(loadCatalogue(dataFolder)), loadWeights(dataFolder)),
  );
  const now = Date.now();
  const read = outcome.entries.map((entry) => ({ entry, previews: readPreviews(feed, entry, now).previews }));
  const entryLines = read.map(({ entry: { title }, previews }) =>
    previews.length === 0
      ? `- ${title}\n    not announced`
      : `+ ${title}\n${previews.map(announcementText).join("\n")}`,
  );
  const announced = read.filter(({ previews }) => previews.length > 0).length;
  const lines = [
    ...(isFromPage ? [`${address} is a page. Its feed: ${url}`] : []),
    ...others.map((other) => `It also offers ${other.url}${other.title === "" ? "" : ` (${other.title})`}`),
    ...(outcome.movedTo === undefined ? [] : [`The feed has moved for good to ${outcome.movedTo}`]),
    feed.name,
    ...entryLines,
    `${countOf(read.length)}, ${announced} would be announced.`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return 0;
}

function countOf(entries: number): string {
  return entries === 1 ? "1 entry" : `${entries} entries`;
}

process.exitCode = await main(process.argv[2]);
