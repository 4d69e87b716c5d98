import type { Sentence } from "../post/reading.ts";
import { allMatches } from "../words/matches.ts";
import type { FoundDate } from "./found-date.ts";

/** What one can do with an album from a day on, or what happens to it. */
const comes = new RegExp(
  `\\b(?:${[
    "releas\\w*|out|outs|available|availability|to be had|be had|can (?:be )?(?:\\w+ )?(?:get|got|have|buy|bought|order|ordered|own|owned|stream|streamed|hear|heard|download|downloaded)",
    "(?:is|are|'s|be) (?:finally |now |already |also |all )?(?:here|there|up|in|live|yours|ours|with|at|on)|in the world|accompan\\w*|on (?:cd|vinyl|lp|wax|itunes|spotify)|on sale|for sale|up for|in (?:the )?(?:shops|stores)|live|walks|may (?:\\w+ )?(?:get|hum|buy|hear|have)|on shelves|ship\\w*|stream\\w*|downloads?|downloaded|orders?|ordered|buy|purchas\\w*|sells?|selling|sold|get your|grab|pick up",
    "arriv\\w*|drops?|dropped|dropping|lands?|landed|hits?|reach(?:es|ed)?|comes?|coming|came out|brings?|brought|puts?|putting|issu\\w*|offer(?:s|ed|ing)?|launch\\w*|go(?:es)? (?:live|up|on)|went (?:live|up|on)|follow\\w*|appears?|appeared|debut\\w*|publish\\w*|unleash\\w*|lets?|(?:starts?|begins?|opens?) (?:\\w+ )?(?:selling|sales|streaming)|upload\\w*|going up|go up|shares?|turned up|due|premier\\w*|streets|has|have|makes?|sees|returns?|gets? (?:its|a|an)|set",
    "erschein\\w*|erschienen|erschien|veroffentlich\\w*|erhaltlich|zu haben|im handel|kommt|kommen|kam|bestell\\w*|kaufen|liefer\\w*|verfugbar|horen|gibt es|gibt's|raus|heraus|da|uber den tisch|bringt|bereit\\w*|zieht",
    "sort|sorti\\w*|sortent|disponibles?|parai\\w*|paru\\w*|parution|en vente|dans les bacs|publi\\w*|arriv\\w*|propose\\w*|y sont|lanc\\w*|ecout\\w*|trouve",
    "sale|salen|disponible|venta|public\\w*|lanz\\w*|llega\\w*|puede\\w*|comprar",
    "esc\\w*|uscit\\w*|disponibil\\w*|pubblic\\w*|vendita|arriva\\w*|ordin\\w*|preordin\\w*|ascolt\\w*",
  ].join("|")})\\b`,
);
/** Who says, shows or gets something on a day. */
const tells = new RegExp(
  `\\b(?:${[
    "lets? (?:us|me|fans|everyone|everybody|people|it be) know(?:n)?|made (?:it |this |that )?(?:known|public|official)|found out|find out|learn(?:ed|t)?|heard (?:from|that)|got word|(?:gave|give) (?:us |out )?(?:the |a |some )?(?:date|detail|news|word|first)\\w*|(?:had|have|has|came|comes|bring|brings|brought|with) (?:the |some |good |great |more |us )*(?:news|word)|mailbox|inbox|letterbox|doorstep|my (?:door|desk|copy)|our (?:mood|desk)|presented|previewed",
    "track ?list\\w*|tracklist\\w*|list of tracks|cover art|artwork was|trailer|teaser",
    "bekannt gegeben|gab bekannt|gab \\w+ bekannt|erfahren|verraten|vorgestellt|a annonce|annonce que|ha annunciato|anuncio|ha anunciado|dar mas datos",
  ].join("|")})\\b`,
);
/** From such a day on an album is there, whatever else is said. */
const sinceThen =
  /\b(?:as of|from|since|ab|seit|des|depuis|a partir de|desde|da|dal|from this|as from)(?: this| ce| cette)? $/;
/** "Today" for these times. */
const nowadays =
  /^(?:today|tonight|heute|aujourd'hui|hoy|oggi)(?:'s (?!launch|release|date|premiere)|, (?:people|it|he|she|we|they|fans|many|most|one)\b| (?:disparu|encore|noch|still))|(?<!as )\bof $|\b(?:even|still|bis|to this day|until|jusqu'a?|auch|noch|encore|ancora|aun|todavia) $/;
const parts = /[;:] | - |, (?:and|but|while|which|as|when|whereas|where|who|und|aber|wahrend|et|mais|e|ma|pero)\b/g;

/** The part of the sentence in which the day stands. */
function partAround(folded: string, { start, end }: FoundDate): string {
  let from = 0;
  let to = folded.length;
  for (const match of allMatches(folded, parts)) {
    if (match.index + match[0].length <= start) from = match.index + match[0].length;
    else if (match.index >= end && match.index - start > 12) {
      to = match.index;
      break;
    }
  }
  return folded.slice(from, to);
}

/** True for a day such as "today" or "Friday" of which is said that something comes on it, not that somebody says so. */
export function isSaidToCome({ folded, place }: Sentence, date: FoundDate): boolean {
  const near = `${folded.slice(Math.max(0, date.start - 12), date.start)}\n${folded.slice(date.start, date.end + 24)}`;
  const [before = "", behind = ""] = near.split("\n");
  if (/^friday the 13th\b/.test(behind) && !/\b(?:on|this|next|coming) $/.test(before)) return false;
  if (sinceThen.test(before)) return true;
  if (nowadays.test(behind) || nowadays.test(before)) return false;
  if (place !== "body") return true;
  const part = partAround(folded, date);
  return comes.test(part) && !tells.test(part);
}
