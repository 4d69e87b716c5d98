import type { Feed, FetchFeed } from "../core/ports.ts";
import { bad, type Finding, good } from "./finding.ts";

/** So many are asked at once. */
const atOnce = 4;

/** Asks every feed once: one finding for each that fails, and one for the others together. */
export async function lookAtFeeds(feeds: readonly Feed[], fetchFeed: FetchFeed): Promise<readonly Finding[]> {
  const waiting = [...feeds];
  const problems: Finding[] = [];
  const askOne = async () => {
    for (let feed = waiting.shift(); feed !== undefined; feed = waiting.shift()) {
      const outcome = await fetchFeed(feed, {}, new AbortController().signal);
      if (outcome.kind === "failed")
        problems.push(
          bad("Feeds", `${feed.id}: ${outcome.reason}`, `Check ${feed.url}, or set "enabled": false for it.`),
        );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, askOne));
  const working = feeds.length - problems.length;
  return [...problems, good("Feeds", `${working} of ${feeds.length} answer with a feed`)];
}
