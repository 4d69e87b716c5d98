import "@skyra/discord-components-core/discord-action-row.js";
import type {
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APIMessageTopLevelComponent,
} from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons.ts";
import { toWebUrl } from "../safe-url.ts";
import type { OpenSelect } from "../state.ts";
import { type SelectEvents, selectView } from "./select-view.ts";

/** What happens when a component is used. */
export interface ComponentEvents extends SelectEvents {
  readonly press: (customId: string) => void;
}

const ACTION_ROW = 1;
const BUTTON = 2;

const BUTTON_LOOKS: Readonly<Record<number, string>> = {
  1: "button-primary",
  2: "button-secondary",
  3: "button-success",
  4: "button-danger",
  5: "button-secondary",
};

/** The rows of buttons and menus below a message. */
export function componentsView(
  components: readonly APIMessageTopLevelComponent[],
  open: OpenSelect | undefined,
  events: ComponentEvents,
): readonly TemplateResult[] {
  return components.flatMap((row) => {
    if (row.type !== ACTION_ROW) return [];
    const parts = row.components.map((component) => partView(component, open, events));
    return [html`<discord-action-row slot="components" class="action-row">${parts}</discord-action-row>`];
  });
}

function partView(
  component: APIComponentInMessageActionRow,
  open: OpenSelect | undefined,
  events: ComponentEvents,
): TemplateResult | typeof nothing {
  if (component.type === BUTTON) return buttonView(component, events);
  return selectView(component, open?.customId === component.custom_id ? open : undefined, events);
}

/** Plain buttons and links: the component's own button can neither be disabled nor announce that it opens a tab. */
function buttonView(button: APIButtonComponent, events: ComponentEvents): TemplateResult | typeof nothing {
  const look = `button ${BUTTON_LOOKS[button.style] ?? "button-secondary"}`;
  const label = "label" in button ? (button.label ?? "") : "";
  const emoji = "emoji" in button ? (button.emoji?.name ?? "") : "";
  const text = html`${emoji ? html`<span aria-hidden=${label ? "true" : "false"}>${emoji}</span>` : nothing}<span>${label}</span>`;
  if ("url" in button) {
    const url = toWebUrl(button.url, location.origin);
    if (!url || button.disabled) return html`<button type="button" class=${look} disabled>${text}</button>`;
    return html`<a class=${look} href=${url} target="_blank" rel="noopener noreferrer">${text}${icon("external", 16)}</a>`;
  }
  if (!("custom_id" in button)) return nothing;
  const { custom_id: customId, disabled = false } = button;
  return html`<button type="button" class=${look} ?disabled=${disabled} @click=${() => events.press(customId)}>${text}</button>`;
}
