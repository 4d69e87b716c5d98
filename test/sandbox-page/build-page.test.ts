import { mkdtempSync, readFileSync, statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { buildPage, findProjectRoot } from "../../src/sandbox/build-page.ts";

const out = mkdtempSync(join(tmpdir(), "page-"));
const root = findProjectRoot(import.meta.dirname);

afterAll(() => rm(out, { recursive: true }));

describe("building the page", () => {
  it("bundles once and then rests while nothing changes", async () => {
    expect(await buildPage(root, out)).toBe(true);
    const builtAt = statSync(join(out, "main.js")).mtimeMs;
    expect(await buildPage(root, out)).toBe(false);
    expect(statSync(join(out, "main.js")).mtimeMs).toBe(builtAt);
  });

  it("stays well below half a megabyte compressed", () => {
    const size = ["main.js", "page.css", "index.html"].map((name) => gzipSync(readFileSync(join(out, name))).length);
    expect(size.reduce((sum, each) => sum + each, 0)).toBeLessThan(200_000);
  });
});
