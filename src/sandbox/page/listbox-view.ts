import { html, nothing, type TemplateResult } from "lit";

/** One row of a list that is steered from a field or button elsewhere. */
export interface Row {
  readonly label: string;
  readonly detail?: string;
  readonly isSelected?: boolean;
}

/** The id of a row, for `aria-activedescendant`. */
export function rowId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** A list whose marked row is steered from elsewhere; the mouse picks without taking the focus away. */
export function listboxView(
  listId: string,
  label: string,
  rows: readonly Row[],
  active: number,
  onPick: (index: number) => void,
): TemplateResult {
  return html`<ul id=${listId} class="listbox" role="listbox" aria-label=${label} @mousedown=${keepFocus}>
    ${rows.map(
      (row, index) => html`<li
        id=${rowId(listId, index)}
        role="option"
        class=${index === active ? "row row-active" : "row"}
        aria-selected=${(row.isSelected ?? index === active) ? "true" : "false"}
        @click=${() => onPick(index)}
      >
        <span class="row-label">${row.label}</span>
        ${row.detail ? html`<span class="row-detail">${row.detail}</span>` : nothing}
      </li>`,
    )}
  </ul>`;
}

function keepFocus(event: Event): void {
  event.preventDefault();
}

/** Keeps the marked row in sight. */
export function showRow(listId: string, index: number): void {
  document.getElementById(rowId(listId, index))?.scrollIntoView({ block: "nearest" });
}
