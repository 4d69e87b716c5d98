import type { FeedFault } from "../world/rows.ts";

/** What a feed answers instead of its text. */
export interface SpoiltFeed {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const html = "text/html; charset=utf-8";
const rss = "application/rss+xml; charset=UTF-8";

const toPage = (heading: string, text: string): string =>
  `<!doctype html><html lang="en"><head><title>${heading}</title></head><body><h1>${heading}</h1><p>${text}</p></body></html>`;

/** How long a slow feed takes: longer than anybody waits for one. */
export const slowFeedMs = 30_000;

/** How a broken feed answers; undefined when its text is right, however late it comes. */
export function spoilFeed(fault: FeedFault, text: string): SpoiltFeed | undefined {
  switch (fault) {
    case "none":
    case "slow":
      return undefined;
    case "error":
      return { status: 500, type: html, body: toPage("Internal Server Error", "The database does not answer.") };
    case "missing":
      return { status: 404, type: html, body: toPage("Not Found", "There is no such page.") };
    case "limited": {
      const headers = { "retry-after": "10" };
      return { status: 429, type: html, body: toPage("Too Many Requests", "Come back in ten seconds."), headers };
    }
    case "malformed":
      return { status: 200, type: rss, body: text.replaceAll("</item>", "</itm>").replaceAll("<channel>", "<chanel") };
    case "truncated":
      return { status: 200, type: rss, body: text.slice(0, Math.floor(text.length * 0.6)) };
    case "page":
      return { status: 200, type: html, body: toPage("We will be right back", "This site is being maintained.") };
  }
}
