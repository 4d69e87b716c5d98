import type { ExtractContext } from "../context.ts";
import { isFullName } from "../names/names.ts";
import type { FoundName } from "../names/trim-run.ts";
import type { Sentence } from "../post/reading.ts";
import { isSourceLine } from "../post/source-lines.ts";
import { nameStarts } from "../words/capitals.ts";
import { isOwner, lengthOfGenitive } from "../words/genitive.ts";
import { normalise } from "../words/keys.ts";
import { endingAt } from "../words/matches.ts";
import { phrase } from "../words/phrase.ts";
import { isSameTitle } from "../works/same-title.ts";
import { deniesPart } from "./composer-claims.ts";
import { hasOtherRole } from "./other-roles.ts";

interface Mention {
  readonly name: string;
  readonly score: number;
  /** Everybody in the same row: "A and B". */
  readonly row: readonly string[];
  /** Somebody in the row is no composer, it may be: a director and a composer team up. */
  readonly isOfTwoKinds: boolean;
}

const maxSentences = 24;

/** Where persons may be named: not within a word, as in "Rock'N". */
const personStarts = (text: string): readonly number[] =>
  nameStarts(text).filter(
    (start) =>
      !"'’".includes(text.charAt(start - 1)) || !/\p{L}{2}['’]$/u.test(text.slice(Math.max(0, start - 5), start)),
  );

/** What other people are to a film or record; the role stands before the name. */
const hasRoleBefore = endingAt(
  /(?:\b(?:director|directed by|filmmaker|film by|movie by|series by|starring|stars|actors?|actress|author|novelist|novel by|novel of|writer|screenwriter|notes? by|notes? from|essay by|booklet by|art(?:work)? (?:by|from)|cover by|sleeve by|design(?:ed)? by|illustrat\w+ by|painted by|produced by|producer|reissue producer|executive producer|showrunner|creator|created by|remastered by|mastered by|lacquers by|cut by|mixed by|recorded by|edited by|restored by|engineer|orchestrator|orchestrat\w+ by|conducted by|singer|sung by|vocals (?:by|from)|lyrics by|performed by|theme (?:song )?by|songs? by|label head|president|critic|host|presenter|journalist|historian|cellist|violinist|pianist|soloist|thanks to|courtesy of|as if|student of|studied with|orchestrated for|instead of|unlike|regie|regisseurin|regisseur|realisateur|realise par|regista|dirigid[oa] por|diretto da|von regisseur|buch|film de|serie de|long metrage de|pelicula de|serie di|film di|avec|livret de|booklet von|(?:film|movie|slasher|thriller|horror|comedy|drama|chiller|picture|series|game|anime|western|sequel|prequel|remake)(?: [a-z]+){0,2} (?:by|from)|succeeded|replac(?:es|ed|ing)|replacement for|zu|zum|recommended|fan of|inspired by|in the (?:style|vein) of|for)|\bwith)(?: (?:the|a|an|his|her|its|veteran|legendary|acclaimed|great|late|film|[a-z]+ian|[a-z]+ish))* ?["'“‘]?/,
);
const otherRoleAfter =
  /^,? (?:wrote|composed|penned|provided|contributed|sings|recorded) (?:the|a|an|its|one|two|three) (?:[a-z-]+ ){0,3}(?:theme|song|songs|title music|main title|single)\b|^(?:['’]s)?,? (?:(?:who|which) )?(?:directs?|directed|stars?|starred|plays?|sings?|sang|produced|produces|the (?:film's |movie's |show's |series' )?(?:director|producer|creator|showrunner|star|singer|label)|director|producer|showrunner|(?:is|was) (?:the )?director|head of|president of|reports?|writes in|who directed|who plays|has been directing|had been attached|was attached|is not involved|left|exited)\b|^['’]s? (?:[a-z0-9-]+ ){0,5}(?:film|picture|movie|series|show|thriller|chiller|drama|comedy|sequel|prequel|remake|debut|novel|book|feature|adaptation|story|oddity|shocker|western|fantasy|adventure|documentary|direction|lyrics|voice|vocals?|notes|essay|artwork|label|website|blog|podcast|orchestra|website|bestseller|shop)\b/;
const writesAfter =
  /^(?:,? (?:who|which|himself|herself|again|also|then|has|have|had))*,? (?:(?:has|have|had) )?(?:scores?|scored|composed|composes|wrote|writes|written|made|makes|recorded|did|does|doing|provides?|provided|supplied|delivers?|delivered|conjures?|created|handles?|built|builds|lets?|returns? to|performs and composes|improvised|played (?:everything|all)|hat|schrieb|komponierte|a (?:compose|signe|ecrit)|compuso|firma|ha (?:composto|scritto|compuesto|firmado)|signe|compone)\b/;
const isMusicianAfter =
  /^(?:,| is| was| \(|,? who (?:is|was))? ?(?:a|an|the|one of)? ?(?:[a-z-]+ ){0,4}(?:composer|percussionist|pianist|cellist|violinist|violist|musician|producer|guitarist|drummer|organist|songwriter|saxophonist|multi-instrumentalist|synthesist|bassist|harpist|trumpeter)\b/;
const writtenBefore =
  /(?:\b(?:scores?|music|soundtrack|composed|composer|scored|written|wrote|penned|musik|komponiert|geschrieben|musique|partition|musica|musiche|banda sonora|colonna sonora|maestro|duo|band|producer|musician|artist|electronics?|synths?)\b[^.;:!?]{0,40}|\bby|\bvon|\bpar|\bpor|\bda|\bdi|\bde) ?$/;
const notPerson =
  /\b(?:awards?|festival|fest|studios?|pictures|films?|records?|recordings|music|street|park|hall|theat(?:er|re)|university|college|academy|orchestra|choir|club|house|hotel|city|county|island|radio|magazine|times|news|day|week|night|station|store|shop|edition|volume|season|series|chapter|prize|cross|church|building|road|games?|media|channel|network|group|company|inc|ltd|label|vinyl|cd|lp|part|year|awards?|oscars?|globes?|emmys?|grammys?|conservatory|philharmonic|symphony|ensemble|quartet|singers|musicians|plus|prime|tv|film|movie|the|a|an|of|halloween|christmas)\b/;

/** True if the first part is a given name that a known composer bears. */
const bearsGivenName = ({ gazetteer }: ExtractContext, name: string): boolean =>
  gazetteer.givenNames.has(normalise(name.split(" ")[0] ?? ""));

function mayBePerson(context: ExtractContext, sentence: Sentence, found: FoundName, work: string | undefined): boolean {
  const { composers, labels, works } = context.gazetteer;
  if (composers.canonical(found.name) !== undefined) return true;
  const folded = normalise(found.name);
  if (!isFullName(found.name) || (notPerson.test(folded) && !bearsGivenName(context, found.name)) || /\d/.test(folded))
    return false;
  const isLabel = labels
    .findAll(sentence.text, sentence.folded)
    .some((hit) => hit.start < found.end && found.start < hit.end);
  if (isLabel || works.canonical(found.name) !== undefined) return false;
  if (work !== undefined && (isSameTitle(found.name, work) || normalise(work).includes(folded))) return false;
  const inTitle = sentence.spans.some(
    (span) => span.start <= found.start && found.end <= span.end && span.kind !== "capitals",
  );
  return !inTitle;
}

/** Another work's title right before or after: what is said there is said of that work. */
function isBesideOtherTitle(sentence: Sentence, found: FoundName, work: string | undefined): boolean {
  if (work === undefined) return false;
  const near = sentence.spans.filter(
    (span) => span.kind !== "quote" && span.end > found.start - 40 && span.start < found.end + 40,
  );
  const isOwn = ({ text }: { readonly text: string }): boolean =>
    isSameTitle(text, work) || normalise(text).includes(normalise(work)) || normalise(work).includes(normalise(text));
  return near.length > 0 && !near.some(isOwn);
}

function scoreMention(context: ExtractContext, sentence: Sentence, found: FoundName, work: string | undefined): number {
  const { cues, gazetteer } = context;
  const before = sentence.openFolded.slice(Math.max(0, found.start - 90), found.start);
  const owner = lengthOfGenitive(sentence.open.slice(found.start, found.end));
  const after = sentence.openFolded.slice(found.end - owner, found.end + 90);
  const isKnown = gazetteer.composers.canonical(found.name) !== undefined;
  let score = isKnown ? 2 : bearsGivenName(context, found.name) ? 0.8 : -0.4;
  if (sentence.bold.some((mark) => mark.start <= found.start && found.end <= mark.end)) score += 0.8;
  if (sentence.index <= 4) score += 0.5;
  if (
    hasRoleBefore(sentence.openFolded, found.start) &&
    !/\b(?:music|score|soundtrack)s? (?:by|from|of) ?$/.test(before)
  )
    score -= 4;
  if (otherRoleAfter.test(after) || hasOtherRole(sentence, found)) score -= 4;
  if (/\b(?:alongside|besides|including|like) $/.test(before)) score -= 4;
  if (writesAfter.test(after)) score += 1.8;
  if (isMusicianAfter.test(after)) score += 1;
  if (writtenBefore.test(before)) score += 1.2;
  const window = `${before.slice(-60)} # ${after.slice(0, 60)}`;
  if (cues.has("music", window) || cues.has("composes", window) || cues.has("composer", window)) score += 1;
  else if (cues.has("music", sentence.openFolded)) score += 0.5;
  if (cues.has("earlier", window)) score -= 1.5;
  if (isBesideOtherTitle(sentence, found, work)) score -= 2;
  if (ownsWork(sentence, found, work)) score += 1.2;
  return score;
}

/** "Aubrey Finch’s ‘Visitors in the Wheat’": a director is as likely, a composer likelier than a bare name. */
function ownsWork(sentence: Sentence, found: FoundName, work: string | undefined): boolean {
  const next = sentence.spans.find((span) => span.start >= found.end - 1 && span.start - found.end <= 4);
  const owns = isOwner(sentence.open, found.start, found.end);
  return owns && next !== undefined && work !== undefined && isSameTitle(next.text, work);
}

const teamsUp =
  /^ (?:have |has |are |both )*(?:again |also )?(?:team(?:ed|s)?(?: up)?|reunit\w+|collaborat\w+|work(?:ed)? together|join(?:ed)? forces|meet|met)\b/;

/** Names in a row share one score, the best. */
function mentionsIn(context: ExtractContext, sentence: Sentence, work: string | undefined): readonly Mention[] {
  const out: Mention[] = [];
  let free = 0;
  for (const start of personStarts(sentence.open)) {
    if (start < free) continue;
    const row = context.names.list(sentence, start).filter((found) => mayBePerson(context, sentence, found, work));
    const [first, last] = [row[0], row.at(-1)];
    if (first?.start !== start || last === undefined) continue;
    free = last.end;
    const score = Math.max(
      scoreMention(context, sentence, first, work),
      scoreMention(context, sentence, { ...last, start: first.start }, work),
    );
    const names = row.map((found) => found.name);
    const isCast = names.length > 3;
    const isOfTwoKinds = teamsUp.test(sentence.openFolded.slice(last.end, last.end + 60));
    for (const name of names) out.push({ name, score: isCast ? score - 2 : score, row: names, isOfTwoKinds });
  }
  return out;
}

/** Later mentions by surname alone count for the person, most of all "Finch’s music". */
function weighLater({ cues }: ExtractContext, sentences: readonly Sentence[], name: string): number {
  const surname = name.split(" ").at(-1) ?? name;
  const later = sentences.filter((sentence) => sentence.open.includes(surname));
  const owns = later.some(({ open, openFolded }) => {
    const at = open.indexOf(surname) + surname.length;
    const owned = /^(?:['’]s?|s)? (?=[a-z])/.exec(openFolded.slice(at, at + 4));
    return owned !== null && /['’s]/.test(owned[0]) && cues.has("music", openFolded.slice(at, at + 45));
  });
  return Math.min(1, (later.length - 1) * 0.4) + (owns ? 1.5 : 0);
}

const firstPerson = phrase(
  /\b(?:my (?:[a-z-]+ ){0,4}(?:scores?|soundtracks?)|my (?:original |new |own )?(?:music|album)|i (?:wrote|scored|composed|recorded)|i've (?:written|scored|composed|been scoring)|i (?:was asked|got) to (?:score|compose|write)|i (?:spent|worked)(?: [a-z]+){0,6} on (?:a|the|this) (?:score|soundtrack|music)|meine musik|ma musique|mi musica|la mia musica)\b/,
);

/** True where somebody writes of music of his own, outside of quotes. */
function isOwnMusic({ folded }: Sentence): boolean {
  if (!firstPerson.test(folded)) return false;
  return [...folded].filter((letter) => letter === '"').length < 2;
}

const isWho =
  /^ (?:is|ist|est|es|e) (?:an? |the |ein |eine |un |une |una )?(?:[a-z-]+,? ){0,4}(?:composer|komponist|compositeur|compositor|compositore)/;

/** "Ida Holm is an award-winning composer", as those close who write of themselves. */
function nameOfAuthor(context: ExtractContext, sentence: Sentence): string | undefined {
  const name = context.names.at(sentence, 0);
  if (name === undefined || !isFullName(name.name)) return undefined;
  return isWho.test(sentence.openFolded.slice(name.end, name.end + 90)) ? name.name : undefined;
}

/** The name with which somebody signs a post about "my score", or under which he tells who he is at its end. */
export function findSigner(context: ExtractContext, sentences: readonly Sentence[]): string | undefined {
  if (!sentences.some(isOwnMusic)) return undefined;
  for (const sentence of sentences.slice(-6)) {
    const author = nameOfAuthor(context, sentence);
    if (author !== undefined) return author;
    const name = context.names.at(sentence, sentence.open.replace(/^Posted by /, "          ").search(/\p{Lu}/u));
    const isPoster = name !== undefined && /^posted by $/.test(sentence.openFolded.slice(0, name.start));
    if (name === undefined || (!isPoster && sentence.open.length - (name.end - name.start) > 4)) continue;
    if (isFullName(name.name)) return name.name;
    const full = context.names.fullNames(sentences).find((other) => other.startsWith(`${name.name} `));
    if (full !== undefined) return full;
  }
  return undefined;
}

const andI =
  /^ (?:and|&|und|et|y|e) (?:i|ich|je|yo|io) (?:have |had |has |co-)?(?:wrote|written|composed|scored|made|recorded|haben|avons|hemos|abbiamo)\b/;

/** Those with whom the author of a post wrote the music: "Kai Berg and I composed". */
export function findPartners({ names }: ExtractContext, sentences: readonly Sentence[]): readonly string[] {
  return sentences.flatMap((sentence) => {
    const { open, openFolded } = sentence;
    return personStarts(open).flatMap((index) => {
      const found = names.at(sentence, index);
      const isPartner =
        found?.start === index &&
        isFullName(found.name) &&
        andI.test(openFolded.slice(found.end, found.end + 200).replace(/ {2,}/, " "));
      return isPartner ? [found.name] : [];
    });
  });
}

/**
 * Who probably wrote the music, where no sentence says so in plain words: the person for whom the words around the name
 * speak most, and whoever stands in a row with them. Empty where less speaks for anybody than \`least\`.
 */
export function findLikelyComposers(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
  least = 1.1,
): readonly string[] {
  const read = sentences
    .filter((sentence) => sentence.place !== "item" && !deniesPart(sentence) && !isSourceLine(sentence))
    .slice(0, maxSentences);
  const mentions = read.flatMap((sentence) => mentionsIn(context, sentence, work));
  const scored = mentions.map((mention) => ({
    ...mention,
    score: mention.score + weighLater(context, read, mention.name),
  }));
  const best = scored.reduce<Mention | undefined>(
    (top, next) => (top === undefined || next.score > top.score ? next : top),
    undefined,
  );
  const persons = new Set(scored.filter(({ score }) => score > -1).map(({ name }) => name));
  const enough = persons.size === 1 ? Math.min(least, 0.4) : least;
  if (best === undefined || best.score < enough) return [];
  const known = best.row.filter((name) => context.gazetteer.composers.canonical(name) !== undefined);
  return known.length > 0 && best.isOfTwoKinds ? known : best.row;
}
