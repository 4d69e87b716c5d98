import { html, type TemplateResult } from "lit";
import { ref } from "lit/directives/ref.js";
import { icon } from "./icons.ts";

/** A dialog over the page that keeps the focus inside; Escape and the cross close it. */
export function dialogView(title: string, close: () => void, body: TemplateResult): TemplateResult {
  return html`<dialog
    class="dialog"
    aria-label=${title}
    ${ref(show)}
    @cancel=${(event: Event) => {
      event.preventDefault();
      close();
    }}
  >
    <header class="dialog-header">
      <h2>${title}</h2>
      <button type="button" class="icon-button" aria-label="Close" @click=${close}>${icon("close")}</button>
    </header>
    ${body}
  </dialog>`;
}

function show(element: Element | undefined): void {
  if (!(element instanceof HTMLDialogElement)) return;
  queueMicrotask(() => {
    if (element.isConnected && !element.open) element.showModal();
  });
}
