import { addOption, type CommandComposer, changeDraft, emptyOptions, hasLooseWords } from "./composer.ts";
import { takersOf } from "./loose-words.ts";

/** What stood behind one option's label. */
interface Labelled {
  readonly name: string;
  readonly text: string;
}

/**
 * Writes text into an option, or for undefined beside the options. Labels in it, such as "title:", lead into the
 * option they name as long as that one is empty; an option's own label counts only in front of its value.
 */
export function writeText(composer: CommandComposer, name: string | undefined, text: string): CommandComposer {
  const open = emptyOptions(composer).map((option) => option.name);
  const { before, labelled } = splitLabels(behindPicked(composer, name, text), open, name);
  const isSplit = labelled.length > 0;
  const own = put(composer, name, isSplit ? before.trim() : text);
  const written = labelled.reduce((into, each) => put(addOption(into, each.name), each.name, each.text), own);
  const focused = labelled.at(-1)?.name ?? name;
  const isListOpen = focused !== undefined || written.rest.trim() !== "";
  const active = focused === undefined && hasLooseWords(written) ? -1 : 0;
  return { ...written, focused, active, isTouched: true, isListOpen, isHintClosed: false };
}

/** With loose words in the one option that takes them, if there is just one. */
export function placeWords(composer: CommandComposer): CommandComposer {
  const words = composer.rest.trim();
  const [taker, ...others] = words === "" ? [] : takersOf(emptyOptions(composer), words);
  if (!taker || others.length > 0) return composer;
  return put(addOption({ ...composer, rest: "" }, taker.name), taker.name, words);
}

/** What follows right behind a chosen value is apart from it, though no space was typed. */
function behindPicked({ drafts }: CommandComposer, name: string | undefined, text: string): string {
  const label = drafts.find((draft) => draft.name === name)?.picked?.label;
  return label !== undefined && text.startsWith(label) ? `${label} ${text.slice(label.length)}` : text;
}

function put(composer: CommandComposer, name: string | undefined, text: string): CommandComposer {
  if (name === undefined) return { ...composer, rest: text, problem: undefined };
  const picked = composer.drafts.find((draft) => draft.name === name)?.picked;
  const value = picked?.label === text.trim() ? picked.value : undefined;
  return changeDraft(composer, { name, text: text.trimStart(), value, picked });
}

function splitLabels(text: string, empty: readonly string[], own: string | undefined) {
  const isOwnFirst = (index: number) => text.slice(0, index).trim() === "";
  const open = new Set(own === undefined ? empty : [...empty, own]);
  const labels: { readonly name: string; readonly start: number; readonly end: number }[] = [];
  for (const match of text.matchAll(/(?<!\S)([^\s:]+):/gu)) {
    const name = (match[1] ?? "").toLowerCase();
    const isInPlace = name !== own || isOwnFirst(labels[0]?.start ?? match.index);
    if (isInPlace && open.delete(name)) labels.push({ name, start: match.index, end: match.index + match[0].length });
  }
  const labelled = labels.map(({ name, end }, index): Labelled => {
    const next = labels[index + 1];
    return { name, text: next ? text.slice(end, next.start).trim() : text.slice(end) };
  });
  return { before: text.slice(0, labels[0]?.start), labelled };
}
