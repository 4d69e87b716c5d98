import { type APIApplicationCommand, ApplicationCommandType } from "discord-api-types/v10";
import type { ChatChannel, ChatGuild, ChatMessage, ChatState, ChatUser } from "../chat-types.ts";
import { canUseCommand } from "../interactions/command-access.ts";
import type { Interactions } from "../interactions/interactions.ts";
import { channelsOf, findDirectMessage } from "../world/channels.ts";
import { guildsOf, membersOf, rolesOf } from "../world/guilds.ts";
import { isEphemeral, isThinking, messagesOf } from "../world/messages.ts";
import { canView, guildPermissions } from "../world/permissions.ts";
import { toApiRole } from "../world/present.ts";
import { toApiMessage } from "../world/present-message.ts";
import type { ChannelRow, GuildRow, MessageRow, UserRow } from "../world/rows.ts";
import { compareIds } from "../world/snowflake.ts";
import type { World } from "../world/world.ts";

const tokenLifeMs = 15 * 60_000;

const toChatUser = (user: UserRow): ChatUser => ({
  id: user.id,
  username: user.username,
  displayName: user.displayName,
  bot: user.bot,
  locale: user.locale,
});

const toChatChannel = (channel: ChannelRow): ChatChannel => ({
  id: channel.id,
  name: channel.name,
  type: channel.type,
  ...(channel.topic === undefined ? {} : { topic: channel.topic }),
});

function stateOf(world: World, message: MessageRow): ChatMessage["state"] {
  if (message.hasFailed) return "failed";
  if (!isThinking(message)) return "shown";
  return world.now() - message.createdAt > tokenLifeMs ? "failed" : "thinking";
}

/** A message as the page shows it. */
export function toChatMessage(world: World, message: MessageRow): ChatMessage {
  const { cause } = message;
  return {
    message: toApiMessage(world, message),
    ephemeral: isEphemeral(message),
    state: stateOf(world, message),
    ...(cause === undefined ? {} : { usedBy: { userId: cause.userId, command: cause.command } }),
  };
}

/** Which messages of a channel are wanted. */
export interface Stretch {
  readonly before: string | undefined;
  readonly after: string | undefined;
  readonly limit: number | undefined;
}

function cut(messages: readonly MessageRow[], { before, after, limit = messages.length }: Stretch) {
  const isWanted = ({ id }: MessageRow) =>
    (before === undefined || compareIds(id, before) < 0) && (after === undefined || compareIds(id, after) > 0);
  const wanted = messages.filter(isWanted);
  return after === undefined ? wanted.slice(-limit) : wanted.slice(0, limit);
}

/** What this person sees of the channel, oldest first. */
export function toChatMessages(
  world: World,
  interactions: Interactions,
  channelId: string,
  userId: string,
  stretch: Stretch,
): readonly ChatMessage[] {
  const messages = [...messagesOf(world, channelId), ...interactions.ephemeralsOf(userId, channelId)];
  const ordered = messages.sort((a, b) => compareIds(a.id, b.id));
  return cut(ordered, stretch).map((message) => toChatMessage(world, message));
}

/** In the order of the server; threads and posts follow the channel that they belong to, the newest first. */
function visibleChannels(world: World, guild: GuildRow, userId: string): readonly ChannelRow[] {
  const visible = channelsOf(world, guild.id).filter((channel) => canView(world.store, channel, userId));
  const channels = visible.filter(({ thread }) => thread === undefined).sort((a, b) => a.position - b.position);
  const threadsOf = ({ id }: ChannelRow) =>
    visible.filter(({ thread, parentId }) => thread && parentId === id).reverse();
  return channels.flatMap((channel) => [channel, ...threadsOf(channel)]);
}

const toChatGuild = (world: World, guild: GuildRow, userId: string): ChatGuild => ({
  id: guild.id,
  name: guild.name,
  roles: rolesOf(world, guild.id).map((role) => toApiRole(world, role)),
  channels: visibleChannels(world, guild, userId).map(toChatChannel),
  members: membersOf(world, guild.id).map((member) => ({
    userId: member.userId,
    roles: member.roles,
    permissions: guildPermissions(world.store, guild.id, member.userId).toString(),
  })),
});

/** The commands of the picker. Default permissions say nothing about direct messages, so those count only when one is asked about. */
function usableCommands(
  world: World,
  userId: string,
  channels: readonly ChannelRow[],
  asked?: string,
): readonly APIApplicationCommand[] {
  const commands = [...world.store.commands.all()].map((row) => row.command);
  const places = asked === undefined ? channels : channels.filter((channel) => channel.id === asked);
  const isForAll = (command: APIApplicationCommand) => (command.default_member_permissions ?? null) === null;
  const counts = (channel: ChannelRow, command: APIApplicationCommand) =>
    asked !== undefined || channel.guildId !== undefined || isForAll(command);
  return commands.filter((command) =>
    places.some((channel) => counts(channel, command) && canUseCommand(world, command, channel, userId)),
  );
}

const typedNames = (world: World): readonly string[] =>
  [...world.store.commands.all()]
    .filter(({ command }) => command.type === ApplicationCommandType.ChatInput)
    .map(({ command }) => command.name);

/** The world as this person may see it; `channelId` narrows the commands to those that can be used there. */
export function toChatState(world: World, user: UserRow, isOnline: boolean, channelId?: string): ChatState {
  const people = [...world.store.users.all()].filter((one) => !one.bot);
  const bot = world.store.users.get(world.botUserId) ?? user;
  const guilds = guildsOf(world, user.id);
  const direct = findDirectMessage(world, user.id);
  const directMessages = direct === undefined ? [] : [direct];
  const channels = [...guilds.flatMap((guild) => visibleChannels(world, guild, user.id)), ...directMessages];
  return {
    me: toChatUser(user),
    clockOffsetMs: world.clock.offsetMs(),
    people: people.map(toChatUser),
    bot: { ...toChatUser(bot), online: isOnline },
    guilds: guilds.map((guild) => toChatGuild(world, guild, user.id)),
    directMessages: directMessages.map((channel) => ({ ...toChatChannel(channel), name: bot.displayName })),
    commands: usableCommands(world, user.id, channels, channelId),
    commandNames: typedNames(world),
  };
}
