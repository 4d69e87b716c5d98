import type { GuildFeed } from "../core/guild-feed.ts";
import type { GuildFeeds } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/** The GuildFeeds port: read whole at the start, then every change is stored before it is seen. */
export async function openGuildFeeds(table: Table<GuildFeed>): Promise<GuildFeeds> {
  const byKey = new Map<string, GuildFeed>();
  const stored = [...(await table.rows())].sort((a, b) => a.addedAt - b.addedAt);
  for (const feed of stored) byKey.set(rowKey(feed.guildId, feed.feedId), feed);
  return {
    all: () => [...byKey.values()],
    ofGuild: (guildId) => [...byKey.values()].filter((feed) => feed.guildId === guildId && feed.removed === undefined),
    find: (guildId, feedId) => byKey.get(rowKey(guildId, feedId)),
    save: async (feed) => {
      const key = rowKey(feed.guildId, feed.feedId);
      await table.set(key, feed);
      byKey.set(key, feed);
    },
    remove: async (guildId, feedId) => {
      const key = rowKey(guildId, feedId);
      await table.delete(key);
      byKey.delete(key);
    },
  };
}

function rowKey(guildId: string, feedId: string): string {
  return `${guildId}/${feedId}`;
}
