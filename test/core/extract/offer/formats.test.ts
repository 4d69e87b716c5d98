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
    ["There are two: one with 16 tracks on CD, and a deluxe one, digital only, with 22.", ["digital", "cd"]],
    ["The CD is out now; a digital version should come out in the coming weeks.", ["digital", "cd"]],
    ["The CD is due on May 18. Earlier in May a digital version is expected.", ["digital", "cd"]],
    ["Take four discs of heavy vinyl, or 2CDs, each with notes.", ["cd", "vinyl"]],
    ["The soundtrack will be in stores and in digital shops on Friday.", ["digital", "physical"]],
    ["El sello editó en su día la primera parte y anuncia ahora un CD con la banda sonora.", ["cd"]],
    ["If you want to hold it, vinyl is all there is going to be.", ["vinyl"]],
    ["The LP of the soundtrack follows in May, whose previous dealings were few.", ["vinyl"]],
    ["The soundtrack is on vinyl for the first time since the Owl LP of 1988.", ["vinyl"]],
    ["Kein Witz: Es kommt eine CD mit der Musik.", ["cd"]],
    ["El sello presenta la primera edición en compacto de la partitura.", ["cd"]],
    ["The soundtrack is streamable from tomorrow.", ["digital"]],
    ["Ten tracks of the score are up for streaming as of today.", ["digital"]],
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
    ["The soundtrack comes on CD, with the program as heard on the old Owl LP.", ["cd"]],
    ["Es gibt die Musik auf Vinyl. Eine CD ist nicht vorgesehen.", ["vinyl"]],
    ["The soundtrack comes on CD. LP: none.", ["cd"]],
    ["The soundtrack comes on vinyl. The 1995 Blue Owl CD has a different mix.", ["vinyl"]],
    ["The soundtrack comes on CD; she makes wax feet in it.", ["cd"]],
    ["The soundtrack comes on CD. The score was recorded digitally.", ["cd"]],
    ["The soundtrack is out digitally. The season will be out on disc.", ["digital"]],
    ["The soundtrack comes on CD. Earlier posts: Mud Lake on vinyl, out now.", ["cd"]],
    ["The label has found the music tapes; the soundtrack comes on CD.", ["cd"]],
    ["Die Musik erscheint auf Vinyl, mit Orchester und digitalem Klang.", ["vinyl"]],
    ["The soundtrack comes on CD. Nothing is known of a digital release.", ["cd"]],
    ["Neu ist die LP zum Film. Gegenüber der CD von Eule sind einige Stücke hinzugekommen.", ["vinyl"]],
    ["The soundtrack comes on CD, and Ann Oth, whose score of 1989 Owl issued on three LPs, has notes in it.", ["cd"]],
    ["The label that put the LP of <em>Mud Lake</em> on CD has the soundtrack on CD too.", ["cd"]],
    ["The soundtrack is on CD at last; the label had pressed the vinyl of <em>Mud Lake</em>.", ["cd"]],
    ["The soundtrack comes on CD. Disc two has the original LP.", ["cd"]],
    ["The soundtrack comes on CD. Browse our store for vinyl.", ["cd"]],
    ["La colonna sonora esce in vinile. In CD comprendeva 25 tracce.", ["vinyl"]],
    ["The soundtrack comes on vinyl. Now I have to hunt one down online.", ["vinyl"]],
    ["La banda sonora sale en CD. Canta el tema Ann Oth. Se puede oír en todas las plataformas.", ["cd"]],
  ])("nothing else: %s", (text, formats) => {
    expect(formatsOf(text)).toEqual(formats);
  });
});
