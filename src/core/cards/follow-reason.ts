import type { Follow } from "../follow.ts";
import { phrases } from "../phrases.ts";
import type { Action } from "../reply.ts";
import { escapeMarkdown, oneLine } from "../text.ts";

const maxNamed = 3;
const maxName = 80;
const maxButtons = 5;
const words = phrases.follow;

/** Why a member gets a direct message, in small print; empty where nothing of it is followed any more. */
export function whyLine(follows: readonly Follow[]): string {
  if (follows.length === 0) return "";
  const names = follows.slice(0, maxNamed).map(({ name }) => `**${escapeMarkdown(oneLine(name, maxName))}**`);
  return `-# ${words.why(names, Math.max(follows.length - maxNamed, 0))}`;
}

/** A button for each of a few follows that ends it. */
export function endFollowButtons(follows: readonly Follow[]): readonly Action[] {
  return follows.slice(0, maxButtons).map(({ id, name }) => ({
    kind: "button",
    label: words.end(name),
    customId: `end-follow:${id}`,
    emphasis: "secondary",
  }));
}
