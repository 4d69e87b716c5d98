import type { ExtractContext } from "../context.ts";
import { type Phrase, phrase } from "../words/phrase.ts";
import { findAnnouncing, plainest } from "./announcing.ts";
import { isAssignment } from "./assignment.ts";
import { isOfOtherTopic } from "./other-topics.ts";

const several =
  "(?:scores|soundtracks|albums|music|songs|themes|composers|records|films|movies|original (?:score|song))";
const music = "(?:scores?|soundtracks?|ost|albums?|music|songs?|themes?|composers?|records?|vinyls?|films?|movies?)";

/** Headlines that rank or collect albums, or are of a stage's music; they may look like a title as a whole. */
const ofLists: readonly Phrase[] = [
  new RegExp(`\\bbest (?:[\\w-]+ ){0,2}${several}\\b|\\bbest of (?:the year|the decade|(?:19|20)\\d\\d)\\b`),
  /\b(?:die (?:\w+ )?besten|les (?:\w+ )?meilleure?s|l[oa]s (?:\w+ )?mejores|[il]e? (?:\w+ )?migliori|miglior colonna|mejor banda)\b/,
  new RegExp(
    `\\b(?:top )?(?:\\d{1,3}|five|ten|twelve|twenty) (?:[\\w-]+ ){0,4}(?:[\\w]+-)?${music}\\b.{0,12}\\b(?:you (?:must|should|need|have)|(?:every|everyone)|to (?:know|hear|own)|die man|muss|qu'il faut|a ecouter|que (?:hay|debes|tienes)|da (?:ascoltare|avere))\\b`,
  ),
  /\b(?:broadway|west end|london) cast\b/,
].map(phrase);
/** Headlines of posts that bring no news of an album whatever else they tell: reviews, polls, prizes, obituaries. */
const ofOtherPosts: readonly Phrase[] = [
  /\b(?:reviews?|reviewed|rezension(?:en)?|besprechung|plattenkritik|filmkritik|recensione|recensioni|resenas?|critica (?:de|del)|critica:)\b/,
  /\b(?:(?:nominees|nominations|nominiert|nominad[oa]s|candidature)|(?:wins?|won|vincono|vince|gewinnt|gewinnen|remporte\w*|ganan?) .{0,40}(?:awards?|oscars?|grammys?|emmys?|globes?|baftas?|premi\w*|preis|prix|cesar))\b/,
  /\bcharts? (?:topper|success|debut)\b|\bcharts?(?<=\b(?:top|tops|enters?|no\. ?1|number one|at \d).{0,40}\bcharts?|#1 .{0,40}\bcharts?)\b/,
  /\b(?:obituary|in memoriam|nachruf|passes away|died|dies|muere|fallece|gestorben|decede)\b/,
  /\b(?:the making of|how .{3,60} (?:was|were|got|is) (?:made|composed|written|recorded|born))\b/,
  /\bwho (?:composed|scored|wrote)\b|\bis there an? (?:\w+ )?(?:soundtrack|score|album)\b/,
  /\b(?:buys|acquires|acquired by|merges with|is bought by)\b/,
  /\b(?:poll|quiz|giveaway|gewinnspiel|verlosung|sorteo|win a (?:copy|signed|vinyl|cd))\b/,
].map(phrase);
const isNoReview = /\b(?:not|no) an? review\b/;

/** A short line that says what sort of post it is: "Soundtrack Review", "Posted in Album Reviews". */
const reviewLine =
  /^(?:[^a-z]{0,4}(?:(?:soundtrack|album|music|score|cd|vinyl|ost) )?review|(?:posted in|category|categories|filed under):?[^a-z]{0,3}(?:[a-z]+ )?reviews?\b.*|puntua .{3,40}|(?:rating|verdict|wertung|nota|note|voto)[: ].{0,30}\d ?(?:\/|out of|von|sur|su|de) ?\d.*|\d{1,2}(?:[.,]\d)? ?(?:(?:\/|out of|von|sur|su|de) ?(?:5|10|100)(?![/\d.]).{0,12}|(?:stars?|sterne[n]?|etoiles|estrellas|stelle)))[^a-z]{0,4}$/;
/** A short line that names the kind of a piece at a post's head. */
const kickerLine =
  /^[^a-z]{0,3}(?:kolumne|column|essay|opinion|kommentar|editorial|interview|feature|entrevista|intervista|podcast)[^a-z]{0,3}$/;
/** A line that tells where and when one can go. */
const ticketLine =
  /^[^a-z]{0,3}(?:tickets?|doors|venue|box office|karten|billets|entradas|biglietti)(?: [a-z]+){0,2} ?[:–-]/;
const ofColumn = phrase(
  /\b(?:column|feature|series)(?<=\b(?:every|each) (?:week|month),? this [a-z]+)|\bcolumn(?<=\bthis (?:week's )?column)\b/,
);
const lineLength = 60;
const edge = 5;

function hasTellingLine({ reading }: ExtractContext): boolean {
  const { sentences } = reading;
  return sentences.some(({ index, folded }) => {
    if (index === 0) return false;
    const isFirst = index < edge;
    if (isFirst && ofColumn.test(folded)) return true;
    if (folded.length > lineLength || !(isFirst || index === edge || index > sentences.length - edge)) return false;
    return reviewLine.test(folded) || (isFirst && kickerLine.test(folded));
  });
}

const ofDisc = /\b(?:blu-?rays?|dvds?|4k|uhd)\b/;
/** A film that can be watched at home. */
const ofRent = phrase(
  /\b(?:to rent|rent or buy|buy or rent|video on demand|vod|in 4k|zum ausleihen|leihen oder kaufen|a la location|en alquiler|a noleggio)\b/,
);
const ofTrailer = /\b(?:promo|trailer|featurette|teaser)\b/;
const ofMusic =
  /\b(?:soundtracks?|scores?|albums?|vinyls?|lps?|cds?|ost|music|musik|bso|bande|banda|colonna|singles?|listen|hear|stream(?:ing)?)\b/;
const nowhere = Number.POSITIVE_INFINITY;
const tickets = phrase(
  /\b(?:tickets|karten (?:ab|zu|gibt|kosten|im)|eintritt|billets|billetterie|entradas|biglietti)\b/,
);
const toPerform =
  /\b(?:orchestra|symphony|philharmonic|concert[os]?|concerti|perform(?:s|ed|ance)?|conduct\w*|hall|theatre|\w*konzert\w*|orchester|orchestre|orquesta|teatro|theater|auditorium|dal vivo|en (?:directo|vivo|concert)|palco|buhne|salle)\b/;

/** True if the post is of a film's discs, its trailer or an evening to go to, and nothing plain is said of an album. */
function isOfSomethingElse(context: ExtractContext, headline: string): boolean {
  if (ofDisc.test(headline) && !ofMusic.test(headline)) return true;
  const { found } = findAnnouncing(context);
  const strengthBefore = (place: number): number =>
    plainest(found.filter((announcement) => announcement.place < place))?.strength ?? 0;
  if (ofTrailer.test(headline) && !ofMusic.test(headline.replace(/\bmusi[ck]\b/g, " ")) && strengthBefore(6) < 1.2)
    return true;
  const { sentences } = context.reading;
  const isEvening =
    sentences.some(({ folded }) => tickets.test(folded)) && sentences.some(({ folded }) => toPerform.test(folded));
  const isAtHome = !ofMusic.test(headline) && sentences.slice(1, 4).some(({ folded }) => ofRent.test(folded));
  if (isAtHome && strengthBefore(6) < 1.2) return true;
  if (isEvening && strengthBefore(4) < 1.2) return true;
  if (isAssignment(context) && strengthBefore(nowhere) < 1.8) return true;
  return (
    strengthBefore(4) < 1.8 &&
    sentences.some(({ index, folded }) => index > 0 && folded.length < 110 && ticketLine.test(folded))
  );
}

/** True if headline, a line of the kind or what the post is about say plainly that it brings no news of an album. */
export function isPlainlySilent(context: ExtractContext, headline: string): boolean {
  const { folded } = context.reading.title;
  if (isNoReview.test(folded)) return false;
  return (
    ofLists.some((pattern) => pattern.test(folded)) ||
    ofOtherPosts.some((pattern) => pattern.test(headline)) ||
    hasTellingLine(context) ||
    isOfSomethingElse(context, headline) ||
    isOfOtherTopic(context, headline)
  );
}
