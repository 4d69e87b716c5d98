import type { Subscriptions } from "../core/ports.ts";
import type { Subscription } from "../core/subscription.ts";
import type { Table } from "./open-stores.ts";

/** The Subscriptions port: read whole at the start, then every change is stored before it is seen. */
export async function openSubscriptions(table: Table<Subscription>): Promise<Subscriptions> {
  const byKey = new Map<string, Subscription>();
  const stored = [...(await table.rows())].sort((a, b) => a.createdAt - b.createdAt);
  for (const subscription of stored) byKey.set(rowKey(subscription.guildId, subscription.id), subscription);
  return {
    all: () => [...byKey.values()],
    ofGuild: (guildId) => [...byKey.values()].filter((subscription) => subscription.guildId === guildId),
    find: (guildId, id) => byKey.get(rowKey(guildId, id)),
    save: async (subscription) => {
      const key = rowKey(subscription.guildId, subscription.id);
      await table.set(key, subscription);
      byKey.set(key, subscription);
    },
    remove: async (guildId, id) => {
      const key = rowKey(guildId, id);
      await table.delete(key);
      byKey.delete(key);
    },
  };
}

function rowKey(guildId: string, id: string): string {
  return `${guildId}/${id}`;
}
