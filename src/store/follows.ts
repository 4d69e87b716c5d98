import type { Follow } from "../core/follow.ts";
import type { Follows } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/** The Follows port: read whole at the start, then every change is stored before it is seen. */
export async function openFollows(table: Table<Follow>): Promise<Follows> {
  const byUser = new Map<string, Map<string, Follow>>();
  const remember = (follow: Follow) => {
    const known = byUser.get(follow.userId) ?? new Map<string, Follow>();
    byUser.set(follow.userId, known.set(follow.id, follow));
  };
  for (const follow of [...(await table.rows())].sort((a, b) => a.createdAt - b.createdAt)) remember(follow);
  return {
    ofUser: (userId) => [...(byUser.get(userId)?.values() ?? [])],
    find: (userId, id) => byUser.get(userId)?.get(id),
    save: async (follow) => {
      await table.set(rowKey(follow.userId, follow.id), follow);
      remember(follow);
    },
    remove: async (userId, id) => {
      await table.delete(rowKey(userId, id));
      byUser.get(userId)?.delete(id);
    },
  };
}

function rowKey(userId: string, id: string): string {
  return `${userId}/${id}`;
}
