import { PermissionFlagsBits } from "discord-api-types/v10";
import { getApiUser } from "../world/present.ts";
import { setReaction } from "../world/reactions.ts";
import type { World } from "../world/world.ts";
import { getChannel, getMessage, requirePermission } from "./access.ts";
import { refusal } from "./api-error.ts";
import {
  noContent,
  ok,
  param,
  type RestAnswer,
  type RestCall,
  type RestContext,
  type RestRoute,
} from "./rest-route.ts";

const reactionLimit = { requests: 1, perMs: 250 };

function readEmoji(call: RestCall): { readonly id: string | null; readonly name: string } {
  const raw = param(call, "emoji");
  const custom = /^(?:a:)?(\w{2,32}):(\d{17,20})$/.exec(raw);
  if (custom?.[1] !== undefined && custom[2] !== undefined) return { id: custom[2], name: custom[1] };
  if (!/\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3/u.test(raw))
    throw refusal("unknownEmoji");
  return { id: null, name: raw };
}

function findTarget(call: RestCall, world: World) {
  const channel = getChannel(world, param(call, "channelId"));
  return { channel, message: getMessage(world, channel, param(call, "messageId")) };
}

function react(call: RestCall, { world }: RestContext): RestAnswer {
  const { channel, message } = findTarget(call, world);
  requirePermission(world, channel, PermissionFlagsBits.ReadMessageHistory);
  const emoji = readEmoji(call);
  const isThere = message.reactions.some((reaction) => reaction.emoji.name === emoji.name);
  if (!isThere) requirePermission(world, channel, PermissionFlagsBits.AddReactions);
  if (!isThere && message.reactions.length >= 20) throw refusal("tooManyReactions");
  setReaction(world, message, world.botUserId, emoji, true);
  return noContent;
}

function unreact(call: RestCall, { world }: RestContext): RestAnswer {
  const { channel, message } = findTarget(call, world);
  const userId = call.params.userId ?? world.botUserId;
  if (userId !== world.botUserId) requirePermission(world, channel, PermissionFlagsBits.ManageMessages);
  setReaction(world, message, userId, readEmoji(call), false);
  return noContent;
}

function listReactions(call: RestCall, { world }: RestContext): RestAnswer {
  const { message } = findTarget(call, world);
  const emoji = readEmoji(call);
  const reaction = message.reactions.find((one) => one.emoji.name === emoji.name);
  return ok((reaction?.userIds ?? []).map((id) => getApiUser(world, id)));
}

function showTyping(call: RestCall, { world }: RestContext): RestAnswer {
  const channel = getChannel(world, param(call, "channelId"));
  world.emit({ kind: "typing", channelId: channel.id, userId: world.botUserId });
  return noContent;
}

const base = "/channels/:channelId/messages/:messageId/reactions/:emoji";

/** Reactions and the typing indicator. */
export const reactionRoutes: readonly RestRoute[] = [
  { method: "PUT", path: `${base}/@me`, handle: react, limit: reactionLimit },
  { method: "DELETE", path: `${base}/@me`, handle: unreact, limit: reactionLimit },
  { method: "DELETE", path: `${base}/:userId`, handle: unreact, limit: reactionLimit },
  { method: "GET", path: base, handle: listReactions },
  { method: "POST", path: "/channels/:channelId/typing", handle: showTyping },
];
