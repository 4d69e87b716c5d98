import { filmTitleOf } from "../../core/album/film-title.ts";
import type { Work } from "../../core/catalogue.ts";
import type { LiveListen } from "../../core/live/live-facts.ts";
import { composerNames } from "../../core/lookup/work-fame.ts";
import { normalise } from "../../core/text.ts";
import { fieldOf, listOf, textOf } from "../musicbrainz/json-value.ts";

const searched = "10";
const mostNames = 2;

/** What the store has of an album; `collectionId` leads to its songs. */
export interface StoreAlbum extends LiveListen {
  readonly collectionId?: number;
  readonly date?: string;
}

/** The address of a search for the album of a work. */
export function storeSearchUrl(base: string, work: Work): string {
  const term = [work.title, ...composerNames(work).slice(0, mostNames)].join(" ");
  const asked = { term, media: "music", entity: "album", country: "US", limit: searched };
  return `${base}/search?${new URLSearchParams(asked)}`;
}

/** The address of the songs of an album. */
export function songsUrl(base: string, collectionId: number): string {
  return `${base}/lookup?${new URLSearchParams({ id: String(collectionId), entity: "song", limit: searched })}`;
}

/** The album of the work in an answer to a search; undefined where the answer is none. */
export function readStoreAlbum(value: unknown, work: Work): { readonly album: StoreAlbum | undefined } | undefined {
  const results = fieldOf(value, "results");
  if (!Array.isArray(results)) return undefined;
  const found = listOf(results).flatMap((result) => {
    const album = isOf(result, work) ? toAlbum(result) : undefined;
    return album === undefined ? [] : [album];
  });
  return { album: found[0] };
}

/** The first half minute in an answer about songs. */
export function readPreview(value: unknown): string | undefined {
  return listOf(fieldOf(value, "results"))
    .map((result) => addressIn(result, "previewUrl"))
    .find((url) => url !== undefined);
}

function toAlbum(result: unknown): StoreAlbum | undefined {
  const storeUrl = addressIn(result, "collectionViewUrl") ?? addressIn(result, "trackViewUrl");
  if (storeUrl === undefined) return undefined;
  const previewUrl = addressIn(result, "previewUrl");
  const collectionId = fieldOf(result, "collectionId");
  const date = textOf(fieldOf(result, "releaseDate"));
  return {
    storeUrl,
    ...(previewUrl === undefined ? {} : { previewUrl }),
    ...(typeof collectionId === "number" ? { collectionId } : {}),
    ...(date === undefined ? {} : { date }),
  };
}

/** True if the album's title begins with the work's, and it is by one of its composers, or by several where none is known. */
function isOf(result: unknown, work: Work): boolean {
  const name = textOf(fieldOf(result, "collectionName"));
  if (name === undefined) return false;
  const title = normalise(filmTitleOf(name));
  const wanted = [work.title, work.originalTitle ?? work.title, ...work.altTitles].map(normalise);
  const isTitle = wanted.some((known) => known !== "" && (title === known || title.startsWith(`${known} `)));
  const artist = ` ${normalise(textOf(fieldOf(result, "artistName")) ?? "")} `;
  const people = composerNames(work).map(normalise);
  return isTitle && (people.length === 0 || people.some((person) => artist.includes(` ${person} `)));
}

function addressIn(result: unknown, name: string): string | undefined {
  const address = textOf(fieldOf(result, name));
  return address !== undefined && /^https?:\/\//i.test(address) && URL.canParse(address) ? address : undefined;
}
