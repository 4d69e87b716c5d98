/** Somebody credited for an album: the name as printed, and what stands between it and the next one. */
export interface AlbumArtist {
  readonly name: string;
  readonly join: string;
  /** The artist's MBID. */
  readonly artistId?: string;
}

/** A soundtrack album as MusicBrainz knows it: what is kept of a release group. */
export interface Album {
  /** The release group's MBID. */
  readonly id: string;
  readonly title: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date?: string;
  readonly artists: readonly AlbumArtist[];
  /** "Album", "EP", "Single" and so on. */
  readonly primaryType?: string;
  /** What tells it from others of its title. */
  readonly comment?: string;
  readonly otherTitles: readonly string[];
  /** How many releases there are of it; 0 if unknown. */
  readonly releases: number;
}

/** Accounts of MusicBrainz that stand for nobody: various artists, unknown, no artist, traditional. */
const nobody: ReadonlySet<string> = new Set([
  "89ad4ac3-39f7-470e-963a-56509c546377",
  "125ec42a-7229-4250-afc5-e057484327fe",
  "eec63d3c-3b81-4ad4-b1e4-7c147d4d2b61",
  "9be7f096-97ec-4615-8957-8d40b5dcbc41",
]);
const nobodyByName = /^(?:various(?: artists)?|\[[^\]]*\])$/i;

/** The credit as printed, never split: "Trent Reznor & Atticus Ross". */
export function creditOf({ artists }: Album): string {
  return artists
    .map(({ name, join }, place) => (place < artists.length - 1 ? `${name}${join || ", "}` : name))
    .join("");
}

/** The names in the credit that are somebody's, each once; "Various Artists" is nobody. */
export function namesIn({ artists }: Album): readonly string[] {
  const real = artists.filter(({ name, artistId }) => !nobody.has(artistId ?? "") && !nobodyByName.test(name.trim()));
  return [...new Set(real.map(({ name }) => name))];
}
