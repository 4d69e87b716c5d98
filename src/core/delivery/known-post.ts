import { type Entry, entryNames, nameKey } from "../entry.ts";
import type { RecordKind } from "../preview.ts";

/** What became of a post that one feed brought. */
export interface PostSighting {
  readonly feedId: string;
  /** Epoch ms of the first sight. */
  readonly at: number;
  /** False for what the feed held already when it was read first. */
  readonly isNews: boolean;
  /** As what it was last read, the main thing first. */
  readonly kinds: readonly RecordKind[];
  readonly previewKeys: readonly string[];
}

/** The forms in which an entry's addresses are compared; ids that are no addresses are left out. */
export function postKeysOf(entry: Entry): readonly string[] {
  const addresses = entryNames(entry).flatMap((name) => toPostKey(name) ?? []);
  return [...new Set(addresses)];
}

/** The form in which the address of a post is compared; undefined for what is no web address. */
export function toPostKey(address: string): string | undefined {
  const trimmed = address.trim().replace(/^<(.*)>$/, "$1");
  if (!/^https?:\/\/[^\s]+$/i.test(trimmed) || !URL.canParse(trimmed)) return undefined;
  return nameKey(new URL(trimmed).href).slice(0, 1_000);
}

/** The sightings with one feed's in the place of what it saw before; the time of first sight stays. */
export function withSighting(sightings: readonly PostSighting[], seen: PostSighting): readonly PostSighting[] {
  const before = sightings.find(({ feedId }) => feedId === seen.feedId);
  if (before === undefined) return [...sightings, seen];
  return sightings.map((sighting) =>
    sighting === before ? { ...seen, at: before.at, isNews: before.isNews } : sighting,
  );
}
