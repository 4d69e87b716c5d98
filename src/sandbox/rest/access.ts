import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import { isBotIn } from "../world/guilds.ts";
import { channelPermissions, hasPermission, isThread } from "../world/permissions.ts";
import type { ChannelRow, GuildRow, MessageRow } from "../world/rows.ts";
import { isSnowflake } from "../world/snowflake.ts";
import type { World } from "../world/world.ts";
import { refusal, required } from "./api-error.ts";
import { refuseForm } from "./form.ts";

/** The id of the path, refused when it is none. */
export function readId(value: string, field: string): string {
  if (isSnowflake(value)) return value;
  throw refuseForm([field], "NUMBER_TYPE_COERCE", `Value "${value}" is not snowflake.`);
}

/** The guild, if the bot is in it. */
export function getGuild(world: World, guildId: string): GuildRow {
  const guild = required(world.store.guilds.get(readId(guildId, "guild_id")), "unknownGuild");
  if (!isBotIn(world, guild.id)) throw refusal("missingAccess");
  return guild;
}

/** The channel, if the bot may see it. */
export function getChannel(world: World, channelId: string): ChannelRow {
  const channel = required(world.store.channels.get(readId(channelId, "channel_id")), "unknownChannel");
  requirePermission(world, channel, PermissionFlagsBits.ViewChannel, "missingAccess");
  return channel;
}

/** Refuses unless the bot has that permission in the channel. */
export function requirePermission(
  world: World,
  channel: ChannelRow,
  wanted: bigint,
  otherwise: "missingAccess" | "missingPermissions" = "missingPermissions",
): void {
  if (!hasPermission(channelPermissions(world.store, channel, world.botUserId), wanted)) throw refusal(otherwise);
}

/** The message of that channel. */
export function getMessage(world: World, channel: ChannelRow, messageId: string): MessageRow {
  const message = world.store.messages.get(readId(messageId, "message_id"));
  if (message?.channelId !== channel.id) throw refusal("unknownMessage");
  return message;
}

const channelsWithMessages: readonly ChannelType[] = [
  ChannelType.GuildText,
  ChannelType.DM,
  ChannelType.GuildVoice,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildStageVoice,
];

/** The permission that sending takes in this kind of channel. */
const sendPermission = (channel: ChannelRow): bigint =>
  isThread(channel) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;

/** Refuses unless the bot may write there: kind of channel, permission, and for a direct message the person's own wish. */
export function requireSending(world: World, channel: ChannelRow): void {
  if (!channelsWithMessages.includes(channel.type)) throw refusal("notATextChannel");
  requirePermission(world, channel, sendPermission(channel));
  if (channel.thread?.locked) throw refusal("threadArchived");
  const person = channel.recipientIds?.find((id) => id !== world.botUserId);
  if (person !== undefined && !canReach(world, person)) throw refusal("closedToMessages");
}

/** True when the person accepts direct messages and shares a guild with the bot or has installed it. */
function canReach(world: World, userId: string): boolean {
  const user = world.store.users.get(userId);
  if (user === undefined || user.bot || !user.acceptsDirectMessages) return false;
  if (user.hasAppInstalled) return true;
  const memberships = [...world.store.members.all()].filter((member) => member.userId === userId);
  return memberships.some((member) => isBotIn(world, member.guildId));
}
