import { describe, expect, it } from "vitest";
import type { Album } from "../../../src/core/album/album.ts";
import { albumDocument, albumWork } from "../../../src/core/album/album-work.ts";
import type { Catalogue } from "../../../src/core/catalogue.ts";
import { createLookup } from "../../../src/core/lookup/lookup.ts";
import { createFinder } from "../../../src/core/lookup/lookup-shelf.ts";
import { composer, work } from "../../helpers/catalogue.ts";

const catalogue: Catalogue = {
  works: [
    work("halloween-1978", "Halloween", 1978, ["John Carpenter"], { renown: 3 }),
    work("halloween-2018", "Halloween", 2018, ["John Carpenter", "Cody Carpenter"]),
    work("spirited-away-2001", "Spirited Away", 2001, ["Joe Hisaishi"]),
    work("solaris-1972", "Solaris", 1972, ["Eduard Artemyev"]),
  ],
  composers: [composer("joe-hisaishi", "Joe Hisaishi", { aliases: ["久石譲"] })],
  labels: [],
  franchises: [],
  books: [],
};

const album = (
  id: string,
  title: string,
  names: readonly string[],
  date: string | undefined,
  more: Partial<Album> = {},
): Album => ({
  id,
  title,
  ...(date === undefined ? {} : { date }),
  artists: names.map((name) => ({ name, join: " & " })),
  otherTitles: [],
  releases: 1,
  ...more,
});

const albums = [
  album("1", "Halloween (Original Motion Picture Soundtrack)", ["John Carpenter"], "1979-05"),
  album("2", "Halloween: Original Soundtrack", ["John Carpenter", "Cody Carpenter"], "2018-10-19"),
  album("3", "千と千尋の神隠し", ["久石譲"], "2001-07-18", { otherTitles: ["Spirited Away Soundtrack"] }),
  album("4", "Solaris", ["Cliff Martinez"], "2002-11-19"),
  album("5", "Kin-dza-dza!", ["Giya Kancheli"], undefined),
  album("6", "Songs of Halloween", ["Various Artists"], "1990"),
];
const more = createFinder(
  albums.map(albumWork),
  albums.map((each) => albumDocument(each, () => [])),
);
const lookup = createLookup(catalogue, () => [more]);
const ids = (text: string) => lookup.answers(text).map(({ id }) => id);

describe("look-ups with other sources", () => {
  it("name a work once that is in both, as the catalogue's, the one of its time where there are two", () => {
    expect(ids("halloween")).toEqual(["halloween-1978", "halloween-2018", "mb:6"]);
    expect(lookup.albumsFrom(catalogue.works[0] ?? raise()).map(({ id }) => id)).toEqual(["mb:1"]);
    expect(lookup.albumsFrom(catalogue.works[1] ?? raise()).map(({ id }) => id)).toEqual(["mb:2"]);
  });

  it("find the catalogue's work by a title that only the other source knows, and by another name of its composer", () => {
    expect(ids("千と千尋の神隠し")).toEqual(["spirited-away-2001"]);
  });

  it("tell works of one title by others apart", () => {
    expect(ids("solaris")).toEqual(["solaris-1972", "mb:4"]);
    expect(ids("solaris martinez")[0]).toBe("mb:4");
  });

  it("know people whom only other sources credit, with their works, and the catalogue's own by the catalogue alone", () => {
    const found = lookup.findComposers("cliff martinez");
    expect(found).toMatchObject({ kind: "one", item: { id: "credit:Cliff Martinez", name: "Cliff Martinez" } });
    expect(lookup.findComposer("credit:Cliff Martinez")?.name).toBe("Cliff Martinez");
    expect(lookup.worksByComposer("Cliff Martinez").map(({ id }) => id)).toEqual(["mb:4"]);
    expect(lookup.findComposers("nobody at all").kind).toBe("none");
    expect(lookup.findComposer("credit:Nobody")).toBeUndefined();
    expect(lookup.worksByComposer("John Carpenter").map(({ id }) => id)).toEqual(["halloween-1978", "halloween-2018"]);
  });

  it("answer what the catalogue does not know, without a year or kind that nobody knows", () => {
    expect(lookup.answers("kin dza dza")[0]).toEqual({
      type: "soundtrack",
      id: "mb:5",
      title: "Kin-dza-dza!",
      composers: ["Giya Kancheli"],
      score: expect.any(Number),
    });
    expect(lookup.findWork("mb:5")?.title).toBe("Kin-dza-dza!");
    expect(lookup.findSoundtracks("mb:5")).toMatchObject({ kind: "one", item: { id: "mb:5" } });
    expect(lookup.suggestSoundtracks("kin-dz")).toEqual([{ name: "Kin-dza-dza! · Giya Kancheli", value: "mb:5" }]);
  });
});

function raise(): never {
  throw new Error("It is there");
}
