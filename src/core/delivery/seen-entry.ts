import { type Entry, entryNames, nameKey } from "../entry.ts";

/** What is remembered of an entry of a feed: once there, it is never news again, whatever it calls itself. */
export interface SeenEntry {
  /** All names it ever had; the first is its id at first sight, from which the keys of its previews are made. */
  readonly names: readonly string[];
  /** Of its content as it was last read; absent where an earlier version of the bot took it in. */
  readonly fingerprint?: string;
  /** False for what was there at priming, or before this was recorded: it is never announced, whatever becomes of it. */
  readonly isNews: boolean;
  /** Epoch ms; relative dates in its text are resolved against it. */
  readonly postedAt?: number;
  /** Keys of the previews it was read as; absent where that was not recorded. */
  readonly previewKeys?: readonly string[];
}

/** More than any entry needs; a feed that renames its entries with every poll must not grow its row without end. */
const maxNames = 20;

/** An entry as it is served now, and what was known of it. */
export interface Sighting {
  readonly entry: Entry;
  readonly seen: SeenEntry | undefined;
}

/** Finds entries among those that are remembered: by their id, else by another of their names. */
export function indexSeen(records: readonly SeenEntry[]): (entry: Entry) => SeenEntry | undefined {
  const byName = new Map(records.flatMap((record) => record.names.map((name) => [nameKey(name), record])));
  return (entry) => {
    for (const name of entryNames(entry)) {
      const record = byName.get(nameKey(name));
      if (record !== undefined) return record;
    }
    return undefined;
  };
}

/** Pairs what a feed serves with what is remembered. Of several copies of one entry the first that the feed lists counts. */
export function sight(entries: readonly Entry[], find: (entry: Entry) => SeenEntry | undefined): readonly Sighting[] {
  const takenRecords = new Set<SeenEntry>();
  const takenNames = new Set<string>();
  return entries.flatMap((entry) => {
    const seen = find(entry);
    const names = entryNames(entry).map(nameKey);
    if (names.some((name) => takenNames.has(name)) || (seen !== undefined && takenRecords.has(seen))) return [];
    for (const name of names) takenNames.add(name);
    if (seen !== undefined) takenRecords.add(seen);
    return [{ entry, seen }];
  });
}

/** The names of an entry after it was met again: the first stays the first, the youngest stay longest. */
export function namesAfter(seen: SeenEntry | undefined, entry: Entry): readonly string[] {
  const [first = entry.id, ...others] = seen?.names ?? [];
  const current = entryNames(entry);
  const older = others.filter((name) => !current.includes(name));
  const rest = [...older, ...current.filter((name) => name !== first)];
  return [first, ...rest.slice(-(maxNames - 1))];
}

/**
 * Feeds list the newest first; where entries have dates, the dates decide. One without a date comes right after the one that the
 * feed lists below it.
 */
export function oldestFirst(sightings: readonly Sighting[]): readonly Sighting[] {
  let latest = Number.NEGATIVE_INFINITY;
  return [...sightings]
    .reverse()
    .map((sighting) => {
      latest = sighting.entry.publishedAt ?? latest;
      return { sighting, at: latest };
    })
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ sighting }) => sighting);
}
