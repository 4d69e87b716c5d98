import type { ExtractContext } from "../context.ts";
import { isFullName } from "../names/names.ts";
import type { FoundName } from "../names/trim-run.ts";
import type { Sentence } from "../post/reading.ts";
import { isOwner } from "../words/genitive.ts";
import { normalise } from "../words/keys.ts";
import { allMatches } from "../words/matches.ts";
import { isSameTitle } from "../works/same-title.ts";
import { type Claim, claim, isAboutAnotherWork, isCredible, placeBonus } from "./claim.ts";
import { lastMatch, matchesOf, claimPatterns as patterns } from "./claim-patterns.ts";
import { isByline, isDenied, isFilmOfComposer, isInfluence, isReplaced, placeOfTurn } from "./no-claim.ts";
import { hasOtherRole } from "./other-roles.ts";

type Cues = ExtractContext["cues"];

const pronoun =
  /(?:^|[ ,])(?:both|they|these|those|it|all (?:two|three|four|five)|each) (?:(?:was|were|are|is) |of (?:them|which) )*$/;
const songNoun = /\b(?:songs?|singles?|openings?|endings?|opening theme|ending theme|title song)\b/;

/** "The singles …; both were composed by" speaks of songs, unless music is named after them. */
function ofSongs({ cues, reading }: ExtractContext, { index, openFolded }: Sentence, before: string): boolean {
  if (!pronoun.test(before)) return false;
  const told = openFolded.includes(";") ? openFolded : (reading.sentences[index - 1]?.openFolded ?? "");
  return songNoun.test(told) && !cues.has("music", told);
}

/** What may "stem from" a composer. */
const comesOfMusic =
  /\b(?:stucke?|klange|kompositione?n?|themen|melodien?|sie|er|es|diese[rs]?|alles|die)\b(?= stamm)|\b(?:musik|stucke|klange|kompositionen|themen|melodien)\b/;

/** True if what was written is a song, a theme, the film or its book rather than the score. */
function isAboutSomethingElse(context: ExtractContext, sentence: Sentence, cueStart: number, cueEnd: number): boolean {
  const [notScore, music] = [patterns.notScore(context.cues), patterns.music(context.cues)];
  const clause = (
    sentence.openFolded
      .slice(Math.max(0, cueStart - 70), cueEnd)
      .split(/[;:]|\.\s/)
      .at(-1) ?? ""
  ).replace(/, (?:along|together|as well as|including) [^,]*,/g, ",");
  if (ofSongs(context, sentence, clause.slice(0, clause.length - (cueEnd - cueStart)))) return true;
  if (/^(?:composed|scored|komponiert|vertont|compos|compuest)/.test(sentence.openFolded.slice(cueStart, cueEnd)))
    return /\b(?:songs?|main titles?|(?:title |main )?theme|trailer music|lied|chanson|cancion|canzone|brano|single|generique)\b(?: ["'][^"']{2,50}["'])?(?:[^,;"]{0,25}|, ?)$/.test(
      clause.slice(0, clause.length - (cueEnd - cueStart)),
    );
  if (/^stamm/.test(sentence.openFolded.slice(cueStart, cueEnd)) && !comesOfMusic.test(clause))
    return lastMatch(music, clause) < 0;
  const other = lastMatch(notScore, clause);
  return other >= 0 && lastMatch(music, clause) <= other;
}

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  /** True for "by" after a noun of music, where who released or directed may stand as well. */
  readonly isLoose: boolean;
  /** True for words that name the music themselves: "the music comes from"../. */
  readonly isWhole: boolean;
}

/** Everything in a sentence that the composer's name may follow. */
function findCues(cues: Cues, { openFolded: folded, spans }: Sentence): readonly Cue[] {
  const plain = [
    { pattern: patterns.by, name: "composedBy" as const, weight: 4 },
    { pattern: patterns.musicBy, name: "musicBy" as const, weight: 3.5 },
    { pattern: patterns.composer, name: "composer" as const, weight: 2.5 },
  ].flatMap(({ pattern, name, weight }) =>
    matchesOf(cues, name, pattern, folded).map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      weight,
      isLoose: false,
      isWhole: name === "musicBy",
    })),
  );
  const authored = folded.includes(" d'")
    ? allMatches(folded, patterns.authored(cues))
    : matchesOf(cues, "by", patterns.authored, folded);
  const loose = authored.flatMap((match) => {
    const window = folded.slice(Math.max(0, match.index - 60), match.index);
    const clause = window.slice(
      Math.max(window.lastIndexOf(". "), window.lastIndexOf(";"), window.lastIndexOf(": ")) + 1,
    );
    const noun = lastMatch(patterns.written(cues), clause);
    const end = match.index + match[0].length;
    const from = match.index - clause.length + noun;
    const isOfFilm =
      cues.language !== "en" &&
      (filmNoun.test(folded.slice(from, match.index)) ||
        spans.some((span) => span.start >= from && span.end <= match.index));
    return noun < 0 || isOfFilm
      ? []
      : [{ start: match.index - clause.length, end, weight: 3.5, isLoose: true, isWhole: false }];
  });
  return [...plain, ...loose];
}

const filmNoun =
  /\b(?:serie|series|film|films|pelicula|cinta|videojuego|jeu|gioco|videogioco|spiel|comedie|thriller|drame|long[- ]metrage|remake|documentaire|commedia|comedia|drama|dramma)(?: [a-z]+)?$/;
const filmNounOf =
  /\b(?:serie|series|film|films|pelicula|cinta|videojuego|jeu|gioco|videogioco|spiel|comedie|thriller|drame|long[- ]metrage|remake|documentaire|commedia|comedia|drama|dramma)(?: [a-z]+)? (?:de|del|di|von|du|des|d')(?: [a-z]+){0,2} ?$/;

/** Names that follow what leads to a composer's name: "composed by", "the score by". */
export function findClaimsByCue(
  context: ExtractContext,
  sentence: Sentence,
  work: string | undefined,
): readonly Claim[] {
  const out: Claim[] = [];
  const { cues } = context;
  for (const { start, end, weight, isLoose, isWhole } of findCues(cues, sentence)) {
    const names = namesAfter(context, sentence, end).filter(
      (found, place) => isCredible(context, sentence, found) && !(place > 0 && ownsElse(sentence, found)),
    );
    const first = names[0];
    const cue = sentence.openFolded.slice(start, end);
    if (first === undefined || isOwnerOfFilm(context, sentence, cue, first)) continue;
    if (isInfluence(sentence, end) || isByline(sentence, end) || isReplaced(sentence, first.start)) continue;
    if (isFilmOfComposer(sentence.openFolded.slice(end, first.start), weight)) continue;
    if (weight > 2.5 && !isWhole && isAboutSomethingElse(context, sentence, start, end)) continue;
    if (isLoose && filmNounOf.test(sentence.openFolded.slice(end, first.start))) continue;
    if (isLoose && isFilmNamed(sentence, names)) continue;
    if (isInHeadlineOnly(context, sentence, first, weight)) continue;
    if (isLoose && isOtherAgent(cue, names.find((found) => isFullName(found.name)) ?? first, context)) continue;
    const foreign = isAboutAnotherWork(context, sentence, names.at(-1)?.end ?? end, work) ? -4 : 0;
    const clause = sentence.openFolded.slice(sentence.openFolded.lastIndexOf(";", start) + 1);
    if (isOfTitleBefore(sentence, start, work)) continue;
    const aside = isOfOther(sentence, start, end) ? -4 : cues.has("earlier", clause) ? -1 : 0;
    out.push(claim(names, weight + foreign + aside + placeBonus(sentence), sentence, start));
  }
  return out;
}

/** "scored by A, as well as B's cover of a song": the second owns what is no score. */
const ownsElse = (sentence: Sentence, found: FoundName): boolean =>
  isOwner(sentence.open, found.start, found.end) && hasOtherRole(sentence, found);

const ofSomebody =
  /^(?:['’]s)? (?:[a-z-]+ ){0,3}(?:collaborators?|partners?|bandmates?|protege|regulars?|friends?|son|daughter|brother|sister|wife|husband|cohorts?|colleagues?|suspects|comrades?|accomplice|composers?|pianist|violinist|cellist|guitarist|drummer|percussionist|singer|musicians?|producers?|artists?|duo|multi-instrumentalist|songwriter|winners?|winning|nominees?|nominated|members?|native)(?: (?:composers?|duo|and [a-z]+))? (?=\p{Lu})/u;

/** "music by Northgate's Ida Holm" is hers: the owner is a band. */
function ofBand({ gazetteer }: ExtractContext, { open }: Sentence, from: number): string | undefined {
  const [lead, given = ""] = /^['’]s? (?=(\p{Lu}[\p{L}-]+) \p{Lu}\p{Ll})/u.exec(open.slice(from, from + 40)) ?? [];
  return gazetteer.givenNames.has(normalise(given)) ? lead : undefined;
}

/** The names after a cue, past whom the composer works with, and what he won: "by X's old bandmate NAME". */
function namesAfter(context: ExtractContext, sentence: Sentence, end: number): readonly FoundName[] {
  const names = context.names.list(sentence, end);
  const first = names[0];
  if (first === undefined) return names;
  if (isDenied(sentence, first.start)) {
    const place = placeOfTurn(sentence, first.end);
    return place === undefined ? [] : context.names.list(sentence, place);
  }
  const from = /['’]s$/.test(sentence.open.slice(first.start, first.end)) ? first.end - 2 : first.end;
  const aside = ofSomebody.exec(sentence.open.slice(from, from + 80))?.[0] ?? ofBand(context, sentence, from);
  if (aside === undefined) return names;
  const next = context.names.list(sentence, from + aside.length);
  return next.length > 0 ? next : names;
}

/** "music from the Nintendo Switch title": what is named there is a game or a film. */
function isFilmNamed({ openFolded }: Sentence, names: readonly FoundName[]): boolean {
  const end = names.at(-1)?.end ?? 0;
  return /^ (?:[a-z]+ )?(?:title|game|film|movie|series|show|comedy|drama|sequel|remake|franchise|saga)\b/.test(
    openFolded.slice(end, end + 40),
  );
}

/** "New Composer Explained": in a headline a capital makes no name. */
function isInHeadlineOnly(
  { gazetteer }: ExtractContext,
  { place }: Sentence,
  { name }: FoundName,
  weight: number,
): boolean {
  if (place !== "title" || weight !== 2.5 || gazetteer.composers.canonical(name) !== undefined) return false;
  return !gazetteer.givenNames.has(normalise(name.split(" ")[0] ?? ""));
}

const otherFilm =
  /\b(?:previous|earlier|other|another|older|prior|former|first (?:two|three|four)|(?:same|this|that) label(?:'s)?)\b(?: [a-z0-9'-]+){0,3} (?:films?|movies?|pictures?|westerns?|games?|shows?|versions?|adaptations?|features?|instal?lments?)\b[^;:]{0,90}$|\b(?:films|movies|pictures) (?:were|had been|have been|had|have)\b[^.;:]{0,40}$|\b(?:meme label|mismo sello|stess[oa] etichetta|stesso label|selben label|was to be|having been|fell through|in (?:19|20)\d\d there was|there was (?:another|an earlier))\b[^;:]{0,90}$/;

/** "Her first two films had music by X", "there was to be a score by X": the cue speaks of other music. */
const isOfOther = ({ openFolded }: Sentence, start: number, end: number): boolean =>
  otherFilm.test(
    openFolded
      .slice(Math.max(0, start - 100), end)
      .split(/[.!?;] /)
      .at(-1) ?? "",
  );

/** "<em>Other</em>, which had music by X" says nothing of this work. */
function isOfTitleBefore(sentence: Sentence, start: number, work: string | undefined): boolean {
  const title = sentence.spans.findLast((span) => span.end <= start && start - span.end < 30);
  if (title === undefined || title.kind === "quote" || work === undefined || isSameTitle(title.text, work))
    return false;
  const isOwn = normalise(title.text).includes(normalise(work)) || normalise(work).includes(normalise(title.text));
  return !isOwn && /^,? (?:which|that|whose)\b/.test(sentence.openFolded.slice(title.end, start + 1));
}

const otherAgents =
  /\b(?:announced|released|issued|directed|film|movie|series|debut|thriller|adaptation|remake|comedy|drama|classic|story|tale|adventure|novel|book|horror|published|distributed|available|out|put out|based|release|reissue|edition|label|vinyl|presented|cura|curated|compiled|feature|sequel|prequel|entry|giallo|picture|short|opera|play|pilot|show|western|documentary|round[- ]?up|column|review|interview|playlist|mix|guide)\b[^.]{0,20} (?:by|from|of|von|de|di|par|por|da|per)$/;

/** "the soundtrack of NAME's film" names a director, unless NAME is known to compose. */
function isOwnerOfFilm(context: ExtractContext, sentence: Sentence, cue: string, found: FoundName): boolean {
  return (
    /(?:from|of|to|for|zu|von|de|d'|du|del|di)$/.test(cue) &&
    isOwner(sentence.open, found.start, found.end) &&
    context.gazetteer.composers.canonical(found.name) === undefined
  );
}

/** "soundtrack is reissued with the blessing of": the noun of music is far from its "of". */
const farOf =
  /\b(?:blessing|approval|help|support|permission|involvement|guidance|hands?|copies|copy|number|thousands?|hundreds?|lots?|plenty|kind|sort|version|edition|pressing|world|fans?|memory|honou?r|likes) (?:of|from)$/;

/** "score with vocals by", "album, mastered by": between the music and the name stands what else somebody did for it. */
const otherWork =
  /\b(?:vocals?|voices?|singing|chants?|solos?|sax(?:ophone)?|guitars?|piano|violin|cello|viola|trumpet|flute|oboe|clarinet|organ|drums|bass|harp|percussion|choir|guqin|keyboards|synth(?:esizer)? programming|commentary|commentaries|video|clip|mastering|mixing|supervision|supervisor|contributions?|participation|arrangements?|orchestrations?|performances?|production|direction|baguette|thumb|lyrics|songs?|poster|photos?|photography|sleeve|painting|drawings?|illustrations?|artwork|notes|essay|interviews?|remix(?:es)?|covers|dialogue|narration|tromba|voce|fischio|chitarra|gesang|stimme|voix|letra|voz|(?:performed|played|recorded|rebuilt|reconstructed|restored|remastered|mastered|mixed|produced|sung|conducted|arranged|orchestrated|chosen|selected|picked|placed|edited|sequenced|transferred|interpret\w+|eingespielt|gespielt|suonat[aoei]|cantat[aoei]|dirett[aoei]|chantee?s?|jouee?s?|interpretee?s?|grabad[oa]s?|dirigid[oa]s?))(?:,? (?:and|und|et|y|e) [a-z]+)?(?: (?:exclusively|live|entirely|all|throughout))? (?:by|from|of|von|de|di|par|por|da|del|du)$/;

/** "soundtrack released by X" names a label, "the score of X" a film: only a known composer is taken from there. */
function isOtherAgent(cue: string, first: FoundName, context: ExtractContext): boolean {
  if (farOf.test(cue) || otherWork.test(cue)) return true;
  const known = context.gazetteer.composers.canonical(first.name) !== undefined;
  if (otherAgents.test(cue)) return !known;
  const isLoose = /(?:from|of|von|de|d'|del|di|dei)$/.test(cue);
  if (known || !isLoose) return false;
  if (first.name.startsWith("The ")) return true;
  const isPerson = context.gazetteer.givenNames.has(normalise(first.name.split(" ")[0] ?? ""));
  if (/\b(?:entry|feature|film|picture|series|comedy|sequel) of$/.test(cue)) return true;
  return !isFullName(first.name) || (context.cues.language !== "en" && !isPerson);
}
