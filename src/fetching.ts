import type { Clock, DiscoverFeed, FetchFeed } from "./core/ports.ts";
import { parseHtmlDocument } from "./extract/html-document.ts";
import { createAddressGuard } from "./feeds/address-guard.ts";
import { createDiscoverFeed } from "./feeds/discover-feed.ts";
import { createFetchFeed } from "./feeds/fetch-feed.ts";

interface FetchingOptions {
  readonly allowedHosts: readonly string[];
  readonly version: string;
  /** Where a site's owner can learn whose bot this is. */
  readonly contactUrl: string | undefined;
  readonly clock: Clock;
}

/** What asks feeds, and finds them. */
interface Fetching {
  readonly fetchFeed: FetchFeed;
  readonly discoverFeed: DiscoverFeed;
}

/** Puts the fetching of feeds together: guarded addresses, a name to be known by, titles freed of markup. */
export function createFetching({ allowedHosts, version, contactUrl, clock }: FetchingOptions): Fetching {
  const contact = contactUrl === undefined ? "" : `+${contactUrl}; `;
  const options = {
    guard: createAddressGuard(allowedHosts),
    userAgent: `Fantastique/${version} (${contact}Discord bot for soundtrack news)`,
    now: clock.now,
    toPlainText: (html: string) =>
      parseHtmlDocument(html)
        .blocks.map(({ text }) => text)
        .join(" "),
  };
  return { fetchFeed: createFetchFeed(options), discoverFeed: createDiscoverFeed(options) };
}
