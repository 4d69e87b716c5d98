import { ChannelType, MessageFlags, PermissionFlagsBits } from "discord-api-types/v10";
import { asNumber } from "../json.ts";
import { deleteMessage, isThinking, messagesOf, updateMessage } from "../world/messages.ts";
import { channelPermissions, hasPermission } from "../world/permissions.ts";
import { toApiMessage, toNewApiMessage } from "../world/present-message.ts";
import type { ChannelRow, MessageRow } from "../world/rows.ts";
import { compareIds } from "../world/snowflake.ts";
import type { World } from "../world/world.ts";
import { getChannel, getMessage, readId, requirePermission, requireSending } from "./access.ts";
import { ApiError, refusal } from "./api-error.ts";
import { refuseForm } from "./form.ts";
import {
  noContent,
  ok,
  param,
  type RestAnswer,
  type RestCall,
  type RestContext,
  type RestRoute,
} from "./rest-route.ts";
import { editMessage, sendMessage } from "./send-message.ts";

const crosspostLimit = { requests: 10, perMs: 3_600_000 };

function readLimit(call: RestCall): number {
  const { limit } = call.query;
  if (limit === undefined) return 50;
  const count = asNumber(limit);
  if (count === undefined) throw refuseForm(["limit"], "NUMBER_TYPE_COERCE", `Value "${limit}" is not int.`);
  if (count < 1) throw refuseForm(["limit"], "NUMBER_TYPE_MIN", "int value should be greater than or equal to 1.");
  if (count > 100) throw refuseForm(["limit"], "NUMBER_TYPE_MAX", "int value should be less than or equal to 100.");
  return Math.floor(count);
}

function selectMessages(messages: readonly MessageRow[], call: RestCall): readonly MessageRow[] {
  const { before, after, around } = call.query;
  const limit = readLimit(call);
  if (around !== undefined) {
    const centre = readId(around, "around");
    const older = messages
      .filter(({ id }) => compareIds(id, centre) < 0)
      .slice(-Math.floor(limit / 2) || messages.length);
    const newer = messages.filter(({ id }) => compareIds(id, centre) >= 0).slice(0, limit - Math.floor(limit / 2));
    return [...older, ...newer].slice(-limit);
  }
  if (after !== undefined)
    return messages.filter(({ id }) => compareIds(id, readId(after, "after")) > 0).slice(0, limit);
  if (before !== undefined)
    return messages.filter(({ id }) => compareIds(id, readId(before, "before")) < 0).slice(-limit);
  return messages.slice(-limit);
}

const mayReadHistory = (world: World, channel: ChannelRow): boolean =>
  hasPermission(channelPermissions(world.store, channel, world.botUserId), PermissionFlagsBits.ReadMessageHistory);

function listMessages(call: RestCall, { world }: RestContext): RestAnswer {
  const channel = getChannel(world, param(call, "channelId"));
  if (channel.type === ChannelType.GuildForum) throw refusal("notATextChannel");
  const selected = selectMessages(messagesOf(world, channel.id), call);
  if (!mayReadHistory(world, channel)) return ok([]);
  return ok([...selected].reverse().map((message) => toApiMessage(world, message)));
}

function readMessageRoute(call: RestCall, { world }: RestContext): RestAnswer {
  const channel = getChannel(world, param(call, "channelId"));
  requirePermission(world, channel, PermissionFlagsBits.ReadMessageHistory);
  return ok(toApiMessage(world, getMessage(world, channel, param(call, "messageId"))));
}

function postMessage(call: RestCall, context: RestContext): RestAnswer {
  const channel = getChannel(context.world, param(call, "channelId"));
  return ok(toNewApiMessage(context.world, sendMessage(context, channel, call)));
}

function patchMessage(call: RestCall, context: RestContext): RestAnswer {
  const channel = getChannel(context.world, param(call, "channelId"));
  const message = getMessage(context.world, channel, param(call, "messageId"));
  return ok(toApiMessage(context.world, editMessage(context, message, call)));
}

function removeMessage(call: RestCall, { world }: RestContext): RestAnswer {
  const channel = getChannel(world, param(call, "channelId"));
  const message = getMessage(world, channel, param(call, "messageId"));
  if (message.authorId !== world.botUserId) {
    if (channel.guildId === undefined) throw refusal("notInDirectMessage");
    requirePermission(world, channel, PermissionFlagsBits.ManageMessages);
  }
  deleteMessage(world, message.id);
  return noContent;
}

function tooManyCrossposts(waitMs: number): ApiError {
  const seconds = waitMs / 1000;
  const body = { message: "You are being rate limited.", retry_after: Number(seconds.toFixed(3)), global: false };
  return new ApiError(429, body, { "retry-after": String(Math.ceil(seconds)), "x-ratelimit-scope": "shared" });
}

function crosspost(call: RestCall, { world, limits }: RestContext): RestAnswer {
  const channel = getChannel(world, param(call, "channelId"));
  const message = getMessage(world, channel, param(call, "messageId"));
  if (channel.type !== ChannelType.GuildAnnouncement) throw refusal("wrongChannelType");
  requireSending(world, channel);
  if (message.authorId !== world.botUserId) requirePermission(world, channel, PermissionFlagsBits.ManageMessages);
  if ((message.flags & MessageFlags.Crossposted) !== 0 || isThinking(message)) throw refusal("alreadyCrossposted");
  const wait = limits.takeHidden(`crosspost/${channel.id}`, crosspostLimit);
  if (wait > 0) throw tooManyCrossposts(wait);
  return ok(toApiMessage(world, updateMessage(world, { ...message, flags: message.flags | MessageFlags.Crossposted })));
}

const messageLimit = { requests: 5, perMs: 5000 };

/** Reading, sending, editing, deleting and publishing messages. */
export const messageRoutes: readonly RestRoute[] = [
  { method: "GET", path: "/channels/:channelId/messages", handle: listMessages },
  { method: "POST", path: "/channels/:channelId/messages", handle: postMessage, limit: messageLimit },
  { method: "GET", path: "/channels/:channelId/messages/:messageId", handle: readMessageRoute },
  { method: "PATCH", path: "/channels/:channelId/messages/:messageId", handle: patchMessage, limit: messageLimit },
  { method: "DELETE", path: "/channels/:channelId/messages/:messageId", handle: removeMessage, limit: messageLimit },
  { method: "POST", path: "/channels/:channelId/messages/:messageId/crosspost", handle: crosspost },
];
