import type { Client, RESTPostAPIApplicationCommandsJSONBody } from "discord.js";
import { Routes } from "discord.js";
import type { Log } from "../core/ports.ts";

/**
 * Makes Discord's list of global commands equal to ours, with one request to look and one more only where they differ
 * (Discord counts registrations). Rejects if Discord refuses a command.
 */
export async function registerCommands(
  client: Client<true>,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
  log: Log,
): Promise<void> {
  const route = Routes.applicationCommands(client.application.id);
  const registered = await client.rest.get(route, { query: new URLSearchParams({ with_localizations: "true" }) });
  if (isSameList(registered, commands)) return log.debug({}, "commands already registered");
  await client.rest.put(route, { body: commands });
  log.info({ commands: commands.length }, "commands registered");
}

function isSameList(registered: unknown, commands: readonly RESTPostAPIApplicationCommandsJSONBody[]): boolean {
  if (!Array.isArray(registered) || registered.length !== commands.length) return false;
  const byName = (list: readonly unknown[]) => list.map((command) => canonical(command)).sort();
  return JSON.stringify(byName(registered)) === JSON.stringify(byName(commands));
}

/** Fields that Discord adds or that decide nothing; what is absent, null, false or empty says the same. */
const ignoredFields = new Set([
  "id",
  "application_id",
  "version",
  "guild_id",
  "dm_permission",
  "nsfw",
  "handler",
  "name_localized",
  "description_localized",
]);

function canonical(command: unknown): string {
  return JSON.stringify(command, (key, value: unknown) => {
    if (ignoredFields.has(key)) return undefined;
    if (value === null || value === false || value === undefined || value === "") return undefined;
    if (Array.isArray(value))
      return value.length === 0
        ? undefined
        : key === "contexts" || key === "integration_types"
          ? [...value].sort()
          : value;
    if (typeof value !== "object") return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  });
}
