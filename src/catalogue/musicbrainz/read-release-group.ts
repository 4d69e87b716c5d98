import type { Album, AlbumArtist } from "../../core/album/album.ts";
import { fieldOf, listOf, textOf, textsOf } from "./json-value.ts";

/** Why a release group is not kept. */
export type LeftOut = "unreadable" | "no soundtrack" | "spoken word";

/** What a release group came to. */
export type ReadGroup =
  | { readonly kind: "album"; readonly album: Album }
  | { readonly kind: "left-out"; readonly why: LeftOut };

const form = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?/;
const idForm = /^[0-9A-Za-z-]{1,64}$/;
/** Release groups whose soundtrack is somebody who reads or talks hold no music that anybody asks for. */
const spoken = new Set(["Audiobook", "Audio drama", "Spokenword", "Interview"]);
const mostTitles = 12;

/**
 * Reads a release group of MusicBrainz's dumps. Soundtracks are kept, compilations of songs, live recordings and singles among them;
 * spoken word is not.
 */
export function readReleaseGroup(value: unknown): ReadGroup {
  const album = toAlbum(value);
  if (album === undefined) return { kind: "left-out", why: "unreadable" };
  const types = textsOf(fieldOf(value, "secondary-types"));
  if (!types.includes("Soundtrack")) return { kind: "left-out", why: "no soundtrack" };
  if (types.some((type) => spoken.has(type))) return { kind: "left-out", why: "spoken word" };
  return { kind: "album", album };
}

/** A release group of MusicBrainz as an album, whatever its types are; undefined where it lacks id or title. */
export function toAlbum(value: unknown): Album | undefined {
  const id = textOf(fieldOf(value, "id"));
  const title = textOf(fieldOf(value, "title"));
  if (id === undefined || !idForm.test(id) || title === undefined) return undefined;
  const date = dateOf(fieldOf(value, "first-release-date"));
  const primaryType = textOf(fieldOf(value, "primary-type"));
  const comment = textOf(fieldOf(value, "disambiguation"));
  const names = listOf(fieldOf(value, "aliases")).flatMap((alias) => textOf(fieldOf(alias, "name")) ?? []);
  return {
    id,
    title,
    ...(date === undefined ? {} : { date }),
    artists: listOf(fieldOf(value, "artist-credit")).flatMap(toArtist),
    ...(primaryType === undefined ? {} : { primaryType }),
    ...(comment === undefined ? {} : { comment }),
    otherTitles: [...new Set(names)].filter((name) => name !== title).slice(0, mostTitles),
    releases: listOf(fieldOf(value, "releases")).length,
  };
}

/** The beginning of a text that is a date of a real year, month and day, as exact as it is. */
export function dateOf(value: unknown): string | undefined {
  const date = form.exec(textOf(value) ?? "")?.[0];
  return date === undefined || date < "1860" ? undefined : date;
}

function toArtist(credit: unknown): readonly AlbumArtist[] {
  const artist = fieldOf(credit, "artist");
  const name = textOf(fieldOf(credit, "name")) ?? textOf(fieldOf(artist, "name"));
  if (name === undefined) return [];
  const join = fieldOf(credit, "joinphrase");
  const artistId = textOf(fieldOf(artist, "id"));
  return [{ name, join: typeof join === "string" ? join : "", ...(artistId === undefined ? {} : { artistId }) }];
}
