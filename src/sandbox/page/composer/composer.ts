import type { APIApplicationCommandBasicOption } from "discord-api-types/v10";
import type { ChatOption } from "../../chat-types.ts";
import { type CommandEntry, filterEntries, fullName } from "./commands.ts";
import { byFit, unplaced } from "./loose-words.ts";
import { type OptionValue, readTyped, type Suggestion } from "./option-types.ts";

/** A plain message in the making; text that starts with a slash opens the command list. */
export interface TextComposer {
  readonly kind: "text";
  readonly text: string;
  /** The marked row of the command list. */
  readonly active: number;
  /** Whether Escape closed the command list. */
  readonly isListClosed: boolean;
  readonly problem: string | undefined;
}

/** One option as shown: what is typed, and the value behind it once one was chosen from a list. */
export interface Draft {
  readonly name: string;
  readonly text: string;
  readonly value: OptionValue | undefined;
  /** What was chosen last: typing behind it and deleting that again leaves it chosen. */
  readonly picked?: Suggestion | undefined;
}

/** A command in the making. */
export interface CommandComposer {
  readonly kind: "command";
  readonly entry: CommandEntry;
  readonly drafts: readonly Draft[];
  /** What is typed beside the options: the beginning of an option's name. */
  readonly rest: string;
  /** The option being typed, undefined beside the options. */
  readonly focused: string | undefined;
  readonly suggestions: readonly Suggestion[];
  readonly isListOpen: boolean;
  /** Whether Escape put away what stands above the box; the next Escape gives the command up. */
  readonly isHintClosed: boolean;
  readonly isLoading: boolean;
  /** The marked row of the list, -1 for none. */
  readonly active: number;
  /** Whether the person typed or moved in this option: only then Tab takes the marked row. */
  readonly isTouched: boolean;
  readonly problem: string | undefined;
}

export type Composer = TextComposer | CommandComposer;

/** An empty message, or one with the given text. */
export function emptyComposer(text = ""): TextComposer {
  return { kind: "text", text, active: 0, isListClosed: false, problem: undefined };
}

/** The rows of the command list: none unless the text starts with a slash. */
export function listedEntries(composer: TextComposer, entries: readonly CommandEntry[]): readonly CommandEntry[] {
  if (composer.isListClosed || !/^\/[^\n]*$/.test(composer.text)) return [];
  return filterEntries(entries, composer.text.slice(1));
}

/** The entry whose name was typed in full and followed by a space, with what was typed after that space. */
export function typedEntry(
  text: string,
  entries: readonly CommandEntry[],
): { readonly entry: CommandEntry; readonly rest: string } | undefined {
  const entry = entries.find((each) => text.toLowerCase().startsWith(`/${fullName(each)} `));
  return entry && { entry, rest: text.slice(fullName(entry).length + 2) };
}

/** A picked command: its required options are shown at once. */
export function startCommand(entry: CommandEntry): CommandComposer {
  const required = entry.options.filter((option) => option.required);
  return {
    kind: "command",
    entry,
    drafts: required.map((option) => ({ name: option.name, text: "", value: undefined })),
    rest: "",
    focused: undefined,
    suggestions: [],
    isListOpen: false,
    isHintClosed: false,
    isLoading: false,
    active: 0,
    isTouched: false,
    problem: undefined,
  };
}

/** The declaration of an option. */
export function findOption(composer: CommandComposer, name: string): APIApplicationCommandBasicOption | undefined {
  return composer.entry.options.find((option) => option.name === name);
}

/** Optional options that are not shown yet. */
export function hiddenOptions(composer: CommandComposer): readonly APIApplicationCommandBasicOption[] {
  return composer.entry.options.filter((option) => !composer.drafts.some((draft) => draft.name === option.name));
}

/** Options without a value, shown or not. */
export function emptyOptions({ entry, drafts }: CommandComposer): readonly APIApplicationCommandBasicOption[] {
  return entry.options.filter((option) => !drafts.some((draft) => draft.name === option.name && draft.text !== ""));
}

/** Whether words stand beside the options that begin no option's name. */
export function hasLooseWords(composer: CommandComposer): boolean {
  const typed = composer.rest.trim().toLowerCase();
  return typed !== "" && !hiddenOptions(composer).some((option) => option.name.startsWith(typed));
}

/** Shows one more option. */
export function addOption(composer: CommandComposer, name: string): CommandComposer {
  if (composer.drafts.some((draft) => draft.name === name)) return composer;
  return { ...composer, drafts: [...composer.drafts, { name, text: "", value: undefined }], problem: undefined };
}

/** Hides an optional option; a required one is only emptied. */
export function removeOption(composer: CommandComposer, name: string): CommandComposer {
  if (findOption(composer, name)?.required) return changeDraft(composer, { name, text: "", value: undefined });
  const drafts = composer.drafts.filter((draft) => draft.name !== name);
  return { ...composer, drafts, focused: undefined, isListOpen: false, problem: undefined };
}

/** Replaces what is typed in one option. */
export function changeDraft(composer: CommandComposer, changed: Draft): CommandComposer {
  const drafts = composer.drafts.map((draft) => (draft.name === changed.name ? changed : draft));
  return { ...composer, drafts, problem: undefined };
}

/** Takes a suggestion into the option being typed and closes the list. */
export function takeSuggestion(composer: CommandComposer, suggestion: Suggestion): CommandComposer {
  if (composer.focused === undefined) return composer;
  const draft = { name: composer.focused, text: suggestion.label, value: suggestion.value, picked: suggestion };
  return { ...changeDraft(composer, draft), isListOpen: false, isLoading: false, isTouched: false };
}

/**
 * The rows of the open list: values of the option being typed, or options whose name begins as typed beside them; for
 * loose words all that are empty, the most fitting first.
 */
export function offeredRows(composer: CommandComposer): readonly Suggestion[] {
  if (!composer.isListOpen) return [];
  if (composer.focused !== undefined) return composer.suggestions;
  const typed = composer.rest.trim().toLowerCase();
  const options = hasLooseWords(composer)
    ? byFit(emptyOptions(composer), typed)
    : hiddenOptions(composer).filter((option) => option.name.startsWith(typed));
  return options.map(({ name, description }) => ({ label: name, detail: description, value: name }));
}

/** Moves beside the options, where an option's name can be typed. */
export function focusRest(composer: CommandComposer): CommandComposer {
  const isListOpen = composer.rest.trim() !== "";
  const active = hasLooseWords(composer) ? -1 : 0;
  return {
    ...composer,
    focused: undefined,
    active,
    isTouched: false,
    isListOpen,
    isHintClosed: false,
    isLoading: false,
  };
}

/** Moves into an option; its list opens by itself only while nothing is typed there. */
export function focusDraft(composer: CommandComposer, name: string): CommandComposer {
  const isEmpty = composer.drafts.every((draft) => draft.name !== name || draft.text === "");
  return {
    ...composer,
    focused: name,
    active: 0,
    isTouched: false,
    isListOpen: isEmpty,
    isHintClosed: false,
    suggestions: [],
  };
}

/** With every list closed. */
export function closeList(composer: Composer): Composer {
  if (composer.kind === "text") return { ...composer, isListClosed: true };
  return { ...composer, isListOpen: false, focused: undefined };
}

/** What Escape leaves: first everything typed, with no list above it; then nothing of the command, which is undefined. */
export function escapeComposer(composer: Composer): Composer | undefined {
  if (composer.kind === "text") return { ...composer, isListClosed: true };
  const isTyped = composer.rest.trim() !== "" || composer.drafts.some((draft) => draft.text !== "");
  const isOpen = offeredRows(composer).length > 0 || (isTyped && !composer.isHintClosed);
  return isOpen ? { ...composer, isListOpen: false, isHintClosed: true, isLoading: false } : undefined;
}

/** How many rows the open list has. */
export function rowCount(composer: Composer, entries: readonly CommandEntry[]): number {
  return composer.kind === "text" ? listedEntries(composer, entries).length : offeredRows(composer).length;
}

/** The next required option that is still empty. */
export function nextEmpty(composer: CommandComposer): string | undefined {
  return composer.drafts.find((draft) => draft.text === "" && findOption(composer, draft.name)?.required)?.name;
}

/** Where Tab leads from a filled option: the next one that is empty, shown or not; undefined when none is, or words stand beside them. */
export function nextFree({ drafts, focused, entry, rest }: CommandComposer): string | undefined {
  const position = drafts.findIndex((draft) => draft.name === focused);
  if (rest.trim() !== "" || position < 0 || drafts[position]?.text.trim() === "") return undefined;
  const shown = [...drafts.slice(position), ...drafts.slice(0, position)].find((draft) => draft.text === "");
  return (shown ?? entry.options.find((option) => !drafts.some((draft) => draft.name === option.name)))?.name;
}

/** Text that names exactly one of what an option lists, with or without its sign, counts as chosen. */
export function withNamed(
  composer: CommandComposer,
  listed: (option: APIApplicationCommandBasicOption) => readonly Suggestion[] | undefined,
): CommandComposer {
  const plain = (text: string) => text.trim().replace(/^[#@]/, "").toLowerCase();
  const drafts = composer.drafts.map((draft) => {
    const option = findOption(composer, draft.name);
    if (!option || draft.value !== undefined || draft.text.trim() === "") return draft;
    const [named, ...others] = (listed(option) ?? []).filter(({ label }) => plain(label) === plain(draft.text));
    return named && others.length === 0 ? { ...draft, value: named.value } : draft;
  });
  return { ...composer, drafts };
}

/** The options to send, or the first thing that is wrong with them and where. Empty optional ones are left out. */
export function readOptions(
  composer: CommandComposer,
): { readonly options: readonly ChatOption[] } | { readonly problem: string; readonly name: string | undefined } {
  const rest = composer.rest.trim();
  if (rest !== "") return { problem: unplaced(emptyOptions(composer), rest), name: undefined };
  const options: ChatOption[] = [];
  for (const draft of composer.drafts) {
    const option = findOption(composer, draft.name);
    if (!option) continue;
    if (draft.text.trim() === "" && draft.value === undefined) {
      if (!option.required) continue;
      return { problem: `Fill in ${draft.name} first: this command needs it.`, name: draft.name };
    }
    const read = readDraft(option, draft);
    if ("problem" in read) return { problem: read.problem, name: draft.name };
    options.push({ name: draft.name, type: option.type, value: read.value });
  }
  return { options };
}

function readDraft(option: APIApplicationCommandBasicOption, draft: Draft) {
  if (draft.value !== undefined) return { value: draft.value };
  const choices = "choices" in option ? (option.choices ?? []) : [];
  if (choices.length === 0) return readTyped(option, draft.text.trim());
  const typed = draft.text.trim().toLowerCase();
  const named = choices.find((choice) => choice.name.toLowerCase() === typed || String(choice.value) === typed);
  return named ? { value: named.value } : { problem: `Choose one of the listed values for ${option.name}.` };
}

/** The options as sent while the focused one is being typed: others only where they are valid. */
export function optionsWhileTyping(composer: CommandComposer): readonly ChatOption[] {
  return composer.drafts.flatMap((draft): readonly ChatOption[] => {
    const option = findOption(composer, draft.name);
    if (!option) return [];
    if (draft.name === composer.focused) {
      return [{ name: draft.name, type: option.type, value: draft.text, focused: true }];
    }
    if (draft.text === "") return [];
    const read = readDraft(option, draft);
    return "value" in read ? [{ name: draft.name, type: option.type, value: read.value }] : [];
  });
}

/** The row reached by moving up or down from the marked one, going round at the ends. */
export function moveActive(active: number, step: number, count: number): number {
  return count === 0 ? 0 : (active + step + count) % count;
}
