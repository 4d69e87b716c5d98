import type { ExtractContext } from "./context.ts";

const several =
  "(?:scores|soundtracks|albums|music|songs|themes|composers|records|films|movies|original (?:score|song))";
const music = "(?:scores?|soundtracks?|ost|albums?|music|songs?|themes?|composers?|records?|vinyls?|films?|movies?)";

/** Headlines that rank or collect albums, or are of a stage's music; they may look like a title as a whole. */
const ofLists: readonly RegExp[] = [
  new RegExp(`\\bbest (?:[\\w-]+ ){0,2}${several}\\b|\\bbest of (?:the year|the decade|(?:19|20)\\d\\d)\\b`),
  /\b(?:die (?:\w+ )?besten|les (?:\w+ )?meilleure?s|l[oa]s (?:\w+ )?mejores|[il]e? (?:\w+ )?migliori|miglior colonna|mejor banda)\b/,
  new RegExp(
    `\\b(?:top )?(?:\\d{1,3}|five|ten|twelve|twenty) (?:[\\w-]+ ){0,4}(?:[\\w]+-)?${music}\\b.{0,12}\\b(?:you (?:must|should|need|have)|(?:every|everyone)|to (?:know|hear|own)|die man|muss|qu'il faut|a ecouter|que (?:hay|debes|tienes)|da (?:ascoltare|avere))\\b`,
  ),
  /\b(?:broadway|west end|london) cast\b/,
];
/** Headlines of posts that bring no news of an album whatever else they tell: reviews, polls, prizes, obituaries. */
const ofOtherPosts: readonly RegExp[] = [
  /\b(?:reviews?|reviewed|rezension(?:en)?|besprechung|plattenkritik|filmkritik|recensione|recensioni|resenas?|critica (?:de|del)|critica:)\b/,
  /\b(?:(?:nominees|nominations|nominiert|nominad[oa]s|candidature)|(?:wins?|won|vincono|vince|gewinnt|gewinnen|remporte\w*|ganan?) .{0,40}(?:awards?|oscars?|grammys?|emmys?|globes?|baftas?|premi\w*|preis|prix|cesar))\b/,
  /\b(?:charts? (?:topper|success|debut)|(?:top|tops|enters?|#1|no\. ?1|number one|at \d).{0,40}\bcharts?)\b/,
  /\b(?:obituary|in memoriam|nachruf|passes away|died|dies|muere|fallece|gestorben|decede)\b/,
  /\b(?:the making of|how .{3,60} (?:was|were|got|is) (?:made|composed|written|recorded|born))\b/,
  /\bwho (?:composed|scored|wrote)\b|\bis there an? (?:\w+ )?(?:soundtrack|score|album)\b/,
  /\b(?:buys|acquires|acquired by|merges with|is bought by)\b/,
  /\b(?:poll|quiz|giveaway|gewinnspiel|verlosung|sorteo|win a (?:copy|signed|vinyl|cd))\b/,
];
const isNoReview = /\b(?:not|no) an? review\b/;

/** A short line that says what sort of post it is: "Soundtrack Review", "Posted in Album Reviews". */
const reviewLine =
  /^(?:[^a-z]{0,4}(?:(?:soundtrack|album|music|score|cd|vinyl|ost) )?reviews?|(?:posted in|category|categories|filed under):?[^a-z]{0,3}(?:[a-z]+ )?reviews?\b.*|puntua .{3,40}|(?:rating|verdict|wertung|nota|note|voto)[: ].{0,30}\d ?(?:\/|out of|von|sur|su|de) ?\d.*)[^a-z]{0,4}$/;
const lineLength = 60;
const edge = 5;

function hasReviewLine({ reading }: ExtractContext): boolean {
  const { sentences } = reading;
  return sentences.some(
    ({ index, folded }) =>
      index > 0 &&
      (index <= edge || index > sentences.length - edge) &&
      folded.length <= lineLength &&
      reviewLine.test(folded),
  );
}

/** True if headline or a line of the kind say in plain words that the post brings no news of an album. */
export function isPlainlySilent(context: ExtractContext, headline: string): boolean {
  if (isNoReview.test(context.reading.title.folded)) return false;
  return (
    ofLists.some((pattern) => pattern.test(context.reading.title.folded)) ||
    ofOtherPosts.some((pattern) => pattern.test(headline)) ||
    hasReviewLine(context)
  );
}
