import type { ExtractContext } from "../context.ts";
import { isFullName } from "../names/names.ts";
import type { FoundName } from "../names/trim-run.ts";
import { type Sentence, withBrackets } from "../post/reading.ts";
import type { TitleSpan } from "../post/text-spans.ts";
import { baseTitle } from "../works/base-title.ts";
import { articleKey } from "../works/same-title.ts";
import { spanRole } from "../works/span-role.ts";
import { isPerson } from "./entry-titles.ts";

/** Whom the words right beside a title credit with its music. */
export interface ToldComposers {
  readonly names: readonly string[];
  /** Where what is told of the title begins: at the owner's name in "Ida Holm's Salt Road", else at the title. */
  readonly from: number;
}

const creditAfter =
  /^["”’»]?(?: \((?:19|20)\d\d\))?,? (?:by|von|de|di|par|por|d'|composed by|scored by|with music by|musik von|musique de|musica di) ?/;
/** What credits in languages in which directors are not named so. */
const byOnly = /(?:by|von) $/;
const bracketAfter = /^["”’»]? ?\((?:(?:19|20)\d\d[,;] )?(?:(?:music|musik|musique|musica|score|composer)(?: by)?:? )?/;
const ownerAfter = /^["”’»]?(?: \((?:19|20)\d\d\))?, /;
const ownedMusic =
  /^(?:'s?|s'?)? (?:[a-z0-9-]+ ){0,4}?(?:scores?|music|soundtracks?|musik|filmmusik|partitur|musique|musica)\b/;
const musicNoun =
  /\b(?:scores?|music|soundtracks?|underscore|musik|filmmusik|partitur|musique|bande originale|musica|banda sonora|colonna sonora)\b/;
const filmNoun =
  /\b(?:films?|movies?|pictures?|novels?|books?|directorial|directed|direction|adaptation|shows?|documentary|comedy|drama|western|thriller|classic|debut)\b/;

const isKnown = ({ gazetteer }: ExtractContext, { name }: FoundName): boolean =>
  gazetteer.composers.canonical(name) !== undefined;

const arePersons = ({ gazetteer }: ExtractContext, names: readonly FoundName[]): boolean =>
  names.every(({ name }) => isFullName(name) && isPerson(gazetteer, name));

/** The names that stand at a place of a sentence, what is in brackets included; none that are in a title. */
function namesAt(context: ExtractContext, sentence: Sentence, start: number): readonly FoundName[] {
  const whole = withBrackets(sentence);
  const isTitle = (at: number): boolean => sentence.spans.some((other) => other.start <= at && at < other.end);
  const found = context.names.list(whole, start).filter((name) => !isTitle(name.start));
  return found[0]?.start === start ? found : [];
}

/** "Salt Road by Ida Holm"; where nobody is known, the sentence has to speak of music. */
function creditedBehind(context: ExtractContext, sentence: Sentence, span: TitleSpan): readonly FoundName[] {
  const near = sentence.openFolded.slice(Math.max(0, span.start - 60), span.start);
  if (context.cues.has("work", near)) return [];
  const credit = creditAfter.exec(sentence.folded.slice(span.end, span.end + 50))?.[0];
  const found = credit === undefined ? [] : namesAt(context, sentence, span.end + credit.length);
  if (found.some((name) => isKnown(context, name))) return found;
  const isPlain = byOnly.test(credit ?? "") && context.cues.has("album", sentence.openFolded.slice(0, span.start));
  return isPlain && arePersons(context, found) ? found : [];
}

/** "Salt Road (Ida Holm; two discs)" */
function creditedInBrackets(context: ExtractContext, sentence: Sentence, span: TitleSpan): readonly FoundName[] {
  const opening = bracketAfter.exec(sentence.folded.slice(span.end, span.end + 40))?.[0];
  const found = opening === undefined ? [] : namesAt(context, sentence, span.end + opening.length);
  const isAlone = /^[);,]/.test(sentence.text.slice(found.at(-1)?.end ?? sentence.text.length));
  const areNames = arePersons(context, found) || (isInRow(sentence) && found.every(({ name }) => isFullName(name)));
  return isAlone && areNames ? found : [];
}

const nameInBrackets = /^["”’»]? ?\(\p{Lu}[^()]* \p{Lu}[^()]*\)/u;

/** True if two titles or more have names in brackets behind them. */
const isInRow = ({ spans, text }: Sentence): boolean =>
  spans.filter(({ end }) => nameInBrackets.test(text.slice(end, end + 80))).length > 1;

/** "Salt Road, Ida Holm's score" */
function ownerBehind(context: ExtractContext, sentence: Sentence, span: TitleSpan): readonly FoundName[] {
  const joint = ownerAfter.exec(sentence.folded.slice(span.end, span.end + 12))?.[0];
  const found = joint === undefined ? [] : namesAt(context, sentence, span.end + joint.length);
  const end = sentence.text.slice(0, found.at(-1)?.end ?? 0).replace(/['’]s?$/, "").length;
  return found.length > 0 && ownedMusic.test(sentence.folded.slice(end, end + 60)) ? found : [];
}

const ownerBefore =
  /(\p{Lu}[\p{L}.’'-]+(?: (?:de|von|van|der|da|di|del) | )(?:\p{Lu}[\p{L}.’'-]+ ){0,2}?\p{Lu}[\p{L}.-]+?)['’](?:s(?= )|(?<=s['’])(?= ))((?: [\p{Ll}\p{N}][\p{L}\p{N}’'-]*,?){0,9}) ["“‘«„]?$/u;

const ownerInGerman =
  /(\p{Lu}[\p{L}.-]+ (?:\p{Lu}[\p{L}.-]+ ){0,2}?\p{Lu}[\p{L}-]+)s((?: (?!und |mit |bei |von )[\p{L}-]+){0,4}) ["„“»‚]?$/u;

/** German has no apostrophe: "Ida Holms Salt Road", "Ida Holms Musik zu Salt Road". */
function germanOwner({ gazetteer }: ExtractContext, before: string, end: number): FoundName | undefined {
  const match = ownerInGerman.exec(before);
  const [, owner = "", between = ""] = match ?? [];
  const name = gazetteer.composers.canonical(owner);
  if (match === null || name === undefined || filmNoun.test(between.toLowerCase())) return undefined;
  const start = end - before.length + match.index;
  return { name, start, end: start + owner.length };
}

/** "Ida Holm's rousing Salt Road", and "Ida Holm's score for the horror film Salt Road". */
function ownerInFront(context: ExtractContext, sentence: Sentence, span: TitleSpan): FoundName | undefined {
  const before = sentence.text.slice(Math.max(0, span.start - 120), span.start);
  const german = context.reading.language === "de" ? germanOwner(context, before, span.start) : undefined;
  if (german !== undefined) return german;
  const match = ownerBefore.exec(before);
  const [, owner = "", between = ""] = match ?? [];
  if (match === null) return undefined;
  const start = span.start - before.length + match.index;
  const found = context.names.at(withBrackets(sentence), start);
  if (found === undefined || !isFullName(found.name) || found.start > start + owner.length) return undefined;
  const isOfMusic = musicNoun.test(between.toLowerCase());
  if (!isOfMusic && (filmNoun.test(between.toLowerCase()) || !isKnown(context, found))) return undefined;
  return found;
}

/** Whom the words right beside a title of an album credit; nobody where a track, a film or an earlier album is told of. */
export function toldComposers(context: ExtractContext, sentence: Sentence, span: TitleSpan): ToldComposers | undefined {
  const role = spanRole(sentence, span, context);
  if (role === "track" || role === "credit") return undefined;
  if (context.cues.has("earlier", sentence.openFolded.slice(Math.max(0, span.start - 60), span.start)))
    return undefined;
  const owner = ownerInFront(context, sentence, span);
  if (owner !== undefined) return { names: [owner.name], from: owner.start };
  if (span.kind === "quote" && context.reading.language === "en") return undefined;
  for (const read of [creditedBehind, creditedInBrackets, ownerBehind]) {
    const names = read(context, sentence, span).map(({ name }) => name);
    if (names.length > 0) return { names, from: span.start };
  }
  return undefined;
}

/** Whom the sentences credit right beside the titles of albums, by the titles' keys: the first who is. */
export function findTold(
  context: ExtractContext,
  sentences: readonly Sentence[],
): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, readonly string[]>();
  for (const sentence of sentences) {
    for (const span of sentence.spans) {
      const key = articleKey(baseTitle(span.text, context.cues));
      const names = told.has(key) ? undefined : toldComposers(context, sentence, span)?.names;
      if (names !== undefined) told.set(key, names);
    }
  }
  return told;
}
