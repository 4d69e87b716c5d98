import type { Publication } from "../core/delivery/publication.ts";
import type { Publications } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/** The Publications port: a row for each message that is to be published, gone once that is done or given up. */
export function openPublications(table: Table<Publication>): Publications {
  return {
    open: () => table.rows(),
    save: (publication) => table.set(publication.key, publication),
    remove: (key) => table.delete(key),
  };
}
