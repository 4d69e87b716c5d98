import { type Follow, followKey, followKeysOf } from "../core/follow.ts";
import type { Follows } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/** The Follows port: read whole at the start, then every change is stored before it is seen. */
export async function openFollows(table: Table<Follow>): Promise<Follows> {
  const byUser = new Map<string, Map<string, Follow>>();
  const byKey = new Map<string, Set<Follow>>();
  const forget = (userId: string, id: string) => {
    const follow = byUser.get(userId)?.get(id);
    if (follow === undefined) return;
    byUser.get(userId)?.delete(id);
    byKey.get(followKey(follow))?.delete(follow);
  };
  const remember = (follow: Follow) => {
    forget(follow.userId, follow.id);
    const own = byUser.get(follow.userId) ?? new Map<string, Follow>();
    byUser.set(follow.userId, own.set(follow.id, follow));
    const alike = byKey.get(followKey(follow)) ?? new Set();
    byKey.set(followKey(follow), alike.add(follow));
  };
  for (const follow of [...(await table.rows())].sort((a, b) => a.createdAt - b.createdAt)) remember(follow);
  return {
    ofUser: (userId) => [...(byUser.get(userId)?.values() ?? [])],
    find: (userId, id) => byUser.get(userId)?.get(id),
    matching: (previews) =>
      new Set([...new Set(previews.flatMap(followKeysOf))].flatMap((key) => [...(byKey.get(key) ?? [])])),
    save: async (follow) => {
      await table.set(rowKey(follow.userId, follow.id), follow);
      remember(follow);
    },
    remove: async (userId, id) => {
      await table.delete(rowKey(userId, id));
      forget(userId, id);
    },
  };
}

function rowKey(userId: string, id: string): string {
  return `${userId}/${id}`;
}
