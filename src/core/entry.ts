import { withoutTracking } from "./fingerprint.ts";

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

/** Every name of the entry, its id first: once one of them is seen, the entry is seen. A site's front page names nothing. */
export function entryNames({ id, aliases }: Entry): readonly string[] {
  return [id, ...aliases.filter((alias) => !isFrontPage(alias))];
}

/** The form in which names are compared: an address without scheme, `www.`, tracking and final slash. */
export function nameKey(name: string): string {
  if (!/^https?:/i.test(name)) return name;
  return withoutTracking(name)
    .replace(/^https?:\/\/(www\.)?/i, "")
    .replace(/\/$/, "");
}

function isFrontPage(name: string): boolean {
  return /^https?:\/\/[^/]+\/?$/i.test(name);
}
