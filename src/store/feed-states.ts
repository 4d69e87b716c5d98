import type { SeenEntry } from "../core/delivery/seen-entry.ts";
import type { FeedState, FeedStates } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/** As written before entries were kept together with all their names: each name by itself. */
interface OldFeedState extends Omit<FeedState, "served"> {
  readonly seen: readonly string[];
}

interface GoneEntries {
  readonly gone: readonly SeenEntry[];
}

export type FeedStateRow = FeedState | OldFeedState | GoneEntries;

/** The FeedStates port: two rows a feed, kept for ever, because feeds serve old entries again. What is gone is read and written rarely. */
export function openFeedStates(table: Table<FeedStateRow>): FeedStates {
  return {
    find: async (feedId) => {
      const row = await table.get(feedId);
      return row === undefined || "gone" in row ? undefined : toPresent(row);
    },
    save: (state) => table.set(state.feedId, state),
    findGone: async (feedId) => {
      const row = await table.get(goneKey(feedId));
      return row !== undefined && "gone" in row ? row.gone : [];
    },
    saveGone: (feedId, gone) => table.set(goneKey(feedId), { gone }),
    forget: async (feedId) => {
      await table.delete(goneKey(feedId));
      await table.delete(feedId);
    },
  };
}

function goneKey(feedId: string): string {
  return `gone/${feedId}`;
}

function toPresent(row: FeedState | OldFeedState): FeedState {
  if (!("seen" in row)) return row;
  const { seen, ...rest } = row;
  return { ...rest, served: seen.map((name) => ({ names: [name], isNews: false })) };
}
