import type { Database } from "./database.ts";

/** That the store was written by a later version of this code, which may keep things that this one would lose. */
export class NewerStoreError extends Error {
  override readonly name = "NewerStoreError";
}

/** What leads from one version to the next. It happens as a whole or not at all, and asks the database for nothing but rows. */
export interface Migration {
  readonly to: number;
  readonly run: (database: Database) => Promise<void>;
}

/** Stores from before the version was written down have the shape of version 1. */
const migrations: readonly Migration[] = [{ to: 1, run: async () => {} }];

/** The shape of the store that this code reads and writes. It is written in the file itself, as SQLite's `user_version`. */
export const storeVersion = lastOf(migrations);

/** The version of an open store. */
export async function readStoreVersion({ query }: Database): Promise<number> {
  const [row] = await query("PRAGMA user_version");
  return Number(row?.user_version ?? 0);
}

/**
 * Brings the store to the shape that the last of the steps leads to, one step after the other; what interrupts a step undoes it, and
 * the next time it is taken from there. Rejects with a NewerStoreError, the file untouched, if the store is ahead of the steps.
 */
export async function migrateStore(database: Database, steps: readonly Migration[] = migrations): Promise<void> {
  const version = await readStoreVersion(database);
  const newest = lastOf(steps);
  if (version > newest) {
    throw new NewerStoreError(
      `The store has version ${version}, this Fantastique knows up to ${newest}. Start the newer one, or restore a backup that is older.`,
    );
  }
  for (const { to, run } of steps.filter((step) => step.to > version)) {
    await inOneGo(database, async () => {
      await run(database);
      await database.query(`PRAGMA user_version = ${to}`);
    });
  }
}

/** The version that the steps lead to. */
function lastOf(steps: readonly Migration[]): number {
  return Math.max(0, ...steps.map(({ to }) => to));
}

/** SQLite keeps the version in the file as it keeps rows: a transaction covers both. */
async function inOneGo({ query }: Database, task: () => Promise<void>): Promise<void> {
  await query("BEGIN IMMEDIATE");
  try {
    await task();
    await query("COMMIT");
  } catch (error) {
    await Promise.allSettled([query("ROLLBACK")]);
    throw error;
  }
}
