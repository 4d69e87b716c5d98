import type { Delivery } from "../core/delivery.ts";
import type { Follow } from "../core/follow.ts";
import type { Member } from "../core/member.ts";
import type {
  Deliveries,
  FeedStates,
  Follows,
  Members,
  Previews,
  Revisions,
  Stories,
  Subscriptions,
} from "../core/ports.ts";
import type { Preview } from "../core/preview.ts";
import type { Revision } from "../core/revision.ts";
import type { Subscription } from "../core/subscription.ts";
import { openDeliveries } from "./deliveries.ts";
import { type FeedStateRow, openFeedStates } from "./feed-states.ts";
import { openFollows } from "./follows.ts";
import { openMembers } from "./members.ts";
import { openStores } from "./open-stores.ts";
import { openPreviews } from "./previews.ts";
import { openRevisions } from "./revisions.ts";
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
  readonly close: () => Promise<void>;
}

/** Opens the store and its tables; rejects if the file cannot be opened or written. */
export async function openMemory(file: string): Promise<Memory> {
  const stores = openStores(file);
  return {
    subscriptions: await openSubscriptions(await stores.table<Subscription>("subscriptions")),
    feedStates: openFeedStates(await stores.table<FeedStateRow>("feed_states")),
    follows: await openFollows(await stores.table<Follow>("follows")),
    members: await openMembers(await stores.table<Member>("members")),
    previews: await openPreviews(await stores.table<Preview>("previews")),
    stories: openStories(await stores.table<StoryRow>("stories")),
    revisions: openRevisions(await stores.table<Revision>("revisions")),
    deliveries: openDeliveries(await stores.table<Delivery>("outbox"), await stores.table<Delivery>("ledger")),
    close: stores.close,
  };
}
