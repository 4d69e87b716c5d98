import { ChannelType, type Guild, type GuildBasedChannel, type Interaction, PermissionFlagsBits } from "discord.js";
import type { ChannelFacts, Place } from "./command.ts";

/** Where the interaction came from. A server counts only while the bot is a member of it. */
export function placeOf(interaction: Interaction): Place {
  const guild = interaction.guild;
  return {
    guildId: guild?.id,
    channelId: interaction.channelId ?? undefined,
    userId: interaction.user.id,
    canManageGuild: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    findChannel: (channelId) => (guild === null ? undefined : channelFacts(guild, guild.channels.cache.get(channelId))),
  };
}

const postingPermissions = [
  ["View Channel", PermissionFlagsBits.ViewChannel],
  ["Send Messages", PermissionFlagsBits.SendMessages],
  ["Embed Links", PermissionFlagsBits.EmbedLinks],
  ["Read Message History", PermissionFlagsBits.ReadMessageHistory],
] as const;
const threadPermissions = postingPermissions.map(([name, flag]) =>
  name === "Send Messages"
    ? (["Send Messages in Threads", PermissionFlagsBits.SendMessagesInThreads] as const)
    : ([name, flag] as const),
);

function channelFacts(guild: Guild, channel: GuildBasedChannel | undefined): ChannelFacts | undefined {
  if (channel === undefined) return undefined;
  const granted = guild.members.me === null ? undefined : channel.permissionsFor(guild.members.me);
  const needed = channel.isThread() ? threadPermissions : postingPermissions;
  return {
    id: channel.id,
    canHoldMessages:
      channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement || channel.isThread(),
    isAnnouncement: channel.type === ChannelType.GuildAnnouncement,
    missingPermissions: needed.filter(([, flag]) => granted?.has(flag) !== true).map(([name]) => name),
  };
}
