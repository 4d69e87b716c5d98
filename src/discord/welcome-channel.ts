import { ChannelType, type Guild, PermissionFlagsBits, type TextChannel } from "discord.js";

const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

/** Where the bot may greet a server: its system channel, else the first text channel in which it may write; undefined if there is none. */
export function findWelcomeChannel(guild: Guild): string | undefined {
  const { me } = guild.members;
  const isOpen = (channel: TextChannel) => me !== null && channel.permissionsFor(me).has(needed);
  if (guild.systemChannel !== null && isOpen(guild.systemChannel)) return guild.systemChannel.id;
  const texts = guild.channels.cache.filter((channel) => channel.type === ChannelType.GuildText);
  const open = [...texts.values()].filter((channel) => channel.id !== guild.rulesChannelId && isOpen(channel));
  return open.sort((a, b) => a.rawPosition - b.rawPosition)[0]?.id;
}
