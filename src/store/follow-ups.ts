import type { FollowUp } from "../core/delivery/follow-up.ts";
import type { FollowUps } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/** The FollowUps port for messages that are to be edited, or to be published. */
export function openFollowUps<Row extends FollowUp>(table: Table<Row>): FollowUps<Row> {
  return {
    open: () => table.rows(),
    save: (row) => table.set(row.key, row),
    remove: (key) => table.delete(key),
  };
}
