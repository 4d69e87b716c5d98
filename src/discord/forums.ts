import { ChannelFlags, ChannelType, type Client } from "discord.js";
import type { Forum } from "../core/forum.ts";

/** The forum of that id as the gateway told of it; "none" for a channel of another type, undefined for one that is not known. */
export type FindForum = (channelId: string) => Forum | "none" | undefined;

/** Looks forums up among the channels of a client. */
export function createFindForum(client: () => Client | undefined): FindForum {
  return (channelId) => {
    const channel = client()?.channels.cache.get(channelId);
    if (channel === undefined) return undefined;
    if (channel.type !== ChannelType.GuildForum) return "none";
    return {
      guildId: channel.guildId,
      tags: channel.availableTags.filter(({ moderated }) => !moderated).map(({ id, name }) => ({ id, name })),
      needsTag: channel.flags.has(ChannelFlags.RequireTag),
    };
  };
}

/** The forum that Discord's answer describes; "none" where it is a channel of another type. */
export function readForum(answer: unknown): Forum | "none" {
  if (!isRecord(answer) || answer.type !== ChannelType.GuildForum || typeof answer.guild_id !== "string") return "none";
  const tags = Array.isArray(answer.available_tags) ? answer.available_tags.filter(isRecord) : [];
  return {
    guildId: answer.guild_id,
    tags: tags.flatMap(({ id, name, moderated }) =>
      typeof id === "string" && typeof name === "string" && moderated !== true ? [{ id, name }] : [],
    ),
    needsTag: (Number(answer.flags) & ChannelFlags.RequireTag) !== 0,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
