import { existsSync } from "node:fs";
import { copyFile, link, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { type Database, onDatabase } from "./database.ts";
import { noteCopy, noteRestoration } from "./restorations.ts";
import { NewerStoreError, readStoreVersion, storeVersion } from "./store-version.ts";

/** What a copy of the store holds: rows by table. */
export type RowCounts = Readonly<Record<string, number>>;

const sideFiles = ["-wal", "-shm"];

/**
 * Writes a copy of the store as it is at one instant, also while the bot runs and writes; the copy is checked before it gets its name.
 * Rejects if something of that name is there already. Returns what it holds.
 */
export async function backUpStore(file: string, copy: string, now: number): Promise<RowCounts> {
  if (existsSync(copy)) throw new Error(`${copy} is there already; name another file.`);
  await mkdir(dirname(copy), { recursive: true });
  const unfinished = `${copy}.unfinished`;
  await removeStore(unfinished);
  await onDatabase(file, ({ query }) => query("VACUUM INTO ?", unfinished));
  await onDatabase(unfinished, (written) => noteCopy(written, now));
  const counts = await checkStore(unfinished);
  await flush(unfinished);
  await rename(unfinished, copy);
  return counts;
}

/**
 * Puts a copy in the place of the store, which must not be in use; what was there is kept under the name `aside`. The copy is checked
 * first, and a death in the middle leaves either store whole. Returns what the store holds now.
 */
export async function restoreStore(copy: string, file: string, aside: string, now: number): Promise<RowCounts> {
  const counts = await checkStore(copy);
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.unfinished`;
  await removeStore(unfinished);
  await copyFile(copy, unfinished);
  await onDatabase(unfinished, (copied) => noteRestoration(copied, now));
  await flush(unfinished);
  if (existsSync(file)) await keepAside(file, aside);
  await rename(unfinished, file);
  return counts;
}

/** Gives the store a second name, under which it stays; its log is taken into it first, so that none is left to be mixed into the other. */
async function keepAside(file: string, aside: string): Promise<void> {
  await onDatabase(file, ({ query }) => query("PRAGMA wal_checkpoint(TRUNCATE)"));
  await link(file, aside);
  await Promise.all(sideFiles.map((end) => rm(`${file}${end}`, { force: true })));
}

/** Rejects, with words for whoever wants to use it, if the file is no sound store of ours. */
function checkStore(file: string): Promise<RowCounts> {
  return onDatabase(file, async (database) => {
    const [verdict] = await database.query("PRAGMA integrity_check(1)");
    if (verdict?.integrity_check !== "ok") throw new Error(`${file} is damaged: ${String(verdict?.integrity_check)}`);
    const version = await readStoreVersion(database);
    if (version > storeVersion) throw new NewerStoreError(`${file} was written by a newer Fantastique.`);
    const counts = await countRows(database);
    if (counts.feed_states === undefined) throw new Error(`${file} is no store of Fantastique.`);
    return counts;
  });
}

async function countRows({ query }: Database): Promise<RowCounts> {
  const tables = await query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await query(`SELECT COUNT(*) AS count FROM "${String(name)}"`);
    counts[String(name)] = Number(row?.count ?? 0);
  }
  return counts;
}

async function removeStore(file: string): Promise<void> {
  await Promise.all(["", ...sideFiles].map((end) => rm(`${file}${end}`, { force: true })));
}

/** A rename is only as good as what stands on the disk by then. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
