import type { FetchFeed } from "./core/ports.ts";
import { parseHtmlDocument } from "./extract/html-document.ts";
import { createAddressGuard } from "./feeds/address-guard.ts";
import { createFetchFeed } from "./feeds/fetch-feed.ts";

/** Puts the fetching of feeds together: guarded addresses, a name to be known by, titles freed of markup. */
export function createFetching(allowedHosts: readonly string[], version: string): FetchFeed {
  return createFetchFeed({
    guard: createAddressGuard(allowedHosts),
    userAgent: `Fantastique/${version} (Discord bot for soundtrack news)`,
    toPlainText: (html) =>
      parseHtmlDocument(html)
        .blocks.map(({ text }) => text)
        .join(" "),
  });
}
