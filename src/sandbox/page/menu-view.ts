import { html, type TemplateResult } from "lit";

/** One thing to choose in a menu. */
export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
}

/** A menu below the button of that id; Escape and a choice close it and lead back to the button. */
export function menuView(
  menuId: string,
  buttonId: string,
  title: string,
  items: readonly MenuItem[],
  close: () => void,
): TemplateResult {
  const leaveTo = (run: () => void) => {
    close();
    document.getElementById(buttonId)?.focus();
    run();
  };
  const shown = items.length === 0 ? [{ label: "No apps here", run: () => undefined }] : items;
  return html`<div
    class="menu"
    id=${menuId}
    role="menu"
    aria-label=${title}
    @keydown=${(event: KeyboardEvent) => steer(event, () => leaveTo(() => undefined))}
    @focusout=${(event: FocusEvent) => leave(event, close)}
  >
    <div class="menu-title" aria-hidden="true">${title}</div>
    ${shown.map(
      ({ label, run }) => html`<button type="button" role="menuitem" @click=${() => leaveTo(run)}>${label}</button>`,
    )}
  </div>`;
}

/** Puts the keyboard into a menu that was just drawn. */
export function enterMenu(menuId: string): void {
  const menu = document.getElementById(menuId);
  menu?.scrollIntoView({ block: "nearest" });
  menu?.querySelector("button")?.focus();
}

function leave(event: FocusEvent, close: () => void): void {
  const { currentTarget, relatedTarget } = event;
  if (!(currentTarget instanceof HTMLElement) || !(relatedTarget instanceof Node)) return;
  if (!currentTarget.parentElement?.contains(relatedTarget)) close();
}

function steer(event: KeyboardEvent, close: () => void): void {
  const { key, currentTarget } = event;
  if (key === "Escape") {
    event.stopPropagation();
    close();
  }
  const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? -1 : 0;
  if (step === 0 || !(currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const items: readonly Element[] = [...currentTarget.querySelectorAll("button")];
  const at = document.activeElement ? items.indexOf(document.activeElement) : -1;
  const next = items.at((at + step) % items.length);
  if (next instanceof HTMLElement) next.focus();
}
