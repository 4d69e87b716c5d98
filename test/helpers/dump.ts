import { join } from "node:path";
import { projectRoot } from "../../src/paths.ts";

/** A small dump in the real shape, with real facts. */
export const groupDump = join(projectRoot, "test", "fixtures", "musicbrainz", "release-group.tar.xz");
export const artistDump = join(projectRoot, "test", "fixtures", "musicbrainz", "artist.tar.xz");

/** A soundtrack as MusicBrainz has it. */
export function soundtrackGroup(number: number, title: string, names: readonly string[], date: string) {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    title,
    "primary-type": "Album",
    "secondary-types": ["Soundtrack"],
    "first-release-date": date,
    "artist-credit": names.map((name, place) => ({
      name,
      joinphrase: place < names.length - 1 ? " & " : "",
      artist: { id: `artist-${name.replaceAll(/\W/g, "-")}`, name, "sort-name": name },
    })),
  };
}
