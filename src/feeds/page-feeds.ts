import { type HtmlAttributes, readHtml } from "./html.ts";
import { resolveUrl } from "./links.ts";

/** A feed that a page offers. */
export interface OfferedFeed {
  readonly url: string;
  readonly title: string;
}

const feedType = /^(?:application|text)\/(?:rss|atom|feed|rdf)\+(?:xml|json)/i;
const looseType = /^(?:application|text)\/(?:xml|json)/i;
const feedAddress =
  /(?:\/|[.\-_])(?:feed|rss|atom|rdf)(?:\.(?:xml|json|php|cfm|aspx?))?\/?(?:$|[?#])|\/index\.(?:xml|rdf)$|\/feeds\/(?:posts\/default|videos\.xml)|[?&](?:feed=|format=(?:feed|rss))|^https?:\/\/(?:feeds\.|feedproxy\.)/i;
const commentsFeed = /comment|kommentar|comentario|commento|reacties|\/replies/i;
const youtubeHost = /(?:^|\.)youtube\.com$/;
const channelId = /UC[\w-]{22}/;
const mostOffers = 10;

/** The feeds that a page offers, the main one first: those in its head, its video channel's, then those it links to. */
export function findOfferedFeeds(html: string, pageUrl: string): readonly OfferedFeed[] {
  const page = readPage(html, pageUrl);
  const channel = findChannelFeed(page, html, pageUrl);
  const ranked = [
    ...page.offered.filter((feed) => !isCommentsFeed(feed)),
    ...(channel === undefined ? [] : [{ url: channel, title: "" }]),
    ...page.linked.filter((feed) => !isCommentsFeed(feed)),
    ...page.offered.filter(isCommentsFeed),
  ];
  const byUrl = new Map([...ranked].reverse().map((feed) => [feed.url, feed]));
  return [...new Set(ranked.map(({ url }) => url))].slice(0, mostOffers).flatMap((url) => byUrl.get(url) ?? []);
}

/** The feed of a YouTube address that names its channel, list or user; undefined for any other address. */
export function findYoutubeFeed(address: string): string | undefined {
  const url = new URL(address);
  if (!youtubeHost.test(url.hostname)) return undefined;
  const feed = (query: string) => `https://www.youtube.com/feeds/videos.xml?${query}`;
  const channel = /^\/channel\/(UC[\w-]{22})/.exec(url.pathname)?.[1];
  if (channel !== undefined) return feed(`channel_id=${channel}`);
  const list = url.pathname === "/playlist" ? url.searchParams.get("list") : undefined;
  if (list) return feed(`playlist_id=${encodeURIComponent(list)}`);
  const user = /^\/user\/([\w-]+)/.exec(url.pathname)?.[1];
  return user === undefined ? undefined : feed(`user=${user}`);
}

interface Page {
  readonly offered: OfferedFeed[];
  readonly linked: OfferedFeed[];
  /** The address or id of the channel that the page is about. */
  readonly channelHints: string[];
}

function readPage(html: string, pageUrl: string): Page {
  const page: Page = { offered: [], linked: [], channelHints: [] };
  let base = pageUrl;
  readHtml(html, {
    onTag(name, attributes) {
      if (name === "base") base = resolveUrl(attributes.href, pageUrl) ?? base;
      if (name === "link") readLink(attributes, base, page);
      if (name === "meta" && /^(?:channelId|identifier)$/i.test(attributes.itemprop ?? ""))
        page.channelHints.push(attributes.content ?? "");
      if (name === "a" && page.linked.length < mostOffers) readAnchor(attributes, base, page);
    },
  });
  return page;
}

function readLink(attributes: HtmlAttributes, base: string, page: Page): void {
  const rel = (attributes.rel ?? "").toLowerCase().split(/\s+/);
  const url = resolveUrl(attributes.href, base);
  if (url === undefined) return;
  if (rel.includes("canonical")) page.channelHints.push(url);
  if (!rel.includes("alternate") && !rel.includes("feed")) return;
  const type = attributes.type?.trim() ?? "";
  const isFeed = feedType.test(type) || ((type === "" || looseType.test(type)) && feedAddress.test(url));
  if (isFeed && page.offered.length < mostOffers) page.offered.push({ url, title: attributes.title?.trim() ?? "" });
}

/** Only links of the same site, or of a service for feeds: others lead to other people's news. */
function readAnchor(attributes: HtmlAttributes, base: string, page: Page): void {
  const url = resolveUrl(attributes.href, base);
  if (url === undefined || !(feedAddress.test(url) || feedType.test(attributes.type ?? ""))) return;
  const host = new URL(url).hostname;
  if (host === new URL(base).hostname || host.startsWith("feeds.")) page.linked.push({ url, title: "" });
}

function findChannelFeed(page: Page, html: string, pageUrl: string): string | undefined {
  const hint = page.channelHints.find((text) => /^UC[\w-]{22}$/.test(text) || /\/channel\/UC[\w-]{22}/.test(text));
  const isYoutube = youtubeHost.test(new URL(pageUrl).hostname);
  const inScript = isYoutube
    ? /"(?:externalId|externalChannelId|channelId)":"(UC[\w-]{22})"/.exec(html)?.[1]
    : undefined;
  const id = channelId.exec(hint ?? inScript ?? "")?.[0];
  const site = hint !== undefined && URL.canParse(hint) ? hint : pageUrl;
  return id === undefined ? undefined : resolveUrl(`/feeds/videos.xml?channel_id=${id}`, site);
}

function isCommentsFeed({ url, title }: OfferedFeed): boolean {
  return commentsFeed.test(title) || commentsFeed.test(new URL(url).pathname);
}

const platforms: readonly (readonly [RegExp, string])[] = [
  [/cdn\.shopify\.com|\/cdn\/shop\//, "/blogs/news.atom"],
  [/static\.wixstatic\.com|static\.parastorage\.com/, "/blog-feed.xml"],
  [/blogger\.com|blogspot\.com/, "/feeds/posts/default"],
];

/** Where a site's feed usually is, where its page does not say: the likely places for its platform first. */
export function usualFeedAddresses(html: string, pageUrl: string): readonly string[] {
  if (youtubeHost.test(new URL(pageUrl).hostname)) return [];
  const start = html.slice(0, 200_000);
  const own = platforms.flatMap(([sign, path]) => (sign.test(start) ? [path] : []));
  const folder = new URL("./", pageUrl).pathname;
  const inFolder = folder === "/" ? [] : [`${folder}feed/`];
  const paths = [...own, ...inFolder, "/feed/", "/feed", "/rss", "/rss.xml", "/atom.xml", "/index.xml"];
  return paths.flatMap((path) => resolveUrl(path, pageUrl) ?? []);
}
