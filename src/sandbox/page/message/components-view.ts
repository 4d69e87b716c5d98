import "@skyra/discord-components-core/discord-action-row.js";
import type {
  APIButtonComponent,
  APIComponentInMessageActionRow,
  APIMessageTopLevelComponent,
} from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons.ts";
import { markdown } from "../markdown/view.ts";
import { type Reader, toCssColor } from "../reader.ts";
import { toLocalImage, toWebUrl } from "../safe-url.ts";
import type { OpenSelect } from "../state.ts";
import { type SelectEvents, selectView } from "./select-view.ts";

/** What happens when a component is used. */
export interface ComponentEvents extends SelectEvents {
  readonly press: (customId: string) => void;
}

const ACTION_ROW = 1;
const BUTTON = 2;
const SECTION = 9;
const TEXT_DISPLAY = 10;
const MEDIA_GALLERY = 12;
const SEPARATOR = 14;
const CONTAINER = 17;

type APIActionRow = Extract<APIMessageTopLevelComponent, { type: typeof ACTION_ROW }>;

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
  reader: Reader,
  events: ComponentEvents,
): readonly TemplateResult[] {
  return components.map(
    (component) =>
      html`<div slot="components" class="component">${componentView(component, open, reader, events)}</div>`,
  );
}

function rowView(row: APIActionRow, open: OpenSelect | undefined, events: ComponentEvents): TemplateResult {
  const parts = row.components.map((component) => partView(component, open, events));
  return html`<discord-action-row class="action-row">${parts}</discord-action-row>`;
}

/** The newer components hold texts, lines and one another. */
function componentView(
  component: APIMessageTopLevelComponent,
  open: OpenSelect | undefined,
  reader: Reader,
  events: ComponentEvents,
): TemplateResult | typeof nothing {
  switch (component.type) {
    case ACTION_ROW:
      return rowView(component, open, events);
    case TEXT_DISPLAY:
      return html`<div class="content">${markdown(component.content, reader)}</div>`;
    case SEPARATOR:
      return html`<hr class=${component.divider === false ? "component-gap" : "component-line"} />`;
    case SECTION: {
      const texts = component.components.map(
        (text) => html`<div class="content">${markdown(text.content, reader)}</div>`,
      );
      const { accessory } = component;
      const beside =
        accessory.type === BUTTON ? buttonView(accessory, events) : pictureView(accessory.media.url, "Thumbnail");
      return html`<div class="component-section"><div>${texts}</div>${beside}</div>`;
    }
    case MEDIA_GALLERY:
      return html`${component.items.map(({ media, description }) => pictureView(media.url, description ?? "Picture"))}`;
    case CONTAINER: {
      const edge = toCssColor(component.accent_color ?? undefined);
      return html`<div class="component-container" style=${edge ? `border-left-color:${edge}` : nothing}>
        ${component.components.map((inner) => componentView(inner, open, reader, events))}
      </div>`;
    }
    default:
      return nothing;
  }
}

function pictureView(url: string, name: string): TemplateResult {
  const local = toLocalImage(url, location.origin);
  if (local) return html`<img class="attachment-image" src=${local} alt=${name} />`;
  return html`<div class="embed-thumbnail picture-placeholder" role="img" aria-label="${name}, not loaded in the sandbox">
    ${icon("image", 28)}
  </div>`;
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
