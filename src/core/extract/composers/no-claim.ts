import type { Sentence } from "../post/reading.ts";

const influence =
  /\b(?:inspir\w+|influen\w+|reminiscent|reminds?|remember\w*\b(?! that )|recall\w*\b(?! that )|echo(?:es|ing)?|evo(?:kes?|king|ca\w*|que\w*)|homages?|tributes?|nods?|in the (?:style|vein|spirit|manner|tradition|footsteps) of|a la maniere de|fans? of|lovers? of|love for|compar\w+|akin to|similar to|sounds like|borrow\w*|quot(?:es|ing)|indebted|owes? \w+ to|cross between|somewhere between|elements (?:from|of)|raised on|grew up (?:with|on)|in the shadow of|hark\w* back|channel(?:s|ing|led)?|pastiche|parod\w+|instead of|rather than|unlike|ispirat\w+|omagg\w+|ricorda\w*\b(?! che )|inspirad\w+|homenaje|recuerda\w*\b(?! que )|hommage|rappel\w+\b(?! que )|inspiree?s? (?:par|de)|inspiriert|erinner\w+|beeinflusst|vorbild\w*|anklange)\b[^.;:]{0,60}$/;

/** True where what stands at a place is only what the music is like: "inspired by the scores of", "a nod to music by". */
export const isInfluence = ({ openFolded }: Sentence, at: number): boolean =>
  influence.test(openFolded.slice(Math.max(0, at - 90), at));

const bylineLead =
  /^[^\p{L}]*(?:written|posted|published|reported|words|review(?:ed)?|text|story|article|interview|photos?|image|translated|edited|submitted|shared|geschrieben|ecrit|publie|escrito|publicado|scritto|pubblicato)(?: (?:by|von|par|por|da|di))? *$/u;

/** True where a line does nothing but say who wrote or posted the post: "Written by Ann Lee on May 3". */
export const isByline = ({ openFolded, place }: Sentence, nameStart: number): boolean =>
  place !== "title" && openFolded.length < 80 && bylineLead.test(openFolded.slice(0, nameStart));

/** "compositor de la película de X": between the composer and the name stands what it was composed for. */
export const isFilmOfComposer = (between: string, weight: number): boolean =>
  weight === 2.5 &&
  /^(?:[a-z-]+ ){0,3}(?:de|del|della|dei|di|du|des|von|vom|der|zu|zum|para|pour|per) /.test(between) &&
  !/[,:]/.test(between);
