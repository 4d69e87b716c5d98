import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { type Database, onDatabase } from "../../src/store/database.ts";
import { openMemory } from "../../src/store/open-memory.ts";
import {
  type Migration,
  migrateStore,
  NewerStoreError,
  readStoreVersion,
  storeVersion,
} from "../../src/store/store-version.ts";
import { subscription } from "../helpers/previews.ts";

const folder = mkdtempSync(join(tmpdir(), "fantastique-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nothing = () => {};
const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

const setVersion = (file: string, version: number) =>
  onDatabase(file, ({ query }) => query(`PRAGMA user_version = ${version}`));
const versionOf = (file: string) => onDatabase(file, readStoreVersion);
/** The version, and every row of every table. */
const contentsOf = (file: string) =>
  onDatabase(file, async (database) => {
    const tables = await database.query("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    const rows = await Promise.all(tables.map(({ name }) => database.query(`SELECT * FROM "${String(name)}"`)));
    return { version: await readStoreVersion(database), tables, rows };
  });

describe("the version of the store", () => {
  it("is written into a new one, and into one from before versions were written", async () => {
    const file = join(folder, "store.sqlite");
    await (await openMemory(file, log, systemClock)).close();
    expect(await versionOf(file)).toBe(storeVersion);
    await setVersion(file, 0);
    await (await openMemory(file, log, systemClock)).close();
    expect(await versionOf(file)).toBe(storeVersion);
  });

  it("keeps an older bot away from what a newer one wrote", async () => {
    const file = join(folder, "newer.sqlite");
    await (await openMemory(file, log, systemClock)).close();
    await setVersion(file, storeVersion + 1);
    const before = await contentsOf(file);
    const opening = openMemory(file, log, systemClock);
    await expect(opening).rejects.toBeInstanceOf(NewerStoreError);
    await expect(opening).rejects.toThrow(
      `The store has version ${storeVersion + 1}, this Fantastique knows up to ${storeVersion}. Start the newer one, or restore a backup that is older.`,
    );
    expect(await contentsOf(file)).toEqual(before);
  });
});

/** Two versions that nobody has released; taken twice, each would leave other rows. */
const steps: readonly Migration[] = [
  {
    to: storeVersion + 1,
    run: async ({ query }) => {
      const times = "json_extract(value, '$.value.row.createdAt') * 1000";
      await query(`UPDATE subscriptions SET value = json_set(value, '$.value.row.createdAt', ${times})`);
      await query("CREATE TABLE greetings (word TEXT)");
    },
  },
  {
    to: storeVersion + 2,
    run: async ({ query }) => {
      await query("INSERT INTO greetings VALUES ('hello')");
      await query("INSERT INTO greetings VALUES ('welcome')");
    },
  },
];

/** A store of the present version with a few rows. */
async function createStore(name: string): Promise<string> {
  const file = join(folder, name);
  const memory = await openMemory(file, log, systemClock);
  for (const createdAt of [3, 7]) await memory.subscriptions.save(subscription(`s${createdAt}`, "1", { createdAt }));
  await memory.close();
  return file;
}

/** What is there after both steps. */
const stateOf = (file: string) =>
  onDatabase(file, async (database) => ({
    version: await readStoreVersion(database),
    times: await database.query(
      "SELECT json_extract(value, '$.value.row.createdAt') AS at FROM subscriptions ORDER BY at",
    ),
    words: await database.query("SELECT word FROM greetings ORDER BY word"),
  }));
const migrated = {
  version: storeVersion + 2,
  times: [{ at: 3_000 }, { at: 7_000 }],
  words: [{ word: "hello" }, { word: "welcome" }],
};

/** Asks so often, and then nothing any more: the process has died. */
function dyingAfter(database: Database, queries: number): Database {
  let left = queries;
  return {
    ...database,
    query: async (...asked) => {
      if (left-- <= 0) throw new Error("The process died.");
      return database.query(...asked);
    },
  };
}

describe("bringing a store to a newer version", () => {
  it("takes every step once, in order, and none again", async () => {
    const file = await createStore("steps.sqlite");
    await onDatabase(file, (database) => migrateStore(database, steps));
    expect(await stateOf(file)).toEqual(migrated);
    await onDatabase(file, (database) => migrateStore(database, steps));
    expect(await stateOf(file)).toEqual(migrated);
  });

  it("is taken up again wherever it was interrupted", async () => {
    const original = await createStore("interrupted.sqlite");
    let isDone = false;
    for (let queries = 0; !isDone; queries++) {
      const file = join(folder, `interrupted-${queries}.sqlite`);
      await onDatabase(original, ({ query }) => query("VACUUM INTO ?", file));
      isDone = await onDatabase(file, (database) => migrateStore(dyingAfter(database, queries), steps)).then(
        () => true,
        () => false,
      );
      expect(await versionOf(file), `after ${queries} queries`).toBeLessThanOrEqual(storeVersion + 2);
      await onDatabase(file, (database) => migrateStore(database, steps));
      expect(await stateOf(file), `after ${queries} queries`).toEqual(migrated);
      expect(queries).toBeLessThan(20);
    }
  });

  it("leaves the store as it was where a step fails, and says why", async () => {
    const file = await createStore("failing.sqlite");
    const [first] = steps;
    const failing: Migration = {
      to: storeVersion + 1,
      run: async (database) => {
        await first?.run(database);
        await database.query("INSERT INTO nowhere VALUES (1)");
      },
    };
    await onDatabase(file, async (database) => {
      await expect(migrateStore(database, [failing])).rejects.toThrow("nowhere");
      await migrateStore(database, steps);
    });
    expect(await stateOf(file)).toEqual(migrated);
  });
});
