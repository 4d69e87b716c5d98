import type { CommandEntry } from "./commands.ts";
import { type CommandComposer, type Draft, nextFree, offeredRows } from "./composer.ts";
import type { ComposerActions } from "./composer-actions.ts";
import { focusInput } from "./focus.ts";

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

/** Keys in an option or beside them: Enter takes the marked row or sends, Tab takes it only after typing and leads from a filled option to the next, Backspace in an empty one removes it. */
export function onOptionKey(event: KeyboardEvent, composer: CommandComposer, actions: ComposerActions): void {
  if (!event.isComposing) perform(event, workOf(event, composer, actions));
}

function workOf(event: KeyboardEvent, composer: CommandComposer, actions: ComposerActions): Work | undefined {
  const row = offeredRows(composer)[composer.active];
  const pick =
    row && (() => (composer.focused === undefined ? actions.addOption(row.label) : actions.pickSuggestion(row)));
  switch (event.key) {
    case "Enter":
      return pick && !composer.isLoading ? pick : actions.send;
    case "Tab":
      return event.shiftKey ? undefined : ((composer.isTouched ? pick : undefined) ?? tabbing(composer, actions));
    case "Backspace":
      return backspacing(composer, actions);
    case "ArrowDown":
    case "ArrowUp":
      return row ? steering(event, actions) : actions.openList;
    default:
      return steering(event, actions);
  }
}

function tabbing(composer: CommandComposer, actions: ComposerActions): Work | undefined {
  const next = nextFree(composer);
  return next === undefined ? undefined : () => actions.addOption(next);
}

/**
 * In an empty required option Backspace gives the command up, as if it deleted the command's name. Beside the options
 * it goes back into the last one.
 */
function backspacing({ drafts, focused, entry, rest }: CommandComposer, actions: ComposerActions): Work | undefined {
  if (focused === undefined) return rest === "" ? goBack(drafts.at(-1), actions) : undefined;
  const draft = drafts.find((each) => each.name === focused);
  if (draft?.text !== "") return undefined;
  const isRequired = entry.options.some((option) => option.name === draft.name && option.required);
  return isRequired ? actions.cancel : () => actions.removeOption(draft.name);
}

function goBack(last: Draft | undefined, actions: ComposerActions): Work {
  return last ? () => focusInput(last.name) : actions.cancel;
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
