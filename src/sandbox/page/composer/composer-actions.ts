import type { Api } from "../api.ts";
import { type PageState, shownLocale } from "../state.ts";
import type { Store } from "../store.ts";
import { type CommandEntry, fullName, listEntries } from "./commands.ts";
import {
  addOption,
  type CommandComposer,
  type Composer,
  closeList,
  emptyComposer,
  escapeComposer,
  focusDraft,
  focusRest,
  moveActive,
  nextEmpty,
  removeOption,
  rowCount,
  startCommand,
  takeSuggestion,
  typedEntry,
} from "./composer.ts";
import { focusInput } from "./focus.ts";
import { writeText } from "./labels.ts";
import type { Suggestion } from "./option-types.ts";
import { send } from "./send.ts";
import { createSuggester } from "./suggester.ts";

/** What a person can do in the box below the messages. */
export interface ComposerActions extends OptionActions {
  readonly type: (text: string) => void;
  readonly pickEntry: (entry: CommandEntry) => void;
  readonly startNamed: (name: string) => void;
  readonly move: (step: number) => void;
  /** Closes what stands above the box and keeps the text; with nothing there, gives the command up. */
  readonly escape: () => void;
  readonly cancel: () => void;
  readonly closeLists: () => void;
  readonly send: () => Promise<void>;
}

interface OptionActions {
  /** Moves into an option, or for undefined beside them, where an option's name can be typed. */
  readonly focusOption: (name: string | undefined) => void;
  /** The text of an option, or of the place beside them. Labels in it move the cursor into the option they name. */
  readonly typeOption: (name: string | undefined, text: string) => void;
  readonly pickSuggestion: (suggestion: Suggestion) => void;
  /** Opens an option; words that stand beside the options go into it, unless they begin its name. */
  readonly addOption: (name: string) => void;
  readonly removeOption: (name: string) => void;
  /** Opens the list of the focused option, or of the options themselves. */
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
    put(composer);
    const first = composer.drafts[0]?.name;
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

  const options: OptionActions = {
    focusOption: (name) => {
      if (command()?.focused === name) return;
      change((composer) => (name === undefined ? focusRest(composer) : focusDraft(composer, name)));
      suggest();
    },
    typeOption: (name, text) => {
      change((composer) => writeText(composer, name, text));
      const focused = command()?.focused;
      if (focused !== name) focusInput(focused);
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
      const words = command()?.rest.trim() ?? "";
      change((composer) => ({ ...addOption(composer, name), rest: "" }));
      focusInput(name);
      if (!name.startsWith(words.toLowerCase())) options.typeOption(name, words);
    },
    removeOption: (name) => {
      change((composer) => removeOption(composer, name));
      focusInput(command()?.drafts.at(-1)?.name);
    },
    openList: () => {
      change((composer) => ({ ...composer, isListOpen: true, isHintClosed: false, isTouched: true, active: 0 }));
      suggest();
    },
  };
  return options;
}
