import { html, type TemplateResult } from "lit";

/** A part of the panel that can be folded. */
export function sectionView(title: string, body: TemplateResult, isOpen = true): TemplateResult {
  return html`<details class="world-section" ?open=${isOpen}>
    <summary>${title}</summary>
    <div class="world-body">${body}</div>
  </details>`;
}

/** A small button of the panel. */
export function smallButton(text: string, onClick: () => void, isDisabled = false, label = text): TemplateResult {
  return html`<button
    type="button"
    class="button button-secondary button-small"
    aria-label=${label}
    ?disabled=${isDisabled}
    @click=${onClick}
  >
    ${text}
  </button>`;
}

/** A choice of one value among several. */
export function selectField(
  label: string,
  values: readonly (readonly [value: string, text: string])[],
  chosen: string,
  onChange: (value: string) => void,
): TemplateResult {
  const change = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) onChange(target.value);
  };
  return html`<label class="world-field">
    <span>${label}</span>
    <select @change=${change}>
      ${values.map(([value, text]) => html`<option value=${value} .selected=${value === chosen}>${text}</option>`)}
    </select>
  </label>`;
}

/** The text of a form's field. */
export function textIn(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value.trim() : "";
}
