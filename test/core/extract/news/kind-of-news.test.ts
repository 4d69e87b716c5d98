import { describe, expect, it } from "vitest";
import { readWhole } from "../../../../src/core/extract/extract-previews.ts";
import { kindOfNews } from "../../../../src/core/extract/news/kind-of-news.ts";
import { findWork } from "../../../../src/core/extract/works/work-title.ts";
import { readForTest } from "../../../extract/read-post.ts";

const kindOf = (title: string, html: string): string => {
  const context = readForTest(title, html);
  return kindOfNews(context, readWhole(context, findWork(context)).evidence);
};

describe("what a post tells that is news", () => {
  it.each([
    ["Soundtrack zu „Salt Road“ erschienen", "<p>Die Musik zu <em>Salt Road</em> gibt es jetzt im Stream.</p>"],
    ["Shake a leg with Salt Road", "<p>As of now you can get the soundtrack of <em>Salt Road</em> everywhere.</p>"],
    [
      "La música de Salt Road ya se puede escuchar",
      "<p>La banda sonora de <em>Salt Road</em> está en todas partes.</p>",
    ],
    [
      "Kestrel releases Salt Road",
      "<p>Kestrel is happy to release the soundtrack of <em>Salt Road</em>, which is out now.</p>",
    ],
    ["stream the music of Salt Road", "<p>The show <em>Salt Road</em> began last week.</p>"],
  ])("is an album that is there: %s", (title, html) => {
    expect(kindOf(title, html)).toBe("album-released");
  });

  it.each([
    ["Salt Road soundtrack to be released on red vinyl", "<p>Kestrel will press <em>Salt Road</em> in June.</p>"],
    ["Salt Road: ‘Themes of the Deep, Vol. 2’ drops in May", "<p>The album of <em>Salt Road</em> comes in May.</p>"],
    [
      "Salt Road on two LPs",
      "<p>Kestrel has made a box of the score of <em>Salt Road</em>. Orders ship in the autumn.</p>",
    ],
    ["Kestrel announces Salt Road", "<p>The soundtrack of <em>Salt Road</em> is in the works.</p>"],
    ["Salt Road: the music", "<p>The soundtrack of <em>Salt Road</em> is coming to vinyl. No day has been named.</p>"],
  ])("is an album that comes: %s", (title, html) => {
    expect(kindOf(title, html)).toBe("album-announcement");
  });

  it.each([
    ["Hear “Lanterns” From Ona Lind’s Salt Road Score", "<p>The score of <em>Salt Road</em> is out in May.</p>"],
    ["Two Tracks From Salt Road Are Out", "<p>The album of <em>Salt Road</em> follows in May.</p>"],
    [
      "Salt Road: Season 2 – Hear Ona Lind’s “Music Hall Ghosts”",
      "<p>Ona Lind’s “Music Hall Ghosts”, from the music of <em>Salt Road</em>, can be heard as of today.</p>",
    ],
    ["Watch: Ona Lind, “Green Lanterns”", "<p>It is from her soundtrack for <em>Salt Road</em>, due in May.</p>"],
    [
      "Salt Road Soundtrack | Follow Me – Ona Lind",
      "<p>“Follow Me” from <em>Salt Road</em>. The album is out May 3.</p>",
    ],
    ["First cue of Salt Road", "<p>Ona Lind’s music for <em>Salt Road</em> is out in May.</p>"],
    [
      "Ecco il primo estratto dalla colonna sonora di Salt Road",
      "<p>La musica di <em>Salt Road</em> esce a maggio.</p>",
    ],
  ])("is a piece to be heard: %s", (title, html) => {
    expect(kindOf(title, html)).toBe("track-premiere");
  });
});
