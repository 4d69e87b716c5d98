import type { MessageRow, ReactionRow } from "./rows.ts";
import type { World } from "./world.ts";

type Emoji = ReactionRow["emoji"];

function withReaction(
  reactions: readonly ReactionRow[],
  userId: string,
  emoji: Emoji,
  isSet: boolean,
): readonly ReactionRow[] {
  const isSame = (reaction: ReactionRow) => reaction.emoji.id === emoji.id && reaction.emoji.name === emoji.name;
  const known = reactions.some(isSame) ? reactions : [...reactions, { emoji, userIds: [] }];
  const changed = known.map((reaction) => {
    if (!isSame(reaction)) return reaction;
    const others = reaction.userIds.filter((id) => id !== userId);
    return { ...reaction, userIds: isSet ? [...others, userId] : others };
  });
  return changed.filter((reaction) => reaction.userIds.length > 0);
}

/** Adds or takes away one user's reaction. */
export function setReaction(
  world: World,
  message: MessageRow,
  userId: string,
  emoji: Emoji,
  isSet: boolean,
): MessageRow {
  const after: MessageRow = { ...message, reactions: withReaction(message.reactions, userId, emoji, isSet) };
  world.store.commit([world.store.messages.put(after.id, after)]);
  world.emit({ kind: isSet ? "reaction-added" : "reaction-removed", message: after, userId, emoji });
  return after;
}
