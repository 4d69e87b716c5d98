import type { Format } from "../catalogue.ts";

/** An issue of an album as MusicBrainz keeps it. */
export interface LiveRelease {
  readonly title: string;
  readonly date?: string;
  readonly label?: string;
  readonly formats: readonly Format[];
  /** How many tracks there are on it; 0 if unknown. */
  readonly tracks: number;
}

/** Where an album can be heard: its page in a store, and half a minute of it. */
export interface LiveListen {
  readonly storeUrl: string;
  readonly previewUrl?: string;
}

/** What other places tell of a work; what they do not tell in time is absent. */
export interface LiveFacts {
  /** The MBID of its album's release group. */
  readonly musicBrainzId?: string;
  readonly release?: LiveRelease;
  readonly coverUrl?: string;
  readonly listen?: LiveListen;
}

/** True if there is something to show. */
export function tellsAnything({ musicBrainzId, release, coverUrl, listen }: LiveFacts): boolean {
  return musicBrainzId !== undefined || release !== undefined || coverUrl !== undefined || listen !== undefined;
}
