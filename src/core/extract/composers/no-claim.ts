import type { Sentence } from "../post/reading.ts";

const influence =
  /\b(?:inspir\w+|influen\w+|reminiscent|reminds?|remember\w*\b(?! that )|recall\w*\b(?! that )|echo(?:es|ing)?|evo(?:kes?|king|ca\w*|que\w*)|homages?|tributes?|nods?|in the (?:style|vein|spirit|manner|tradition|footsteps) of|a la maniere de|fans? of|lovers? of|love for|compar\w+|akin to|similar to|sounds like|borrow\w*|quot(?:es|ing)|indebted|owes? \w+ to|cross between|somewhere between|elements (?:from|of)|raised on|grew up (?:with|on)|in the shadow of|hark\w* back|channel(?:s|ing|led)?|pastiche|parod\w+|instead of|rather than|unlike|ispirat\w+|omagg\w+|ricorda\w*\b(?! che )|inspirad\w+|homenaje|recuerda\w*\b(?! que )|hommage|rappel\w+\b(?! que )|inspiree?s? (?:par|de)|inspiriert|erinner\w+|beeinflusst|vorbild\w*|anklange)\b[^.;:]{0,60}$/;

/** True where what stands at a place is only what the music is like: "inspired by the scores of", "a nod to music by". */
export const isInfluence = ({ openFolded }: Sentence, at: number): boolean =>
  influence.test(openFolded.slice(Math.max(0, at - 90), at));

const denial =
  /\b(?:not|nicht|n'est pas|pas|non (?:e|sono|era|erano)|no (?:es|son|fue|era)) (?:(?!only|just|nur|allein|solo|seulement)[a-z]+ )?(?:by|from|von|de|di|par|por|da) $/;
const turn =
  /^[^.;]{0,90}?,? \b(?:but|sondern|mais|sino|ma|bensi)\b(?: rather| instead)?(?: (?:by|from|von|de|di|par|por|da))? /;

/** True where a name at a place is that of somebody who did not write it: "not by NAME". */
export const isDenied = ({ openFolded }: Sentence, nameStart: number): boolean =>
  denial.test(openFolded.slice(Math.max(0, nameStart - 40), nameStart));

/** Where after a denied name the true one stands: "not by X, but by NAME"; undefined where none follows. */
export function placeOfTurn({ openFolded }: Sentence, end: number): number | undefined {
  const length = turn.exec(openFolded.slice(end))?.[0].length;
  return length === undefined ? undefined : end + length;
}

const takesPlace =
  /\b(?:replac(?:es|ed|ing)|(?:taken?|takes|taking|took) over from|instead of|in place of|ersetzt|anstelle von|statt|remplace|(?:a la place|en lugar) d(?:e|el)|sustituye a|sostituisce|al posto di|succe(?:eds|eded|de a)) (?:[a-z]+ )?$/;

/** True where somebody else took the place of whose name stands there. */
export const isReplaced = ({ openFolded }: Sentence, nameStart: number): boolean =>
  takesPlace.test(openFolded.slice(Math.max(0, nameStart - 40), nameStart));

const bylineLead =
  /^(?:[\p{L} ]{2,30} [|·•–-] )?[^\p{L}]*(?:written|posted|published|reported|words|review(?:ed)?|text|story|article|interview|photos?|image|translated|edited|submitted|shared|geschrieben|ecrit|publie|escrito|publicado|scritto|pubblicato)(?: (?:by|von|par|por|da|di))? *$/u;

/** True where a line does nothing but say who wrote or posted the post: "Written by Ann Lee on May 3". */
export const isByline = ({ openFolded, place }: Sentence, nameStart: number): boolean =>
  place !== "title" && openFolded.length < 80 && bylineLead.test(openFolded.slice(0, nameStart));

/** "compositor de la película de X": between the composer and the name stands what it was composed for. */
export const isFilmOfComposer = (between: string, weight: number): boolean =>
  weight === 2.5 &&
  /^(?:[a-z-]+ ){0,3}(?:de|del|della|dei|di|du|des|von|vom|der|zu|zum|para|pour|per) /.test(between) &&
  !/[,:]/.test(between);
