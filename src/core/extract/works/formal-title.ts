const season = "(?:season|series|vol\\.?|volume|chapter|part|book) [\\w.]{1,6}";
const formal = [
  "(?:the )?(?:[a-z+]+ ){0,3}?(?:original|official)(?: [a-z]+){0,5}? (?:soundtracks?|scores?|rescore|recording)(?: (?:recording|album|collection))?",
  "soundtracks? collection",
  "(?:the )?(?:original )?(?:music|songs|score|soundtrack|covers|songs and score)(?: and inspired by| inspired by)? (?:from|for) (?:and inspired by )?(?:the )?(?:[a-z0-9+®'-]+ ){0,4}?(?:soundtrack|score|picture|series|film|movie|documentary|miniseries|game|anime|show|season|book \\w+|gothics)",
];
const edition = [
  "(?:the )?\\d{1,3}(?:st|nd|rd|th)[ -]anniversary (?:[a-z']+ ){0,2}(?:edition|collection|set)(?: soundtrack)?",
  "(?:the )?(?:[a-z]+th|tenth) anniversary (?:[a-z']+ ){0,2}edition(?: soundtrack)?",
  "(?:the )?(?:complete|expanded|deluxe|ultimate|definitive|essential)(?: [a-z]+){0,2} (?:recordings?|edition|collection|scores?|soundtracks?)",
  "(?:the )?(?:soundtrack |score |piano |music )?(?:anthology|collections?)",
  "the complete recordings",
];
const opening = "^(?:'s)?[ :,–-]*\\(?";
const parts = (list: readonly string[]): string => `(?:${list.join("|")})`;
/** Behind a work's name: season and volume, and what soundtracks of films and series are formally called. */
const formalPart = new RegExp(
  `${opening}(?:${season}[ ,:–-]*){0,2}\\(?${parts(formal)}\\)?(?:[:,–-]* (?:vol\\.?|volume|season) [\\w.]{1,6})?(?![a-z])`,
);
/** Set off by a colon, dash, comma or bracket: how complete or old the edition is. */
const editionPart = new RegExp(`^(?::|,| [–-]| \\() ?${parts(edition)}\\)?(?![a-z])`);

/** The words after a work's name that make it the title of an album; undefined where none do. */
export function formalTail(after: string): string | undefined {
  return (formalPart.exec(after) ?? editionPart.exec(after))?.[0];
}
