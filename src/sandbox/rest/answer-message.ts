import { MessageFlags } from "discord-api-types/v10";
import type { Interaction } from "../interactions/interactions.ts";
import { isObject } from "../json.ts";
import { toMentions } from "../world/mentions.ts";
import type { MessageRow } from "../world/rows.ts";
import { ApiError, required } from "./api-error.ts";
import { storeFiles } from "./attachments.ts";
import type { Path } from "./form.ts";
import { type MessageInput, readMessage, refuseEmpty } from "./message-form.ts";
import type { RestCall, RestContext } from "./rest-route.ts";
import { keptFlags, withEdits } from "./send-message.ts";

/** Moves the problems of a form to where it stands in the whole body. */
function readAt(path: Path, value: unknown, flagsBefore = 0): MessageInput {
  try {
    return readMessage(value, flagsBefore);
  } catch (error) {
    if (!(error instanceof ApiError) || !isObject(error.body.errors)) throw error;
    const errors = [...path].reverse().reduce<unknown>((inner, step) => ({ [step]: inner }), error.body.errors);
    throw new ApiError(error.status, { ...error.body, errors });
  }
}

/** Adds a new message that answers an interaction. */
export function addAnswer(context: RestContext, interaction: Interaction, call: RestCall, path: Path): MessageRow {
  const { world, interactions, origin } = context;
  const input = readAt(path, call.body ?? {});
  refuseEmpty(input, call.files.length);
  const channel = required(world.store.channels.get(interaction.channelId), "unknownChannel");
  const content = input.content ?? "";
  const { sourceMessageId } = interaction;
  return interactions.addMessage(interaction, {
    channelId: channel.id,
    authorId: world.botUserId,
    content,
    embeds: input.embeds ?? [],
    components: input.components ?? [],
    attachments: storeFiles(world, origin, channel.id, input, call.files),
    flags: keptFlags(input.flags) | ((input.flags ?? 0) & MessageFlags.Ephemeral),
    tts: input.tts,
    ...toMentions(world, { content, channel, authorId: world.botUserId, allowed: input.allowedMentions }),
    ...(sourceMessageId === undefined ? {} : { replyTo: { messageId: sourceMessageId, channelId: channel.id } }),
  });
}

/** Puts the answer in the place of "is thinking"; whether it is private was settled by the deferral. */
export function completeOriginal(context: RestContext, original: MessageRow, call: RestCall): MessageRow {
  const after = withEdits(context, original, readAt([], call.body ?? {}, original.flags), call);
  return context.interactions.updateMessage({ ...after, flags: after.flags & ~MessageFlags.Loading });
}

/** Edits an answer, or completes it while the bot is still thinking. */
export function editAnswer(context: RestContext, message: MessageRow, call: RestCall, path: Path): MessageRow {
  if ((message.flags & MessageFlags.Loading) !== 0) return completeOriginal(context, message, call);
  const after = withEdits(context, message, readAt(path, call.body ?? {}, message.flags), call);
  return context.interactions.updateMessage({ ...after, editedAt: context.world.now() });
}
