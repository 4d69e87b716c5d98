import { Events } from "discord.js";
import { defineEvent } from "../src/discord/event.ts";

/** A thread is gone, and with it the subscriptions that posted there. */
export const threadDelete = defineEvent({
  name: Events.ThreadDelete,
  handle: (thread, { forgetChannel }) => forgetChannel(thread.guildId, thread.id),
});
