import type { Sentence } from "../post/reading.ts";
import { fold } from "../words/fold.ts";
import { codeAt, kindOf, letterKinds } from "../words/letters.ts";
import { allMatches, endAt } from "../words/matches.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { type FoundName, isDescription, isEnsemble, trimRun } from "./trim-run.ts";

const particles = "(?:de la|de|von der|van der|van den|von|van|der|den|da|di|del|della|du|dos|bin|al|le|ten)";
const word =
  "(?:(?:\\p{Lu}\\.){1,4}(?! \\p{Ll})|(?:Mc|Mac|O['’]|D['’]|Di|De|Le|La|Van|St\\. )?\\p{Lu}[\\p{L}\\p{N}\\p{M}'’]*(?:-\\p{L}[\\p{L}'’]*)*\\.?)";
const nameRun = new RegExp(`${word}(?: ${particles} ${word}| ${word}){0,4}`, "uy");
const anyNameRun = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?: ${particles} ${word}| ${word}){1,4}`, "gu");
const nextToken = /[^\s,;.:]+/y;
const connectors =
  /(?:\s*,\s*(?:and|&|und|et|y|e|sowie|as well as)\s+|\s*,\s*|\s+(?:and|&|und|et|y|e|ed|sowie|as well as|plus|with|in association with|in collaboration with|along with|together with|sowie|mit|avec|con)\s+|\s*[&/+]\s*)/y;
const owner = /(?:his|her|their) (?=(?:[a-z'-]+ ){1,3}\p{Lu})/uy;
const maxWordsBetween = 9;
const maxNames = 12;
const appositive = /(?:,? (?:his|her|their|a|the|his own) [a-z' -]{2,40}?(?=,| and |\.))/y;
/** "A, who had scored the game, B and C" */
const relative =
  /, (?:who|which|che|qui|que|quien|der|die|das)(?: [\p{Ll}\d'’-]+){2,12}(?=, \p{Lu}[^.;:()]{3,90}? (?:and|&|und|et|y|ed?) \p{Lu})/uy;

const [space, colon] = [32, 58];

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (codeAt(text, at) === space || codeAt(text, at) === colon) at++;
  return at;
}

/** True if the words can be a person: two or more parts, none of them a word of the trade. */
export function isFullName(name: string): boolean {
  return name.length <= 60 && name.includes(" ");
}

/** Reads names out of sentences; knows the composers that the gazetteer knows. */
export interface NameReader {
  /** A name that begins at a place, honours and bold marks considered. */
  readonly at: (sentence: Sentence, from: number) => FoundName | undefined;
  /** The name after a place, past spaces, articles and descriptions such as "the legendary composer". */
  readonly after: (sentence: Sentence, from: number) => FoundName | undefined;
  /** Names in a row, from a place on: "A (credits), B and his son C". */
  readonly list: (sentence: Sentence, from: number) => readonly FoundName[];
  /** Every full name that the sentences hold, composer or not. */
  readonly fullNames: (sentences: readonly Sentence[]) => readonly string[];
}

/** A name that the author set in bold, whatever its words. */
function boldNameAt(sentence: Sentence, from: number): FoundName | undefined {
  const bold = sentence.bold.find((mark) => mark.start === from && mark.text.length <= 60);
  if (bold === undefined || sentence.place === "heading") return undefined;
  if (!/\p{Lu}|\p{N}/u.test(bold.text) || /[,;:!?]|\p{L}{3}\. /u.test(bold.text.slice(0, -1))) return undefined;
  return { name: bold.text.replace(/[\s,:;]+$/, "").replace(/['’]s$/, ""), start: bold.start, end: bold.end };
}

function nameAt(gazetteer: Gazetteer, sentence: Sentence, from: number): FoundName | undefined {
  const { open, openFolded } = sentence;
  const bold = boldNameAt(sentence, from);
  if (bold !== undefined) return bold;
  if (kindOf(codeAt(open, from)) !== letterKinds.upper) return undefined;
  const direct = gazetteer.composers.at(open, openFolded, from);
  if (direct !== undefined) return direct;
  const end = withinTitles(sentence, from, endAt(nameRun, open, from));
  const found = end > from ? trimRun(sentence, from, end) : undefined;
  if (found === undefined) return undefined;
  const isLabel = gazetteer.labels.canonical(found.name) !== undefined;
  const known = gazetteer.composers.at(open, openFolded, found.start);
  return known ?? (isLabel ? undefined : withoutLead(gazetteer, sentence, withoutPreposition(gazetteer, found)));
}

/** A name ends where a title begins; what goes on after a title that began there is no name. */
function withinTitles({ open, spans }: Sentence, from: number, to: number): number {
  let end = to;
  for (const span of spans) {
    if (span.kind === "capitals" || span.start >= to || span.end <= from) continue;
    if (span.start <= from && span.end < to) return from;
    if (span.start > from) end = Math.min(end, span.start);
  }
  while (end > from && codeAt(open, end - 1) === space) end--;
  return end;
}

/** These may be a part of a name, too. */
const leadingPreposition = /^(?:Von|De|Di|Da) (?=(\p{Lu}[\p{L}-]+) \p{Lu})/u;
const neverInName =
  /^(?:Für|Zum|Zur|Mit|Nach|Bei|Aus|Neben|Durch|Seit|Dank|Pour|Par|Avec|Chez|Para|Por|Con|Per|C['’](?:est|était)) (?=\p{Lu}[\p{L}-]+ \p{Lu})/u;

/** "Von Ida Holms Musik" opens a sentence, and no name. */
function withoutPreposition({ givenNames }: Gazetteer, found: FoundName): FoundName {
  const never = neverInName.exec(found.name)?.[0];
  const [may = "", given = ""] = leadingPreposition.exec(found.name) ?? [];
  const lead = never ?? (givenNames.has(fold(given)) ? may : "");
  return lead === "" ? found : { ...found, name: found.name.slice(lead.length), start: found.start + lead.length };
}

/** "Will Issue Ludwig Göransson" and "Kölner Label Konrad Elsner" begin with words that are no part of the name. */
function withoutLead(gazetteer: Gazetteer, sentence: Sentence, found: FoundName): FoundName | undefined {
  const words = allMatches(found.name, /\S+/g);
  const isGiven = ({ 0: text }: RegExpExecArray): boolean => gazetteer.givenNames.has(fold(text));
  for (const word of words.slice(1)) {
    const start = found.start + word.index;
    const known = / /.test(found.name) ? gazetteer.composers.at(sentence.open, sentence.openFolded, start) : undefined;
    if (known !== undefined && / /.test(known.name)) return known;
  }
  const isShouted = / /.test(found.name) && !/\p{Ll}/u.test(found.name);
  const first = words.findIndex(isGiven);
  if (isShouted) return first === 0 && words.length <= 3 ? { ...found, name: titleCased(found.name) } : undefined;
  if (
    words.length > 3 &&
    first < 0 &&
    !found.name.startsWith("The ") &&
    !/ (?:de|von|van|der|den|da|di|del|du|dos|la|the) /.test(found.name)
  )
    return undefined;
  const isAfterInitials = words.slice(0, Math.max(0, first)).every(({ 0: text }) => /^(?:\p{Lu}\.?)+$/u.test(text));
  if (words.length > 2 && first > 0 && first < words.length - 1 && !isAfterInitials)
    return { ...found, name: found.name.slice(words[first]?.index), start: found.start + (words[first]?.index ?? 0) };
  return found;
}

const titleCased = (name: string): string =>
  name.toLowerCase().replace(/(?<![\p{L}’'])\p{L}|(?<=\b(?:O|D|Mc)['’]?)\p{L}/gu, (letter) => letter.toUpperCase());

/** Past "the Sydney Symphony Orchestra and", which is nobody's name. */
function skipEnsemble(sentence: Sentence, from: number): number | undefined {
  const { open } = sentence;
  if (!isEnsemble(sentence, from, open.length)) return undefined;
  const end = endAt(nameRun, open, from);
  return isEnsemble(sentence, from, end) ? skipSpaces(open, endAt(connectors, open, end)) : undefined;
}

function nameAfter(at: NameReader["at"], sentence: Sentence, from: number): FoundName | undefined {
  let start = skipSpaces(sentence.open, from);
  for (let skipped = 0; skipped < maxWordsBetween; skipped++) {
    const found = at(sentence, start);
    if (found !== undefined) return found;
    const past = skipEnsemble(sentence, start);
    const end = endAt(nextToken, sentence.open, start);
    if (past === undefined && (end === start || !isDescription(sentence, start, end))) return undefined;
    start = past ?? skipSpaces(sentence.open, end);
  }
  return undefined;
}

interface Joint {
  readonly end: number;
  /** Spaces and asides such as ", his son" before the joint. */
  readonly skipped: number;
  /** The joint begins with a comma, so that a new clause may begin there too. */
  readonly isComma: boolean;
  /** It holds more than a comma. */
  readonly isAnd: boolean;
}

/** The comma or "and" after a name, past blanked brackets and an aside. */
function jointAfter(text: string, end: number): Joint | undefined {
  let blank = 0;
  while (codeAt(text, end + blank) === space) blank++;
  const [begin, past] = [end + blank, endAt(appositive, text, end + blank)];
  const from = past > begin ? past : endAt(relative, text, begin);
  for (const start of [from, Math.max(end, from - 1)]) {
    const past = endAt(connectors, text, start);
    if (past === start) continue;
    const joint = text.slice(start, past).trim();
    return { end: past, skipped: from - end, isComma: joint.startsWith(","), isAnd: joint !== "," };
  }
  return undefined;
}

/** "Obfusc" in "Ann Bawler, Obfusc and Grigori": a single name between a comma and the next name of the row. */
function isWithinRow({ open }: Sentence, end: number, { start, end: last }: FoundName): boolean {
  return (
    open.slice(end, start) === ", " &&
    /^(?:, (?:\p{Lu}|and \p{Lu})| (?:and|&|und|et|y|e) \p{Lu})/u.test(open.slice(last, last + 8))
  );
}

/** "Grigori" in "Ann Bawler, Obfusc and Grigori made the music" */
const endsRow = ({ open, openFolded }: Sentence, { name, end }: FoundName): boolean =>
  (open.charAt(end - 1) === "." && !name.endsWith(".")) ||
  /^ *(?:$|[.;)])/.test(openFolded.slice(end, end + 3)) ||
  /^ (?:made|wrote|composed|scored|created|provided|did|are|were|have|haben|ont|hanno|han)\b/.test(
    openFolded.slice(end, end + 12),
  );

const endOfItem = /^(?:['’]s)?\s*(?:,|\.|;|\)|and\b|&|$|und\b|et\b|y\b|e\b|\()/;

/** The next name of a row; after a bare comma only where the row goes on or ends well. */
function nameFollowing(
  gazetteer: Gazetteer,
  at: NameReader["at"],
  sentence: Sentence,
  end: number,
  before: number,
): FoundName | undefined {
  const joint = jointAfter(sentence.open, end);
  if (joint === undefined) return undefined;
  const name = nameAfter(at, sentence, endAt(owner, sentence.open, joint.end));
  if (name === undefined || name.start - end >= 60 + joint.skipped) return undefined;
  const isMarked = sentence.bold.some((mark) => mark.start === name.start);
  if (
    !isFullName(name.name) &&
    !isMarked &&
    !isWithinRow(sentence, end, name) &&
    !(before > 1 && endsRow(sentence, name))
  )
    return undefined;
  const rest = sentence.open.slice(name.end, name.end + 8).replace(/^ {2,}/, "");
  const endsWell =
    !joint.isComma ||
    (before > 1 && joint.isAnd && endsRow(sentence, name)) ||
    endOfItem.test(rest) ||
    gazetteer.composers.canonical(name.name) !== undefined;
  return endsWell ? name : undefined;
}

const acronyms =
  /^(?:CDS?|LPS?|DVD|OST|USA?|UK|BBC|HBO|ABC|CBS|NBC|AMC|MGM|RCA|EMI|FOX|RSD|BMG|UMG|NIN|NEW|OUT|NOW|THE|ALL|AND|ITS?|HIS|HER|VOL|PART|FOR|FROM|WITH)$/;

/** "OGRE" in "Music by OGRE & Dallas Campbell": letters in a row are a name only where a name must stand, and ends there. */
function shortNameAt({ open }: Sentence, from: number): FoundName | undefined {
  const start = skipSpaces(open, from);
  const name = /^\p{Lu}{3,4}(?= (?:&|and|feat)|[,.]|$)/u.exec(open.slice(start, start + 10))?.[0];
  return name === undefined || acronyms.test(name) ? undefined : { name, start, end: start + name.length };
}

function namesInRow(
  gazetteer: Gazetteer,
  at: NameReader["at"],
  sentence: Sentence,
  from: number,
): readonly FoundName[] {
  const names: FoundName[] = [];
  let next = nameAfter(at, sentence, from) ?? shortNameAt(sentence, from);
  while (next !== undefined && names.length < maxNames) {
    names.push(next);
    next = nameFollowing(gazetteer, at, sentence, next.end, names.length);
  }
  return withSharedSurname(gazetteer, sentence, names);
}

/** "Juri and Miska Seppä" and "Juri, Jan and Miska Seppä" are of one family. */
function withSharedSurname(
  gazetteer: Gazetteer,
  { open }: Sentence,
  names: readonly FoundName[],
): readonly FoundName[] {
  const place = names.findIndex(({ name }) => isFullName(name));
  const [before, whole] = [names[place - 1], names[place]];
  if (before === undefined || whole === undefined) return names;
  const isJoined = /^,? (?:and|&|und|et|y|e) $/.test(open.slice(before.end, whole.start));
  const surname = / (\p{Lu}\S*)$/u.exec(whole.name)?.[1];
  if (!isJoined || surname === undefined) return names;
  const isOfFamily = ({ name }: FoundName): boolean =>
    gazetteer.givenNames.has(fold(name)) && gazetteer.composers.canonical(name) === undefined;
  return names.map((one, at) => (at < place && isOfFamily(one) ? { ...one, name: `${one.name} ${surname}` } : one));
}

function fullNamesIn(sentence: Sentence): readonly string[] {
  return allMatches(sentence.open, anyNameRun).flatMap((match) => {
    const found = trimRun(sentence, match.index, match.index + match[0].length);
    return found !== undefined && isFullName(found.name) ? [found.name] : [];
  });
}

/** Several rules read names at the same places of a sentence, so each is read once. */
function rememberPlaces<T>(
  read: (sentence: Sentence, from: number) => T,
): (sentence: Sentence, from: number) => T | undefined {
  const known = new WeakMap<Sentence, Map<number, T>>();
  return (sentence, from) => {
    const places = known.get(sentence) ?? new Map<number, T>();
    if (places.has(from)) return places.get(from);
    known.set(sentence, places);
    const found = read(sentence, from);
    places.set(from, found);
    return found;
  };
}

/** Makes the reader of names; labels that the gazetteer knows are not taken for persons. */
export function createNameReader(gazetteer: Gazetteer): NameReader {
  const at: NameReader["at"] = rememberPlaces((sentence, from) => nameAt(gazetteer, sentence, from));
  const list = rememberPlaces((sentence, from) => namesInRow(gazetteer, at, sentence, from));
  return {
    at,
    after: (sentence, from) => nameAfter(at, sentence, from),
    list: (sentence, from) => list(sentence, from) ?? [],
    fullNames: (sentences) => sentences.flatMap(fullNamesIn),
  };
}
