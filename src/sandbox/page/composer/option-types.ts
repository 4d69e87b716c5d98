import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import type { ChatState } from "../../chat-types.ts";

/** Discord's numbers for option types. */
const OPTION = {
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
  attachment: 11,
} as const;

/** A value that an option can carry. */
export type OptionValue = string | number | boolean;

/** One row of the list above the composer. */
export interface Suggestion {
  readonly label: string;
  readonly detail?: string;
  readonly value: OptionValue;
}

/** The rows an option offers by itself, or undefined when it is typed freely or asks the bot. */
export function ownSuggestions(
  option: APIApplicationCommandBasicOption,
  chat: ChatState,
  guildId: string | undefined,
): readonly Suggestion[] | undefined {
  if ("choices" in option && option.choices && option.choices.length > 0) {
    return option.choices.map((choice) => ({ label: choice.name, value: choice.value }));
  }
  switch (option.type) {
    case OPTION.boolean:
      return [
        { label: "True", value: true },
        { label: "False", value: false },
      ];
    case OPTION.channel:
      return channelSuggestions(chat, guildId, "channel_types" in option ? option.channel_types : undefined);
    case OPTION.role:
      return roleSuggestions(chat, guildId);
    case OPTION.user:
      return userSuggestions(chat, guildId);
    case OPTION.mentionable:
      return [...userSuggestions(chat, guildId), ...roleSuggestions(chat, guildId)];
    default:
      return undefined;
  }
}

/** Channels of the server, of the given types only when any are given. */
export function channelSuggestions(
  chat: ChatState,
  guildId: string | undefined,
  types: readonly number[] | undefined,
): readonly Suggestion[] {
  const channels = chat.guilds.find((guild) => guild.id === guildId)?.channels ?? [];
  return channels
    .filter((channel) => !types || types.length === 0 || types.includes(channel.type))
    .map((channel) => ({
      label: `#${channel.name}`,
      value: channel.id,
      ...(channel.topic && { detail: channel.topic }),
    }));
}

/** Roles of the server. */
export function roleSuggestions(chat: ChatState, guildId: string | undefined): readonly Suggestion[] {
  const roles = chat.guilds.find((guild) => guild.id === guildId)?.roles ?? [];
  return roles.map((role) => ({ label: role.name.startsWith("@") ? role.name : `@${role.name}`, value: role.id }));
}

/** Members of the server; outside a server the person and the bot. */
export function userSuggestions(chat: ChatState, guildId: string | undefined): readonly Suggestion[] {
  const memberIds = chat.guilds.find((guild) => guild.id === guildId)?.members.map((member) => member.userId);
  const everyone = [...new Map([chat.me, ...chat.people, chat.bot].map((user) => [user.id, user])).values()];
  return everyone
    .filter((user) => (memberIds ? memberIds.includes(user.id) : user.id === chat.me.id || user.bot))
    .map((user) => ({ label: `@${user.displayName}`, detail: user.username, value: user.id }));
}

/** Suggestions whose label or detail contains what was typed. */
export function filterSuggestions(suggestions: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const wanted = typed.trim().toLowerCase();
  return suggestions.filter((each) => `${each.label} ${each.detail ?? ""}`.toLowerCase().includes(wanted));
}

/** Reads freely typed text as a value of the option's type, or says in one sentence what is wrong with it. */
export function readTyped(
  option: APIApplicationCommandBasicOption,
  text: string,
): { readonly value: OptionValue } | { readonly problem: string } {
  if (option.type === OPTION.string) return readText(option, text);
  if (option.type === OPTION.integer || option.type === OPTION.number) return readNumber(option, text);
  if (option.type === OPTION.boolean && /^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  if (option.type === OPTION.attachment) return { problem: `${option.name} needs a file, which cannot be sent here.` };
  return { problem: `Choose one of the listed values for ${option.name}.` };
}

interface TextLimits {
  readonly name: string;
  readonly min_length?: number;
  readonly max_length?: number;
}

function readText({ name, min_length = 0, max_length = 6000 }: TextLimits, text: string) {
  const length = [...text].length;
  if (length < min_length) return { problem: `${name} needs at least ${min_length} characters.` };
  if (length > max_length) return { problem: `${name} can have at most ${max_length} characters.` };
  return { value: text };
}

interface NumberLimits {
  readonly name: string;
  readonly type: number;
  readonly min_value?: number;
  readonly max_value?: number;
}

function readNumber({ name, type, min_value, max_value }: NumberLimits, text: string) {
  const value = Number(text.trim());
  const isWhole = type === OPTION.integer;
  if (text.trim() === "" || !Number.isFinite(value) || (isWhole && !Number.isSafeInteger(value))) {
    return { problem: `${name} must be a ${isWhole ? "whole number" : "number"}.` };
  }
  if (min_value !== undefined && value < min_value) return { problem: `${name} must be ${min_value} or more.` };
  if (max_value !== undefined && value > max_value) return { problem: `${name} must be ${max_value} or less.` };
  return { value };
}
