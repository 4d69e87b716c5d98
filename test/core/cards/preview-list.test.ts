import { describe, expect, it } from "vitest";
import {
  filtersText,
  type PreviewListView,
  previewListCard,
  selectPreviews,
} from "../../../src/core/cards/preview-list.ts";
import { en } from "../../../src/core/phrases/en.ts";
import type { PreviewRecord } from "../../../src/core/preview.ts";
import { picard, preview, startAt } from "../../helpers/previews.ts";

const upcoming: PreviewListView = { when: "upcoming", filters: {}, page: 0 };
const recent: PreviewListView = { when: "recent", filters: {}, page: 0 };
const out = (id: string, releaseDate: string | undefined, work = `Work ${id}`) => {
  const { releaseDate: _date, season: _season, ...rest } = preview(id, { work, albumTitle: work }).record;
  const record = releaseDate === undefined ? rest : { ...rest, releaseDate };
  return { ...preview(id), record };
};
const linesOf = (view: PreviewListView, known: Parameters<typeof selectPreviews>[0]) =>
  previewListCard(view, selectPreviews(known, view, startAt), startAt, en)
    .lines.join("\n")
    .split("\n");

describe("releases to come", () => {
  const known = [
    out("late", "2020-03-20"),
    out("today", "2020-02-05"),
    out("next", "2020-02-10"),
    out("past", "2020-02-04"),
    out("undated", undefined),
  ];

  it("stand under their week, soonest first; what is out already is left out", () => {
    const headings = linesOf(upcoming, known).filter((line) => /^__|\*\*/.test(line));
    expect(headings).toEqual([
      "__This week__",
      "<t:1580904000:D> · **Work today**",
      "__Next week__",
      "<t:1581336000:D> · **Work next**",
      "__Week of <t:1584360000:D>__",
      "<t:1584705600:D> · **Work late**",
    ]);
  });

  it("name an album once, however many posts tell of it", () => {
    const twice = [out("1", "2020-02-10", "Same"), out("2", "2020-02-10", "SAME"), out("3", "2020-02-17", "Same")];
    expect(selectPreviews(twice, upcoming, startAt).previews.map(({ entryId }) => entryId)).toEqual(["1", "3"]);
  });
});

describe("the latest news", () => {
  it("say what kind they are, how old, by whom and where to read on", () => {
    expect(linesOf(recent, [out("1", "2020-02-10", "*Alien*")])).toEqual([
      "**\\*Alien\\*** · Album announced · <t:1580904000:R>",
      "Jeff Russo · Lakeshore Records · release <t:1581336000:D> · [Read the post · example.com](https://example.com/1)",
    ]);
  });

  it("tell a story once, whichever feeds tell it and however often, as its first post told it", () => {
    const of = (id: string, feedId: string, record: Partial<PreviewRecord> = {}) => ({
      ...preview(id, { releaseDate: "2020-02-10", ...record }),
      key: `${feedId}/${id}`,
      feedId,
    });
    const { season: _season, albumTitle: _album, label: _label, ...rest } = picard;
    const known = [
      of("other season", "a", { season: 2, albumTitle: "Star Trek: Picard – Season 2" }),
      of("again", "b"),
      of("twice", "a"),
      { ...of("first", "a"), record: rest },
    ];
    const listed = selectPreviews(known, recent, startAt);
    expect(listed.previews.map(({ entryId }) => entryId)).toEqual(["other season", "first"]);
    expect(listed.total).toBe(2);
    const onLabel = selectPreviews(known, { ...recent, filters: { label: "Lakeshore Records" } }, startAt);
    expect(onLabel.previews.map(({ entryId, record }) => [entryId, record.label])).toContainEqual([
      "first",
      "Lakeshore Records",
    ]);
  });

  it("come eight to a page; a page that is not there is the nearest", () => {
    const many = [...Array(20).keys()].map((i) => out(String(i), undefined));
    const pageOf = (page: number) => selectPreviews(many, { ...recent, page }, startAt);
    expect([0, 1, 2, 99, -1].map((page) => pageOf(page).previews.length)).toEqual([8, 8, 4, 4, 8]);
    expect(previewListCard(recent, pageOf(99), startAt, en).footer).toBe("Page 3 of 3");
  });

  it("repeat the filters, escaped", () => {
    const filters = { kind: "track-premiere", composer: "*Jeff* Russo", label: "Lakeshore" } as const;
    expect(filtersText(filters, en)).toBe("Track premiere · by **\\*Jeff\\* Russo** · on **Lakeshore**");
    expect(filtersText({}, en)).toBe("");
    const view: PreviewListView = { ...recent, filters: { composer: "Jeff Russo" } };
    expect(linesOf(view, [out("1", undefined)])[0]).toBe("Only: by **Jeff Russo**");
  });
});
