import { ApplicationCommandOptionType as OptionType } from "discord-api-types/v10";
import type { JsonObject } from "../json.ts";
import { description, localizations, refuse, slashNameText } from "./command-words.ts";
import {
  boolean,
  both,
  type Checker,
  listOf,
  number,
  object,
  oneOf,
  optional,
  type Path,
  type Report,
  text,
} from "./form.ts";

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

/** True for subcommands and their groups. */
export const isSub = (type: unknown): boolean => type === OptionType.Subcommand || type === OptionType.SubcommandGroup;

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

/** The options of a command (depth 0), a group or a subcommand: each whole, in an order that Discord takes. */
export const optionsForm = (depth: number): Checker<JsonObject[]> =>
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
