import { fold } from "./fold.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Sentence } from "./reading.ts";

/** A person or group named in a sentence. */
export interface FoundName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const particles = "(?:de la|de|von der|van der|van den|von|van|der|den|da|di|del|della|du|dos|bin|al|le|ten)";
const word =
  "(?:(?:Mc|Mac|O['’]|D['’]|Di|De|Le|La|Van|St\\. )?\\p{Lu}[\\p{L}\\p{N}\\p{M}'’]*(?:-\\p{L}[\\p{L}'’]*)*\\.?)";
const nameRun = new RegExp(`${word}(?: ${particles} ${word}| ${word}){0,4}`, "uy");
const nameRunAtEnd = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?: ${particles} ${word}| ${word}){0,4}$`, "u");
const honours =
  /^(?:academy|award|awards|emmy|emmys|grammy|oscar|oscars|bafta|golden|globe|globes|tony|annie|ascap|winner|winners|winning|nominee|nominees|nominated|multi|composer|composers|conductor|director|musician|artist|producer|maestro|duo|sir|dame|komponist|komponistin|compositeur|compositor|compositora|compositore|kompositor|legend|mr|dr)$/;
const notNames =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|a|an|in|on|at|it|its|this|that|these|he|she|they|we|his|her|their|for|from|with|and|but|as|by|to|of|records|recordings|music|pictures|studios|studio|entertainment|media|films|film|season|series|soundtrack|soundtracks|score|scores|album|albums|original|official|motion|picture|cd|lp|ost|vinyl|dvd|tv|hbo|netflix|amazon|disney|hulu|apple|spotify|youtube|itunes|bandcamp|amc|nbc|cbs|abc|bbc|showtime|starz|universal|paramount|warner|marvel|lucasfilm|orchestra|philharmonic|symphony|team|ensemble|choir|production|productions|company|label|various|artists|volume|vol|chapter|part|limited|edition|digital|available|now|new|out|track|tracks|listen|watch|tracklist|hollywood|los|angeles|european|american|british|german|french|italian|spanish|icelandic|japanese|academy|emmy|grammy|oscar|award|awards|blu|bonus|deluxe|exclusive|pre|release|released|announced|announces|details|world|premiere|read|more|here|when|while|after|before|what|how|who|where|there|then|also|all|both|two|three|you|your|our|my|i|not|no|if|so|or|game|games|theme|themes|suite|press|international|group|sound|film|video)$/;
const laterNotNames = /^(?:sons|brothers)$/;
const nextToken = /[^\s,;.:]+/y;
const blockedWord =
  /^(?:for|in|about|of|is|was|are|will|has|have|that|which|who|it|he|she|they|not|than|into|as|from|by|when|while|because|to|his|her|its|our|their|this|these|on|at|with)$/;
const connectors =
  /(?:\s*,\s*(?:and|&|und|et|y|e|sowie|as well as)\s+|\s*,\s*|\s+(?:and|&|und|et|y|e|ed|sowie|as well as|plus)\s+|\s*[&/+]\s*)/y;
const owner = /(?:his|her|their) (?=(?:[a-z'-]+ ){1,3}\p{Lu})/uy;
const blanks = / +/y;
const ensemble = /\b(?:team|orchestra|philharmonic|ensemble|choir|symphony)\b/;
const appositive = /(?:,? (?:his|her|their|a|the|his own) [a-z' -]{2,40}?(?=,| and |\.))/y;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charAt(at) === " " || text.charAt(at) === ":") at++;
  return at;
}

const bare = (token: string): string =>
  fold(token)
    .replace(/'s$/, "")
    .replace(/[^a-z0-9&-]/g, "");

/** Drops leading honours such as "Academy Award winner" and cuts at the first word that no name holds. */
function trimRun(run: string, start: number): FoundName | undefined {
  const tokens = [...run.matchAll(/\S+/g)].map((match) => ({ text: match[0], start: start + match.index }));
  let first = 0;
  while (
    first < tokens.length &&
    bare(tokens[first]?.text ?? "")
      .split("-")
      .some((part) => honours.test(part))
  )
    first++;
  const isGroup = /^The$/.test(tokens[first]?.text ?? "") && tokens.length - first >= 2;
  let last = first + (isGroup ? 1 : 0);
  if (ensemble.test(fold(run))) return undefined;
  while (
    last < tokens.length &&
    !notNames.test(bare(tokens[last]?.text ?? "")) &&
    !honours.test(bare(tokens[last]?.text ?? ""))
  ) {
    last++;
    if (/(?:['’]s|[^.\p{Lu}]{3}\.|['’])$/u.test(tokens[last - 1]?.text ?? "")) break;
  }
  const kept = tokens.slice(first, last);
  const end = kept.at(-1);
  if (kept.length === 0 || end === undefined || (isGroup && kept.length < 2)) return undefined;
  const name = kept
    .map((token) => token.text)
    .join(" ")
    .replace(/['’]s?$/, "")
    .replace(/(?<=[^.\p{Lu}]{2})\.$/u, "");
  if (laterNotNames.test(fold(name)) || !/\p{L}{2}/u.test(name)) return undefined;
  if (/ /.test(name) && !/\p{Ll}/u.test(name)) return undefined;
  return { name, start: kept[0]?.start ?? start, end: end.start + end.text.length };
}

/** True for a word that may stand between a cue and a name: "the legendary", "Oscar-winning", "and". */
function isDescription(token: string): boolean {
  const parts = bare(token).split("-");
  if (parts.some((part) => honours.test(part)) || token === "&") return true;
  return /^\p{Ll}/u.test(token) && !blockedWord.test(fold(token));
}

/** True if the words can be a person: two or more parts, none of them a word of the trade. */
export function isFullName(name: string): boolean {
  return / /.test(name) && name.length <= 60;
}

/** Reads names out of sentences; knows the composers that the gazetteer knows. */
export interface NameReader {
  /** A name that begins at a place, honours and bold marks considered. */
  readonly at: (sentence: Sentence, from: number) => FoundName | undefined;
  /** The name after a place, past spaces, articles and descriptions such as "the legendary composer". */
  readonly after: (sentence: Sentence, from: number) => FoundName | undefined;
  /** Names in a row, from a place on: "A (credits), B and his son C". */
  readonly list: (sentence: Sentence, from: number) => readonly FoundName[];
  /** The full name that ends right before a place. */
  readonly before: (sentence: Sentence, end: number) => FoundName | undefined;
}

const capitalStart = /\p{Lu}/u;

/** Makes the reader of names; labels and works that the gazetteer knows are not taken for persons. */
export function createNameReader(gazetteer: Gazetteer): NameReader {
  function at(sentence: Sentence, from: number): FoundName | undefined {
    const bold = sentence.bold.find((mark) => mark.start === from && mark.text.length <= 60);
    if (
      bold !== undefined &&
      /\p{Lu}|\p{N}/u.test(bold.text) &&
      !/[,.;:!?]/.test(bold.text.slice(0, -1)) &&
      sentence.place !== "heading"
    )
      return { name: bold.text.replace(/[\s,:;]+$/, "").replace(/['’]s$/, ""), start: bold.start, end: bold.end };
    const known = gazetteer.composers.at(sentence.open, sentence.openFolded, from);
    if (known !== undefined && capitalStart.test(sentence.open.charAt(from))) return known;
    if (!capitalStart.test(sentence.open.charAt(from))) return undefined;
    const run = matchAt(nameRun, sentence.open, from);
    const found = run === undefined ? undefined : trimRun(run, from);
    if (found === undefined) return undefined;
    const knownWithin = gazetteer.composers.at(sentence.open, sentence.openFolded, found.start);
    if (knownWithin !== undefined) return knownWithin;
    const isLabel = gazetteer.labels.canonical(found.name) !== undefined;
    return isLabel ? undefined : found;
  }

  function after(sentence: Sentence, from: number): FoundName | undefined {
    let start = skipSpaces(sentence.open, from);
    for (let skipped = 0; skipped < 9; skipped++) {
      const found = at(sentence, start);
      if (found !== undefined) return found;
      const group = matchAt(nameRun, sentence.open, start);
      if (group !== undefined && ensemble.test(fold(group))) {
        start = skipSpaces(
          sentence.open,
          start + group.length + (matchAt(connectors, sentence.open, start + group.length)?.length ?? 0),
        );
        continue;
      }
      const token = matchAt(nextToken, sentence.open, start);
      if (token === undefined || !isDescription(token)) return undefined;
      start = skipSpaces(sentence.open, start + token.length);
    }
    return undefined;
  }

  function list(sentence: Sentence, from: number): readonly FoundName[] {
    const names: FoundName[] = [];
    let next = after(sentence, from);
    while (next !== undefined && names.length < 12) {
      names.push(next);
      next = following(sentence, next.end);
    }
    return names;
  }

  function following(sentence: Sentence, end: number): FoundName | undefined {
    const text = sentence.open;
    const blank = matchAt(blanks, text, end) ?? "";
    const aside = matchAt(appositive, text, end + blank.length) ?? "";
    const from = end + blank.length + aside.length;
    const joint = matchAt(connectors, text, from) ?? matchAt(connectors, text, Math.max(end, from - 1));
    if (joint === undefined) return undefined;
    const name = afterOwner(
      sentence,
      (matchAt(connectors, text, from) === undefined ? Math.max(end, from - 1) : from) + joint.length,
    );
    if (name === undefined) return undefined;
    const isClose = name.start - end < 60 + blank.length + aside.length;
    const known = isFullName(name.name) || sentence.bold.some((mark) => mark.start === name.start);
    const comma = /^\s*,\s*$/.test(joint);
    const endsWell =
      !comma ||
      /^(?:['’]s)?\s*(?:,|\.|;|\)|and\b|&|$|und\b|et\b|y\b|e\b|\()/.test(
        text.slice(name.end, name.end + 8).replace(/^ {2,}/, ""),
      ) ||
      gazetteer.composers.canonical(name.name) !== undefined;
    return isClose && known && endsWell ? name : undefined;
  }

  /** As `after`, past "his son" or "her longtime partner" too. */
  function afterOwner(sentence: Sentence, from: number): FoundName | undefined {
    return after(sentence, from + (matchAt(owner, sentence.open, from)?.length ?? 0));
  }

  function before(sentence: Sentence, end: number): FoundName | undefined {
    const text = sentence.open.slice(Math.max(0, end - 70), end);
    const offset = end - text.length;
    const match = nameRunAtEnd.exec(text.trimEnd());
    if (match === null) return undefined;
    for (const token of match[0].matchAll(/\S+/g)) {
      const found = at(sentence, offset + match.index + token.index);
      if (found !== undefined && found.end >= offset + text.trimEnd().length - 2) return found;
    }
    return undefined;
  }

  return { at, after, list, before };
}
