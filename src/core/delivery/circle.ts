import { type GuildFeed, isOwnFeedId } from "../guild-feed.ts";
import type { Deliveries, GuildFeeds, Stories } from "../ports.ts";
import type { Preview } from "../preview.ts";
import type { Announcement } from "./announcement.ts";
import { type Delivery, deliveryKey } from "./delivery.ts";
import { findTwin, type Story } from "./story.ts";

/** Stands for the feeds that are known to everyone. */
const everyone = "";

/**
 * Who may hear of what a feed brings. Stories of different circles are never put together, so that nothing of a server's own feed
 * is told elsewhere: all known feeds are one circle, each feed that servers added for themselves is one of its own.
 */
export function circleOf(feedId: string): string {
  return isOwnFeedId(feedId) ? feedId : everyone;
}

/** True if the server may hear of the story: it is known to everyone, or its feed was the server's own when it was found. */
export function mayHear({ reports }: Story, guildId: string, guildFeeds: Pick<GuildFeeds, "find">): boolean {
  const feedId = reports[0]?.feedId ?? everyone;
  if (!isOwnFeedId(feedId)) return true;
  const own = guildFeeds.find(guildId, feedId);
  return own !== undefined && own.removed === undefined && reports.some(({ foundAt }) => foundAt >= own.addedAt);
}

interface TwinDeps {
  readonly stories: Pick<Stories, "aboutSameWork">;
  readonly deliveries: Pick<Deliveries, "find">;
  readonly guildFeeds: Pick<GuildFeeds, "ofGuild">;
}

/** The row by which a channel hears of the same news from another circle of its server; costs nothing for a server without feeds of its own. */
export async function findRowOfTwin(
  told: Preview,
  { guildId, channelId }: Pick<Announcement, "guildId" | "channelId">,
  { stories, deliveries, guildFeeds }: TwinDeps,
): Promise<Delivery | undefined> {
  const own = guildFeeds.ofGuild(guildId);
  for (const circle of otherCircles(own, told.feedId)) {
    const twin = findTwin(await stories.aboutSameWork({ record: told.record, feedId: circle }), told);
    const row = twin === undefined ? undefined : await deliveries.find(deliveryKey(twin.key, channelId));
    if (row !== undefined) return row;
  }
  return undefined;
}

function otherCircles(own: readonly GuildFeed[], feedId: string): readonly string[] {
  if (own.length === 0) return [];
  return [everyone, ...own.map((feed) => feed.feedId)].filter((circle) => circle !== circleOf(feedId));
}

/** The preview as one server is told it: under the name that it gave to its own feed. */
export function namedFor(guildId: string, preview: Preview, guildFeeds: Pick<GuildFeeds, "find">): Preview {
  const name = guildFeeds.find(guildId, preview.feedId)?.name;
  return name === undefined ? preview : { ...preview, feedName: name };
}
