import type { Feed } from "./ports.ts";

/** A feed that a server has added for itself: nobody outside of that server hears of it. Times are epoch ms. */
export interface GuildFeed {
  readonly guildId: string;
  /** Servers that add the same address share one id, and the feed is asked once for all of them. */
  readonly feedId: string;
  readonly url: string;
  /** What the server calls it. */
  readonly name: string;
  /** What it calls itself. */
  readonly title: string;
  readonly addedBy: string;
  /** The application that took it: one store may have served several. */
  readonly applicationId: string;
  readonly addedAt: number;
  /** Set once the server has removed it, with the subscriptions that ended with it. */
  readonly removed?: { readonly at: number; readonly subscriptionIds: readonly string[] };
}

/** How many feeds of its own one server can have. */
export const maxFeedsPerGuild = 25;

/** No feed that is known to everyone can have such an id. */
const ownMark = "own.";

/** The id of a feed that servers add for themselves, from something that is used once. */
export function ownFeedId(unique: string): string {
  return `${ownMark}${unique}`;
}

/** True for the id of a feed that servers have added for themselves. */
export function isOwnFeedId(feedId: string): boolean {
  return feedId.startsWith(ownMark);
}

/** The feed as a server knows it. */
export function toFeed({ feedId, name, url }: GuildFeed): Feed {
  return { id: feedId, name, url };
}

/** What is to be asked for these servers: each feed once, under the name that it gives itself. */
export function feedsToPoll(rows: readonly GuildFeed[]): readonly Feed[] {
  const live = rows.filter(({ removed }) => removed === undefined);
  return [...new Map(live.map(({ feedId, title, url }) => [feedId, { id: feedId, name: title, url }])).values()];
}
