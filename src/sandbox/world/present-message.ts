import { type APIMessage, InteractionType, MessageReferenceType } from "discord-api-types/v10";
import type { JsonObject } from "../json.ts";
import { getApiUser, toApiPartialMember, toIso } from "./present.ts";
import { toApiChannel } from "./present-guild.ts";
import type { MessageRow } from "./rows.ts";
import { memberKey } from "./store.ts";
import type { World } from "./world.ts";

function toReferenceFields(world: World, message: MessageRow): Partial<APIMessage> {
  if (message.replyTo === undefined) return {};
  const { messageId, channelId } = message.replyTo;
  const guildId = world.store.channels.get(channelId)?.guildId;
  const original = world.store.messages.get(messageId);
  return {
    message_reference: {
      type: MessageReferenceType.Default,
      message_id: messageId,
      channel_id: channelId,
      ...(guildId === undefined ? {} : { guild_id: guildId }),
    },
    referenced_message: original === undefined ? null : toApiMessageAlone(world, original),
  };
}

function toMetadata(world: World, message: MessageRow, cause: NonNullable<MessageRow["cause"]>): Partial<APIMessage> {
  const guildId = world.store.channels.get(message.channelId)?.guildId;
  const common = {
    id: cause.interactionId,
    user: getApiUser(world, cause.userId),
    authorizing_integration_owners: { "0": guildId ?? "0" },
  };
  if (cause.type === InteractionType.ApplicationCommand)
    return { interaction_metadata: { ...common, type: InteractionType.ApplicationCommand } };
  if (cause.type !== InteractionType.MessageComponent || message.replyTo === undefined) return {};
  const interacted = { interacted_message_id: message.replyTo.messageId };
  return { interaction_metadata: { ...common, ...interacted, type: InteractionType.MessageComponent } };
}

function toCauseFields(world: World, message: MessageRow): Partial<APIMessage> {
  if (message.cause === undefined) return {};
  const { interactionId, type, userId, command } = message.cause;
  const legacy = { id: interactionId, type, name: command, user: getApiUser(world, userId) };
  return {
    application_id: world.applicationId,
    webhook_id: world.applicationId,
    ...(type === InteractionType.ApplicationCommand ? { interaction: legacy } : {}),
    ...toMetadata(world, message, message.cause),
  };
}

function toReactionFields(world: World, message: MessageRow): Partial<APIMessage> {
  if (message.reactions.length === 0) return {};
  return {
    reactions: message.reactions.map(({ emoji, userIds }) => ({
      emoji: { id: emoji.id, name: emoji.name },
      count: userIds.length,
      count_details: { burst: 0, normal: userIds.length },
      me: userIds.includes(world.botUserId),
      me_burst: false,
      burst_colors: [],
    })),
  };
}

function toAuthorFields(world: World, { authorId, webhookName }: MessageRow) {
  const author = getApiUser(world, authorId);
  if (webhookName === undefined) return { author };
  return { author: { ...author, username: webhookName, discriminator: "0000", bot: true }, webhook_id: authorId };
}

const toApiMessageAlone = (world: World, message: MessageRow): APIMessage => ({
  id: message.id,
  channel_id: message.channelId,
  type: message.type,
  ...toAuthorFields(world, message),
  content: message.content,
  timestamp: toIso(message.createdAt),
  edited_timestamp: message.editedAt === undefined ? null : toIso(message.editedAt),
  tts: message.tts,
  pinned: message.pinned,
  mention_everyone: message.mentionsEveryone,
  mentions: message.mentionIds.map((id) => getApiUser(world, id)),
  mention_roles: [...message.mentionRoleIds],
  attachments: [...message.attachments],
  embeds: [...message.embeds],
  components: [...message.components],
  flags: message.flags,
  ...toCauseFields(world, message),
  ...toReactionFields(world, message),
});

/** A message as REST answers it. */
export function toApiMessage(world: World, message: MessageRow): APIMessage {
  return { ...toApiMessageAlone(world, message), ...toReferenceFields(world, message) };
}

/** A message as it is told while it is new: with its nonce. */
export function toNewApiMessage(world: World, message: MessageRow): APIMessage {
  return { ...toApiMessage(world, message), ...(message.nonce === undefined ? {} : { nonce: message.nonce }) };
}

/** A message as the gateway brings it: with the guild and the author's member. */
export function toGatewayMessage(world: World, message: MessageRow): JsonObject {
  const channel = world.store.channels.get(message.channelId);
  const guildId = channel?.guildId;
  const member = guildId === undefined ? undefined : world.store.members.get(memberKey(guildId, message.authorId));
  return {
    ...toNewApiMessage(world, message),
    ...(channel === undefined ? {} : { channel_type: toApiChannel(world, channel).type }),
    ...(guildId === undefined ? {} : { guild_id: guildId }),
    ...(member === undefined || message.cause !== undefined ? {} : { member: toApiPartialMember(member) }),
  };
}
