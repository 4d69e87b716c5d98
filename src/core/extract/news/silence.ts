import type { ExtractContext } from "../context.ts";
import type { Sentence } from "../post/reading.ts";
import { fold } from "../words/fold.ts";
import { type Phrase, phrase } from "../words/phrase.ts";

interface Sign {
  readonly pattern: Pick<Phrase, "test">;
  readonly weight: number;
}

const stars = /[★☆]{2,}/;
const rating = phrase(
  /\b\d(?:\.\d)?\/(?:5|10)\b|\b(?:rating|verdict|grade|final score): ?\S|\bstars(?<=\bout of (?:five|ten) stars)\b/,
);

/** What a headline says of posts that are about music and bring no news of an album. */
const inHeadline: readonly Sign[] = [
  {
    pattern: phrase(
      /^(?:the |our |my |\d+ |these )?(?:\w+ )?(?:five|six|seven|eight|nine|ten|twelve|twenty|\d{1,3}) (?:\w+ ){0,3}(?:scores|soundtracks|albums|composers|themes|records|songs|moments|ost|vinyls?) (?:to|that|you|we|for|of|worth|every|which|i)\b/,
    ),
    weight: 4,
  },
  {
    pattern: phrase(
      /\b(?:win|wins|winners?|nominat(?:ed|ions?|es)|nominees?|awards|birthday|concerts?|concert(?<=\bin concert)|festival|fest|hosts|speaks|exhibit(?:ion)?|essential|favou?rites?|loves|symphony|live score|live performances?|on tour|tour dates|poll|quiz|secrets|bullets|history of|explains|discuss(?:es|ing)?|breaks? down|making of|arrested|heist|stolen|suspect|retrospective|analysis|anatomy of|looks? (?:back|inside)|joins (?:the )?(?:board|faculty)|auction|lawsuit|sued|acquires|hiring|job|radio|panel|diary|profile|spotlight)\b/,
    ),
    weight: 3.2,
  },
  {
    pattern: phrase(
      /^(?:the |our |my )?(?:\w+ )?best\b|\bbest (?:scores?|soundtracks?|music|video|film|horror|game|of (?:19|20))/,
    ),
    weight: 3.2,
  },
  { pattern: phrase(/\b(?:dvds?|blu-?rays?|4k|home video)\b/), weight: 2 },
  { pattern: phrase(/\bexplained\b/), weight: 1.8 },
  {
    pattern: phrase(
      /\b(?:mugs?|t-shirts?|hoodies?|figures|figurines?|plush|plushies|bikes?|turntables?|record players?|keyrings?|socks|puzzles?|merch|merchandise)\b/,
    ),
    weight: 3,
  },
  { pattern: phrase(/\b(?:golden globes?|grammys?|baftas?|oscars?|emmys?)\b/), weight: 1.5 },
  { pattern: phrase(/\b(?:this week|on our (?:desk|turntable|stereo)|what we(?:'re| are)|what's on)\b/), weight: 0.8 },
  {
    pattern: phrase(/\b(?:vinyl|warehouse|summer|winter|spring|clearance|cd|label|flash) sale\b|^sale\b|\bdeals\b/),
    weight: 3,
  },
  {
    pattern: phrase(
      /\bcontents of\b|\bissue(?<=\b(?:new|latest|\w+ber|january|february|march|april|may|june|july|august) issue)\b/,
    ),
    weight: 4,
  },
  {
    pattern: phrase(
      /\bon(?<=[a-z] on) (?:the|his|her|their|how|why)\b.{0,40}\b(?:sound|scores?|music|season|process|composing)\b/,
    ),
    weight: 1.8,
  },
  {
    pattern: phrase(
      /\bwhich\b.{3,60}\bshould (?:i|you)\b|\breaders? question|\bbuyers? guide|\bwhat happened to\b|\bturns (?:ninety|eighty|seventy|sixty|fifty)\b|\blive dates\b/,
    ),
    weight: 3,
  },
  { pattern: phrase(/\bon(?<=[a-z] on) [a-z' ]+, [a-z' ]+(?:,| and) /), weight: 1.8 },
  { pattern: phrase(/\bwin (?:one|a|an|some|two|three|copies|the)\b/), weight: 3 },
  {
    pattern: phrase(
      /\b(?:box office|podcast|episode \d+|recap|ranked|ranking|playlist|mixtape|quiz|giveaway|win!|win a|competition)\b/,
    ),
    weight: 4,
  },
  { pattern: phrase(/\brumou?rs?|\brumou?red|\bwhat we know|\b(?:com|re)?petition\b/), weight: 3 },
  { pattern: phrase(/\b(?:why|how) (?:the|a|an|we|i|\w+'s|\w+ \w+'s)\b/), weight: 1.5 },
  {
    pattern: phrase(
      /\byears (?:of|later|on|ago|after)\b|\banniversary (?:of|feature)|\bturns (?:\d+|twenty|thirty|forty|fifty)\b/,
    ),
    weight: 0.8,
  },
  { pattern: phrase(/\b(?:on sale until|\d+% off|sale ends|black friday sale|summer sale)\b/), weight: 3 },
  { pattern: phrase(/\b(?:trailer|teaser trailer|first look|poster|casting)\b/), weight: 1.5 },
  { pattern: phrase(/\b(?:tops? (?:the )?charts?|number one|no\. 1|chart)\b/), weight: 3 },
  { pattern: phrase(/\b(?:signs?|signed|inks?|deal|partnership|appoints?|names new)\b/), weight: 2 },
  {
    pattern: phrase(/\b(?:remember(?:ing|ed)?|tribute|homage|honou?r(?:ed|s|ing)|dies|died|passes away|r\.?i\.?p)\b/),
    weight: 4,
  },
  { pattern: phrase(/\b(?:kickstarter|crowdfund\w*)\b/), weight: 1 },
  { pattern: phrase(/\bdocumentary (?:on|about)\b/), weight: 2 },
  {
    pattern: phrase(/\b(?:album|record|score|soundtrack|cd|vinyl|blu-ray) of the (?:week|month|year|day|decade)\b/),
    weight: 4,
  },
  {
    pattern: phrase(
      /\btrack[ -]by[ -]track|\bcue by cue|\bdeep dive|\bcloser(?<=\ba closer) look|\brevisit(?:ed|ing)|\breassess|\bappreciation\b/,
    ),
    weight: 4,
  },
];

/** The same in the body. */
const inBody: readonly Sign[] = [
  { pattern: phrase(/\bwe (?:visited|met with|have spent)\b|\bhe still\b|\bshort answer\b/), weight: 1.5 },
  {
    pattern: { test: (text) => rating.test(text) || stars.test(text) },
    weight: 3,
  },
  {
    pattern: phrase(
      /\b(?:we|i) (?:met|spoke|sat down|talked|chatted|caught up|asked|interviewed)\b|\b(?:tells|told) (?:us|me)\b|\bin this (?:interview|feature|episode|week's (?:show|episode))\b|\bour (?:interview|conversation|chat) with\b|\bwalks us through\b|\bwe speak to\b/,
    ),
    weight: 1.5,
  },
  {
    pattern: phrase(
      /\bgiv(?:e|ing) away\b|\b(?:copies|copy) to (?:give away|win)\b|\benter(?: below)? (?:to|for a chance to) win\b|\bcompetition time\b|\banswers? to \S+@/,
    ),
    weight: 4,
  },
  {
    pattern: phrase(/\boff(?<=^.{0,250}\b\d+ ?% off)\b|\bdiscount code\b|\bcode(?<=\buse (?:the )?code)\b/),
    weight: 2,
  },
  {
    pattern: phrase(
      /\b(?:nothing has been confirmed|unconfirmed|rumou?rs? (?:say|has|have|suggest)|no (?:soundtrack |score )?album (?:has been|is|was)|no word (?:of|on|about|yet))\b/,
    ),
    weight: 2,
  },
  {
    pattern: phrase(
      /\b(?:passed away|died(?<=\bhas died)|died (?:on|at|of|this|last|yesterday|peacefully)|survived(?<=\bis survived) by|aged \d\d)\b/,
    ),
    weight: 3.5,
  },
  {
    pattern: phrase(
      /\btickets? (?:go|goes|are|from|on|available|here|now)\b|\b(?:doors|performance)s? at \d|\bconduct(?<=\bwill conduct)|\bconcert(?<=\bin concert)\b/,
    ),
    weight: 2,
  },
  {
    pattern: phrase(
      /\b(?:best tracks?|highlights? include|stand-?outs?|recommended|best(?<=\bthe album's best)|best(?<=\bthe best) cue)\b/,
    ),
    weight: 2,
  },
  {
    pattern: phrase(
      /\b(?:full list of winners|nominees are|winners(?<=\bthe winners)|award(?<=\bwon the award)|award ceremony)\b/,
    ),
    weight: 3,
  },
  {
    pattern: phrase(
      /\b(?:this|every) (?:week|month|friday|sunday),? (?:we|our|i) (?:pull|look back|revisit|return|play|listen)/,
    ),
    weight: 3,
  },
  { pattern: phrase(/\b(?:grossed|opening weekend|cinemascore|estimated \$)\b/), weight: 2 },
  {
    pattern: phrase(/\b(?:merch(?:andise)?|mugs?|t-shirts?|turntable in|figurines?|slipmats?|keyrings?|plush)\b/),
    weight: 1.2,
  },
  { pattern: phrase(/\b(?:arrested|police|stolen|theft|lawsuit)\b/), weight: 2 },
  {
    pattern: phrase(
      /\bsigned(?<=\bhas signed) (?:an?|with|to)\b|\bsigned an (?:exclusive|agreement)|\bunder which the label\b/,
    ),
    weight: 2.5,
  },
  { pattern: phrase(/\b(?:subscribe|patreon)\b[^.]{0,60}\b(?:podcast|itunes|show|channel)\b/), weight: 1 },
];

const questionLine = /^(?:q|question|frage|pregunta|domanda)\b ?[:.]/;

/** A question to somebody, not one that the post itself answers. */
const addressed =
  /\b(?:you|your|you're|did it|was it|was that|sie|ihr|ihre|du|dein|vous|votre|vos|tu|usted|ustedes|tus|te|lei|suo|sua)\b/;

/** How somebody begins who answers for himself. */
const firstPerson =
  /^["“]?(?:no[,.!]|yes[,.!]|oh\b|well,|i\b|i'm|i've|my\b|je\b|j'|on ne|oui|non[,.!]|ich\b|ja[,.!]|nein|yo\b|io\b|mi\b)/;

/** What somebody says of himself, quoted in a headline. */
const quotedSpeech =
  /(?:^|[:–—-] )["“„«] ?(?:i|i'[mdv]e?|we|we're|my|you|it's|there's|ich|wir|es|je|j'ai|nous|yo|io|ho|siamo)\b[^"]{8,}["”»]?$|: '(?:i|i'[mdv]e?|we|we're|my|you|it's|there's)\b[^"]{8,}'$/;

/** True if the post is a conversation: marked questions, or a headline that quotes somebody about himself. */
export function isInterview({ reading }: ExtractContext): boolean {
  if (quotedSpeech.test(reading.title.folded)) return true;
  return reading.sentences.some(
    (sentence) =>
      sentence.index > 0 &&
      (questionLine.test(sentence.folded) ||
        (sentence.place === "heading" &&
          sentence.text.endsWith("?") &&
          (addressed.test(sentence.folded) || firstPerson.test(reading.sentences[sentence.index + 1]?.folded ?? "")))),
  );
}

/** The headline without titles of works, which may say anything: "The Italian Job", "Symphony of the Night". */
export function headlineWithoutTitles(context: ExtractContext, work: string | undefined): string {
  return blankTitles(context, work).replace(/\b(?:not|no) an? (?:review|interview|podcast)\b/g, " ");
}

function blankTitles({ reading, gazetteer }: ExtractContext, work: string | undefined): string {
  const { title } = reading;
  const blank = (text: string, start: number, end: number): string =>
    text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
  const isMostOfIt = (start: number, end: number): boolean => end - start > title.text.length * 0.8;
  let text = title.folded;
  for (const span of title.spans)
    if (span.kind !== "capitals" && !isMostOfIt(span.start, span.end)) text = blank(text, span.start, span.end);
  for (const hit of gazetteer.works.findAll(title.text, title.folded))
    if (hit.end - hit.start >= 8 && / /.test(hit.name)) text = blank(text, hit.start, hit.end);
  if (work === undefined || !reading.bodyFolded.includes(fold(work))) return text;
  const at = text.indexOf(fold(work));
  return at < 0 || isMostOfIt(at, at + work.length) ? text : blank(text, at, at + work.length);
}

const ofPraise = /winn|nomin|oscar|grammy|emmy|bafta|goya|cesar|david/;
const praise =
  /\b(?:[a-z]+ )?(?:academy|oscar|emmy|grammy|golden globe|bafta|tony|award|multi)c?[- ]*(?:award )?[- ]?(?:winn(?:er|ing)|nomin(?:ee|ated))(?=(?:'?s)? [a-z])|\b(?:ganador[ae]?s?|vincitor[ei]|vincitrice|premi[ao]d?t?[oa]?|laureate?|winners? of|nominad[oa]|candidat[oa]) (?:de l'|dell'|all'|del |de |al |aux? |an? |the |con (?:el|un) |da un )?(?:premio )?(?:oscar|grammy|emmy|bafta|goya|cesar|david)s?\b/g;

/** A headline without praise: "Oscar-winning" and "Grammy nominee Isla Tremaine" are no news of a prize. */
export const withoutPraise = (headline: string): string =>
  ofPraise.test(headline) ? headline.replace(praise, " ") : headline;

const weightOf = (signs: readonly Sign[], text: string): number =>
  signs.reduce((sum, { pattern, weight }) => (pattern.test(text) ? sum + weight : sum), 0);

/** How much a headline and the body speak for silence: for review, talk, contest, list, obituary, event and the like. */
export function findSilence(
  context: ExtractContext,
  headline: string,
): { readonly inHeadline: number; readonly inBody: number } {
  const body = context.reading.sentences.filter(isTelling).slice(0, 24);
  const text = body.map((sentence) => sentence.folded).join(" ");
  return {
    inHeadline: weightOf(inHeadline, withoutPraise(headline)),
    inBody: Math.min(5, weightOf(inBody, text)),
  };
}

const isTelling = (sentence: Sentence): boolean => sentence.index > 0 && sentence.place !== "item";
