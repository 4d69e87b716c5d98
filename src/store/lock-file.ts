import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { KeyvSqlite } from "@keyv/sqlite";

/** A process that was killed a moment ago may still hold what it held. */
const patienceMs = 1_500;

/** That another process holds the lock. */
export class LockedError extends Error {
  override readonly name = "LockedError";
}

/** Held until it is released or the process ends; whoever holds it keeps this object. */
export interface Lock {
  readonly release: () => Promise<void>;
}

/**
 * Takes a lock that no other process can take until this one releases it or ends, in whatever manner: the operating system holds it
 * for SQLite. Rejects with a LockedError if somebody has it, with another error if the file cannot be made.
 */
export async function takeLock(file: string): Promise<Lock> {
  mkdirSync(dirname(file), { recursive: true });
  const database = new KeyvSqlite({ uri: `sqlite://${file}`, busyTimeout: patienceMs });
  // What it emits, the query rejects with as well.
  database.on("error", () => {});
  try {
    await database.query("BEGIN EXCLUSIVE");
  } catch (error) {
    await Promise.allSettled([database.close()]);
    if (isBusy(error)) throw new LockedError(`${file} is locked by another process.`, { cause: error });
    throw error;
  }
  return { release: () => database.close() };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "SQLITE_BUSY";
}
