import type { Album, AlbumArtist } from "../../core/album/album.ts";
import { listOf, textOf, textsOf } from "../musicbrainz/json-value.ts";
import type { Artist } from "../musicbrainz/read-artist.ts";

/** An album as one line of JSON without a line end, short: fields in a fixed order, what is absent as null. */
export function albumLine({ id, title, date, artists, primaryType, comment, otherTitles, releases }: Album): string {
  const names = artists.map(({ name, join, artistId }) => [name, join, ...(artistId === undefined ? [] : [artistId])]);
  return JSON.stringify([id, title, date, names, primaryType, comment, otherTitles, releases]);
}

/** The album in such a line; undefined where the line is something else. */
export function readAlbumLine(line: string): Album | undefined {
  const fields = listOf(parseOrNothing(line));
  const [id, title, date, primaryType, comment] = [fields[0], fields[1], fields[2], fields[4], fields[5]].map(textOf);
  if (id === undefined || title === undefined) return undefined;
  const releases = fields[7];
  return {
    id,
    title,
    ...(date === undefined ? {} : { date }),
    artists: listOf(fields[3]).map(readNames),
    ...(primaryType === undefined ? {} : { primaryType }),
    ...(comment === undefined ? {} : { comment }),
    otherTitles: textsOf(fields[6]),
    releases: typeof releases === "number" ? releases : 0,
  };
}

/** Where the id begins in an album's line; it ends before the next quotation mark. */
export const idStart = 2;

/** An artist's names as one line of JSON without a line end. */
export function artistLine({ id, names }: Artist): string {
  return JSON.stringify([id, names]);
}

/** The artist in such a line; undefined where the line is something else. */
export function readArtistLine(line: string): Artist | undefined {
  const [id, names] = listOf(parseOrNothing(line));
  return typeof id === "string" ? { id, names: textsOf(names) } : undefined;
}

function readNames(value: unknown): AlbumArtist {
  const [name, join, artistId] = listOf(value);
  return {
    name: textOf(name) ?? "",
    join: typeof join === "string" ? join : "",
    ...(typeof artistId === "string" ? { artistId } : {}),
  };
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
