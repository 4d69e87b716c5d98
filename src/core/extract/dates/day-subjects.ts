import type { Cues } from "../lexicon/cues.ts";
import type { Clause } from "./day-clauses.ts";

/** What comes on a day instead of the album. */
export type OtherSubject = "work" | "orders" | "track" | "earlier" | "event";

const platform =
  /\b(?:for|on|auf|fur|para|sur|per|en|to) (?:the )?(?:playstation|ps ?[2-5]\b|psp|vita\b|xbox|(?:nintendo )?switch\b|nintendo|pcs?\b|windows|ios\b|android|wii\b|[23]?ds\b|consoles?\b)|\b(?:playstation|xbox|switch|pc|steam|ios) ?(?:\d|one|series x)? (?:versions?|ports?|players|owners)\b/;
const theWork =
  "(?:the|this|that|il|lo|la|le|el|der|die|das|l'|un|a|its|his|her|their) ?(?:[a-z0-9'-]+ ){0,2}(?:films?|movies?|pictures?|series|shows?|seasons?|games?|sequels?|episodes?|finale|drama|thriller|documentary|serie|spiel|staffel|jeu|saison|juego|pelicula|temporada|gioco|stagione)";
const comes =
  "(?:is|are|was|will|'ll|comes?|came|opens?|opened|hits?|arriv\\w+|drops?|launch\\w*|premier\\w+|debut\\w*|follows?|starts?|begins?|releas\\w+|reach\\w*|lands?|airs?|streams?|gets?|esce|escono|uscira|arriva|(?:est |e |ist |ha |a )?(?:sort\\w*|paru\\w*|uscit[oa]|salido|salio|erschienen|erschien)|arrive\\w*|parai\\w*|sale|llega|se estrena|kommt|lauft|startet|erscheint)";
/** "The film follows on", "the movie, which is released on". */
const workComes = new RegExp(
  `\\b${theWork}(?:'s)?(?: [a-z0-9'-]+){0,4}?(?:, [^,;.]{2,60})?,? (?:which |that |che |qui |que |der |die )?${comes}\\b[^;]{0,50}$`,
);
const workWhich = new RegExp(`\\b${theWork}, (?:which|that)$`);
const whichComes = new RegExp(`^ ?(?:[a-z]+ ){0,2}?${comes}\\b`);
/** "Two singles are out", "the first song, “X”, is streaming". */
const trackFirst =
  /^[^a-z0-9]*(?:and |but |then |first |also |now |come |comes )*(?:a|an|the|one|two|three|both|his|her|their|its|one of the|lead|new|opening|another|el|la|le|il|der|die|das|un|una|une|ein|eine)?(?: (?!(?:days?|weeks?|months?|hours?|after|before|albums?|soundtracks?|scores?|records?|discs?|sets?|lps?|cds?|features|contains|includes|has|offers) )(?:[a-z0-9'-]+)){0,3} ?(?<!-)\b(?:singles?|songs?|track|tracks from|theme song|title (?:song|track)|(?:new |of the )numbers?|cues?|cancion|chanson|canzone|brano|lied)\b(?! (?:albums?|soundtracks?|collections?|compilations?|sets?|lps?|cds?|list))/;
/** "It will be a CD single on May 3", "which brings the two digital singles". */
const singleDisc = /\b(?:cd|digital|vinyl|7"|7-inch|maxi) singles?\b/g;
/** "Tomorrow “Dusk”, a track of the score, gets out": what comes is named behind the day. */
const trackBehind =
  /^,? ?["“‘'][^"”]{2,60}["”’'],? (?:is |will be )?(?:a|an|the|another|one of the) (?:[a-z0-9-]+ ){0,3}(?:tracks?|songs?|singles?|cues?)\b/;
/** "Précommandes le 9 mai", "Vorverkauf ab 9. Mai". */
const foreignOrders =
  /\b(?:pre-?commandes?|vorbestell[a-z]*|vorverkauf[a-z]*|pre-?venta|reservas?|prevendit[ae]|preordini?|prenotazion[ei])(?: (?!(?:sale|salen|erscheint|sort|sortira|esce|disponible|lanza|kommt)\b)[a-z']+){0,4} $/;
const windowEnds =
  /\b(?:clos(?:e|es|ing)|ends?|ending|expires?|deadline|(?:pre-?orders?|orders?|window|sale|offer) (?:\w+ ){0,4}(?:until|till|through))\b[^.;,]{0,24}$/;
/** "Orders are taken until May 3": on that day something ends, unless it is waited for. */
const until =
  /\b(?:until|till|through|bis(?: zum)?|jusqu'au|hasta el|fino al?)(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day,?)? ?$/;
const waits =
  /\b(?:not|cannot|\w+n't|nobody|no one|never|wait(?:s|ed|ing)?|patien(?:t|ce)|hold|secret|wraps|(?:days|weeks) (?:left|more|to go)|another|warten|gedulden|dauert|nicht|attendre|attend|pas|patienter|esperar|no|aspettare|attendere|non)\b/;
/** "With pre-orders opening on May 3" */
const ordersOpen =
  /\bpre-?orders? (?:open|start|begin|launch|go(?:ing)? (?:live|up))(?:s|ing)? (?:on |from )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?$/;
const ordersThen =
  /^,? (?:when|as|at which point|which is when|the day) (?:the )?(?:pre-?|advance )?orders? (?:\w+ ){0,2}(?:begin|start|open|go|goes|become|are|will)/;
/** "It won't be out on May 3 as planned", "instead of May 3": the day that it is not. */
const notThen =
  /\b(?:won't|will not|isn't|is not|no longer) (?:be |come |get |going to be )?(?:out|released|available|coming|arriv\w*|appear\w*|ship\w*|issued|drop)(?! (?:until|till|before))[^.;,]{0,20}$|\b(?:instead of|rather than|originally (?:planned|scheduled|slated|set|due)(?: for)?|(?:mov(?:ed|es)|postponed|delayed|pushed(?: back)?) from|statt(?: wie geplant)?|anstatt|ursprunglich(?: fur)?|au lieu|en (?:lugar|vez)|invece)(?: (?:on|the|am|den|du|del|de|friday,?))* $/;
const goneThen = /\b(?:leaves?|goes out of|go out of|disappears?|is withdrawn|shelves for good)\b[^.;]{0,40}$/;

/** "Hill Studio's Dawn is out": who made the work. */
const owner = /^(?:[a-z0-9.&-]+ )?[a-z0-9.&-]+'s /;
/** "At the convention on August 9-12": no album comes on several days. */
const severalDays = /^ ?(?:-|–|to|bis|au|al) ?\d{1,2}(?:st|nd|rd|th|\.)?(?!\d|[-/.]\d)/;

interface Surroundings extends Clause {
  readonly workKey: string;
}

/** "Played live in concert on May 3": what can be bought there is said to be sold. */
const event =
  /\b(?:in concert|concerts?|live show|on stage|plays? (?:it )?live|perform(?:s|ed)? live|signing|panel|conventions?|comic-?con|festival|q ?& ?a|listening party|konzert\w*|concierto|concerto|konvent)\b[^.;]{0,30}$/;

const isEvent = (cues: Cues, before: string): boolean =>
  event.test(before) && !cues.has("album", before) && !cues.has("release", before) && !cues.has("order", before);

function isOfWork(cues: Cues, { before, after, lead, workKey }: Surroundings): boolean {
  const clause = `${before} # ${after}`;
  const namesMusic = cues.has("album", clause) || cues.has("music", clause);
  if (platform.test(clause) && !namesMusic) return true;
  if (workComes.test(before) && !cues.has("album", before) && !cues.has("music", before)) return true;
  if (whichComes.test(before) && workWhich.test(lead)) return true;
  const opening = before.trimStart().replace(owner, "");
  const isBare =
    /^(?:,| (?:is|will|comes?|opens?|arrives?|hits?|launches|premieres|releases|lands|gets|sale|sort|esce|kommt|erscheint|startet)\b)/.test(
      opening.slice(workKey.length),
    );
  return !namesMusic && workKey.length > 1 && opening.startsWith(workKey) && isBare && !namesIssue(cues, clause);
}

/** True where singles come on the day, and no word is of an album. */
function isOfSingles(cues: Cues, { before, after }: Clause): boolean {
  const clause = `${before} # ${after}`;
  const rest = clause.replace(singleDisc, " ");
  return rest !== clause && !cues.has("album", rest);
}

const namesIssue = (cues: Cues, clause: string): boolean =>
  cues.has("digital", clause) || cues.has("vinyl", clause) || cues.has("cd", clause) || /\brecords\b/.test(clause);

/** What the words around a day say that comes on it, if that is not the album. */
export function findOtherSubject(cues: Cues, around: Surroundings): OtherSubject | undefined {
  if (windowEnds.test(around.before) || ordersThen.test(around.rest)) return "orders";
  if (foreignOrders.test(around.before) || ordersOpen.test(around.before)) return "orders";
  if (until.test(around.before) && !waits.test(around.before)) return "orders";
  if (goneThen.test(around.before) || notThen.test(around.before)) return "earlier";
  if (trackFirst.test(around.before) || trackBehind.test(around.after) || isOfSingles(cues, around)) return "track";
  if (isEvent(cues, around.before) || severalDays.test(around.rest)) return "event";
  return isOfWork(cues, around) ? "work" : undefined;
}
