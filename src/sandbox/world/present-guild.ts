import { ChannelFlags, ChannelType } from "discord-api-types/v10";
import type { JsonObject } from "../json.ts";
import { channelsOf } from "./channels.ts";
import { membersOf, rolesOf } from "./guilds.ts";
import { isThread } from "./permissions.ts";
import { getApiUser, toApiMember, toApiRole, toIso } from "./present.ts";
import type { ChannelRow, GuildRow } from "./rows.ts";
import type { World } from "./world.ts";

function toApiThread(channel: ChannelRow, thread: NonNullable<ChannelRow["thread"]>): JsonObject {
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    parent_id: channel.parentId,
    name: channel.name,
    owner_id: thread.ownerId,
    last_message_id: channel.lastMessageId ?? null,
    flags: 0,
    rate_limit_per_user: 0,
    message_count: thread.messageCount,
    total_message_sent: thread.messageCount,
    member_count: 1,
    applied_tags: thread.appliedTags,
    thread_metadata: {
      archived: thread.archived,
      auto_archive_duration: thread.autoArchiveMinutes,
      archive_timestamp: toIso(thread.createdAt),
      create_timestamp: toIso(thread.createdAt),
      locked: thread.locked,
    },
  };
}

function toForumFields(channel: ChannelRow): JsonObject {
  if (channel.type !== ChannelType.GuildForum) return {};
  const toTag = ({ id, name }: { readonly id: string; readonly name: string }) => ({
    id,
    name,
    moderated: false,
    emoji_id: null,
    emoji_name: null,
  });
  return {
    flags: channel.needsTag ? ChannelFlags.RequireTag : 0,
    available_tags: (channel.tags ?? []).map(toTag),
    default_reaction_emoji: null,
    default_sort_order: null,
    default_forum_layout: 0,
    template: "",
  };
}

/** A channel, thread or direct message in Discord's shape. */
export function toApiChannel(world: World, channel: ChannelRow): JsonObject {
  if (channel.thread !== undefined) return toApiThread(channel, channel.thread);
  if (channel.guildId === undefined) {
    const others = (channel.recipientIds ?? []).filter((id) => id !== world.botUserId);
    return {
      id: channel.id,
      type: channel.type,
      last_message_id: channel.lastMessageId ?? null,
      flags: 0,
      recipients: others.map((id) => getApiUser(world, id)),
    };
  }
  return {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    position: channel.position,
    parent_id: channel.parentId ?? null,
    topic: channel.topic ?? null,
    nsfw: false,
    flags: 0,
    rate_limit_per_user: 0,
    last_message_id: channel.lastMessageId ?? null,
    permission_overwrites: channel.overwrites.map((overwrite) => ({ ...overwrite })),
    ...toForumFields(channel),
  };
}

/** The guild's own fields, as `GET /guilds/{id}` answers them. */
export const toApiGuild = (world: World, guild: GuildRow): JsonObject => ({
  id: guild.id,
  name: guild.name,
  icon: null,
  description: null,
  home_header: null,
  splash: null,
  discovery_splash: null,
  features: ["COMMUNITY", "NEWS"],
  banner: null,
  owner_id: guild.ownerId,
  application_id: null,
  region: "us-west",
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: guild.systemChannelId ?? null,
  system_channel_flags: 0,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 1,
  roles: rolesOf(world, guild.id).map((role) => toApiRole(world, role)),
  default_message_notifications: 1,
  mfa_level: 0,
  explicit_content_filter: 2,
  max_presences: null,
  max_members: 500_000,
  max_video_channel_users: 25,
  max_stage_video_channel_users: 50,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  preferred_locale: guild.locale,
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  premium_progress_bar_enabled: false,
  nsfw: false,
  nsfw_level: 0,
  emojis: [],
  stickers: [],
  hub_type: null,
  latest_onboarding_question_id: null,
  incidents_data: null,
  inventory_settings: null,
  embed_enabled: false,
  embed_channel_id: null,
});

/** The guild as GUILD_CREATE brings it; without the members intents only the bot is among its members. */
export function toGatewayGuild(world: World, guild: GuildRow, withMembers: boolean): JsonObject {
  const members = membersOf(world, guild.id);
  const bot = members.find((member) => member.userId === world.botUserId);
  const channels = channelsOf(world, guild.id);
  return {
    ...toApiGuild(world, guild),
    joined_at: toIso(bot?.joinedAt ?? world.now()),
    large: false,
    unavailable: false,
    member_count: members.length,
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
    members: members.filter((member) => withMembers || member === bot).map((member) => toApiMember(world, member)),
    channels: channels.filter((channel) => !isThread(channel)).map((channel) => toApiChannel(world, channel)),
    threads: channels
      .filter((channel) => isThread(channel) && channel.thread?.archived === false)
      .map((channel) => toApiChannel(world, channel)),
  };
}
