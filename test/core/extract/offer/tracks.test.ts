import { describe, expect, it } from "vitest";
import { findDebutedBy } from "../../../../src/core/extract/offer/debuted-by.ts";
import { findTracks } from "../../../../src/core/extract/offer/tracks.ts";
import { readForTest } from "../../../extract/read-post.ts";

describe("tracks and who had them first", () => {
  const html =
    "<p>Night Reader has the exclusive premiere of a track titled “Cold Lake,” which you can hear below.</p>";
  it("takes the comma out of the quotes", () => {
    const context = readForTest("Dawn soundtrack", html);
    expect(findTracks(context, context.reading.sentences, "Dawn", [])).toEqual(["Cold Lake"]);
    expect(findDebutedBy(context, context.reading.sentences, "Dawn", [])).toBe("Night Reader");
  });
  it.each([
    ["<p>The show debuts on Netflix on Friday; hear the track below.</p>"],
    ["<p>The episode titled “Cold Lake” is part of the season.</p>"],
  ])("finds neither in %s", (other) => {
    const context = readForTest("Dawn soundtrack", other);
    expect(findTracks(context, context.reading.sentences, "Dawn", [])).toEqual([]);
    expect(findDebutedBy(context, context.reading.sentences, "Dawn", [])).toBeUndefined();
  });
});

const player = '<iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe>';

describe("tracks singled out", () => {
  it.each<[string, readonly string[]]>([
    [`<p>“Cold Lake” comes first, all bells.</p>${player}`, ["Cold Lake"]],
    [`<p>“Cold Lake” starts softly.</p>${player}<p>The score is out.</p>`, ["Cold Lake"]],
    [`<p>You hear how small she is in “Cold Lake”:</p>${player}`, ["Cold Lake"]],
    [`<p>A first piece turned up. It goes by the name of <em>Cold Lake</em>.</p>${player}`, ["Cold Lake"]],
    [
      `<p>Ida Holm has released <em>Cold Lake</em>. The single is the second from her score.</p>${player}`,
      ["Cold Lake"],
    ],
    [`<p>The title piece, “Cold Lake,” was written by Ida Holm.</p>${player}`, ["Cold Lake"]],
    [`<p>Two pieces, ‘Cold Lake’ and ‘Dusk’, can be streamed already.</p>${player}`, ["Cold Lake", "Dusk"]],
    [`<p>The debut of a piece is ours. It bears the name “Cold Lake”.</p>${player}`, ["Cold Lake"]],
    ["<p>A new single is out today. The track is called “Cold Lake” and lasts long.</p>", ["Cold Lake"]],
    ["<p>Man hört es in „Cold Lake“, das kostenlos im Netz steht.</p>", ["Cold Lake"]],
    [`<p>Order now and get “Cold Lake” as a download.</p>${player}`, ["Cold Lake"]],
    ["<p>The band announce “Cold Lake”, which they wrote for the end credits.</p>", ["Cold Lake"]],
    [`<p>You can hear two cues here. “Cold Lake” starts softly.</p><p>More soon.</p>${player}`, ["Cold Lake"]],
    [`<p>There is a piece by the name of <b>Cold Lake</b>.</p>${player}`, ["Cold Lake"]],
    [`<p>“Cold is how I felt,” says Holm of the music.</p>${player}`, []],
    [`<p>She plays an instrument called “Cold Lake” on it.</p>${player}`, []],
  ])("of %s", (told, tracks) => {
    const context = readForTest("Dawn soundtrack", told);
    expect(findTracks(context, context.reading.sentences, "Dawn", [])).toEqual(tracks);
  });

  it("are all that a headline names before “from”", () => {
    const context = readForTest("Premiere: Ida Holm “Cold Lake” & “Thaw” from the Dawn OST", "<p>Two pieces.</p>");
    expect(findTracks(context, context.reading.sentences, "Dawn", [])).toEqual(["Cold Lake", "Thaw"]);
  });
});

describe("who had a track first", () => {
  it.each([
    ["<p>Over at Night Reader you can find the exclusive premiere of the track.</p>", "Night Reader"],
    ["<p>Its name is “Cold Lake”, and Night Reader has it first.</p>", "Night Reader"],
    ["<p>The label let Night Reader play the single before anyone else.</p>", "Night Reader"],
    ["<p>Night Reader has two pieces of hers for you that nobody else has.</p>", "Night Reader"],
    ["<p>On “Cold Lake,” which Night Reader is the first to share, it snows.</p>", "Night Reader"],
    ["<p>Today Hill Records gives Night Reader an exclusive listen to the single.</p>", "Night Reader"],
    ["<p>And Night Reader is thrilled to give a track by Ida Holm its exclusive debut.</p>", "Night Reader"],
    ["<p>One track is shared today with Night Reader readers, exclusively.</p>", "Night Reader"],
    [`<p>Night Reader had it first this morning; it is below.</p>${player}`, "Night Reader"],
    ["<p>The tracks are hers; the game debuts on PlayStation consoles on Friday.</p>", undefined],
  ])("of %s", (told, outlet) => {
    const context = readForTest("Dawn soundtrack", told);
    expect(findDebutedBy(context, context.reading.sentences, "Dawn", [])).toBe(outlet);
  });
});
