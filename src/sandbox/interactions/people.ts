import {
  type APIApplicationCommand,
  ApplicationCommandType,
  InteractionType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import type { ChatCommandRequest, ChatComponentRequest, ChatMessageRequest, ChatModalRequest } from "../chat-types.ts";
import type { JsonObject } from "../json.ts";
import { findCommand } from "../world/commands.ts";
import { toMentions } from "../world/mentions.ts";
import { createMessage, isEphemeral } from "../world/messages.ts";
import { canView, channelPermissions, hasPermission, isThread } from "../world/permissions.ts";
import type { ChannelRow, MessageRow, UserRow } from "../world/rows.ts";
import type { World } from "../world/world.ts";
import { ChatRefusal } from "./chat-refusal.ts";
import { canUseCommand } from "./command-access.ts";
import { findFocused, idsIn, toFullName, toWireOptions } from "./command-options.ts";
import { findComponent, toComponentData } from "./components.ts";
import type { Interaction, Interactions } from "./interactions.ts";
import { type OpenModals, toSubmitted, watchModals } from "./modals.ts";
import { toInteractionPayload, toResolved } from "./payload.ts";

/** What people do in the sandbox. Each throws a `ChatRefusal` when Discord would not let them. */
export interface People {
  readonly useCommand: (request: ChatCommandRequest) => Interaction;
  readonly typeOption: (request: ChatCommandRequest) => Interaction;
  readonly useComponent: (request: ChatComponentRequest) => Interaction;
  readonly submitModal: (request: ChatModalRequest) => Interaction;
  readonly writeMessage: (request: ChatMessageRequest) => MessageRow;
}

/** The person of that id. */
export function getPerson(world: World, userId: string): UserRow {
  const user = world.store.users.get(userId);
  if (user === undefined || user.bot) throw new ChatRefusal(404, "There is no such person in the sandbox.");
  return user;
}

/** The channel, if this person sees it. */
export function getVisibleChannel(world: World, channelId: string, userId: string): ChannelRow {
  const channel = world.store.channels.get(channelId);
  if (channel === undefined || !canView(world.store, channel, userId))
    throw new ChatRefusal(404, "There is no such channel for you.");
  return channel;
}

function getCommand(world: World, request: ChatCommandRequest, channel: ChannelRow): APIApplicationCommand {
  const command = findCommand(world, request.commandId);
  if (command === undefined) throw new ChatRefusal(404, "This command is not registered.");
  if (!canUseCommand(world, command, channel, request.as))
    throw new ChatRefusal(403, "You cannot use this command here.");
  return command;
}

function getTarget(interactions: Interactions, request: ChatCommandRequest, channel: ChannelRow): MessageRow {
  const message = interactions.findMessage(request.targetId ?? "");
  if (message?.channelId !== channel.id) throw new ChatRefusal(404, "There is no such message to use this on.");
  return message;
}

function toCommandData(
  world: World,
  interactions: Interactions,
  request: ChatCommandRequest,
  command: APIApplicationCommand,
  channel: ChannelRow,
  isTyping: boolean,
): JsonObject {
  const { guildId } = channel;
  const common = {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
  };
  if (command.type === ApplicationCommandType.Message) {
    const target = getTarget(interactions, request, channel);
    return { ...common, target_id: target.id, resolved: toResolved(world, guildId, request.as, [], [target]) };
  }
  if (command.type === ApplicationCommandType.User) {
    const target = getPersonOrBot(world, request.targetId ?? "");
    return { ...common, target_id: target.id, resolved: toResolved(world, guildId, request.as, [target.id]) };
  }
  const options = toWireOptions(command.options ?? [], request.options, { world, guildId, isTyping });
  const ids = idsIn(options).map(({ id }) => id);
  return {
    ...common,
    ...(options.length > 0 ? { options } : {}),
    ...(ids.length > 0 ? { resolved: toResolved(world, guildId, request.as, ids) } : {}),
  };
}

function getPersonOrBot(world: World, userId: string): UserRow {
  const user = world.store.users.get(userId);
  if (user === undefined) throw new ChatRefusal(404, "There is nobody to use this on.");
  return user;
}

function checkMayWrite(world: World, channel: ChannelRow, userId: string, content: string): void {
  const wanted = isThread(channel) ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  if (!hasPermission(channelPermissions(world.store, channel, userId), wanted))
    throw new ChatRefusal(403, "You may not write in this channel.");
  if (channel.type === 15) throw new ChatRefusal(400, "A forum has posts, not messages.");
  if (content.trim() === "") throw new ChatRefusal(400, "The message is empty.");
  if ([...content].length > 2000) throw new ChatRefusal(400, "A message takes 2000 characters at most.");
}

function writeMessage(world: World, request: ChatMessageRequest): MessageRow {
  const channel = getVisibleChannel(world, request.channelId, getPerson(world, request.as).id);
  checkMayWrite(world, channel, request.as, request.content);
  const content = request.content.trim();
  const mentions = toMentions(world, { content, channel, authorId: request.as, allowed: undefined });
  return createMessage(world, { channelId: channel.id, authorId: request.as, content, ...mentions });
}

interface Stage {
  readonly world: World;
  readonly interactions: Interactions;
  readonly modals: OpenModals;
}

function startCommand({ world, interactions }: Stage, request: ChatCommandRequest, isTyping: boolean): Interaction {
  const channel = getVisibleChannel(world, request.channelId, getPerson(world, request.as).id);
  const command = getCommand(world, request, channel);
  if (isTyping && findFocused(command.options ?? [], request.options) === undefined)
    throw new ChatRefusal(400, "No option of this command is being typed.");
  const data = toCommandData(world, interactions, request, command, channel, isTyping);
  const type = isTyping ? InteractionType.ApplicationCommandAutocomplete : InteractionType.ApplicationCommand;
  const draft = { type, userId: request.as, channelId: channel.id, name: toFullName(command.name, request.options) };
  return interactions.start(draft, (interaction) => toInteractionPayload(world, interaction, data));
}

function useComponent({ world, interactions }: Stage, request: ChatComponentRequest): Interaction {
  const channel = getVisibleChannel(world, request.channelId, getPerson(world, request.as).id);
  const message = interactions.findMessage(request.messageId);
  if (message?.channelId !== channel.id || (isEphemeral(message) && message.cause?.userId !== request.as))
    throw new ChatRefusal(404, "There is no such message for you.");
  const data = toComponentData(world, findComponent(message, request.customId), request, channel);
  const draft = {
    type: InteractionType.MessageComponent,
    userId: request.as,
    channelId: channel.id,
    name: request.customId,
    sourceMessageId: message.id,
  };
  return interactions.start(draft, (interaction) => toInteractionPayload(world, interaction, data, message));
}

function submitModal({ world, interactions, modals }: Stage, request: ChatModalRequest): Interaction {
  const channel = getVisibleChannel(world, request.channelId, getPerson(world, request.as).id);
  const open = modals.get(request);
  const components = open.modal.components.map((part) => toSubmitted(part, request.fields));
  modals.close(request);
  const source = interactions.findMessage(open.sourceMessageId ?? "");
  const draft = {
    type: InteractionType.ModalSubmit,
    userId: request.as,
    channelId: channel.id,
    name: request.customId,
    ...(source ? { sourceMessageId: source.id } : {}),
  };
  const data = { custom_id: request.customId, components };
  return interactions.start(draft, (interaction) => toInteractionPayload(world, interaction, data, source));
}

/** Lets the people of the world act; the bot hears of it through the gateway. */
export function createPeople(world: World, interactions: Interactions): People {
  const stage: Stage = { world, interactions, modals: watchModals(interactions) };
  return {
    useCommand: (request) => startCommand(stage, request, false),
    typeOption: (request) => startCommand(stage, request, true),
    useComponent: (request) => useComponent(stage, request),
    submitModal: (request) => submitModal(stage, request),
    writeMessage: (request) => writeMessage(world, request),
  };
}
