import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { cleanTitle } from "../post/text-spans.ts";
import { stripLeadWords, titleRunAt, titleRunBefore } from "../post/title-run.ts";
import { normalise } from "../words/keys.ts";
import { allMatches } from "../words/matches.ts";
import { type Candidate, toCandidate, withoutOwner } from "./work-candidates.ts";

const formalWords =
  /[ ,:–-]*[([]?(?:the )?(?:(?:original|official) (?:[a-z]+ ){0,4}(?:soundtrack|score|rescore)|(?:soundtrack|music|score) from the (?:[a-z+]+ ){0,3}(?:picture|film|movie|series)|bande originale du film|colonna sonora originale)\b/g;
const mayBeFormal = /original|official|from the|du film/;
const formalIn = (folded: string): readonly RegExpExecArray[] =>
  mayBeFormal.test(folded) ? allMatches(folded, formalWords) : [];
const lastPart = /(?: [–—|·] | - |^[^:]{2,40}: |^)([^–—|·]{2,70})$/;

/** "Anna Lind, TITLE (Original Score)". */
const personBefore = /^\p{Lu}[\p{Ll}.-]+(?: \p{Lu}[\p{Ll}.-]+){1,2}, (?=\p{Lu}\S* \S|\p{Lu}\S+$)/u;

/** What stands before "(Original Motion Picture Soundtrack)" in the headline, up to a dash or bar. */
function inHeadline({ text, folded }: Sentence): readonly string[] {
  return formalIn(folded).flatMap(({ index }) => {
    const part = lastPart.exec(text.slice(0, index).trimEnd())?.[1];
    return part === undefined ? [] : [cleanTitle(part.replace(personBefore, ""))];
  });
}

const yearBehind = / \((?:19|20)\d\d\)/g;

/** Titles in running text by what stands behind them: a year in brackets, or what albums are formally called. */
function inText({ text, folded }: Sentence): readonly string[] {
  const hits = [...(text.includes("(") ? allMatches(text, yearBehind) : []), ...formalIn(folded)];
  return hits.slice(0, 8).flatMap(({ index }) => titleRunBefore(text, index) ?? []);
}

/** What is released on a format: "to issue TITLE on vinyl", "bringt TITLE auf CD". */
const onFormat =
  / (?:on|to|in|as a|auf|en|su|als) (?:(?:double|limited|coloured|colored|deluxe|doppel|doppio|double) )?(?:\d+ ?"|(?:\d-?x?-?(?:lp|cd)|\d+[ -]inch|vinyl|vinile|vinyle|vinilo|wax|lp|cd|cassette|itunes|bandcamp|spotify)\b)/g;

/** "TITLE gets a reissue", "TITLE is coming to streaming". */
const getsRelease =
  / (?:gets?|receives?|arrives?|returns?|comes?|heads?|lands?|hits?|is (?:coming|getting|back|out|on|now|finally)|coming|out now)\b(?=[^.:;]{0,40}\b(?:vinyl|lps?|cds?|soundtrack|score|release|reissue|streaming|digital|wax|album|apple music|spotify|bandcamp|edition|repress)\b)/g;

/** Names that stand in the headline right before the format, or before what becomes of their music. */
export function fromFormatHeadline(context: ExtractContext): readonly Candidate[] {
  const { text, folded } = context.reading.title;
  return [...allMatches(folded, onFormat), ...allMatches(folded, getsRelease)].flatMap(({ index }) => {
    const run = titleRunBefore(text, index);
    const title = run === undefined ? undefined : withoutOwner(context, stripLeadWords(run));
    return title === undefined ? [] : [toCandidate(context, title, 2, 5)];
  });
}

const pieceOf =
  /\b(?:songs?|tracks?|cues?|pieces?|singles?|themes?|music|cuts?|suites?|selections?) (?:from|off) (?:(?:the|his|her|their|new|upcoming|film|movie|series|show|game) ){0,4}(?=[a-z0-9])/g;

/** "NAME shares new song from TITLE". */
export function fromPieceHeadline(context: ExtractContext): readonly Candidate[] {
  const { text, folded } = context.reading.title;
  return allMatches(folded, pieceOf).flatMap((match) => {
    const run = titleRunAt(text, match.index + match[0].length);
    return run === undefined ? [] : [toCandidate(context, withoutOwner(context, run), 3, 6)];
  });
}

const romanceMusic =
  /\b(?:colonna sonora|bande originale|bande-son|musique|banda sonora|musica|b\.?o\.?|bso) (?:(?:originale|original|ufficiale|oficial) )?(?:(?:du film|del film|de la pelicula|della serie|de la serie|du jeu|del videojuego|del gioco) )?(?:di|de|del|della|du|d') ?["«“]?(?=\S)/;
const romanceVerb =
  /^(.{2,60}?)["»”]?(?:,| :|:| -| –)? (?:par|por|signee?|firmad[oa]|firmat[ao]|esce|uscira|arriva|torna|in (?:vinile|cd|streaming)|su (?:vinile|cd|spotify)|sort|sortira|arrive|est|debarque|s'ecoute|en (?:vinyle|cd|vinilo|streaming)|disponible|disponibile|ya|sale|saldra|llega|se (?:edita|publica|puede)|sera|tendra|re-?edit[a-z]+|ristampat[ao]|remaster[a-z]+|bientot|enfin|finalmente|por fin)\b/;

/** Titles that are not written in capitals throughout, between the music and the verb: "la colonna sonora di La notte blu esce". */
export function fromRomanceHeadline(context: ExtractContext): readonly Candidate[] {
  const { text, folded } = context.reading.title;
  const music = romanceMusic.exec(folded);
  if (music === null) return [];
  const at = music.index + music[0].length;
  const title = romanceVerb.exec(folded.slice(at))?.[1];
  const named = title === undefined ? "" : text.slice(at, at + title.length);
  return /^[\p{Lu}\p{N}]/u.test(named) ? [toCandidate(context, cleanTitle(named), 4, 7)] : [];
}

/** What stands before ", la BO de", ": the soundtrack is", " – die Filmmusik von". */
const musicBehind =
  /(?:^| [|–—:-] |: )([^|–—:"“”«»]{2,60}?)(?:,| :|:| [–—-]) (?:la |the |il |die |der |el )?(?:b\.?o\.?f?|bso|bande originale|bande-son|musique|colonna sonora|musiche|banda sonora|musica|filmmusik|soundtrack|score|ost)(?=$|[ :,.!])(?! \d)/;

/** "TITLE, la BO de NAME", "TITLE: the soundtrack is out": the music of what stands before. */
export function fromMusicHeadline(context: ExtractContext): readonly Candidate[] {
  const { text, folded } = context.reading.title;
  const found = musicBehind.exec(folded);
  if (found?.[1] === undefined) return [];
  const at = found.index + found[0].indexOf(found[1]);
  const title = cleanTitle(text.slice(at, at + found[1].length));
  return /^[\p{Lu}\p{N}]/u.test(title) ? [toCandidate(context, withoutOwner(context, title), 2, 8)] : [];
}

/** "Anna Lind – TITLE" and "Anna Lind: TITLE" without who wrote it. */
function withoutPerson({ gazetteer }: ExtractContext, title: string): string {
  const lead = /^(\p{Lu}[\p{L}.'’-]+)(?: \p{Lu}[\p{L}.'’-]+){1,3}(?:: | [–—-] )(?=\S)/u.exec(title);
  return lead !== null && gazetteer.givenNames.has(normalise(lead[1] ?? "")) ? title.slice(lead[0].length) : title;
}

/** Names of works before a year in brackets or the formal end of an album's title. */
export function fromFormalTitles(context: ExtractContext, sentences: readonly Sentence[]): readonly Candidate[] {
  return sentences.slice(0, 16).flatMap((sentence) => {
    if (sentence.place === "item") return [];
    const isTitle = sentence.place === "title";
    const found = isTitle ? inHeadline(sentence) : inText(sentence);
    const at = isTitle ? 4 : sentence.index * 1000 + 900;
    return found.map((title) => {
      const name = withoutOwner(context, stripLeadWords(withoutPerson(context, title)));
      return toCandidate(context, name, isTitle ? 3 : 1.5, at);
    });
  });
}
