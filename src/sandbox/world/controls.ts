import type { APIMessage } from "discord-api-types/v10";
import { deletePost, editPost, type PostDraft, publishPost } from "../feed/posts.ts";
import { type ChannelDraft, createChannel, deleteChannel, openDirectMessage, updateChannel } from "./channels.ts";
import { commandsOf } from "./commands.ts";
import {
  createGuild,
  createRole,
  createUser,
  deleteRole,
  type GuildDraft,
  type RoleDraft,
  removeMember,
  setGuildLocale,
  setMember,
  setSystemChannel,
  type UserDraft,
  updateRole,
  updateUser,
} from "./guilds.ts";
import { createMessage, deleteMessage, messagesOf } from "./messages.ts";
import { toApiMessage } from "./present-message.ts";
import type { ChannelRow, OverwriteRow, RoleRow, UserRow } from "./rows.ts";
import type { World } from "./world.ts";

/** What a test can do to the world. Every change is kept and told like one that Discord makes. */
export type WorldControls = ReturnType<typeof createWorldControls>;

function getChannel(world: World, channelId: string): ChannelRow {
  const channel = world.store.channels.get(channelId);
  if (channel === undefined) throw new Error(`there is no channel ${channelId} in the sandbox`);
  return channel;
}

function getRole(world: World, roleId: string): RoleRow {
  const role = world.store.roles.get(roleId);
  if (role === undefined) throw new Error(`there is no role ${roleId} in the sandbox`);
  return role;
}

function getUser(world: World, userId: string): UserRow {
  const user = world.store.users.get(userId);
  if (user === undefined) throw new Error(`there is no user ${userId} in the sandbox`);
  return user;
}

/** The controls of one world. */
export const createWorldControls = (world: World) => ({
  addUser: (draft: UserDraft) => createUser(world, draft),
  /** Whether a person takes direct messages, has the app installed, and the like. */
  changeUser: (userId: string, change: Partial<Omit<UserRow, "id">>) =>
    updateUser(world, { ...getUser(world, userId), ...change }),
  addGuild: (draft: GuildDraft) => createGuild(world, draft),
  setSystemChannel: (guildId: string, channelId?: string) => setSystemChannel(world, guildId, channelId),
  setGuildLocale: (guildId: string, locale: string) => setGuildLocale(world, guildId, locale),
  addChannel: (draft: ChannelDraft) => createChannel(world, draft),
  deleteChannel: (channelId: string) => deleteChannel(world, channelId),
  openDirectMessage: (userId: string) => openDirectMessage(world, userId),
  addRole: (draft: RoleDraft) => createRole(world, draft),
  setRolePermissions: (roleId: string, permissions: bigint) =>
    updateRole(world, { ...getRole(world, roleId), permissions: permissions.toString() }),
  deleteRole: (roleId: string) => deleteRole(world, roleId),
  /** Adds a member, or gives a member these roles instead. */
  setMember: (guildId: string, userId: string, roles?: readonly string[]) => setMember(world, guildId, userId, roles),
  removeMember: (guildId: string, userId: string) => removeMember(world, guildId, userId),
  kickBot: (guildId: string) => removeMember(world, guildId, world.botUserId),
  inviteBot: (guildId: string, roles?: readonly string[]) => setMember(world, guildId, world.botUserId, roles),
  setOverwrites: (channelId: string, overwrites: readonly OverwriteRow[]) =>
    updateChannel(world, { ...getChannel(world, channelId), overwrites }),
  /** Takes permissions away from the bot in one channel. */
  denyBot: (channelId: string, permissions: bigint) =>
    updateChannel(world, {
      ...getChannel(world, channelId),
      overwrites: [{ id: world.botUserId, type: 1, allow: "0", deny: permissions.toString() }],
    }),
  /** A channel's messages, oldest first; ephemeral ones are never among them. */
  messages: (channelId: string): readonly APIMessage[] =>
    messagesOf(world, channelId).map((message) => toApiMessage(world, message)),
  /** A message of the bot that nobody sent. */
  addMessage: (channelId: string, content: string) =>
    createMessage(world, { channelId, authorId: world.botUserId, content }),
  deleteMessage: (messageId: string) => deleteMessage(world, messageId),
  commands: (guildId?: string) => commandsOf(world, guildId),
  channel: (channelId: string): ChannelRow | undefined => world.store.channels.get(channelId),
  publishPost: (draft: PostDraft) => publishPost(world, draft),
  editPost: (postId: string, edit: Parameters<typeof editPost>[2]) => editPost(world, postId, edit),
  deletePost: (postId: string) => deletePost(world, postId),
});
