import { MessageFlags, MessageType } from "discord-api-types/v10";
import type { Change } from "./journal.ts";
import type { ChannelRow, MessageRow, NonceRow } from "./rows.ts";
import { compareIds } from "./snowflake.ts";
import { nonceKey } from "./store.ts";
import type { World } from "./world.ts";

/** Discord forgets a nonce after a few minutes. */
const nonceMemoryMs = 5 * 60_000;

export type MessageDraft = Pick<MessageRow, "channelId" | "authorId" | "content"> &
  Partial<Omit<MessageRow, "createdAt">>;

/** A whole message row from its draft, with a new id and the present time. */
export function toMessageRow(world: World, draft: MessageDraft): MessageRow {
  return {
    id: world.ids.next(),
    type: MessageType.Default,
    embeds: [],
    components: [],
    attachments: [],
    flags: 0,
    tts: false,
    pinned: false,
    mentionIds: [],
    mentionRoleIds: [],
    mentionsEveryone: false,
    reactions: [],
    ...draft,
    createdAt: world.now(),
  };
}

/** The message that this author sent with this nonce in the last minutes, in whatever channel. */
export function findByNonce(world: World, authorId: string, nonce: string): MessageRow | undefined {
  const row = world.store.nonces.get(nonceKey(authorId, nonce));
  if (row === undefined || world.now() - row.at > nonceMemoryMs) return undefined;
  return world.store.messages.get(row.messageId);
}

function forgetOldNonces(world: World): readonly Change[] {
  const old: NonceRow[] = [];
  for (const row of world.store.nonces.all()) {
    if (world.now() - row.at <= nonceMemoryMs) break;
    old.push(row);
  }
  return old.map((row) => world.store.nonces.remove(nonceKey(row.authorId, row.nonce)));
}

function withLastMessage(channel: ChannelRow, messageId: string): ChannelRow {
  const counted = channel.thread && { thread: { ...channel.thread, messageCount: channel.thread.messageCount + 1 } };
  return { ...channel, ...counted, lastMessageId: messageId };
}

/** Stores a message and, in the same step, its nonce. */
export function createMessage(world: World, draft: MessageDraft): MessageRow {
  const message = toMessageRow(world, draft);
  const { store } = world;
  const channel = store.channels.get(message.channelId);
  const nonce = message.nonce === undefined ? undefined : String(message.nonce);
  store.commit([
    store.messages.put(message.id, message),
    ...(channel ? [store.channels.put(channel.id, withLastMessage(channel, message.id))] : []),
    ...forgetOldNonces(world),
    ...(nonce === undefined || nonce === ""
      ? []
      : [
          store.nonces.put(nonceKey(message.authorId, nonce), {
            authorId: message.authorId,
            nonce,
            messageId: message.id,
            at: world.now(),
          }),
        ]),
  ]);
  world.emit({ kind: "message-created", message });
  return message;
}

/** Replaces a message's row by one with the same id. */
export function updateMessage(world: World, message: MessageRow): MessageRow {
  world.store.commit([world.store.messages.put(message.id, message)]);
  world.emit({ kind: "message-updated", message });
  return message;
}

/** Removes a message; false when it is not there. */
export function deleteMessage(world: World, messageId: string): boolean {
  const message = world.store.messages.get(messageId);
  if (message === undefined) return false;
  world.store.commit([world.store.messages.remove(messageId)]);
  world.emit({ kind: "message-deleted", messageId, channelId: message.channelId });
  return true;
}

/** Removes many messages of one channel in one step; ids that are not there are passed over. */
export function deleteMessages(world: World, channelId: string, messageIds: readonly string[]): void {
  world.store.commit(messageIds.map((id) => world.store.messages.remove(id)));
  world.emit({ kind: "messages-deleted", messageIds, channelId });
}

/** Every message of a channel, oldest first. */
export const messagesOf = (world: World, channelId: string): readonly MessageRow[] =>
  [...world.store.messages.keysOf(channelId)]
    .flatMap((id) => world.store.messages.get(id) ?? [])
    .sort((a, b) => compareIds(a.id, b.id));

/** True while the bot "is thinking": the answer was deferred and has not come. */
export const isThinking = (message: MessageRow): boolean => (message.flags & MessageFlags.Loading) !== 0;

/** True for a message that only one person sees. */
export const isEphemeral = (message: MessageRow): boolean => (message.flags & MessageFlags.Ephemeral) !== 0;
