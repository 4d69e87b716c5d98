import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import type { ChannelRow, OverwriteRow } from "./rows.ts";
import { memberKey, type Store } from "./store.ts";

/** Every permission there is. */
const allPermissions = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);

/** What both sides of a direct message may do there. */
const directMessagePermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseApplicationCommands;

/** True when `held` has every bit of `wanted`. */
export const hasPermission = (held: bigint, wanted: bigint): boolean => (held & wanted) === wanted;

/** True for public, private and announcement threads. */
export const isThread = (channel: ChannelRow): boolean =>
  channel.type === ChannelType.PublicThread ||
  channel.type === ChannelType.PrivateThread ||
  channel.type === ChannelType.AnnouncementThread;

/** What a member may do in the whole guild; nothing when the user is no member. */
export function guildPermissions(store: Store, guildId: string, userId: string): bigint {
  const member = store.members.get(memberKey(guildId, userId));
  if (member === undefined) return 0n;
  if (store.guilds.get(guildId)?.ownerId === userId) return allPermissions;
  const held = [guildId, ...member.roles].reduce(
    (sum, roleId) => sum | BigInt(store.roles.get(roleId)?.permissions ?? "0"),
    0n,
  );
  return hasPermission(held, PermissionFlagsBits.Administrator) ? allPermissions : held;
}

function applyOverwrites(held: bigint, overwrites: readonly OverwriteRow[]): bigint {
  const deny = overwrites.reduce((sum, overwrite) => sum | BigInt(overwrite.deny), 0n);
  const allow = overwrites.reduce((sum, overwrite) => sum | BigInt(overwrite.allow), 0n);
  return (held & ~deny) | allow;
}

function withImplicitDenials(held: bigint): bigint {
  if (!hasPermission(held, PermissionFlagsBits.ViewChannel)) return 0n;
  if (hasPermission(held, PermissionFlagsBits.SendMessages)) return held;
  const needSending =
    PermissionFlagsBits.MentionEveryone |
    PermissionFlagsBits.SendTTSMessages |
    PermissionFlagsBits.AttachFiles |
    PermissionFlagsBits.EmbedLinks;
  return held & ~needSending;
}

/** What a user may do in a channel, overwrites applied; a thread takes them from its parent. */
export function channelPermissions(store: Store, channel: ChannelRow, userId: string): bigint {
  if (channel.guildId === undefined) return channel.recipientIds?.includes(userId) ? directMessagePermissions : 0n;
  const guildId = channel.guildId;
  const base = guildPermissions(store, guildId, userId);
  if (base === allPermissions) return base;
  const source = isThread(channel) ? store.channels.get(channel.parentId ?? "") : channel;
  const overwrites = source?.overwrites ?? [];
  const roles = store.members.get(memberKey(guildId, userId))?.roles ?? [];
  const everyone = overwrites.filter((overwrite) => overwrite.id === guildId);
  const ofRoles = overwrites.filter((overwrite) => overwrite.type === 0 && roles.includes(overwrite.id));
  const ofMember = overwrites.filter((overwrite) => overwrite.type === 1 && overwrite.id === userId);
  const held = [everyone, ofRoles, ofMember].reduce(applyOverwrites, base);
  return isThread(channel) ? held : withImplicitDenials(held);
}

/** The channel's overwrites with one permission of a member denied, or no longer denied. */
export function withMemberPermission(
  overwrites: readonly OverwriteRow[],
  userId: string,
  permission: bigint,
  isAllowed: boolean,
): readonly OverwriteRow[] {
  const others = overwrites.filter(({ id }) => id !== userId);
  const own = overwrites.find(({ id }) => id === userId);
  const denied = BigInt(own?.deny ?? "0");
  const deny = isAllowed ? denied & ~permission : denied | permission;
  const allow = BigInt(own?.allow ?? "0") & ~permission;
  if (deny === 0n && allow === 0n) return others;
  return [...others, { id: userId, type: 1, allow: allow.toString(), deny: deny.toString() }];
}

/** True when the user sees the channel. */
export const canView = (store: Store, channel: ChannelRow, userId: string): boolean =>
  hasPermission(channelPermissions(store, channel, userId), PermissionFlagsBits.ViewChannel);
