import { describe, expect, it } from "vitest";
import { findReckonedDays } from "../../../../src/core/extract/dates/reckoned-days.ts";
import { readPost } from "../../../../src/core/extract/post/reading.ts";

const publishedAt = Date.UTC(2021, 9, 20);
const day = (text: string): number => Date.parse(text);

function reckon(text: string, earlier: readonly string[] = [], own: readonly (readonly [string, number])[] = []) {
  const sentence = readPost(
    { title: text, link: "https://example.org/post", publishedAt },
    { blocks: [], links: [] },
  ).title;
  const found = findReckonedDays(
    sentence,
    earlier.map((at) => ({ at: day(at), start: 0 })),
    own.map(([at, start]) => ({ at: day(at), start })),
    publishedAt,
  );
  return found.map(({ at }) => new Date(at).toISOString().slice(0, 10));
}

describe("days that are counted from another", () => {
  it.each([
    ["The album is out a week earlier.", "2021-11-19"],
    ["A vinyl edition follows two weeks later.", "2021-12-10"],
    ["The CD comes three days after that.", "2021-11-29"],
    ["Das Album kommt einen Tag spater.", "2021-11-27"],
    ["L'album sort deux semaines plus tard.", "2021-12-10"],
    ["The record arrives the day before.", "2021-11-25"],
    ["It can be had the next day.", "2021-11-27"],
    ["On the same Friday the label has the score.", "2021-11-26"],
    ["The score is out on the day of the film.", "2021-11-26"],
    ["La musique sort le meme jour.", "2021-11-26"],
    ["Hill releases its score at the same time.", "2021-11-26"],
  ])("%s", (text, expected) => {
    expect(reckon(text, ["2021-11-05", "2021-11-26"])).toEqual([expected]);
  });

  it("may be counted from a day that is named behind them", () => {
    expect(reckon("Out one week prior to the film on June 19.", [], [["2019-06-19", 34]])).toEqual(["2019-06-12"]);
  });

  it("is counted from the day right behind rather than from one before", () => {
    const own = [
      ["2021-03-05", 9],
      ["2021-03-19", 51],
    ] as const;
    expect(reckon("Out this Friday, two weeks ahead of the film's March 19 premiere.", [], own)).toEqual([
      "2021-03-05",
    ]);
  });

  it("are none where the day is named as well", () => {
    expect(reckon("Two weeks later, on May 15, the album follows.", ["2021-05-01"], [["2021-05-15", 20]])).toEqual([]);
  });

  it("are those of the film where that is what they are counted from", () => {
    const sentence = readPost(
      { title: "The album arrives on the day of the film.", link: "https://example.org/post", publishedAt },
      { blocks: [], links: [] },
    ).title;
    const named = [
      { at: day("2021-11-12"), start: 0, isShow: true },
      { at: day("2021-11-05"), start: 0 },
    ];
    const found = findReckonedDays(sentence, named, [], publishedAt);
    expect(found.map(({ at }) => at)).toEqual([day("2021-11-12")]);
  });

  it("are none where no other day is named", () => {
    expect(reckon("The film was shot two weeks later.")).toEqual([]);
    expect(reckon("Bleak and at the same time funny.", ["2021-11-26"])).toEqual([]);
  });
});

describe("days that are told by their number", () => {
  it("are in the month of the day named last, else near the post", () => {
    expect(reckon("Digital is out on the 19th.", ["2021-11-26"])).toEqual(["2021-11-19"]);
    expect(reckon("It has been out since the 13th.")).toEqual(["2021-10-13"]);
    expect(reckon("The label will have it out on the 7th.")).toEqual(["2021-11-07"]);
  });

  it("are no centuries, no parts of other dates and no days that a month lacks", () => {
    expect(reckon("A waltz of the 19th century.")).toEqual([]);
    expect(reckon("Out on the 26th of November.", [], [["2021-11-26", 11]])).toEqual([]);
    expect(reckon("Out on the 45th.")).toEqual([]);
    expect(reckon("Listen closely at the 1:40 mark.")).toEqual([]);
    expect(reckon("The LP of Friday the 13th is coming.")).toEqual([]);
    expect(reckon("tirsdag den 6. april 2021")).toEqual([]);
  });
});
