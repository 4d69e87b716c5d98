import { Events } from "discord.js";
import { defineEvent } from "../src/discord/event.ts";

/** Somebody used a command, typed into an option, or pressed something. */
export const interactionCreate = defineEvent({
  name: Events.InteractionCreate,
  handle: (interaction, { dispatch }) => dispatch(interaction),
});
