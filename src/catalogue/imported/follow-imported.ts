import { stat } from "node:fs/promises";
import type { Clock, Log } from "../../core/ports.ts";
import { type ImportedCatalogue, openImported } from "./open-imported.ts";

export interface FollowOptions {
  readonly file: string;
  readonly clock: Clock;
  readonly log: Log;
}

/** The imported catalogue as it stands, renewed while the bot runs. */
export interface FollowedCatalogue {
  /** Undefined while there is no file, or none that was ever whole. */
  readonly current: () => ImportedCatalogue | undefined;
  /** Looks whether the file is another one by now, and takes it over if it is whole. Never rejects. */
  readonly look: () => Promise<void>;
  /** Looks every second until the signal is aborted, then closes the file. */
  readonly watch: (signal: AbortSignal) => Promise<void>;
}

const lookEveryMs = 1_000;
const absent = "absent";

/**
 * Follows the file of an imported catalogue: a new one is checked as a whole before it takes the place of the old one; a broken one is
 * told to the log once and changes nothing. Where the file is taken away, nothing of it is found any more.
 */
export function followImported({ file, clock, log }: FollowOptions): FollowedCatalogue {
  let current: ImportedCatalogue | undefined;
  let seen = absent;
  const replace = async (next: ImportedCatalogue | undefined) => {
    const last = current;
    current = next;
    await last?.close();
  };
  const look = async () => {
    try {
      const version = await versionOf(file);
      if (version === seen) return;
      seen = version;
      const next = version === absent ? undefined : await openImported(file);
      await replace(next);
      log.info(
        { albums: next?.albums ?? 0 },
        next === undefined ? "imported catalogue gone" : "imported catalogue read",
      );
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      log.error({ file, reason }, "imported catalogue cannot be used");
    }
  };
  return {
    current: () => current,
    look,
    watch: async (signal) => {
      while (!signal.aborted) {
        await look();
        await clock.sleep(lookEveryMs, signal);
      }
      await replace(undefined);
    },
  };
}

/** The same text for a file that was not touched. */
async function versionOf(file: string): Promise<string> {
  try {
    const { ino, size, mtimeMs } = await stat(file);
    return `${ino} ${size} ${mtimeMs}`;
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR"))
      return absent;
    throw error;
  }
}
