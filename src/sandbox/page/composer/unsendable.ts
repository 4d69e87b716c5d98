import { type CommandEntry, fullName } from "./commands.ts";

/**
 * Why text that begins like a command is not posted for all to read, in one sentence; undefined for any other text.
 * `entries` are the commands that can be used, `names` those of all commands there are.
 */
export function unsendable(
  text: string,
  entries: readonly CommandEntry[],
  names: readonly string[],
): string | undefined {
  const name = /^\/([-_\p{L}\p{N}]+)(?!\S)/u.exec(text.trim())?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  const usable = entries.filter((entry) => entry.path[0] === name).map((entry) => `/${fullName(entry)}`);
  if (usable.length > 0) return `Choose the command from the list first: ${usable.join(", ")}.`;
  return names.includes(name) ? "You may not use that command here." : "No command of that name.";
}
