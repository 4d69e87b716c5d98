import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { botArguments, collectLog, type LogLine, until } from "./running-bot.ts";

/** The whole as somebody starts it who has nothing but a clone: the bot and its sandbox in one process, in a folder of its own. */
export interface RunningSandbox {
  /** The address of the chat page. */
  readonly address: string;
  readonly log: readonly LogLine[];
  /** Sends the page's own API a request, and reads its answer. */
  readonly ask: (path: string, body: object) => Promise<unknown>;
  readonly close: () => void;
}

/** Starts it on a free port; resolves when the bot has read its feed for the first time. */
export async function startRunningSandbox(): Promise<RunningSandbox> {
  const folder = mkdtempSync(join(tmpdir(), "fantastique-"));
  const log: LogLine[] = [];
  const env = {
    PATH: process.env.PATH ?? "",
    SANDBOX_PORT: "0",
    STORE_URL: `sqlite://${join(folder, "store.sqlite")}`,
  };
  const child = spawn(process.execPath, botArguments, { env, stdio: ["ignore", "pipe", "pipe"] });
  collectLog(child, log);
  await until(
    () => log.some(({ msg }) => msg === "feed primed") || child.exitCode !== null,
    () => "the sandbox is there",
    55_000,
  );
  const address = String(log.find((line) => line.page !== undefined)?.page);
  return {
    address,
    log,
    ask: async (path, body) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(new URL(path, address), { method: "POST", headers, body: JSON.stringify(body) });
      return answer.json();
    },
    close: () => {
      child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
