import type { APIModalInteractionResponseCallbackData, APITextInputComponent } from "discord-api-types/v10";
import { html, nothing, type TemplateResult } from "lit";
import { dialogView } from "./dialog-view.ts";
import type { PageActions } from "./page-actions.ts";
import type { OpenModal } from "./state.ts";

interface Field {
  readonly input: APITextInputComponent;
  readonly label: string;
  readonly description: string | undefined;
}

const ACTION_ROW = 1;
const TEXT_INPUT = 4;
const LABEL = 18;
const PARAGRAPH = 2;

/** A form that the bot opened. */
export function modalView({ modal, problem }: OpenModal, actions: PageActions): TemplateResult {
  const close = () => actions.change((state) => ({ ...state, modal: undefined }));
  return dialogView(
    modal.title,
    close,
    html`<form class="form" @submit=${(event: SubmitEvent) => submit(event, actions)}>
      ${fieldsOf(modal).map(fieldView)}
      <div class="form-answer" aria-live="polite">${problem ? html`<p class="problem">${problem}</p>` : nothing}</div>
      <div class="form-buttons">
        <button type="button" class="button button-plain" @click=${close}>Cancel</button>
        <button type="submit" class="button button-primary">Submit</button>
      </div>
    </form>`,
  );
}

function fieldsOf({ components }: APIModalInteractionResponseCallbackData): readonly Field[] {
  return components.flatMap((row): readonly Field[] => {
    if (row.type === ACTION_ROW) {
      return row.components.map((input) => ({ input, label: input.label ?? input.custom_id, description: undefined }));
    }
    if (row.type !== LABEL || row.component.type !== TEXT_INPUT) return [];
    return [{ input: row.component, label: row.label, description: row.description }];
  });
}

function fieldView({ input, label, description }: Field): TemplateResult {
  const { custom_id: name, value = "", placeholder = "", min_length = 0, max_length = 4000, required = true } = input;
  return html`<label>
    ${label} ${required ? nothing : html`<span class="form-optional">optional</span>`}
    ${description ? html`<small>${description}</small>` : nothing}
    ${
      input.style === PARAGRAPH
        ? html`<textarea rows="5" name=${name} .value=${value} placeholder=${placeholder} minlength=${min_length} maxlength=${max_length} ?required=${required}></textarea>`
        : html`<input type="text" name=${name} .value=${value} placeholder=${placeholder} minlength=${min_length} maxlength=${max_length} ?required=${required} />`
    }
  </label>`;
}

function submit(event: SubmitEvent, actions: PageActions): void {
  event.preventDefault();
  if (!(event.target instanceof HTMLFormElement)) return;
  const entries = [...new FormData(event.target).entries()];
  void actions.submitModal(entries.map(([customId, value]) => ({ customId, value: String(value) })));
}
