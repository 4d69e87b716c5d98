import { describe, expect, it } from "vitest";
import type { ExtractContext } from "../../../../src/core/extract/context.ts";
import { clauseAround } from "../../../../src/core/extract/dates/day-clauses.ts";
import { findReleaseDay, findSignedDays } from "../../../../src/core/extract/dates/release-date.ts";
import { createGazetteer } from "../../../../src/core/extract/names/gazetteer.ts";
import { readForTest } from "../../../extract/read-post.ts";

function read(html: string, labels: readonly string[] = []): ExtractContext {
  return { ...readForTest("Dawn", html), gazetteer: createGazetteer({ composers: [], labels, works: [] }) };
}

/** The words before and behind the last day of a sentence. */
function around(text: string): readonly string[] {
  const context = read(`<p>${text}</p>`);
  const sentence = context.reading.sentences[1] ?? expect.fail("no sentence");
  const dates = context.findDates(sentence.text, "en", context.reading.publishedAt);
  const { before, after } = clauseAround(context, sentence, dates.at(-1) ?? expect.fail("no day"));
  return [before.trim(), after.trim()];
}

describe("the clause in which a day stands", () => {
  it("ends where another begins", () => {
    expect(around("The LP is out on March 12, it can be ordered now.")).toEqual(["the lp is out on", ""]);
    expect(around("The film opens soon, while the LP is out on March 12.")).toEqual(["the lp is out on", "."]);
  });

  it("is an aside that tells of the film, and none of what was before", () => {
    expect(around("The LP is out soon, two weeks ahead of the film’s March 12 premiere.")[0]).not.toContain("lp");
    expect(around("Originally issued on tape in 1982, the score is out on March 12.")[0]).not.toContain("tape");
  });

  it("keeps what follows a weekday and a comma", () => {
    const [before] = around("The single is here from a label, which says that the LP is out on Friday, March 12.");
    expect(before).toContain("says that the lp is out on");
  });

  it.each([
    ["Der Film startet am 4. März im Kino, das Album folgt eine Woche später."],
    ["The film opens on March 4, the score album follows a week later."],
  ])("tells of the album alone: %s", (text) => {
    const context = read(`<p>${text}</p>`);
    const days = findSignedDays(context, context.reading.sentences, "Dawn");
    const later = days.find(({ day }) => day === "2021-03-11") ?? expect.fail("no day");
    expect([...later.signs]).toContain("before album");
    expect([...later.signs]).not.toContain("before show");
  });

  it("is not about a screen where a label is named for one", () => {
    const html = "<p>The soundtrack is here soon.</p><p>Silva Screen will release it on March 12.</p>";
    const context = read(html, ["Silva Screen"]);
    expect(findReleaseDay(context, context.reading.sentences, "Dawn")?.isPlain).toBe(true);
  });
});
