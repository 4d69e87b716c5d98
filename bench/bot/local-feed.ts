import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A feed on this machine that knows when it was asked. */
export interface LocalFeed {
  /** Environment variables that make the bot poll it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly publish: (post: { readonly title: string; readonly html: string }) => void;
  /** When it last gave an answer that held something new; epoch ms. */
  readonly lastNewsAt: () => number;
  readonly close: () => void;
}

/** Serves RSS on a free port of 127.0.0.1. */
export async function startLocalFeed(): Promise<LocalFeed> {
  const items: string[] = ["<item><title>Welcome</title><guid isPermaLink='false'>0</guid></item>"];
  let isNew = false;
  let lastNewsAt = Number.NaN;
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "application/rss+xml");
    response.end(`<rss version="2.0"><channel><title>Bench</title>${items.join("")}</channel></rss>`);
    if (isNew) lastNewsAt = Date.now();
    isNew = false;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  const feedsFile = join(mkdtempSync(join(tmpdir(), "fantastique-bench-")), "feeds.json");
  writeFileSync(feedsFile, JSON.stringify([{ id: "bench", name: "Bench", url: `http://${host}/feed/` }]));
  return {
    environment: { FEEDS_FILE: feedsFile, FEED_ALLOWED_HOSTS: host },
    publish: ({ title, html }) => {
      items.unshift(
        `<item><title>${title}</title><guid isPermaLink='false'>${items.length}</guid><description><![CDATA[${html}]]></description></item>`,
      );
      isNew = true;
    },
    lastNewsAt: () => lastNewsAt,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
