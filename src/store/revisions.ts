import type { Revision } from "../core/delivery/revision.ts";
import type { Revisions } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/** The Revisions port: a row for each message that is to be edited, gone once that is done. */
export function openRevisions(table: Table<Revision>): Revisions {
  return {
    open: () => table.rows(),
    save: (revision) => table.set(revision.key, revision),
    remove: (key) => table.delete(key),
  };
}
