import { Events } from "discord.js";
import { defineEvent } from "../src/discord/event.ts";

/** A role is gone: subscriptions that mentioned it go on and mention nobody. */
export const roleDelete = defineEvent({
  name: Events.GuildRoleDelete,
  handle: (role, { forgetRole }) => forgetRole(role.guild.id, role.id),
});
