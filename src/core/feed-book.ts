import { nameKey } from "./entry.ts";
import { type GuildFeed, toFeed } from "./guild-feed.ts";
import type { Feed, GuildFeeds } from "./ports.ts";

/** Which feeds there are, and for whom. */
export interface FeedBook {
  /** The feeds known to everyone. */
  readonly known: readonly Feed[];
  /** Those, and the ones that the server has added for itself; without a server only those. */
  readonly of: (guildId: string | undefined) => readonly Feed[];
}

/** Creates the book of these known feeds and the servers' own. */
export function createFeedBook(known: readonly Feed[], guildFeeds: Pick<GuildFeeds, "ofGuild">): FeedBook {
  return {
    known,
    of: (guildId) => (guildId === undefined ? known : [...known, ...guildFeeds.ofGuild(guildId).map(toFeed)]),
  };
}

/** The feed among these that lives at one of the addresses, however they are spelt. */
export function findAtAddress<T extends Pick<Feed | GuildFeed, "url">>(
  feeds: readonly T[],
  addresses: readonly string[],
): T | undefined {
  const keys = addresses.map(nameKey);
  return feeds.find(({ url }) => keys.includes(nameKey(url)));
}
