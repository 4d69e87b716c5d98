import {
  ChannelFlags,
  ChannelType,
  type GuildBasedChannel,
  type Interaction,
  PermissionFlagsBits,
  type PermissionsBitField,
} from "discord.js";
import type { ChannelFacts, Place } from "./command.ts";

/** Where the interaction came from. A server counts only if the bot is a member of it. */
export function placeOf(interaction: Interaction): Place {
  const { guild, guildId, authorizingIntegrationOwners: owners } = interaction;
  const isMember = guild !== null || owners.guildId === guildId;
  return {
    guildId: isMember ? (guildId ?? undefined) : undefined,
    channelId: interaction.channelId ?? undefined,
    userId: interaction.user.id,
    canManageGuild: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
    findChannel: (channelId) => {
      if (guild === null) return unseenChannel(channelId);
      const channel = guild.channels.cache.get(channelId);
      return channel === undefined ? undefined : channelFacts(channel, grantedIn(channel, interaction));
    },
  };
}

/** During an outage the gateway has not told of the server yet: what is not known is taken as good. */
function unseenChannel(id: string): ChannelFacts {
  return {
    id,
    canHoldMessages: true,
    isAnnouncement: true,
    isForum: false,
    lacksTag: false,
    missingPermissions: [],
    canReadHistory: true,
  };
}

/** What matters of a channel, as the bot knows it from the gateway. */
export function factsOf(channel: GuildBasedChannel): ChannelFacts {
  return channelFacts(channel, grantedByRoles(channel));
}

/** The bot's permissions: in the channel of the interaction by Discord's own word, elsewhere by roles and overwrites. */
function grantedIn(channel: GuildBasedChannel, interaction: Interaction): Readonly<PermissionsBitField> | undefined {
  if (channel.id === interaction.channelId) return interaction.appPermissions;
  return grantedByRoles(channel);
}

function grantedByRoles(channel: GuildBasedChannel): Readonly<PermissionsBitField> | undefined {
  const { me } = channel.guild.members;
  return me === null ? undefined : channel.permissionsFor(me);
}

const postingPermissions = [
  ["viewChannel", PermissionFlagsBits.ViewChannel],
  ["sendMessages", PermissionFlagsBits.SendMessages],
  ["embedLinks", PermissionFlagsBits.EmbedLinks],
] as const;
const threadPermissions = [
  ["viewChannel", PermissionFlagsBits.ViewChannel],
  ["sendMessagesInThreads", PermissionFlagsBits.SendMessagesInThreads],
  ["embedLinks", PermissionFlagsBits.EmbedLinks],
] as const;

/** Permissions that are not known count as granted: a message that is refused tells soon enough. */
function channelFacts(channel: GuildBasedChannel, granted: Readonly<PermissionsBitField> | undefined): ChannelFacts {
  const lacks = (flag: bigint) => granted !== undefined && !granted.has(flag);
  const needed = channel.isThread() ? threadPermissions : postingPermissions;
  return {
    id: channel.id,
    canHoldMessages:
      channel.type === ChannelType.GuildText ||
      channel.type === ChannelType.GuildAnnouncement ||
      channel.type === ChannelType.GuildForum ||
      channel.isThread(),
    isAnnouncement: channel.type === ChannelType.GuildAnnouncement,
    isForum: channel.type === ChannelType.GuildForum,
    lacksTag:
      channel.type === ChannelType.GuildForum &&
      channel.flags.has(ChannelFlags.RequireTag) &&
      channel.availableTags.every(({ moderated }) => moderated),
    missingPermissions: needed.filter(([, flag]) => lacks(flag)).map(([name]) => name),
    canReadHistory: !lacks(PermissionFlagsBits.ReadMessageHistory),
  };
}
