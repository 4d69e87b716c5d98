import { randomBytes } from "node:crypto";
import { ChannelType } from "discord-api-types/v10";
import { botPermissions, everyonePermissions } from "./guilds.ts";
import type { Change } from "./journal.ts";
import type { ChannelKind, ChannelRow, GuildRow, MemberRow, RoleRow, UserRow } from "./rows.ts";
import { memberKey, type Store } from "./store.ts";

/** When the guilds of a new world began, epoch ms. */
export const beganAt = Date.UTC(2023, 10, 17, 12);

/** The bot, its server and the one person of an empty world: the same in every sandbox. */
const empty = {
  applicationId: "1174829301540270081",
  botUserId: "1174829301540270081",
  guildId: "1190263347019759616",
  generalId: "1190263347019759619",
  botRoleId: "1190263698430132245",
  personId: "284719350618554369",
  directMessageId: "1190270011547303946",
} as const;

/** A person, or the bot, as a new world has them. */
export function toUser(id: string, username: string, displayName: string, bot = false): UserRow {
  return { id, username, displayName, bot, locale: "en-US", acceptsDirectMessages: true, hasAppInstalled: false };
}

/** A role without colour and permissions, unless they are given. */
export function toRole(role: Pick<RoleRow, "id" | "guildId" | "name" | "position"> & Partial<RoleRow>): RoleRow {
  return { permissions: "0", color: 0, hoist: false, mentionable: false, managedByBot: false, ...role };
}

/** The role that everybody in the guild has. */
export const everyoneRole = (guildId: string): RoleRow =>
  toRole({ id: guildId, guildId, name: "@everyone", position: 0, permissions: everyonePermissions.toString() });

/** The role that the bot got with its invitation. */
export const botRole = (id: string, guildId: string): RoleRow =>
  toRole({ id, guildId, name: "Fantastique", position: 1, permissions: botPermissions.toString(), managedByBot: true });

/** A channel of a guild, open to everybody. */
export function toChannel(
  guildId: string,
  position: number,
  id: string,
  name: string,
  topic: string,
  type: ChannelKind = ChannelType.GuildText,
): ChannelRow {
  return { id, type, name, topic, position, guildId, overwrites: [] };
}

/** The direct messages of the bot and a person. */
export function toDirectMessage(id: string, userId: string): ChannelRow {
  const recipientIds = [empty.botUserId, userId];
  return { id, type: ChannelType.DM, name: "", position: 0, overwrites: [], recipientIds };
}

/** A membership from the guild's beginning. */
export const toMember = (guildId: string, userId: string, roles: readonly string[] = []): MemberRow => ({
  guildId,
  userId,
  roles,
  joinedAt: beganAt,
});

/** What a world consists of besides the bot. */
export interface WorldRows {
  readonly users: readonly UserRow[];
  readonly guilds: readonly GuildRow[];
  readonly roles: readonly RoleRow[];
  readonly channels: readonly ChannelRow[];
  readonly members: readonly MemberRow[];
}

/** The rows as changes of the store. */
export function toChanges(store: Store, { users, guilds, roles, channels, members }: WorldRows): readonly Change[] {
  return [
    ...users.map((row) => store.users.put(row.id, row)),
    ...guilds.map((row) => store.guilds.put(row.id, row)),
    ...roles.map((row) => store.roles.put(row.id, row)),
    ...channels.map((row) => store.channels.put(row.id, row)),
    ...members.map((row) => store.members.put(memberKey(row.guildId, row.userId), row)),
  ];
}

/** A token in the shape of Discord's, good for nothing but this sandbox. */
export function createToken(): string {
  const id = Buffer.from(empty.botUserId).toString("base64url");
  return `${id}.${randomBytes(4).toString("base64url")}.${randomBytes(28).toString("base64url")}`;
}

/** The rows that every world has: the bot and its application. */
export function toBot(store: Store, token: string): readonly Change[] {
  const bot = toUser(empty.botUserId, "fantastique", "Fantastique", true);
  return [
    store.facts.put("applicationId", { value: empty.applicationId }),
    store.facts.put("botUserId", { value: empty.botUserId }),
    store.facts.put("token", { value: token }),
    store.users.put(bot.id, bot),
  ];
}

/** One person alone in a server of their own, with the bot and one channel. */
export const emptyWorld: WorldRows = {
  users: [toUser(empty.personId, "alexandra.petrov", "Alexandra Petrov")],
  guilds: [{ id: empty.guildId, name: "A New Server", ownerId: empty.personId, locale: "en-US" }],
  roles: [everyoneRole(empty.guildId), botRole(empty.botRoleId, empty.guildId)],
  channels: [
    toChannel(empty.guildId, 0, empty.generalId, "general", ""),
    toDirectMessage(empty.directMessageId, empty.personId),
  ],
  members: [toMember(empty.guildId, empty.botUserId, [empty.botRoleId]), toMember(empty.guildId, empty.personId)],
};
