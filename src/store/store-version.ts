import type { Database } from "./database.ts";

/** The shape of the store that this code reads and writes. It is written in the file itself, as SQLite's `user_version`. */
export const storeVersion = 1;

/** That the store was written by a later version of this code, which may keep things that this one would lose. */
export class NewerStoreError extends Error {
  override readonly name = "NewerStoreError";
}

/** What leads from one version to the next; repeating it does no harm. */
interface Migration {
  readonly to: number;
  readonly run: (database: Database) => Promise<void>;
}

/** Stores from before the version was written down have the shape of version 1. */
const migrations: readonly Migration[] = [{ to: 1, run: async () => {} }];

/** The version of an open store. */
export async function readStoreVersion({ query }: Database): Promise<number> {
  const [row] = await query("PRAGMA user_version");
  return Number(row?.user_version ?? 0);
}

/** Brings the store to the present shape, step by step; each step that ended is written down. Rejects with a NewerStoreError, the file untouched, if the store is ahead of this code. */
export async function migrateStore(database: Database): Promise<void> {
  const version = await readStoreVersion(database);
  if (version > storeVersion) {
    throw new NewerStoreError(
      `The store has version ${version}, this Fantastique knows up to ${storeVersion}. Start the newer one, or restore a backup that is older.`,
    );
  }
  for (const { to, run } of migrations.filter((migration) => migration.to > version)) {
    await run(database);
    await database.query(`PRAGMA user_version = ${to}`);
  }
}
