import { describe, expect, it } from "vitest";
import { isPlainlySilent } from "../../../src/core/extract/plain-silence.ts";
import { readForTest } from "../../extract/read-post.ts";

const isSilent = (title: string, html = "<p>The soundtrack is out now.</p>"): boolean => {
  const context = readForTest(title, html);
  return isPlainlySilent(context, context.reading.title.folded);
};

describe("posts that are plainly no news", () => {
  it.each([
    "Review: Salt Road (Original Soundtrack)",
    "Salt Road im Test: die Rezension zum Soundtrack",
    "The best film scores of the decade",
    "20 soundtracks you must own",
    "15 Soundtracks, die man kennen muss",
    "Salt Road wins the award for its music",
    "All nominees for the music awards",
    "Salt Road enters the Billboard charts",
    "How the music of Salt Road was made",
    "Who composed the music of Salt Road?",
    "Kestrel buys Old Mill Records",
    "Salt Road: Original Broadway Cast",
  ])("say so in the headline: %s", (title) => {
    expect(isSilent(title)).toBe(true);
  });

  it.each([
    "Salt Road soundtrack out now",
    "Not a review: Salt Road on vinyl",
    "Award-winning score of Salt Road comes to vinyl",
    "The Best Man soundtrack gets a release date",
    "Buysoundtrax: two new titles",
  ])("are not those whose headlines only sound alike: %s", (title) => {
    expect(isSilent(title)).toBe(false);
  });

  it("may say in a line of their own that they review", () => {
    expect(isSilent("Salt Road", "<p>Soundtrack Review</p><p>The album is out.</p>")).toBe(true);
    expect(isSilent("Salt Road", "<p>The album is out.</p><p>Posted in Album Reviews, News</p>")).toBe(true);
    expect(isSilent("Salt Road", "<p>The reviews of the film were kind, and now its album is out.</p>")).toBe(false);
  });
});
