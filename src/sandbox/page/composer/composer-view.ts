import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import type { ChatState } from "../../chat-types.ts";
import { icon } from "../icons.ts";
import { listboxView, rowId } from "../listbox-view.ts";
import { type CommandEntry, describe, fullName, listEntries } from "./commands.ts";
import {
  type CommandComposer,
  type Composer,
  type Draft,
  findOption,
  hiddenOptions,
  listedEntries,
  offeredRows,
  type TextComposer,
} from "./composer.ts";
import type { ComposerActions } from "./composer-actions.ts";
import { onOptionKey, onTextKey } from "./composer-keys.ts";
import { inputId } from "./focus.ts";

/** The id of the list above the composer. */
export const LIST_ID = "composer-list";

/** The box in which messages and commands are written, with its list above. */
export function composerView(
  composer: Composer,
  chat: ChatState,
  channelName: string,
  locale: string,
  actions: ComposerActions,
): TemplateResult {
  return html`<form
    class="composer"
    aria-label="Write"
    @submit=${(event: Event) => {
      event.preventDefault();
      void actions.send();
    }}
    @focusout=${(event: FocusEvent) => leave(event, actions)}
    @keydown=${(event: KeyboardEvent) => escapeFromButton(event, actions)}
  >
    ${
      composer.kind === "text"
        ? textView(composer, listEntries(chat.commands, locale), channelName, actions)
        : commandView(composer, locale, actions)
    }
    ${composer.problem ? html`<p class="problem" role="alert">${composer.problem}</p>` : nothing}
  </form>`;
}

/** Escape works from the command's buttons as well; its fields hear of it themselves. */
function escapeFromButton(event: KeyboardEvent, actions: ComposerActions): void {
  if (event.key === "Escape" && event.target instanceof HTMLButtonElement) actions.escape();
}

function leave(event: FocusEvent, actions: ComposerActions): void {
  const { currentTarget, relatedTarget } = event;
  const isInside =
    currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
  if (!isInside && relatedTarget !== null) actions.closeLists();
}

function textView(
  composer: TextComposer,
  entries: readonly CommandEntry[],
  channelName: string,
  actions: ComposerActions,
): TemplateResult {
  const listed = listedEntries(composer, entries);
  const isListOpen = listed.length > 0;
  return html`${isListOpen ? entryListView(listed, composer.active, actions) : nothing}
    <div class="composer-box">
      <textarea
        id=${inputId()}
        rows=${Math.min(8, composer.text.split("\n").length)}
        maxlength="2000"
        autocomplete="off"
        placeholder="Message ${channelName}"
        aria-label="Message ${channelName}"
        aria-autocomplete="list"
        aria-controls=${isListOpen ? LIST_ID : nothing}
        aria-activedescendant=${isListOpen ? rowId(LIST_ID, composer.active) : nothing}
        .value=${live(composer.text)}
        @input=${(event: InputEvent) => actions.type(textOf(event))}
        @keydown=${(event: KeyboardEvent) => onTextKey(event, listed, composer.active, actions)}
      ></textarea>
      ${sendView("Send message", composer.text.trim() === "")}
    </div>`;
}

function entryListView(listed: readonly CommandEntry[], active: number, actions: ComposerActions): TemplateResult {
  const rows = listed.map((entry) => ({ label: `/${fullName(entry)}`, detail: entry.description }));
  return html`<div class="composer-list">
    <div class="list-title" aria-hidden="true">Commands</div>
    ${listboxView(LIST_ID, "Commands", rows, active, (index) => {
      const entry = listed[index];
      if (entry) actions.pickEntry(entry);
    })}
  </div>`;
}

function commandView(composer: CommandComposer, locale: string, actions: ComposerActions): TemplateResult {
  const hidden = hiddenOptions(composer);
  return html`${composer.isHintClosed ? nothing : hintView(composer, locale, actions)}
    <div class="composer-box composer-box-command">
      <span class="command-name">/${fullName(composer.entry)}</span>
      ${composer.drafts.map((draft) => optionView(draft, composer, locale, actions))}
      ${restView(composer, actions)}
      ${hidden.map(
        (option) => html`<button
          type="button"
          class="add-option"
          title=${describe(option, locale)}
          aria-label="Add option ${option.name}: ${describe(option, locale)}"
          @click=${() => actions.addOption(option.name)}
        >
          + ${option.name}
        </button>`,
      )}
      <span class="composer-end">
      <button type="button" class="icon-button" aria-label="Cancel command" title="Cancel" @click=${actions.cancel}>
        ${icon("close", 18)}
      </button>
      ${sendView("Send command", false)}
      </span>
    </div>`;
}

function sendView(label: string, isDisabled: boolean): TemplateResult {
  return html`<button type="submit" class="icon-button send" aria-label=${label} title=${label} ?disabled=${isDisabled}>
    ${icon("send")}
  </button>`;
}

function hintView(composer: CommandComposer, locale: string, actions: ComposerActions): TemplateResult {
  const option = composer.focused === undefined ? undefined : findOption(composer, composer.focused);
  const rows = offeredRows(composer);
  const label = option ? `Values for ${option.name}` : "Options";
  return html`<div class="composer-list">
    <div class="list-title" id="composer-hint">
      ${option ? html`<strong>${option.name}</strong> ${describe(option, locale)}` : html`<strong>/${fullName(composer.entry)}</strong> ${composer.entry.description}`}
      ${composer.isLoading ? html`<span class="list-loading" role="status">Looking…</span>` : nothing}
    </div>
    ${
      rows.length > 0
        ? listboxView(LIST_ID, label, rows, composer.active, (index) => {
            const row = rows[index];
            if (row) option ? actions.pickSuggestion(row) : actions.addOption(row.label);
          })
        : nothing
    }
  </div>`;
}

function optionView(draft: Draft, composer: CommandComposer, locale: string, actions: ComposerActions): TemplateResult {
  const { name, text } = draft;
  const option = findOption(composer, name);
  const isFocused = composer.focused === name;
  const isListOpen = isFocused && composer.isListOpen && composer.suggestions.length > 0;
  const size = Math.max(6, Math.min(40, text.length + 1));
  return html`<span class=${isFocused ? "chip chip-focused" : "chip"}>
    <label class="chip-name" for=${inputId(name)}>${name}</label>
    <input
      id=${inputId(name)}
      class="chip-input"
      type="text"
      role="combobox"
      autocomplete="off"
      style="width:${size}ch"
      aria-autocomplete="list"
      aria-expanded=${isListOpen ? "true" : "false"}
      aria-controls=${isListOpen ? LIST_ID : nothing}
      aria-activedescendant=${isListOpen ? rowId(LIST_ID, composer.active) : nothing}
      aria-required=${option?.required ? "true" : "false"}
      aria-description=${option ? describe(option, locale) : nothing}
      .value=${live(text)}
      @focus=${() => actions.focusOption(name)}
      @input=${(event: InputEvent) => actions.typeOption(name, textOf(event))}
      @keydown=${(event: KeyboardEvent) => onOptionKey(event, composer, actions)}
    />
  </span>`;
}

/** The place beside the options: the keyboard rests here, and an option's name typed here opens it. */
function restView(composer: CommandComposer, actions: ComposerActions): TemplateResult {
  const isListOpen = composer.focused === undefined && offeredRows(composer).length > 0;
  return html`<input
    id=${inputId()}
    class="chip-input"
    type="text"
    role="combobox"
    autocomplete="off"
    style="width:${Math.min(40, composer.rest.length + 1)}ch"
    aria-label="Options of /${fullName(composer.entry)}"
    aria-autocomplete="list"
    aria-expanded=${isListOpen ? "true" : "false"}
    aria-controls=${isListOpen ? LIST_ID : nothing}
    aria-activedescendant=${isListOpen && composer.active >= 0 ? rowId(LIST_ID, composer.active) : nothing}
    .value=${live(composer.rest)}
    @focus=${() => actions.focusOption(undefined)}
    @input=${(event: InputEvent) => actions.typeOption(undefined, textOf(event))}
    @keydown=${(event: KeyboardEvent) => onOptionKey(event, composer, actions)}
  />`;
}

function textOf(event: Event): string {
  const { target } = event;
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement ? target.value : "";
}
