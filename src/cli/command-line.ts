import { config as loadEnvFile } from "dotenv";
import { type Config, readConfig } from "../config.ts";
import { projectRoot } from "../paths.ts";

/** `EX_USAGE` of sysexits.h. */
const usageExit = 64;
/** `EX_CONFIG` of sysexits.h. */
const wrongConfigurationExit = 78;

/** A command was called in a way that it does not know; the message says how it is called. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Runs a command with the settings of `.env` and the process, and sets the exit code: failures are told in words on stderr. */
export async function runCommand(run: (config: Config, args: readonly string[]) => Promise<number>): Promise<void> {
  loadEnvFile({ path: `${projectRoot}/.env`, quiet: true });
  const result = readConfig(process.env);
  if (!result.ok) {
    process.stderr.write(
      `The configuration is wrong:\n${result.problems.map((problem) => `  - ${problem}\n`).join("")}`,
    );
    process.exitCode = wrongConfigurationExit;
    return;
  }
  try {
    process.exitCode = await run(result.config, process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof UsageError ? usageExit : 1;
  }
}

/** Prints one line. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** "1 follow", "2 follows". */
export function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
