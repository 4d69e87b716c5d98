import type { Restoration } from "../core/delivery/restoration.ts";
import type { Database } from "./database.ts";
import type { Table } from "./open-stores.ts";

/** When a copy of the store was made, and when it was put back, if it was. */
export type RestorationRow = Pick<Restoration, "copiedAt"> & Partial<Restoration>;

const table = "restorations";
const key = `${table}:last`;

/** Writes into a copy when it was made. */
export async function noteCopy({ query }: Database, now: number): Promise<void> {
  await query(`CREATE TABLE IF NOT EXISTS ${table}(key VARCHAR(255) PRIMARY KEY, value TEXT)`);
  const row: RestorationRow = { copiedAt: now };
  await query(`REPLACE INTO ${table}(key, value) VALUES (?, ?)`, key, JSON.stringify({ value: { v: 1, row } }));
}

/** Writes into a copy that it is about to become the store. */
export async function noteRestoration({ query }: Database, now: number): Promise<void> {
  await query(`UPDATE ${table} SET value = json_set(value, '$.value.row.restoredAt', ?) WHERE key = ?`, now, key);
}

/** The restoration that made the store what it is; undefined if there was none. */
export async function findRestoration({ get }: Table<RestorationRow>): Promise<Restoration | undefined> {
  const row = await get("last");
  return row?.restoredAt === undefined ? undefined : { copiedAt: row.copiedAt, restoredAt: row.restoredAt };
}
