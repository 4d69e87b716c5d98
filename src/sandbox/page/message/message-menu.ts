import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons.ts";

/** What a message's menu needs from the page. */
export interface MenuEvents {
  /** The commands that can be used on a message. */
  readonly apps: readonly { readonly id: string; readonly name: string }[];
  readonly toggleMenu: (isOpen: boolean) => void;
  readonly runApp: (commandId: string) => void;
}

/** The "…" button of a message and, when open, the commands below "Apps". */
export function messageMenuView(messageId: string, isOpen: boolean, events: MenuEvents): TemplateResult {
  const menuId = `menu-${messageId}`;
  return html`<div slot="thread" class=${isOpen ? "message-tools message-tools-open" : "message-tools"}>
    <button
      type="button"
      class="icon-button"
      id="more-${messageId}"
      aria-label="More"
      title="More"
      aria-haspopup="menu"
      aria-expanded=${isOpen ? "true" : "false"}
      @click=${() => toggle(menuId, !isOpen, events)}
    >
      ${icon("more")}
    </button>
    ${isOpen ? openMenuView(menuId, messageId, events) : nothing}
  </div>`;
}

function openMenuView(menuId: string, messageId: string, events: MenuEvents): TemplateResult {
  const close = () => {
    events.toggleMenu(false);
    document.getElementById(`more-${messageId}`)?.focus();
  };
  return html`<div
    class="menu"
    id=${menuId}
    role="menu"
    aria-label="Apps"
    @keydown=${(event: KeyboardEvent) => steer(event, close)}
    @focusout=${(event: FocusEvent) => leave(event, events)}
  >
    <div class="menu-title" aria-hidden="true">Apps</div>
    ${
      events.apps.length === 0
        ? html`<button type="button" role="menuitem" @click=${close}>No apps here</button>`
        : events.apps.map(
            (app) => html`<button
              type="button"
              role="menuitem"
              @click=${() => {
                close();
                events.runApp(app.id);
              }}
            >
              ${app.name}
            </button>`,
          )
    }
  </div>`;
}

function toggle(menuId: string, isOpen: boolean, events: MenuEvents): void {
  events.toggleMenu(isOpen);
  const menu = document.getElementById(menuId);
  menu?.scrollIntoView({ block: "nearest" });
  menu?.querySelector("button")?.focus();
}

function leave(event: FocusEvent, events: MenuEvents): void {
  const { currentTarget, relatedTarget } = event;
  if (!(currentTarget instanceof HTMLElement) || !(relatedTarget instanceof Node)) return;
  if (!currentTarget.parentElement?.contains(relatedTarget)) events.toggleMenu(false);
}

function steer(event: KeyboardEvent, close: () => void): void {
  const { key, currentTarget } = event;
  if (key === "Escape") close();
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !(currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const items: readonly Element[] = [...currentTarget.querySelectorAll("button")];
  const at = document.activeElement ? items.indexOf(document.activeElement) : -1;
  const next = items.at((at + step) % items.length);
  if (next instanceof HTMLElement) next.focus();
}
