import type { Phrases } from "../src/core/phrases/en.ts";
import type { Subscription } from "../src/core/subscription.ts";
import { ellipsis, escapeMarkdown } from "../src/core/text.ts";
import { UserError } from "../src/core/user-error.ts";
import type { CommandContext, Place } from "../src/discord/command.ts";

/** The server in which something is asked; a UserError outside of servers. */
export function guildOf({ guildId }: Place, phrases: Phrases): string {
  if (guildId === undefined) throw new UserError(phrases.errors.serverOnly);
  return guildId;
}

/** The server's subscription of that id; another server's is not found, which a UserError says. */
export function findSubscription(
  guildId: string,
  typed: string,
  { subscriptions, phrases }: Pick<CommandContext, "subscriptions" | "phrases">,
): Subscription {
  const found = subscriptions.find(guildId, typed.trim().toLowerCase());
  if (found === undefined) throw new UserError(phrases.subscriptions.unknown(escapeMarkdown(ellipsis(typed, 100))));
  return found;
}
