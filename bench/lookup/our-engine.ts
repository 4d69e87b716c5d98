import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIndex } from "../../src/core/search/build-index.ts";
import type { SearchDocument } from "../../src/core/search/document.ts";
import { search } from "../../src/core/search/search.ts";
import { loadIndex, serialiseIndex } from "../../src/core/search/serialise-index.ts";
import type { BuiltEngine } from "./measure.ts";

const megabyte = 1024 * 1024;
/** The index is loaded so often; the fastest load counts, as another process may interrupt any of them. */
const loadRounds = 5;

/** Our engine over the documents, with what it cost to get there. */
export interface OurEngine extends BuiltEngine {
  readonly loadMs: number;
  readonly fileMb: number;
  /** The file and the working memory of searches. */
  readonly memoryMb: number;
}

/** Builds the index, writes it to a file, and loads it from there as the bot does. */
export function buildOurEngine(documents: readonly SearchDocument[]): OurEngine {
  const start = performance.now();
  const bytes = serialiseIndex(buildIndex(documents));
  const buildMs = performance.now() - start;
  const file = join(tmpdir(), `fantastique-bench-${process.pid}.bin`);
  writeFileSync(file, bytes);
  let index = loadIndex(bytes);
  let loadMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < loadRounds; round++) {
    const loadStart = performance.now();
    index = loadIndex(readFileSync(file));
    loadMs = Math.min(loadMs, performance.now() - loadStart);
  }
  rmSync(file);
  const work = Object.values(index.work).reduce(
    (sum: number, part) => sum + ("byteLength" in part ? part.byteLength : 0),
    0,
  );
  return {
    engine: { name: "ours", search: (text) => search(index, text, 25).map(({ document }) => document) },
    buildMs,
    loadMs,
    fileMb: bytes.byteLength / megabyte,
    close: () => undefined,
    memoryMb: (bytes.byteLength + work) / megabyte,
  };
}
