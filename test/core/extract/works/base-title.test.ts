import { describe, expect, it } from "vitest";
import { baseTitle } from "../../../../src/core/extract/works/base-title.ts";
import { readForTest } from "../../../extract/read-post.ts";

const { cues } = readForTest("Dawn", "<p>The soundtrack of the film is out.</p>");

describe("the work in a longer title", () => {
  it.each([
    ["Salt Road (Original Motion Picture Soundtrack)", "Salt Road"],
    ["Salt Road (Complete Recordings)", "Salt Road"],
    ["Salt Road: Season Two (Music from the Series)", "Salt Road"],
    ["Salt Road – The Score", "Salt Road"],
    ["Salt Road, the Soundtrack", "Salt Road"],
    ["Salt Road: The Soundtracks Collection", "Salt Road"],
    ["Salt Road: Expanded Archival Collection", "Salt Road"],
    ["Salt Road: 30th Anniversary Edition", "Salt Road"],
    ["Salt Road 2-CD", "Salt Road"],
    ["Salt Road (2CD)", "Salt Road"],
    ["Salt Road O.S.T. auf Silber", "Salt Road"],
    ["Salt Road (3,000 edition)", "Salt Road"],
    ["Salt Road (The Deluxe Edition)", "Salt Road"],
    ["Salt Road * Die Salzstraße", "Salt Road"],
    ["Salt Road, The", "The Salt Road"],
    ["Salt Road 2xLP Box Set", "Salt Road"],
    ["Salt Road: The Ona Lind Scores, 1971-1983", "Salt Road"],
  ])("%s is %s", (title, work) => {
    expect(baseTitle(title, cues)).toBe(work);
  });

  it.each([["Keeping the Score"], ["The Salt, the Road and the Sea"], ["Salt Box"], ["Salt Road: The Movie"]])(
    "%s is a whole name",
    (title) => {
      expect(baseTitle(title, cues)).toBe(title);
    },
  );
});
