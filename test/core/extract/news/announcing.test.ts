import { describe, expect, it } from "vitest";
import { findAnnouncing, plainest } from "../../../../src/core/extract/news/announcing.ts";
import { announcingFeatures, readAnnouncingFeatures } from "../../../../src/core/extract/news/announcing-features.ts";
import { readForTest } from "../../../extract/read-post.ts";

const read = (html: string, title = "Notes of a Tuesday") => findAnnouncing(readForTest(title, html));
const strengthOf = (sentence: string): number => plainest(read(`<p>${sentence}</p>`).found)?.strength ?? 0;

describe("sentences that announce music", () => {
  it.each([
    "On November 7 the complete recordings of Salt Road will be released.",
    "The soundtrack of Salt Road is out now on all services.",
    "Kestrel is going to bring out the score on CD in May.",
    "You can hear the whole album from today.",
    "The LP goes on sale next week.",
    "Der Soundtrack zu Salt Road erscheint am 3. Mai auf Vinyl.",
    "La bande originale de Salt Road sortira le 3 mai en vinyle.",
    "La banda sonora de Salt Road ya se puede escuchar.",
    "La colonna sonora di Salt Road arriva in vinile.",
    "The soundtrack goes live at noon.",
    "There is going to be a CD of the music.",
    "Kestrel is proud to present the score on two CDs.",
    "Kestrel is pressing the soundtrack for the first time.",
    "You will find the album on all of the usual platforms.",
    "Die Filmmusik ist nun zum ersten Mal auf CD zu haben.",
    "Kestrel hat die beiden CDs in dieser Woche herausgebracht.",
    "Kestrel fera paraître la bande originale en numérique.",
    "La bande originale est proposée en CD dès maintenant.",
    "Kestrel saca el disco en vinilo.",
    "Kestrel ha dato alle stampe le colonne sonore dei due film.",
  ])("are plain: %s", (sentence) => {
    expect(strengthOf(sentence)).toBeGreaterThanOrEqual(1.8);
  });

  it.each([
    "Kestrel: June albums",
    "Neue CDs von Kestrel",
    "Nuove colonne sonore da Kestrel",
    "Salt Road : le vinyle en mars",
  ])("are headlines that tell of new ones or of a month: %s", (title) => {
    expect(plainest(read("<p>Good morning.</p>", title).found)?.strength ?? 0).toBeGreaterThanOrEqual(1.8);
  });

  it.each([
    "The film opens in theaters on May 3.",
    "We had dinner by the harbour and talked until two.",
    "Its heroes walk for days through snow.",
    "Tickets for the evening are on sale.",
  ])("are none where no music comes: %s", (sentence) => {
    expect(strengthOf(sentence)).toBe(0);
  });

  it.each([
    ["The soundtrack was released in 1987.", "The soundtrack was released today."],
    ["I wish that somebody would release the score on CD.", "Somebody will release the score on CD."],
    ["Will the soundtrack come out on vinyl?", "The soundtrack will come out on vinyl."],
    ["The album was released years ago.", "The album was released this morning."],
  ])("are less plain where they speak of the past, wish or ask: %s", (doubtful, plain) => {
    expect(strengthOf(doubtful)).toBeLessThan(strengthOf(plain) - 0.4);
  });

  it("may name the music in brackets", () => {
    expect(strengthOf("On November 7 Salt Road (Complete Recordings) will be released.")).toBeGreaterThan(1.8);
  });

  it("say whether the album comes or is there", () => {
    expect(read("<p>Available now is the soundtrack of Salt Road.</p>").found[0]?.tense).toBe("here");
    expect(read("<p>The soundtrack arrives next week.</p>").found[0]?.tense).toBe("coming");
    expect(read("<p>The soundtrack is out now.</p>").found[0]?.tense).toBe("here");
    expect(read("<p>The soundtrack will be released by Kestrel.</p>").found[0]?.tense).toBe("coming");
  });

  it("are no items of lists", () => {
    expect(read("<ul><li>Soundtrack out now</li></ul>").found).toEqual([]);
  });
});

describe("the features of announcing sentences", () => {
  it("tell where the plainest stands and what else is spoken of", () => {
    const context = readForTest(
      "A long night",
      "<p>We met in Kestrel Street.</p><p>It rained.</p><p>The soundtrack of <em>Salt Road</em> is out now.</p>",
    );
    const values = readAnnouncingFeatures(context, "Salt Road");
    const worthOf = (name: string) => values[announcingFeatures.indexOf(name)];
    expect(values).toHaveLength(announcingFeatures.length);
    expect(worthOf("announcing headline")).toBe(0);
    expect(worthOf("announcing first")).toBe(3);
    expect(worthOf("announcing work")).toBe(1);
    expect(worthOf("first album")).toBe(3);
  });
});
