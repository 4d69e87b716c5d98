import type { ExtractContext } from "../context.ts";
import type { Reading } from "../post/reading.ts";
import { type Candidate, toCandidate } from "./work-candidates.ts";

/** Of so many letters one may open a capitalised word in a text that does without such. */
const lettersACapital = 200;

/** True if the text is written without capitals, as some people write. */
export const isSmall = ({ body }: Reading): boolean =>
  body.length > 0 && (body.match(/\p{Lu}\p{Ll}/gu)?.length ?? 0) * lettersACapital < body.length;

const capitalised = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}'’])\p{Ll}/gu, (letter) =>
    letter.toUpperCase().length === 1 ? letter.toUpperCase() : letter,
  );

/** Known works of several words in a text without capitals: "the amityville horror (1979), on two lps". */
export function fromSmallText(context: ExtractContext): readonly Candidate[] {
  const { reading, gazetteer } = context;
  if (!isSmall(reading)) return [];
  return reading.sentences.slice(1, 9).flatMap(({ text, folded, index }) =>
    gazetteer.works
      .findAll(capitalised(text), folded)
      .filter(({ name }) => name.length >= 8 && name.includes(" "))
      .map(({ name, start }) => toCandidate(context, name, 2, index * 1000 + start)),
  );
}
