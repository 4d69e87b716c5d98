import type { Api } from "../api.ts";
import { type PageState, shownLocale } from "../state.ts";
import type { Store } from "../store.ts";
import { type CommandEntry, fullName, listEntries } from "./commands.ts";
import {
  addOption,
  type CommandComposer,
  type Composer,
  changeDraft,
  closeList,
  emptyComposer,
  escapeComposer,
  focusDraft,
  moveActive,
  nextEmpty,
  removeOption,
  rowCount,
  startCommand,
  takeSuggestion,
  typedEntry,
} from "./composer.ts";
import { focusInput, focusSend } from "./focus.ts";
import type { Suggestion } from "./option-types.ts";
import { send } from "./send.ts";
import { createSuggester } from "./suggester.ts";

/** What a person can do in the box below the messages. */
export interface ComposerActions extends OptionActions {
  readonly type: (text: string) => void;
  readonly pickEntry: (entry: CommandEntry) => void;
  readonly startNamed: (name: string) => void;
  readonly move: (step: number) => void;
  /** Closes an open list; with none open, gives the command up. */
  readonly escape: () => void;
  readonly cancel: () => void;
  readonly closeLists: () => void;
  readonly send: () => Promise<void>;
}

interface OptionActions {
  readonly focusOption: (name: string) => void;
  readonly typeOption: (name: string, text: string) => void;
  readonly pickSuggestion: (suggestion: Suggestion) => void;
  readonly addOption: (name: string) => void;
  readonly removeOption: (name: string) => void;
  /** Opens the list of the focused option again. */
  readonly openList: () => void;
}

/** Composer actions over the store. The cursor follows: to the first option, to the next empty one, back to the box. */
export function createComposerActions(api: Api, store: Store<PageState>): ComposerActions {
  const put = (composer: Composer) => store.update((state) => ({ ...state, composer }));
  const current = () => store.get().composer;
  const entries = () => listEntries(store.get().chat?.commands ?? [], shownLocale(store.get()));
  const options = createOptionActions(store, createSuggester(api, store));

  const pickEntry = (entry: CommandEntry, rest = "") => {
    const composer = startCommand(entry);
    const first = composer.drafts[0]?.name ?? (rest === "" ? undefined : entry.options[0]?.name);
    put(first === undefined ? composer : addOption(composer, first));
    if (first === undefined) return focusSend();
    focusInput(first);
    if (rest !== "") options.typeOption(first, rest);
  };
  const giveUp = () => {
    put(emptyComposer());
    focusInput(undefined);
  };

  return {
    ...options,
    type: (text) => {
      const typed = typedEntry(text, entries());
      if (typed) return pickEntry(typed.entry, typed.rest);
      put(emptyComposer(text));
    },
    pickEntry: (entry) => pickEntry(entry),
    startNamed: (name) => {
      const entry = entries().find((each) => fullName(each) === name);
      if (entry) return pickEntry(entry);
      put(emptyComposer(`/${name}`));
      focusInput(undefined);
    },
    move: (step) => put(moved(current(), step, entries())),
    escape: () => {
      const next = escapeComposer(current());
      if (next) put(next);
      else giveUp();
    },
    cancel: giveUp,
    closeLists: () => put(closeList(current())),
    send: () => send(api, store),
  };
}

function moved(composer: Composer, step: number, entries: readonly CommandEntry[]): Composer {
  const active = moveActive(composer.active, step, rowCount(composer, entries));
  return composer.kind === "text" ? { ...composer, active } : { ...composer, active, isTouched: true };
}

function createOptionActions(store: Store<PageState>, suggest: () => void): OptionActions {
  const change = (how: (composer: CommandComposer) => CommandComposer) =>
    store.update((state) => (state.composer.kind === "command" ? { ...state, composer: how(state.composer) } : state));
  const command = () => {
    const { composer } = store.get();
    return composer.kind === "command" ? composer : undefined;
  };

  return {
    focusOption: (name) => {
      if (command()?.focused === name) return;
      change((composer) => focusDraft(composer, name));
      suggest();
    },
    typeOption: (name, text) => {
      const typing = { focused: name, active: 0, isTouched: true, isListOpen: true };
      change((composer) => ({ ...changeDraft(composer, { name, text, value: undefined }), ...typing }));
      suggest();
    },
    pickSuggestion: (suggestion) => {
      change((composer) => takeSuggestion(composer, suggestion));
      suggest();
      const composer = command();
      const next = composer && nextEmpty(composer);
      if (next !== undefined) focusInput(next);
    },
    addOption: (name) => {
      change((composer) => addOption(composer, name));
      focusInput(name);
    },
    removeOption: (name) => {
      change((composer) => removeOption(composer, name));
      const last = command()?.drafts.at(-1)?.name;
      if (last === undefined) focusSend();
      else focusInput(last);
    },
    openList: () => {
      change((composer) => ({ ...composer, isListOpen: true, isTouched: true, active: 0 }));
      suggest();
    },
  };
}
