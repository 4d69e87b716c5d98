import type { RemovedSubscriptions } from "../core/ports.ts";
import type { RemovedSubscription } from "../core/subscription.ts";
import type { Table } from "./open-stores.ts";

/** The RemovedSubscriptions port: a row for each subscription whose end can still be undone. */
export function openRemovedSubscriptions(table: Table<RemovedSubscription>): RemovedSubscriptions {
  const keyOf = (guildId: string, id: string) => `${guildId}/${id}`;
  return {
    all: () => table.rows(),
    find: (guildId, id) => table.get(keyOf(guildId, id)),
    save: (removed) => table.set(keyOf(removed.subscription.guildId, removed.subscription.id), removed),
    remove: (guildId, id) => table.delete(keyOf(guildId, id)),
  };
}
