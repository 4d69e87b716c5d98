import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openImported } from "../../src/catalogue/imported/open-imported.ts";
import { search } from "../../src/core/search/search.ts";
import { projectRoot } from "../../src/paths.ts";
import type { Figure } from "../figure.ts";
import { generateCatalogue } from "../lookup/generate-catalogue.ts";
import { generateQueries } from "../lookup/generate-queries.ts";
import { sameToAsk } from "../lookup/main.ts";
import { measure } from "../lookup/measure.ts";
import { groupId, writeDump } from "./generate-dump.ts";

const queriesOfKind = 120;
const seed = 20_250;
const megabyte = 1024 * 1024;

/** What is asked of an import of so many release groups. */
const targets = [
  { groups: 120_000, seconds: 60, memoryMb: 300, rank: 0.93, hits: 0.985 },
  { groups: 1_000_000, seconds: undefined, memoryMb: undefined, rank: 0.91, hits: undefined },
] as const;

/** Writes a dump of so many invented release groups, the same ones every time. */
export async function generateDump(groups: number, file: string): Promise<void> {
  await writeDump(file, generateCatalogue(groups, seed));
}

/**
 * Imports generated dumps with the real command and asks the result what the look-ups are asked: time, memory, and how well it is
 * found. Sizes choose ("120000", "1000000"); without any the smaller one is measured.
 */
export async function measureImport(chosen: readonly string[], print: (figure: Figure) => void): Promise<void> {
  const sizes = chosen.map(Number).filter(Number.isFinite);
  for (const target of targets) {
    if (!(sizes.length === 0 ? [120_000] : sizes).includes(target.groups)) continue;
    for (const figure of await measureOne(target)) print(figure);
  }
}

async function measureOne(target: (typeof targets)[number]): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "fantastique-import-"));
  const dump = join(folder, "release-group.jsonl");
  const file = join(folder, "catalogue.bin");
  try {
    await generateDump(target.groups, dump);
    const { seconds, memoryMb } = await runImport(dump, file);
    const name = `${target.groups} release groups`;
    return [
      { name: `${name}: import`, value: seconds, unit: "s", ...targetOf(target.seconds) },
      { name: `${name}: import, peak memory`, value: memoryMb, unit: "MB", ...targetOf(target.memoryMb) },
      ...(await measureFile(name, file, target)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function targetOf(target: number | undefined): Pick<Figure, "target"> {
  return target === undefined ? {} : { target };
}

/** How long the command takes, and the most memory that it has. */
function runImport(dump: string, file: string): Promise<{ readonly seconds: number; readonly memoryMb: number }> {
  const startedAt = performance.now();
  const program = join(projectRoot, "dist", "src", "cli", "import.js");
  const child = spawn(
    process.execPath,
    ["--max-semi-space-size=4", "--heap-growing-percent=30", program, "--musicbrainz", dump],
    {
      env: { CATALOGUE_FILE: file, PATH: "" },
      stdio: "ignore",
    },
  );
  let memoryMb = 0;
  const timer = setInterval(() => {
    memoryMb = Math.max(memoryMb, peakMb(child.pid ?? 0));
  }, 50);
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ seconds: (performance.now() - startedAt) / 1_000, memoryMb });
      else reject(new Error(`The import ended with code ${code}`));
    });
  });
}

function peakMb(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1_024;
  } catch {
    // It ended between two looks.
    return 0;
  }
}

async function measureFile(name: string, file: string, target: (typeof targets)[number]): Promise<readonly Figure[]> {
  const startedAt = performance.now();
  const imported = await openImported(file);
  const openMs = performance.now() - startedAt;
  const documents = generateCatalogue(target.groups, seed);
  const numbers = documents
    .map((_, number) => ({ number, id: groupId(number) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ number }) => number);
  const engine = {
    name: "imported",
    search: (text: string) => search(imported.index, text, 25).map(({ document }) => numbers[document] ?? -1),
  };
  const queries = generateQueries(documents, queriesOfKind, 7);
  const { rank, hits, latency } = await measure(engine, queries, sameToAsk(documents));
  const findMs = timeFinding((text) => imported.find(text, 10), queries);
  await imported.close();
  return [
    { name: `${name}: file opened and checked`, value: openMs, unit: "ms" },
    { name: `${name}: index in memory`, value: indexMb(imported.index), unit: "MB" },
    { name: `${name}: MRR@10`, value: rank, unit: "", least: target.rank },
    { name: `${name}: hit@25`, value: hits, unit: "", ...(target.hits === undefined ? {} : { least: target.hits }) },
    { name: `${name}: search, p99`, value: latency.p99, unit: "ms" },
    { name: `${name}: search and reading ten albums, mean`, value: findMs, unit: "ms" },
  ];
}

function timeFinding(find: (text: string) => unknown, queries: readonly { readonly text: string }[]): number {
  const startedAt = performance.now();
  for (const { text } of queries) find(text);
  return (performance.now() - startedAt) / queries.length;
}

function indexMb(index: object): number {
  const sizeOf = (parts: object): number =>
    Object.values(parts).reduce(
      (sum: number, part: unknown) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0),
      0,
    );
  return (sizeOf(index) + ("work" in index && index.work instanceof Object ? sizeOf(index.work) : 0)) / megabyte;
}
