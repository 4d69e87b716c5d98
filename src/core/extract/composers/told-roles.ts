import type { Sentence } from "../post/reading.ts";
import { endingAt } from "../words/matches.ts";

/** Where a name stands in a sentence. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

const work =
  "led|headed|guitars?|piano|cello|violin|flute|vocals?|voices?|performances?|songs?|title song|title track|chansons?|canci(?:on|ones)|canzon[ei]|lied(?:er)?|voix|voz|voces|voc[ei]|stimmen?|pochette|affiche|illustrations?|notes|notas|note|portada|copertina|livret|libreto|libretto|booklet|cover|artwork|sleeve|art|hulle|drehbuch|texte?|scenario|guion|sceneggiatura|letras?|paroles|liner ?notes|linernotes|begleittext|vorwort|layout|gestaltung|vorlage";
const isOf =
  "(?:is|are|was|were|comes?|est|sont|es|son|e|sono|ist|sind|war|waren|stammt|stammen|kommt|kommen|est celle|e quella|es la)";
/** Words before a name that make its bearer somebody else than the composer. */
const leads = endingAt(
  new RegExp(
    `\\b(?:(?:${work})(?: ${isOf})? (?:by|from|of|von|de|di|par|por|da|d')|music (?:supervisor|editor|supervision (?:by|from))|(?:regie|cover|artwork|hulle|bild|booklet|liner ?notes|linernotes|begleittext|text|drehbuch|vorwort) (?:fuhrte[nt]?|fuhrt|hat|ubernahm|schrieb|zeichnete|gestaltete|malte|entwarf|verfasste)|(?:es )?(?:singt|singen|sang)|la (?:canta|interpreta|protagoniza|protagonizan|dirige)|(?:film|diretto|diretta|dirigid[oa]|regie|realise)\\b[^.;]{0,40}, (?:con|avec|mit)|(?:follow|folgt|suivez|sigue a|segui) )(?: (?:the|a|an|his|her|der|die|la|le|el|il))?[ '"“‘]*`,
  ),
);

/** Words after a name that tell what else its bearer did. */
const tells = new RegExp(
  "^(?:" +
    [
      "['’]s (?:[a-z-]+ ){0,3}(?:title songs?|songs|ballad|rendition|remix|cover version|paintings?|drawings?|illustrations?|photographs|novel)\\b",
      ",? (?:who|which) (?:made|shot|runs|ran|owns|owned|founded|heads|manages|sings|sang|plays|played|wrote) (?:the|this|a|an|his|her|their|it)? ?(?:film|movie|series|show|game|label|studio|company|shop|store|site|part|role|script|novel|book|words|lyrics)\\b",
      ",? (?:of|from|vom|du|de la|del|dell') ?(?:the |our )?(?:label|etichetta|sello)\\b",
      " (?:is|plays|are|ist|est|es|e) (?:the |a |an )?(?:young |old )?(?:captain|doctor|detective|inspector|sheriff|king|queen|princess|prince|agent|professor|commander|killer|hero|heroine|villain)\\b",
      ",? (?:(?:die|der|das) )?(?:spielt|spielte|verkorpert|verkorperte|spricht|singt|sang|inszenierte|drehte|zeichnete|malte|illustrierte)\\b",
      ",? (?:qui )?(?:y joue|y jouait|joue (?:le|la|un|une|les) (?!musique|partition)|(?:y )?(?:incarne|interprete|chante|realise|realisa|met en scene|mit en scene|illustre|dessine|prete sa voix))\\b",
      ",? (?:qui )?(?:a )?signe (?:l'|la |le |les )(?:illustrations?|pochette|notes|livret|affiche|scenario|mise en scene|textes?|visuel)",
      " pour (?:vedettes?|heros|heroine|interprete)\\b",
      ",? (?:que |quien )?(?:interpreta|encarna|canta|dirige|dirigio|protagoniza|da vida|ilustra|presta su voz)\\b",
      ",? (?:che )?(?:recita|illustra|presta la voce|veste i panni)\\b",
    ].join("|") +
    ")",
);

const film =
  /^ (?:[a-z]+(?:er|em|en|es) )?(?:film|kinofilm|spielfilm|horrorfilm|kurzfilm|serie|roman|thriller|drama|komodie|klassiker|debut|meisterwerk|western)\b/;

const named = "\\p{Lu}[\\p{L}'’.-]*(?: (?:(?:de|da|di|von|van|der|la|le) )?\\p{Lu}[\\p{L}'’.-]*){0,3}";
const namesBefore = endingAt(new RegExp(`(?:${named}(?:,? (?:and|&|und|et|y|e) |, )){1,5}`, "u"));
const rowBefore = new RegExp(`(?:${named}(?:,? (?:and|&|und|et|y|e) |, )){1,5}$`, "u");
const leadsCast = endingAt(
  /\b(?:starring|co-starring|cast(?: (?:includes|features|of|with))?|stars|actors|actresses|songs? (?:by|from|von)|chansons de|canciones de|canzoni di|performances (?:by|from|of)|voices? of|hauptrollen?|rollen|protagonizad[oa] por|protagonizan|interpretat[oa] da)(?:[:,]? | (?:are|is|mit|sind|spielen) )/,
);
const composes =
  /^,? (?:who |which )?(?:compos|scor|wrote|writes|did|made|provid|komponier|schrieb|sign|firm|a compose|ha compost|compuso)/;

const likens = endingAt(
  /\b(?:sound(?:s|ing)? like|reminiscent of|in the (?:vein|style|manner|tradition) of|recalls|echo(?:es)? of|shades of|best of|likes of|company of|erinnert an|im stil von|rappelle|a la maniere de|recuerda a|ricorda)(?: (?:the )?(?:scores?|music|works?|sound|best|likes) (?:of|by))? (?:yes,? |both |peak |early |late )?/,
);

/** Where the row of names begins in which a name stands: at "A" for the last of "A, B and C". */
function startOfRow(open: string, start: number): number {
  if (!namesBefore(open, start)) return start;
  const from = Math.max(0, start - 120);
  return from + (rowBefore.exec(open.slice(from, start))?.index ?? start - from);
}

/** "starring A, B and C", "it sounds like A and B": all of a row of actors or singers, unless more is said of the last. */
function isOfRow({ open, openFolded }: Sentence, { start, end }: Place): boolean {
  const row = startOfRow(open, start);
  if (likens(openFolded, row)) return true;
  return leadsCast(openFolded, row) && !composes.test(openFolded.slice(end, end + 30));
}

/** True if what is told right before or after a name makes its bearer an actor, a singer, a maker of the film, or whom the music is like. */
export function isToldOfElse(sentence: Sentence, place: Place, rest: string): boolean {
  const { open, openFolded } = sentence;
  if (leads(openFolded, place.start) || tells.test(rest)) return true;
  return (open.charAt(place.end - 1) === "s" && film.test(rest)) || isOfRow(sentence, place);
}
