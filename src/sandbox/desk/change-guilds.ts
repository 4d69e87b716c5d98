import { PermissionFlagsBits } from "discord-api-types/v10";
import { ChatRefusal } from "../interactions/chat-refusal.ts";
import { createChannel, deleteChannel, updateChannel } from "../world/channels.ts";
import { inviteBot, isBotIn, removeMember, setGuildLocale } from "../world/guilds.ts";
import { withMemberPermission } from "../world/permissions.ts";
import type { ChannelRow, GuildRow } from "../world/rows.ts";
import type { World } from "../world/world.ts";
import type { GuildAction } from "../world-types.ts";
import { getFound } from "./get-found.ts";
import { checkLocale } from "./locales.ts";

const getGuild = ({ store }: World, guildId: string): GuildRow => getFound(store.guilds.get(guildId), "server");

function getChannel({ store }: World, channelId: string): ChannelRow {
  const channel = store.channels.get(channelId);
  return getFound(channel?.guildId === undefined ? undefined : channel, "channel");
}

/** Discord writes the names of channels in small letters without spaces. */
function toChannelName(typed: string): string {
  const name = typed.trim().toLowerCase().replace(/^#+/, "").replace(/\s+/g, "-");
  if (name === "" || name.length > 100) throw new ChatRefusal(400, "A channel's name has 1 to 100 characters.");
  return name;
}

function setPermission(world: World, action: Extract<GuildAction, { kind: "set-permission" }>): void {
  const channel = getChannel(world, action.channelId);
  const bit = PermissionFlagsBits[action.permission];
  const overwrites = withMemberPermission(channel.overwrites, world.botUserId, bit, action.isAllowed);
  updateChannel(world, { ...channel, overwrites });
}

/** Changes servers and channels, and what the bot may do there. */
export function changeGuilds(world: World, action: GuildAction): void {
  switch (action.kind) {
    case "kick-bot":
      getFound(removeMember(world, getGuild(world, action.guildId).id, world.botUserId), "bot in that server");
      return;
    case "invite-bot":
      if (!isBotIn(world, getGuild(world, action.guildId).id)) inviteBot(world, action.guildId);
      return;
    case "set-guild-locale":
      setGuildLocale(world, getGuild(world, action.guildId).id, checkLocale(action.locale));
      return;
    case "add-channel": {
      const { id: guildId } = getGuild(world, action.guildId);
      createChannel(world, { guildId, name: toChannelName(action.name), type: action.type });
      return;
    }
    case "delete-channel":
      deleteChannel(world, getChannel(world, action.channelId).id);
      return;
    case "set-permission":
      setPermission(world, action);
  }
}
