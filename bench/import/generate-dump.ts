import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import type { SearchDocument } from "../../src/core/search/document.ts";
import { createRandom } from "../random.ts";

/** A number that has no common factor with 2^32 scatters the ids, as real ones are scattered. */
const scatter = 0x9e3779b1;
const endings = ["", "", " (Original Motion Picture Soundtrack)", ": Original Score", " OST"];
/** Of a generated fame of 1 there are so many releases. */
const mostReleases = 8;

/** The id of the n-th release group of a generated dump. */
export function groupId(number: number): string {
  const start = (Math.imul(number, scatter) >>> 0).toString(16).padStart(8, "0");
  return `${start}-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
}

/** Writes works as release groups of MusicBrainz's JSON dump, one a line: soundtracks all of them. */
export async function writeDump(file: string, works: readonly SearchDocument[]): Promise<void> {
  const random = createRandom(9);
  const out = createWriteStream(file);
  for (const [number, work] of works.entries()) {
    const line = `${JSON.stringify(toGroup(number, work, random.pick(endings)))}\n`;
    if (!out.write(line)) await new Promise<void>((resolve) => out.once("drain", () => resolve()));
  }
  out.end();
  await finished(out);
}

function toGroup(number: number, { title, altTitles, composers, year, fame }: SearchDocument, ending: string) {
  return {
    id: groupId(number),
    title: `${title}${ending}`,
    disambiguation: "",
    "first-release-date": `${year}-${String(1 + (number % 12)).padStart(2, "0")}-01`,
    "primary-type": "Album",
    "primary-type-id": "f529b476-6e62-324f-b0aa-1f3e33d313fc",
    "secondary-types": ["Soundtrack"],
    "secondary-type-ids": ["22a628ad-c082-3c4f-b1b6-d41665107b88"],
    "artist-credit": composers.map((name, place) => ({
      name,
      joinphrase: place < composers.length - 1 ? " & " : "",
      artist: toArtist(name),
    })),
    aliases: altTitles.map((name) => ({ name, "sort-name": name, locale: null, primary: null, type: null })),
    releases: Array.from({ length: Math.round(fame * mostReleases) }, (_, place) => ({
      id: groupId(number * mostReleases + place),
      title,
      status: "Official",
    })),
    annotation: null,
    genres: [],
    rating: { value: null, "votes-count": 0 },
    relations: [],
    tags: [],
  };
}

function toArtist(name: string) {
  let number = 0;
  for (let at = 0; at < name.length; at++) number = (Math.imul(number, 31) + name.charCodeAt(at)) >>> 0;
  return {
    id: groupId(number),
    name,
    "sort-name": name.split(" ").reverse().join(", "),
    disambiguation: "",
    type: "Person",
    country: null,
    aliases: [],
    genres: [],
    tags: [],
  };
}
