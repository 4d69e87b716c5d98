import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { onDatabase } from "../../src/store/database.ts";
import { openMemory } from "../../src/store/open-memory.ts";
import { NewerStoreError, readStoreVersion, storeVersion } from "../../src/store/store-version.ts";

const folder = mkdtempSync(join(tmpdir(), "fantastique-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const nothing = () => {};
const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

const setVersion = (file: string, version: number) =>
  onDatabase(file, ({ query }) => query(`PRAGMA user_version = ${version}`));
const versionOf = (file: string) => onDatabase(file, readStoreVersion);

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
    await expect(openMemory(file, log, systemClock)).rejects.toBeInstanceOf(NewerStoreError);
    expect(await versionOf(file)).toBe(storeVersion + 1);
  });
});
