import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importDumps } from "../../../src/catalogue/import/import-dumps.ts";
import { followImported } from "../../../src/catalogue/imported/follow-imported.ts";
import { systemClock } from "../../../src/clock.ts";
import type { Log } from "../../../src/core/ports.ts";
import { groupDump, soundtrackGroup } from "../../helpers/dump.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "imported-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const catalogueFile = () => join(folder, "catalogue.bin");

async function runImport(files: readonly string[]): Promise<void> {
  const signal = new AbortController().signal;
  await importDumps({ files, catalogueFile: catalogueFile(), onProgress: () => {}, signal, now: Date.now });
}

function follow() {
  const lines: string[] = [];
  const note = (_: object, message: string) => {
    lines.push(message);
  };
  const log: Log = { debug: note, info: note, warn: note, error: note };
  return { lines, ...followImported({ file: catalogueFile(), clock: systemClock, log }) };
}

describe("followImported", () => {
  it("takes a new file over, and lets go of one that is gone", async () => {
    const followed = follow();
    await followed.look();
    expect(followed.current()).toBeUndefined();
    await runImport([groupDump]);
    await followed.look();
    expect(followed.current()?.albums).toBe(14);
    const dump = join(folder, "dump.jsonl");
    writeFileSync(dump, JSON.stringify(soundtrackGroup(1, "Alien", ["Jerry Goldsmith"], "1979")));
    await runImport([dump]);
    await followed.look();
    expect(followed.current()?.find("alien goldsmith", 3).likely[0]?.item.title).toBe("Alien");
    rmSync(catalogueFile());
    await followed.look();
    expect(followed.current()).toBeUndefined();
  });

  it("keeps the old one beside a broken one, and tells it once", async () => {
    await runImport([groupDump]);
    const whole = readFileSync(catalogueFile());
    const followed = follow();
    await followed.look();
    const flipped = Buffer.from(whole);
    flipped[whole.length - 100] = (flipped[whole.length - 100] ?? 0) ^ 1;
    const inIndex = Buffer.from(whole);
    inIndex[2_000] = (inIndex[2_000] ?? 0) ^ 1;
    for (const broken of [
      whole.subarray(0, whole.length - 10),
      Buffer.from("nonsense"),
      Buffer.alloc(0),
      flipped,
      inIndex,
    ]) {
      followed.lines.length = 0;
      rmSync(catalogueFile());
      writeFileSync(catalogueFile(), broken);
      await followed.look();
      await followed.look();
      expect(followed.lines).toEqual(["imported catalogue cannot be used"]);
      expect(followed.current()?.find("undertale", 3).likely).toHaveLength(1);
    }
    await followed.watch(AbortSignal.abort());
  });
});
