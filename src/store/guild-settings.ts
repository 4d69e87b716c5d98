import type { GuildSettings } from "../core/guild-settings.ts";
import type { AllGuildSettings } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/** The AllGuildSettings port: read whole at the start, then every change is stored before it is seen. */
export async function openGuildSettings(table: Table<GuildSettings>): Promise<AllGuildSettings> {
  const byGuild = new Map((await table.rows()).map((settings) => [settings.guildId, settings]));
  return {
    of: (guildId) => byGuild.get(guildId) ?? { guildId },
    save: async (settings) => {
      await table.set(settings.guildId, settings);
      byGuild.set(settings.guildId, settings);
    },
    remove: async (guildId) => {
      await table.delete(guildId);
      byGuild.delete(guildId);
    },
  };
}
