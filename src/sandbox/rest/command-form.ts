import { ApplicationCommandType, ApplicationCommandOptionType as OptionType } from "discord-api-types/v10";
import { asString, isObject, type JsonObject } from "../json.ts";
import {
  boolean,
  both,
  type Checker,
  lengthOf,
  listOf,
  number,
  object,
  oneOf,
  optional,
  type Path,
  type Report,
  text,
} from "./form.ts";

const locales = [
  ..."id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko".split(
    " ",
  ),
];
const slashName = /^[-_\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const maxCommandSize = 8000;

const refuse = (path: Path, report: Report, code: string, message: string): false => {
  report(path, code, message);
  return false;
};

function isSlashName(name: string, path: Path, report: Report): boolean {
  if (slashName.test(name) && name === name.toLowerCase()) return true;
  return refuse(path, report, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
}

const nameText = text({ min: 1, max: 32 });
const slashNameText = both(nameText, isSlashName);
const description = text({ min: 1, max: 100 });

const localizations =
  (checker: Checker<string>): Checker<JsonObject> =>
  (value, path, report): value is JsonObject => {
    if (!isObject(value))
      return refuse(path, report, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
    const results = Object.entries(value).map(([locale, translation]) => {
      if (!locales.includes(locale))
        return refuse([...path, locale], report, "BASE_TYPE_CHOICES", `Value must be one of {${locales.join(", ")}}.`);
      return optional(checker)(translation, [...path, locale], report);
    });
    return results.every(Boolean);
  };

const isNumeric = (type: unknown): boolean => type === OptionType.Integer || type === OptionType.Number;

function choiceOf(option: JsonObject): Checker<JsonObject> {
  const value: Checker<string | number> = isNumeric(option.type)
    ? number({ fractions: option.type === OptionType.Number })
    : text({ min: 1, max: 100 });
  return object<JsonObject>({
    name: text({ min: 1, max: 100 }),
    name_localizations: optional(localizations(text({ min: 1, max: 100 }))),
    value,
  });
}

function checkChoices(option: JsonObject, path: Path, report: Report): boolean {
  const { choices } = option;
  if (choices === undefined || choices === null) return true;
  const where = [...path, "choices"];
  if (!listOf(choiceOf(option), { max: 25 })(choices, where, report)) return false;
  if (option.autocomplete === true && choices.length > 0)
    return refuse(
      path,
      report,
      "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES",
      "Autocomplete and choices are mutually exclusive",
    );
  const names = choices.map((choice) => choice.name);
  if (new Set(names).size === names.length) return true;
  return refuse(
    where,
    report,
    "APPLICATION_COMMAND_OPTION_CHOICE_NAME_ALREADY_EXISTS",
    "Option choice name already exists",
  );
}

function checkRanges(option: JsonObject, path: Path, report: Report): boolean {
  const bound = optional(number({ fractions: option.type === OptionType.Number }));
  return [
    bound(option.min_value, [...path, "min_value"], report),
    bound(option.max_value, [...path, "max_value"], report),
    optional(number({ min: 0, max: 6000 }))(option.min_length, [...path, "min_length"], report),
    optional(number({ min: 1, max: 6000 }))(option.max_length, [...path, "max_length"], report),
    optional(listOf(number({ min: 0, max: 16 })))(option.channel_types, [...path, "channel_types"], report),
  ].every(Boolean);
}

const isSub = (type: unknown): boolean => type === OptionType.Subcommand || type === OptionType.SubcommandGroup;

function checkOptionOrder(options: readonly JsonObject[], path: Path, report: Report): boolean {
  const names = options.map((option) => option.name);
  const repeated = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (repeated >= 0)
    return refuse(
      [...path, repeated, "name"],
      report,
      "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS",
      "Option name already exists",
    );
  const mixed = options.findIndex((option) => isSub(option.type) !== isSub(options[0]?.type));
  if (mixed >= 0) {
    const message = "Sub-command and sub-command group option types are mutually exclusive to all other types";
    return refuse([...path, mixed], report, "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", message);
  }
  const late = options.findIndex(
    (option, index) => option.required === true && options.slice(0, index).some((one) => one.required !== true),
  );
  if (late < 0) return true;
  const message = "Required options must be placed before non-required options";
  return refuse([...path, late], report, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", message);
}

const optionsForm = (depth: number): Checker<JsonObject[]> =>
  both(listOf(optionAt(depth), { max: 25 }), checkOptionOrder);

const typesAt = (depth: number): readonly number[] => {
  const plain = [3, 4, 5, 6, 7, 8, 9, 10, 11];
  if (depth === 0) return [OptionType.Subcommand, OptionType.SubcommandGroup, ...plain];
  return depth === 1 ? [OptionType.Subcommand, ...plain] : plain;
};

function optionAt(depth: number): Checker<JsonObject> {
  const fields = object<JsonObject>({
    type: oneOf(typesAt(depth)),
    name: slashNameText,
    name_localizations: optional(localizations(slashNameText)),
    description,
    description_localizations: optional(localizations(description)),
    required: optional(boolean),
    autocomplete: optional(boolean),
  });
  return (value, path, report): value is JsonObject => {
    if (!fields(value, path, report)) return false;
    if (!isSub(value.type)) return checkChoices(value, path, report) && checkRanges(value, path, report);
    return optional(optionsForm(depth + 1))(value.options, [...path, "options"], report);
  };
}

function longest(own: unknown, translations: unknown): number {
  const all = [own, ...(isObject(translations) ? Object.values(translations) : [])];
  return Math.max(...all.map((one) => (typeof one === "string" ? lengthOf(one) : 0)));
}

function sizeOf(part: unknown): number {
  if (!isObject(part)) return 0;
  const own = longest(part.name, part.name_localizations) + longest(part.description, part.description_localizations);
  const value = typeof part.value === "string" ? lengthOf(part.value) : 0;
  const inner = [part.options, part.choices].flatMap((list) => (Array.isArray(list) ? list : []));
  return inner.reduce((sum: number, one) => sum + sizeOf(one), own + value);
}

const permissions: Checker<string> = (value, path, report): value is string =>
  (typeof value === "string" && /^\d+$/.test(value)) ||
  refuse(path, report, "NUMBER_TYPE_COERCE", `Value "${String(value)}" is not int.`);

const commonFields = {
  type: optional(oneOf([1, 2, 3])),
  default_member_permissions: optional(permissions),
  dm_permission: optional(boolean),
  nsfw: optional(boolean),
  contexts: optional(listOf(oneOf([0, 1, 2]))),
  integration_types: optional(listOf(oneOf([0, 1]), { min: 1 })),
};

const slashCommand = object<JsonObject>({
  ...commonFields,
  name: slashNameText,
  name_localizations: optional(localizations(slashNameText)),
  description,
  description_localizations: optional(localizations(description)),
  options: optional(optionsForm(0)),
});

const menuCommand = object<JsonObject>({
  ...commonFields,
  name: nameText,
  name_localizations: optional(localizations(nameText)),
});

function checkMenuCommand(command: JsonObject, path: Path, report: Report): boolean {
  if (asString(command.description))
    return refuse(
      [...path, "description"],
      report,
      "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID",
      "Context menu commands cannot have description",
    );
  if (!Array.isArray(command.options) || command.options.length === 0) return true;
  return refuse(
    [...path, "options"],
    report,
    "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID",
    "Context menu commands cannot have options",
  );
}

/** A command as it is registered, whole. */
export const commandForm: Checker<JsonObject> = (value, path, report): value is JsonObject => {
  if (!object<JsonObject>({})(value, path, report)) return false;
  const isMenu = value.type === ApplicationCommandType.User || value.type === ApplicationCommandType.Message;
  if (isMenu) return menuCommand(value, path, report) && checkMenuCommand(value, path, report);
  if (!slashCommand(value, path, report)) return false;
  if (sizeOf(value) <= maxCommandSize) return true;
  return refuse(path, report, "APPLICATION_COMMAND_TOO_LARGE", `Command exceeds maximum size (${maxCommandSize})`);
};

const typeOf = (command: JsonObject): unknown => command.type ?? ApplicationCommandType.ChatInput;

/** All commands at once: each whole, no two of a kind with the same name. */
export const commandListForm: Checker<JsonObject[]> = both(listOf(commandForm), (commands, path, report) => {
  const names = commands.map((command) => `${typeOf(command)} ${command.name}`);
  const repeated = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (repeated < 0) return true;
  return refuse(
    [...path, repeated, "name"],
    report,
    "APPLICATION_COMMANDS_DUPLICATE_NAME",
    "Application command names must be unique",
  );
});

const without = (value: JsonObject, isLeftOut: (key: string, field: unknown) => boolean): JsonObject =>
  Object.fromEntries(Object.entries(value).filter(([key, field]) => !isLeftOut(key, field)));

/** Options as Discord gives them back: what is false, empty or null is left out. */
export function toStoredOptions(options: unknown): readonly JsonObject[] {
  if (!Array.isArray(options)) return [];
  return options.filter(isObject).map((option) => {
    const kept = without(
      option,
      (key, field) =>
        field === undefined || field === null || ((key === "required" || key === "autocomplete") && field === false),
    );
    return isSub(option.type) ? { ...kept, options: toStoredOptions(option.options) } : kept;
  });
}
