import type { Album } from "../../core/album/album.ts";
import { namesIn } from "../../core/album/album.ts";
import { filmTitleOf } from "../../core/album/film-title.ts";
import type { Format, Work } from "../../core/catalogue.ts";
import type { LiveRelease } from "../../core/live/live-facts.ts";
import { composerNames } from "../../core/lookup/work-fame.ts";
import { normalise } from "../../core/text.ts";
import { fieldOf, listOf, textOf } from "../musicbrainz/json-value.ts";
import { dateOf, toAlbum } from "../musicbrainz/read-release-group.ts";

const searched = 25;
const mostNames = 4;
const longestText = 150;

/** The address of a search for the album of a work. */
export function albumSearchUrl(base: string, work: Work): string {
  const names = composerNames(work).slice(0, mostNames);
  const credited = names.length === 0 ? "" : ` AND (${names.map((name) => `artist:${quoted(name)}`).join(" OR ")})`;
  return searchUrl(base, `releasegroup:${quoted(work.title)} AND secondarytype:soundtrack${credited}`);
}

/** The address of a search for albums by whatever was typed: words of the title, of names, a year. */
export function textSearchUrl(base: string, text: string): string {
  const words = normalise(text.slice(0, longestText)).split(" ").map(escapeLucene).join(" ");
  return searchUrl(base, `(releasegroup:(${words}) OR artist:(${words})) AND secondarytype:soundtrack`);
}

function searchUrl(base: string, query: string): string {
  return `${base}/release-group?${new URLSearchParams({ query, fmt: "json", limit: String(searched) })}`;
}

/** The address of the releases of a release group. */
export function releasesUrl(base: string, groupId: string): string {
  const asked = { "release-group": groupId, inc: "labels+media", fmt: "json", limit: "100" };
  return `${base}/release?${new URLSearchParams(asked).toString().replaceAll("%2B", "+")}`;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

function escapeLucene(word: string): string {
  return word.replace(/[+\-&|!(){}[\]^"~*?:\\/]/g, "\\$&");
}

/** The albums in an answer to a search; undefined where it is no such answer. */
export function readAlbums(value: unknown): readonly Album[] | undefined {
  const groups = fieldOf(value, "release-groups");
  if (!Array.isArray(groups)) return undefined;
  return listOf(groups).flatMap((group) => {
    const types = fieldOf(group, "secondary-types");
    // The search was for soundtracks: where the answer does not name the types, they are such.
    const isOther = Array.isArray(types) && types.length > 0 && !types.includes("Soundtrack");
    return isOther ? [] : (toAlbum(group) ?? []);
  });
}

/** The album that is the music of the work; undefined where none is, or where it cannot be told. */
export function findAlbumOf(work: Work, albums: readonly Album[]): Album | undefined {
  const titles = new Set([work.title, work.originalTitle ?? work.title, ...work.altTitles].map(normalise));
  const people = new Set(composerNames(work).map(normalise));
  const fit = albums
    .map((album) => ({ album, rank: rankOf(album, work, titles, people) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank);
  return fit[0]?.album;
}

/** 0 for an album of something else. */
function rankOf(album: Album, work: Work, titles: ReadonlySet<string>, people: ReadonlySet<string>): number {
  const title = normalise(filmTitleOf(album.title));
  const isSame = titles.has(title);
  const begins = [...titles].some((known) => title.startsWith(`${known} `));
  const isTheirs = namesIn(album).some((name) => people.has(normalise(name)));
  const year = Number(album.date?.slice(0, 4) ?? 0);
  if (year !== 0 && work.year !== 0 && year < work.year - 1) return 0;
  const isOfItsTime = year !== 0 && Math.abs(year - work.year) <= 1;
  if (isSame && isTheirs) return isOfItsTime ? 5 : 4;
  if (begins && isTheirs) return isOfItsTime ? 3 : 1;
  return isSame && isOfItsTime && people.size === 0 ? 2 : 0;
}

const mediumFormats: readonly (readonly [RegExp, Format])[] = [
  [/digital|download|stream/i, "digital"],
  [/vinyl|acetate|shellac|7"|10"|12"/i, "vinyl"],
  [/cassette/i, "cassette"],
  [/cd|disc|sacd/i, "cd"],
];

/** The first release in an answer to a question for releases, official ones before others; undefined where it is no such answer. */
export function readFirstRelease(value: unknown): { readonly release: LiveRelease | undefined } | undefined {
  const releases = fieldOf(value, "releases");
  if (!Array.isArray(releases)) return undefined;
  const read = listOf(releases).flatMap((release) => readRelease(release) ?? []);
  const official = read.filter(({ isOfficial }) => isOfficial);
  const among = official.length > 0 ? official : read;
  const [first] = [...among].sort((a, b) => ((a.release.date ?? "~") < (b.release.date ?? "~") ? -1 : 1));
  return { release: first?.release };
}

function readRelease(value: unknown) {
  const title = textOf(fieldOf(value, "title"));
  if (title === undefined) return undefined;
  const date = dateOf(fieldOf(value, "date"));
  const media = listOf(fieldOf(value, "media"));
  const [label] = listOf(fieldOf(value, "label-info"))
    .flatMap((info) => textOf(fieldOf(fieldOf(info, "label"), "name")) ?? [])
    .filter((name) => !/^\[.*\]$/.test(name));
  const tracks = media.reduce<number>((sum, medium) => sum + countIn(fieldOf(medium, "track-count")), 0);
  const release: LiveRelease = {
    title,
    ...(date === undefined ? {} : { date }),
    ...(label === undefined ? {} : { label }),
    formats: [...new Set(media.flatMap((medium) => formatOf(textOf(fieldOf(medium, "format"))) ?? []))],
    tracks,
  };
  return { release, isOfficial: (textOf(fieldOf(value, "status")) ?? "Official") === "Official" };
}

function countIn(value: unknown): number {
  return typeof value === "number" && Number.isInteger(value) && value > 0 ? value : 0;
}

function formatOf(name: string | undefined): Format | undefined {
  return mediumFormats.find(([form]) => form.test(name ?? ""))?.[1];
}
