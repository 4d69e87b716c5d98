import { parseHtmlDocument } from "../../src/extract/html-document.ts";
import { parseFeed } from "../../src/feeds/parse-feed.ts";

/** HTML as plain text, as the bot does it. */
export const toPlainText = (html: string): string =>
  parseHtmlDocument(html)
    .blocks.map(({ text }) => text)
    .join(" ");

/** Parses a feed as if it had been read on the first of December 2026 from feeds.example.com. */
export const parse = (text: string) =>
  parseFeed(text, { baseUrl: "https://feeds.example.com/feed/", readAt: Date.UTC(2026, 11, 1), toPlainText });

/** The entries of a feed; fails the test where it is none. */
export function entriesOf(text: string) {
  const result = parse(text);
  if (!result.ok) throw new Error(result.reason);
  return result.entries;
}

/** An RSS feed with these items. */
export const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title><link>https://a.example.com/</link>${items}</channel></rss>`;
