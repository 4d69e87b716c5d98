import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { phrase } from "../words/phrase.ts";
import { readHeadline } from "../works/headline.ts";
import { findSilence, headlineWithoutTitles } from "./silence.ts";

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

const fieldOfRelease =
  /^[^a-z]{0,4}(?:release date|label|composer|composers|format|formats|music by|composed by|catalog(?:ue)? (?:no|number)|komponist|erscheint|compositeur|compositor|compositore|etichetta|sello)\s*[:–-]/;
/** A thing that one can have, in a headline. */
export const headlineAlbum = phrase(
  /\b(?:soundtracks?|scores?|ost|albums?|vinyls?|(?:\d?x?)?lps?|(?:\d-?)?cds?|filmmusik|bandes? originales?|bande-son|b\.?o\.?|vinyles?|disques?|bandas? sonoras?|bso|b\.s\.o\.?|vinilos?|discos?|colonn[ae] sonor[ae]|vinile|musi(?:c|k|que|ca|che))\b/,
);

/** True if a sentence says that an album is there or will be, in its own words and without "no" or "if only". */
export function announcesAlbum(context: ExtractContext, sentence: Sentence): boolean {
  const { cues } = context;
  const { folded, openFolded } = sentence;
  if (!cues.has("album", folded) && !cues.has("digital", folded) && !headlineAlbum.test(folded)) return false;
  if (cues.has("denied", openFolded)) return false;
  const sells = cues.has("release", openFolded) || cues.has("preOrder", openFolded);
  return (
    sells && !(cues.has("earlier", openFolded) && !cues.has("willCome", openFolded) && !cues.has("outNow", openFolded))
  );
}

function isTrackNews(context: ExtractContext, sentence: Sentence): boolean {
  return context.cues.has("track", sentence.folded) && context.cues.has("listen", sentence.folded);
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

/** What something costs. */
export const price = /[$€£] ?\d|\d ?(?:€|£|euros?|quid|usd)\b/;
/** That something can be had; told by its rarest word. */
export const stock = phrase(
  /\bstock(?<=\bin stock)\b|\b(?:basket|cart|bag)(?<=\badd to [a-z]+)\b|\bedition of \d|\blimited to \d|\b(?:copies|units|exemplare|ejemplares|copie|exemplaires)(?<=\b\d+ [a-z]+)\b|\bprint(?<=\bback in print)\b|\bgoes? (?:up|live|on sale)\b|\bsale(?<=\bon sale)\b|\border(?:s|ed)?\b|\bships?\b|\bshipping\b/,
);

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

const thingToHave = phrase(
  /\b(?:soundtracks?|albums?|ost|\d?x?cds?|\d?x?lps?|eps?|vinyls?|wax|cassettes?|tapes?|records?|discs?|downloads?|releas\w*|editions?|singles?|tracks?|filmmusik\w*|alben|platten?|bandes? originales?|disques?|bandas? sonoras?|bso|discos?|colonn[ae] sonor[ae]|dischi|vinile|vinyle|vinilo)\b/,
);

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

const labelWords = phrase(/\b(?:records|recordings)\b/);

/** True if a sentence names a label. */
export const namesLabel = ({ gazetteer }: Pick<ExtractContext, "gazetteer">, sentence: Sentence): boolean =>
  labelWords.test(sentence.folded) || gazetteer.labels.findAll(sentence.text, sentence.folded).length > 0;

/** News weighs more than this where only rules and words speak. */
export const enoughForNews = 2.85;

/** What speaks for a post's being news, part by part. */
export interface Grounds {
  /** The headline without titles of works. */
  readonly headline: string;
  /** 1 where the headline is put together from a name and a work. */
  readonly form: number;
  readonly words: number;
  readonly facts: number;
  readonly lackOfNow: number;
  readonly lackOfAlbum: number;
  readonly silentHeadline: number;
  readonly silentBody: number;
  /** What speaks for news, less what speaks for silence. */
  readonly sum: number;
}

/** Weighs what speaks for news and what speaks for silence. */
export function weighGrounds(context: ExtractContext, evidence: Evidence): Grounds {
  const headline = headlineWithoutTitles(context, evidence.work);
  const silence = findSilence(context, headline);
  const { names, works } = readHeadline(context);
  const form = names.length > 0 && works.length > 0 ? 1 : 0;
  const [words, facts] = [weighWords(context, evidence), weighFacts(context, evidence)];
  const lacks = { lackOfNow: lackOfNow(context, evidence), lackOfAlbum: lackOfAlbum(context) };
  const missing = lacks.lackOfNow + (evidence.label === undefined ? lacks.lackOfAlbum : 0);
  const sum = form + words + facts - missing - silence.inHeadline - silence.inBody;
  const silent = { silentHeadline: silence.inHeadline, silentBody: silence.inBody };
  return { headline, form, words, facts, ...lacks, ...silent, sum };
}
