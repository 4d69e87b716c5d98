import { PermissionFlagsBits } from "discord-api-types/v10";
import { isObject, type JsonObject } from "../json.ts";
import { updateChannel } from "../world/channels.ts";
import { createRole, deleteRole, removeMember, setNick, updateRole } from "../world/guilds.ts";
import { deleteMessages } from "../world/messages.ts";
import { guildPermissions, hasPermission } from "../world/permissions.ts";
import { toApiMember, toApiRole } from "../world/present.ts";
import type { GuildRow, MemberRow, OverwriteRow, RoleRow } from "../world/rows.ts";
import { memberKey } from "../world/store.ts";
import type { World } from "../world/world.ts";
import { getChannel, getGuild, readId, requirePermission } from "./access.ts";
import { refusal, required } from "./api-error.ts";
import { listOf, number, object, oneOf, optional, readForm, snowflake, text } from "./form.ts";
import {
  noContent,
  ok,
  param,
  type RestAnswer,
  type RestCall,
  type RestContext,
  type RestRoute,
} from "./rest-route.ts";

const fortnightMs = 14 * 86_400_000;
const bodyOf = (call: RestCall): JsonObject => (isObject(call.body) ? call.body : {});

/** The guild of the path, if the bot is in it and has that permission. */
function openGuild(call: RestCall, world: World, wanted: bigint): GuildRow {
  const guild = getGuild(world, param(call, "guildId"));
  if (!hasPermission(guildPermissions(world.store, guild.id, world.botUserId), wanted))
    throw refusal("missingPermissions");
  return guild;
}

const bulkForm = object<{ readonly messages: readonly string[] }>({ messages: listOf(snowflake, { max: 100 }) });

function deleteMany(call: RestCall, { world }: RestContext): RestAnswer {
  const channel = getChannel(world, param(call, "channelId"));
  if (channel.guildId === undefined) throw refusal("notInDirectMessage");
  requirePermission(world, channel, PermissionFlagsBits.ManageMessages);
  const ids = [...new Set(readForm(bulkForm, bodyOf(call)).messages)];
  if (ids.length < 2) throw refusal("wrongNumberToDelete");
  const messages = ids.flatMap((id) => world.store.messages.get(id) ?? []);
  if (messages.some(({ createdAt }) => world.now() - createdAt > fortnightMs)) throw refusal("tooOldToDelete");
  deleteMessages(
    world,
    channel.id,
    messages.filter(({ channelId }) => channelId === channel.id).map(({ id }) => id),
  );
  return noContent;
}

interface OverwriteBody {
  readonly type: number;
  readonly allow?: string;
  readonly deny?: string;
}

const bits = optional(text({ max: 40 }));
const overwriteForm = object<OverwriteBody>({ type: oneOf([0, 1]), allow: bits, deny: bits });

function changeOverwrites(call: RestCall, world: World, toNext: (id: string) => readonly OverwriteRow[]): RestAnswer {
  const channel = getChannel(world, param(call, "channelId"));
  requirePermission(world, channel, PermissionFlagsBits.ManageRoles);
  const id = readId(param(call, "overwriteId"), "overwrite_id");
  const others = channel.overwrites.filter((overwrite) => overwrite.id !== id);
  updateChannel(world, { ...channel, overwrites: [...others, ...toNext(id)] });
  return noContent;
}

const putOverwrite = (call: RestCall, { world }: RestContext): RestAnswer =>
  changeOverwrites(call, world, (id) => {
    const { type, allow = "0", deny = "0" } = readForm(overwriteForm, bodyOf(call));
    return [{ id, type: type === 0 ? 0 : 1, allow, deny }];
  });

const deleteOverwrite = (call: RestCall, { world }: RestContext): RestAnswer => changeOverwrites(call, world, () => []);

function getMember(world: World, guild: GuildRow, userId: string): MemberRow {
  return required(world.store.members.get(memberKey(guild.id, readId(userId, "user_id"))), "unknownMember");
}

function kick(call: RestCall, { world }: RestContext): RestAnswer {
  const guild = openGuild(call, world, PermissionFlagsBits.KickMembers);
  const member = getMember(world, guild, param(call, "userId"));
  if (member.userId === guild.ownerId) throw refusal("missingPermissions");
  removeMember(world, guild.id, member.userId);
  return noContent;
}

const memberForm = object<{ readonly nick?: string }>({ nick: optional(text({ max: 32 })) });

function changeNick(wanted: bigint, toUserId: (call: RestCall, world: World) => string) {
  return (call: RestCall, { world }: RestContext): RestAnswer => {
    const guild = openGuild(call, world, wanted);
    const member = getMember(world, guild, toUserId(call, world));
    const { nick } = readForm(memberForm, bodyOf(call));
    const isGiven = "nick" in bodyOf(call);
    return ok(toApiMember(world, isGiven ? setNick(world, member, nick) : member));
  };
}

function searchMembers(call: RestCall, { world }: RestContext): RestAnswer {
  const guild = getGuild(world, param(call, "guildId"));
  const query = (call.query.query ?? "").toLowerCase();
  const limit = Number(call.query.limit ?? 1);
  const startsRight = ({ userId, nick }: MemberRow) => {
    const user = world.store.users.get(userId);
    return [user?.username, user?.displayName, nick].some((name) => name?.toLowerCase().startsWith(query));
  };
  const members = [...world.store.members.all()].filter((member) => member.guildId === guild.id && startsRight(member));
  return ok(members.slice(0, limit).map((member) => toApiMember(world, member)));
}

interface RoleBody {
  readonly name?: string;
  readonly permissions?: string;
  readonly color?: number;
}

const roleForm = object<RoleBody>({
  name: optional(text({ max: 100 })),
  permissions: optional(text({ max: 40 })),
  color: optional(number({ min: 0, max: 0xffffff })),
});

function flagsOf(body: JsonObject): Partial<Pick<RoleRow, "hoist" | "mentionable">> {
  return {
    ...(typeof body.hoist === "boolean" ? { hoist: body.hoist } : {}),
    ...(typeof body.mentionable === "boolean" ? { mentionable: body.mentionable } : {}),
  };
}

function addRole(call: RestCall, { world }: RestContext): RestAnswer {
  const guild = openGuild(call, world, PermissionFlagsBits.ManageRoles);
  const { name = "new role", ...rest } = readForm(roleForm, bodyOf(call));
  return ok(toApiRole(world, createRole(world, { guildId: guild.id, name, ...rest, ...flagsOf(bodyOf(call)) })));
}

function openRole(call: RestCall, world: World): RoleRow {
  const guild = openGuild(call, world, PermissionFlagsBits.ManageRoles);
  const role = required(world.store.roles.get(readId(param(call, "roleId"), "role_id")), "unknownRole");
  if (role.guildId !== guild.id) throw refusal("unknownRole");
  if (role.managedByBot || role.id === guild.id) throw refusal("wrongRole");
  return role;
}

function patchRole(call: RestCall, { world }: RestContext): RestAnswer {
  const role = openRole(call, world);
  return ok(
    toApiRole(world, updateRole(world, { ...role, ...readForm(roleForm, bodyOf(call)), ...flagsOf(bodyOf(call)) })),
  );
}

function removeRole(call: RestCall, { world }: RestContext): RestAnswer {
  deleteRole(world, openRole(call, world).id);
  return noContent;
}

const member = "/guilds/:guildId/members";
const overwrite = "/channels/:channelId/permissions/:overwriteId";

/** What moderating bots do: many messages, overwrites, members and roles. */
export const moderationRoutes: readonly RestRoute[] = [
  { method: "POST", path: "/channels/:channelId/messages/bulk-delete", handle: deleteMany },
  { method: "PUT", path: overwrite, handle: putOverwrite },
  { method: "DELETE", path: overwrite, handle: deleteOverwrite },
  { method: "GET", path: `${member}/search`, handle: searchMembers },
  {
    method: "PATCH",
    path: `${member}/@me`,
    handle: changeNick(PermissionFlagsBits.ChangeNickname, (_call, world) => world.botUserId),
  },
  {
    method: "PATCH",
    path: `${member}/:userId`,
    handle: changeNick(PermissionFlagsBits.ManageNicknames, (call) => param(call, "userId")),
  },
  { method: "DELETE", path: `${member}/:userId`, handle: kick },
  { method: "POST", path: "/guilds/:guildId/roles", handle: addRole },
  { method: "PATCH", path: "/guilds/:guildId/roles/:roleId", handle: patchRole },
  { method: "DELETE", path: "/guilds/:guildId/roles/:roleId", handle: removeRole },
];
