import { describe, expect, it } from "vitest";
import { isSaidToCome } from "../../../../src/core/extract/dates/loose-days.ts";
import { readForTest } from "../../../extract/read-post.ts";

/** Whether something is said to come on the first such day of a sentence. */
function isComing(text: string): boolean {
  const context = readForTest("Dawn soundtrack", `<p>${text}</p>`);
  const sentence = context.reading.sentences[1] ?? expect.fail("no sentence");
  const { language, publishedAt } = context.reading;
  const date = context.findDates(sentence.text, language, publishedAt).find(({ relative }) => relative);
  return isSaidToCome(sentence, date ?? expect.fail("no day"));
}

describe("on a day such as today", () => {
  it.each([
    ["The soundtrack is out today."],
    ["Tomorrow Blue Owl Records puts the LP on sale."],
    ["You can order it from Thursday on."],
    ["This Friday the label has the whole thing."],
    ["The album is on all services as of this morning."],
    ["Das Album erscheint am Freitag bei einem kleinen Label."],
    ["L’album sort vendredi."],
    ["It is out on Friday the 12th."],
  ])("something comes: %s", (text) => {
    expect(isComing(text)).toBe(true);
  });

  it.each([
    ["Today, people call it a masterpiece."],
    ["It’s horror or nothing today."],
    ["Yesterday the Owl label let us know that the LP is coming."],
    ["Imagine our mood this morning."],
    ["Today the track list of the album came out."],
    ["The newest one reached my mailbox yesterday."],
    ["The composer, today a recluse, wrote it, made known today."],
    ["Those are people who have to be of today."],
    ["The LP of Friday the 13th is coming."],
  ])("nothing comes: %s", (text) => {
    expect(isComing(text)).toBe(false);
  });
});
