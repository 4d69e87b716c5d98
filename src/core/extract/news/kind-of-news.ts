import type { RecordKind } from "../../preview.ts";
import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { phrase } from "../words/phrase.ts";
import { articleKey } from "../works/same-title.ts";
import { type Announcement, findAnnouncing } from "./announcing.ts";
import type { Evidence } from "./news-grounds.ts";

const pieces =
  "(?:tracks?|songs?|pieces?|singles?|cues?|themes?|tastes?|clips?|extracts?|excerpts?|samples?|teasers?|brani|brano|singol[oi]|estratt[oi]|temas?|cancion(?:es)?|adelantos?|morceaux?|extraits?|titel|stucke?|kostproben?|horproben?|piezas?)";
const counted =
  "(?:first|second|third|fourth|fifth|one|two|three|four|new|another|an?|more|the|lead|exclusive|this|its|his|her|their|erste[nrs]?|neue[nrs]?|zwei|ein(?:en)?|prim[oaei]|premiers?|due|dos|deux|un[oae]?|nuov[oi]|nuev[oa]s?|nouveaux?|altri|ecco)";
const between = "(?:[^ ]+ ){0,5}";
const somePiece = new RegExp(
  `\\b${counted} ${between}${pieces}\\b|\\b(?:main|opening|title|end) (?:themes?|titles?|tracks?|credits)\\b|\\b(?:themes?|song|track|cue|single|clips?) (?:from|by|premiere|aus|of|to)\\b`,
);
/** A headline that speaks of nothing but the first piece to be heard. */
const firstPiece = new RegExp(
  `\\b(?:first|new|lead|erste[nrs]?|neue[nrs]?|prim[oa]|primer|premier|altri|ecco) (?:[^ ]+ ){0,2}${pieces}\\b|\\bfirst (?:listen|music|hearing)\\b|\\b(?:primo|prima|primer) (?:ascolto|escucha)\\b|\\ben avant-premiere\\b`,
);
/** That something can be heard, in a headline. */
const hears =
  /\b(?:listen(?:ing)?|hear|stream|watch|premiere[sd]?|premiering|debuts?|shar(?:e|es|ed)|unveils?|unveiled|reveals?|revealed|lets? (?:us|you)|plays?|previews?|teases?|official (?:audio|video)|horen|hort|anhoren|vorab|escuchar?|oir|ascolta(?:re)?|ecout(?:ez|er)|ecco|estreno|presenta|stellt)\b/;
const comesOut = /\b(?:here|out|watch|exclusive|releases?|released|drops|dropped)\b/;
/** That the headline is of an album although it names a piece. */
const ofAlbum =
  /\b(?:albums?|pre-?orders?|vinyls?|lps?|\d?x?lp|cds?|release (?:date|details)|track-? ?list\w*|details?|dettagli|dates?|gets? a date|cofanetto|pressed|drops (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;
const fromWork =
  /^["”’'»]? ?[,–—-]? ?\(?(?:from|off|outtake|out of|aus|taken from|tire de|extrait de|tratto da|de la banda)\b/;
const fromMusic =
  /^["”’'»]? ?,? ?\(?(?:from|off|aus|de|da|dalla|du)\b.{0,60}\b(?:scores?|soundtrack|ost|music|musik|colonna|banda|bande)\b/;
const ofMusic = /\b(?:soundtrack|score|season|vol(?:ume)?)\b|\bmusic (?:from|of|for|to)\b|\bmusic$/;
const bareListen = /^(?:listen|hear|stream|watch|premiere|first listen)\b/;

/** True if the text begins with a piece's title, which the headline has too: "“Tail” from SALT ROAD". */
function beginsWithPiece({ reading: { title, sentences } }: ExtractContext, work: string | undefined): boolean {
  const first = sentences[1];
  const span = first?.spans[0];
  if (first === undefined || span === undefined || span.kind !== "quote" || span.start > 1) return false;
  const key = articleKey(span.text);
  if (key === "" || (work !== undefined && articleKey(work).includes(key))) return false;
  return fromWork.test(first.folded.slice(span.end)) && articleKey(title.text).includes(key);
}

/** The headline without quoted titles, which may name pieces: "‘Lost Themes’ comes out". */
function unquoted({ reading: { title } }: ExtractContext): string {
  const quotes = title.spans.filter(({ kind }) => kind === "quote");
  return quotes.reduce(
    (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    title.folded,
  );
}

/** True if a title in the headline is a piece's: quoted, and from a larger work or to be heard. */
function namesPiece({ reading: { title } }: ExtractContext, { work, tracks }: Evidence): boolean {
  const key = work === undefined ? undefined : articleKey(work);
  const quoted = title.spans.filter(({ kind }) => kind === "quote");
  const isOther = (text: string): boolean =>
    key !== undefined && !articleKey(text).includes(key) && !key.includes(articleKey(text));
  return quoted.some(({ end, text }) => {
    const after = title.folded.slice(end);
    if (fromMusic.test(after)) return true;
    if (!isOther(text)) return false;
    const isHeard = hears.test(title.folded) || tracks.some((track) => articleKey(track) === articleKey(text));
    return fromWork.test(after) || (isHeard && !ofMusic.test(articleKey(text)));
  });
}

/** True if the post is there to have a piece heard. */
function isOfPiece(context: ExtractContext, evidence: Evidence): boolean {
  const { folded } = context.reading.title;
  if (ofAlbum.test(folded)) return false;
  if (namesPiece(context, evidence) || beginsWithPiece(context, evidence.work)) return true;
  const own = unquoted(context);
  if (firstPiece.test(own) || (somePiece.test(own) && (hears.test(folded) || comesOut.test(folded)))) return true;
  return evidence.tracks.length > 0 && bareListen.test(folded);
}

/** That the album is there at last, in a headline. */
const isNowOut =
  /\b(?:out now|now out|now (?:available|streaming|out|shipping|on|up|in)|available (?:\w+ )?now|(?:is|are) (?:finally |now )?(?:out|available|here|live)|streaming|ya (?:se|esta|tiene)|full album stream|(?:stream|listen to|hear|escucha|ascolta|ecoutez) (?:the |el |l'|tout |toute )?(?:full|whole|entire|complete|completo|completa|intero|integrale))\b/;
const isOut =
  /\b(?:(?:has|have) been released|released|arrived?|erschienen|erhaltlich|disponibles?|disponibil[ei]|ist da|s'ecoute|puts? .{0,60}out)\b/;
const isToCome =
  /\b(?:coming|upcoming|to (?:be |finally |also )?(?:releas|get|receiv|com|issu|reissu|launch|appear|bring|put|press)\w*|will|pre-?orders?|announc\w+|kommt|kommen|kommer|a venir|arrivent|attendue?s?|sortira|uscira|annunci\w+|anunci\w+|kundigt|in arrivo|dated?|dates|details?|on (?:its|the|their) way|soon|next (?:week|month|year))\b/;

/** A sentence this plain tells whether the album is there. */
const fairlyPlain = 1.4;

/** What the first plain sentence about the album says: that it comes, or that it is there. */
function toldTense(found: readonly Announcement[]): Announcement["tense"] {
  const plain = found.filter(({ place, strength, isOfPiece }) => place > 0 && strength >= fairlyPlain && !isOfPiece);
  return plain.find(({ tense }) => tense !== undefined)?.tense;
}

const outNow =
  /\b(?:out now|now (?:out|available|streaming|shipping)|available (?:now|everywhere)|(?:ab sofort|jetzt) (?:erhaltlich|zu haben)|des maintenant|ya (?:esta )?disponible|ora disponibile)\b/;
const saysOutNow = ({ place, strength, isOfPiece, sentence }: Announcement): boolean =>
  place > 0 && strength >= fairlyPlain && !isOfPiece && outNow.test(sentence.openFolded);

const willShip = phrase(
  /\b(?:will ship|(?:expect\w*|due|set|scheduled) to ship|ships (?:in|by|on|from)|shipping (?:in|by|on|from)|starts? shipping|wird (?:ab|im) .{2,20} (?:ausgeliefert|verschickt)|spedizion[ei] (?:da|dal|a partire)|envios? a partir|expedition (?:a partir|des|en))\b/,
);
const farLead = 18;

/** True if a sentence takes orders for what is yet to be sent. */
const isYetToShip = ({ cues }: ExtractContext, { place, openFolded }: Sentence): boolean =>
  place !== "item" && (cues.has("preOrder", openFolded) || willShip.test(openFolded));

/** True if an album whose day is unknown is there already. */
function isThere(context: ExtractContext): boolean {
  const { title, sentences } = context.reading;
  if (isToCome.test(title.folded)) return false;
  if (isNowOut.test(title.folded) || isOut.test(title.folded) || bareListen.test(title.folded)) return true;
  const { found } = findAnnouncing(context);
  if (found.some(saysOutNow)) return true;
  if (sentences.slice(1, farLead).some((sentence) => isYetToShip(context, sentence))) return false;
  const tense = toldTense(found);
  if (tense !== undefined) return tense === "here";
  const lead = sentences
    .slice(0, 6)
    .map(({ openFolded }) => openFolded)
    .join(" ");
  return context.cues.has("outNow", lead) && !/\b(?:will be released|pre-?order|to be released)\b/.test(lead);
}

/** What a post that is news tells: that an album comes, that it is there, or that a piece of it can be heard. */
export function kindOfNews(context: ExtractContext, evidence: Evidence): RecordKind {
  const { title, publishedAt } = context.reading;
  const { releaseDate } = evidence;
  const today = new Date(publishedAt).toISOString().slice(0, 10);
  if (isOfPiece(context, evidence)) return "track-premiere";
  if (releaseDate === undefined) return isThere(context) ? "album-released" : "album-announcement";
  const isComing = isToCome.test(title.folded);
  if (releaseDate > today && isNowOut.test(title.folded) && !isComing) return "album-released";
  return releaseDate > today || isComing ? "album-announcement" : "album-released";
}
