import type { Format } from "./catalogue.ts";

/** The kinds that are announced, in the order in which they are offered. */
export const previewKinds = ["track-premiere", "album-announcement", "album-released", "book-news"] as const;
export type PreviewKind = (typeof previewKinds)[number];

/** What a post can be; the last two are never announced. */
export type RecordKind = PreviewKind | "composer-assignment" | "other";

/** Where to order, hear or watch; addresses as the post gives them, a video as its watch link. */
export interface PreviewLinks {
  readonly preOrder?: string;
  readonly listen?: string;
  readonly video?: string;
}

/** What a post states about one album or book; what it does not state is absent or empty. */
export interface PreviewRecord {
  readonly kind: RecordKind;
  readonly work?: string;
  readonly season?: number;
  readonly albumTitle?: string;
  readonly composers: readonly string[];
  readonly label?: string;
  /** `YYYY-MM-DD`, the earliest date stated for this album. */
  readonly releaseDate?: string;
  readonly formats: readonly Format[];
  readonly trackTitles: readonly string[];
  readonly debutedBy?: string;
  readonly links: PreviewLinks;
}

/** Another post that tells the same. */
export interface OtherSource {
  readonly feedId: string;
  readonly feedName: string;
  readonly link: string;
}

/** An entry worth telling: the record with the post that it was read from. `key` is unique over all feeds. */
export interface Preview {
  readonly key: string;
  readonly feedId: string;
  readonly feedName: string;
  readonly entryId: string;
  readonly kind: PreviewKind;
  readonly record: PreviewRecord;
  readonly title: string;
  readonly link: string;
  readonly imageUrl?: string;
  readonly publishedAt: number;
  readonly foundAt: number;
  /** Posts that told the same later, in the order in which they were found. */
  readonly otherSources?: readonly OtherSource[];
}

/** True if posts of this kind are announced. */
export function isPreviewKind(kind: RecordKind): kind is PreviewKind {
  return kind !== "composer-assignment" && kind !== "other";
}
