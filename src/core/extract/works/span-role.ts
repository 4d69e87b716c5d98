import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import type { TitleSpan } from "../post/text-spans.ts";
import { endingAt } from "../words/matches.ts";

/** What a title in a sentence stands for, as far as the words around it tell. */
export type SpanRole = "work" | "album" | "track" | "credit" | "unknown";

const creditsBefore =
  /(?:known (?:for|from)|such as|including|includes?|credits?|like|from his|works? (?:include|on)|scored|filmography|whose)[^.;]{0,80}$/;

const workBefore = endingAt(
  /(?:film|movie|show|series|sequel|prequel|game|thriller|drama|comedy|feature|adventure|classic|anime|epic|hit|remake|documentary|miniseries|films?|filmes|stummfilms?|serie|fernsehspiels?|telefilm|pelicula|videojuego|jeu)[ ,]*["'“„«]?/,
);

const releasesBefore = endingAt(
  /\b(?:releases?|released|offers?|issues?|issued|presents?|brings?(?: out)?|one is|other is|then there is|begin with|comes|is)[ ,:]*/,
);

const opensEntry = /^(?: [–-] |: |,? by |,? \()/;

const playedFrom =
  /\b(?:listen|hear|stream|horen|ecoutez?|escucha|ascolta)\b[^#]{0,60}#,? (?:from|off|aus|de|da|del)\b/;

/** "It's called TITLE" means a track where the title is quoted, and a work where it is in italics. */
/** "“Riverbed” (from The Last Ferry)": what is taken from something is a piece of it. */
const takenFromAfter = /^["'”’]? ?\((?:from|taken from|off|aus|de|dal|tire de)\b/;
const calledOnly = /\b(?:it is|it's|si intitola|se titula|s'intitule|heisst)(?: called| titled)? ?$/;

const makerBefore = endingAt(/\b(?:composer|director|stars?|makers?|creators?|team|author) (?:of|behind) ["'“]?/);
/** What somebody says is no title. */
const saidBefore = endingAt(
  /\b(?:says|said|tells [a-z]+|told [a-z]+|explains|explained|adds|added|recalls|jokes|promises|admits|insists|sagt|erklart|dice|dit|racconta|cuenta)[ ,:]*["'“„«]?/,
);

/** A title stands in one sentence of one post, so its role is read once. */
const roles = new WeakMap<TitleSpan, SpanRole>();

/** The role of a title, read from the words beside it. */
export function spanRole(sentence: Sentence, span: TitleSpan, { cues }: ExtractContext): SpanRole {
  const known = roles.get(span);
  if (known !== undefined) return known;
  const role = readRole(sentence, span, cues);
  roles.set(span, role);
  return role;
}

function readRole(sentence: Sentence, span: TitleSpan, cues: Cues): SpanRole {
  const before = sentence.folded.slice(Math.max(0, span.start - 70), span.start);
  const after = sentence.folded.slice(span.end, span.end + 50);
  if (
    sentence.place === "title" &&
    span.kind === "quote" &&
    playedFrom.test(`${sentence.folded.slice(0, span.start)}#${after}`)
  )
    return "track";
  if (
    sentence.place === "title" &&
    span.kind === "quote" &&
    /^[^:"']{2,50}: ["'“]?$/.test(sentence.folded.slice(0, span.start)) &&
    cues.has("listen", sentence.folded.slice(span.end))
  )
    return "track";
  if (sentence.place === "title" && span.kind === "quote" && takenFromAfter.test(after)) return "track";
  if (span.kind === "quote" && saidBefore(before, before.length)) return "credit";
  if (span.kind === "capitals" && /^ (?:exclusive|premiere|news|interview|review|debuts?|presents)\b/.test(after))
    return "credit";
  if (sentence.place === "title" && span.kind === "quote" && /^ ?[([](?:official )?(?:audio|video|lyric)/.test(after))
    return "track";
  if (
    sentence.place === "title" &&
    span.kind === "quote" &&
    /(?:^|[^a-z])(?:hear|listen to|stream|watch|spin)(?: [^"':;]{3,40}'s?)? ["']?$/.test(before) &&
    !spanPatterns.musicAfter(cues).test(after)
  )
    return "track";
  if (makerBefore(before, before.length)) return "credit";
  if (/^['’"”]?,? (?:composer|director|star|creator|producer|showrunner|actor)s?\b/.test(after)) return "credit";
  if (span.kind === "quote" && spanPatterns.trackBefore(cues).test(before)) return "track";
  if (isInBrackets(sentence, span)) return "credit";
  if (
    /\b(?:soundtrack|score|ost|colonna sonora|bande originale|banda sonora)\b|\bmusic from\b/i.test(span.text) &&
    span.text.split(" ").length > 2
  )
    return "album";
  if (spanPatterns.trackBefore(cues).test(before.replace(calledOnly, " ")) || spanPatterns.trackAfter(cues).test(after))
    return "track";
  if (spanPatterns.musicAfter(cues).test(after) || spanPatterns.musicOf(cues).test(before)) return "work";
  if (/(?:album|record|collection|title|titled|entitled|called)[ ,:]*$/.test(before)) return "album";
  if (creditsBefore.test(before)) return "credit";
  if (releasesBefore(before, before.length) && span.kind !== "quote") return "work";
  if (sentence.place !== "title" && span.start <= 2 && opensEntry.test(after)) return "work";
  return workBefore(before, before.length) ? "work" : "unknown";
}

const isInBrackets = (sentence: Sentence, span: TitleSpan): boolean =>
  sentence.place !== "title" && sentence.open.slice(span.start, span.end).trim() === "";

type Cues = ExtractContext["cues"];

/** What stands beside titles, by what it makes of them. */
export const spanPatterns = {
  musicAfter: ({ compile }: Cues) =>
    compile(
      "span music after",
      (p) =>
        `^(?:'s?)?[ :,–-]*(?:\\((?:19|20)\\d\\d\\) ?)?(?:(?:original|motion|picture|television|season|series|digital|film|game|vinyl|expanded|complete|new|first|second|third|official|\\d+) )*(?:${p("music")})\\b`,
    ),
  musicOf: ({ compile }: Cues) =>
    compile(
      "span music of",
      (p) =>
        `(?:\\b(?:${p("music")}|album|cd|vinyl|lp|edition|release|tracks?|premiere)\\b[^.;:()]{0,40} )(?:${p("musicOf")})(?: the| a| an| il| la| le| les| l'| lo| el| los| der| die| das| den| dem)?(?: [a-z'-]+){0,5}[ "'“(]*$`,
    ),
  trackBefore: ({ compile }: Cues) =>
    compile(
      "span track before",
      (p) =>
        `\\b(?:${p("track")})\\b(?: (?:is|was|which is|that is))?(?:,? (?:called|titled|entitled|named|namens|mit dem titel|intitule|titulad[oa]|intitolat[oa]))?(?: (?:from|off) [a-z' ]{1,20})?[ ,:("'“]*$|\\b(?:si intitola|se titula|s'intitule|heisst|it is called|(?:exclusive )?(?:stream|first listen|listen) (?:of|to)|(?<!(?:album|soundtrack|record|release|collection|set),? )(?:called|titled))[ :"'“]*$`,
    ),
  trackAfter: ({ compile }: Cues) => compile("span track after", (p) => `^[ ,"'”]*(?:${p("track")})\\b`),
  of: ({ compile }: Cues) =>
    compile(
      "music noun of",
      (p) =>
        `^[ ]?(?:albums? |release |vinyl )?(?:${p("musicOf")}) ?(?:the (?=[a-z])|a |an |la |le |il |lo |el |l'|der |die |das |den )?(?:(?:new|upcoming|film|films|movie|serie|series|show|game|pelicula|videojuego|jeu|tv|netflix|classic|horror|hit) ){0,4}`,
    ),
};
