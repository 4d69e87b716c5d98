import { ChannelType, PermissionFlagsBits } from "discord-api-types/v10";
import {
  botRole,
  everyoneRole,
  toChannel,
  toDirectMessage,
  toMember,
  toRole,
  toUser,
  type WorldRows,
} from "./empty.ts";
import type { ChannelRow, GuildRow, MemberRow, RoleRow, UserRow } from "./rows.ts";

/** The ids of the demo world: the same in every sandbox, so that links and subscriptions outlive a restart. */
export const demo = {
  applicationId: "1174829301540270081",
  botUserId: "1174829301540270081",
  guildId: "1174830412665126912",
  generalId: "1174830412665126915",
  previewsId: "1174830744870281236",
  newsId: "1174830907584032789",
  forumId: "1174831100241813524",
  trekkiesRoleId: "1174831305506947093",
  moderatorsRoleId: "1174831407613120542",
  botRoleId: "1174831509870084126",
  secondGuildId: "1180263347019759616",
  secondGeneralId: "1180263347019759619",
  secondPreviewsId: "1180263592105193482",
  secondBotRoleId: "1180263698430132245",
  /** May manage the first server. */
  adminId: "284719350618554369",
  /** A plain member of the first server. */
  memberId: "318846205991649281",
  /** May manage the second server. */
  secondAdminId: "402117639558037505",
  /** A plain member of the second server. */
  secondMemberId: "467310982244630528",
} as const;

const users: readonly UserRow[] = [
  toUser(demo.adminId, "alexandra.petrov", "Alexandra Petrov"),
  toUser(demo.memberId, "jonas.lindqvist", "Jonas Lindqvist"),
  toUser(demo.secondAdminId, "miriam.okafor", "Miriam Okafor"),
  toUser(demo.secondMemberId, "tomas.herrera", "Tomás Herrera"),
];

const guilds: readonly GuildRow[] = [
  { id: demo.guildId, name: "Musique Fantastique Fans", ownerId: demo.adminId, locale: "en-US" },
  { id: demo.secondGuildId, name: "The Score Room", ownerId: demo.secondAdminId, locale: "en-US" },
];

const moderatorPermissions =
  PermissionFlagsBits.ManageGuild |
  PermissionFlagsBits.ManageChannels |
  PermissionFlagsBits.ManageMessages |
  PermissionFlagsBits.ManageRoles |
  PermissionFlagsBits.MentionEveryone;

const roles: readonly RoleRow[] = [
  everyoneRole(demo.guildId),
  botRole(demo.botRoleId, demo.guildId),
  toRole({
    id: demo.trekkiesRoleId,
    guildId: demo.guildId,
    name: "Trekkies",
    position: 2,
    color: 0x3a7bd5,
    mentionable: true,
  }),
  toRole({
    id: demo.moderatorsRoleId,
    guildId: demo.guildId,
    name: "Moderators",
    position: 3,
    color: 0xe0a030,
    hoist: true,
    permissions: moderatorPermissions.toString(),
  }),
  everyoneRole(demo.secondGuildId),
  botRole(demo.secondBotRoleId, demo.secondGuildId),
];

const channels: readonly ChannelRow[] = [
  toChannel(demo.guildId, 0, demo.generalId, "general", "Everything about film, television and game music"),
  toChannel(demo.guildId, 1, demo.previewsId, "previews", "New soundtracks before they are out"),
  toChannel(demo.guildId, 2, demo.newsId, "news", "News that other servers can follow", ChannelType.GuildAnnouncement),
  {
    ...toChannel(demo.guildId, 3, demo.forumId, "listening-club", "One thread for each score", ChannelType.GuildForum),
    tags: [
      { id: "1174831702648635453", name: "Now playing" },
      { id: "1174831804381495296", name: "Album announced" },
    ],
  },
  toChannel(demo.secondGuildId, 0, demo.secondGeneralId, "general", "Talk about scores"),
  toChannel(demo.secondGuildId, 1, demo.secondPreviewsId, "previews", "What comes out next"),
];

const directMessages: readonly ChannelRow[] = [
  toDirectMessage("1180270011547303946", demo.adminId),
  toDirectMessage("1180270113309429770", demo.memberId),
  toDirectMessage("1180270215512113213", demo.secondAdminId),
  toDirectMessage("1180270317664366602", demo.secondMemberId),
];

const members: readonly MemberRow[] = [
  toMember(demo.guildId, demo.botUserId, [demo.botRoleId]),
  toMember(demo.guildId, demo.adminId, [demo.moderatorsRoleId]),
  toMember(demo.guildId, demo.memberId, [demo.trekkiesRoleId]),
  toMember(demo.secondGuildId, demo.botUserId, [demo.secondBotRoleId]),
  toMember(demo.secondGuildId, demo.secondAdminId),
  toMember(demo.secondGuildId, demo.secondMemberId),
];

/** The demo world: two servers, each with people of its own, and the bot in both. */
export const demoWorld: WorldRows = { users, guilds, roles, channels: [...channels, ...directMessages], members };
