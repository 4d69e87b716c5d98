import type { Follow } from "../follow.ts";
import type { Phrases } from "../phrases/en.ts";
import type { Action } from "../reply.ts";
import { escapeMarkdown, oneLine } from "../text.ts";

const maxNamed = 3;
const maxName = 80;
const maxButtons = 5;

/** Why a member gets a direct message, in small print; empty where nothing of it is followed any more. */
export function whyLine(follows: readonly Follow[], phrases: Phrases): string {
  if (follows.length === 0) return "";
  const names = follows.slice(0, maxNamed).map(({ name }) => `**${escapeMarkdown(oneLine(name, maxName))}**`);
  return `-# ${phrases.follow.why(names, Math.max(follows.length - maxNamed, 0))}`;
}

/** A button for each of a few follows that ends it. */
export function endFollowButtons(follows: readonly Follow[], phrases: Phrases): readonly Action[] {
  return follows.slice(0, maxButtons).map(({ id, name }) => ({
    kind: "button",
    label: phrases.follow.end(name),
    customId: `end-follow:${id}`,
    emphasis: "secondary",
  }));
}
