import { createGate } from "../core/delivery/gate.ts";
import type { History } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/** The `n`-th thing (from 0) that a subscription led to. */
export interface HistoryRow {
  readonly n: number;
  readonly deliveryKey: string;
}

/** So much is kept of each subscription; what comes then takes the place of the oldest. */
const size = 1_000;

/** The History port: a ring of small rows for each subscription, so that a delivery costs one write however long the history is. */
export function openHistory(table: Table<HistoryRow>): History {
  const changing = createGate(1);
  const known = new Map<string, HistoryRow | undefined>();
  const slotKey = (ring: string, n: number) => `${ring}/${n % size}`;
  const findLast = async (ring: string) => {
    if (!known.has(ring)) known.set(ring, await searchLast(ring));
    return known.get(ring);
  };
  /** Slots up to the last one written continue the count of slot 0; those behind it are a round older, or empty. */
  const searchLast = async (ring: string) => {
    let last = await table.get(slotKey(ring, 0));
    if (last === undefined) return undefined;
    const base = last.n;
    for (let low = 1, high = size - 1; low <= high; ) {
      const middle = Math.floor((low + high) / 2);
      const row = await table.get(slotKey(ring, middle));
      if (row?.n === base + middle) {
        last = row;
        low = middle + 1;
      } else high = middle - 1;
    }
    return last;
  };
  return {
    append: (guildId, subscriptionId, deliveryKey) =>
      changing(async () => {
        const ring = `${guildId}/${subscriptionId}`;
        const last = await findLast(ring);
        if (last?.deliveryKey === deliveryKey) return;
        const row = { n: (last?.n ?? -1) + 1, deliveryKey };
        await table.set(slotKey(ring, row.n), row);
        known.set(ring, row);
      }),
    latest: async (guildId, subscriptionId, skip, count) => {
      const ring = `${guildId}/${subscriptionId}`;
      const last = await findLast(ring);
      const total = Math.min((last?.n ?? -1) + 1, size);
      const keys: string[] = [];
      for (let back = skip; back < Math.min(skip + count, total); back++) {
        const row = await table.get(slotKey(ring, (last?.n ?? 0) - back));
        if (row !== undefined) keys.push(row.deliveryKey);
      }
      return { deliveryKeys: keys, total };
    },
    forget: (guildId, subscriptionId) =>
      changing(async () => {
        const ring = `${guildId}/${subscriptionId}`;
        const last = await findLast(ring);
        for (let n = Math.min(last?.n ?? -1, size - 1); n >= 0; n--) await table.delete(slotKey(ring, n));
        known.delete(ring);
      }),
  };
}
