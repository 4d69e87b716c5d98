import { Events } from "discord.js";
import { defineEvent } from "../src/discord/event.ts";

/** The bot joined a server. Discord.js tells servers that it was in already, at the start or after an outage, in another way. */
export const guildCreate = defineEvent({
  name: Events.GuildCreate,
  handle: (guild, { greetGuild }) => greetGuild(guild),
});
