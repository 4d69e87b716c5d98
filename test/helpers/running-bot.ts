import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";
import { projectRoot } from "../../src/paths.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/start-sandbox.ts";

const readyTimeoutMs = 20_000;

/** How `npm start` runs the bot: with a small nursery, a heap that grows in small steps and little compiled code, since it waits most of the time. */
export const botArguments = [
  "--max-semi-space-size=2",
  "--heap-growing-percent=30",
  "--optimize-for-size",
  "--no-sparkplug",
  join(projectRoot, "dist", "bot", "index.js"),
];

/** The real bot, as a process of its own, on a Discord that outlives it. */
export interface RunningBot {
  readonly sandbox: Sandbox;
  /** The file of its store. */
  readonly storeFile: string;
  /** Log lines of all runs so far. */
  readonly log: readonly LogLine[];
  /** Starts the process and waits for its `ready`. */
  readonly boot: (env?: Readonly<Record<string, string>>) => Promise<void>;
  /** Ends the process at once, as a crash would. */
  readonly kill: () => Promise<void>;
  /** Asks the process to stop; its exit code. */
  readonly terminate: () => Promise<number | null>;
  /** Of the running process. */
  readonly pid: () => number;
  readonly close: () => Promise<void>;
}

export interface LogLine {
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** Starts a sandbox; the bot itself starts with `boot`. */
export async function createRunningBot(options: Partial<SandboxOptions> = {}): Promise<RunningBot> {
  const folder = mkdtempSync(join(tmpdir(), "fantastique-"));
  const sandbox = await startSandbox({
    port: 0,
    world: "demo",
    globalRequestsPerSecond: 50,
    samplePosts: [oldPost],
    ...options,
  });
  const storeFile = join(folder, "store.sqlite");
  const feedsFile = join(folder, "feeds.json");
  writeFileSync(feedsFile, JSON.stringify([{ id: "local", name: "Local News", url: sandbox.feedUrl }]));
  const log: LogLine[] = [];
  let child: ChildProcess | undefined;
  const environment = {
    DISCORD_TOKEN: sandbox.token,
    DISCORD_API_URL: sandbox.apiUrl,
    STORE_URL: `sqlite://${storeFile}`,
    FEEDS_FILE: feedsFile,
    FEED_ALLOWED_HOSTS: new URL(sandbox.feedUrl).host,
    POLL_INTERVAL_SECONDS: "1",
    LIVE_SOURCES: "off",
    CATALOGUE_FILE: join(folder, "catalogue.bin"),
    PATH: process.env.PATH ?? "",
  };
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    const ending = child;
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? null;
    const exited = new Promise<number | null>((resolve) => ending.once("exit", resolve));
    ending.kill(signal);
    return exited;
  };
  return {
    sandbox,
    storeFile,
    log,
    boot: async (env = {}) => {
      const known = log.length;
      child = spawn(process.execPath, botArguments, {
        env: { ...environment, ...env },
        stdio: ["ignore", "pipe", "pipe"],
      });
      collectLog(child, log);
      const started = child;
      const isReady = () => log.slice(known).some(({ msg }) => msg === "ready");
      const hasEnded = () => started.exitCode !== null;
      await until(
        () => isReady() || hasEnded(),
        () => `the bot is ready; its log: ${JSON.stringify(log.slice(-5))}`,
        readyTimeoutMs,
      );
      if (hasEnded()) throw new Error(`The bot ended with code ${started.exitCode}`);
    },
    kill: async () => {
      await end("SIGKILL");
    },
    terminate: () => end("SIGTERM"),
    pid: () => child?.pid ?? 0,
    close: async () => {
      await end("SIGKILL");
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const oldPost = {
  id: 1,
  title: "Welcome",
  publishedAt: "2020-01-01T00:00:00Z",
  html: "<p>This feed brings soundtrack news.</p>",
};

/** Reads what a process prints, line by line, as log lines. */
export function collectLog(child: ChildProcess, log: LogLine[]): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on("line", (line) => log.push(readLine(line)));
  }
}

function readLine(line: string): LogLine {
  try {
    return JSON.parse(line);
  } catch {
    return { msg: line };
  }
}

/** Waits until something holds; fails with the sentence otherwise. */
export async function until(
  holds: () => boolean,
  sentence: () => string = () => "it holds",
  timeoutMs = 10_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms in vain until ${sentence()}`);
    await wait(20);
  }
}
