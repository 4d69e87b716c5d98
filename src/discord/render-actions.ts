import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Action } from "../core/reply.ts";
import { discordLimits, oneLine } from "../core/text.ts";

type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
type Button = Exclude<Action, { kind: "select" }>;
type Select = Extract<Action, { kind: "select" }>;

/**
 * Rows of buttons and menus within Discord's limits: a menu stands alone, a sixth button begins a new row. What Discord
 * would refuse (an id too long or used twice, nothing to read, nothing to choose) is left out.
 */
export function renderActions(rows: readonly (readonly Action[])[]): Row[] {
  const taken = new Set<string>();
  return rows.flatMap((row) => renderRow(row.filter((action) => isFit(action, taken)))).slice(0, discordLimits.rows);
}

function isFit(action: Action, taken: Set<string>): boolean {
  if (action.kind === "link") return isSeen(action.label) && action.url.length <= discordLimits.linkUrl;
  const { customId } = action;
  if (customId === "" || customId.length > discordLimits.customId || taken.has(customId)) return false;
  if (action.kind === "button" ? !isSeen(action.label) : optionsOf(action).length === 0) return false;
  taken.add(customId);
  return true;
}

function isSeen(label: string): boolean {
  return oneLine(label, discordLimits.buttonLabel) !== "";
}

function renderRow(actions: readonly Action[]): readonly Row[] {
  const selects = actions.flatMap((action) => (action.kind === "select" ? [toRow([renderSelect(action)])] : []));
  const buttons = actions.flatMap((action) => (action.kind === "select" ? [] : [renderButton(action)]));
  const size = discordLimits.buttonsPerRow;
  const buttonRows = [...Array(Math.ceil(buttons.length / size)).keys()].map((row) =>
    toRow(buttons.slice(row * size, (row + 1) * size)),
  );
  return [...selects, ...buttonRows];
}

function toRow(components: APIComponentInMessageActionRow[]): Row {
  return { type: ComponentType.ActionRow, components };
}

const buttonStyles = {
  primary: ButtonStyle.Primary,
  secondary: ButtonStyle.Secondary,
  danger: ButtonStyle.Danger,
} as const;

function renderButton(action: Button): APIButtonComponent {
  const label = oneLine(action.label, discordLimits.buttonLabel);
  if (action.kind === "link") return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: action.url };
  return { type: ComponentType.Button, style: buttonStyles[action.emphasis], label, custom_id: action.customId };
}

function renderSelect(action: Select): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: action.customId,
    placeholder: oneLine(action.placeholder, discordLimits.placeholder),
    options: [...optionsOf(action)],
  };
}

function optionsOf({ options }: Select) {
  const taken = new Set<string>();
  return options
    .filter(({ label, value }) => {
      const isNew = isSeen(label) && value !== "" && value.length <= discordLimits.selectOptionValue;
      if (!isNew || taken.has(value)) return false;
      taken.add(value);
      return true;
    })
    .slice(0, discordLimits.selectOptions)
    .map(({ label, value, description }) => {
      const shown = oneLine(description ?? "", discordLimits.selectOptionDescription);
      return {
        label: oneLine(label, discordLimits.selectOptionLabel),
        value,
        ...(shown === "" ? {} : { description: shown }),
      };
    });
}
