import type {
  APIModalInteractionResponseCallbackData,
  APIStringSelectComponent,
  APITextInputComponent,
} from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit";
import { dialogView } from "./dialog-view.ts";
import { markdown } from "./markdown/view.ts";
import type { PageActions } from "./page-actions.ts";
import type { Reader } from "./reader.ts";
import type { OpenModal } from "./state.ts";

interface Field {
  readonly input: APITextInputComponent | APIStringSelectComponent;
  readonly label: string;
  readonly description: string | undefined;
}

const ACTION_ROW = 1;
const STRING_SELECT = 3;
const TEXT_INPUT = 4;
const TEXT_DISPLAY = 10;
const LABEL = 18;
const PARAGRAPH = 2;

/** A form that the bot opened. */
export function modalView({ modal, problem }: OpenModal, reader: Reader, actions: PageActions): TemplateResult {
  const close = () => actions.change((state) => ({ ...state, modal: undefined }));
  return dialogView(
    modal.title,
    close,
    html`<form class="form" @submit=${(event: SubmitEvent) => submit(event, actions)}>
      ${partsOf(modal, reader)}
      <div class="form-answer" aria-live="polite">${problem ? html`<p class="problem">${problem}</p>` : nothing}</div>
      <div class="form-buttons">
        <button type="button" class="button button-plain" @click=${close}>Cancel</button>
        <button type="submit" class="button button-primary">Submit</button>
      </div>
    </form>`,
  );
}

function partsOf({ components }: APIModalInteractionResponseCallbackData, reader: Reader): readonly TemplateResult[] {
  return components.flatMap((row): readonly TemplateResult[] => {
    if (row.type === TEXT_DISPLAY) return [html`<div class="form-note">${markdown(row.content, reader)}</div>`];
    if (row.type === ACTION_ROW) {
      return row.components.map((input) =>
        fieldView({ input, label: input.label ?? input.custom_id, description: undefined }),
      );
    }
    if (row.type !== LABEL) return [];
    const { component, label, description } = row;
    const isKnown = component.type === TEXT_INPUT || component.type === STRING_SELECT;
    return isKnown ? [fieldView({ input: component, label, description })] : [];
  });
}

function fieldView({ input, label, description }: Field): TemplateResult {
  return html`<label>
    ${label} ${(input.required ?? true) ? nothing : html`<span class="form-optional">optional</span>`}
    ${description ? html`<small>${description}</small>` : nothing}
    ${input.type === TEXT_INPUT ? textView(input) : choicesView(input)}
  </label>`;
}

function textView(input: APITextInputComponent): TemplateResult {
  const { custom_id: name, value = "", placeholder = "", min_length = 0, max_length = 4000, required = true } = input;
  if (input.style === PARAGRAPH)
    return html`<textarea rows="5" name=${name} .value=${value} placeholder=${placeholder} minlength=${min_length} maxlength=${max_length} ?required=${required}></textarea>`;
  return html`<input type="text" name=${name} .value=${value} placeholder=${placeholder} minlength=${min_length} maxlength=${max_length} ?required=${required} />`;
}

function choicesView(menu: APIStringSelectComponent): TemplateResult {
  const { custom_id: name, options, placeholder = "Make a selection", max_values: max = 1, required = true } = menu;
  return html`<select name=${name} ?multiple=${max > 1} ?required=${required}>
    ${max > 1 ? nothing : html`<option value="">${placeholder}</option>`}
    ${options.map((option) => html`<option value=${option.value} ?selected=${option.default ?? false}>${option.label}</option>`)}
  </select>`;
}

function submit(event: SubmitEvent, actions: PageActions): void {
  event.preventDefault();
  if (!(event.target instanceof HTMLFormElement)) return;
  const entries = [...new FormData(event.target).entries()];
  const filled = entries.map(([customId, value]) => ({ customId, value: String(value) }));
  void actions.submitModal(filled);
}
