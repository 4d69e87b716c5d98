import type { AskForText, Clock, DiscoverFeed, FetchFeed } from "./core/ports.ts";
import { parseHtmlDocument } from "./extract/html-document.ts";
import { createAddressGuard } from "./feeds/address-guard.ts";
import { createAsk } from "./feeds/ask.ts";
import { createDiscoverFeed } from "./feeds/discover-feed.ts";
import { createFetchFeed } from "./feeds/fetch-feed.ts";
import { readRetryAfter } from "./feeds/freshness.ts";

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

interface AskingOptions extends Pick<FetchingOptions, "version" | "contactUrl" | "clock"> {
  /** Addresses that the operator chose, which may therefore be private. */
  readonly addresses: readonly string[];
  readonly applicationId: () => string;
}

const liveTimeoutMs = 4_000;

/**
 * Makes a way to ask places that speak JSON, guarded as feeds are. It names the program, its version and whom to turn to, in the form
 * that MusicBrainz asks for: the operator's page or, where that is not known, the bot's own.
 */
export function createAskForText({ version, contactUrl, clock, addresses, applicationId }: AskingOptions): AskForText {
  const chosen = addresses.map((address) => new URL(address));
  const hosts = chosen.map(
    ({ protocol, hostname, port }) => `${hostname}:${port || (protocol === "https:" ? "443" : "80")}`,
  );
  // Whoever may start a request starts it: one that had to wait for a connection would arrive at a time that nobody chose.
  const guard = createAddressGuard(hosts, 64);
  const contact = () => contactUrl ?? `https://discord.com/users/${applicationId()}`;
  return async (url, signal) => {
    const userAgent = `Fantastique/${version} ( ${contact()} )`;
    const ask = createAsk({ guard, userAgent, timeoutMs: liveTimeoutMs });
    const { status, text, headers } = await ask(url, { accept: "application/json" }, signal);
    const retryAfterMs = readRetryAfter(headers, clock.now());
    return { status, text, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) };
  };
}
