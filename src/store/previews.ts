import { isOwnFeedId } from "../core/guild-feed.ts";
import type { Previews } from "../core/ports.ts";
import type { Preview } from "../core/preview.ts";
import type { Table } from "./open-stores.ts";

const maxInMemory = 500;

/**
 * The Previews port: all rows on disk, the latest of them in memory. What feeds of servers' own bring has a table of its own, so that
 * it never shows in look-ups and takes nobody's place there.
 */
export async function openPreviews(known: Table<Preview>, own: Table<Preview>): Promise<Previews> {
  const shelves = { known: await openShelf(known), own: await openShelf(own) };
  const shelfOf = (key: string) => (isOwnFeedId(key) ? shelves.own : shelves.known);
  return {
    find: (key) => shelfOf(key).find(key),
    save: (preview) => shelfOf(preview.key).save(preview),
    remove: (key) => shelfOf(key).remove(key),
    latest: () => shelves.known.latest(),
    latestOwn: (feedIds) => shelves.own.latest().filter(({ feedId }) => feedIds.includes(feedId)),
  };
}

async function openShelf(table: Table<Preview>): Promise<Omit<Previews, "latestOwn">> {
  let latest = await table.highest("publishedAt", maxInMemory);
  return {
    find: (key) => table.get(key),
    save: async (preview) => {
      await table.set(preview.key, preview);
      const others = latest.filter(({ key }) => key !== preview.key);
      latest = byDateDescending([preview, ...others]).slice(0, maxInMemory);
    },
    remove: async (key) => {
      await table.delete(key);
      latest = latest.filter((preview) => preview.key !== key);
    },
    latest: () => latest,
  };
}

function byDateDescending(previews: readonly Preview[]): readonly Preview[] {
  return [...previews].sort((a, b) => b.publishedAt - a.publishedAt);
}
