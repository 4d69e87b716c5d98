import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import type { TitleSpan } from "../post/text-spans.ts";
import { normalise } from "../words/keys.ts";
import { readHeadline } from "../works/headline.ts";
import { isSameTitle } from "../works/same-title.ts";
import { spanRole } from "../works/span-role.ts";
import { plainPieces } from "./plain-pieces.ts";
import { boldPieces, isNamedPiece, isNoPiece, isSingledOut } from "./track-places.ts";

interface Track {
  readonly title: string;
  readonly score: number;
  readonly index: number;
}

const episode =
  /\b(?:episodes?|installment|chapter|folge|episodio|video game|novel|book|short story|series|film|movie|remake of|quoted?)\b[^.]{0,30}$/;
const quoteOfSpeech =
  /\b(?:says?|said|tells?|told|calls?|called it|explains?|sounds?|described?|adds?|like|with its|of feeling|as|according to|laut|selon|segun|secondo)\b[ ,:]*["“„«]?$/;
const playsTitle =
  /\b(?:listen|hear|streams?|hort?|horen|ecoutez?|escuch(?:a|ad|en)|ascolta(?:te)?|premieren?|premieres|exclusive|debuts?|track|song|watch|unveils?|shares?|releases?|reveals?|drops?|stellt|teilt|zeigt|veroffentlicht|devoile|partage|estrenan?|comparte|presenta|svela|pubblica|condivide)\b/;
/** How much speaks for a piece that is named but not said to be heard. */
const leastLikely = 1.8;
/** What may stand between a title in a headline and "from": more titles. */
const moreTitles =
  /^(?:,? (?:&|and|und|et|y|e) ["“‘'][^"”]{2,60}["”’'])?,? (?:(?:the |el |la |le |il |der |die |das )?(?:\p{L}+ ){0,2}(?:single|song|track|tema|cancion|sencillo|titre|morceau|extrait|chanson|brano|singolo|canzone|stuck|lied|horprobe|auszug) )?(?:from|off|aus|de|da|dal|dalla|del|della|di|vom|zum|zur|tire de|extrait de)\b/u;
const opensPremiere =
  /^(?:(?:song|track|exclusive|world|music|video) )?(?:premiere|exclusive|listen|hear|stream|first listen):/;
const onlyTitles = /^["“‘'][^"”]{2,70}["”’'](?:(?:,| and|, and| &) ["“‘'][^"”]{2,70}["”’'])*$/;
const musicalAfter =
  /^[ ,"'”]*(?:,? (?:a|an|the|one of|which|has|had|is|can|was|below|by|from|now|already|premiered|debuts|here|underneath|officially)|[.,!]|$|\()/;

/** "the title track, “X”" may have the work's name. */
const isTitleTrack = ({ folded }: Sentence, { kind, start }: TitleSpan): boolean =>
  kind === "quote" && /\btitle (?:track|song|piece),? ["“'‘]?$/.test(folded.slice(Math.max(0, start - 20), start));

function scoreSpan(context: ExtractContext, sentence: Sentence, span: TitleSpan, work: string | undefined): number {
  if (span.kind === "capitals") return 0;
  if (work !== undefined && isSameTitle(span.text, work)) return isTitleTrack(sentence, span) ? 2 : 0;
  if (span.text.length > 70 || !/^[\p{Lu}\p{N}¡¿(]/u.test(span.text)) return 0;
  if (isNoPiece(sentence, span)) return 0;
  if (isSingledOut(context, sentence, span)) return 2;
  const role = spanRole(sentence, span, context);
  if (role === "album" || role === "credit" || (role === "work" && span.kind === "italic")) return 0;
  const before = sentence.folded.slice(Math.max(0, span.start - 60), span.start);
  if (
    episode.test(before) ||
    /^[ ,"']*(?:episode|soundtrack|score|album|lp|vinyl|movie|film)/.test(
      sentence.folded.slice(span.end, span.end + 20),
    )
  )
    return 0;
  const { cues } = context;
  const isPlayed = playsTitle.test(sentence.folded) && moreTitles.test(sentence.folded.slice(span.end));
  const inHeadline = sentence.place === "title" && span.kind === "quote" && role !== "work";
  if (inHeadline && (isPlayed || opensPremiere.test(sentence.folded) || cues.has("track", sentence.folded))) return 3;
  if (sentence.place === "heading" && span.kind === "quote" && onlyTitles.test(sentence.text)) return 2.5;
  const plays = cues.has("listen", sentence.folded);
  const isBracketed = /\([^)]*$/.test(before) || sentence.place === "heading";
  const around = `${sentence.folded.slice(0, span.start)} ${sentence.folded.slice(span.end)}`;
  const known = role === "track" || (isBracketed && cues.has("track", around));
  if (known)
    return plays ||
      cues.has("track", context.reading.title.folded) ||
      cues.has("listen", context.reading.title.folded) ||
      sentence.place === "title" ||
      sentence.place === "heading"
      ? 3
      : 1.5;
  if (quoteOfSpeech.test(before)) return 0;
  return plays &&
    span.kind === "quote" &&
    musicalAfter.test(sentence.folded.slice(span.end, span.end + 20)) &&
    (cues.has("track", sentence.folded) ||
      /\b(?:listen|hear|ascolta\w*|escuchar?|ecoutez?|horen|here is|watch|stream)\b/.test(before))
    ? 2
    : isNamedPiece(context, sentence, span)
      ? leastLikely
      : 0;
}

/** Several titles in a row share what is said of the first: "“A” and “B”". */
function isBeside(sentence: Sentence, span: TitleSpan, previous: TitleSpan | undefined): boolean {
  return (
    previous !== undefined &&
    previous.kind === span.kind &&
    /^[ ,]*(?:and|&|und|et|y|e|,|as well as)? *$/.test(sentence.folded.slice(previous.end, span.start))
  );
}

function tracksOf(context: ExtractContext, sentence: Sentence, work: string | undefined): readonly Track[] {
  const { spans } = sentence;
  const scores = spans.map((span) => scoreSpan(context, sentence, span, work));
  const mayShare = (at: number): boolean => work === undefined || !isSameTitle(spans[at]?.text ?? "", work);
  const share = (from: number, to: number): void => {
    if (mayShare(to)) scores[to] = Math.max(scores[to] ?? 0, scores[from] ?? 0);
  };
  const pairs = spans.flatMap((span, at) => (at > 0 && isBeside(sentence, span, spans[at - 1]) ? [at] : []));
  for (const at of pairs) share(at - 1, at);
  for (const at of pairs.toReversed()) share(at, at - 1);
  return spans.flatMap(({ text }, at) => {
    const score = scores[at] ?? 0;
    return score > 0 ? [{ title: text, score, index: sentence.index }] : [];
  });
}

/** "Artist – Track (from the film …)", as videos are named. */
function fromVideoTitle(
  context: ExtractContext,
  composers: readonly string[],
  work: string | undefined,
): string | undefined {
  const { text, folded } = context.reading.title;
  const match = /^([^–—|-]{3,60}?) [–—-] ["“‘]?([^–—|()"”’]{2,60}?)["”’]? ?[([|]/.exec(text);
  const artist = match?.[1];
  const isArtist = composers.some((name) => artist !== undefined && normalise(artist).includes(normalise(name)));
  const isWork = work !== undefined && match?.[2] !== undefined && isSameTitle(match[2], work);
  return isArtist && !isWork && /[([|][^)\]]*\b(?:from|aus|de|da|theme|ost|soundtrack|score)\b/.test(folded)
    ? match?.[2]?.trim()
    : undefined;
}

/** "WORK Official Soundtrack | Track – Artist", as labels name what they upload. */
function fromUploadTitle({ reading }: ExtractContext, composers: readonly string[]): string | undefined {
  const match = /\b(?:Soundtrack|OST|Score) \| ([^|–—]{2,60}?) [–—-] ([^|]{3,80})(?: \||$)/.exec(reading.title.text);
  const artist = normalise(match?.[2] ?? "");
  return composers.some((name) => artist.includes(normalise(name))) ? match?.[1] : undefined;
}

/** The one title in quotes that a post about listening holds. */
function onlyQuoted(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
): readonly string[] {
  const { cues, reading } = context;
  const plays = cues.has("listen", reading.title.folded) || reading.links.some((link) => link.kind === "embed");
  if (!plays) return [];
  const titles = sentences.slice(0, 12).flatMap((sentence) => {
    if (sentence.place !== "body" || !(cues.has("listen", sentence.folded) || cues.has("track", sentence.folded)))
      return [];
    return sentence.spans
      .filter((span) => span.kind === "quote" && span.text.length < 50 && /^[\p{Lu}\p{N}]/u.test(span.text))
      .filter(
        (span) =>
          !isNoPiece(sentence, span) &&
          !/[.!?]$/.test(span.text) &&
          !(work !== undefined && isSameTitle(span.text, work)),
      )
      .filter((span) => ["track", "unknown"].includes(spanRole(sentence, span, context)))
      .filter((span) => !quoteOfSpeech.test(sentence.folded.slice(Math.max(0, span.start - 60), span.start)))
      .map((span) => span.text);
  });
  const quoted = [...new Set(titles)];
  return quoted.length === 1 ? quoted : [];
}

/** "WORK Soundtrack – “Track” – NAME" */
function fromHeadlinePart(context: ExtractContext): string | undefined {
  const { track, works, names } = readHeadline(context);
  const isQuoted =
    track !== undefined &&
    new RegExp(`["“‘']${track.replace(/[^\p{L}\p{N} ]/gu, ".")}["”’']`, "u").test(context.reading.title.text);
  return isQuoted && (works.length > 0 || names.length > 0) ? track : undefined;
}

/** Tracks that the post singles out because they can be heard; not those of a track list. */
export function findTracks(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
  composers: readonly string[],
): readonly string[] {
  const named =
    fromVideoTitle(context, composers, work) ?? fromUploadTitle(context, composers) ?? fromHeadlinePart(context);
  const all = sentences
    .filter((sentence) => sentence.place !== "item")
    .flatMap((sentence) => [
      ...tracksOf(context, sentence, work),
      ...boldPieces(context, sentence).map(({ text }) => ({ title: text, score: 2, index: sentence.index })),
      ...plainPieces(context, sentence).map((title) => ({ title, score: 2, index: sentence.index })),
    ]);
  const heard = all.filter((track) => track.score >= 2);
  if (named !== undefined && sentences[0]?.place === "title") {
    const beside = heard.filter(({ index }) => index === 0).map(({ title }) => title);
    return beside.some((title) => normalise(title) === normalise(named)) ? distinct(beside) : [named];
  }
  const likely = all.filter((track) => track.score >= leastLikely);
  if (heard.length === 0 && likely.length === 0) return onlyQuoted(context, sentences, work);
  const inTitle = heard.filter((track) => track.index === 0);
  const chosen = [inTitle, heard, likely].find(({ length }) => length > 0) ?? [];
  const titles = distinct(chosen.map(({ title }) => title));
  return titles.length > 4 ? [] : titles;
}

/** Each title once, as it is first spelt. */
function distinct(titles: readonly string[]): readonly string[] {
  const spelt = new Map<string, string>();
  for (const title of titles) if (!spelt.has(normalise(title))) spelt.set(normalise(title), title);
  return [...spelt.values()];
}
