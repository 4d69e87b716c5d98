import { type PostSighting, withSighting } from "../core/delivery/known-post.ts";
import type { KnownPosts } from "../core/ports.ts";
import type { Table } from "./open-stores.ts";

/** What every feed made of the post at one address. */
export interface KnownPostRow {
  readonly sightings: readonly PostSighting[];
}

/** The KnownPosts port: a row for each address. */
export function openKnownPosts(table: Table<KnownPostRow>): KnownPosts {
  return {
    find: async (postKey) => (await table.get(postKey))?.sightings ?? [],
    note: async (postKey, seen) => {
      const before = (await table.get(postKey))?.sightings ?? [];
      const sightings = withSighting(before, seen);
      if (JSON.stringify(sightings) !== JSON.stringify(before)) await table.set(postKey, { sightings });
    },
  };
}
