import type { RecordKind } from "../preview.ts";
import type { ExtractContext } from "./context.ts";
import { readHeadline } from "./headline.ts";
import type { Sentence } from "./reading.ts";
import { headlineWithoutTitles, isInterview, weighSilence } from "./silence.ts";

/** What the facts found so far say about a post; the more there are, the likelier it is news of an album. */
export interface Evidence {
  readonly work: string | undefined;
  readonly label: string | undefined;
  readonly releaseDate: string | undefined;
  /** The post states that day in plain words. */
  readonly isDatePlain: boolean;
  readonly hasPreOrder: boolean;
  /** A link leads to a shop's page that is named for the work. */
  readonly hasProductLink: boolean;
  /** Several albums have a part of the post each. */
  readonly hasSections: boolean;
  readonly hasPlayer: boolean;
  readonly tracks: readonly string[];
  readonly hasComposer: boolean;
  readonly hasFormat: boolean;
}

const bookWords = /\b(?:book|edition|volumes?|pages|chapters|paperback|hardcover|publish(?:ed|er|ing)|press)\b/;
const screenMusic =
  /\b(?:soundtracks?|scores?|scored|ost|music|musi[ck]|musiken|filmmusik(?:en)?|partitur(?:en)?|partitions?|bandes? originales?|bande-son|b\.?o\.?f?\b|musiques?|bandas? sonoras?|bso|b\.s\.o|partituras?|colonn[ae] sonor[ae]|musich[ae]|musica|songs?|albums?|themes?|composers?|komponist(?:in)?|compositeur|compositore?)\b/;
const scoreOfScreen =
  /\b(?:soundtracks?|scores?|scored|ost|film music|original music|filmmusik(?:en)?|musik zu[mr]?|partitur(?:en)?|bandes? originales?|bande-son|b\.?o\.?f?\b|bandas? sonoras?|bso|b\.s\.o|partituras?|partitions?|colonn[ae] sonor[ae]|musiche|musica d[ei]|music (?:for|of|to|from|behind) (?:[a-z']+ ){0,4}(?:film|movie|series|show|game|drama|serial)|(?:film|movie|game|series|show)'s music|scoring (?:a|an|the|his|her) [a-z]+)\b/;
const screenWords =
  /\b(?:reboot|remake|prequel|miniseries|mini-series|musi(?:c|que|ques|k|ca|che)|composer|komponist|compositeur|compositor|compositore|thriller|horror|drama|slasher|films?|movies?|series|serie|shows?|games?|season|episodes?|cinema|kino|pelicula|videojuego|jeu)\b/;
const fieldOfRelease =
  /^[^a-z]{0,4}(?:release date|label|composer|composers|format|formats|music by|composed by|catalog(?:ue)? (?:no|number)|komponist|erscheint|compositeur|compositor|compositore|etichetta|sello)\s*[:–-]/;
const headlineAlbum =
  /\b(?:soundtracks?|scores?|ost|albums?|vinyls?|(?:\d?x?)?lps?|(?:\d-?)?cds?|filmmusik|bandes? originales?|bande-son|b\.?o\.?|vinyles?|disques?|bandas? sonoras?|bso|b\.s\.o\.?|vinilos?|discos?|colonn[ae] sonor[ae]|vinile|musi(?:c|k|que|ca|che))\b/;

/** True if a sentence says that an album is there or will be, in its own words and without "no" or "if only". */
function announcesAlbum(context: ExtractContext, sentence: Sentence): boolean {
  const { cues } = context;
  const { folded, openFolded } = sentence;
  if (!cues.has("album", folded) && !headlineAlbum.test(folded) && !cues.has("digital", folded)) return false;
  if (cues.has("denied", openFolded)) return false;
  const sells = cues.has("release", openFolded) || cues.has("preOrder", openFolded);
  return (
    sells && !(cues.has("earlier", openFolded) && !cues.has("willCome", openFolded) && !cues.has("outNow", openFolded))
  );
}

function isTrackNews(context: ExtractContext, sentence: Sentence): boolean {
  return context.cues.has("track", sentence.folded) && context.cues.has("listen", sentence.folded);
}

/** News of a book about film music, of the *Musique Fantastique* series or in so many words. */
function isBookNews({ reading }: ExtractContext): boolean {
  const text = reading.sentences
    .slice(0, 12)
    .map((sentence) => sentence.folded)
    .join(" ");
  if (/\bmusique fantastique\b/.test(reading.title.folded))
    return bookWords.test(text) && !/\bradio|interview|podcast\b/.test(reading.title.folded);
  const isBook =
    /\bbooks?\b/.test(reading.title.folded) && /\b(?:paperback|hardcover|author|study of|pages)\b/.test(text);
  if (
    isBook &&
    /\b(?:scores?|film music|composers?)\b/.test(text) &&
    !/\b(?:soundtrack|album|vinyl)\b/.test(reading.title.folded)
  )
    return true;
  return (
    /\b(?:book|second edition|volume)\b/.test(reading.title.folded) &&
    /\b(?:film|horror|movie|game|screen) (?:music|scores?|scoring)|musique fantastique|film composers?\b/.test(text) &&
    /\b(?:author|pages|published|publisher|chapters)\b/.test(text) &&
    !headlineAlbum.test(reading.title.folded)
  );
}

function isAssignment(context: ExtractContext): boolean {
  const { title, sentences } = context.reading;
  if (
    context.cues.has("assignment", title.folded) &&
    !/\b(?:soundtrack|album|vinyl|released?|score album)\b/.test(title.folded)
  )
    return true;
  const lead = sentences
    .slice(1, 3)
    .map((sentence) => sentence.openFolded)
    .join(" ");
  return (
    /\b(?:has been (?:hired|tapped|set|chosen|picked|announced) (?:to|as|for)|is (?:set|attached) to (?:score|compose)|will (?:score|compose)|(?:is|are) (?:scoring|composing|writing the (?:music|score)|(?:returning|confirmed|back|on board) to (?:score|compose)))\b/.test(
      lead,
    ) && !headlineAlbum.test(title.folded)
  );
}

/** Points for what the sentences say: that an album comes or is there, or that a track can be heard. */
function weighWords(context: ExtractContext, evidence: Evidence): number {
  const { title, sentences } = context.reading;
  const { cues } = context;
  const body = sentences.filter((sentence) => sentence.place !== "item" && sentence.index > 0);
  const announced = [title, ...body].filter((sentence) => announcesAlbum(context, sentence));
  const early = announced.filter((sentence) => sentence.index <= 7).length;
  const fields = sentences.filter((sentence) => fieldOfRelease.test(sentence.folded)).length;
  const isTrack = [title, ...body.slice(0, 7)].some((sentence) => isTrackNews(context, sentence));
  let points = Math.min(3, early * 1.5) + (announced.length > early ? 0.5 : 0) + (fields > 1 ? 2 : 0);
  if (isTrack && (evidence.hasPlayer || evidence.tracks.length > 0))
    points += cues.has("track", title.folded) || cues.has("listen", title.folded) ? 3 : 1;
  if (announced.some((sentence) => sentence.index <= 4 && namesLabel(context, sentence))) points += 0.6;
  points += weighOffer(context);
  if (!headlineAlbum.test(title.folded))
    return points + (namesLabel(context, title) && cues.has("release", title.folded) ? 0.7 : 0);
  return points + (cues.has("release", title.folded) || cues.has("preOrder", title.folded) ? 1.7 : 0.7);
}

const price = /[$€£] ?\d|\d ?(?:€|£|euros?|quid|usd)\b/;
const stock =
  /\bin stock\b|\badd to (?:basket|cart|bag)\b|\bedition of \d|\blimited to \d|\b\d+ (?:copies|units|exemplare|ejemplares|copie|exemplaires)\b|\bback in print\b|\bgoes? (?:up|live|on sale)\b|\bon sale\b|\border(?:s|ed)?\b|\bships?\b|\bshipping\b/;

/** Points for what any sentence says of an offer, whatever else the sentence is about. */
function weighOffer({ cues, reading }: ExtractContext): number {
  const early = reading.sentences.slice(0, 14).filter(({ openFolded }) => !cues.has("denied", openFolded));
  const some = (test: (sentence: Sentence) => boolean): number => (early.some(test) ? 1 : 0);
  return (
    some(({ folded }) => price.test(folded)) * 0.5 +
    some(({ folded }) => stock.test(folded) || cues.has("preOrder", folded)) * 0.7 +
    some(({ folded }) => cues.has("album", folded)) * 0.3 +
    some(({ openFolded }) => cues.has("release", openFolded) && !cues.has("earlier", openFolded)) * 0.4
  );
}

const thingToHave =
  /\b(?:soundtracks?|albums?|ost|\d?x?cds?|\d?x?lps?|eps?|vinyls?|wax|cassettes?|tapes?|records?|discs?|downloads?|releas\w*|editions?|singles?|tracks?|filmmusik\w*|alben|platten?|bandes? originales?|disques?|bandas? sonoras?|bso|discos?|colonn[ae] sonor[ae]|dischi|vinile|vinyle|vinilo)\b/;

/** Takes points where nothing is named that one could have: a new score for a screening is no album. */
const lackOfAlbum = ({ reading }: ExtractContext): number =>
  reading.sentences.slice(0, 30).some(({ folded }) => thingToHave.test(folded)) ? 0 : 2;

const dayMs = 86_400_000;

/** A day to come or just past is news, one long past is not. */
function weighDate({ reading }: ExtractContext, date: string | undefined): number {
  if (date === undefined) return 0;
  return Date.parse(date) >= reading.publishedAt - 75 * dayMs ? 1 : -0.5;
}

const yearsPast = /\b(?:in|from|since|of|around|until) ((?:19|20)\d\d)\b/;

/** True if a sentence speaks of an album that comes or has just come, not of one of years ago. */
function isOfNow({ cues, reading }: ExtractContext, { folded, openFolded, place }: Sentence): boolean {
  const year = Number(yearsPast.exec(folded)?.[1] ?? Number.POSITIVE_INFINITY);
  if (year < new Date(reading.publishedAt).getUTCFullYear() || cues.has("denied", openFolded)) return false;
  const tells = cues.has("outNow", openFolded) || cues.has("willCome", openFolded) || cues.has("preOrder", openFolded);
  return (
    tells || (place === "title" && cues.has("release", openFolded)) || stock.test(folded) || fieldOfRelease.test(folded)
  );
}

/** Takes points where nothing is said of now: an essay on an old album names label, composer and format too. */
function lackOfNow(context: ExtractContext, evidence: Evidence): number {
  const isDated = weighDate(context, evidence.releaseDate) > 0;
  if (isDated || evidence.hasPreOrder || evidence.hasProductLink || (evidence.hasPlayer && evidence.tracks.length > 0))
    return 0;
  return context.reading.sentences.slice(0, 14).some((sentence) => isOfNow(context, sentence)) ? 0 : 1.5;
}

/** Points for the facts that were found. */
function weighFacts(context: ExtractContext, evidence: Evidence): number {
  return (
    (evidence.label === undefined ? 0 : 1) +
    (evidence.isDatePlain ? weighDate(context, evidence.releaseDate) : 0) +
    (evidence.hasPreOrder ? 0.8 : 0) +
    (evidence.hasProductLink ? 0.7 : 0) +
    (evidence.hasComposer ? 0.5 : 0) +
    (evidence.hasFormat ? 0.5 : 0)
  );
}

const namesLabel = ({ gazetteer }: ExtractContext, sentence: Sentence): boolean =>
  /\b(?:records|recordings)\b/.test(sentence.folded) ||
  gazetteer.labels.findAll(sentence.text, sentence.folded).length > 0;

function announceKind(context: ExtractContext, evidence: Evidence): RecordKind {
  const { title, sentences, publishedAt } = context.reading;
  const { cues } = context;
  const today = new Date(publishedAt).toISOString().slice(0, 10);
  const aboutTrack =
    cues.has("track", title.folded) || /\b(?:listen|hear|taste|sample|teaser|first track|stream)\b/.test(title.folded);
  const headlineAlbumNews =
    /\b(?:out|released?|announced|details|date|available|pre-?order|vinyl|cd|lp|releases)\b/.test(title.folded);
  const namesTrack =
    cues.has("track", title.folded) && !/\b(?:album|pre-?order|vinyl|date|details|announced)\b/.test(title.folded);
  if (evidence.tracks.length > 0 && (namesTrack || (aboutTrack && !headlineAlbumNews))) return "track-premiere";
  if (aboutTrack && evidence.hasPlayer && !headlineAlbumNews) return "track-premiere";
  if (evidence.releaseDate !== undefined) return evidence.releaseDate > today ? "album-announcement" : "album-released";
  const lead = sentences
    .slice(0, 6)
    .map((sentence) => sentence.openFolded)
    .join(" ");
  if (cues.has("outNow", lead) && !/\b(?:will be released|pre-?order|to be released)\b/.test(lead))
    return "album-released";
  return "album-announcement";
}

/** True if a known work, a known composer and a known label stand together: "Intrada has a new edition of Krull". */
function isCatalogueNews({ gazetteer, reading }: ExtractContext, work: string | undefined): boolean {
  if (work === undefined || gazetteer.works.canonical(work) === undefined) return false;
  const lead = reading.sentences.slice(0, 6);
  return [gazetteer.labels, gazetteer.composers].every((index) =>
    lead.some((sentence) => index.findAll(sentence.text, sentence.folded).length > 0),
  );
}

/** Where the words speak so plainly for news, no headline decides alone. */
const plainOdds = 2;

/** What headline and shape already decide; undefined where the facts must tell. `odds` is what the learned weights say. */
export function classifyByHeadline(
  context: ExtractContext,
  work: string | undefined,
  odds: number,
): RecordKind | undefined {
  if (isBookNews(context)) return "book-news";
  if (odds > plainOdds) return undefined;
  if (context.cues.has("notNews", headlineWithoutTitles(context, work)) || isInterview(context)) return "other";
  if (isAssignment(context)) return "composer-assignment";
  const { sentences } = context.reading;
  const isMusic =
    sentences.some(
      (sentence) =>
        screenMusic.test(sentence.folded) ||
        context.cues.has("vinyl", sentence.folded) ||
        context.cues.has("cd", sentence.folded),
    ) || isCatalogueNews(context, work);
  return isMusic ? undefined : "other";
}

const ownMusic =
  /\b(?:(?:new|solo|studio|debut|next|latest) (?:album|record|lp|single|songs?)|songs?|singles?|tour|lost themes|band)\b/;

/** A known composer and a label, and no word of music of one's own: the album is of a film or game, though none is named so. */
function isOfScreenPeople({ gazetteer, reading }: ExtractContext, { label, hasComposer }: Evidence): boolean {
  const lead = reading.sentences.slice(0, 6);
  if (label === undefined || !hasComposer || lead.some(({ folded }) => ownMusic.test(folded))) return false;
  return lead.some((sentence) =>
    gazetteer.composers.findAll(sentence.open, sentence.openFolded).some(({ name }) => / /.test(name)),
  );
}

const enough = 2.85;

/** What speaks for news, less what speaks for silence. */
function weigh(context: ExtractContext, evidence: Evidence): number {
  const { names, works } = readHeadline(context);
  const form = names.length > 0 && works.length > 0 ? 1 : 0;
  const news = form + weighWords(context, evidence) + weighFacts(context, evidence);
  const missing = lackOfNow(context, evidence) + (evidence.label === undefined ? lackOfAlbum(context) : 0);
  return news - missing - weighSilence(context, headlineWithoutTitles(context, evidence.work));
}

/** Decides by facts and words what a post is that its headline leaves open: news of an album or track, or none. */
export function classify(context: ExtractContext, evidence: Evidence, odds: number): RecordKind {
  const isScreen =
    isCatalogueNews(context, evidence.work) ||
    evidence.hasSections ||
    isOfScreenPeople(context, evidence) ||
    context.reading.sentences.some((sentence) => scoreOfScreen.test(sentence.folded));
  const isVague = !isScreen && odds < plainOdds;
  if (isVague && !context.reading.sentences.some((sentence) => screenWords.test(sentence.folded))) return "other";
  if (!isScreen && /\b(?:songs?|single|ep|tour)\b/.test(context.reading.title.folded)) return "other";
  const isTelling = evidence.work !== undefined || (isScreen && evidence.label !== undefined);
  return isTelling && odds + weigh(context, evidence) >= enough ? announceKind(context, evidence) : "other";
}
