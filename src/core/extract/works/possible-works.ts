import type { ExtractContext } from "../context.ts";
import { fold } from "../words/fold.ts";
import { hasDigit } from "../words/letters.ts";
import { endingAt } from "../words/matches.ts";
import { articleKey } from "./same-title.ts";
import type { Candidate } from "./work-candidates.ts";

/** Words of the trade, of shops and of blogs that are no title when they stand alone. */
const neverWorks: ReadonlySet<string> = new Set(
  (
    "le,les,la,il,lo,los,las,el,der,die,das,des,du,un,une,una,ein,eine,the,a,an,one,two,three,four,five,six,zwei,drei,vier,funf,sechs,sieben,acht,neun,zehn,deux,trois,quatre,cinq,dos,tres,cuatro,cinco,tre,quattro,cinque,several,both,here,it s,this," +
    "january,february,march,april,may,june,july,august,september,october,november,december,black friday,release date,available now,out now," +
    "monday,tuesday,wednesday,thursday,friday,saturday,sunday,soundtrack,soundtracks,score,scores,vinyl,music,film music,original,new,album," +
    "interview,review,listen,watch,video,updated,tracklist,pre order,preorder,composer,label,various artists,read more,read the rest,film," +
    "season,series,deluxe edition,limited edition,game,movie,lp,cd,neue cd,neue cds,novedades,nouveautes,novita,lp first listen,first listen," +
    "main title,main theme,source,press release,original motion picture,for immediate release,emmy,oscar,grammy,academy award,golden globe," +
    "netflix,disney,disney plus,hbo,hbo max,marvel,amazon,apple music,apple tv,apple tv plus,prime video,amazon prime video,paramount plus," +
    "hulu,peacock,shudder,showtime,starz,crunchyroll,spotify,bandcamp,youtube,live,original series,animated series,complete series," +
    "limited series,tv series,television series,web series,original film,original movie,original game,original cast"
  ).split(","),
);
const neverEnds = endingAt(
  / (?:records|recordings|picture discs?)|(?<=^|^.* )(?:exclusive|titles|round up|newsletter|news|update|updates|releases|notes|playlist)/,
);
const neverForms =
  /^(?:(?:the )?\d+\w* anniversary|record store day|(?:(?:season|series|staffel|saison|temporada|stagione|volume|vol|chapter|episode|part) \w+|(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,4}(?: \d{4})?|film score \w+day)$)/;

const isNeverWork = (key: string): boolean => neverWorks.has(key) || neverForms.test(key) || neverEnds(key, key.length);

const months =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|januar|februar|marz|mai|juni|juli|oktober|dezember|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre)";
const weekdays =
  "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)";
/** A line with a day and perhaps a time: "Saturday, 15 February 2014". */
const dayLine = new RegExp(
  `^(?:(?:le|am|il|el|on|posted on|published on|published) )?(?:${weekdays} )?(?:(?:the )?\\d{1,2}(?:st|nd|rd|th|er)? (?:of |de )?${months}|${months} \\d{1,2}(?:st|nd|rd|th)?)(?: (?:de )?\\d{4})?(?: (?:(?:at|um|a|as|alle|ore) )?\\d{1,2}[h ]?\\d\\d(?: [ap]m)?)?$`,
);
/** What blogs and shops put above and below their texts. */
const pageWords =
  /^(?:(?:music|soundtrack|score|album|film|movie|book|cd|vinyl|concert|tv|game|live) (?:reviews?|news)|track ?list(?:ing)?s?|(?:soundtrack|song) list|(?:lp|cd|disc|disco|disque|side|seite|face|lato|cara|part|track) ?(?:[a-f]\d?|\d+|one|two)|(?:posted|filed|published|written|reported|photo|photos|image|images|text|words|category|categories|tags|tagged|source|via|credits?|related|share|comments?|kommentare?|commentaires?|comentarios?|commenti|comenta|quelle|fuente|fonte|schlagworter)(?: (?:by|in|under|on|to|from|von|par|por|di)(?: .*)?)?|(?:about|uber|a propos|sobre) (?:the )?(?:author|film|movie|label|composer|us|this item)|(?:(?:music|score|soundtrack|songs?) )?(?:composed|written|performed|produced|conducted)(?: and (?:composed|conducted|produced|performed))? by .*|premieres?|previews?|streams?|press release|exclusive premiere|(?:track|video|song|album|world|exclusive) premiere|trailer|teaser|posters?|news (?:at|from|in) .*|(?:.* )?cd club|studio ghibli|pixar|dreamworks|a24|blumhouse|nintendo|square enix|capcom|konami|ubisoft|lucasfilm|rumou?rs?|delayed|.* (?:announces|presents|bulletin)|(?:.* )?kw \d{1,2}|new releases?|sorties?|vinyles?|vinili|vinilos|novedad|novita|nouveautes?|(?:coming|available|out|shipping|now) soon|(?:now )?(?:coming|available|shipping|playing|streaming|on sale)(?: now)?|record store day|disquaire day|comic con.*|bandas? sonoras?|colonn[ae] sonor[ae]|filmmusik|bandes? originales?|b o|bo|bso|ost|endlich|confirmado|ufficiale|oficial|officiel|offiziell|finally|dates?|best|apple|amazon(?: music)?|youtube music|deezer|tidal|itunes|soundcloud|qobuz|customs?|staff comments?|(?:format )?information|help|contact|home|menu|newsletters?|(?:leave|add) a (?:reply|comment)|(?:products|articles|posts) you may like|click (?:here|to).*|hi|hello|thanks|limited to \d+ (?:units|copies)|price .*)$/;
const byline = /^(?:[Bb][Yy]|[Pp]ar|[Vv]on|[Pp]or|[Vv]ia|[Dd]i) \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u;

/** "Source: Somebody", and columns that count themselves: "The Needle #58". */
const sourceOrColumn = /^(?:Sources?|Quelle|Fuente|Fonte|Photos?|Fotos?|Cr[eé]dits?) ?: |\p{L} #\d+$/u;

const catalogueNumber = /^[A-Z]{2,6}(?:-|CD ?)\d{2,5}$/;

/** True if a label is part of the words; one common word such as "Black" is not enough. */
const namesLabel = (text: string, { labels }: ExtractContext["gazetteer"]): boolean =>
  labels
    .findAll(text, fold(text))
    .some((hit) => hit.end - hit.start >= text.length - 2 || / /.test(text.slice(hit.start, hit.end)));

const isDayLine = (key: string): boolean => hasDigit(key) && dayLine.test(key);

const dayOrMonth = /^(?:wednesday|friday|monday|sunday|saturday|tuesday|thursday|july|august|october|november|us|it)$/;

const fullDay =
  /^[a-z]+day |^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lun|mar|mer|jeu|mie|gio|vie|ven|sab|sam|dom|dim)|\b(?:19|20)\d\d\b/;

/** True if the words are a line of a page rather than a title: a day, who wrote it, a heading of the trade. */
export function isPageLine({ key, text, isSet }: Candidate): boolean {
  // "September 5" set in italics is a film.
  const isDay = isDayLine(key) && (!isSet || fullDay.test(key));
  return isDay || pageWords.test(key) || byline.test(text) || catalogueNumber.test(text) || sourceOrColumn.test(text);
}

/** True if the words can name a work: no label, no composer, no word of the trade. */
export function isPossible(candidate: Candidate, { gazetteer }: ExtractContext): boolean {
  const { key } = candidate;
  const mayBeDay = (): boolean => candidate.isSet && (dayOrMonth.test(key) || (isDayLine(key) && !fullDay.test(key)));
  if ((isNeverWork(key) && !mayBeDay()) || /^\d{1,3}$/.test(key)) return false;
  const isKnown = gazetteer.works.canonical(candidate.text) !== undefined;
  if (!isKnown && isPageLine(candidate)) return false;
  if (namesLabel(candidate.text, gazetteer)) return false;
  return isKnown || !isOfComposer(candidate.text, gazetteer);
}

/** "NAME", or "NAME: PIECE" as blogs head what they play; one word may be a title that a composer is called by, too. */
function isOfComposer(text: string, { composers }: ExtractContext["gazetteer"]): boolean {
  if (composers.canonical(text) !== undefined) return true;
  const owner = /^([^:]{3,40} [^:]{2,40}): /.exec(text)?.[1];
  return owner !== undefined && composers.canonical(owner) !== undefined;
}

/** The same of words that no rule rated yet. */
export function isPossibleWork(title: string, context: ExtractContext): boolean {
  return isPossible({ key: articleKey(title), text: title, score: 0, order: 0, isSet: false }, context);
}
