/** One thing in a feed, as the parser hands it on: plain text fields unescaped, links absolute, times in epoch ms. */
export interface Entry {
  /** The guid, else the canonical link, else title and date: unique within its feed. */
  readonly id: string;
  /** Other names under which the same entry may come back, such as its link when the guid changes. */
  readonly aliases: readonly string[];
  readonly title: string;
  readonly link?: string;
  readonly publishedAt?: number;
  /** The fullest HTML that the feed gives, or an empty string. */
  readonly html: string;
  readonly imageUrl?: string;
}

/** What extraction reads: an entry with an address and a date. */
export interface Post {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** Epoch ms; relative dates in the text are resolved against it. */
  readonly publishedAt: number;
  readonly html: string;
}

/** Every name of the entry: once one of them is seen, the entry is seen. */
export function entryNames(entry: Entry): readonly string[] {
  return [entry.id, ...entry.aliases];
}
