import type { FeedState, FeedStates } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/** The FeedStates port: one row a feed, kept for ever, because feeds serve old entries again. */
export function openFeedStates(table: Table<FeedState>): FeedStates {
  return {
    find: (feedId) => table.get(feedId),
    save: (state) => table.set(state.feedId, state),
  };
}
