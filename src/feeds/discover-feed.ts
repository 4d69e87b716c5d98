import { en } from "../core/phrases/en.ts";
import type { DiscoverFeed, DiscoverOutcome, FetchOutcome } from "../core/ports.ts";
import { type Answer, createAsk, defaultTimeoutMs } from "./ask.ts";
import { isWebPage } from "./describe-non-feed.ts";
import { describeFailure } from "./failure.ts";
import { accepted, type FetchFeedOptions, toOutcome } from "./fetch-feed.ts";
import { findOfferedFeeds, findYoutubeFeed, type OfferedFeed, usualFeedAddresses } from "./page-feeds.ts";

/** How many addresses are tried beside the one that was given. */
const mostTries = 8;

/** What one address came to; `page` is there where it is a web page. */
interface Look {
  readonly url: string;
  readonly outcome: FetchOutcome;
  readonly page?: string;
  /** The server wants no more questions now. */
  readonly isBusy: boolean;
}

/** Creates the DiscoverFeed port; every request is guarded and limited as `createAsk` says, one after another. */
export function createDiscoverFeed(options: FetchFeedOptions): DiscoverFeed {
  const ask = createAsk(options);
  const look = async (url: string, signal: AbortSignal): Promise<Look> => {
    try {
      return toLook(await ask(url, { accept: `${accepted}, text/html;q=0.7` }, signal), options);
    } catch (error) {
      const reason = describeFailure(error, options.timeoutMs ?? defaultTimeoutMs);
      return { url, outcome: { kind: "failed", reason }, isBusy: false };
    }
  };
  return async (address, signal) => {
    const youtube = URL.canParse(address) ? findYoutubeFeed(address) : undefined;
    const given = await look(youtube ?? address, signal);
    if (given.outcome.kind === "fetched") return found(given.url, given.outcome, [], youtube !== undefined);
    if (given.page === undefined) return { kind: "none", reason: reasonOf(given.outcome) };
    return lookAround(given, given.page, (url) => look(url, signal));
  };
}

function toLook(answer: Answer, options: FetchFeedOptions): Look {
  const { status, text, url } = answer;
  const outcome = toOutcome(answer, {}, options);
  const isPage = outcome.kind === "failed" && text !== "" && isWebPage(text);
  return { url: url.href, outcome, isBusy: status === 429 || status === 503, ...(isPage ? { page: text } : {}) };
}

/** Tries what the page offers, then the usual places; the first that is a feed is it. */
async function lookAround(
  { url, outcome }: Look,
  page: string,
  look: (url: string) => Promise<Look>,
): Promise<DiscoverOutcome> {
  const offered = findOfferedFeeds(page, url);
  const usual = offered.length > 0 ? [] : usualFeedAddresses(page, url);
  const problems: string[] = [];
  for (const place of [...offered.map((feed) => feed.url), ...usual].slice(0, mostTries)) {
    const tried = await look(place);
    const others = offered.filter((feed) => feed.url !== place);
    if (tried.outcome.kind === "fetched") return found(tried.url, tried.outcome, others, true);
    problems.push(reasonOf(tried.outcome));
    if (tried.isBusy) break;
  }
  const ending =
    offered.length === 0 ? en.feedProblems.noneOnSite : `${en.feedProblems.offeredUnreadable} ${problems[0]}`;
  return { kind: "none", reason: `${reasonOf(outcome)} ${ending}` };
}

function found(
  url: string,
  outcome: FetchOutcome & { readonly kind: "fetched" },
  others: readonly OfferedFeed[],
  isFromPage: boolean,
): DiscoverOutcome {
  return { kind: "found", url, outcome, others, isFromPage };
}

function reasonOf(outcome: FetchOutcome): string {
  return outcome.kind === "failed" ? outcome.reason : en.feedProblems.unchanged;
}
