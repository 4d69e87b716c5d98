import { type APIApplicationCommandOption, ApplicationCommandOptionType as OptionType } from "discord-api-types/v10";
import type { ChatOption } from "../chat-types.ts";
import { isObject, type JsonObject } from "../json.ts";
import type { World } from "../world/world.ts";
import { ChatRefusal } from "./chat-refusal.ts";

export interface OptionScope {
  readonly world: World;
  readonly guildId: string | undefined;
  /** While typing, options may still be missing or half written. */
  readonly isTyping: boolean;
}

const refuse = (sentence: string): ChatRefusal => new ChatRefusal(400, sentence);

const isSub = (type: number): boolean => type === OptionType.Subcommand || type === OptionType.SubcommandGroup;

function checkChoices(option: APIApplicationCommandOption, value: unknown): void {
  if (!("choices" in option) || option.choices === undefined || option.choices.length === 0) return;
  const choices: readonly { readonly value: string | number }[] = option.choices;
  if (!choices.some((choice) => choice.value === value))
    throw refuse(`Choose one of the listed values for ${option.name}.`);
}

function checkText(option: APIApplicationCommandOption, value: unknown): string {
  if (typeof value !== "string" || value === "") throw refuse(`${option.name} has to be a text.`);
  const length = [...value].length;
  const { min_length: min, max_length: max } = { min_length: undefined, max_length: undefined, ...option };
  if (length > (max ?? 6000)) throw refuse(`${option.name} is too long: ${max ?? 6000} characters at most.`);
  if (length < (min ?? 0)) throw refuse(`${option.name} is too short: ${min} characters at least.`);
  checkChoices(option, value);
  return value;
}

function checkNumber(option: APIApplicationCommandOption, value: unknown): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number)) throw refuse(`${option.name} has to be a number.`);
  if (option.type === OptionType.Integer && !Number.isSafeInteger(number))
    throw refuse(`${option.name} has to be a whole number.`);
  const { min_value: min, max_value: max } = { min_value: undefined, max_value: undefined, ...option };
  if (min !== undefined && number < min) throw refuse(`${option.name} has to be ${min} or more.`);
  if (max !== undefined && number > max) throw refuse(`${option.name} has to be ${max} or less.`);
  checkChoices(option, number);
  return number;
}

function checkBoolean(option: APIApplicationCommandOption, value: unknown): boolean {
  if (typeof value === "boolean") return value;
  if (value === "true" || value === "false") return value === "true";
  throw refuse(`${option.name} has to be true or false.`);
}

function checkChannel(option: APIApplicationCommandOption, value: string, { world, guildId }: OptionScope): void {
  const channel = world.store.channels.get(value);
  if (channel === undefined || channel.guildId !== guildId)
    throw refuse(`There is no such channel here for ${option.name}.`);
  const types: readonly number[] = "channel_types" in option ? (option.channel_types ?? []) : [];
  if (types.length > 0 && !types.includes(channel.type))
    throw refuse(`${option.name} cannot be a channel of this kind.`);
}

function checkId(option: APIApplicationCommandOption, value: unknown, scope: OptionScope): string {
  if (typeof value !== "string") throw refuse(`${option.name} has to be chosen from the list.`);
  const { users, roles } = scope.world.store;
  const isUser = users.get(value) !== undefined;
  const isRole = roles.get(value)?.guildId === scope.guildId && scope.guildId !== undefined;
  if (option.type === OptionType.Channel) checkChannel(option, value, scope);
  if (option.type === OptionType.User && !isUser) throw refuse(`There is no such person for ${option.name}.`);
  if (option.type === OptionType.Role && !isRole) throw refuse(`There is no such role here for ${option.name}.`);
  if (option.type === OptionType.Mentionable && !isUser && !isRole)
    throw refuse(`There is nobody to mention for ${option.name}.`);
  return value;
}

function checkValue(
  option: APIApplicationCommandOption,
  value: unknown,
  scope: OptionScope,
): string | number | boolean {
  switch (option.type) {
    case OptionType.String:
      return checkText(option, value);
    case OptionType.Integer:
    case OptionType.Number:
      return checkNumber(option, value);
    case OptionType.Boolean:
      return checkBoolean(option, value);
    case OptionType.Attachment:
      throw refuse(`${option.name} takes a file, which this sandbox cannot send.`);
    default:
      return checkId(option, value, scope);
  }
}

function toTypedValue(option: APIApplicationCommandOption, given: ChatOption): JsonObject {
  const value = given.value ?? "";
  const wire =
    option.type === OptionType.Boolean ? value === true || value === "true" : given.focused ? String(value) : value;
  return { name: option.name, type: option.type, value: wire, ...(given.focused ? { focused: true } : {}) };
}

function toSubOption(option: APIApplicationCommandOption, given: ChatOption, scope: OptionScope): JsonObject {
  const inner = "options" in option ? (option.options ?? []) : [];
  return { name: option.name, type: option.type, options: toWireOptions(inner, given.options ?? [], scope) };
}

/** The options as the interaction carries them, in the order they were given; a sentence for the person when one is wrong. */
export function toWireOptions(
  known: readonly APIApplicationCommandOption[],
  given: readonly ChatOption[],
  scope: OptionScope,
): readonly JsonObject[] {
  const subs = known.filter((option) => isSub(option.type));
  if (subs.length > 0 && (given.length !== 1 || !subs.some((sub) => sub.name === given[0]?.name)))
    throw refuse(`Choose one of: ${subs.map((sub) => sub.name).join(", ")}.`);
  const absent = known.find(
    (option) =>
      "required" in option &&
      option.required &&
      !given.some((one) => one.name === option.name && one.value !== undefined),
  );
  if (absent !== undefined && !scope.isTyping) throw refuse(`${absent.name} is missing.`);
  return given.map((one) => {
    const option = known.find((candidate) => candidate.name === one.name);
    if (option === undefined) throw refuse(`This command has no option ${one.name}.`);
    if (isSub(option.type)) return toSubOption(option, one, scope);
    if (scope.isTyping) return toTypedValue(option, one);
    return { name: option.name, type: option.type, value: checkValue(option, one.value, scope) };
  });
}

/** The option that is being typed, wherever it is nested. */
export function findFocused(
  known: readonly APIApplicationCommandOption[],
  given: readonly ChatOption[],
): APIApplicationCommandOption | undefined {
  for (const one of given) {
    const option = known.find((candidate) => candidate.name === one.name);
    if (option === undefined) continue;
    if (one.focused) return option;
    const inner = "options" in option ? findFocused(option.options ?? [], one.options ?? []) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The command's name with its subcommands, as a person would say it. */
export function toFullName(name: string, options: readonly ChatOption[]): string {
  const sub = options.find((option) => isSub(option.type) || option.options !== undefined);
  return sub === undefined ? name : toFullName(`${name} ${sub.name}`, sub.options ?? []);
}

/** Every id that the options name, by the type of the option. */
export function idsIn(options: readonly JsonObject[]): readonly { readonly type: number; readonly id: string }[] {
  return options.flatMap((option) => {
    const inner = Array.isArray(option.options) ? idsIn(option.options.filter(isObject)) : [];
    const isId =
      typeof option.type === "number" && option.type >= OptionType.User && option.type <= OptionType.Mentionable;
    return isId && typeof option.value === "string" && typeof option.type === "number"
      ? [...inner, { type: option.type, id: option.value }]
      : inner;
  });
}
