import { SettingsError } from "./settings-error.ts";
import { type Lock, LockedError, takeLock } from "./store/lock-file.ts";

/** Takes a file of ours for this process alone; rejects with a SettingsError that names it and says what to do, if another process has it. `variable` is the setting that chose the place. */
export async function lockForThisProcess(file: string, variable = "STORE_URL"): Promise<Lock> {
  try {
    return await takeLock(`${file}.lock`);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const sentence =
      error instanceof LockedError
        ? `Another Fantastique is running on ${file}. Stop that one first; or, to run both, set ${variable} to another place.`
        : `${variable} cannot be used. ${text}`;
    throw new SettingsError(sentence, { cause: error });
  }
}
