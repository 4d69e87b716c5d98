import type { ExtractContext } from "../context.ts";
import { phrase } from "../words/phrase.ts";
import type { Evidence } from "./news-grounds.ts";

const screenMusic = phrase(
  /\b(?:soundtracks?|scores?|scored|ost|music|musi[ck]|musiken|filmmusik(?:en)?|partitur(?:en)?|partitions?|bandes? originales?|bande-son|b\.?o\.?f?\b|musiques?|bandas? sonoras?|bso|b\.s\.o|partituras?|colonn[ae] sonor[ae]|musich[ae]|musica|songs?|albums?|themes?|composers?|komponist(?:in)?|compositeur|compositore?)\b/,
);
const scoreOfScreen = phrase(
  /\b(?:soundtracks?|scores?|scored|ost|film music|original music|filmmusik(?:en)?|musik zu[mr]?|partitur(?:en)?|bandes? originales?|bande-son|b\.?o\.?f?\b|bandas? sonoras?|bso|b\.s\.o|partituras?|partitions?|colonn[ae] sonor[ae]|musiche|musica d[ei]|music (?:for|of|to|from|behind) (?:[a-z']+ ){0,4}(?:film|movie|series|show|game|drama|serial)|(?:film|movie|game|series|show)'s music|scoring (?:a|an|the|his|her) [a-z]+)\b/,
);
/** A film, show or game, or music at all. */
export const screenWords = phrase(
  /\b(?:reboot|remake|prequel|miniseries|mini-series|musi(?:c|que|ques|k|ca|che)|composer|komponist|compositeur|compositor|compositore|thriller|horror|drama|slasher|films?|movies?|series|serie|shows?|games?|season|episodes?|cinema|kino|pelicula|videojuego|jeu)\b/,
);
/** True if a known work, a known composer and a known label stand together: "Intrada has a new edition of Krull". */
function isCatalogueNews({ gazetteer, reading }: ExtractContext, work: string | undefined): boolean {
  if (work === undefined || gazetteer.works.canonical(work) === undefined) return false;
  const lead = reading.sentences.slice(0, 6);
  return [gazetteer.labels, gazetteer.composers].every((index) =>
    lead.some((sentence) => index.findAll(sentence.text, sentence.folded).length > 0),
  );
}

const ownMusic = phrase(
  /\b(?:(?:new|solo|studio|debut|next|latest) (?:album|record|lp|single|songs?)|songs?|singles?|tour|lost themes|band)\b/,
);

/** A known composer and a label, and no word of music of one's own: the album is of a film or game, though none is named so. */
function isOfScreenPeople({ gazetteer, reading }: ExtractContext, { label, hasComposer }: Evidence): boolean {
  const lead = reading.sentences.slice(0, 6);
  if (label === undefined || !hasComposer || lead.some(({ folded }) => ownMusic.test(folded))) return false;
  return lead.some((sentence) =>
    gazetteer.composers.findAll(sentence.open, sentence.openFolded).some(({ name }) => / /.test(name)),
  );
}

/** True if the post speaks of music at all. */
export function speaksOfMusic(context: ExtractContext, work: string | undefined): boolean {
  const { cues, reading } = context;
  return (
    reading.sentences.some(
      ({ folded }) => screenMusic.test(folded) || cues.has("vinyl", folded) || cues.has("cd", folded),
    ) || isCatalogueNews(context, work)
  );
}

/** True if the music is of a film, show or game, as far as words and known names tell. */
export function isOfScreen(context: ExtractContext, evidence: Evidence): boolean {
  return (
    isCatalogueNews(context, evidence.work) ||
    evidence.hasSections ||
    isOfScreenPeople(context, evidence) ||
    context.reading.sentences.some(({ folded }) => scoreOfScreen.test(folded))
  );
}
