import type { Sentence } from "../post/reading.ts";
import { beginningAt, endingAt } from "../words/matches.ts";

/** A place where a title stands. */
export interface Mention {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
}

/** What a sentence may say of a title, right before it or right behind it. */
interface Told {
  readonly isBefore: boolean;
  readonly stands: (folded: string, at: number) => boolean;
}

const before = (pattern: RegExp): Told => ({ isBefore: true, stands: endingAt(pattern) });
const after = (pattern: RegExp): Told => ({ isBefore: false, stands: beginningAt(pattern) });

const music =
  "(?:soundtracks?|scores?|ost|filmmusik|filmmusiken|musik|bande originale|bande-son|bo|b\\.o\\.|musiques?|banda sonora|bso|musica|colonna sonora|musiche)";
const film =
  "(?:film|movie|shows?|series|serie|game|thriller|drama|dramedy|comedy|documentary|docuseries|miniseries|feature|western|anime|sequel|prequel|slasher|horror|adventure|spiel|komodie|krimi|dokumentarfilm|dokumentation|spielfilm|pelicula|cinta|documental|videojuego|jeu|documentaire|gioco|videogioco|documentario|comedia|comedie|commedia|giallo|classic)";
const maker =
  "(?:by|von|par|por|composers?|komponist(?:in)?|compositeur|compositora?|compositore|musicians?|artists?|bands?|duo|trio|producers?|singers?|groups?)";
const piece =
  "(?:tracks?|songs?|singles?|cues?|pieces?|tastes?|themes?|titelstuck|stucke?|morceaux?|extrait|brano|brani|temas?|cancion)";
const article = "(?:the |a |an |la |le |les |il |lo |el |der |die |das |den |dem )?";
const kinds =
  "(?:(?:the|original|official|motion|picture|television|season|series|digital|film|movie|game|vinyl|expanded|complete|new|first|second|third|deluxe|\\d+) ){0,4}";
const quote = `["'“„«‘]?`;

const told: readonly Told[] = [
  // "the soundtrack of X", "his music for the new film X"
  before(
    new RegExp(
      `\\b${music}\\b(?: [a-z]+){0,3} (?:of|for|to|from|zu|zum|zur|fur|de|du|des|del|della|dal|da|para|per|pour|d') ?${article}(?:[a-z'-]+ ){0,3}${quote}`,
    ),
  ),
  // "the X soundtrack", "X’s score"
  after(new RegExp(`["'”’»]?(?:'s)?[ ,:–-]{1,3}(?:\\((?:19|20)\\d\\d\\) ?)?${kinds}[("]?${music}\\b`)),
  // "the film X", "the series “X”"
  before(new RegExp(`\\b${film}(?:,| is| called| named| titled)? ?${quote}`)),
  // "X, the new film", "X is a documentary"
  after(
    new RegExp(
      `["'”’»]?(?: \\(?(?:19|20)\\d\\d\\)?)?(?:,|,? (?:is|was|ist|est|es|e))? (?:the|a|an|his|her|their|ein|eine|der|die|das|un|une|una|il|la|le|el) (?:[a-z'-]+ ){0,4}${film}\\b`,
    ),
  ),
  // "by X", "composer X"
  before(new RegExp(`\\b${maker} ${quote}`)),
  // "X has composed", "X shares"
  after(
    /["'”’»]? (?:(?:has|have|had|will|just|today|also|now|recently|hat|a|ha) ){0,2}(?:compos\w+|scored|scores (?:the|a|an)|wrote|writes|written|shar(?:es|ed?)|unveil\w*|announce[sd]?|recorded|drops|says|said|told|tells|explains?|performs?|plays?|komponiert\w*|schrieb|teilt|veroffentlicht|signe|devoile|partage|firma|compone|comparte|publica|condivide|firmato|firmado|scrive|returns with)\b/,
  ),
  // "X – “PIECE”", "X’s “PIECE”"
  after(/(?:[,:]| ?[-–—:]|['’]s?)? ["“‘«„]/),
  // "a track from X", "the first single off X"
  before(new RegExp(`\\b${piece} (?:from|off|out of|aus|de|du|dal|da|del) ${article}(?:[a-z'-]+ ){0,4}${quote}`)),
];

const toldNames = ["music of", "music", "film", "film after", "maker", "acts", "piece after", "piece from"];

/** The names of the features that set a title beside the post's other titles, in their order. */
export const rivalFeatures: readonly string[] = [
  ...toldNames.map((name) => `told ${name}`),
  ...toldNames.map((name) => `rival ${name}`),
];

/** More than so many mentions tell no more. */
const most = 9;

const isTold = ({ isBefore, stands }: Told, { sentence: { folded }, start, end }: Mention): boolean =>
  stands(folded, isBefore ? start : end);

const countTold = (mentions: readonly Mention[]): readonly number[] =>
  told.map((one) => Math.min(most, mentions.filter((mention) => isTold(one, mention)).length));

const holds = (longer: string, shorter: string): boolean => ` ${longer} `.includes(` ${shorter} `);

/**
 * For each title how often the post says of it what is said of works, of makers and of pieces, and how often it says so
 * at most of another title, none that is part of it or holds it.
 */
export function rivalsOf(
  titles: readonly { readonly key: string }[],
  mentions: readonly (readonly Mention[])[],
): readonly (readonly number[])[] {
  const counts = mentions.map(countTold);
  return titles.map(({ key }, place) => {
    const rivals = counts.filter((_, other) => {
      const otherKey = titles[other]?.key ?? "";
      return !holds(key, otherKey) && !holds(otherKey, key);
    });
    const highest = toldNames.map((_, name) => Math.max(0, ...rivals.map((count) => count[name] ?? 0)));
    return [...(counts[place] ?? []), ...highest];
  });
}
