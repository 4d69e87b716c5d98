/** The settings are well-formed, but what they name does not work here; the message says what to change. */
export class SettingsError extends Error {
  override readonly name = "SettingsError";
}

/** Runs the task; a failure becomes a SettingsError that begins with the given sentence and ends with the cause's own words. */
export async function orSettingsError<T>(sentence: string, task: () => T | Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    throw new SettingsError(`${sentence} ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
