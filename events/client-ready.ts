import { Events } from "discord.js";
import { defineEvent } from "../src/discord/event.ts";

/** The gateway is ready: commands are registered and the announcer begins. */
export const clientReady = defineEvent({
  name: Events.ClientReady,
  handle: (client, { becomeReady }) => becomeReady(client),
});
