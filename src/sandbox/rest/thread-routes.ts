import { ChannelType, MessageType, PermissionFlagsBits } from "discord-api-types/v10";
import { isObject } from "../json.ts";
import { channelsOf, createThread } from "../world/channels.ts";
import { updateMessage } from "../world/messages.ts";
import { toApiChannel } from "../world/present-guild.ts";
import { toApiMessage } from "../world/present-message.ts";
import type { MessageRow } from "../world/rows.ts";
import { getChannel, getMessage, requirePermission } from "./access.ts";
import { refusal } from "./api-error.ts";
import { listOf, number, object, oneOf, optional, readForm, snowflake, text } from "./form.ts";
import { readMessage, refuseEmpty } from "./message-form.ts";
import { noContent, param, type RestAnswer, type RestCall, type RestContext, type RestRoute } from "./rest-route.ts";
import { sendMessage } from "./send-message.ts";

interface ThreadBody {
  readonly name: string;
  readonly auto_archive_duration?: number;
  readonly type?: number;
  readonly applied_tags?: readonly string[];
}

const threadForm = object<ThreadBody>({
  name: text({ min: 1, max: 100 }),
  auto_archive_duration: optional(oneOf([60, 1440, 4320, 10080])),
  type: optional(number({ min: 10, max: 12 })),
  applied_tags: optional(listOf(snowflake, { max: 5 })),
});

const threadParents: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

function startPost(call: RestCall, context: RestContext): RestAnswer {
  const { world } = context;
  const forum = getChannel(world, param(call, "channelId"));
  requirePermission(world, forum, PermissionFlagsBits.SendMessages);
  const body = readForm(threadForm, call.body ?? {});
  const message = isObject(call.body) ? call.body.message : undefined;
  refuseEmpty(readMessage(message), call.files.length);
  if (forum.needsTag && (body.applied_tags ?? []).length === 0) throw refusal("tagRequired");
  const id = world.ids.next();
  const thread = createThread(world, forum, {
    id,
    name: body.name,
    ownerId: world.botUserId,
    type: ChannelType.PublicThread,
    appliedTags: body.applied_tags ?? [],
    ...(body.auto_archive_duration ? { autoArchiveMinutes: body.auto_archive_duration } : {}),
  });
  const first = sendMessage(context, thread, { ...call, body: message }, { id });
  return { status: 201, body: { ...toApiChannel(world, thread), message: toApiMessage(world, first) } };
}

function startThread(call: RestCall, context: RestContext): RestAnswer {
  const { world } = context;
  const parent = getChannel(world, param(call, "channelId"));
  if (parent.type === ChannelType.GuildForum) return startPost(call, context);
  if (!threadParents.includes(parent.type)) throw refusal("wrongChannelType");
  const body = readForm(threadForm, call.body ?? {});
  const type = body.type ?? ChannelType.PrivateThread;
  const wanted =
    type === ChannelType.PrivateThread
      ? PermissionFlagsBits.CreatePrivateThreads
      : PermissionFlagsBits.CreatePublicThreads;
  requirePermission(world, parent, wanted);
  return {
    status: 201,
    body: toApiChannel(world, createThread(world, parent, { name: body.name, ownerId: world.botUserId, type })),
  };
}

const asThreadStarter = (message: MessageRow): MessageRow => ({ ...message, flags: message.flags | (1 << 5) });

function startThreadOnMessage(call: RestCall, { world }: RestContext): RestAnswer {
  const parent = getChannel(world, param(call, "channelId"));
  const message = getMessage(world, parent, param(call, "messageId"));
  if (!threadParents.includes(parent.type)) throw refusal("wrongChannelType");
  if (message.type !== MessageType.Default && message.type !== MessageType.Reply && message.cause === undefined)
    throw refusal("notASystemMessage");
  requirePermission(world, parent, PermissionFlagsBits.CreatePublicThreads);
  if (world.store.channels.get(message.id) !== undefined) throw refusal("threadExists");
  const body = readForm(threadForm, call.body ?? {});
  const type =
    parent.type === ChannelType.GuildAnnouncement ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
  const thread = createThread(world, parent, { id: message.id, name: body.name, ownerId: world.botUserId, type });
  updateMessage(world, asThreadStarter(message));
  return { status: 201, body: toApiChannel(world, thread) };
}

function listArchived(call: RestCall, { world }: RestContext): RestAnswer {
  const parent = getChannel(world, param(call, "channelId"));
  requirePermission(world, parent, PermissionFlagsBits.ReadMessageHistory);
  const threads = channelsOf(world, parent.guildId ?? "").filter(
    ({ parentId, thread, type }) => parentId === parent.id && thread?.archived && type !== ChannelType.PrivateThread,
  );
  const body = {
    threads: [...threads].reverse().map((thread) => toApiChannel(world, thread)),
    members: [],
    has_more: false,
  };
  return { status: 200, body };
}

/** Threads, forum posts, and joining them. */
export const threadRoutes: readonly RestRoute[] = [
  { method: "POST", path: "/channels/:channelId/threads", handle: startThread },
  { method: "GET", path: "/channels/:channelId/threads/archived/public", handle: listArchived },
  { method: "POST", path: "/channels/:channelId/messages/:messageId/threads", handle: startThreadOnMessage },
  { method: "PUT", path: "/channels/:channelId/thread-members/@me", handle: () => noContent },
  { method: "DELETE", path: "/channels/:channelId/thread-members/@me", handle: () => noContent },
];
