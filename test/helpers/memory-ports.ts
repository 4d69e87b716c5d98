import { openClosings } from "../../src/store/closings.ts";
import { openDeliveries } from "../../src/store/deliveries.ts";
import { openFeedStates } from "../../src/store/feed-states.ts";
import { openFollowUps } from "../../src/store/follow-ups.ts";
import { openFollows } from "../../src/store/follows.ts";
import { openGuildFeeds } from "../../src/store/guild-feeds.ts";
import { openGuildSettings } from "../../src/store/guild-settings.ts";
import { openHeld } from "../../src/store/held.ts";
import { openHistory } from "../../src/store/history.ts";
import { openKnownPosts } from "../../src/store/known-posts.ts";
import { openMembers } from "../../src/store/members.ts";
import type { Memory } from "../../src/store/open-memory.ts";
import type { Table } from "../../src/store/open-stores.ts";
import { openPreviews } from "../../src/store/previews.ts";
import { openRemovedSubscriptions } from "../../src/store/removed-subscriptions.ts";
import { openStories } from "../../src/store/stories.ts";
import { openSubscriptions } from "../../src/store/subscriptions.ts";
import { openWelcomes } from "../../src/store/welcomes.ts";
import { memoryTable } from "./memory-table.ts";

/** Every port of the store, over tables that a test hands out by name; by default each is empty and in memory. */
export async function openMemoryPorts(
  table: <Row>(name: string) => Table<Row> = (name) => memoryTable(new Map(), name),
): Promise<Memory> {
  return {
    subscriptions: await openSubscriptions(table("subscriptions")),
    feedStates: openFeedStates(table("feedStates")),
    follows: await openFollows(table("follows")),
    members: await openMembers(table("members")),
    previews: await openPreviews(table("previews"), table("ownPreviews")),
    stories: openStories(table("stories")),
    deliveries: openDeliveries(table("outbox"), table("ledger")),
    revisions: openFollowUps(table("revisions")),
    publications: openFollowUps(table("publications")),
    restoration: undefined,
    isFailing: () => false,
    held: openHeld(table("held")),
    closings: openClosings(table("closings")),
    history: openHistory(table("history")),
    removed: openRemovedSubscriptions(table("removed")),
    posts: openKnownPosts(table("posts")),
    guildSettings: await openGuildSettings(table("guildSettings")),
    guildFeeds: await openGuildFeeds(table("guildFeeds")),
    welcomes: openWelcomes(table("welcomes")),
    close: async () => {},
  };
}
