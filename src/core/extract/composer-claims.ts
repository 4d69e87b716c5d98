import type { ExtractContext } from "./context.ts";
import { readHeadline } from "./headline.ts";
import { normalise } from "./keys.ts";
import { allMatches } from "./matches.ts";
import { type FoundName, isFullName } from "./names.ts";
import { isByline, isFilmOfComposer, isInfluence } from "./no-claim.ts";
import { phrase } from "./phrase.ts";
import type { Sentence } from "./reading.ts";
import { isSameTitle } from "./same-title.ts";
import { spanRole } from "./span-role.ts";

/** Names of which a sentence says that they wrote the music; `weight` is how plainly it says so. */
export interface Claim {
  readonly names: readonly string[];
  readonly weight: number;
  readonly order: number;
}

type Cues = ExtractContext["cues"];

const patterns = {
  by: ({ compile }: Cues) => compile("claim by", (p) => `\\b(?:${p("composedBy")})(?= )`, "g"),
  musicBy: ({ compile }: Cues) => compile("claim music by", (p) => `\\b(?:${p("musicBy")})(?= )`, "g"),
  written: ({ compile }: Cues) => compile("claim written", (p) => `\\b(?:${p("written")})\\b`, "g"),
  authored: ({ compile }: Cues) => compile("claim authored", (p) => ` (?:${p("by")})(?= )`, "g"),
  composer: ({ compile }: Cues) => compile("claim composer", (p) => `\\b(?:${p("composer")})(?:[ ,:]+(?=[a-z]))`, "g"),
  field: ({ compile }: Cues) =>
    compile(
      "claim field",
      (p) =>
        `^[^a-z]{0,3}(?:(?:original |film )?(?:music|score|musique|musik|musica|musiche)(?: (?:by|composed by|von|de|di|par|por))?|(?:${p("composedBy")})|(?:${p("composer")})(?:\\(s\\)|s)?) ?[:–-] ?`,
    ),
  composes: ({ compile }: Cues) => compile("claim composes", (p) => `^(?:'s)?,? *(?:${p("composes")})\\b`),
  together: ({ compile }: Cues) => compile("claim together", (p) => `\\b(?:${p("together")})(?=[ :])`, "g"),
  notScore: ({ compile }: Cues) => compile("claim not score", (p) => `\\b(?:${p("notScore")})\\b`, "g"),
  notScoreFirst: ({ compile }: Cues) =>
    compile("claim not score first", (p) => `^[^.]{0,24}\\b(?:${p("notScore")})\\b`),
  music: ({ compile }: Cues) => compile("claim music", (p) => `\\b(?:${p("music")}|compositions?)\\b`, "g"),
  musicThat: ({ compile }: Cues) =>
    compile("claim music that", (p) => `\\b(?:${p("music")})(?: (?:that|which)(?: [a-z-]+){0,4}?)? $`),
  musicThen: ({ compile }: Cues) =>
    compile("claim music then", (p) => `\\b(?:${p("music")})["'”]?(?:,| [–-]| \\||:) (?=[a-z])`),
  possessed: ({ compile }: Cues) =>
    compile(
      "claim possessed",
      (p) =>
        `^(?:'s?|s'?)? (?:(?:[a-z-]+|\\d+) ){0,3}?(?:${p("music")}|work (?:for|on)|colonna sonora|bande originale)\\b`,
    ),
};

const lastMatch = (pattern: RegExp, text: string): number => {
  let last = -1;
  for (const match of allMatches(text, pattern)) last = match.index + match[0].length;
  return last;
};

/** True if what was written is a song, a theme, the film or its book rather than the score. */
function isAboutSomethingElse(context: ExtractContext, sentence: Sentence, cueStart: number, cueEnd: number): boolean {
  const [notScore, music] = [patterns.notScore(context.cues), patterns.music(context.cues)];
  const clause = (
    sentence.openFolded
      .slice(Math.max(0, cueStart - 70), cueEnd)
      .split(/[;:]|\.\s/)
      .at(-1) ?? ""
  ).replace(/, (?:along|together|as well as|including) [^,]*,/g, ",");
  if (/^(?:composed|scored|komponiert|vertont|compos|compuest)/.test(sentence.openFolded.slice(cueStart, cueEnd)))
    return /\b(?:songs?|main titles?|(?:title |main )?theme|trailer music|lied|chanson|cancion|canzone|brano|single|generique)\b(?: ["'][^"']{2,50}["'])?(?:[^,;"]{0,25}|, ?)$/.test(
      clause.slice(0, clause.length - (cueEnd - cueStart)),
    );
  const other = lastMatch(notScore, clause);
  return other >= 0 && lastMatch(music, clause) < other;
}

/** The titles of other works that stand beside a claim make it a claim about them. */
function isAboutAnotherWork(
  context: ExtractContext,
  sentence: Sentence,
  end: number,
  work: string | undefined,
): boolean {
  if (work === undefined) return false;
  const after = sentence.openFolded.slice(end, end + 90);
  const next = sentence.spans.find(
    (span) => span.start >= end && span.start - end < 60 && sentence.open.slice(span.start, span.end).trim() !== "",
  );
  if (
    next === undefined ||
    isSameTitle(next.text, work) ||
    normalise(next.text).includes(normalise(work)) ||
    normalise(work).includes(normalise(next.text))
  )
    return false;
  if (spanRole(sentence, next, context) === "track" || spanRole(sentence, next, context) === "album") return false;
  return (
    /^[^.,;]{0,30}\b(?:for|of|to|in|on|zu|fur|pour|de|para|per|di)\b/.test(after.slice(0, next.start - end + 1)) &&
    !normalise(sentence.text).includes(normalise(work))
  );
}

function claim(names: readonly FoundName[], weight: number, sentence: Sentence, at: number): Claim {
  return { names: names.map((found) => found.name), weight, order: sentence.index * 1000 + at };
}

const placeBonus = (sentence: Sentence): number =>
  sentence.place === "title" || sentence.index <= 4 ? 1 : sentence.index <= 10 ? 0.5 : sentence.index <= 16 ? 0 : -2;

interface Cue {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  /** True for "by" after a noun of music, where who released or directed may stand as well. */
  readonly isLoose: boolean;
  /** True for words that name the music themselves: "the music comes from". */
  readonly isWhole: boolean;
}

/** Where a rule's expression matches; it is not even made for a text without the cue that it holds. */
function matchesOf(
  cues: Cues,
  name: "composedBy" | "musicBy" | "composer" | "by" | "together",
  pattern: (cues: Cues) => RegExp,
  folded: string,
): readonly RegExpExecArray[] {
  return cues.has(name, folded) ? allMatches(folded, pattern(cues)) : [];
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
  const loose = matchesOf(cues, "by", patterns.authored, folded).flatMap((match) => {
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

function byCues(context: ExtractContext, sentence: Sentence, work: string | undefined): readonly Claim[] {
  const out: Claim[] = [];
  const { cues } = context;
  for (const { start, end, weight, isLoose, isWhole } of findCues(cues, sentence)) {
    const names = context.names.list(sentence, end).filter((found) => isCredible(context, sentence, found));
    const first = names[0];
    const cue = sentence.openFolded.slice(start, end);
    if (first === undefined || isOwnerOfFilm(context, sentence, cue, first)) continue;
    if (isInfluence(sentence, end) || isByline(sentence, end)) continue;
    if (isFilmOfComposer(sentence.openFolded.slice(end, first.start), weight)) continue;
    if (weight > 2.5 && !isWhole && isAboutSomethingElse(context, sentence, start, end)) continue;
    if (isLoose && filmNounOf.test(sentence.openFolded.slice(end, first.start))) continue;
    if (isLoose && isOtherAgent(cue, names.find((found) => isFullName(found.name)) ?? first, context)) continue;
    const foreign = isAboutAnotherWork(context, sentence, names.at(-1)?.end ?? end, work) ? -4 : 0;
    const clause = sentence.openFolded.slice(sentence.openFolded.lastIndexOf(";", start) + 1);
    if (isOfTitleBefore(sentence, start, work)) continue;
    const aside = cues.has("earlier", clause) ? -1 : 0;
    out.push(claim(names, weight + foreign + aside + placeBonus(sentence), sentence, start));
  }
  return out;
}

/** "<em>Other</em>, which had music by X" says nothing of this work. */
function isOfTitleBefore(sentence: Sentence, start: number, work: string | undefined): boolean {
  const title = sentence.spans.findLast((span) => span.end <= start && start - span.end < 30);
  if (title === undefined || title.kind === "quote" || work === undefined || isSameTitle(title.text, work))
    return false;
  const isOwn = normalise(title.text).includes(normalise(work)) || normalise(work).includes(normalise(title.text));
  return !isOwn && /^,? (?:which|that|whose)\b/.test(sentence.openFolded.slice(title.end, start + 1));
}

const otherAgents =
  /\b(?:announced|released|issued|directed|film|movie|series|debut|thriller|adaptation|remake|comedy|drama|classic|story|tale|adventure|novel|book|horror|published|distributed|available|out|put out|based|release|reissue|edition|label|vinyl|presented|cura|curated|compiled)\b[^.]{0,20} (?:by|from|of|von|de|di|par|por|da|per)$/;

/** "the soundtrack of NAME's film" names a director, unless NAME is known to compose. */
function isOwnerOfFilm(context: ExtractContext, sentence: Sentence, cue: string, found: FoundName): boolean {
  const isOwner =
    /['’]s?$/.test(sentence.open.slice(found.start, found.end)) || /^['’]/.test(sentence.open.slice(found.end));
  return (
    /(?:from|of|to|for|zu|von|de|d'|du|del|di)$/.test(cue) &&
    isOwner &&
    context.gazetteer.composers.canonical(found.name) === undefined
  );
}

/** "soundtrack is reissued with the blessing of": the noun of music is far from its "of". */
const farOf =
  /\b(?:blessing|approval|help|support|permission|involvement|guidance|hands?|copies|copy|number|thousands?|hundreds?|lots?|plenty|kind|sort|version|edition|pressing|world|fans?|memory|honou?r|likes) (?:of|from)$/;

/** "soundtrack released by X" names a label, "the score of X" a film: only a known composer is taken from there. */
function isOtherAgent(cue: string, first: FoundName, context: ExtractContext): boolean {
  const known = context.gazetteer.composers.canonical(first.name) !== undefined;
  if (otherAgents.test(cue)) return !known;
  const isLoose = /(?:from|of|von|de|d'|del|di|dei)$/.test(cue);
  if (known || !isLoose) return false;
  if (first.name.startsWith("The ") || farOf.test(cue)) return true;
  const isPerson = context.gazetteer.givenNames.has(normalise(first.name.split(" ")[0] ?? ""));
  return !isFullName(first.name) || (context.cues.language !== "en" && !isPerson);
}

/** Bold words with a colon are a title with what follows it. */
const isLongTitle = (text: string): boolean => /\w: \p{Lu}/u.test(text);

/** A name that a known work or label has is no composer here, unless a composer is called so too. */
function isCredible(context: ExtractContext, sentence: Sentence, found: FoundName): boolean {
  const { composers, labels, works } = context.gazetteer;
  if (composers.canonical(found.name) !== undefined) return true;
  if (/ (?:Records?|Recordings?|Classics?|Tapes?|Music|Media|Tonträger|Label)$/.test(found.name)) return false;
  const inSpan = sentence.spans.some(
    (span) => span.start <= found.start && found.end <= span.end && span.kind !== "capitals",
  );
  if (sentence.bold.some((mark) => mark.start <= found.start && found.end + 2 < mark.end && isLongTitle(mark.text)))
    return false;
  return !inSpan && labels.canonical(found.name) === undefined && works.canonical(found.name) === undefined;
}

/** "COMPOSER: Jeff Russo" on a line of its own. */
function fromField(context: ExtractContext, sentence: Sentence): readonly Claim[] {
  const field = patterns.field(context.cues).exec(sentence.openFolded);
  if (field === null || sentence.place === "title") return [];
  const names = context.names.list(sentence, field[0].length);
  return names.length === 0 ? [] : [claim(names, 5, sentence, 0)];
}

const tellsOfScore =
  /^ (?:has |have |today )*(?:announc(?:e|es|ed)|details?|detailed|gives? details|shar(?:e|es|ed)|unveil(?:s|ed)?|reveal(?:s|ed)?) [^.;]{0,40}\b(?:scores?|soundtracks?)\b/;

const givesPiece =
  /^ (?:shares?|unveils?|premieres?|debuts?|drops?|releases?) [^.;]{0,60}\b(?:theme|cue|track|piece|score|soundtrack|music)\b/;
const givesOfOwnScore =
  /^ (?:has |have |today )*(?:shar|unveil|releas|reveal|debut|premier)\w* [^.;]{0,120}\b(?:from|off) (?:his|her|their) (?:[a-z]+ ){0,3}(?:scores?|soundtracks?|music)\b/;

/** Names before "'s score", before "composed", and before a quoted work in a headline. */
function fromNamesBefore(context: ExtractContext, sentence: Sentence, work: string | undefined): readonly Claim[] {
  const out: Claim[] = [];
  const { open, openFolded } = sentence;
  const hasVerb =
    context.cues.has("composes", openFolded) ||
    context.cues.has("composer", openFolded) ||
    tellsSomething.test(openFolded);
  const hasGenitive = context.reading.language === "de";
  if (!hasVerb && !hasGenitive && !openFolded.includes("'")) return out;
  let free = 0;
  for (const match of allMatches(open, capital)) {
    if (
      match.index < free ||
      (!hasVerb && !hasGenitive && !openFolded.slice(match.index, match.index + 80).includes("'"))
    )
      continue;
    const first = context.names.at(sentence, match.index);
    if (first?.start !== match.index || !isCredible(context, sentence, first)) continue;
    const names = context.names.list(sentence, match.index);
    const last = names.at(-1) ?? first;
    free = last.end;
    if (isCompanion(openFolded, match.index, last.end)) continue;
    const end = open.slice(0, last.end).replace(/['’]s?$/, "").length;
    const owned = withoutGenitive(context, sentence, names);
    if (owned !== undefined) out.push(claim(owned, 3 + placeBonus(sentence), sentence, match.index));
    const weight =
      owned !== undefined ? 0 : weightBefore(context, sentence, openFolded.slice(end, end + 160), end, names, work);
    if (weight > 0) out.push(claim(names, weight + placeBonus(sentence), sentence, match.index));
  }
  return out;
}

/** German puts an s to the name and no apostrophe: "Klaus Doldingers Musik". */
function withoutGenitive(
  context: ExtractContext,
  sentence: Sentence,
  names: readonly FoundName[],
): readonly FoundName[] | undefined {
  const last = names.at(-1);
  if (context.reading.language !== "de" || last === undefined || !isFullName(last.name) || !last.name.endsWith("s"))
    return undefined;
  if (!patterns.possessed(context.cues).test(sentence.openFolded.slice(last.end, last.end + 60))) return undefined;
  const isOwn = context.gazetteer.composers.canonical(last.name) !== undefined;
  return isOwn ? names : [...names.slice(0, -1), { ...last, name: last.name.slice(0, -1) }];
}

const capital = /(?<![\p{L}\p{N}.])(?=\p{Lu})/gu;
/** "X, the studio's sound designer, composed it" */
const apposition = /^, (?!(?:and|und|et|y|e|but|though|while|as) )[a-z][^,.;]{2,80},(?= )/;
const isComposerAfter =
  /^,? (?:is|are|was|were|(?:serves?|served|acts?|acted|returns?|returned) as|ist|sind|war|waren|est|sont|e|sono|es|son)(?: (?!not|no|nicht|pas|non)[a-z]+){0,4} (?:composers?|komponist(?:en|in)?|compositeurs?|compositrice|compositor(?:e|i|es|a)?)\b(?! for hire| and )/;
const tellsSomething = phrase(/\b(?:announce|detail|share|unveil|reveal|details)/);

function weightBefore(
  context: ExtractContext,
  sentence: Sentence,
  rest: string,
  end: number,
  names: readonly FoundName[],
  work: string | undefined,
): number {
  const known = names.some((found) => context.gazetteer.composers.canonical(found.name) !== undefined);
  const plain = names.every((found) => isFullName(found.name));
  if (!known && !plain) return 0;
  const foreign = isAboutAnotherWork(context, sentence, end, work);
  if (givesOfOwnScore.test(rest)) return 3;
  if (tellsOfScore.test(rest) || (sentence.place === "title" && givesPiece.test(rest))) return known ? 2.6 : 1.6;
  if (/^'s?/.test(rest) && patterns.possessed(context.cues).test(rest)) return foreign ? 0 : 3;
  const span = sentence.spans.find((next) => next.start >= end && next.start - end <= 6);
  if (/^'s?/.test(rest) && span !== undefined) {
    const isOwn = work === undefined || isSameTitle(span.text, work) || normalise(span.text).includes(normalise(work));
    const music = patterns
      .possessed(context.cues)
      .test(` ${sentence.openFolded.slice(span.end, span.end + 50).trim()}`);
    return known && isOwn ? 2.5 : music && isOwn && sentence.place === "title" ? 1.5 : 0;
  }
  if (isComposerAfter.test(rest) && !foreign) return 3;
  const verb = patterns.composes(context.cues).exec(rest.replace(apposition, ""));
  if (verb === null || foreign) return 0;
  const object =
    rest
      .replace(apposition, "")
      .slice(verb[0].length, verb[0].length + 90)
      .split(/[;]|\. /)[0] ?? "";
  const isDirect =
    /compos|scored|scores|vertont|komponiert/.test(verb[0]) || isRelative(context, sentence, names[0]?.start ?? 0);
  const hasMusic =
    context.cues.has("music", object) || (/^ (?:it|this|them)\b/.test(object) && speaksOfMusic(context, sentence));
  const isElse = patterns.notScoreFirst(context.cues).test(object) && !hasMusic;
  return (isDirect || hasMusic) && !isElse ? 3 : 0;
}

/** True where "it" may be the music: the sentence or the one before speaks of music, or a heading or picture is before it. */
function speaksOfMusic({ cues, reading }: ExtractContext, sentence: Sentence): boolean {
  const previous = reading.sentences[sentence.index - 1];
  if (previous === undefined || previous.place !== "body" || sentence.place !== "body") return true;
  const isMusic = (folded: string): boolean => cues.has("music", folded) || cues.has("album", folded);
  return isMusic(sentence.openFolded) || isMusic(previous.openFolded);
}

/** "X, who worked on the first game alongside NAME, wrote it" says nothing of NAME. */
const isCompanion = (folded: string, start: number, end: number): boolean =>
  /\b(?:alongside|besides|with|like|under|after|including) $/.test(folded.slice(Math.max(0, start - 12), start)) &&
  /^,/.test(folded.slice(end)) &&
  /, (?:who|which|whose) /.test(folded.slice(Math.max(0, start - 140), start));

/** "the soundtrack that NAME wrote": the music stands before the name. */
function isRelative(context: ExtractContext, sentence: Sentence, start: number): boolean {
  const before = sentence.openFolded.slice(Math.max(0, start - 40), start);
  return patterns.musicThat(context.cues).test(before);
}

/** "Here Y composes with X" joins X to the composers that are named elsewhere. */
export function jointNames(context: ExtractContext, sentence: Sentence, work: string | undefined): readonly string[] {
  const out: string[] = [];
  for (const match of matchesOf(context.cues, "together", patterns.together, sentence.openFolded)) {
    const end = match.index + match[0].length;
    if (match.index > 0 && /\p{Lu}/u.test(sentence.open.charAt(match.index))) continue;
    const rest = sentence.openFolded.slice(end);
    const titles = sentence.spans.filter((span) => sentence.open.slice(span.start, span.end).trim() !== "");
    const isForeign = titles.some(
      (span) =>
        work !== undefined &&
        !normalise(span.text).includes(normalise(work)) &&
        !normalise(work).includes(normalise(span.text)),
    );
    const isAboutMusic = context.cues.has("music", sentence.openFolded) || /\bfor this\b/.test(sentence.openFolded);
    if (
      isForeign ||
      !isAboutMusic ||
      /^ ?(?:the )?(?:director|filmmaker|producer|screenwriter|author|lyricist|singer)s?\b/.test(rest) ||
      context.cues.has("show", sentence.openFolded.slice(0, end)) ||
      /\b(?:on|orchestra|label) [A-Z]/.test(rest.slice(0, 3))
    )
      continue;
    const list = listAfterColon(context, sentence, end).filter(
      (found) => isFullName(found.name) && isCredible(context, sentence, found),
    );
    const last = list.at(-1);
    const tail = last === undefined ? "" : sentence.openFolded.slice(last.end, last.end + 60);
    if (
      /^[^.]{0,40}\bon [a-z]/.test(tail) &&
      /\p{Lu}/u.test(sentence.open.slice(last?.end ?? 0, (last?.end ?? 0) + 45))
    )
      continue;
    const isSong =
      /\b(?:song|songs|theme|single|lied|chanson|cancion|canzone)\b/.test(tail) &&
      !/\b(?:score|soundtrack)\b/.test(tail);
    const own = context.names.after(sentence, end);
    if (own !== undefined && !isFullName(own.name) && list.length > 0 && /^ ?[^ ]/.test(rest)) out.push(own.name);
    if (!isSong && !/^,? (?:guitarist|singer|who)/.test(tail)) out.push(...list.map((found) => found.name));
  }
  return out;
}

function listAfterColon(context: ExtractContext, sentence: Sentence, end: number): readonly FoundName[] {
  const direct = context.names.list(sentence, end);
  if (direct.length > 0 && isFullName(direct[0]?.name ?? "")) return direct;
  const own =
    /^[^.;]{0,12}?: (?:his|her) (?:[a-z]+ ){0,2}/.exec(sentence.open.slice(end)) ??
    /^[ :](?:his|her) (?:[a-z]+ ){1,2}/.exec(sentence.open.slice(end));
  return own === null ? direct : context.names.list(sentence, end + own[0].length);
}

/** "… Soundtrack, NAME & NAME" at the end of a headline, and "TITLE by NAME, a 2-CD set". */
function fromEndsAndEntries(context: ExtractContext, sentence: Sentence): readonly Claim[] {
  const tail = sentence.place === "title" ? patterns.musicThen(context.cues).exec(sentence.openFolded) : null;
  const names = tail === null ? [] : context.names.list(sentence, tail.index + tail[0].length);
  const last = names.at(-1);
  const lead = sentence.place === "title" ? leadClaim(context, sentence) : [];
  const isTail =
    last !== undefined &&
    last.end >= sentence.open.length - 2 &&
    names.every((found) => isFullName(found.name) && isCredible(context, sentence, found));
  const entries =
    sentence.place === "title"
      ? sentence.spans.flatMap((span) => bracketClaim(context, sentence, span.end))
      : sentence.spans.flatMap((span) => [
          ...entryClaim(context, sentence, span.end),
          ...bracketClaim(context, sentence, span.end),
        ]);
  return isTail ? [claim(names, 2.5, sentence, 0), ...lead, ...entries] : [...lead, ...entries];
}

/** "NAME & NAME: ‘WORK’ Soundtrack Coming" */
function leadClaim(context: ExtractContext, sentence: Sentence): readonly Claim[] {
  if (context.names.at(sentence, 0)?.start !== 0) return [];
  const names = context.names.list(sentence, 0);
  const last = names.at(-1);
  if (names[0]?.start !== 0 || last === undefined) return [];
  const rest = sentence.openFolded.slice(last.end);
  if (!/^(?:: | [–-] )/.test(rest) || !context.cues.has("music", rest)) return [];
  const isPlain = names.every((found) => isFullName(found.name) && isCredible(context, sentence, found));
  const known = names.filter((found) => context.gazetteer.composers.canonical(found.name) !== undefined).length;
  return isPlain && known > 0 ? [claim(names, 2.5, sentence, 0)] : [];
}

/** "TITLE (NAME)" where the name is a known composer's. */
function bracketClaim(context: ExtractContext, sentence: Sentence, end: number): readonly Claim[] {
  const opening = /^ ?["'”]? ?\(/.exec(sentence.folded.slice(end, end + 4))?.[0].length;
  if (opening === undefined) return [];
  const unblanked = { ...sentence, open: sentence.text, openFolded: sentence.folded };
  const names = context.names.list(unblanked, end + opening);
  const last = names.at(-1);
  const isAlone = last !== undefined && sentence.text.charAt(last.end) === ")";
  const known = names.some((found) => context.gazetteer.composers.canonical(found.name) !== undefined);
  return isAlone && known ? [claim(names, 3, sentence, end)] : [];
}

function entryClaim(context: ExtractContext, sentence: Sentence, end: number): readonly Claim[] {
  const by = /^["'”]?,? (?:by|von|de|di|par|por) /.exec(sentence.openFolded.slice(end, end + 12));
  if (by === null || !context.cues.has("album", sentence.openFolded)) return [];
  const names = context.names
    .list(sentence, end + by[0].length)
    .filter((found) => isFullName(found.name) && isCredible(context, sentence, found));
  const isElse = /\b(?:directed|director|novel|song|film by|starring)\b/.test(
    sentence.openFolded.slice(Math.max(0, end - 80), end + 60),
  );
  const known = names.some((found) => context.gazetteer.composers.canonical(found.name) !== undefined);
  const isDirector = context.cues.language !== "en" && !known;
  return names.length === 0 || isDirector || (isElse && !known) ? [] : [claim(names, known ? 3 : 2.5, sentence, end)];
}

const bracketedCredit =
  /\((?:(?:with |the )?(?:original )?(?:music|score|soundtrack|musik|musique|musiche|musica)(?: (?:composed|written|is|was|are))?|composed|scored|written and composed|komponiert|compose[es]*|compuest[oa]s?|compost[oaei])?:? ?(?:by|von|par|por|da|di|de|:) /g;

/** "the music (by A and B)" and "TITLE (composed by A)": brackets that hold nothing but the credit. */
function fromBracketedCredit(context: ExtractContext, sentence: Sentence, work: string | undefined): readonly Claim[] {
  if (!sentence.folded.includes("(") || sentence.place === "item") return [];
  const unblanked = { ...sentence, open: sentence.text, openFolded: sentence.folded };
  return allMatches(sentence.folded, bracketedCredit).flatMap((match) => {
    const before = sentence.folded.slice(Math.max(0, match.index - 30), match.index);
    const isSaid =
      /^\((?:with |the |original )*[cmskr]/.test(match[0]) && !/^\((?:by|von|par|por|da|di|de)\b/.test(match[0]);
    if (!isSaid && !/\b(?:music|score|soundtrack|musik|musique|musica|musiche)\b[^.,;]{0,12}$/.test(before)) return [];
    const title = sentence.spans.find((span) => span.end <= match.index && match.index - span.end <= 3);
    if (title !== undefined && work !== undefined && !normalise(title.text).includes(normalise(work))) return [];
    const names = context.names
      .list(unblanked, match.index + match[0].length)
      .filter((found) => isFullName(found.name) && isCredible(context, unblanked, found));
    return names.length === 0 ? [] : [claim(names, 3 + placeBonus(sentence), sentence, match.index)];
  });
}

/** "WORK – NAME – Out now" and "WORK by NAME": who stands there made the music, or else the work. */
function fromHeadlineForm(context: ExtractContext): readonly Claim[] {
  const { names } = readHeadline(context);
  if (names.length === 0 || !names.every((found) => isCredible(context, context.reading.title, found))) return [];
  const isKnown = names.some((found) => context.gazetteer.composers.canonical(found.name) !== undefined);
  return [claim(names, isKnown ? 3.5 : 2.5, context.reading.title, 0)];
}

/** Who is named there did not write this music. */
const notInvolved = phrase(
  /\b(?:is|are|was|were) (?:not|no longer) (?:involved|attached|part of|on board|returning|back)\b|\bisn't (?:involved|back|returning)|\b(?:had|has) (?:previously |originally |initially )?been attached\b|\bwas (?:previously |originally |initially )?attached\b|\bis not in it\b|\b(?:do not|don't|not to be) confused? with\b/,
);

/** True if the sentence says of somebody that he has no part in this music. */
export const deniesPart = ({ openFolded }: Sentence): boolean => notInvolved.test(openFolded);

/** Everything that the sentences say about who wrote the music, plain or not. */
export function findClaims(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
): readonly Claim[] {
  return sentences
    .filter((sentence) => !deniesPart(sentence))
    .flatMap((sentence) => [
      ...(sentence.place === "title" ? fromHeadlineForm(context) : []),
      ...fromField(context, sentence),
      ...fromEndsAndEntries(context, sentence),
      ...byCues(context, sentence, work),
      ...fromBracketedCredit(context, sentence, work),
      ...fromNamesBefore(context, sentence, work),
    ]);
}
