import { ButtonStyle, ComponentType } from "discord-api-types/v10";
import type { JsonObject } from "../json.ts";
import {
  boolean,
  listOf,
  number,
  object,
  oneOf,
  optional,
  type Path,
  type Report,
  snowflake,
  text,
  url,
} from "./form.ts";

/** Says whether a component passes, and reports what is wrong with it. */
export type Check = (value: JsonObject, path: Path, report: Report) => boolean;

const customId = text({ min: 1, max: 100 });
const label = text({ max: 80 });
const emoji = object<{ readonly id?: string; readonly name?: string; readonly animated?: boolean }>({
  id: optional(snowflake),
  name: optional(text()),
  animated: optional(boolean),
});
const buttonUrl = url({ schemes: ["http", "https", "discord"], max: 512 });
const buttonStyle = oneOf([1, 2, 3, 4, 5, 6]);

/** Reports one problem; false, so that a check can return it. */
export const refuse = (path: Path, report: Report, code: string, message: string): false => {
  report(path, code, message);
  return false;
};

function checkButtonTarget(button: JsonObject, path: Path, report: Report): boolean {
  if (button.style === ButtonStyle.Premium) return snowflake(button.sku_id, [...path, "sku_id"], report);
  if (button.style !== ButtonStyle.Link) {
    if (button.url !== undefined)
      return refuse(
        path,
        report,
        "BUTTON_COMPONENT_CUSTOM_ID_AND_URL_MUTUALLY_EXCLUSIVE",
        "A custom id and url cannot both be specified",
      );
    return customId(button.custom_id, [...path, "custom_id"], report);
  }
  if (button.custom_id !== undefined)
    return refuse(
      path,
      report,
      "BUTTON_COMPONENT_CUSTOM_ID_AND_URL_MUTUALLY_EXCLUSIVE",
      "A custom id and url cannot both be specified",
    );
  return buttonUrl(button.url, [...path, "url"], report);
}

/** Checks a button: a link with an address, or a custom id. */
export const checkButton: Check = (button, path, report) => {
  const passed = [
    buttonStyle(button.style, [...path, "style"], report),
    optional(label)(button.label, [...path, "label"], report),
    optional(emoji)(button.emoji, [...path, "emoji"], report),
    optional(boolean)(button.disabled, [...path, "disabled"], report),
    checkButtonTarget(button, path, report),
  ];
  if (!passed.every(Boolean)) return false;
  if (button.style === ButtonStyle.Premium || button.label || button.emoji) return true;
  return refuse(path, report, "BUTTON_COMPONENT_INVALID_LABEL", "A button needs a label or an emoji");
};

const selectOption = object({
  label: text({ min: 1, max: 100 }),
  value: text({ min: 1, max: 100 }),
  description: optional(text({ max: 100 })),
  emoji: optional(emoji),
  default: optional(boolean),
});

function checkSelectOptions(select: JsonObject, path: Path, report: Report): boolean {
  const { options } = select;
  const where = [...path, "options"];
  if (!listOf(selectOption, { min: 1, max: 25 })(options, where, report)) return false;
  const seen = new Set<string>();
  for (const [index, { value }] of options.entries()) {
    if (seen.has(value))
      return refuse(
        [...where, index, "value"],
        report,
        "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
        "The specified option value is already used",
      );
    seen.add(value);
  }
  return true;
}

/** Checks a menu with its options. */
export const checkSelect: Check = (select, path, report) =>
  [
    customId(select.custom_id, [...path, "custom_id"], report),
    optional(text({ max: 150 }))(select.placeholder, [...path, "placeholder"], report),
    optional(number({ min: 0, max: 25 }))(select.min_values, [...path, "min_values"], report),
    optional(number({ min: 1, max: 25 }))(select.max_values, [...path, "max_values"], report),
    optional(boolean)(select.disabled, [...path, "disabled"], report),
    select.type !== ComponentType.StringSelect || checkSelectOptions(select, path, report),
  ].every(Boolean);

/** Checks a text field of a modal. */
export const checkTextInput: Check = (input, path, report) =>
  [
    customId(input.custom_id, [...path, "custom_id"], report),
    oneOf([1, 2])(input.style, [...path, "style"], report),
    optional(text({ min: 1, max: 45 }))(input.label, [...path, "label"], report),
    optional(number({ min: 0, max: 4000 }))(input.min_length, [...path, "min_length"], report),
    optional(number({ min: 1, max: 4000 }))(input.max_length, [...path, "max_length"], report),
    optional(boolean)(input.required, [...path, "required"], report),
    optional(text({ max: 4000 }))(input.value, [...path, "value"], report),
    optional(text({ max: 100 }))(input.placeholder, [...path, "placeholder"], report),
  ].every(Boolean);
