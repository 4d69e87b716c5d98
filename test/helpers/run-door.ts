import { execFile } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "../../src/paths.ts";

/** How a command of the command line ended, and what it printed. */
export interface DoorOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a compiled command as its npm script does, with these variables and no others of the bot's. */
export function runDoor(
  name: string,
  env: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<DoorOutcome> {
  const program = join(projectRoot, "dist", "src", "cli", `${name}.js`);
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env.PATH ?? "", ...env } };
    const child = execFile(process.execPath, [program, ...args], options, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
