import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import type { TitleSpan } from "../post/text-spans.ts";
import { normalise } from "../words/keys.ts";
import { type Phrase, phrase } from "../words/phrase.ts";

interface Sign {
  readonly pattern: Phrase;
  readonly points: number;
}

const lead = 8;
/** Where the first of them name a book, so many sentences tell of it. */
const bookLead = 14;
const opening = 3;
const enough = 3;

const bookWord = phrase(
  /\b(?:books?|paperback|hardcover|hardback|e-?books?|monograph|buch|buches|taschenbuch|livres?|ouvrages?|libros?|libri|print(?<=\bin print))\b/,
);
const ofMusic = phrase(
  /\b(?:film ?music|filmmusik|movie music|music (?:of|for|in)|musicolog\w+|musique|musica|scores?|scoring|soundtracks?|composers?|komponist\w*|compositeurs?|compositores|compositori)\b/,
);

const inTitle: readonly Sign[] = [
  { pattern: bookWord, points: 2 },
  { pattern: phrase(/\bedition(?<=\b(?:second|third|revised|new) edition)\b|\bvolume\b/), points: 1 },
  {
    pattern: phrase(
      /\b(?:soundtrack (?:album|collection|release)|albums?|vinyl|lps?|cds?|score released|interview|podcast|radio|reviews?)\b/,
    ),
    points: -2,
  },
];

const inLead: readonly Sign[] = [
  {
    pattern: phrase(
      /\b(?:book|buch|livre|libro)(?<=\b(?:new|first|latest|this|the|neues?|nouveau|nuevo|nuovo) [a-z]+)\b|\bbooks?\b.{0,40}\bpublish/,
    ),
    points: 1,
  },
  {
    pattern: phrase(
      /\b\d{2,3}(?:[- ]page| ?pages| ?pp\b| ?seiten| ?paginas| ?pagine)(?! (?:color |colour |full-color |full-colour )?(?:book(?:let)|insert|liner))|\bchapters?\b|\bpaperback\b|\bhard(?:cover|back)\b(?! (?:slip|box|case|set))|\bisbn\b|\be-?book\b/,
    ),
    points: 1.5,
  },
  {
    pattern: phrase(
      /\bpublish(?:ed|es|er|ing)\b.{0,30}\b(?:by|books?|press|it|them)\b|\bpress(?<=\b[a-z]+ press|\bfrom [a-z& ]{3,30} press)\b|\bpublishes\b|\beditions\b.{0,40}\b(?:livres?|ouvrages?)\b|\bverlag\b/,
    ),
    points: 1,
  },
  {
    pattern: phrase(
      /\b(?:authors?|musicologist|edited by|foreword|autor(?:in)?|auteur|autore)\b|\bbook(?<=\bin the book|\bmy (?:new )?book)\b|\bbook of mine\b/,
    ),
    points: 0.8,
  },
  {
    pattern: phrase(
      /\b(?:soundtrack|score) albums?\b|\balbum (?:will|is|was|has|features)\b|\bsoundtrack (?:will|is|was|has) (?:be|been|released|out|available)\b/,
    ),
    points: -1.5,
  },
];

const weigh = (signs: readonly Sign[], text: string): number =>
  signs.reduce((sum, { pattern, points }) => (pattern.test(text) ? sum + points : sum), 0);

const series = /\bmusique fantastique\b/;

/** True for news of a book about film music: of the *Musique Fantastique* series, or in so many words. */
export function isBookNews({ reading }: ExtractContext): boolean {
  const title = reading.title.folded;
  const isOpened = reading.sentences.slice(0, opening).some(({ folded }) => bookWord.test(folded));
  const sentences = reading.sentences.slice(1, 1 + (isOpened ? bookLead : lead));
  const text = sentences.map(({ folded }) => folded).join(" \n ");
  const all = `${title} \n ${text}`;
  if (!ofMusic.test(all) && !series.test(title)) return false;
  const told = weigh(inTitle, title) + weigh(inLead, text);
  if (series.test(title)) return told > 0 && !/\b(?:radio|interview|podcast)\b/.test(title);
  const named = sentences.filter(({ folded }) => bookWord.test(folded)).length;
  return told + Math.min(2, named) * 0.5 >= enough;
}

const shortest = 3;
/** A book is called by what stands before its subtitle or edition. */
const subtitle = /(?::| [–—-]|,? \(?(?:\w+ edition|volume|book|vol\.?)\b).*$/iu;
const mainTitle = (text: string): string =>
  text
    .replace(subtitle, "")
    .replace(/[.,;!?]+$/, "")
    .trim();

const tellsOfBook =
  /\b(?:publish\w*|book|books|title|titled|called|press|edition|pages|buch|livre|libro|ouvrages?|author|out)\b/;
const earlierBook = /\b(?:author of|also wrote|earlier|previous|after|his|her|expands|since) (?:\w+ ){0,3}["“‘'«]?$/;

const byAuthor = /^["”’']?,? (?:edited )?(?:by|von|par|di|por) \p{L}/u;

function pointsOf({ text, start, end }: TitleSpan, { folded, index }: Sentence, headline: string): number {
  const [before, after] = [folded.slice(0, start), folded.slice(end)];
  const isEarlier = earlierBook.test(before) || /^["”’']? \((?:19|20)\d\d\)/.test(after);
  return (
    (headline.includes(` ${normalise(mainTitle(text))} `) ? 2 : 0) +
    (tellsOfBook.test(before) || tellsOfBook.test(after) ? 1 : 0) +
    (/\b(?:sounds?|music|scor(?:e|es|ing)|soundtracks?)\b/.test(normalise(text)) ? 0.8 : 0) +
    (byAuthor.test(after) ? 1 : 0) -
    (isEarlier || /^author of\b/i.test(text) ? 3 : 0) -
    0.15 * Math.min(index, lead)
  );
}

/** A short headline that the text repeats is the title itself. */
function titleAsHeadline({ title, bodyFolded }: ExtractContext["reading"]): string | undefined {
  const { text, folded } = title;
  return text.split(" ").length <= 6 && bodyFolded.includes(folded) ? text : undefined;
}

/** The book that a post brings news of, without subtitle and edition. */
export function findBook({ reading }: ExtractContext): string | undefined {
  if (series.test(reading.title.folded)) return "Musique Fantastique";
  const whole = titleAsHeadline(reading);
  if (whole !== undefined) return whole;
  const headline = ` ${normalise(reading.title.text)} `;
  let best: { readonly text: string; readonly points: number } | undefined;
  for (const sentence of reading.sentences.slice(0, 1 + lead)) {
    for (const span of sentence.spans) {
      const text = mainTitle(span.text);
      const points = pointsOf(span, sentence, headline);
      if (text.length >= shortest && (best === undefined || points > best.points)) best = { text, points };
    }
  }
  return best?.text;
}
