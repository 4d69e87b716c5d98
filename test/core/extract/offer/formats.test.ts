import { describe, expect, it } from "vitest";
import { findFormats } from "../../../../src/core/extract/offer/formats.ts";
import { readForTest } from "../../../extract/read-post.ts";

/** The formats that a text names for the soundtrack of "Salt Hope". */
function formatsOf(text: string): readonly string[] {
  const context = readForTest("Salt Hope soundtrack", `<p>${text}</p>`);
  return findFormats(context, context.reading.sentences, "Salt Hope");
}

describe("what an album comes on", () => {
  it.each([
    ["The Salt Hope soundtrack is out on vinyl.", ["vinyl"]],
    ["The soundtrack goes on sale as an analog record.", ["vinyl"]],
    ["The label prepares a CD of the soundtrack, of which there is no release date yet.", ["cd"]],
    ["El sello prepara la banda sonora en CD, de la que todavía no hay fecha.", ["cd"]],
    ["Amazon Music takes pre-orders of the album.", ["digital"]],
    ["The soundtrack sits on Bandcamp.", ["digital"]],
    ["The soundtrack can be bought on vinyl at Bandcamp.", ["vinyl"]],
    ["Originally issued on LP in 1982, the score comes on CD.", ["cd"]],
    ["The album is out on vinyl, but you can stream it from Friday.", ["digital", "vinyl"]],
    ["The soundtrack arrived at digital outlets.", ["digital"]],
  ])("%s", (text, formats) => {
    expect(formatsOf(text)).toEqual(formats);
  });

  it.each([
    ["The soundtrack on two CDs has the program of the LP.", ["cd"]],
    ["Die Musik erscheint auf CD, mit dem Programm der LP.", ["cd"]],
    ["La musique sort en CD; le 33 tours d’époque était court.", ["cd"]],
    ["The soundtrack comes on vinyl with a card to download a long commentary.", ["vinyl"]],
    ["The soundtrack comes on vinyl with a code for a digital version.", ["vinyl"]],
    ["The soundtrack comes on CD, remastered by Ann Oth (Digital Owl).", ["cd"]],
    ["The score once came out on CD. The vinyl edition is due in May.", ["vinyl"]],
    ["Die Box mit Vinyl vereint, was bislang digital vorlag.", ["vinyl"]],
    ["The soundtrack comes on CD; an episode can be seen online.", ["cd"]],
    ["The soundtrack on CD was remastered at Digital Owl by Ann Oth.", ["cd"]],
    ["The soundtrack on CD is by a man of whose tapes little is left.", ["cd"]],
  ])("nothing else: %s", (text, formats) => {
    expect(formatsOf(text)).toEqual(formats);
  });
});
