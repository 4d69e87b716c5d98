import type { Delivery } from "../core/delivery.ts";
import type { Follow } from "../core/follow.ts";
import type { Member } from "../core/member.ts";
import type {
  Clock,
  Deliveries,
  FeedStates,
  Follows,
  Log,
  Members,
  Previews,
  Publications,
  Revisions,
  Stories,
  Subscriptions,
} from "../core/ports.ts";
import type { Preview } from "../core/preview.ts";
import type { Publication } from "../core/publication.ts";
import type { Revision } from "../core/revision.ts";
import type { Subscription } from "../core/subscription.ts";
import { openDeliveries } from "./deliveries.ts";
import { type FeedStateRow, openFeedStates } from "./feed-states.ts";
import { openFollows } from "./follows.ts";
import { openMembers } from "./members.ts";
import { openStores } from "./open-stores.ts";
import { openPreviews } from "./previews.ts";
import { openPublications } from "./publications.ts";
import { openRevisions } from "./revisions.ts";
import { createStoreHealth } from "./store-health.ts";
import { openStories, type StoryRow } from "./stories.ts";
import { openSubscriptions } from "./subscriptions.ts";

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
  readonly close: () => Promise<void>;
}

/** Opens the store and its tables; rejects if the file cannot be opened or written. Later failures are told to `log` as they begin and end. */
export async function openMemory(file: string, log: Log, clock: Clock): Promise<Memory> {
  const stores = openStores(file);
  const health = createStoreHealth(log, clock);
  const open = async <Row>(name: string) => health.watch(await stores.table<Row>(name));
  return {
    subscriptions: await openSubscriptions(await open<Subscription>("subscriptions")),
    feedStates: openFeedStates(await open<FeedStateRow>("feed_states")),
    follows: await openFollows(await open<Follow>("follows")),
    members: await openMembers(await open<Member>("members")),
    previews: await openPreviews(await open<Preview>("previews")),
    stories: openStories(await open<StoryRow>("stories")),
    revisions: openRevisions(await open<Revision>("revisions")),
    publications: openPublications(await open<Publication>("publications")),
    deliveries: openDeliveries(await open<Delivery>("outbox"), await open<Delivery>("ledger")),
    isFailing: health.isFailing,
    close: stores.close,
  };
}
