import { PermissionFlagsBits } from "discord-api-types/v10";
import { feedsOf, ownFeed, pathOf } from "../feed/feeds.ts";
import { postsOf } from "../feed/posts.ts";
import { channelsOf } from "../world/channels.ts";
import { isBotIn } from "../world/guilds.ts";
import type { WorldKind } from "../world/open-world.ts";
import { channelPermissions, hasPermission, isThread } from "../world/permissions.ts";
import type { ChannelRow, GuildRow, PostRow } from "../world/rows.ts";
import type { World } from "../world/world.ts";
import type { BotPermission, WorldChannel, WorldGuild, WorldPost, WorldView } from "../world-types.ts";
import type { Stage } from "./change-stage.ts";

const maxPosts = 100;

/** The permissions that can be revoked in a channel, in the order in which they are shown. */
export const botPermissionNames: readonly BotPermission[] = [
  "ViewChannel",
  "SendMessages",
  "SendMessagesInThreads",
  "EmbedLinks",
  "ReadMessageHistory",
  "MentionEveryone",
];

function toChannelView(world: World, channel: ChannelRow): WorldChannel {
  const held = channelPermissions(world.store, channel, world.botUserId);
  const denied = botPermissionNames.filter((name) => !hasPermission(held, PermissionFlagsBits[name]));
  return { id: channel.id, name: channel.name, type: channel.type, denied };
}

function toGuildView(world: World, guild: GuildRow): WorldGuild {
  const channels = channelsOf(world, guild.id).filter((channel) => !isThread(channel));
  return {
    id: guild.id,
    name: guild.name,
    locale: guild.locale,
    hasBot: isBotIn(world, guild.id),
    channels: channels.map((channel) => toChannelView(world, channel)),
  };
}

const toPostView = ({ id, feedId = ownFeed.id, title, html, publishedAt }: PostRow): WorldPost => ({
  id,
  feedId,
  title,
  html,
  publishedAt,
});

/** All that can be changed, as it is now. */
export function toWorldView({ world, troubles, keeping, bot }: Stage, kind: WorldKind, origin: string): WorldView {
  const newestFirst = [...postsOf(world)].sort((a, b) => b.publishedAt - a.publishedAt || b.number - a.number);
  return {
    kind,
    now: world.now(),
    clockOffsetMs: world.clock.offsetMs(),
    hasSaved: keeping.hasSaved(),
    ...(bot === undefined ? {} : { bot: bot.isRunning() ? "running" : "stopped" }),
    trouble: troubles.current(),
    feeds: feedsOf(world).map((feed) => ({ ...feed, url: `${origin}${pathOf(feed)}`, isOwn: feed.id === ownFeed.id })),
    posts: newestFirst.slice(0, maxPosts).map(toPostView),
    people: [...world.store.users.all()].flatMap(({ id, displayName: name, bot: isBot, acceptsDirectMessages }) =>
      isBot ? [] : [{ id, name, takesDirectMessages: acceptsDirectMessages }],
    ),
    guilds: [...world.store.guilds.all()].map((guild) => toGuildView(world, guild)),
  };
}
