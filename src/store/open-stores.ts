import { mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { KeyvSqlite } from "@keyv/sqlite";
import Keyv from "keyv";

/** Rows of one kind by key, kept on disk. Every failure rejects: a failed read is never taken for "not there". */
export interface Table<Row> {
  readonly get: (key: string) => Promise<Row | undefined>;
  readonly has: (key: string) => Promise<boolean>;
  readonly set: (key: string, row: Row) => Promise<void>;
  readonly delete: (key: string) => Promise<void>;
  /** All rows, in no particular order. */
  readonly rows: () => Promise<readonly Row[]>;
  /** The `count` rows with the highest numbers in that field, highest first; however many there are, only these are read. */
  readonly highest: (field: keyof Row & string, count: number) => Promise<readonly Row[]>;
}

/** The open database; one table per kind of row. */
export interface Stores {
  readonly table: <Row>(name: string) => Promise<Table<Row>>;
  readonly close: () => Promise<void>;
}

const rowVersion = 1;
interface Versioned<Row> {
  readonly v: typeof rowVersion;
  readonly row: Row;
}

/** `sqlite://PATH` as a file: a relative path belongs to `root`, `sqlite:///PATH` is absolute. */
export function storeFile(storeUrl: string, root: string): string {
  return resolve(root, storeUrl.replace(/^sqlite:\/\//, ""));
}

/**
 * Opens the database in write-ahead mode: a write that was awaited survives the death of the process.
 * Each table has an adapter of its own, because Keyv instances that share one share its last namespace (keyv #1160).
 */
export function openStores(file: string): Stores {
  mkdirSync(dirname(file), { recursive: true });
  const adapters: KeyvSqlite[] = [];
  return {
    table: async <Row>(name: string) => {
      const adapter = new KeyvSqlite({
        uri: `sqlite://${file}`,
        table: name,
        busyTimeout: 5_000,
        iterationLimit: 5_000,
      });
      await adapter.query("PRAGMA journal_mode=WAL");
      await adapter.query("PRAGMA synchronous=NORMAL");
      adapters.push(adapter);
      const keyv = new Keyv<Versioned<Row>>({ store: adapter, namespace: name, throwOnErrors: true });
      return toTable<Row>(keyv, (field, count) => queryHighest(adapter, name, field, count));
    },
    close: async () => {
      await Promise.all(adapters.splice(0).map((adapter) => adapter.close()));
    },
  };
}

/** Keys of rows by an expression over what Keyv writes; the index that serves it is made when it is first asked for. */
async function queryHighest(
  adapter: KeyvSqlite,
  name: string,
  field: string,
  count: number,
): Promise<readonly string[]> {
  const expression = `json_extract(value, '$.value.row.${field}')`;
  await adapter.query(`CREATE INDEX IF NOT EXISTS ${name}_by_${field} ON ${name}(${expression})`);
  const rows: unknown = await adapter.query(`SELECT key FROM ${name} ORDER BY ${expression} DESC LIMIT ?`, count);
  if (!Array.isArray(rows)) throw new Error("The store cannot sort its rows");
  return rows.flatMap((row: unknown) => {
    const isRow = typeof row === "object" && row !== null && "key" in row && typeof row.key === "string";
    return isRow ? [String(row.key).slice(name.length + 1)] : [];
  });
}

function toTable<Row>(
  keyv: Keyv<Versioned<Row>>,
  highestKeys: (field: string, count: number) => Promise<readonly string[]>,
): Table<Row> {
  return {
    get: async (key) => (await keyv.get(key))?.row,
    has: (key) => keyv.has(key),
    set: async (key, row) => {
      if (!(await keyv.set(key, { v: rowVersion, row }))) throw new Error("The store did not take a row");
    },
    delete: async (key) => {
      await keyv.delete(key);
    },
    highest: async (field, count) => {
      const found = await keyv.getMany([...(await highestKeys(field, count))]);
      return found.flatMap((stored) => (stored === undefined ? [] : [stored.row]));
    },
    rows: async () => {
      const rows: Row[] = [];
      for await (const [, stored] of iterate(keyv)) rows.push(stored.row);
      return rows;
    },
  };
}

async function* iterate<Row>(keyv: Keyv<Versioned<Row>>): AsyncGenerator<readonly [string, Versioned<Row>]> {
  if (keyv.iterator === undefined) throw new Error("The store cannot list its rows");
  yield* keyv.iterator(keyv.namespace);
}
