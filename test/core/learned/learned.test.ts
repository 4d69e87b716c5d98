import { describe, expect, it } from "vitest";
import { parseWork } from "../../../src/catalogue/parse-records.ts";
import { soundtrackCard } from "../../../src/core/cards/soundtrack-card.ts";
import type { Catalogue, Work } from "../../../src/core/catalogue.ts";
import { changedWorkLine, newWorkLine } from "../../../src/core/learned/catalogue-line.ts";
import { createLearnedFinder, findSubject } from "../../../src/core/learned/learned-finder.ts";
import { groupByWork } from "../../../src/core/learned/learned-works.ts";
import { createLookup, type Lookup } from "../../../src/core/lookup/lookup.ts";
import { en } from "../../../src/core/phrases/en.ts";
import type { Preview, PreviewRecord } from "../../../src/core/preview.ts";
import { work } from "../../helpers/catalogue.ts";
import { preview } from "../../helpers/previews.ts";

const catalogue: Catalogue = {
  works: [
    work("star-trek-picard-2020", "Star Trek: Picard", 2020, ["Jeff Russo"], { kind: "tv" }),
    work("frankenstein-1931", "Frankenstein", 1931, ["Bernhard Kaun"]),
  ],
  composers: [],
  labels: [],
  franchises: [],
  books: [],
};

const { season: _, ...bare } = preview("").record;

/** A post of 2020 about a film that nobody knows. */
const post = (
  id: string,
  more: Partial<PreviewRecord> = {},
  kind: Preview["kind"] = "album-announcement",
): Preview => ({
  ...preview(id),
  record: { ...bare, work: "Moonfall Station", composers: ["Ann Arbor"], albumTitle: "Moonfall Station", ...more },
  kind,
});

/** Look-ups that know these posts, and a way to tell them more. */
function setUp(...told: readonly Preview[]) {
  let latest = told;
  const learned = createLearnedFinder(
    () => latest,
    () => lookup,
  );
  const lookup: Lookup = createLookup(catalogue, () => [learned]);
  const tell = (more: Preview) => {
    latest = [more, ...latest];
  };
  return { lookup, tell };
}

const only = <T>([first, ...others]: readonly T[]): T => {
  if (first === undefined || others.length > 0) throw new Error("Expected one");
  return first;
};

describe("works known from posts", () => {
  it("can be looked up as soon as they are told, with what was told last", () => {
    const { lookup, tell } = setUp();
    expect(lookup.answers("moonfall station")).toEqual([]);
    tell(post("1", { label: "Milan" }));
    const found = only(lookup.answers("moonfal station arbor"));
    expect(found).toMatchObject({
      type: "soundtrack",
      title: "Moonfall Station",
      year: 2020,
      composers: ["Ann Arbor"],
    });
    tell(post("2", { label: "Lakeshore Records", releaseDate: "2021-03-05" }, "album-released"));
    const again: Work | undefined = lookup.findWork(only(lookup.answers("moonfall station")).id);
    expect(again?.id).toBe(found.id);
    expect(again?.releaseGroups).toEqual([
      {
        title: "Moonfall Station",
        releases: [{ label: "Lakeshore Records", date: "2021-03-05", formats: ["digital"] }],
      },
    ]);
  });

  it("are not those of the catalogue, whatever the posts call their season", () => {
    const { lookup } = setUp(
      preview("1"),
      preview("2", { composers: [] }),
      preview("3", { composers: ["Stephen Barton"], season: 3 }),
    );
    expect(lookup.answers("star trek picard").map(({ id }) => id)).toEqual(["star-trek-picard-2020"]);
  });

  it("are new films of old titles by somebody else, and no new ones of what came out again", () => {
    const { lookup } = setUp(post("1", { work: "Frankenstein", albumTitle: "Frankenstein", composers: ["Ann Arbor"] }));
    expect(lookup.answers("frankenstein").map((answer) => ("year" in answer ? answer.year : 0))).toEqual([1931, 2020]);
    const again = setUp(post("1", { work: "Frankenstein", composers: ["Bernhard Kaun"] }));
    expect(again.lookup.answers("frankenstein").map(({ id }) => id)).toEqual(["frankenstein-1931"]);
  });

  it("are two where two people wrote music for one title, and one where a post names nobody", () => {
    const { lookup } = setUp(post("1"), post("2", { composers: ["Bo Derrick"] }));
    expect(lookup.answers("moonfall station")).toHaveLength(2);
    expect(setUp(post("1", { composers: [] }), post("2")).lookup.answers("moonfall station")).toHaveLength(1);
  });

  it("tell on their card from whose posts they are known", () => {
    const { lookup } = setUp(post("1", { label: "Milan" }));
    const found = lookup.findSoundtracks("moonfall station");
    const item = found.kind === "one" ? found.item : catalogue.works[0];
    if (item === undefined) throw new Error("Nothing found");
    const card = soundtrackCard(item, { news: [] }, en);
    expect(card.lines.at(-1)).toBe("Not in the catalogue yet; known from [News · example.com](https://example.com/1).");
    expect(card.fields.map(({ name }) => name)).toEqual(["Composer", "Album", "Label", "Released", "Formats"]);
  });

  it("are no books", () => expect(groupByWork([post("1", {}, "book-news")])).toEqual([]));
});

describe("lines for the catalogue", () => {
  it("say what posts told of a work that it does not know, and can be read back", () => {
    const line = newWorkLine([post("2", { label: "Milan" }), post("1", {}, "track-premiere")]);
    expect(parseWork(JSON.parse(line))).toMatchObject({
      id: "moonfall-station-2020",
      kind: "film",
      composers: [{ name: "Ann Arbor" }],
      releaseGroups: [
        { title: "Moonfall Station", releases: [{ label: "Milan", date: "2020-02-07", formats: ["digital"] }] },
      ],
    });
    expect(JSON.parse(newWorkLine([post("1", { season: 2 })]))).toMatchObject({ kind: "tv" });
  });

  it("add the album to a work that it knows, once", () => {
    const lookup = createLookup(catalogue);
    const subject = findSubject(preview("1"), lookup);
    const line =
      subject === undefined ? undefined : changedWorkLine(subject, [preview("1", { formats: ["physical", "cd"] })]);
    const changed = parseWork(JSON.parse(line ?? "null"));
    expect(changed).toMatchObject({
      id: "star-trek-picard-2020",
      releaseGroups: [
        {
          title: "Star Trek: Picard – Season 1",
          releases: [{ label: "Lakeshore Records", date: "2020-02-07", formats: ["cd"] }],
        },
      ],
    });
    expect(changedWorkLine(changed, [preview("1")])).toBeUndefined();
  });
});
