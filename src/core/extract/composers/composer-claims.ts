import type { ExtractContext } from "../context.ts";
import { isFullName } from "../names/names.ts";
import type { FoundName } from "../names/trim-run.ts";
import { type Sentence, withBrackets } from "../post/reading.ts";
import { nameStarts } from "../words/capitals.ts";
import { genitiveBefore } from "../words/genitive.ts";
import { normalise } from "../words/keys.ts";
import { allMatches } from "../words/matches.ts";
import { phrase } from "../words/phrase.ts";
import { readHeadline } from "../works/headline.ts";
import { isSameTitle } from "../works/same-title.ts";
import { type Claim, claim, isAboutAnotherWork, isCredible, placeBonus } from "./claim.ts";
import { claimPatterns, matchesOf } from "./claim-patterns.ts";
import { findClaimsByCue } from "./claims-by-cue.ts";
import { isReplaced } from "./no-claim.ts";
import { namesOfParts, namesOfRest } from "./shared-credits.ts";

/** "COMPOSER: Jeff Russo" on a line of its own. */
function fromField(context: ExtractContext, sentence: Sentence): readonly Claim[] {
  if (sentence.place === "title" || !/[:-]/.test(sentence.openFolded)) return [];
  const field = claimPatterns.field(context.cues).exec(sentence.openFolded);
  if (field === null) return [];
  const names = context.names.list(sentence, field.index + field[0].length);
  return names.length === 0 ? [] : [claim(names, 5, sentence, 0)];
}

const tellsOfScore =
  /^ (?:has |have |today )*(?:announc(?:e|es|ed)|details?|detailed|gives? details|shar(?:e|es|ed)|unveil(?:s|ed)?|reveal(?:s|ed)?) [^.;]{0,40}\b(?:scores?|soundtracks?)\b/;

const givesPiece =
  /^ (?:shares?|unveils?|premieres?|debuts?|drops?|releases?) [^.;]{0,60}\b(?:theme|cue|track|piece|score|soundtrack|music)\b/;
const givesOfOwnScore =
  /^ (?:has |have |today )*(?:shar|unveil|releas|reveal|debut|premier)\w* [^.;]{0,120}\b(?:from|off|of|to) (?:his|her|their) (?:[a-z]+ ){0,3}(?:scores?|soundtracks?|music)\b/;

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
  for (const start of nameStarts(open)) {
    if (start < free || (!hasVerb && !hasGenitive && !openFolded.slice(start, start + 80).includes("'"))) continue;
    const first = context.names.at(sentence, start);
    if (first?.start !== start || !isCredible(context, sentence, first)) continue;
    const names = context.names.list(sentence, start);
    const last = names.at(-1) ?? first;
    free = last.end;
    if (isCompanion(openFolded, start, last.end) || isReplaced(sentence, start)) continue;
    const end = last.end - genitiveBefore(open, last.end);
    if (isTheComposer.test(openFolded.slice(last.end, last.end + 50))) {
      out.push(claim([last], 2.5 + placeBonus(sentence), sentence, last.start));
      continue;
    }
    const owned = withoutGenitive(context, sentence, names);
    if (owned !== undefined) out.push(claim(owned, 3 + placeBonus(sentence), sentence, start));
    const weight =
      owned !== undefined
        ? 0
        : weightBefore(context, sentence, openFolded.slice(end, end + 160).replace(/^ {2,}/, " "), end, names, work);
    if (weight > 0) out.push(claim(names, weight + placeBonus(sentence), sentence, start));
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
  if (!claimPatterns.possessed(context.cues).test(sentence.openFolded.slice(last.end, last.end + 60))) return undefined;
  const isOwn = context.gazetteer.composers.canonical(last.name) !== undefined;
  return isOwn ? names : [...names.slice(0, -1), { ...last, name: last.name.slice(0, -1) }];
}

/** "X, the studio's sound designer, composed it" */
const apposition = /^, (?!(?:and|und|et|y|e|but|though|while|as) )[a-z][^,.;]{2,110},(?= )/;
/** "X, the director, and NAME, the composer, met" */
const isTheComposer =
  /^, (?:(?:the|its) (?:[a-z]+'s )?composer|(?:der|die) komponist(?:in)?|le compositeur|la compositrice|(?:el|la) compositora?|il compositore)(?=[,.;)]|$)/;
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
  const plain = isFullName(names[0]?.name ?? "");
  if (!known && !plain) return isOneWordArtist(context, sentence, rest, names) ? 2.6 : 0;
  const foreign = isAboutAnotherWork(context, sentence, end, work);
  if (givesOfOwnScore.test(rest)) return 3;
  if (tellsOfScore.test(rest) || (sentence.place === "title" && givesPiece.test(rest))) return known ? 2.6 : 1.6;
  if (/^'s?/.test(rest) && claimPatterns.possessed(context.cues).test(rest)) return foreign ? 0 : 3;
  const span = sentence.spans.find((next) => next.start >= end && next.start - end <= 6);
  if (/^'s?/.test(rest) && span !== undefined) {
    const isOwn = work === undefined || isSameTitle(span.text, work) || normalise(span.text).includes(normalise(work));
    const music = claimPatterns
      .possessed(context.cues)
      .test(` ${sentence.openFolded.slice(span.end, span.end + 50).trim()}`);
    return known && isOwn ? 2.5 : music && isOwn && sentence.place === "title" ? 1.5 : 0;
  }
  if (isComposerAfter.test(rest) && !foreign) return 3;
  const verb = claimPatterns.composes(context.cues).exec(rest.replace(apposition, ""));
  if (verb === null || foreign) return 0;
  const object =
    rest
      .replace(apposition, "")
      .slice(verb[0].length, verb[0].length + 90)
      .split(/[;]|\. /)[0] ?? "";
  const isDirect =
    /compos|scor(?:ed|es|ing)|vertont|komponiert/.test(verb[0]) || isRelative(context, sentence, names[0]?.start ?? 0);
  const hasMusic =
    context.cues.has("music", object) ||
    context.cues.has("music", verb[0]) ||
    /^ [^,]{0,20}\b(?:tracks|cues|album)\b/.test(object) ||
    (/^ (?:it|this|them)\b/.test(object) && speaksOfMusic(context, sentence));
  const first = object.split(",")[0] ?? "";
  const isElse =
    (claimPatterns.notScoreFirst(context.cues).test(object) && !hasMusic) ||
    (object !== first && claimPatterns.notScoreFirst(context.cues).test(first) && !context.cues.has("music", first));
  return (isDirect || hasMusic) && !isElse ? 3 : 0;
}

/** "the score that Labrinth created" and "Labrinth’s music for": what makes music there is no film. */
function isOneWordArtist(
  context: ExtractContext,
  sentence: Sentence,
  rest: string,
  names: readonly FoundName[],
): boolean {
  const start = names[0]?.start ?? 0;
  if (names.length !== 1 || noArtist.test(names[0]?.name ?? "")) return false;
  if (/^'s (?:(?:new|original|own|eerie|haunting) ){0,2}(?:music|score) (?:for|to) /.test(rest)) return true;
  return (
    /^ (?:has |had )?(?:created|wrote|written|composed|made|recorded) /.test(rest) &&
    isRelative(context, sentence, start)
  );
}

/** Companies and pronouns make no music. */
const noArtist =
  /^(?:Netflix|Disney|Amazon|Apple|Sony|Nintendo|Marvel|Warner|Hulu|Paramount|Universal|Mondo|Hollywood|He|She|They|We|You|It|I)$/;

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
  return claimPatterns.musicThat(context.cues).test(before);
}

/** "Here Y composes with X" joins X to the composers that are named elsewhere. */
export function jointNames(context: ExtractContext, sentence: Sentence, work: string | undefined): readonly string[] {
  const out: string[] = [...namesOfRest(context, sentence), ...namesOfParts(context, sentence, work)];
  for (const match of matchesOf(context.cues, "together", claimPatterns.together, sentence.openFolded)) {
    const end = match.index + match[0].length;
    if (match.index > 0 && /\p{Lu}/u.test(sentence.open.charAt(match.index))) continue;
    const rest = sentence.openFolded.slice(end);
    const titles = sentence.spans.filter(
      (span) =>
        sentence.open.slice(span.start, span.end).trim() !== "" &&
        (span.start < end || !/, (?:who|whose|which|known)\b/.test(sentence.openFolded.slice(end, span.start))),
    );
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
    if (!isSong && !/^,? (?:guitarist|singer|who\b)/.test(tail)) out.push(...list.map((found) => found.name));
  }
  return out;
}

function listAfterColon(context: ExtractContext, sentence: Sentence, end: number): readonly FoundName[] {
  const direct = context.names.list(sentence, end);
  if (direct.length > 0 && isFullName(direct[0]?.name ?? "")) return direct;
  const own =
    /^[^.;]{0,12}?: (?:his|her) (?:[a-z]+ ){0,2}/.exec(sentence.open.slice(end)) ??
    /^[ :](?:his|her|their) (?:[a-z-]+,? ){1,3}/.exec(sentence.open.slice(end));
  return own === null ? direct : context.names.list(sentence, end + own[0].length);
}

/** "… Soundtrack, NAME & NAME" at the end of a headline, and "TITLE by NAME, a 2-CD set". */
function fromEndsAndEntries(context: ExtractContext, sentence: Sentence, work: string | undefined): readonly Claim[] {
  const tail = sentence.place === "title" ? claimPatterns.musicThen(context.cues).exec(sentence.openFolded) : null;
  const names = tail === null ? [] : context.names.list(sentence, tail.index + tail[0].length);
  const last = names.at(-1);
  const lead = sentence.place === "title" ? leadClaim(context, sentence) : [];
  const isTail =
    last !== undefined &&
    last.end >= sentence.open.length - 2 &&
    names.every((found) => isFullName(found.name) && isCredible(context, sentence, found));
  const entries =
    sentence.place === "title"
      ? endsOfTitles(sentence, work).flatMap((end) => bracketClaim(context, sentence, end))
      : sentence.spans.flatMap((span) => [
          ...entryClaim(context, sentence, span.end),
          ...bracketClaim(context, sentence, span.end),
        ]);
  return isTail ? [claim(names, 2.5, sentence, 0), ...lead, ...entries] : [...lead, ...entries];
}

/** Where in a headline its titles end, and the work's name without quotes. */
function endsOfTitles({ spans, text }: Sentence, work: string | undefined): readonly number[] {
  const ends = spans.map(({ end }) => end);
  const start = work === undefined ? -1 : text.indexOf(work);
  const end = start + (work?.length ?? 0);
  return start < 0 || ends.includes(end) ? ends : [...ends, end];
}

/** "NAME & NAME: ‘WORK’ Soundtrack Coming" */
function leadClaim(context: ExtractContext, sentence: Sentence): readonly Claim[] {
  if (context.names.at(sentence, 0)?.start !== 0) return [];
  const names = context.names.list(sentence, 0);
  const last = names.at(-1);
  if (names[0]?.start !== 0 || last === undefined) return [];
  const rest = sentence.folded.slice(last.end);
  if (!/^(?:: | [–-] )/.test(rest) || !context.cues.has("music", rest)) return [];
  const isPlain = names.every((found) => isFullName(found.name) && isCredible(context, sentence, found));
  const isPerson = names.some((found) => isOfComposerOrPerson(context, found.name));
  return isPlain && isPerson ? [claim(names, 2.5, sentence, 0)] : [];
}

const isOfComposerOrPerson = ({ gazetteer }: ExtractContext, name: string): boolean =>
  gazetteer.composers.canonical(name) !== undefined ||
  (isFullName(name) && gazetteer.givenNames.has(normalise(name.split(" ")[0] ?? "")));

/** "TITLE (NAME)" where the name is a known composer's, or in a headline a person's. */
function bracketClaim(context: ExtractContext, sentence: Sentence, end: number): readonly Claim[] {
  const opening = /^ ?["'”]? ?\(/.exec(sentence.folded.slice(end, end + 4))?.[0].length;
  if (opening === undefined) return [];
  const unblanked = withBrackets(sentence);
  const names = context.names.list(unblanked, end + opening);
  const last = names.at(-1);
  const isAlone = last !== undefined && sentence.text.charAt(last.end) === ")";
  const isMeant = names.some(({ name }) =>
    sentence.place === "title"
      ? isOfComposerOrPerson(context, name)
      : context.gazetteer.composers.canonical(name) !== undefined,
  );
  return isAlone && isMeant ? [claim(names, 3, sentence, end)] : [];
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
  const unblanked = withBrackets(sentence);
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
      ...fromEndsAndEntries(context, sentence, work),
      ...findClaimsByCue(context, sentence, work),
      ...fromBracketedCredit(context, sentence, work),
      ...fromNamesBefore(context, sentence, work),
    ]);
}
