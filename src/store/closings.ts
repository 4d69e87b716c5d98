import type { Closing } from "../core/delivery/closing.ts";
import type { Closings } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/** The Closings port: a row for each channel of which somebody is still to be told. */
export function openClosings(table: Table<Closing>): Closings {
  return {
    open: () => table.rows(),
    save: (closing) => table.set(closing.channelId, closing),
    remove: (channelId) => table.delete(channelId),
  };
}
