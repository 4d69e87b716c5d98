import { describe, expect, it } from "vitest";
import { readTar } from "../../../src/catalogue/import/read-tar.ts";
import { tarOf } from "../../helpers/tar.ts";

async function* inPieces(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function filesIn(bytes: Buffer, size = 1_000): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for await (const { name, chunk } of readTar(inPieces(bytes, size)))
    files[name] = (files[name] ?? "") + Buffer.from(chunk).toString("latin1");
  return files;
}

describe("readTar", () => {
  const files = {
    TIMESTAMP: "2026-11-25\n",
    "mbdump/release-group": "x".repeat(2_000),
    [`${"deep/".repeat(30)}end`]: "long",
  };

  it.each([1, 7, 511, 512, 513, 100_000])(
    "gives the files whole, however the archive comes (%i bytes at a time)",
    async (size) => {
      expect(await filesIn(tarOf(files), size)).toEqual(files);
    },
  );

  it("reads an archive that lacks the empty blocks at its end", async () => {
    expect(await filesIn(tarOf(files).subarray(0, -1_024))).toEqual(files);
  });

  it("says that an archive was cut short or is damaged", async () => {
    const whole = tarOf(files);
    await expect(filesIn(whole.subarray(0, 2_000))).rejects.toThrow("cut short");
    const damaged = Buffer.from(whole);
    damaged[1_030] = 1;
    await expect(filesIn(damaged)).rejects.toThrow("damaged");
  });
});
