import { type InteractionReplyOptions, MessageFlags } from "discord.js";
import type { Reply } from "../core/reply.ts";
import { cleanText, discordLimits, ellipsis } from "../core/text.ts";
import { renderActions } from "./render-actions.ts";
import { renderCard } from "./render-card.ts";

/** The parts of a message that a reply becomes; parts that it lacks are emptied, so that it can replace another. Nobody is mentioned. */
export function renderReply({ text, card, actions }: Reply) {
  return {
    content: ellipsis(cleanText(text ?? ""), discordLimits.content),
    embeds: card === undefined ? [] : [renderCard(card)],
    components: renderActions(actions ?? []),
    allowedMentions: { parse: [] },
  } satisfies InteractionReplyOptions;
}

/** The flags of a first answer. */
export function replyFlags({ isPrivate }: Reply): { readonly flags?: MessageFlags.Ephemeral } {
  return isPrivate ? { flags: MessageFlags.Ephemeral } : {};
}

/** Leaves rendered parts as they are: discord.js would look through all of them for names to change, and find none. */
export function asRendered(part: unknown): unknown {
  return part;
}
