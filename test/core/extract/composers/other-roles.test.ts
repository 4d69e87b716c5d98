import { describe, expect, it } from "vitest";
import { hasOtherRole } from "../../../../src/core/extract/composers/other-roles.ts";
import { findEntities } from "../../../../src/core/extract/names/entities.ts";
import { readForTest } from "../../../extract/read-post.ts";

/** Whether the words beside "Ida Holm" give her a role. */
function isOther(sentence: string, name = "ida holm"): boolean {
  const context = readForTest("Dawn", `<p>${sentence}</p>`);
  const mentions = findEntities(context, context.reading.sentences).find(({ key }) => key === name)?.mentions;
  return mentions?.some((mention) => hasOtherRole(mention.sentence, mention)) === true;
}

describe("somebody has another role than the composer's", () => {
  it.each([
    "The film by director Ida Holm opens soon.",
    "Directed by the great Ida Holm, it opens soon.",
    "A thriller from Ida Holm opens soon.",
    "It has liner notes by Ida Holm.",
    "Says label manager Ida Holm: it sold well.",
    "He meets the villain Ida Holm.",
    "The score for Ida Holm’s new comedy is out.",
    "Ida Holm directed it.",
    "It comes with the blessing of Ida Holm.",
    "Hear the first track from Ida Holm’s <em>Dawn</em>, out now.",
    "By Ida Holm",
    "Photography by Ida Holm",
    "It is a drama that Ida Holm wrote and directed.",
    "È la colonna sonora del nuovo Ida Holm.",
    "Ida Holm (of the choir) is not among them.",
    "Ida Holm wrote <em>The Salt Road</em> for the stage.",
    "Leo Park and Ida Holm, associate producer of the game, are glad.",
    "It is out on Moss Records and Ida Holm.",
    "They are one half of Ida Holm.",
    "The film, which Ida Holm made in 1978, is back.",
    "Ida Holm is played by somebody else.",
    "It is known what Ida Holm did for the first film.",
    "Ida Holm, founder of the label, is glad.",
    "Ein Film der Regisseurin Ida Holm.",
    "Il film diretto da Ida Holm.",
    "Musiche di Leo Park, regia di Ida Holm.",
    "Leo Park est à la musique, Ida Holm à la réalisation.",
    "Die Musik ist da, und Ida Holm hat sie dirigiert.",
    "Die Musik ist nicht von Ida Holm, sondern von Leo Park.",
    "Leo Park took over from Ida Holm.",
    "Leo Park sostituisce Ida Holm.",
    "The film, starring Leo Park, Kim Oya and Ida Holm, is back.",
    "It has Ida Holm’s title song on side A.",
    "It sounds like Leo Park, Kim Oya and Ida Holm.",
    "“We are glad”, says Ida Holm, who runs the label.",
    "Music supervisor Ida Holm chose the songs.",
    "The orchestra is led by Ida Holm.",
    "Ida Holm is Captain Orme.",
    "Words: Ida Holm",
    "In den Hauptrollen: Leo Park und Ida Holm.",
    "Regie führte Ida Holm, und die Musik ist schön.",
    "Das Cover zeichnete Ida Holm, und die Platte ist schön.",
    "La pochette est de Ida Holm, et le disque est beau.",
    "Le film avait Ida Holm pour vedette, et le disque est beau.",
    "La canción principal la canta Ida Holm, y el disco es muy bonito.",
    "La copertina è di Ida Holm, e il disco è molto bello.",
    "Die Filmmusik ist da, das Drehbuch stammt von Ida Holm.",
  ])("in %s", (sentence) => {
    expect(isOther(sentence)).toBe(true);
  });

  it("as whose film it is, in German without an apostrophe", () => {
    expect(isOther("Ida Holms Film war kein Erfolg, und doch ist er wieder da.", "ida holms")).toBe(true);
  });

  it.each([
    "The score by Ida Holm is out.",
    "Here is a track from Ida Holm’s <em>Dawn</em> score.",
    "Composer and director Ida Holm wrote it.",
    "Ida Holm’s score for the film is out.",
    "Ida Holm, the composer of the film, is glad.",
    "The film stars Leo Park, and Ida Holm composed the score.",
    "Der Film ist da, und Ida Holms Musik auch.",
  ])("but not in %s", (sentence) => {
    expect(isOther(sentence)).toBe(false);
  });
});
