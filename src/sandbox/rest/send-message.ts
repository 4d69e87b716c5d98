import { MessageFlags, MessageType, PermissionFlagsBits } from "discord-api-types/v10";
import { toMentions } from "../world/mentions.ts";
import { createMessage, findByNonce, updateMessage } from "../world/messages.ts";
import type { ChannelRow, MessageRow } from "../world/rows.ts";
import type { World } from "../world/world.ts";
import { requirePermission, requireSending } from "./access.ts";
import { refusal } from "./api-error.ts";
import { storeFiles } from "./attachments.ts";
import { refuseForm } from "./form.ts";
import { type MessageInput, readMessage, refuseEmpty } from "./message-form.ts";
import type { RestCall, RestContext } from "./rest-route.ts";

const settableFlags = MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** The flags that a bot may set on an ordinary message. */
export const keptFlags = (flags = 0): number => flags & settableFlags;

function findReply(world: World, channel: ChannelRow, input: MessageInput): MessageRow | undefined {
  if (input.replyTo === undefined) return undefined;
  requirePermissionForReply(world, channel);
  const original = world.store.messages.get(input.replyTo.messageId);
  if (original?.channelId === channel.id) return original;
  if (!input.replyTo.mustExist) return undefined;
  throw refuseForm(["message_reference"], "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
}

function requirePermissionForReply(world: World, channel: ChannelRow): void {
  try {
    requirePermission(world, channel, PermissionFlagsBits.ReadMessageHistory);
  } catch (cause) {
    throw Object.assign(refusal("noHistoryForReply"), { cause });
  }
}

function refuseWithoutPermission(world: World, channel: ChannelRow, input: MessageInput, fileCount: number): void {
  requireSending(world, channel);
  if ((input.embeds ?? []).length > 0) requirePermission(world, channel, PermissionFlagsBits.EmbedLinks);
  if (fileCount > 0) requirePermission(world, channel, PermissionFlagsBits.AttachFiles);
  if (input.tts) requirePermission(world, channel, PermissionFlagsBits.SendTTSMessages);
}

/**
 * Checks and stores a message of the bot; an enforced nonce that is known already brings back the message it made. `parts` says what
 * is settled about it otherwise, such as the id of the message that begins a post.
 */
export function sendMessage(
  context: RestContext,
  channel: ChannelRow,
  call: RestCall,
  parts: Partial<Pick<MessageRow, "id">> = {},
): MessageRow {
  const { world, origin } = context;
  const input = readMessage(call.body);
  refuseWithoutPermission(world, channel, input, call.files.length);
  refuseEmpty(input, call.files.length);
  const known =
    input.enforceNonce && input.nonce !== undefined
      ? findByNonce(world, world.botUserId, String(input.nonce))
      : undefined;
  if (known !== undefined) return known;
  const original = findReply(world, channel, input);
  const content = input.content ?? "";
  return createMessage(world, {
    ...parts,
    channelId: channel.id,
    authorId: world.botUserId,
    content,
    embeds: input.embeds ?? [],
    components: input.components ?? [],
    attachments: storeFiles(world, origin, channel.id, input, call.files),
    flags: keptFlags(input.flags),
    tts: input.tts,
    ...toMentions(world, {
      content,
      channel,
      authorId: world.botUserId,
      allowed: input.allowedMentions,
      repliedUserId: original?.authorId,
    }),
    ...(input.nonce === undefined ? {} : { nonce: input.nonce }),
    ...(original ? { type: MessageType.Reply, replyTo: { messageId: original.id, channelId: channel.id } } : {}),
  });
}

/** An edit can hide and show embeds; the newer components stay what they are. */
const editFlags = (before: number, given: number | undefined): number =>
  given === undefined ? before : (before & ~MessageFlags.SuppressEmbeds) | keptFlags(given);

/** The message with the parts that the input brings; the others stay. */
export function withEdits(context: RestContext, before: MessageRow, input: MessageInput, call: RestCall): MessageRow {
  const { world, origin } = context;
  const channel = world.store.channels.get(before.channelId);
  const content = input.content ?? before.content;
  const kept =
    input.attachments === undefined
      ? before.attachments
      : before.attachments.filter((one) => input.attachments?.some(({ id }) => String(id) === one.id));
  const mentions = channel && {
    ...toMentions(world, { content, channel, authorId: before.authorId, allowed: input.allowedMentions }),
  };
  const after: MessageRow = {
    ...before,
    content,
    embeds: input.embeds ?? before.embeds,
    components: input.components ?? before.components,
    attachments: [...kept, ...storeFiles(world, origin, before.channelId, input, call.files)],
    flags: editFlags(before.flags, input.flags),
    ...mentions,
  };
  refuseEmpty(after, after.attachments.length);
  return after;
}

/** Checks and stores an edit of the bot's own message. */
export function editMessage(context: RestContext, message: MessageRow, call: RestCall): MessageRow {
  const { world } = context;
  const input = readMessage(call.body, message.flags);
  if (message.authorId !== world.botUserId) throw refusal("notTheAuthor");
  return updateMessage(world, { ...withEdits(context, message, input, call), editedAt: world.now() });
}
