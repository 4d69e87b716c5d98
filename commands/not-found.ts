import { isNear } from "../src/core/lookup/nearness.ts";
import type { Phrases } from "../src/core/phrases/en.ts";
import type { Action, Reply } from "../src/core/reply.ts";
import { escapeMarkdown, oneLine } from "../src/core/text.ts";

const maxQuoted = 100;
const maxNear = 3;

/** What was typed, fit to stand in a sentence: shortened, escaped and emphasised; undefined where nothing of it can be seen. */
export function quoteTyped(typed: string): string | undefined {
  const shown = oneLine(typed, maxQuoted);
  return shown === "" ? undefined : `**${escapeMarkdown(shown)}**`;
}

/** Those of the things that resemble what was typed, by any of their names; at most three. */
export function nearOnes<T>(typed: string, things: readonly T[], namesOf: (thing: T) => readonly string[]) {
  return things.filter((thing) => namesOf(thing).some((name) => isNear(typed, name))).slice(0, maxNear);
}

/** The first sentence of an answer that found nothing: what was typed. */
export function leadFor(typed: string, { notFound: words }: Phrases): string {
  const quoted = quoteTyped(typed);
  return quoted === undefined ? words.blank : words.title(quoted);
}

/** What there is to say where nothing was found. */
export interface NothingFound {
  readonly lead: string;
  /** Names of what comes near; plain text. */
  readonly nearest: readonly string[];
  readonly example: string;
  /** A way to open what comes near. */
  readonly choice: readonly Action[];
  readonly phrases: Phrases;
}

/** Says privately that nothing was found, names what comes near with a way to it, and gives an example that works. */
export function notFound({ lead, nearest, example, choice, phrases }: NothingFound): Reply {
  const names = nearest.map(escapeMarkdown).join(phrases.comma);
  const lines = [lead, ...(names === "" ? [] : [phrases.notFound.nearest(names)]), example];
  return { text: lines.join("\n"), actions: [choice], isPrivate: true };
}
