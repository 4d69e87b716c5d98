import type { Format } from "../catalogue.ts";
import type { ExtractContext } from "./context.ts";
import type { Sentence } from "./reading.ts";

const order: readonly Format[] = ["digital", "cd", "vinyl", "cassette", "physical"];
const clauseBreak = /[;]| [–—] |, (?:but|whereas|while) |\. /;
const notFormats =
  /\b(?:exclusive )?stream of\b|\bdigital(?:ly)? (?:re-?master\w*|masters?|transfers?|mix\w*|restor\w*|booklet|tapes?)/g;
const onlyHeard = /\b(?:listen|hear|stream(?:ed|ing)?|play(?:s|ed)?)\b/;

/** "No vinyl, I asked" and "Einen Download gibt es nicht". */
const without =
  /\b(?:no|not (?:yet )?(?:on|a|any)|never on|without(?: an?| any)?|neither|isn't (?:on|any)|kein(?:e|en|er)?|pas (?:de|d'|un)|sans|sin|nessun[ao]?|niente|ni|ningun) (?:[a-z]+ ){0,2}?(?:vinyls?|lps?|cds?|downloads?|physical|physique|disque physique|digital|cassettes?|tapes?|streaming|stream|vinyle|vinilo|vinile)\b/g;
const denies = /\b(?:download|vinyl|cd|lp)s? (?:gibt es (?:ausdrucklich )?nicht|is not planned|are not planned)\b/;

function formatsIn(context: ExtractContext, whole: string): readonly Format[] {
  const clause = whole.replace(notFormats, " ").replace(without, " ").replace(denies, " ");
  const found = order.filter((format) => context.cues.has(format, clause));
  const isVinylDisc =
    found.includes("vinyl") && /\bdiscs?\b/.test(clause) && !/\b(?:cds?|\d-?cd|compact)\b/.test(clause);
  return isVinylDisc ? found.filter((format) => format !== "cd") : found;
}

/** A "disc" beside vinyl is a record. */
const namesCd = /\bcds?\b|\dcds?\b|\bcd-|compact|disques? laser/;
const dateLine = /^[^a-z]{0,4}(?:release date|released?|out|due)\b[^:]{0,12}:/;

function isAboutAlbum(context: ExtractContext, sentence: Sentence, clause: string): boolean {
  const { cues } = context;
  if (dateLine.test(sentence.folded)) return true;
  if (cues.has("earlier", clause) || cues.has("denied", clause)) return false;
  if (/\b(?:dvd|blu-?ray|vod|app|video game)\b/.test(clause) && !cues.has("album", clause.replace(/\bdiscs?\b/g, "")))
    return false;
  const sells =
    /\bdigitally\b/.test(clause) ||
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

/** A stream counts where the album is out there, not where one track can be played. */
function isAlbumStream(context: ExtractContext, clause: string): boolean {
  const noun =
    /\b(?:digital|digitally|download|downloads|mp3s?|wavs?|flac|online|uploaded|en ligne|streamers?|streamt|files|dl|numerique|descarga|digitale|plateformes|plataformas|piattaforme|plattformen|streamingdienst|itunes|all platforms)/.test(
      clause,
    );
  const album = /\b(?:soundtracks?|albums?|scores?|ost|volume|music|musi(?:k|que|ca|che))\b/.test(clause);
  const single = context.cues.has("track", clause) && onlyHeard.test(clause);
  if (/\bstream(?:ed|ing|s)? (?:everywhere|on all|via all|services|platforms)|\bdigital platforms\b/.test(clause))
    return true;
  return noun || (album && !single);
}

/** A label called "Data Discs" or "Music on Vinyl" says nothing of formats. */
function withoutLabels({ gazetteer }: ExtractContext, sentence: Sentence): string {
  return gazetteer.labels
    .findAll(sentence.open, sentence.openFolded)
    .reduce(
      (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
      sentence.openFolded,
    );
}

/** The clauses outside brackets, then what brackets hold. */
function clausesOf(context: ExtractContext, sentence: Sentence): readonly string[] {
  const asides = sentence.open === sentence.text ? [] : (sentence.folded.match(/\([^()]{2,80}\)/g) ?? []);
  return [...withoutLabels(context, sentence).split(clauseBreak), ...asides];
}

/** True if any format is named in the sentence at all, so that its clauses are worth a look. */
const namesFormat = ({ cues }: ExtractContext, { folded, openFolded }: Sentence): boolean =>
  order.some((format) => cues.has(format, folded) || cues.has(format, openFolded));

/** What the album can be had on; what the film, one track or an earlier edition came on is left out. */
export function findFormats(context: ExtractContext, sentences: readonly Sentence[]): readonly Format[] {
  const found = new Set<Format>();
  for (const sentence of sentences) {
    if ((sentence.place === "item" && /\d:\d\d/.test(sentence.text)) || /\?["”»]?$/.test(sentence.text)) continue;
    if (!namesFormat(context, sentence)) continue;
    for (const clause of clausesOf(context, sentence)) {
      const formats = formatsIn(context, clause);
      if (formats.length === 0 || !isAboutAlbum(context, sentence, clause)) continue;
      for (const format of formats) if (format !== "digital" || isAlbumStream(context, clause)) found.add(format);
    }
  }
  if (found.has("vinyl") && !sentences.some((sentence) => namesCd.test(sentence.folded))) found.delete("cd");
  return order.filter((format) => found.has(format));
}
