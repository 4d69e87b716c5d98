import { MessageType, PermissionFlagsBits } from "discord-api-types/v10";
import { createMessage, messagesOf, updateMessage } from "../world/messages.ts";
import { channelPermissions, hasPermission } from "../world/permissions.ts";
import { toIso } from "../world/present.ts";
import { toApiMessage } from "../world/present-message.ts";
import type { ChannelRow, MessageRow } from "../world/rows.ts";
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

const mostPins = 250;

function requirePinning(world: World, channel: ChannelRow): void {
  if (channel.guildId === undefined) return;
  const held = channelPermissions(world.store, channel, world.botUserId);
  const ways = [PermissionFlagsBits.PinMessages, PermissionFlagsBits.ManageMessages];
  if (!ways.some((wanted) => hasPermission(held, wanted))) throw refusal("missingPermissions");
}

/** The newest first. */
const pinnedIn = (world: World, channel: ChannelRow): readonly MessageRow[] =>
  messagesOf(world, channel.id)
    .filter((message) => message.pinned)
    .reverse();

function setPinned(isPinned: boolean) {
  return (call: RestCall, { world }: RestContext): RestAnswer => {
    const channel = getChannel(world, param(call, "channelId"));
    requirePinning(world, channel);
    const message = getMessage(world, channel, param(call, "messageId"));
    if (message.pinned === isPinned) return noContent;
    if (isPinned && pinnedIn(world, channel).length >= mostPins) throw refusal("tooManyPins");
    updateMessage(world, { ...message, pinned: isPinned });
    world.emit({ kind: "pins-changed", channel });
    if (isPinned)
      createMessage(world, {
        channelId: channel.id,
        authorId: world.botUserId,
        content: "",
        type: MessageType.ChannelPinnedMessage,
        replyTo: { messageId: message.id, channelId: channel.id },
      });
    return noContent;
  };
}

function readPinned(call: RestCall, { world }: RestContext): readonly MessageRow[] {
  const channel = getChannel(world, param(call, "channelId"));
  requirePermission(world, channel, PermissionFlagsBits.ReadMessageHistory);
  return pinnedIn(world, channel);
}

function listPins(call: RestCall, context: RestContext): RestAnswer {
  const items = readPinned(call, context).map((message) => ({
    pinned_at: toIso(message.createdAt),
    message: toApiMessage(context.world, message),
  }));
  return ok({ items, has_more: false });
}

const listPinsAsBefore = (call: RestCall, context: RestContext): RestAnswer =>
  ok(readPinned(call, context).map((message) => toApiMessage(context.world, message)));

const paths = ["/channels/:channelId/messages/pins", "/channels/:channelId/pins"] as const;

/** Pinned messages, at their present and at their former address. */
export const pinRoutes: readonly RestRoute[] = [
  { method: "GET", path: paths[0], handle: listPins },
  { method: "GET", path: paths[1], handle: listPinsAsBefore },
  ...paths.flatMap((path): readonly RestRoute[] => [
    { method: "PUT", path: `${path}/:messageId`, handle: setPinned(true) },
    { method: "DELETE", path: `${path}/:messageId`, handle: setPinned(false) },
  ]),
];
