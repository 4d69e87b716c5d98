import { PermissionFlagsBits } from "discord-api-types/v10";
import type { GuildRow, MemberRow, RoleRow, UserRow } from "./rows.ts";
import { memberKey } from "./store.ts";
import type { World } from "./world.ts";

/** What everybody may do in a new guild. */
export const everyonePermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalEmojis;

/** What the bot asks for when it is invited. */
export const botPermissions = everyonePermissions | PermissionFlagsBits.MentionEveryone;

/** The guilds that this user is a member of. */
export const guildsOf = (world: World, userId: string): readonly GuildRow[] =>
  [...world.store.guilds.all()].filter((guild) => world.store.members.get(memberKey(guild.id, userId)));

/** The guild's roles, `@everyone` among them. */
export const rolesOf = (world: World, guildId: string): readonly RoleRow[] => world.store.roles.of(guildId);

/** The guild's members, the bot among them when it is there. */
export const membersOf = (world: World, guildId: string): readonly MemberRow[] => world.store.members.of(guildId);

/** True when the bot is a member of the guild. */
export const isBotIn = (world: World, guildId: string): boolean =>
  world.store.members.get(memberKey(guildId, world.botUserId)) !== undefined;

export type UserDraft = Pick<UserRow, "username"> & Partial<UserRow>;

/** Adds a person. */
export function createUser(world: World, draft: UserDraft): UserRow {
  const user: UserRow = {
    id: world.ids.next(),
    displayName: draft.username,
    bot: false,
    locale: "en-US",
    acceptsDirectMessages: true,
    hasAppInstalled: false,
    ...draft,
  };
  world.store.commit([world.store.users.put(user.id, user)]);
  return user;
}

/** Replaces a person's row by one with the same id. */
export function updateUser(world: World, user: UserRow): UserRow {
  world.store.commit([world.store.users.put(user.id, user)]);
  world.emit({ kind: "person-changed", userId: user.id });
  return user;
}

export type RoleDraft = Pick<RoleRow, "guildId" | "name"> & Partial<RoleRow>;

function toRoleRow(world: World, draft: RoleDraft): RoleRow {
  return {
    id: world.ids.next(),
    permissions: "0",
    position: rolesOf(world, draft.guildId).length,
    color: 0,
    hoist: false,
    mentionable: false,
    managedByBot: false,
    ...draft,
  };
}

/** Adds a role above the others. */
export function createRole(world: World, draft: RoleDraft): RoleRow {
  const role = toRoleRow(world, draft);
  world.store.commit([world.store.roles.put(role.id, role)]);
  world.emit({ kind: "role-created", role });
  return role;
}

/** Replaces a role's row by one with the same id. */
export function updateRole(world: World, role: RoleRow): RoleRow {
  world.store.commit([world.store.roles.put(role.id, role)]);
  world.emit({ kind: "role-updated", role });
  return role;
}

/** Removes a role, also from its members; false when it is not there. */
export function deleteRole(world: World, roleId: string): boolean {
  const role = world.store.roles.get(roleId);
  if (role === undefined) return false;
  const holders = membersOf(world, role.guildId).filter((member) => member.roles.includes(roleId));
  world.store.commit([
    world.store.roles.remove(roleId),
    ...holders.map((member) =>
      world.store.members.put(memberKey(member.guildId, member.userId), withoutRole(member, roleId)),
    ),
  ]);
  world.emit({ kind: "role-deleted", role });
  return true;
}

const withoutRole = (member: MemberRow, roleId: string): MemberRow => ({
  ...member,
  roles: member.roles.filter((id) => id !== roleId),
});

/** Makes a user a member, or gives a member these roles instead of the former ones. */
export function setMember(world: World, guildId: string, userId: string, roles: readonly string[] = []): MemberRow {
  const key = memberKey(guildId, userId);
  const before = world.store.members.get(key);
  const member: MemberRow = { joinedAt: world.now(), ...before, guildId, userId, roles };
  world.store.commit([world.store.members.put(key, member)]);
  if (userId === world.botUserId && before === undefined) world.emit({ kind: "guild-joined", guildId });
  else world.emit({ kind: before === undefined ? "member-added" : "member-updated", member });
  return member;
}

/** Gives a member another name in the guild, or takes it away. */
export function setNick(world: World, { nick: _former, ...rest }: MemberRow, nick: string | undefined): MemberRow {
  const member: MemberRow = nick ? { ...rest, nick } : rest;
  world.store.commit([world.store.members.put(memberKey(member.guildId, member.userId), member)]);
  world.emit({ kind: "member-updated", member });
  return member;
}

/** Takes a member out; for the bot that is a kick. False when it was no member. */
export function removeMember(world: World, guildId: string, userId: string): boolean {
  const key = memberKey(guildId, userId);
  const member = world.store.members.get(key);
  if (member === undefined) return false;
  world.store.commit([world.store.members.remove(key)]);
  if (userId === world.botUserId) world.emit({ kind: "guild-left", guildId });
  else world.emit({ kind: "member-removed", member });
  return true;
}

export interface GuildDraft {
  readonly name: string;
  readonly ownerId: string;
  readonly id?: string;
  readonly locale?: string;
  /** False for a guild that the bot has not been invited to. */
  readonly withBot?: boolean;
}

/** Adds a guild with its `@everyone` role, its owner and, unless told otherwise, the bot with a role of its own. */
export function createGuild(world: World, draft: GuildDraft): GuildRow {
  const { store, botUserId } = world;
  const id = draft.id ?? world.ids.next();
  const guild: GuildRow = { id, name: draft.name, ownerId: draft.ownerId, locale: draft.locale ?? "en-US" };
  const everyone = toRoleRow(world, {
    id,
    guildId: id,
    name: "@everyone",
    permissions: everyonePermissions.toString(),
    position: 0,
  });
  const botName = store.users.get(botUserId)?.displayName ?? "bot";
  const botRole = toRoleRow(world, {
    guildId: id,
    name: botName,
    permissions: botPermissions.toString(),
    position: 1,
    managedByBot: true,
  });
  const toMember = (userId: string, roles: readonly string[]): MemberRow => ({
    guildId: id,
    userId,
    roles,
    joinedAt: world.now(),
  });
  const withBot = draft.withBot ?? true;
  store.commit([
    store.guilds.put(id, guild),
    store.roles.put(everyone.id, everyone),
    store.members.put(memberKey(id, draft.ownerId), toMember(draft.ownerId, [])),
    ...(withBot
      ? [
          store.roles.put(botRole.id, botRole),
          store.members.put(memberKey(id, botUserId), toMember(botUserId, [botRole.id])),
        ]
      : []),
  ]);
  if (withBot) world.emit({ kind: "guild-joined", guildId: id });
  return guild;
}

/** Gives the bot back to a guild that it was kicked from, with the role it had, or with a new one. */
export function inviteBot(world: World, guildId: string): MemberRow {
  const name = world.store.users.get(world.botUserId)?.displayName ?? "bot";
  const role =
    rolesOf(world, guildId).find((one) => one.managedByBot) ??
    createRole(world, { guildId, name, permissions: botPermissions.toString(), managedByBot: true });
  return setMember(world, guildId, world.botUserId, [role.id]);
}

/** The language that the guild says it speaks. */
export function setGuildLocale(world: World, guildId: string, locale: string): void {
  const guild = world.store.guilds.get(guildId);
  if (guild === undefined) throw new Error(`there is no guild ${guildId} in the sandbox`);
  world.store.commit([world.store.guilds.put(guildId, { ...guild, locale })]);
  world.emit({ kind: "guild-updated", guildId });
}

/** Chooses the channel where the guild hears of new members; without one there is none. */
export function setSystemChannel(world: World, guildId: string, systemChannelId?: string): void {
  const guild = world.store.guilds.get(guildId);
  if (guild === undefined) throw new Error(`there is no guild ${guildId} in the sandbox`);
  const { systemChannelId: _former, ...rest } = guild;
  const next = systemChannelId === undefined ? rest : { ...rest, systemChannelId };
  world.store.commit([world.store.guilds.put(guildId, next)]);
  world.emit({ kind: "guild-updated", guildId });
}
