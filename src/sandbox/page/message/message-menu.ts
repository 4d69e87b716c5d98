import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons.ts";
import { enterMenu, menuView } from "../menu-view.ts";

/** What a message's menu needs from the page. */
export interface MenuEvents {
  /** The commands that can be used on a message. */
  readonly apps: readonly { readonly id: string; readonly name: string }[];
  readonly toggleMenu: (isOpen: boolean) => void;
  readonly runApp: (commandId: string) => void;
}

const menuIdOf = (messageId: string): string => `menu-${messageId}`;

/** Opens the menu of a message and puts the keyboard into it. */
export function openMessageMenu(messageId: string, events: MenuEvents): void {
  events.toggleMenu(true);
  enterMenu(menuIdOf(messageId));
}

/** The "…" button of a message and, when open, the commands below "Apps". */
export function messageMenuView(messageId: string, isOpen: boolean, events: MenuEvents): TemplateResult {
  const buttonId = `more-${messageId}`;
  const items = events.apps.map(({ id, name }) => ({ label: name, run: () => events.runApp(id) }));
  const close = () => events.toggleMenu(false);
  return html`<div slot="thread" class=${isOpen ? "message-tools message-tools-open" : "message-tools"}>
    <button
      type="button"
      class="icon-button"
      id=${buttonId}
      aria-label="More"
      title="More"
      aria-haspopup="menu"
      aria-expanded=${isOpen ? "true" : "false"}
      @click=${() => (isOpen ? close() : openMessageMenu(messageId, events))}
    >
      ${icon("more")}
    </button>
    ${isOpen ? menuView(menuIdOf(messageId), buttonId, "Apps", items, close) : nothing}
  </div>`;
}
