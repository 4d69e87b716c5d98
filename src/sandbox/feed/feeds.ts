import type { FeedFault, FeedRow, PostRow } from "../world/rows.ts";
import type { World } from "../world/world.ts";
import { postsOf } from "./posts.ts";

/** The feed that every sandbox has. */
export const ownFeed: FeedRow = { id: "sandbox", name: "Sandbox Soundtrack News", fault: "none" };

/** Every feed that the sandbox serves, its own first. */
export function feedsOf(world: World): readonly FeedRow[] {
  const others = [...world.store.feeds.all()].filter((feed) => feed.id !== ownFeed.id);
  return [world.store.feeds.get(ownFeed.id) ?? ownFeed, ...others];
}

/** Where a feed is served, below the sandbox's own address. */
export const pathOf = (feed: Pick<FeedRow, "id">): string => (feed.id === ownFeed.id ? "/feed/" : `/feeds/${feed.id}/`);

/** The posts of one feed, in the order they were added. */
export const postsIn = (world: World, feed: Pick<FeedRow, "id">): readonly PostRow[] =>
  postsOf(world).filter((post) => (post.feedId ?? ownFeed.id) === feed.id);

function putFeed(world: World, feed: FeedRow): FeedRow {
  world.store.commit([world.store.feeds.put(feed.id, feed)]);
  world.emit({ kind: "posts-changed" });
  return feed;
}

/** Adds a feed without posts. */
export function addFeed(world: World, name: string, fault: FeedFault): FeedRow {
  const numbers = feedsOf(world).map(({ id }) => Number(/^feed-(\d+)$/.exec(id)?.[1] ?? 0));
  return putFeed(world, { id: `feed-${Math.max(...numbers) + 1}`, name, fault });
}

/** Breaks a feed in that way, or heals it; undefined when it is not there. */
export function setFeedFault(world: World, feedId: string, fault: FeedFault): FeedRow | undefined {
  const feed = feedsOf(world).find(({ id }) => id === feedId);
  return feed && putFeed(world, { ...feed, fault });
}

/** Takes an added feed away with its posts; false when it is not there. */
export function removeFeed(world: World, feedId: string): boolean {
  const feed = world.store.feeds.get(feedId);
  if (feed === undefined || feedId === ownFeed.id) return false;
  const posts = postsIn(world, feed);
  world.store.commit([world.store.feeds.remove(feedId), ...posts.map(({ id }) => world.store.posts.remove(id))]);
  world.emit({ kind: "posts-changed" });
  return true;
}
