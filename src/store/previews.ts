import type { Previews } from "../core/ports.ts";
import type { Preview } from "../core/preview.ts";
import type { Table } from "./open-stores.ts";

const maxInMemory = 500;

/** The Previews port: all rows on disk, the latest of them in memory for look-ups. */
export async function openPreviews(table: Table<Preview>): Promise<Previews> {
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
