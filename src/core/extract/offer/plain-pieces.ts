import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { allMatches } from "../words/matches.ts";
import { phrase } from "../words/phrase.ts";

const title =
  "\\p{Lu}[\\p{L}\\p{N}'’-]*(?: (?:(?:of|the|and|in|to|a|for|on|with|my|is) ){0,2}[\\p{Lu}\\p{N}][\\p{L}\\p{N}'’-]*){0,6}";
/** "the cue Debris, visit", "a first track from the score, Save My Silo." */
const plain = new RegExp(
  `\\b(?:[Ff]irst (?:taste|single) is|(?:the|a|first|new|opening|closing|title) (?:\\p{Ll}+ )?(?:track|cue|song|single|piece)(?: from (?:the|his|her|their|its) (?:score|soundtrack|album|music),|,)?) (${title})(?=[,.:;)]|$| (?:here|below|at|via|after|is|can|by|from)\\b)`,
  "gu",
);
const heard = phrase(/\b(?:first (?:taste|single) is|listen|hear|stream|check out|streaming)\b/);
const noTitle =
  /^(?:here|below|now|today|exclusively|on|from|by|listen|spotify|youtube|soundcloud|bandcamp|apple music)\b/i;

/** Pieces to be heard that are named without quotes or italics. */
export function plainPieces({ gazetteer }: ExtractContext, sentence: Sentence): readonly string[] {
  const { place, open, openFolded, spans } = sentence;
  if (place !== "body" || !heard.test(openFolded)) return [];
  const { composers, labels, works } = gazetteer;
  return allMatches(open, plain).flatMap(({ index, 0: whole, 1: found = "" }) => {
    const start = index + whole.length - found.length;
    const isMarked = spans.some((span) => span.start < index + whole.length && start < span.end);
    const isName = [composers, labels, works].some((names) => names.canonical(found) !== undefined);
    return isMarked || isName || noTitle.test(found) ? [] : [found];
  });
}
