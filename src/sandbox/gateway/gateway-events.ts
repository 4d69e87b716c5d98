import { GatewayIntentBits as Intents } from "discord-api-types/v10";
import type { JsonObject } from "../json.ts";
import { membersOf } from "../world/guilds.ts";
import { canView, isThread } from "../world/permissions.ts";
import { getApiUser, toApiMember, toApiRole, toIso } from "../world/present.ts";
import { toApiChannel, toApiGuild, toGatewayGuild } from "../world/present-guild.ts";
import { toGatewayMessage } from "../world/present-message.ts";
import type { ChannelRow, MessageRow } from "../world/rows.ts";
import type { World, WorldEvent } from "../world/world.ts";

/** An event for the shard of its guild (or for shard 0), and the intents of which one is needed to get it. */
export interface Dispatch {
  readonly name: string;
  readonly guildId: string | undefined;
  readonly intents: number;
  /** The data as a session with these intents gets it. */
  readonly toData: (sessionIntents: number) => JsonObject;
}

const always = 0;
const memberIntents = Intents.GuildMembers | Intents.GuildPresences;

/** GUILD_CREATE as a session with these intents gets it. */
export function toGuildCreate(world: World, guildId: string): Dispatch | undefined {
  const guild = world.store.guilds.get(guildId);
  if (guild === undefined) return undefined;
  const toData = (intents: number) => toGatewayGuild(world, guild, (intents & memberIntents) !== 0);
  return { name: "GUILD_CREATE", guildId, intents: Intents.Guilds, toData };
}

function isOpenContent(world: World, message: MessageRow, channel: ChannelRow): boolean {
  return (
    channel.guildId === undefined ||
    message.authorId === world.botUserId ||
    message.mentionIds.includes(world.botUserId)
  );
}

function toMessageDispatch(world: World, name: string, message: MessageRow): readonly Dispatch[] {
  const channel = world.store.channels.get(message.channelId);
  if (channel === undefined || !canView(world.store, channel, world.botUserId)) return [];
  const intents = channel.guildId === undefined ? Intents.DirectMessages : Intents.GuildMessages;
  const hidden = { content: "", embeds: [], attachments: [], components: [] };
  const toData = (held: number) => {
    const isHidden = (held & Intents.MessageContent) === 0 && !isOpenContent(world, message, channel);
    return { ...toGatewayMessage(world, message), ...(isHidden ? hidden : {}) };
  };
  return [{ name, guildId: channel.guildId, intents, toData }];
}

function toDeletion(world: World, event: Extract<WorldEvent, { kind: "message-deleted" }>): readonly Dispatch[] {
  const channel = world.store.channels.get(event.channelId);
  if (channel === undefined || !canView(world.store, channel, world.botUserId)) return [];
  const guildId = channel.guildId;
  const data = { id: event.messageId, channel_id: channel.id, ...(guildId ? { guild_id: guildId } : {}) };
  const intents = guildId === undefined ? Intents.DirectMessages : Intents.GuildMessages;
  return [{ name: "MESSAGE_DELETE", guildId, intents, toData: () => data }];
}

function toBulkDeletion(world: World, event: Extract<WorldEvent, { kind: "messages-deleted" }>): readonly Dispatch[] {
  const channel = world.store.channels.get(event.channelId);
  if (channel?.guildId === undefined || !canView(world.store, channel, world.botUserId)) return [];
  const data = { ids: [...event.messageIds], channel_id: channel.id, guild_id: channel.guildId };
  return [
    { name: "MESSAGE_DELETE_BULK", guildId: channel.guildId, intents: Intents.GuildMessages, toData: () => data },
  ];
}

function toPinsUpdate(world: World, channel: ChannelRow): readonly Dispatch[] {
  const { guildId } = channel;
  const data = {
    channel_id: channel.id,
    ...(guildId ? { guild_id: guildId } : {}),
    last_pin_timestamp: toIso(world.now()),
  };
  const intents = guildId === undefined ? Intents.DirectMessages : Intents.Guilds;
  return [{ name: "CHANNEL_PINS_UPDATE", guildId, intents, toData: () => data }];
}

function toChannelDispatch(world: World, kind: string, channel: ChannelRow): readonly Dispatch[] {
  if (channel.guildId === undefined) return [];
  const action = kind.slice("channel-".length, -1).toUpperCase();
  const isNewThread = isThread(channel) && kind === "channel-created";
  const data = { ...toApiChannel(world, channel), ...(isNewThread ? { newly_created: true } : {}) };
  const name = `${isThread(channel) ? "THREAD" : "CHANNEL"}_${action}`;
  return [{ name, guildId: channel.guildId, intents: Intents.Guilds, toData: () => data }];
}

function toMemberDispatch(
  world: World,
  event: Extract<WorldEvent, { kind: "member-added" | "member-updated" | "member-removed" }>,
): readonly Dispatch[] {
  const { guildId, userId } = event.member;
  const names = {
    "member-added": "GUILD_MEMBER_ADD",
    "member-updated": "GUILD_MEMBER_UPDATE",
    "member-removed": "GUILD_MEMBER_REMOVE",
  };
  const data =
    event.kind === "member-removed"
      ? { guild_id: guildId, user: getApiUser(world, userId) }
      : { ...toApiMember(world, event.member), guild_id: guildId };
  const intents = userId === world.botUserId ? always : Intents.GuildMembers;
  return [{ name: names[event.kind], guildId, intents, toData: () => data }];
}

function toRoleDispatch(
  world: World,
  event: Extract<WorldEvent, { kind: "role-created" | "role-updated" | "role-deleted" }>,
): readonly Dispatch[] {
  const { role } = event;
  const names = {
    "role-created": "GUILD_ROLE_CREATE",
    "role-updated": "GUILD_ROLE_UPDATE",
    "role-deleted": "GUILD_ROLE_DELETE",
  };
  const data =
    event.kind === "role-deleted"
      ? { guild_id: role.guildId, role_id: role.id }
      : { guild_id: role.guildId, role: { ...toApiRole(world, role) } };
  return [{ name: names[event.kind], guildId: role.guildId, intents: Intents.Guilds, toData: () => data }];
}

function toReactionDispatch(
  world: World,
  event: Extract<WorldEvent, { kind: "reaction-added" | "reaction-removed" }>,
): readonly Dispatch[] {
  const channel = world.store.channels.get(event.message.channelId);
  if (channel === undefined || !canView(world.store, channel, world.botUserId)) return [];
  const guildId = channel.guildId;
  const member = guildId ? membersOf(world, guildId).find((one) => one.userId === event.userId) : undefined;
  const isAdded = event.kind === "reaction-added";
  const data = {
    user_id: event.userId,
    channel_id: channel.id,
    message_id: event.message.id,
    emoji: event.emoji,
    burst: false,
    type: 0,
    ...(guildId ? { guild_id: guildId } : {}),
    ...(isAdded && member ? { member: toApiMember(world, member), message_author_id: event.message.authorId } : {}),
  };
  const intents = guildId === undefined ? Intents.DirectMessageReactions : Intents.GuildMessageReactions;
  return [{ name: isAdded ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE", guildId, intents, toData: () => data }];
}

function toTyping(world: World, channelId: string, userId: string): readonly Dispatch[] {
  const channel = world.store.channels.get(channelId);
  if (channel === undefined || userId === world.botUserId) return [];
  const guildId = channel.guildId;
  const data = {
    channel_id: channelId,
    user_id: userId,
    timestamp: Math.floor(world.now() / 1000),
    ...(guildId ? { guild_id: guildId } : {}),
  };
  const intents = guildId === undefined ? Intents.DirectMessageTyping : Intents.GuildMessageTyping;
  return [{ name: "TYPING_START", guildId, intents, toData: () => data }];
}

function toGuildUpdate(world: World, guildId: string): readonly Dispatch[] {
  const guild = world.store.guilds.get(guildId);
  if (guild === undefined) return [];
  return [{ name: "GUILD_UPDATE", guildId, intents: Intents.Guilds, toData: () => toApiGuild(world, guild) }];
}

/** What the gateway says about an event of the world, before intents and shards are looked at. */
export function toDispatches(world: World, event: WorldEvent): readonly Dispatch[] {
  switch (event.kind) {
    case "message-created":
      return toMessageDispatch(world, "MESSAGE_CREATE", event.message);
    case "message-updated":
      return toMessageDispatch(world, "MESSAGE_UPDATE", event.message);
    case "message-deleted":
      return toDeletion(world, event);
    case "messages-deleted":
      return toBulkDeletion(world, event);
    case "pins-changed":
      return toPinsUpdate(world, event.channel);
    case "channel-created":
    case "channel-updated":
    case "channel-deleted":
      return toChannelDispatch(world, event.kind, event.channel);
    case "guild-joined":
      return [toGuildCreate(world, event.guildId)].filter((dispatch) => dispatch !== undefined);
    case "guild-left":
      return [
        {
          name: "GUILD_DELETE",
          guildId: event.guildId,
          intents: Intents.Guilds,
          toData: () => ({ id: event.guildId }),
        },
      ];
    case "guild-updated":
      return toGuildUpdate(world, event.guildId);
    case "member-added":
    case "member-updated":
    case "member-removed":
      return toMemberDispatch(world, event);
    case "role-created":
    case "role-updated":
    case "role-deleted":
      return toRoleDispatch(world, event);
    case "reaction-added":
    case "reaction-removed":
      return toReactionDispatch(world, event);
    case "typing":
      return toTyping(world, event.channelId, event.userId);
    case "bot-presence-changed":
    case "commands-changed":
    case "posts-changed":
    case "person-changed":
    case "clock-shifted":
    case "world-replaced":
      return [];
  }
}
