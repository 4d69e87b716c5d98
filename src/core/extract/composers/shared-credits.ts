import type { ExtractContext } from "../context.ts";
import { isFullName } from "../names/names.ts";
import type { Sentence } from "../post/reading.ts";
import { nameStarts } from "../words/capitals.ts";
import { normalise } from "../words/keys.ts";
import { phrase } from "../words/phrase.ts";

const restOfIt = phrase(/\b(?:rest|others|remainder)\b/);

/** "A composed most of it, B and C the rest" */
export function namesOfRest(context: ExtractContext, sentence: Sentence): readonly string[] {
  if (!restOfIt.test(sentence.openFolded)) return [];
  const rest = / (?:did |wrote |scored |composed |handled )?the (?:rest|others|remainder)\b/.exec(
    sentence.openFolded,
  )?.index;
  if (rest === undefined || !context.cues.has("composes", sentence.openFolded.slice(0, rest))) return [];
  for (const index of nameStarts(sentence.open.slice(0, rest))) {
    const names = context.names.list(sentence, index);
    if (names.at(-1)?.end === rest) return names.map(({ name }) => name);
  }
  return [];
}

const ofPart = phrase(
  / (?:die|den|jene|jenen|celles?|la|las|quell[ae]) (?:zu|zum|zur|fur|de|du|des|di|del|della|pour|para|per) /,
);
const partAfter =
  /^ (?:die|den|jene|jenen|celles?|la|las|quell[ae]) (?:zu|zum|zur|fur|de|du|des|di|del|della|pour|para|per) /;

/** "A wrote the music of the first film, B that of the second": B too, unless A alone is told of the work. */
export function namesOfParts(context: ExtractContext, sentence: Sentence, work: string | undefined): readonly string[] {
  const { open, openFolded } = sentence;
  if (context.cues.language === "en" || !ofPart.test(openFolded)) return [];
  return nameStarts(open).flatMap((start) => {
    if (!/(?:, | (?:und|et|y|e) )$/.test(openFolded.slice(0, start))) return [];
    const found = context.names.at(sentence, start);
    if (found?.start !== start || !isFullName(found.name) || !partAfter.test(openFolded.slice(found.end))) return [];
    const before = openFolded.slice(0, start);
    const isTold = context.cues.has("composes", before) && context.cues.has("music", before);
    const isOfWork = work === undefined || normalise(sentence.text).includes(normalise(work));
    return isTold && !isOfWork ? [found.name] : [];
  });
}
