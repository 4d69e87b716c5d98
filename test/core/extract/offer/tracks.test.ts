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
    ["<p>Hill put out another single from the series DAWN: “Cold Lake,” written by Ida Holm.</p>", ["Cold Lake"]],
    [`<p>Here is the title track, “Dawn”, by Ida Holm.</p>${player}`, ["Dawn"]],
    [
      `<p>Today we hear a first piece.</p><p>“Cold Lake” was a hit once. She sings it slowly.</p>${player}`,
      ["Cold Lake"],
    ],
    [`<p>We premiere two tracks today. In “Cold Lake” a choir rises.</p>${player}`, ["Cold Lake"]],
    [`<p>One theme was let out. <em>Cold Lake</em>, so the theme is called, is good.</p>${player}`, ["Cold Lake"]],
    ["<p>After the jump you can hear a first track from the score, Cold Lake.</p>", ["Cold Lake"]],
    ["<p>To listen to the cue Cold Lake, visit the label’s page.</p>", ["Cold Lake"]],
    [`<p>First taste is Cold Lake, whirring and grand.</p>${player}`, ["Cold Lake"]],
    ["<p>Laut „Night Reader“ kann man zwei Stücke hören: „Cold Lake“ und „Dusk“.</p>", ["Cold Lake", "Dusk"]],
    [`<p>“Is it ours to take?” she sings in the track, to a piano.</p>${player}`, []],
    [`<p>“Cold is how I felt,” says Holm of the music.</p>${player}`, []],
    [`<p>She plays an instrument called “Cold Lake” on it.</p>${player}`, []],
  ])("of %s", (told, tracks) => {
    const context = readForTest("Dawn soundtrack", told);
    expect(findTracks(context, context.reading.sentences, "Dawn", [])).toEqual(tracks);
  });

  it.each([
    ["Ida Holm Unveils Haunting ‘Cold Lake’ From ‘Dawn’ Soundtrack"],
    ["Escucha ‘Cold Lake’, el nuevo tema de la banda sonora de ‘Dawn’"],
    ["Ecoutez « Cold Lake », extrait de la bande originale de Dawn"],
    ["Ascolta “Cold Lake”, il primo brano dalla colonna sonora di Dawn"],
    ["Ida Holm teilt „Cold Lake“ vom „Dawn“-Soundtrack"],
    ["Dawn Official Soundtrack | Cold Lake – Ida Holm | Hill"],
  ])("is what a headline gives: %s", (title) => {
    const context = readForTest(title, "<p>It snows.</p>");
    expect(findTracks(context, context.reading.sentences, "Dawn", ["Ida Holm"])).toEqual(["Cold Lake"]);
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
    ["<p>One track is shared today, Feb. 20, with Night Reader readers and nobody else.</p>", "Night Reader"],
    ["<p>Ida Holm wrote it, and io9 has the exclusive debut of one track.</p>", "io9"],
    ["<p>The tracks are hers; the game debuts on PlayStation consoles on Friday.</p>", undefined],
  ])("of %s", (told, outlet) => {
    const context = readForTest("Dawn soundtrack", told);
    expect(findDebutedBy(context, context.reading.sentences, "Dawn", [])).toBe(outlet);
  });
});
