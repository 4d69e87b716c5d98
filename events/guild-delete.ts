import { Events } from "discord.js";
import { defineEvent } from "../src/discord/event.ts";

/** The bot left a server, or the server is gone: all that was kept for it is forgotten. Discord sends no such event for outages. */
export const guildDelete = defineEvent({
  name: Events.GuildDelete,
  handle: (guild, { forgetGuild }) => forgetGuild(guild.id),
});
