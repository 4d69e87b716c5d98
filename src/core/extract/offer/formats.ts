import type { Format } from "../../catalogue.ts";
import type { ExtractContext } from "../context.ts";
import { withoutFormerly } from "../dates/day-clauses.ts";
import type { Sentence } from "../post/reading.ts";
import { fold } from "../words/fold.ts";
import { withoutFormatNames, withoutNoFormats, withoutNothingYet } from "./not-formats.ts";

const asks = /\?["”»]?$/;
const order: readonly Format[] = ["digital", "cd", "vinyl", "cassette", "physical"];
const clauseBreak = /[;]| [–—] |, (?:but|whereas|while|aber|doch|sondern|mais|ma|pero|sino) |\. /;
const onlyHeard = /\b(?:listen|hear|stream(?:ed|ing)?|play(?:s|ed)?)\b/;

/** Bandcamp sells downloads, but where a clause names discs as well these are what it tells of. */
function withoutShopOfDiscs({ cues }: ExtractContext, clause: string): string {
  if (!clause.includes("bandcamp")) return clause;
  const sellsDiscs = cues.has("vinyl", clause) || cues.has("cd", clause) || cues.has("cassette", clause);
  return sellsDiscs ? clause.replaceAll("bandcamp", " ") : clause;
}

function formatsIn(context: ExtractContext, named: string): readonly Format[] {
  const whole = withoutShopOfDiscs(context, named);
  const clause = withoutNoFormats(whole, new Date(context.reading.publishedAt).getUTCFullYear());
  const found = order.filter((format) => context.cues.has(format, clause));
  const isVinylDisc =
    found.includes("vinyl") && /\bdiscs?\b/.test(clause) && !/\b(?:cds?|\d-?cds?|compact)\b/.test(clause);
  return isVinylDisc ? found.filter((format) => format !== "cd") : found;
}

/** A "disc" beside vinyl is a record. */
const namesCd = /\bcds?\b|\dcds?\b|\bcd-|compact|disques? laser/;
/** "Digital, 29 tracks" and "a deluxe version, digital only": the format says that an album is meant. */
const editionOf =
  /^(?:digital|cd|vinyl|\d?x?lp|cassette)[,:/] |\b(?:digital|cd|vinyl|lp|cassette)[ -](?:only|versions?|editions?|releases?)\b|\b(?:digitale[nrs]?|cd-?) ?(?:version|ausgabe|fassung)|\b(?:version|edition) (?:digitale|numerique)|\b(?:version|edicion|versione|edizione) digitale?\b/;
const dateLine = /^[^a-z]{0,4}(?:release date|released?|out|due)\b[^:]{0,12}:/;

/** "Earlier in May a digital version is expected": still to come. */
const earlierInMonth = /\bearlier in [a-z]+\b[^.;]*\b(?:will|expected|due|set to|follows)\b/;

/** Said of another edition, or only wished for. */
const isOfElse = ({ cues }: ExtractContext, clause: string): boolean =>
  (cues.has("earlier", clause) && !earlierInMonth.test(clause)) ||
  (cues.has("denied", clause) && cues.has("denied", withoutNothingYet(clause)));

function isAboutAlbum(context: ExtractContext, sentence: Sentence, clause: string): boolean {
  const { cues } = context;
  if (dateLine.test(sentence.folded)) return true;
  if (isOfElse(context, clause)) return false;
  if (isEverywhere(clause)) return true;
  if (/\b(?:dvd|blu-?ray|vod|app|video game)\b/.test(clause) && !cues.has("album", clause.replace(/\bdiscs?\b/g, "")))
    return false;
  const sells =
    /\bdigitally\b/.test(clause) ||
    editionOf.test(clause) ||
    cues.has("release", clause) ||
    cues.has("preOrder", clause) ||
    cues.has("order", clause);
  return (
    sells ||
    (sentence.index <= 12 && !cues.has("show", clause) && !cues.has("track", clause)) ||
    cues.has("album", clause) ||
    sentence.place === "title" ||
    sentence.place === "heading" ||
    sentence.place === "item"
  );
}

const shops =
  /\b(?:all|every|each|major|most|usual|digital|streaming) (?:\w+ ){0,2}(?:dsps?|platforms?|services?|retailers?|outlets?|stores|sites|suspects|portale?n?)\b|\bdsps\b|\bstreaming-?(?:portal|dienst)/;
const ofAlbum =
  /\b(?:soundtracks?|albums?|scores?|ost|volume|music|musi(?:k|que|ca|che)|whole (?:thing|lot)|all of it|in full|entirety|full thing|(?:all|the|its) (?:\w+ )?(?:tracks|songs|cues|pieces|tunes))\b/;
const ofOne =
  /\b(?:the|this|that|a|first|second|new|title|his|her|their) (?:\w+ )?(?:track|song|single|cue|theme|piece|suite)\b|\b(?:der|den|das|ein(?:en)?|die|eine) (?:song|lied|stuck|single)\b|\b(?:la|une|cette) chanson\b|\bl[ea] single\b|\b(?:la|una|esta) cancion\b|\bel (?:tema|sencillo)\b|\b(?:la|una) canzone\b|\bil (?:brano|singolo|pezzo)\b/;
const streamIt =
  /\bstream (?:it all|all of it|everything)\b|\bstream it(?: on| now| here| from| as of| in full| at|[.:,]|$)|\bstreaming now\b/;

const streamsEverywhere = /\bstream(?:ed|ing|s)? (?:everywhere|on all|via all|services|platforms)/;

/** All services have it: said of an album, unless it is said of one piece. */
const isEverywhere = (clause: string): boolean => shops.test(clause) && (ofAlbum.test(clause) || !ofOne.test(clause));

/** A stream counts where the album is out there, not where one track can be played. */
function isAlbumStream({ cues, reading }: ExtractContext, clause: string): boolean {
  const isOfOne = ofOne.test(clause) && !ofAlbum.test(clause);
  if (!isOfOne && (shops.test(clause) || streamsEverywhere.test(clause))) return true;
  const noun =
    /\b(?:(?:up|available) for streaming|digital|digitally|download|downloads|mp3s?|wavs?|flac|online|uploaded|en ligne|streamers?|streamt|files|dl|numerique|descarga|digitale|plateformes|plataformas|piattaforme|plattformen|streamingdienst|(?:en|im|in|als|auf|per) stream(?:ing)?\b|itunes|amazon music|deezer|qobuz|all platforms)/.test(
      clause,
    );
  const single = cues.has("track", clause) && onlyHeard.test(clause);
  const isWhole = streamIt.test(clause) && !cues.has("track", reading.title.folded);
  return (noun && !(isOfOne && shops.test(clause))) || isWhole || (ofAlbum.test(clause) && !single);
}

/** "It can be streamed everywhere", said of the song of the sentence before. */
const refersBack = /^(?:it|you can (?:hear|stream) it|es|er|sie|il|elle|on peut|se puede|lo|la|si puo|lo si|e)\b/;

function isOfSongBefore({ reading }: ExtractContext, { index, block }: Sentence, clause: string): boolean {
  if (!refersBack.test(clause) || ofAlbum.test(clause)) return false;
  const before = reading.sentences[index - 1];
  return before?.block === block && ofOne.test(before.folded) && !ofAlbum.test(before.folded);
}

const aboutOther = /^(?:whose|deren|dessen|dont|cuy[oa]s?|(?:il|la|le|i) cui)\b/;

/** ", whose LP of 1983 is gone," says nothing of what the sentence is about. */
function withoutAsides(context: ExtractContext, clause: string): string {
  const parts = clause.split(", ");
  return parts
    .filter((part, at) => at === 0 || (at === parts.length - 1 && !aboutOther.test(part)) || !isOfElse(context, part))
    .join(", ");
}

/** "for the first time since the LP of 1988" */
const firstSince = /\bfirst (?:time |\w+ )?since [^.;,]{3,60}/g;
const turnsToNow = / (?:and|und|et|y|e) (?=(?:\w+ )?(?:now|jetzt|nun|maintenant|ahora|adesso|ora)\b)/;
/** ", whose score of 1989 the label issued on three discs," is an aside on another album. */
const elderAside = /, whose [^,;.]{0,40}\b(?:19|20)\d\d\b[^,;.]{0,80}(?=,)/g;

/** The clauses outside brackets, then what brackets hold. */
function clausesOf(context: ExtractContext, sentence: Sentence, workKey: string): readonly string[] {
  const asides = sentence.open === sentence.text ? [] : (sentence.folded.match(/\([^()]{2,80}\)/g) ?? []);
  const named = withoutFormerly(withoutFormatNames(context, sentence, workKey));
  const whole = workKey.length > 3 ? named.replaceAll(workKey, " ".repeat(workKey.length)) : named;
  const now = whole.includes("first") ? whole.replace(firstSince, "first") : whole;
  const plain = now.includes(", whose ") ? now.replace(elderAside, "") : now;
  const clauses = (clauseBreak.test(plain) ? plain.split(clauseBreak) : [plain]).flatMap((clause) =>
    isOfElse(context, clause) ? clause.split(turnsToNow).map((part) => withoutAsides(context, part)) : [clause],
  );
  return [...clauses, ...asides];
}

/** True if any format is named in the sentence at all, so that its clauses are worth a look. */
const namesFormat = ({ cues }: ExtractContext, { folded, openFolded }: Sentence): boolean =>
  order.some((format) => cues.has(format, folded) || cues.has(format, openFolded));

/** What a site's own shop sells besides, what readers say, and other posts. */
const ofElsewhere =
  /^(?:browse|visit|shop|explore|check out|see) our (?:online )?(?:store|shop)\b|^from (?:the|our) (?:store|shop)\b|^comments? ?\(\d+\)|^(?:earlier|previous|older|related) (?:posts?|stories|news|articles?):|^new reviews\b|^also new (?:in|from|at)\b|^(?:see also|lesen sie auch|lire aussi|leggi anche|lee tambien)\b/;
/** "In stores and digitally" */
const inShops =
  /\bin (?:all )?(?:good )?(?:record )?(?:stores|shops)(?: everywhere| worldwide)?,? (?:and|as well as|or) (?:also )?(?:digital|in digital|on streaming|as a download|for download)|\b(?:digitally|download|streaming) (?:and|as well as|or) (?:also )?in (?:record )?(?:stores|shops)\b|\bim handel und (?:digital|als download|im stream)|\bdans les bacs et (?:en |sur )|\ben tiendas y (?:en )?(?:digital|plataformas)|\bnei negozi e (?:in |su )/;

/** What the album can be had on; what the film, one track or an earlier edition came on is left out. */
export function findFormats(context: ExtractContext, sentences: readonly Sentence[], work?: string): readonly Format[] {
  const workKey = fold(work ?? "");
  const found = new Set<Format>();
  for (const sentence of sentences) {
    if ((sentence.place === "item" && /\d:\d\d/.test(sentence.text)) || asks.test(sentence.text.slice(-2))) continue;
    if (!namesFormat(context, sentence) || ofElsewhere.test(sentence.folded)) continue;
    for (const clause of clausesOf(context, sentence, workKey)) {
      if (!order.some((format) => !found.has(format) && context.cues.has(format, clause))) continue;
      const formats = formatsIn(context, clause);
      if (formats.length === 0 || !isAboutAlbum(context, sentence, clause)) continue;
      const isHeardOnly = isOfSongBefore(context, sentence, clause);
      for (const format of formats)
        if (format !== "digital" || (!isHeardOnly && isAlbumStream(context, clause))) found.add(format);
      if (formats.includes("digital") && inShops.test(clause)) found.add("physical");
    }
  }
  if (found.has("vinyl") && !sentences.some((sentence) => namesCd.test(sentence.folded))) found.delete("cd");
  if (found.has("cd") || found.has("vinyl") || found.has("cassette")) found.delete("physical");
  return order.filter((format) => found.has(format));
}
