import { describe, expect, it } from "vitest";
import { isPostsDay } from "../../../../src/core/extract/dates/post-days.ts";
import { readForTest } from "../../../extract/read-post.ts";

/** Whether the first date of a paragraph is the post's own; the post is of 1 March 2021. */
function isOwnDay(html: string): boolean {
  const context = readForTest("Dawn soundtrack", html);
  const { language, publishedAt, sentences } = context.reading;
  for (const sentence of sentences) {
    const [date] = context.findDates(sentence.text, language, publishedAt);
    if (date !== undefined) return isPostsDay(context, sentence, date, Date.UTC(date.year, date.month - 1, date.day));
  }
  return expect.fail("no date");
}

describe("a day is the post's own", () => {
  it.each([
    ["<p>OWL TOWN, March 1, 2021 -- Blue Owl Records releases the soundtrack soon.</p>"],
    ["<p>(February 26, 2021 – Owl Town, CA) – The soundtrack of the series is due in May.</p>"],
    ["<p>FEBRUARY 26, 2021 – Owl Town, CA – The soundtrack of the film will be out soon.</p>"],
    ["<p>OWL TOWN (Feb. 26, 2021) – The soundtrack of the film will be out soon.</p>"],
    ["<p>Owl Town, Mar 1 (OWLS) The soundtrack of the film will be out soon, it says.</p>"],
    ["<p>[London, 1 March 2021] The soundtrack of the film is coming.</p>"],
    ["<p>Pubblicato il 1 marzo 2021 da Mario</p><p>La colonna sonora del film arriva presto.</p>"],
    ["<h3>Monday, March 1, 2021</h3><p>The soundtrack is due.</p>"],
    ["<p>Jane Roe , March 1st, 2021 12:38</p>"],
    ["<p>Posted by Jane R on February 27, 2021</p>"],
    ["<p>Jane on 2021-03-01</p>"],
    ["<p>Last modified on February 27, 2021.</p>"],
    ["<p>A review by Jane Roe, February 3, 2021 – You can tell who wrote it.</p>"],
    ["<p>1 mars 2021 à 22h20</p><p>La bande originale du film est là, et elle est belle.</p>"],
    ["<p>Soon! — Blue Owl Records (@blueowl) February 24, 2021</p>"],
  ])("in %s", (html) => {
    expect(isOwnDay(html)).toBe(true);
  });

  it.each([
    ["<p>On March 1, 2021 Blue Owl Records releases the soundtrack.</p>"],
    ["<p>Out February 26, 2021 – on CD and vinyl – from Blue Owl Records.</p>"],
    ["<p>Release date: February 26, 2021</p>"],
    ["<p>Friday, March 12, 2021</p>"],
    ["<p>Digital on February 26.</p>"],
    ["<ul><li>Dawn – February 26, 2021 – Blue Owl Records</li></ul>"],
  ])("but not in %s", (html) => {
    expect(isOwnDay(html)).toBe(false);
  });
});
