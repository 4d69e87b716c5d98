import type { ExtractContext } from "../context.ts";
import type { Reading } from "../post/reading.ts";
import { phrase } from "../words/phrase.ts";
import { headlineAlbum } from "./news-grounds.ts";

const musicOf = "(?:the )?(?:music|score|soundtrack|theme|songs)";
/** Somebody is to write the music of something, or does: in a headline. */
const inHeadline = phrase(
  new RegExp(
    "\\b(?:" +
      [
        "(?:finds?|found|gets?|has|have|names?|lands?|picks?|chooses?|taps?|hires?|reveals?|confirms?) (?:[^ ]+ ){0,4}composers?",
        "(?:new|another|different|its) composer|the composer (?:of|for)|composer (?:of|for|on) [^:]{2,60}(?:\\?|announced|revealed|confirmed)",
        `(?:to|will|set to|hired to|tapped to) (?:write|do|handle|provide|create|make) ${musicOf}|joins? (?:in )?on ${musicOf}`,
        "(?:gets?|getting) (?:an? )?(?:all-)?new (?:music|score)|composer (?:hired|chosen|found|announced|revealed|replaced)",
        "(?:macht|machen|schreibt|schreiben|komponiert|komponieren|ubernimmt|ubernehmen|liefert) (?:die |den )?(?:musik|filmmusik|score|soundtrack)",
        "mettra .{2,50} en musique|(?:composera|signera|ecrira) (?:la |les )?(?:musiques?|bande|b\\.?o\\.?|score)|sera (?:le |la )?composit(?:eur|rice)",
        "(?:hara|hizo|hace|compondra|firmara|pondra|pone|escribira|componga) (?:la |el )?(?:musica|banda sonora|tema principal|score)|quien le ponga musica|se encargara de la (?:musica|banda)",
        "(?:comporra|firmera|scrivera|curera) (?:le |la )?(?:musiche|musica|colonna)|(?:musiche|colonna sonora|musica) .{0,60}(?:saranno|sara) di|affidat[ae] a",
      ].join("|") +
      ")(?![a-z])",
  ),
);
/** The same in what comes first after it. */
const inLead = phrase(
  new RegExp(
    "\\b(?:" +
      [
        "has been (?:hired|tapped|set|chosen|picked|announced) (?:to|as|for)|(?:is|was) (?:set|attached|hired|tapped|brought in) to (?:score|compose|write)",
        "will (?:score|compose)|(?:is|are) (?:scoring|composing|writing the (?:music|score))",
        "(?:is|are) (?:returning|confirmed|back|on board) to (?:score|compose)|(?:has|have) found (?:its|a|their) composer",
        "(?:is|are) going to have music by|(?:has|have) (?:another|a new) composer|as composer (?:of|for|on)|replaced (?:by|as composer)",
        "(?:schreib(?:t|en)|komponier(?:t|en)|mach(?:t|en)) (?:die|den) (?:musik|filmmusik|score|soundtrack)|ubernimmt die musik|verpflichtet",
        "sera [^.]{3,50} (?:quien|qui) (?:componga|ponga|composera|signera)|(?:charge|chargee) de la (?:bande|musique)",
        "(?:a|ha chiamato) [^.]{0,50}tocca(?:no)? la colonna|firmera (?:le musiche|la colonna)|compondra la",
      ].join("|") +
      ")(?![a-z])",
  ),
);
/** Talk of the trade at large, which hires nobody. */
const ofTrade =
  /\b(?:on|about|live|art of|while|when|behind|notes on|of) scoring\b|\blooking to score\b|\bscoring (?:stages?|sessions?|minor|report)\b|\b(?:by|from|for|–|-|r\.i\.p\.) the composer of\b|\bno longer scoring\b/;
const ofRelease = /\b(?:soundtrack|album|vinyl|released?|score album)\b/;

/** Several rules ask the same of a post. */
const known = new WeakMap<Reading, boolean>();

/** True if the post tells who is to write the music of something, and of no album. */
export function isAssignment(context: ExtractContext): boolean {
  const told = known.get(context.reading) ?? tellsOfAssignment(context);
  known.set(context.reading, told);
  return told;
}

function tellsOfAssignment({ cues, reading: { title, sentences } }: ExtractContext): boolean {
  const { folded } = title;
  const isHired = !ofTrade.test(folded) && (inHeadline.test(folded) || cues.has("assignment", folded));
  if (isHired && !ofRelease.test(folded)) return true;
  if (headlineAlbum.test(folded) && !isHired) return false;
  const lead = sentences
    .slice(1, 5)
    .map(({ openFolded }) => openFolded)
    .join(" ");
  return inLead.test(lead);
}
