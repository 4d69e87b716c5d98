import type { APIRole, APIUser } from "discord-api-types/v10";
import type { MemberRow, RoleRow, UserRow } from "./rows.ts";
import type { World } from "./world.ts";

const noFlags: number = 0;

/** A moment as Discord writes it. */
export const toIso = (at: number): string => new Date(at).toISOString().replace("Z", "000+00:00");

/** A user as Discord writes it inside messages and members. */
const toApiUser = (user: UserRow): APIUser => ({
  id: user.id,
  username: user.username,
  discriminator: user.bot ? "0001" : "0",
  global_name: user.bot ? null : user.displayName,
  avatar: null,
  ...(user.bot ? { bot: true } : {}),
  public_flags: noFlags,
  flags: noFlags,
  primary_guild: null,
});

const unknownUser = (id: string): APIUser => ({
  id,
  username: "deleted_user",
  discriminator: "0",
  global_name: null,
  avatar: null,
  public_flags: noFlags,
  flags: noFlags,
  primary_guild: null,
});

/** The user of that id; "deleted user" when it is gone. */
export function getApiUser(world: World, userId: string): APIUser {
  const user = world.store.users.get(userId);
  return user === undefined ? unknownUser(userId) : toApiUser(user);
}

/** A role in Discord's shape. */
export const toApiRole = (world: World, role: RoleRow): APIRole => ({
  id: role.id,
  name: role.name,
  color: role.color,
  colors: { primary_color: role.color, secondary_color: null, tertiary_color: null },
  hoist: role.hoist,
  icon: null,
  unicode_emoji: null,
  position: role.position,
  permissions: role.permissions,
  managed: role.managedByBot,
  mentionable: role.mentionable,
  flags: noFlags,
  ...(role.managedByBot ? { tags: { bot_id: world.botUserId } } : {}),
});

/** A member without its user, as it stands inside a message. */
export const toApiPartialMember = (member: MemberRow) => ({
  roles: [...member.roles],
  joined_at: toIso(member.joinedAt),
  nick: member.nick ?? null,
  avatar: null,
  banner: null,
  premium_since: null,
  communication_disabled_until: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0,
});

/** A member with its user. */
export const toApiMember = (world: World, member: MemberRow) => ({
  ...toApiPartialMember(member),
  user: getApiUser(world, member.userId),
});
