import type { Database } from "./database.ts";
import { NewerStoreError, readStoreVersion, storeVersion } from "./store-version.ts";

/** Whose data is meant. */
export interface DataOwner {
  readonly kind: "server" | "member";
  readonly id: string;
}

/** A stored row: its key within its table, and what stands there. */
export interface StoredRow {
  readonly table: string;
  readonly key: string;
  readonly value: unknown;
}

/** Tables about what a server wants: of a member they know who wanted it, and no more. */
const wishTables: readonly string[] = ["subscriptions", "removed", "closings", "guild_settings", "server_feeds"];
/** Stands where a member's id stood; Discord gives it to nobody. */
const nobody = "0";

/** Every row of the store that belongs to a server or to one of its channels, or in which a member is named. */
export async function findDataOf(database: Database, { kind, id }: DataOwner): Promise<readonly StoredRow[]> {
  const tables = await keyedTables(database);
  const found = await rowsNaming(database, tables, id);
  if (kind === "member") return found;
  const channelIds = new Set(found.flatMap(({ value }) => channelsIn(value)));
  const byChannel = await Promise.all([...channelIds].map((channelId) => rowsNaming(database, ["held"], channelId)));
  return [...found, ...byChannel.flat()];
}

/**
 * Deletes what `findDataOf` finds; the bot must not be running. What a server wants stays when the member who wanted it goes: it
 * only no longer says who that was. Returns how many rows were deleted or changed. Rejects with a NewerStoreError where data may
 * stand in places that this code does not know.
 */
export async function deleteDataOf(database: Database, owner: DataOwner): Promise<number> {
  if ((await readStoreVersion(database)) > storeVersion)
    throw new NewerStoreError("The store was written by a newer Fantastique: delete with that one.");
  const rows = await findDataOf(database, owner);
  for (const { table, key } of rows) {
    if (owner.kind === "member" && wishTables.includes(table)) {
      const sql = `UPDATE "${table}" SET value = replace(value, ?, ?) WHERE key = ?`;
      await database.query(sql, `"${owner.id}"`, `"${nobody}"`, key);
    } else await database.query(`DELETE FROM "${table}" WHERE key = ?`, key);
  }
  // What was deleted is to be gone from the file as well.
  if (rows.length > 0) await database.query("VACUUM");
  return rows.length;
}

async function keyedTables({ query }: Database): Promise<readonly string[]> {
  const tables = await query(
    "SELECT m.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c ON c.name = 'value' WHERE m.type = 'table' ORDER BY m.name",
  );
  return tables.map(({ name }) => String(name));
}

async function rowsNaming({ query }: Database, tables: readonly string[], id: string): Promise<readonly StoredRow[]> {
  const whole = new RegExp(`(?<!\\d)${id}(?!\\d)`);
  const rows: StoredRow[] = [];
  for (const table of tables) {
    const found = await query(`SELECT key, value FROM "${table}" WHERE instr(key, ?1) OR instr(value, ?1)`, id);
    for (const { key, value } of found) {
      if (!whole.test(`${String(key)} ${String(value)}`)) continue;
      rows.push({ table, key: String(key), value: toContent(String(value)) });
    }
  }
  return rows;
}

/** What was stored, without what Keyv and the version number put around it. */
function toContent(text: string): unknown {
  const parsed: unknown = JSON.parse(text);
  return fieldOf(fieldOf(parsed, "value"), "row") ?? parsed;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/** The channels that are named anywhere in it. */
function channelsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    /channelId$/i.test(key) && typeof inner === "string" ? [inner] : channelsIn(inner),
  );
}
