import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import { asNumber, isObject } from "../json.ts";
import { channelsOf, createChannel, deleteChannel, updateChannel } from "../world/channels.ts";
import { membersOf, removeMember, rolesOf, setMember } from "../world/guilds.ts";
import { guildPermissions, hasPermission, isThread } from "../world/permissions.ts";
import { toApiMember, toApiRole } from "../world/present.ts";
import { toApiChannel, toApiGuild } from "../world/present-guild.ts";
import { memberKey } from "../world/store.ts";
import type { World } from "../world/world.ts";
import { getChannel, getGuild, readId, requirePermission } from "./access.ts";
import { refusal, required } from "./api-error.ts";
import { number, object, optional, readForm, text } from "./form.ts";
import {
  noContent,
  ok,
  param,
  type RestAnswer,
  type RestCall,
  type RestContext,
  type RestRoute,
} from "./rest-route.ts";

const guildOf = (call: RestCall, world: World) => getGuild(world, param(call, "guildId"));

function readGuild(call: RestCall, { world }: RestContext): RestAnswer {
  const guild = guildOf(call, world);
  const counts = { approximate_member_count: membersOf(world, guild.id).length, approximate_presence_count: 0 };
  return ok({ ...toApiGuild(world, guild), ...(call.query.with_counts === "true" ? counts : {}) });
}

function listChannels(call: RestCall, { world }: RestContext): RestAnswer {
  const channels = channelsOf(world, guildOf(call, world).id).filter((channel) => !isThread(channel));
  return ok(channels.map((channel) => toApiChannel(world, channel)));
}

function listThreads(call: RestCall, { world }: RestContext): RestAnswer {
  const threads = channelsOf(world, guildOf(call, world).id).filter((channel) => channel.thread?.archived === false);
  return ok({ threads: threads.map((thread) => toApiChannel(world, thread)), members: [], has_more: false });
}

function readMember(call: RestCall, { world }: RestContext): RestAnswer {
  const guild = guildOf(call, world);
  const userId = param(call, "userId") === "@me" ? world.botUserId : readId(param(call, "userId"), "user_id");
  required(world.store.users.get(userId), "unknownUser");
  return ok(toApiMember(world, required(world.store.members.get(memberKey(guild.id, userId)), "unknownMember")));
}

function listMembers(call: RestCall, { world }: RestContext): RestAnswer {
  const guild = guildOf(call, world);
  const limit = asNumber(call.query.limit) ?? 1;
  const after = BigInt(call.query.after ?? "0");
  const members = membersOf(world, guild.id)
    .filter((member) => BigInt(member.userId) > after)
    .sort((a, b) => (BigInt(a.userId) < BigInt(b.userId) ? -1 : 1));
  return ok(members.slice(0, limit).map((member) => toApiMember(world, member)));
}

function requireGuildPermission(world: World, guildId: string, wanted: bigint): void {
  if (!hasPermission(guildPermissions(world.store, guildId, world.botUserId), wanted))
    throw refusal("missingPermissions");
}

function changeMemberRole(isGiven: boolean) {
  return (call: RestCall, { world }: RestContext): RestAnswer => {
    const guild = guildOf(call, world);
    requireGuildPermission(world, guild.id, PermissionFlagsBits.ManageRoles);
    const role = required(world.store.roles.get(param(call, "roleId")), "unknownRole");
    const member = required(world.store.members.get(memberKey(guild.id, param(call, "userId"))), "unknownMember");
    const others = member.roles.filter((id) => id !== role.id);
    setMember(world, guild.id, member.userId, isGiven ? [...others, role.id] : others);
    return noContent;
  };
}

const channelForm = object<{ readonly name: string; readonly type?: number; readonly topic?: string }>({
  name: text({ min: 1, max: 100 }),
  type: optional(number({ min: 0, max: 16 })),
  topic: optional(text({ max: 4096 })),
});

function addChannel(call: RestCall, { world }: RestContext): RestAnswer {
  const guild = guildOf(call, world);
  requireGuildPermission(world, guild.id, PermissionFlagsBits.ManageChannels);
  const { name, type, topic } = readForm(channelForm, call.body ?? {});
  const channel = createChannel(world, {
    guildId: guild.id,
    name,
    type: type ?? ChannelType.GuildText,
    ...(topic ? { topic } : {}),
  });
  return { status: 201, body: toApiChannel(world, channel) };
}

function readChannel(call: RestCall, { world }: RestContext): RestAnswer {
  return ok(toApiChannel(world, getChannel(world, param(call, "channelId"))));
}

const channelEdit = object<{
  readonly name?: string;
  readonly topic?: string;
  readonly archived?: boolean;
  readonly locked?: boolean;
}>({
  name: optional(text({ min: 1, max: 100 })),
  topic: optional(text({ max: 4096 })),
  archived: optional((value): value is boolean => typeof value === "boolean"),
  locked: optional((value): value is boolean => typeof value === "boolean"),
});

function patchChannel(call: RestCall, { world }: RestContext): RestAnswer {
  const channel = getChannel(world, param(call, "channelId"));
  const wanted = isThread(channel) ? PermissionFlagsBits.ManageThreads : PermissionFlagsBits.ManageChannels;
  if (channel.thread?.ownerId !== world.botUserId) requirePermission(world, channel, wanted);
  const edit = readForm(channelEdit, isObject(call.body) ? call.body : {});
  const { thread } = channel;
  const after = updateChannel(world, {
    ...channel,
    name: edit.name ?? channel.name,
    ...(edit.topic ? { topic: edit.topic } : {}),
    ...(thread
      ? { thread: { ...thread, archived: edit.archived ?? thread.archived, locked: edit.locked ?? thread.locked } }
      : {}),
  });
  return ok(toApiChannel(world, after));
}

function removeChannel(call: RestCall, { world }: RestContext): RestAnswer {
  const channel = getChannel(world, param(call, "channelId"));
  if (channel.guildId !== undefined) {
    requirePermission(
      world,
      channel,
      isThread(channel) ? PermissionFlagsBits.ManageThreads : PermissionFlagsBits.ManageChannels,
    );
    deleteChannel(world, channel.id);
  }
  return ok(toApiChannel(world, channel));
}

function leaveGuild(call: RestCall, { world }: RestContext): RestAnswer {
  removeMember(world, guildOf(call, world).id, world.botUserId);
  return noContent;
}

/** Guilds with their channels, roles and members, and single channels. */
export const guildRoutes: readonly RestRoute[] = [
  { method: "GET", path: "/guilds/:guildId", handle: readGuild },
  { method: "GET", path: "/guilds/:guildId/channels", handle: listChannels },
  { method: "POST", path: "/guilds/:guildId/channels", handle: addChannel },
  { method: "GET", path: "/guilds/:guildId/threads/active", handle: listThreads },
  {
    method: "GET",
    path: "/guilds/:guildId/roles",
    handle: (call, { world }) => ok(rolesOf(world, guildOf(call, world).id).map((role) => toApiRole(world, role))),
  },
  { method: "GET", path: "/guilds/:guildId/members", handle: listMembers },
  { method: "GET", path: "/guilds/:guildId/members/:userId", handle: readMember },
  { method: "PUT", path: "/guilds/:guildId/members/:userId/roles/:roleId", handle: changeMemberRole(true) },
  { method: "DELETE", path: "/guilds/:guildId/members/:userId/roles/:roleId", handle: changeMemberRole(false) },
  { method: "DELETE", path: "/users/@me/guilds/:guildId", handle: leaveGuild },
  { method: "GET", path: "/channels/:channelId", handle: readChannel },
  { method: "PATCH", path: "/channels/:channelId", handle: patchChannel },
  { method: "DELETE", path: "/channels/:channelId", handle: removeChannel },
];
