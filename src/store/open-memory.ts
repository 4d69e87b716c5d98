import type { Closing } from "../core/delivery/closing.ts";
import type { Delivery } from "../core/delivery/delivery.ts";
import type { Publication } from "../core/delivery/publication.ts";
import type { Restoration } from "../core/delivery/restoration.ts";
import type { Revision } from "../core/delivery/revision.ts";
import type { Follow } from "../core/follow.ts";
import type { GuildFeed } from "../core/guild-feed.ts";
import type { GuildSettings } from "../core/guild-settings.ts";
import type { Member } from "../core/member.ts";
import type {
  AllGuildSettings,
  Clock,
  Closings,
  Deliveries,
  FeedStates,
  Follows,
  GuildFeeds,
  Held,
  History,
  KnownPosts,
  Log,
  Members,
  Previews,
  Publications,
  RemovedSubscriptions,
  Revisions,
  Stories,
  Subscriptions,
  Welcomes,
} from "../core/ports.ts";
import type { Preview } from "../core/preview.ts";
import type { RemovedSubscription, Subscription } from "../core/subscription.ts";
import type { Welcome } from "../core/welcome.ts";
import { openClosings } from "./closings.ts";
import { onDatabase } from "./database.ts";
import { openDeliveries } from "./deliveries.ts";
import { type FeedStateRow, openFeedStates } from "./feed-states.ts";
import { openFollowUps } from "./follow-ups.ts";
import { openFollows } from "./follows.ts";
import { openGuildFeeds } from "./guild-feeds.ts";
import { openGuildSettings } from "./guild-settings.ts";
import { type HeldRow, openHeld } from "./held.ts";
import { type HistoryRow, openHistory } from "./history.ts";
import { type KnownPostRow, openKnownPosts } from "./known-posts.ts";
import { openMembers } from "./members.ts";
import { openStores } from "./open-stores.ts";
import { openPreviews } from "./previews.ts";
import { openRemovedSubscriptions } from "./removed-subscriptions.ts";
import { findRestoration, type RestorationRow } from "./restorations.ts";
import { createStoreHealth } from "./store-health.ts";
import { migrateStore } from "./store-version.ts";
import { openStories, type StoryRow } from "./stories.ts";
import { openSubscriptions } from "./subscriptions.ts";
import { openWelcomes } from "./welcomes.ts";

/** The stored side of the bot: one port per kind of row, all in one file. */
export interface Memory {
  readonly subscriptions: Subscriptions;
  readonly feedStates: FeedStates;
  readonly follows: Follows;
  readonly members: Members;
  readonly previews: Previews;
  readonly stories: Stories;
  readonly deliveries: Deliveries;
  readonly revisions: Revisions;
  readonly publications: Publications;
  /** True while the store does not do what it is asked. */
  readonly isFailing: () => boolean;
  readonly held: Held;
  readonly closings: Closings;
  readonly history: History;
  readonly removed: RemovedSubscriptions;
  readonly posts: KnownPosts;
  readonly guildSettings: AllGuildSettings;
  /** Present where the store is a copy that was put back. */
  readonly restoration: Restoration | undefined;
  readonly guildFeeds: GuildFeeds;
  readonly welcomes: Welcomes;
  readonly close: () => Promise<void>;
}

/** Opens the store and its tables; rejects if the file cannot be opened or written. Later failures are told to `log` as they begin and end. */
export async function openMemory(file: string, log: Log, clock: Clock): Promise<Memory> {
  const stores = openStores(file);
  const health = createStoreHealth(log, clock);
  const open = async <Row>(name: string) => health.watch(await stores.table<Row>(name));
  const subscriptionRows = await open<Subscription>("subscriptions");
  // Before anything is read: rows of an older shape are none that the ports know.
  await onDatabase(file, (database) => migrateStore(database));
  return {
    subscriptions: await openSubscriptions(subscriptionRows),
    feedStates: openFeedStates(await open<FeedStateRow>("feed_states")),
    follows: await openFollows(await open<Follow>("follows")),
    members: await openMembers(await open<Member>("members")),
    previews: await openPreviews(await open<Preview>("previews"), await open<Preview>("own_previews")),
    stories: openStories(await open<StoryRow>("stories")),
    revisions: openFollowUps(await open<Revision>("revisions")),
    publications: openFollowUps(await open<Publication>("publications")),
    deliveries: openDeliveries(await open<Delivery>("outbox"), await open<Delivery>("ledger")),
    held: openHeld(await open<HeldRow>("held")),
    closings: openClosings(await open<Closing>("closings")),
    history: openHistory(await open<HistoryRow>("history")),
    removed: openRemovedSubscriptions(await open<RemovedSubscription>("removed")),
    posts: openKnownPosts(await open<KnownPostRow>("posts")),
    guildSettings: await openGuildSettings(await open<GuildSettings>("guild_settings")),
    guildFeeds: await openGuildFeeds(await open<GuildFeed>("server_feeds")),
    welcomes: openWelcomes(await open<Welcome>("welcomes")),
    restoration: await findRestoration(await open<RestorationRow>("restorations")),
    isFailing: health.isFailing,
    close: stores.close,
  };
}
