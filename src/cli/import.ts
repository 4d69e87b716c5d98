import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { config as loadEnvFile } from "dotenv";
import { DumpProblem } from "../catalogue/import/dump-problem.ts";
import { type ImportCounts, importDumps } from "../catalogue/import/import-dumps.ts";
import { readCatalogueFile } from "../config.ts";
import { lockForThisProcess } from "../lock-store.ts";
import { projectRoot } from "../paths.ts";
import { SettingsError } from "../settings-error.ts";

const usage = "Usage: npm run import -- --musicbrainz release-group.tar.xz [artist.tar.xz …]\n";
const exits = { usage: 64, unusable: 65, stopped: 130, failed: 1 } as const;
const flag = "--musicbrainz";
const barWidth = 24;

async function main(words: readonly string[]): Promise<number> {
  const files = filesIn(words);
  if (files === undefined) {
    process.stderr.write(usage);
    return exits.usage;
  }
  loadEnvFile({ path: `${projectRoot}/.env`, quiet: true });
  const catalogueFile = resolve(projectRoot, readCatalogueFile(process.env));
  const stopping = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => stopping.abort());
  const startedAt = Date.now();
  const progress = createProgressLine(startedAt);
  try {
    const options = { files, catalogueFile, onProgress: progress.show, signal: stopping.signal, now: Date.now };
    const counts = await alone(`${catalogueFile}.import`, () => importDumps(options));
    progress.clear();
    process.stdout.write(summary(counts, catalogueFile, Date.now() - startedAt));
    return 0;
  } catch (error) {
    progress.clear();
    return explain(error, stopping.signal.aborted);
  }
}

/** Runs while no other import has the same folder. */
async function alone<T>(folder: string, run: () => Promise<T>): Promise<T> {
  const lock = await lockForThisProcess(folder, "CATALOGUE_FILE");
  try {
    return await run();
  } finally {
    await lock.release();
    await rm(`${folder}.lock`, { force: true });
  }
}

/** The files behind the flag; undefined where something else was asked. */
function filesIn(words: readonly string[]): readonly string[] | undefined {
  const [first, ...files] = words;
  const isClear = first === flag && files.length > 0 && files.every((file) => !file.startsWith("-") && file !== "");
  return isClear ? [...new Set(files)] : undefined;
}

function explain(error: unknown, isStopped: boolean): number {
  if (isStopped) {
    process.stderr.write("Stopped. The same command goes on from here.\n");
    return exits.stopped;
  }
  const isForOperator = error instanceof DumpProblem || error instanceof SettingsError;
  const text = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${isForOperator ? "" : "The import failed. "}${text}\n`);
  return isForOperator ? exits.unusable : exits.failed;
}

function summary({ kept, seen, leftOut, artists }: ImportCounts, file: string, ms: number): string {
  const reasons = [
    [leftOut["no soundtrack"], "no soundtrack"],
    [leftOut["spoken word"], "spoken word"],
    [leftOut["listed twice"], "listed twice"],
    [leftOut.unreadable, "unreadable"],
  ] as const;
  const left = reasons.flatMap(([count, why]) => (count === 0 ? [] : [`${count} ${why}`])).join(", ");
  return [
    `imported ${kept} of ${seen}`,
    ...(left === "" ? [] : [`left out: ${left}`]),
    ...(artists === 0 ? [] : [`other names of ${artists} artists`]),
    `written to ${file} in ${(ms / 1_000).toFixed(1)} s`,
    "",
  ].join("\n");
}

/** One line on a terminal that is written over again and again; nothing elsewhere. */
function createProgressLine(startedAt: number) {
  const { stderr } = process;
  let first: { readonly share: number; readonly seen: number } | undefined;
  return {
    show: (share: number, { seen, kept }: ImportCounts) => {
      if (!stderr.isTTY) return;
      // What an earlier run read says nothing of how fast this one is.
      first ??= { share, seen };
      const seconds = (Date.now() - startedAt) / 1_000;
      const bar = "█".repeat(Math.round(Math.min(1, share) * barWidth)).padEnd(barWidth, "░");
      const done = share - first.share;
      const left = done <= 0 || share >= 1 ? "" : ` · ${duration((seconds / done) * (1 - share))} left`;
      const rate = Math.round((seen - first.seen) / Math.max(seconds, 0.1));
      const text = share >= 1 ? "writing the catalogue" : `${Math.floor(share * 100)} %`;
      stderr.write(`\r\u001b[K${bar} ${text} · ${kept} kept of ${seen} · ${rate}/s${left}`);
    },
    clear: () => {
      if (stderr.isTTY) stderr.write("\r\u001b[K");
    },
  };
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

process.exitCode = await main(process.argv.slice(2).filter((word) => word !== "--"));
