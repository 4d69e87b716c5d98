import type { ExtractContext } from "../context.ts";
import { normalise } from "../words/keys.ts";
import { phrase } from "../words/phrase.ts";
import { hasOtherInHeadline } from "./album-subjects.ts";

/** A headline that speaks of several albums. */
const pluralHeadline = phrase(
  /\b(?:soundtracks|scores|albums|titles|releases(?<=(?:\b(?:new|two|three|four|five|six|latest|upcoming|more|other|[2-9]|\w+ber|january|february|march|april|may|june|july|august|spring|summer|autumn|winter) |^)releases)|neuheiten|nouveautes|novedades|colonne sonore|bandas sonoras|alben|round[ -]?ups?|batch|new arrivals|restocks|double feature)\b/,
);

/** How running prose goes from one album to the next; told by its rarest word. */
const enumerates = phrase(
  /\bnumber (?:one|two|three)\b|\bother(?<=\bthe other)(?: one)? is\b|\bnot one but\b|\btwo(?<=\b(?:about|for|of) two) more\b|\bpair(?<=\ba pair) of (?:[a-z-]+ )?(?:albums|scores|soundtracks|releases)\b|\b(?:either|both) of (?:them|these)\b|\bfirst (?:up|out)\b|\b(?:second|next|last)(?: up)? (?:comes|is) (?:the|an?|[a-z]+ [a-z]+'s)\b|\b(?:two|three|four|several) (?:announcements|presents|(?:[a-z]+ )?slices)\b|\btoo(?<=, too), comes\b|\balso(?<=\b(?:is|are|should|will) also) (?:putting|bring|releas|issu)|\bmeanwhile(?<=, meanwhile),/,
);

/** "Salt Road and more" */
const andOthers =
  /(?:\b(?:and|und|et|y|e|plus)|&|\+) (?:more|friends|others?|company|mehr|andere|plus|mas|otros|altro|altri)\b|\b(?:what else is|also) (?:out|new|coming)\b/;

/** True if the headline speaks of several albums, or of one and others. */
export const isPluralHeadline = ({ reading }: ExtractContext): boolean =>
  pluralHeadline.test(reading.title.folded) || andOthers.test(reading.title.folded);

/** True if the headline speaks of others than those that it names. */
export const isOpenHeadline = ({ reading }: ExtractContext): boolean => andOthers.test(reading.title.folded);

/** True if the headline names but one of the albums, and speaks of no other. */
export const isHeadlineOfOne = (context: ExtractContext, named: readonly string[]): boolean =>
  named.length === 1 && !named.some((work) => hasOtherInHeadline(context, work)) && !isPluralHeadline(context);

/** True if a sentence goes from one album to the next. */
export const countsUp = ({ reading }: ExtractContext): boolean =>
  reading.sentences.some(({ openFolded }) => enumerates.test(openFolded));

/** True if headline or lead announce several albums. */
export function isAboutSeveral(context: ExtractContext): boolean {
  const { reading, cues } = context;
  if (pluralHeadline.test(reading.title.folded)) return true;
  if (countsUp(context)) return true;
  const lead = reading.sentences.length <= 16 ? reading.sentences : reading.sentences.slice(0, 8);
  return lead.some((sentence) => sentence.place !== "item" && cues.has("several", sentence.openFolded));
}

const elided = /(?<!\p{L})(?:d|l|dell|all|nell|sull)['’](?=\p{Lu})/giu;

/** The headline normalised, also without what French and Italian put to the front of a name: "d'Orval". */
export function headlineKey({ reading }: ExtractContext): string {
  const { text } = reading.title;
  const plain = text.replace(elided, " ");
  return plain === text ? normalise(text) : `${normalise(text)} ${normalise(plain)}`;
}

const subtitle = /^[^:]+: (?=\S+ \S)/;

/** True if the headline, normalised, holds the work's name, or all that follows its colon. */
export function isNamedIn(headline: string, work: string): boolean {
  const whole = ` ${headline} `;
  if (whole.includes(` ${normalise(work)} `)) return true;
  const rest = work.replace(subtitle, "");
  return rest !== work && whole.includes(` ${normalise(rest)} `);
}
