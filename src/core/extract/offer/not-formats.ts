import type { ExtractContext } from "../context.ts";
import type { Cues } from "../lexicon/cues.ts";
import type { Sentence } from "../post/reading.ts";
import { hasDigit } from "../words/letters.ts";

/** What only sounds like something that an album comes on. */
/** No date, price or page as yet, which denies nothing of the format. */
const nothingYet =
  /\b(?:(?:there is |there's |has |have )?(?:no|not yet an?|without an?) (?:(?:exact|firm|set|fixed|release|shipping|street|official|final|confirmed) )*(?:dates?|day|price|artwork|cover|track ?list(?:ing)?)|should (?:come out|come|follow|arrive|appear|be (?:out|released|available)) (?:in|on|by|within|later|soon|shortly|next|before|this)\b|(?:todavia |aun )?no hay (?:todavia |aun )?(?:fecha|precio)|(?:todavia|aun) sin fecha|kein(?:e|en)? (?:witz|scherz|frage|wunder|sorge|zweifel)|noch (?:kein(?:en)? (?:datum|termin|preis)|ohne (?:datum|termin))|kein(?:en)? (?:datum|termin)|pas encore de (?:date|prix)|(?:ancora )?(?:nessuna data|senza data))\b/g;
const looksAlike = new RegExp(
  [
    "(?:exclusive )?stream of\\b",
    "\\bdigital(?:ly)? (?:re-?master\\w*|masters?|transfers?|mix\\w*|restor\\w*|booklet|tapes?|cameras?|animation|photography|projection|effects|age|world|era)",
    "\\b(?:direct stream|devolver) digital\\b|\\bcd projekt\\b|\\bcd-?roms?\\b|\\bdownload (?:cards?|codes?)\\b|\\b(?:card|code|coupon|voucher|key) (?:to download|(?:for|that gives|that gets|good for)[^.;]{0,40}\\b(?:digital|mp3s?|downloads?|wavs?|flac))\\b|^\\(digital (?!release|only|album|download|version|edition|exclusive|formats?)[a-z]+\\)$|\\bfind [^.;,]{2,40} online$|\\bdownload(?:s|ed)? (?:a |an |the |his |her |their )?(?:\\w+ ){0,2}(?:commentary|booklet|notes|pdf|essay|wallpapers?|games?|demo|app)\\b|\\bhouse of wax\\b",
    "\\bpromo(?:tional)? (?:cassettes?|cds?|lps?)\\b|\\b(?:duct|mix|red|vhs|sticky|scotch|video|promo|demo|rented|quarter-inch)[ -]?tapes?\\b|\\btapes from (?:the|his|her|their|a|an)\\b|\\btapes? (?:are|were|was|is|that|which|who|have|had|could|got)\\b(?! (?:limited|out|available|sold|up|coming|due|ready|shipping|still))",
    "\\b(?:put|recorded|got|committed|captured|caught|laid) (?:\\w+ ){0,2}(?:on|to|down on) tape\\b",
    "\\b(?:films?|movies?|series|shows?|seasons?|episodes?|finale|serie)(?: (?:is|are|was|were|will|be|now|also|awaited|on|begins|starts|has|been|to|exclusively|already|that)){0,4} stream(?:s|ed|ing)?\\b(?! (?:platforms|services|sites|outlets))|\\b(?:begins?|starts?) streaming\\b(?= [(]| on\\b| at\\b|[,.)]|$)|\\bstream(?:s|ing|ed)? (?:\\w+ )?(?:on|at|via|bei|auf|sur|su|en) (?:netflix|disney|hulu|(?:amazon )?prime|shudder|peacock|apple tv|hbo|max|paramount)",
    "\\b(?:instant|immediate|free) (?:grat|downloads?)|\\bdownloads? (?:on the spot|at once|straight away)",
    '[¼½]["”]? tapes?\\b',
    "\\b(?:lps?|vinyl|cds?|album) program(?:me)?s?\\b|\\bprogram(?:me?|m|ma|a)?s? (?:of|from|on|der|des|du|de|del|della|dell') ?(?:the |la |l'|el )?(?:old |original )?(?:lps?|vinyl|vinyle|vinilo|vinile|cds?|album)\\b|\\b(?:33 tours|lps?|vinyles?|vinili?o?|cds?|cassettes?) d'(?:epoque|origine|epoca)\\b|\\bblu-?ray(?: music| audio)? discs?\\b|\\bcd (?:sound|quality|audio)\\b|\\b(?:old|original|first|arista|earlier) (?:vinyls?|lps?|cds?|cassettes?)\\b(?= (?:had|was|were|is|are|ran|held|sell|sold|of old|program))",
    "\\blps? (?=to cds?\\b)|\\b(?:like|than) the (?:old )?(?:lps?|cds?|cassettes?)\\b|\\b(?:vinyl|cd|cassette|lp) (?:days|era|age|years|player|rack|shelf|bins?|burner|singles?)\\b",
    "\\b(?:gold|rainbow|brown)-?dvd\\b|\\b(?:platten|kassetten)(?:spieler|rekorder)\\b|\\bkassette im walkman\\b",
    "\\b(?:bislang|bisher|so far|until now|up to now|jusqu'ici|jusqu'a present|hasta ahora|finora) (?:only |nur |solo |uniquement |solamente |lediglich |available |erhaltlich )*(?:on |as an? |in |auf |als |en |su )?(?:digital(?:ly|e|es)?|cds?|vinyl|vinyle|vinilo|vinile|lps?|downloads?)\\b",
    "\\b(?:seen|watch(?:ed)?|viewed|aired|shown) (?:\\w+ )?online\\b",
    "\\b(?:recorded|shot|filmed|restored|projected) digitally\\b|\\bdigital home\\b|\\bphysically (?:[a-z]+ing|ill|sick|present)\\b|\\bwax (?=(?:feet|figures?|museum|dolls?|hands?|works?|seals?|candles?|faces?|masks?)\\b)",
    "\\b(?:the old|as (?:heard|issued|known) (?:on|from) (?:the|its)) (?:[a-z]+ )?(?:lps?|cds?|vinyl|cassettes?)\\b|\\b(?:lps?|cds?|vinyls?) of the (?:day|time|period)\\b|\\b(?:turned up on|left us with) an? (?:cd|lp|single)\\b",
    "\\b(?:cds?|lps?|vinyls?|cassettes?)(?= (?:sounded|lacked|omitted|held|ran|was withdrawn|were withdrawn|was deleted|was planned)\\b)",
    "\\b(?:seasons?|series|films?|movie|show|episodes?|staffel) [^.;,]{0,40}\\bon discs?\\b|\\bvideos? [^.;,]{0,50}\\bonline\\b",
    "\\bdigital\\w* (?:klang\\w*|sounds?|synth\\w*|instruments?)\\b|\\bson numerique\\b",
    "\\b(?:gegenuber|verglichen mit|compared (?:to|with)|in contrast to|unlike|as opposed to|par rapport (?:au|a la|aux)|respecto (?:al|a la)|rispetto (?:al|alla|ai)) (?:the |der |dem |den )?(?:\\w+ )?(?:cds?|lps?|vinyl|vinyle|vinilo|vinile|cassettes?)\\b",
    "\\b(?:has|have) (?:so far )?been (?:only )?(?:out |available |issued |released )?(?:as an?|on) (?:downloads?|cds?|lps?|vinyl|cassettes?)(?= (?:only|since|for (?:years|months|some time))\\b)",
    "\\b(?:has|holds|contains|with|is|presents|plus|repeats|reproduces|enthalt|contient|contiene) (?:the|das|die|l'|il|el|le|la) (?:whole |entire )?(?:old|original) (?:lp|vinyl)\\b|\\b(?:lp|vinyl|cassette)(?= (?:of [^.;,]{2,40} )?(?:on|onto|to|auf) cds?\\b)",
    "\\b(?:includ\\w+|with|plus) an? (?:free )?mp3 copy\\b|\\bleaves? out the mp3s?\\b",
    "\\bcds? (?:de la|of the|for the|der|pour la) (?:\\w+ )?(?:saturn|dreamcast|playstation|konsolen?|consoles?)\\b",
    "\\b(?:discs?|cds?|lps?|vinyl)(?: set| box)?(?= (?:collection|compilation|anthology) of (?:his|her|their)\\b)",
  ].join("|"),
  "g",
);
const mayBeShop = /online|en ligne/;
/** "Online" is a place to buy discs as well as to hear music. */
const onlineShop =
  /\bonline (?:stores?|shops?|sales?|orders?|retailers?|boutique|shop)|\b(?:store|shop|negozio|boutique|tienda|shoppen|sale|sold|sells?|order(?:ed)?|bought|buy|vendu\w*|revendu\w*|bestell\w*|kaufen|date" )[^.;,]{0,20}(?:online|en ligne)\b|^online\b|\b(?:hunt|track|snap|find|look for) [^.;,]{0,30}\bonline\b|\bonline (?:found|called|fans|said|says|forums?|magazine|petition)\b/g;
/** "No vinyl, I asked" and "Einen Download gibt es nicht". */
const without =
  /\b(?:no|not (?:yet )?(?:on|a|any)|never on|without(?: an?| any)?|neither|isn't (?:on|any)|kein(?:e|en|er)?|pas (?:de|d'|un)|sans|sin|nessun[ao]?|niente|ni|ningun) (?:[a-z]+ ){0,2}?(?:vinyls?|lps?|cds?|downloads?|physical|physique|disque physique|digital|discs?|cassettes?|tapes?|streaming|stream|vinyle|vinilo|vinile)\b/g;
const denied =
  /\b(?:download|vinyl|cd|lp|schallplatte|platte)s? (?:gibt es (?:ausdrucklich )?nicht|is not planned|are not planned|ist (?:\w+ ){0,3}nicht (?:geplant|vorgesehen))|\b(?:cd|vinyl|lp|download)\b[^.;]{0,30}\bnicht (?:geben|erscheinen|erhaltlich)|\b(?:isn't|aren't|not) planned\b|\b(?:nothing about|there (?:won't|will not|has to|needs to|ought to|must) be|nothing is (?:yet )?known (?:of|about)|nichts bekannt|pas de nouvelles d'|(?:cds?|lps?|vinyls?|tapes?|cassettes?|physical(?: plans)?)(?:: |'s | is | = )(?:none|no|nope|maybe|unlikely)\b|(?:isn't|is not|not) known (?:if|whether)|unconfirmed|in error|(?:was|has been) (?:removed|cancell?ed|dropped)|then dropped|reste a savoir|talk (?:us|them|me) into|don't hold your breath|(?:he|she|i)(?:'d| would) love|who knows|whether there|license for)\b/;
/** What somebody has at home, or what there was long ago. */
const possessed =
  /\b(?:(?:you|we|i|they|fans|people|collectors)(?:'ve| have)? (?:probably |still |all |ever |only |once )*(?:still have|once had|only had|had at|owned?|bought|kept|remember)|(?:all|what|anything|everything) (?:that )?(?:there was|we had|you had|one had|there is(?! going to))|there (?:were|was|had been) (?:an? |only |once |no )*(?:lps?|cds?|vinyl|records?)|sit(?:s)? on my|on my shel(?:f|ves)|in my collection|my (?:own )?collection|once (?:came out|appeared|was (?:issued|released|out))|was prepared|were prepared|have come and gone|came and went|on se souvient|\b(?:one|you|fans|people) could (?:buy|get|order|download)\b|(?:it|album|score|soundtrack|music) was (?:once |then |first |already )?on (?:all|the|most) |had an? (?:lp|cd) (?:or (?:two|so) )?(?:in its day|once|back then|at the time)|may have had|comprendeva|conteneva|contenait|comprenait|enthielt|contenia|made from the tele\w*|could be had then|copies sell for|like the lps)\b/;
const yearBeside =
  /\b(?:((?:19|20)\d\d) +(?:(?!(?:on|auf|en|in|su|to|for|as|and|with|films?|movies?|scores?|soundtracks?) )[a-z.'&-]+ +){0,3}(?:vinyls?|lps?|cds?|cassettes?|downloads?)\b|(?:vinyls?|lps?|cds?|cassettes?|downloads?|digital)(?: releases?| editions?| pressings?| albums?)?(?: (?:by|from) [a-z ]{2,20})? (?:of|from|in) (?:[a-z]+ )?((?:19|20)\d\d)\b)/g;
const soldIn =
  /\b(?:sold|issued|released|appeared|came out|put out|did|pressed|published)\b[^;]{0,30}\bin ((?:19|20)\d\d)\b/;
const companyName =
  /(?<=\bat )Digital(?= \p{Lu})|(?<=\p{Lu}[\p{L}&]+ )Digital\b(?! (?:Album|Release|Download|Edition|Soundtrack|Single|EP|Deluxe|Score|Version|Only))/gu;

const formats = ["digital", "vinyl", "cd", "cassette"] as const;
interface Range {
  readonly start: number;
  readonly end: number;
}

const blank = (text: string): string => " ".repeat(text.length);

/** "House of Wax" is a title; "The Album on CD" may be said of one. */
const namesOnlyFormat = (cues: Cues, title: string): boolean =>
  !/^(?:\d|cds?\b|lps?\b|vinyl|digital)/.test(title) &&
  !cues.has("music", title) &&
  !cues.has("release", title) &&
  formats.some((name) => cues.has(name, title));

const formatOfTitle =
  /\b(?:cds?|lps?|vinyls?|vinyle|vinilo|vinile|cassettes?|schallplatte)(?= (?:of|de|di|von|zu|consacre a)(?: the)? ["“„«'‘]?$)/;

/** Where "the LP of" is followed by a title that is not the work's and shares no word with it. */
function formatsOfOthers({ openFolded, spans, place }: Sentence, workKey: string): readonly Range[] {
  if (workKey === "" || place === "title") return [];
  const own = workKey.split(" ").filter((word) => word.length > 2);
  return spans.flatMap(({ start, end }) => {
    const from = Math.max(0, start - 30);
    const found = formatOfTitle.exec(openFolded.slice(from, start));
    const title = openFolded.slice(start, end);
    if (found === null || own.length === 0 || own.some((word) => title.includes(word))) return [];
    return [{ start: from + found.index, end: from + found.index + found[0].length }];
  });
}

/** The sentence's folded text without names that hold the word for a format, and without formats of other works. */
export function withoutFormatNames({ gazetteer, cues }: ExtractContext, sentence: Sentence, workKey: string): string {
  const { open, openFolded, place, spans } = sentence;
  const labels = gazetteer.labels.findAll(open, openFolded);
  const firms = place === "body" && open.includes("Digital") ? [...open.matchAll(companyName)] : [];
  const titles = spans.filter(({ start, end }) => namesOnlyFormat(cues, openFolded.slice(start, end)));
  const names = [
    ...labels,
    ...titles,
    ...formatsOfOthers(sentence, workKey),
    ...firms.map(({ index, 0: name }) => ({ start: index, end: index + name.length })),
  ];
  return names.reduce(
    (text, { start, end }) => text.slice(0, start) + " ".repeat(end - start) + text.slice(end),
    openFolded,
  );
}

/** A clause without what is only said to be unknown as yet. */
export const withoutNothingYet = (clause: string): string => clause.replace(nothingYet, blank);

/** A clause without what is no format of this album by its own words; `year` is the post's. */
export function withoutNoFormats(clause: string, year: number): string {
  if (denied.test(clause) || possessed.test(clause)) return "";
  const isDated = hasDigit(clause);
  const sold = isDated ? soldIn.exec(clause) : null;
  if (sold !== null && Number(sold[1]) < year) return "";
  const named = clause.replace(looksAlike, blank);
  const heard = mayBeShop.test(named) ? named.replace(onlineShop, blank) : named;
  const had = heard.replace(without, blank);
  return !isDated
    ? had
    : had.replace(yearBeside, (text, before, behind) => (Number(before ?? behind) < year ? blank(text) : text));
}
