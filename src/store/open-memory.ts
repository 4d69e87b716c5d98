import type { Delivery } from "../core/delivery.ts";
import type { Follow } from "../core/follow.ts";
import type { Deliveries, FeedState, FeedStates, Follows, Previews, Subscriptions } from "../core/ports.ts";
import type { Preview } from "../core/preview.ts";
import type { Subscription } from "../core/subscription.ts";
import { openDeliveries } from "./deliveries.ts";
import { openFeedStates } from "./feed-states.ts";
import { openFollows } from "./follows.ts";
import { openStores } from "./open-stores.ts";
import { openPreviews } from "./previews.ts";
import { openSubscriptions } from "./subscriptions.ts";

/** The stored side of the bot: one port per kind of row, all in one file. */
export interface Memory {
  readonly subscriptions: Subscriptions;
  readonly feedStates: FeedStates;
  readonly follows: Follows;
  readonly previews: Previews;
  readonly deliveries: Deliveries;
  readonly close: () => Promise<void>;
}

/** Opens the store and its tables; rejects if the file cannot be opened or written. */
export async function openMemory(file: string): Promise<Memory> {
  const stores = openStores(file);
  return {
    subscriptions: await openSubscriptions(await stores.table<Subscription>("subscriptions")),
    feedStates: openFeedStates(await stores.table<FeedState>("feed_states")),
    follows: await openFollows(await stores.table<Follow>("follows")),
    previews: await openPreviews(await stores.table<Preview>("previews")),
    deliveries: openDeliveries(await stores.table<Delivery>("outbox"), await stores.table<Delivery>("ledger")),
    close: stores.close,
  };
}
