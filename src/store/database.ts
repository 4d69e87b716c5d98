import { existsSync } from "node:fs";
import { KeyvSqlite } from "@keyv/sqlite";

/** A row as SQLite gives it. */
export type DatabaseRow = Readonly<Record<string, unknown>>;

/** An open SQLite file for work on it as a whole; tables are Keyv's business. */
export interface Database {
  readonly query: (sql: string, ...parameters: readonly unknown[]) => Promise<readonly DatabaseRow[]>;
  readonly close: () => Promise<void>;
}

/** Opens a file that is there; rejects if it is not, or if it is no SQLite file. */
async function openDatabase(file: string): Promise<Database> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  // The adapter makes sure of one table when it opens; naming one that every store has leaves the file as it is.
  const adapter = new KeyvSqlite({ uri: `sqlite://${file}`, table: "subscriptions", busyTimeout: 5_000 });
  // What it emits, the query rejects with as well.
  adapter.on("error", () => {});
  const query: Database["query"] = async (sql, ...parameters) => toRows(await adapter.query(sql, ...parameters));
  try {
    await query("SELECT name FROM sqlite_master LIMIT 1");
  } catch (error) {
    await Promise.allSettled([adapter.close()]);
    throw new Error(`${file} is no store.`, { cause: error });
  }
  return { query, close: () => adapter.close() };
}

/** Opens a file that is there, does the task, and closes it whatever comes of that. */
export async function onDatabase<T>(file: string, task: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(file);
  try {
    return await task(database);
  } finally {
    await database.close();
  }
}

function toRows(found: unknown): readonly DatabaseRow[] {
  return Array.isArray(found) ? found.filter(isRow) : [];
}

function isRow(value: unknown): value is DatabaseRow {
  return typeof value === "object" && value !== null;
}
