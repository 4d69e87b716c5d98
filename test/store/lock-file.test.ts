import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { projectRoot } from "../../src/paths.ts";
import { LockedError, takeLock } from "../../src/store/lock-file.ts";

const folder = mkdtempSync(join(tmpdir(), "fantastique-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A process of its own that takes the lock and says so. */
async function startHolder(file: string) {
  const module = pathToFileURL(join(projectRoot, "dist", "src", "store", "lock-file.js")).href;
  const script = `const { takeLock } = await import(${JSON.stringify(module)});
    globalThis.lock = await takeLock(${JSON.stringify(file)}); console.log("held"); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(holder.stdout, "data");
  return holder;
}

describe("a lock", () => {
  it("is held by one process, and free as soon as that one is killed", { timeout: 30_000 }, async () => {
    const file = join(folder, "deep", "killed.lock");
    for (let i = 0; i < 2; i++) {
      const holder = await startHolder(file);
      await expect(takeLock(file)).rejects.toBeInstanceOf(LockedError);
      const ended = once(holder, "exit");
      holder.kill("SIGKILL");
      await ended;
      await (await takeLock(file)).release();
    }
  });

  it("is held once within a process, and free after its release", async () => {
    const file = join(folder, "own.lock");
    const lock = await takeLock(file);
    await expect(takeLock(file)).rejects.toBeInstanceOf(LockedError);
    await lock.release();
    await (await takeLock(file)).release();
  });

  it("says what is wrong when its file cannot be made", async () => {
    const failure = takeLock(join(folder, "nowhere"));
    await (await failure).release();
    await expect(takeLock(folder)).rejects.toThrow(/SQLITE_CANTOPEN/);
  });
});
