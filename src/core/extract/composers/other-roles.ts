import type { Sentence } from "../post/reading.ts";
import { isSourceLine } from "../post/source-lines.ts";
import { isOwner, lengthOfGenitive } from "../words/genitive.ts";
import { codeAt } from "../words/letters.ts";
import { endingAt } from "../words/matches.ts";
import { isDenied, isReplaced } from "./no-claim.ts";
import { isToldOfElse, type Place } from "./told-roles.ts";

const film =
  "film|movie|slasher|thriller|horror|comedy|drama|chiller|picture|feature|series|show|game|anime|western|sequel|prequel|remake|adaptation|novel|book|story|documentary|short|classic|masterpiece|shocker|epic|opus|pelicula|cinta|serie|filme?s?|klassiker|kultfilm|roman|romanzo|novela|capolavoro|pellicola|progetto|projet|proyecto|project|meisterwerk|obra maestra|long[- ]metrage|chef-d'oeuvre";
const roles =
  "director|co-director|filmmaker|film-maker|stars?|actors?|actress(?:es)?|leads?|author|co-author|novelist|writer|co-writer|screenwriter|scriptwriter|playwright|producers?|reissue producer|showrunners?|creators?|co-creator|engineer|orchestrator|arranger|singers?|vocalist|label head|label manager|boss|co-founder|founder|owner|president|vice[- ]president|ceo|curator|critic|host|presenter|journalist|historian|editor|illustrator|painter|designer|photographer|cinematographer|cellist|violinist|soloist|comedian|rapper|hero|heroine|villain|killer|detective|inspector|princess|prince|king|queen|captain|princesse|regisseur(?:in)?|regie|schauspieler(?:in)?|darsteller(?:in)?|produzent(?:in)?|autor(?:in)?|sanger(?:in)?|illustrator(?:in)?|realisat(?:eur|rice)|acteur|actrice|romancier|chant(?:eur|euse)|dessinateur|regista|attore|attrice|scrittore|scrittrice|sceneggiatore|cantante|direttore|fondatore|director(?:a)?|actor|guionista|escritor(?:a)?|fundador|productor(?:a)?|asesino|ilustrador(?:a)?|cineasta|protagonista";
const made =
  "directed|helmed|created|played|portrayed|voiced|performed|sung|produced|remastered|mastered|mixed|recorded|edited|restored|conducted|designed|illustrated|painted|drawn|photographed|shot|filmed|developed|curated|compiled|hosted|presented|posted|published|translated|starring|co-starring|featuring the voices? of|notes|essay|booklet|art|artwork|cover|cover art|sleeve|layout|lyrics|words|lacquers|cut|photos?|text|review|interview|article|linernotes|inszeniert|gespielt|verkorpert|gezeichnet|gestaltet|gesungen|dirig(?:ido|ida)|protagonizad[oa]|interpretad[oa]|cantad[oa]|diretto|diretta|interpretat[oa]|cantat[oa]|disegnat[oa]|realise|realisee|interprete|interpretee|chantee?|illustree?|dessinee?|livret|regia|direccion|realisation|mise en scene|sceneggiatura|guion|testi";
const isLed = endingAt(
  new RegExp(
    `\\b(?:(?:${roles})|(?:${made}),? (?:and \\w+ )?(?:by|from|von|par|por|da|di|de)|(?:${film})(?: [a-z]+){0,2} (?:by|from|von|par|por|da|di|de)|(?:il|del|dal|nel|al) nuovo|lo nuevo de|(?:le|du|au) nouveau|thanks to|courtesy of|student of|studied with|orchestrated for|braccio destro di|(?:records|recordings|discs) (?:and|&|/)|(?:half|one half|members?|frontman|leader|guitarist|drummer|bassist) of|(?:blessing|approval|permission|birthday) of|(?:son|daughter|brother|sister|friend|colleague|partner|widow|student|assistant|successor|memory|fan|hands?) of|succeeded|replac(?:es|ed|ing)|replacement for|(?:nachfolger(?:in)? von|successeur de|sucesora? de|successore di))(?: (?:the|a|an|his|her|its|veteran|legendary|acclaimed|great|late|[a-z]+ian|[a-z]+ish))* ?["'“‘]?`,
  ),
);
const alsoComposes =
  /\b(?:compos|komponist|musik|score|music)[a-z]*(?! (?:for|to|zu|zum|zur|fur|pour|para|per)\b)(?![^.;]* (?:by|von|de|di|par|por) [^,.;]+, )[^.;]{0,24}$/;
const after = new RegExp(
  `^,? (?:wrote|composed|penned|provided|contributed|sings|recorded) (?:the|a|an|its|one|two|three) (?:[a-z-]+ ){0,3}(?:theme|songs?|title music|main title|single|lyrics|words|notes|script|screenplay|novel|book)\\b|^(?:['’]s)?,? (?:(?:who|which) )?(?:(?:has |had |have )?(?:(?:wrote|writes|written|produced),? (?:and |& )?)?(?:directs?|directed|helmed|stars?|starred|plays?|played|portrays?|sings?|sang|produced|produces|shot|filmed|conducts|conducted|drew|painted|designed|illustrated|mastered|remastered)|the (?:film's |movie's |show's |series' )?(?:director|producer|creator|showrunner|star|singer|label)|(?:(?:is|was) )?(?:the |its |a |an )?(?:(?:associate|executive|co-?|line|lead|senior|creative|art|game|audio|series|label) ?)?(?:director|producer|creator|actor|actress|singer|screenwriter|novelist|founder|co-founder|owner|president|vice[- ]president|ceo|vice-?presidente?|direttore|fundador|fondateur|fondatore|regista|regisseur|realisateur|head of|boss)\\b|head of|president of|reports?|writes in|who directed|who plays|has been directing|had been attached|was attached|(?:is|are|was|were) not (?:involved|among|part of)|left|exited|(?:is|was|as) (?:played|portrayed|voiced|directed|sung|performed) by|(?:made|shot|filmed) (?:in|back in|during|between|for|on)|did (?:for|on|with|in)(?! (?:it|this)\\b)|(?:did|wrote|composed|scored) (?:for |in |on )?(?:the |all |all the )?(?:first|original|previous|earlier|other|older|last)(?! (?:time|of)))\\b|^,? (?:(?:est |e |es |ist )?(?:a la|alla|an der|la|a la) (?:regia|realisation|mise en scene|direccion|regie)|qui realise|fuhrte? regie|(?:hat|haben) (?:sie |ihn |es |das orchester )?(?:dirigiert|inszeniert|eingespielt|gemastert|gemischt))\\b|^['’]s? (?:(?!(?:scores?|music|soundtracks?|ost|themes?|album|compositions?|for|to|of|from) )[a-z0-9-]+ ){0,5}(?:${film}|directorial debut|debut|oddity|fantasy|adventure|direction|lyrics|voice|vocals?|notes|essay|artwork|cover|label|website|blog|podcast|orchestra|shop|bestseller|universe|space opera|trilogy|franchise|saga|performance|script|screenplay)\\b`,
);

const [letterA, letterZ] = [97, 122];

/** True if a word is before a place, with a space and a quote between them at most. */
function isAfterWord(folded: string, start: number): boolean {
  const unquoted = `"'“‘`.includes(folded.charAt(start - 1)) ? start - 1 : start;
  const code = codeAt(folded, folded.charAt(unquoted - 1) === " " ? unquoted - 2 : unquoted - 1);
  return code >= letterA && code <= letterZ;
}

/** True if the words beside a name make its bearer something else than the composer: a director, an actor, who wrote the notes. */
export function hasOtherRole(sentence: Sentence, { start, end }: Place): boolean {
  const { openFolded, open } = sentence;
  const owner = lengthOfGenitive(open.slice(start, end));
  const rest = openFolded.slice(end - owner, end + 90).replace(/^ {2,}/, " ");
  const isOther =
    isAfterWord(openFolded, start) &&
    isLed(openFolded, start) &&
    !alsoComposes.test(openFolded.slice(Math.max(0, start - 80), start));
  if (isOther || after.test(rest) || isSourceLine(sentence)) return true;
  if (isDenied(sentence, start) || isReplaced(sentence, start)) return true;
  if (isToldOfElse(sentence, { start, end }, rest)) return true;
  return isByline(sentence, { start, end }) || wroteTitle(sentence, end) || ownsFilm(sentence, { start, end });
}

/** "NAME wrote TITLE" is said of an author. */
const wroteTitle = ({ openFolded, spans }: Sentence, end: number): boolean => {
  const verb = /^ (?:wrote|writes|has written|penned|schrieb|ecrivit|scrisse|escribio) ["'“„«‘]?/.exec(
    openFolded.slice(end, end + 24),
  )?.[0];
  return verb !== undefined && spans.some(({ start }) => Math.abs(start - end - verb.length) <= 1);
};

/** "By Ann Lee" on a line of its own. */
const isByline = ({ openFolded, place }: Sentence, { start, end }: Place): boolean =>
  place !== "title" &&
  end - start > openFolded.length - 20 &&
  /^[^a-z]*(?:by|von|par|por|di|da|de|(?:words|text|texte|testo|texto|author|autor(?:in)?|auteur|autore|redaktion|writer) ?:) $/.test(
    openFolded.slice(0, start),
  );

const musicFrom =
  /\b(?:tracks?|music|scores?|soundtracks?|songs?|cues?|pieces?|themes?|albums?|look|listen)\b[^.;:"“‘]{0,30} (?:from|for|of|to|in|zu|aus|von) $/;

/** "a track from NAME's TITLE" names who made the film, unless the title is followed by its music. */
function ownsFilm({ open, openFolded, spans }: Sentence, { start, end }: Place): boolean {
  if (!isOwner(open, start, end) || !musicFrom.test(openFolded.slice(Math.max(0, start - 60), start))) return false;
  const title = spans.find((span) => span.start >= end - 1 && span.start - end <= 6);
  return (
    title !== undefined &&
    !/^["'”’]? ?(?:original )?(?:scores?|soundtracks?|music|album)\b/.test(openFolded.slice(title.end, title.end + 30))
  );
}
