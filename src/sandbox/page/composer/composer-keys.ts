import type { CommandEntry } from "./commands.ts";
import type { CommandComposer } from "./composer.ts";
import type { ComposerActions } from "./composer-actions.ts";

type Work = () => unknown;

/** Keys in the message box: with the command list open they steer the list, otherwise Enter sends. */
export function onTextKey(
  event: KeyboardEvent,
  listed: readonly CommandEntry[],
  active: number,
  actions: ComposerActions,
): void {
  if (event.isComposing || event.shiftKey) return;
  const entry = listed[active];
  const pick = entry && (() => actions.pickEntry(entry));
  const steer = listed.length > 0 ? steering(event, actions) : undefined;
  if (event.key === "Enter") perform(event, pick ?? actions.send);
  else perform(event, event.key === "Tab" ? pick : steer);
}

/** Keys in an option: Enter takes the marked row or sends, Tab takes it only after typing, Backspace in an empty one removes it. */
export function onOptionKey(event: KeyboardEvent, composer: CommandComposer, actions: ComposerActions): void {
  if (!event.isComposing) perform(event, workOf(event, composer, actions));
}

function workOf(event: KeyboardEvent, composer: CommandComposer, actions: ComposerActions): Work | undefined {
  const row = composer.isListOpen ? composer.suggestions[composer.active] : undefined;
  switch (event.key) {
    case "Enter":
      return row && !composer.isLoading ? () => actions.pickSuggestion(row) : actions.send;
    case "Tab":
      return row && composer.isTouched && !event.shiftKey ? () => actions.pickSuggestion(row) : undefined;
    case "Backspace":
      return backspacing(composer, actions);
    case "ArrowDown":
    case "ArrowUp":
      return row ? steering(event, actions) : actions.openList;
    default:
      return steering(event, actions);
  }
}

/** In an empty required option Backspace gives the command up, as if it deleted the command's name. */
function backspacing({ drafts, focused, entry }: CommandComposer, actions: ComposerActions): Work | undefined {
  const draft = drafts.find((each) => each.name === focused);
  if (draft?.text !== "") return undefined;
  const isRequired = entry.options.some((option) => option.name === draft.name && option.required);
  return isRequired ? actions.cancel : () => actions.removeOption(draft.name);
}

function steering({ key }: KeyboardEvent, actions: ComposerActions): Work | undefined {
  if (key === "ArrowDown") return () => actions.move(1);
  if (key === "ArrowUp") return () => actions.move(-1);
  return key === "Escape" ? actions.escape : undefined;
}

function perform(event: KeyboardEvent, work: Work | undefined): void {
  if (!work) return;
  event.preventDefault();
  work();
}
