import type { Work } from "../catalogue.ts";
import type { SearchDocument } from "../search/document.ts";
import { type Album, creditOf, namesIn } from "./album.ts";
import { filmTitleOf } from "./film-title.ts";

const prefix = "mb:";
const none: readonly string[] = [];
/** An album with so many releases is as well known as albums get here: less than any work of the catalogue, which comes first. */
const many = 8;
const mostFame = 0.04;

/** The id of an album among works; never changes. */
function albumWorkId(albumId: string): string {
  return `${prefix}${albumId}`;
}

/** The MBID in the id of a work; undefined where it is no album's. */
export function albumIdIn(workId: string): string | undefined {
  return workId.startsWith(prefix) ? workId.slice(prefix.length) : undefined;
}

/** An album as a work: what it is the music of, when it first came out, and who is credited. */
export function albumWork(album: Album): Work {
  const { id, title, date, primaryType, otherTitles } = album;
  const film = filmTitleOf(title);
  return {
    id: albumWorkId(id),
    title: film,
    year: yearOf(album),
    kind: "album",
    genres: none,
    countries: none,
    composers: namesIn(album).map((name) => ({ name })),
    altTitles: otherTitles,
    releaseGroups: [{ title, releases: date === undefined ? [] : [{ date, formats: [] }] }],
    album: { musicBrainzId: id, credit: creditOf(album), ...(primaryType === undefined ? {} : { primaryType }) },
  };
}

/** What the search knows of an album; `aliasesOf` gives further names of an artist by MBID. */
export function albumDocument(album: Album, aliasesOf: (artistId: string) => readonly string[]): SearchDocument {
  const { title, otherTitles, comment, artists, releases } = album;
  const film = filmTitleOf(title);
  const titles = new Set([title, ...otherTitles]);
  titles.delete(film);
  const aliases = artists.flatMap(({ artistId }) => (artistId === undefined ? none : aliasesOf(artistId)));
  return {
    title: film,
    altTitles: [...titles],
    composers: aliases.length === 0 ? namesIn(album) : [...new Set([...namesIn(album), ...aliases])],
    year: yearOf(album),
    extra: comment === undefined ? none : [comment],
    fame: mostFame * Math.min(1, releases / many),
  };
}

function yearOf({ date }: Album): number {
  return date === undefined ? 0 : Number(date.slice(0, 4));
}
