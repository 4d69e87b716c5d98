import type { Event } from "../src/discord/event.ts";
import { channelDelete } from "./channel-delete.ts";
import { clientReady } from "./client-ready.ts";
import { guildCreate } from "./guild-create.ts";
import { guildDelete } from "./guild-delete.ts";
import { interactionCreate } from "./interaction-create.ts";
import { roleDelete } from "./role-delete.ts";
import { threadDelete } from "./thread-delete.ts";

/** Every event that the bot listens to. */
export const events: readonly Event[] = [
  clientReady,
  interactionCreate,
  channelDelete,
  threadDelete,
  roleDelete,
  guildCreate,
  guildDelete,
];
