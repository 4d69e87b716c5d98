import type { APISelectMenuComponent } from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit";
import { moveActive } from "../composer/composer.ts";
import type { Suggestion } from "../composer/option-types.ts";
import { icon } from "../icons.ts";
import { listboxView, rowId } from "../listbox-view.ts";
import type { OpenSelect } from "../state.ts";

/** What select menus need from the page. */
export interface SelectEvents {
  readonly messageId: string;
  /** Puts the open menu into the page's state; undefined closes it. */
  readonly open: (select: OpenSelect | undefined) => void;
  readonly choose: (customId: string, componentType: number, values: readonly string[]) => void;
  /** People, roles or channels for the menus that list them. */
  readonly listed: (menu: APISelectMenuComponent) => readonly Suggestion[];
}

interface Menu {
  readonly menu: APISelectMenuComponent;
  readonly rows: readonly Suggestion[];
  readonly preset: readonly string[];
  readonly max: number;
}

/** A select menu: one choice is sent at once, several are sent when the list closes. */
export function selectView(
  menu: APISelectMenuComponent,
  open: OpenSelect | undefined,
  events: SelectEvents,
): TemplateResult {
  const rows = rowsOf(menu, events);
  const preset = "options" in menu ? menu.options.filter((each) => each.default).map((each) => each.value) : [];
  const all = { menu, rows, preset, max: menu.max_values ?? 1 };
  const listId = listIdOf(menu, events);
  const name = menu.placeholder ?? "Make a selection";
  const chosen = rows.filter((row) => (open?.chosen ?? preset).includes(String(row.value)));
  return html`<div class="select">
    <button
      type="button"
      class="select-trigger"
      role="combobox"
      aria-haspopup="listbox"
      aria-label=${name}
      aria-expanded=${open ? "true" : "false"}
      aria-controls=${open ? listId : nothing}
      aria-activedescendant=${open ? rowId(listId, open.active) : nothing}
      ?disabled=${menu.disabled ?? false}
      @click=${() => (open ? close(all, open, events) : start(all, events))}
      @keydown=${(event: KeyboardEvent) => steer(event, all, open, events)}
      @blur=${() => open && close(all, open, events)}
    >
      <span class=${chosen.length > 0 ? "" : "select-placeholder"}>${chosen.map((row) => row.label).join(", ") || name}</span>
      ${icon("chevron", 18)}
    </button>
    ${open ? listboxView(listId, name, toRows(rows, open), open.active, (index) => pick(all, open, index, events)) : nothing}
  </div>`;
}

/** The id of the open list of a message's select menu. */
export function selectListId({ messageId, customId }: Pick<OpenSelect, "messageId" | "customId">): string {
  return `select-${messageId}-${customId}`;
}

function listIdOf({ custom_id: customId }: APISelectMenuComponent, { messageId }: SelectEvents): string {
  return selectListId({ messageId, customId });
}

function rowsOf(menu: APISelectMenuComponent, events: SelectEvents): readonly Suggestion[] {
  if (!("options" in menu)) return events.listed(menu);
  return menu.options.map(({ label, description, value, emoji }) => ({
    label: emoji?.name ? `${emoji.name} ${label}` : label,
    ...(description && { detail: description }),
    value,
  }));
}

function toRows(rows: readonly Suggestion[], open: OpenSelect) {
  return rows.map((row) => ({ ...row, isSelected: open.chosen.includes(String(row.value)) }));
}

function start({ menu, preset }: Menu, events: SelectEvents): void {
  events.open({ messageId: events.messageId, customId: menu.custom_id, active: 0, chosen: preset });
  document.getElementById(listIdOf(menu, events))?.scrollIntoView({ block: "nearest" });
}

function pick({ menu, rows, max }: Menu, open: OpenSelect, index: number, events: SelectEvents): void {
  const value = rows[index]?.value;
  if (value === undefined) return;
  const picked = String(value);
  if (max > 1) {
    const without = open.chosen.filter((each) => each !== picked);
    const isNew = without.length === open.chosen.length;
    events.open({ ...open, active: index, chosen: isNew ? [...without, picked].slice(0, max) : without });
    return;
  }
  events.open(undefined);
  events.choose(menu.custom_id, menu.type, [picked]);
}

function close({ menu, preset, max }: Menu, open: OpenSelect, events: SelectEvents): void {
  events.open(undefined);
  const isChanged = open.chosen.join("\n") !== preset.join("\n");
  const isEnough = open.chosen.length >= (menu.min_values ?? 1);
  if (max > 1 && isChanged && isEnough) events.choose(menu.custom_id, menu.type, open.chosen);
}

function steer(event: KeyboardEvent, all: Menu, open: OpenSelect | undefined, events: SelectEvents): void {
  const work = open ? workIn(event.key, all, open, events) : workBefore(event.key, all, events);
  if (!work) return;
  event.preventDefault();
  work();
}

function workBefore(key: string, all: Menu, events: SelectEvents): (() => void) | undefined {
  return key === "ArrowDown" || key === "ArrowUp" ? () => start(all, events) : undefined;
}

function workIn(key: string, all: Menu, open: OpenSelect, events: SelectEvents): (() => void) | undefined {
  const moveBy = (step: number) => () =>
    events.open({ ...open, active: moveActive(open.active, step, all.rows.length) });
  switch (key) {
    case "ArrowDown":
      return moveBy(1);
    case "ArrowUp":
      return moveBy(-1);
    case "Enter":
    case " ":
      return () => pick(all, open, open.active, events);
    case "Escape":
      return () => close(all, open, events);
    default:
      return undefined;
  }
}
