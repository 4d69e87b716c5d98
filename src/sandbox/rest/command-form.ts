import { ApplicationCommandType } from "discord-api-types/v10";
import { asString, isObject, type JsonObject } from "../json.ts";
import { isSub, optionsForm } from "./command-option-form.ts";
import { description, localizations, nameText, refuse, slashNameText } from "./command-words.ts";
import {
  boolean,
  both,
  type Checker,
  lengthOf,
  listOf,
  object,
  oneOf,
  optional,
  type Path,
  type Report,
} from "./form.ts";

const maxCommandSize = 8000;

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
