import { describe, expect, it } from "vitest";
import { hasOtherRole } from "../../../../src/core/extract/composers/other-roles.ts";
import { findEntities } from "../../../../src/core/extract/names/entities.ts";
import { readForTest } from "../../../extract/read-post.ts";

/** Whether the words beside "Ida Holm" give her a role. */
function isOther(sentence: string): boolean {
  const context = readForTest("Dawn", `<p>${sentence}</p>`);
  const mentions = findEntities(context, context.reading.sentences).find(({ key }) => key === "ida holm")?.mentions;
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
  ])("in %s", (sentence) => {
    expect(isOther(sentence)).toBe(true);
  });

  it.each([
    "The score by Ida Holm is out.",
    "Here is a track from Ida Holm’s <em>Dawn</em> score.",
    "Composer and director Ida Holm wrote it.",
    "Ida Holm’s score for the film is out.",
    "Ida Holm, the composer of the film, is glad.",
  ])("but not in %s", (sentence) => {
    expect(isOther(sentence)).toBe(false);
  });
});
