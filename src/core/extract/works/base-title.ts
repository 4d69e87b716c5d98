import type { Cues } from "../lexicon/cues.ts";
import { cleanTitle } from "../post/text-spans.ts";

/** Several rules ask for the same titles of a post. */
const basesOf = new WeakMap<Cues, Map<string, string>>();

/** The work's name in a title that also says season, volume, edition, format or "Original Soundtrack". */
export function baseTitle(title: string, cues: Cues): string {
  const bases = basesOf.get(cues) ?? new Map<string, string>();
  basesOf.set(cues, bases);
  const base = bases.get(title) ?? readBase(title, cues);
  bases.set(title, base);
  return base;
}

const inBrackets =
  /\s*[([](?:Original|Official|Music|Soundtrack|Score|Motion|The (?:Original|Complete|Score|Deluxe|Expanded|Definitive|Collector)|From|Deluxe|Expanded|Extended|Complete|Ultimate|Limited|Collector|Anniversary|\d+\w\w Anniversary|Netflix|Episodes?|Vol|Season|Bande|Banda|Colonna|OST|O\.S\.T|19\d\d|20\d\d|(?:\d{1,2}[ -]?x?[ -]?)?(?:CDs?|LPs?|Discs?|Vinyl|Cassettes?)\b|\d[\d.,]* (?:edition|copies|units|exemplaires|Exemplare|Stück|copias|copie|ejemplares)\b)[^)\]]*[)\]]?.*$/i;
const editionTail =
  /[,:\s–—-]*\b(?:the )?(?:original|official|complete|expanded|deluxe|ultimate|definitive|essential)\b[^:]{0,40}\b(?:soundtracks?|scores?|recordings?|rescore|music|ost|edition|collection|anthology)\b.*$/i;
const unfinished = /[,:\s–—-]+\b(?:Original|Official)(?: Motion)?(?: Picture)?$/i;
const musicTail = /[,:\s–—-]+\b(?:Music|Songs) (?:from|by|and)\b.*$/i;
const volumeTail =
  /[,:\s–—-]+\b(?:(?:vol(?:ume)?\.?|chapter) (?:\d+|[ivx]+)|(?:soundtracks?|ost|original soundtrack|score)(?: \d+| [ivx]+| collection| album)?)$/i;
/** After a colon or dash nothing but the album: "X: The Soundtracks Collection", "X – The Stu Phillips Scores". */
const albumTail =
  /(?:(?::| [–—-]) (?:the )?(?:soundtrack|score|music|album)|, the (?:soundtrack|score|music|album)|(?::| [–—-]) (?:[\p{L}\p{N}'’&.]+ ){0,5}(?:soundtracks|scores|(?:soundtracks?|scores?|archival|music|vinyl|cd|lp) collection|anthology|recordings|songbook))(?:,? (?:vol(?:ume)?\.? ?)?[\divx–-]+)?$/iu;
const anniversaryTail = /[,:\s–—-]+\b(?:\d{1,3}(?:st|nd|rd|th)|\p{L}+th)[ -]anniversary\b.*$/iu;
const formatTail =
  /(?:(?:,| [–—-])? (?:(?:\d ?-?x?-? ?|double |limited |deluxe |colou?red )?(?:cds?|lps?|vinyl|discs?)|box set))(?: (?:box )?(?:set|edition)s?)?$/i;
const ostTail = /[,:\s–—-]+O\.S\.T(?:\.|$).*$/;
const cuts = [
  inBrackets,
  ostTail,
  editionTail,
  unfinished,
  musicTail,
  volumeTail,
  albumTail,
  anniversaryTail,
  formatTail,
];

/** "Knowing the Score" is no work called "Knowing the". */
const endsOpen = /(?:^|[\s:–—-])(?:the|a|an|of|and|in|to|for|from|with|by|de|du|des|der|die|das|la|le|les|il|el)$/i;

const cutOff = (title: string, pattern: RegExp): string => {
  const cut = title.replace(pattern, "");
  return cut === title || cleanTitle(cut) === "" || endsOpen.test(cut) ? title : cut;
};

const telling = (cues: Cues): RegExp =>
  cues.compile(
    "title telling",
    (p) =>
      `[([]|original|official|complete|expanded|deluxe|songs|music|vol|chapter|soundtrack|ost|o\\.s\\.t|score|recording|anthology|collection|anniversary|vinyl|album|\\b(?:\\d-?x?-?)?(?:cd|lp|disc)s?\\b|\\bbox\\b|${p("season")}`,
    "i",
  );

const seasonTail = (cues: Cues): RegExp =>
  cues.compile(
    "title season",
    (p) =>
      `[,:\\s(–—-]*(?:\\b(?:${p("season")}) (?:\\d+|${cues.cardinal})|\\b(?:\\d+(?:st|nd|rd|th)?|${cues.ordinal}) (?:${p("season")}))\\b.*$`,
    "i",
  );

/** "Grey House, The" as catalogues sort it. */
const sorted = /^(.+), (The|A|An|Le|La|Les|Der|Die|Das|Il|El|Los|Las)$/;

/** "Salt Road * Die Salzstraße": the title under which a film is shown abroad. */
const otherTitle = /(?<=\S) \* (?=\p{Lu}|\p{N}).*$/u;

function readBase(title: string, cues: Cues): string {
  const own = title.includes(" * ") ? title.replace(otherTitle, "") : title;
  // Most titles say nothing more than the name.
  const isTelling = telling(cues).test(own);
  const name = isTelling ? cleanTitle([...cuts, seasonTail(cues)].reduce(cutOff, own)) : cleanTitle(own);
  const base = name || cleanTitle(own);
  return base.includes(", ") ? base.replace(sorted, "$2 $1") : base;
}
