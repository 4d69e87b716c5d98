import { describe, expect, it } from "vitest";
import { readCover } from "../../../src/catalogue/live/cover-art.ts";
import { readPreview, readStoreAlbum } from "../../../src/catalogue/live/itunes.ts";
import {
  albumSearchUrl,
  findAlbumOf,
  readAlbums,
  readFirstRelease,
  textSearchUrl,
} from "../../../src/catalogue/live/musicbrainz.ts";
import { work } from "../../helpers/catalogue.ts";
import { soundtrackGroup } from "../../helpers/dump.ts";

const odd: readonly unknown[] = [undefined, null, "", 3, [], {}, { error: "Not Found" }, { "release-groups": {} }];
const picard = work("star-trek-picard-2020", "Star Trek: Picard", 2020, ["Jeff Russo"]);
const found = (...groups: readonly object[]) => readAlbums({ "release-groups": groups }) ?? [];

describe("answers of MusicBrainz", () => {
  it("that are none are not taken for an empty list", () => {
    for (const value of odd) expect(readAlbums(value)).toBeUndefined();
    for (const value of odd) expect(readFirstRelease(value)).toBeUndefined();
    expect(readAlbums({ "release-groups": [] })).toEqual([]);
  });

  it("may lack types, dates and names", () => {
    const bare = { id: "1", title: "Solaris" };
    const dates = ["", "2020", "2020-02", "2020-02-07", null, "soon"];
    expect(found(bare, { ...bare, "secondary-types": ["Live"] }, { id: "2" }, [])).toHaveLength(1);
    expect(found(...dates.map((date) => ({ ...bare, "first-release-date": date }))).map(({ date }) => date)).toEqual([
      undefined,
      "2020",
      "2020-02",
      "2020-02-07",
      undefined,
      undefined,
    ]);
  });

  it.each([
    ["its season", soundtrackGroup(1, "Star Trek: Picard: Season 1", ["Jeff Russo"], "2020-02-07"), true],
    ["an undated one", soundtrackGroup(1, "Star Trek: Picard", ["Jeff Russo"], ""), true],
    ["another composer's", soundtrackGroup(1, "Star Trek: Picard", ["Stephen Barton"], "2020-02-07"), false],
    ["another title", soundtrackGroup(1, "Star Trek: Discovery", ["Jeff Russo"], "2020-02-07"), false],
    ["an older one", soundtrackGroup(1, "Star Trek: Picard", ["Jeff Russo"], "1999"), false],
  ])("are searched for the album of a work: %s", (_, group, isIts) => {
    expect(findAlbumOf(picard, found(group))?.id).toBe(isIts ? group.id : undefined);
  });

  it("are asked for in words that cannot be taken for signs of the search", () => {
    const url = new URL(albumSearchUrl("http://mb.example/ws/2", work("a", 'What "is" that?\\', 2000, ["A (B)"])));
    expect(url.searchParams.get("query")).toBe(
      'releasegroup:"What \\"is\\" that?\\\\" AND secondarytype:soundtrack AND (artist:"A (B)")',
    );
    const typed = new URL(textSearchUrl("http://mb.example/ws/2", 'kong") OR (artist:*'));
    expect(typed.searchParams.get("query")).toBe(
      "(releasegroup:(kong or artist) OR artist:(kong or artist)) AND secondarytype:soundtrack",
    );
  });

  it("tell the first official release, with what is known of it", () => {
    const media = [
      { format: '12" Vinyl', "track-count": 9 },
      { format: "Digital Media", "track-count": 3 },
      { format: null },
    ];
    const releases = [
      { title: "Bootleg", status: "Bootleg", date: "1980" },
      { title: "Late", status: "Official", date: "1999-01-01" },
      {
        title: "First",
        status: "Official",
        date: "1985",
        media,
        "label-info": [{ label: null }, { label: { name: "[no label]" } }, { label: { name: "Milan" } }],
      },
      { title: "Undated", status: "Official", date: "" },
    ];
    expect(readFirstRelease({ releases })?.release).toEqual({
      title: "First",
      date: "1985",
      label: "Milan",
      formats: ["vinyl", "digital"],
      tracks: 12,
    });
    expect(readFirstRelease({ releases: [] })).toEqual({ release: undefined });
  });
});

describe("answers of the Cover Art Archive", () => {
  const image = "http://coverartarchive.org/release/1/2.jpg";
  it.each([
    [
      "the front in the middle size",
      [{ image: "x" }, { front: true, thumbnails: { "500": image, "250": "y" } }],
      `https${image.slice(4)}`,
    ],
    ["a smaller one", [{ front: true, thumbnails: { small: image } }], `https${image.slice(4)}`],
    ["the picture itself", [{ front: false, image, thumbnails: {} }], `https${image.slice(4)}`],
    ["nothing else", [{ front: true, image: "javascript:alert(1)" }], undefined],
    ["nothing", [], undefined],
  ])("give %s", (_, images, url) => expect(readCover({ images })).toBe(url));

  it("may be none", () => {
    for (const value of odd) expect(readCover(value)).toBeUndefined();
  });
});

describe("answers of the iTunes Store", () => {
  const album = {
    collectionName: "Star Trek: Picard Season 1 (Original Series Soundtrack)",
    artistName: "Jeff Russo",
    collectionId: 2,
    collectionViewUrl: "https://music.apple.com/us/album/x/2?uo=4",
    previewUrl: "https://audio-ssl.itunes.apple.com/x.m4a",
  };
  const read = (...results: readonly object[]) => readStoreAlbum({ results }, picard)?.album;

  it("give the album by the composer", () => {
    expect(read({ ...album, artistName: "Some Orchestra" }, album)).toMatchObject({
      storeUrl: album.collectionViewUrl,
      previewUrl: album.previewUrl,
      collectionId: 2,
    });
    expect(
      read({ ...album, collectionName: "Star Trek: Discovery" }, { ...album, collectionViewUrl: "file:///x" }),
    ).toBe(undefined);
    expect(readPreview({ results: [album, {}] })).toBe(album.previewUrl);
  });

  it("may be none", () => {
    for (const value of odd) expect(readStoreAlbum(value, picard)).toBeUndefined();
    for (const value of odd) expect(readPreview(value)).toBeUndefined();
  });
});
