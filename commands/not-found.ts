import { phrases } from "../src/core/phrases.ts";
import type { Action, Reply } from "../src/core/reply.ts";
import { ellipsis, escapeMarkdown } from "../src/core/text.ts";

const { notFound: words } = phrases;

/** Says privately what was typed, names the three nearest with a menu of them, and gives an example that works. */
export function notFound(
  typed: string,
  nearest: readonly string[],
  example: string,
  menu: (placeholder: string) => readonly Action[],
): Reply {
  const shown = escapeMarkdown(ellipsis(typed.replace(/\s+/g, " "), 100));
  const names = nearest.slice(0, 3).map(escapeMarkdown).join(", ");
  const lines = [words.title(`**${shown}**`), ...(names === "" ? [] : [words.nearest(names)]), example];
  return { text: lines.join("\n"), actions: [menu(words.pick)], isPrivate: true };
}
