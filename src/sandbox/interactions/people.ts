import {
  type APIApplicationCommand,
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  PermissionFlagsBits,
} from "discord-api-types/v10";
import { ChatRefusal } from "./chat-refusal.ts";
import type { ChatCommandRequest, ChatComponentRequest, ChatMessageRequest, ChatModalRequest } from "../chat-types.ts";
import { isObject, type JsonObject } from "../json.ts";
import { walkComponents } from "../world/components.ts";
import { toMentions } from "../world/mentions.ts";
import { findCommand } from "../world/commands.ts";
import { createMessage, isEphemeral } from "../world/messages.ts";
import { canView, channelPermissions, hasPermission, isThread } from "../world/permissions.ts";
import type { ChannelRow, MessageRow, UserRow } from "../world/rows.ts";
import type { World } from "../world/world.ts";
import { canUseCommand } from "./command-access.ts";
import { findFocused, idsIn, toFullName, toWireOptions } from "./command-options.ts";
import type { Interaction, Interactions } from "./interactions.ts";
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

const selectTypes: readonly number[] = [3, 5, 6, 7, 8];

function findComponent(message: MessageRow, customId: string): JsonObject {
  const found = walkComponents(message.components).find(({ component }) => component.custom_id === customId)?.component;
  if (found === undefined) throw new ChatRefusal(404, "This message has no such button or menu.");
  if (found.disabled === true) throw new ChatRefusal(403, "This is switched off.");
  return found;
}

function checkValues(world: World, component: JsonObject, values: readonly string[]): void {
  const min = typeof component.min_values === "number" ? component.min_values : 1;
  const max = typeof component.max_values === "number" ? component.max_values : 1;
  if (values.length < min || values.length > max)
    throw new ChatRefusal(400, `Choose ${min === max ? min : `${min} to ${max}`}.`);
  if (new Set(values).size !== values.length) throw new ChatRefusal(400, "Choose each value once.");
  const known = (value: string): boolean => {
    if (component.type !== ComponentType.StringSelect)
      return [world.store.users, world.store.roles, world.store.channels].some(
        (table) => table.get(value) !== undefined,
      );
    const options: readonly unknown[] = Array.isArray(component.options) ? component.options : [];
    return options.some((option) => isObject(option) && option.value === value);
  };
  if (!values.every(known)) throw new ChatRefusal(400, "This is not in the list.");
}

function toComponentData(
  world: World,
  component: JsonObject,
  request: ChatComponentRequest,
  channel: ChannelRow,
): JsonObject {
  const common = {
    custom_id: component.custom_id,
    component_type: component.type,
    ...(component.id === undefined ? {} : { id: component.id }),
  };
  if (typeof component.type !== "number" || !selectTypes.includes(component.type)) return common;
  const values = request.values ?? [];
  checkValues(world, component, values);
  if (component.type === ComponentType.StringSelect) return { ...common, values };
  return { ...common, values, resolved: toResolved(world, channel.guildId, request.as, values) };
}

interface OpenModal {
  readonly modal: APIModalInteractionResponseCallbackData;
  readonly sourceMessageId?: string;
}

const modalKey = (userId: string, channelId: string, customId: string): string => `${userId}/${channelId}/${customId}`;

function checkModalField(component: JsonObject, value: string): void {
  const max = typeof component.max_length === "number" ? component.max_length : 4000;
  const min = typeof component.min_length === "number" ? component.min_length : 0;
  if (value === "" && component.required === false) return;
  if (value === "") throw new ChatRefusal(400, "Fill in every field that is required.");
  if ([...value].length > max) throw new ChatRefusal(400, `A field takes ${max} characters at most.`);
  if ([...value].length < min) throw new ChatRefusal(400, `A field takes ${min} characters at least.`);
}

function toSubmitted(part: unknown, fields: ChatModalRequest["fields"]): JsonObject {
  if (!isObject(part)) return {};
  const inner = Array.isArray(part.components)
    ? { components: part.components.map((one) => toSubmitted(one, fields)) }
    : {};
  const wrapped = isObject(part.component) ? { component: toSubmitted(part.component, fields) } : {};
  if (part.custom_id === undefined) return { type: part.type, ...inner, ...wrapped };
  const value = fields.find((field) => field.customId === part.custom_id)?.value ?? "";
  if (part.type === ComponentType.TextInput) checkModalField(part, value);
  const answer = part.type === ComponentType.TextInput ? { value } : { values: value === "" ? [] : [value] };
  return { type: part.type, custom_id: part.custom_id, ...answer };
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

/** Lets the people of the world act; the bot hears of it through the gateway. */
export function createPeople(world: World, interactions: Interactions): People {
  const openModals = new Map<string, OpenModal>();
  interactions.listen((news) => {
    if (news.kind !== "modal") return;
    const { userId, channelId, sourceMessageId } = news.interaction;
    const opened = { modal: news.modal, ...(sourceMessageId === undefined ? {} : { sourceMessageId }) };
    openModals.set(modalKey(userId, channelId, news.modal.custom_id), opened);
  });
  const startCommand = (request: ChatCommandRequest, isTyping: boolean): Interaction => {
    const channel = getVisibleChannel(world, request.channelId, getPerson(world, request.as).id);
    const command = getCommand(world, request, channel);
    if (isTyping && findFocused(command.options ?? [], request.options) === undefined)
      throw new ChatRefusal(400, "No option of this command is being typed.");
    const data = toCommandData(world, interactions, request, command, channel, isTyping);
    const type = isTyping ? InteractionType.ApplicationCommandAutocomplete : InteractionType.ApplicationCommand;
    const draft = { type, userId: request.as, channelId: channel.id, name: toFullName(command.name, request.options) };
    return interactions.start(draft, (interaction) => toInteractionPayload(world, interaction, data));
  };
  return {
    useCommand: (request) => startCommand(request, false),
    typeOption: (request) => startCommand(request, true),
    useComponent: (request) => {
      const channel = getVisibleChannel(world, request.channelId, getPerson(world, request.as).id);
      const message = interactions.findMessage(request.messageId);
      if (message?.channelId !== channel.id || (isEphemeral(message) && message.cause?.userId !== request.as))
        throw new ChatRefusal(404, "There is no such message for you.");
      const component = findComponent(message, request.customId);
      const data = toComponentData(world, component, request, channel);
      const draft = {
        type: InteractionType.MessageComponent,
        userId: request.as,
        channelId: channel.id,
        name: request.customId,
        sourceMessageId: message.id,
      };
      return interactions.start(draft, (interaction) => toInteractionPayload(world, interaction, data, message));
    },
    submitModal: (request) => {
      const key = modalKey(getPerson(world, request.as).id, request.channelId, request.customId);
      const open = openModals.get(key);
      if (open === undefined) throw new ChatRefusal(404, "This form is no longer open.");
      const components = open.modal.components.map((part) => toSubmitted(part, request.fields));
      openModals.delete(key);
      const source = interactions.findMessage(open.sourceMessageId ?? "");
      const draft = {
        type: InteractionType.ModalSubmit,
        userId: request.as,
        channelId: request.channelId,
        name: request.customId,
        ...(source ? { sourceMessageId: source.id } : {}),
      };
      const data = { custom_id: request.customId, components };
      return interactions.start(draft, (interaction) => toInteractionPayload(world, interaction, data, source));
    },
    writeMessage: (request) => writeMessage(world, request),
  };
}
