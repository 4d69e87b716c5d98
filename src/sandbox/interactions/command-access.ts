import { type APIApplicationCommand, PermissionFlagsBits } from "discord-api-types/v10";
import { isBotIn } from "../world/guilds.ts";
import { channelPermissions, guildPermissions, hasPermission } from "../world/permissions.ts";
import type { ChannelRow } from "../world/rows.ts";
import type { World } from "../world/world.ts";

const inGuild = 0;
const inBotDirectMessage = 1;
const installedToGuild = 0;
const installedToUser = 1;

function fitsContext(command: APIApplicationCommand, channel: ChannelRow): boolean {
  const contexts: readonly number[] | null | undefined = command.contexts;
  const context = channel.guildId === undefined ? inBotDirectMessage : inGuild;
  if (contexts !== null && contexts !== undefined) return contexts.includes(context);
  return context === inGuild || command.dm_permission !== false;
}

function isInstalled(world: World, command: APIApplicationCommand, channel: ChannelRow, userId: string): boolean {
  const types: readonly number[] = command.integration_types ?? [installedToGuild];
  const hasApp = world.store.users.get(userId)?.hasAppInstalled ?? false;
  if (types.includes(installedToUser) && hasApp) return true;
  if (channel.guildId === undefined) return true;
  return types.includes(installedToGuild) && isBotIn(world, channel.guildId);
}

function hasDefaultPermissions(command: APIApplicationCommand, held: bigint): boolean {
  const wanted = command.default_member_permissions;
  if (wanted === null || wanted === undefined) return true;
  if (wanted === "0") return hasPermission(held, PermissionFlagsBits.Administrator);
  return hasPermission(held, BigInt(wanted));
}

/** True when Discord would offer this command to this person in this channel. */
export function canUseCommand(
  world: World,
  command: APIApplicationCommand,
  channel: ChannelRow,
  userId: string,
): boolean {
  if (command.guild_id !== undefined && command.guild_id !== channel.guildId) return false;
  if (!fitsContext(command, channel) || !isInstalled(world, command, channel, userId)) return false;
  const inChannel = channelPermissions(world.store, channel, userId);
  if (!hasPermission(inChannel, PermissionFlagsBits.ViewChannel)) return false;
  if (channel.guildId === undefined) return true;
  if (!hasPermission(inChannel, PermissionFlagsBits.UseApplicationCommands)) return false;
  return hasDefaultPermissions(command, inChannel | guildPermissions(world.store, channel.guildId, userId));
}
