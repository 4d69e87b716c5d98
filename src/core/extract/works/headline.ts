import type { ExtractContext } from "../context.ts";
import { isFullName } from "../names/names.ts";
import type { FoundName } from "../names/trim-run.ts";
import type { Reading } from "../post/reading.ts";
import { cleanTitle } from "../post/text-spans.ts";
import { fold } from "../words/fold.ts";
import { allMatches } from "../words/matches.ts";

/** What the parts of a headline such as "Label | WORK (2xLP) – NAME – Out now" stand for. */
export interface HeadlineParts {
  /** Names of works, the likeliest first. */
  readonly works: readonly string[];
  /** Names that fill a part of their own or stand after a closing "by". */
  readonly names: readonly FoundName[];
  /** A piece of music that has a part of its own. */
  readonly track: string | undefined;
}

interface Part {
  readonly text: string;
  readonly start: number;
}

type PartKind = "trade" | "label" | "names" | "track" | "work";

const nothing: HeadlineParts = { works: [], names: [], track: undefined };
const separators = / +[–—|·•~] +| +- +| *\| */g;
const bracketed = /[([{][^()[\]{}]{0,80}[)\]}]/g;
const tradeWord =
  /^(?:the|a|an|and|on|of|for|from|with|to|by|in|its|is|are|at|new|now|out|today|tomorrow|soon|coming|available|news?|update|official|original|motion|picture|television|tv|film|movie|series|game|video|netflix|anime|soundtracks?|scores?|ost|music|albums?|release[ds]?|releasing|announced?|announces|announcement|details|date|pre|preorders?|orders?|save|vinyls?|\d?x?lps?|\d?x?cds?|cassettes?|tape|digital|download|streaming|stream|limited|edition|deluxe|expanded|complete|remastered|reissue|re|issue|restock|repress|first|world|premiere|exclusive|special|audio|lyric|visuali[sz]er|full|teaser|trailer|listen|hear|watch|buy|label|records|part|vol|volume|season|\d+|\d+(?:st|nd|rd|th)|anniversary|free|cover|art|tracklist|info|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jetzt|neu|erhaltlich|disponibile|disponible|sortie|en|vinyle|vinilo|vinile|ya|nouveau|nouvelle|edizione|neuheit|auf|im|als|musik|musique|musiques|musica|musiche|partitura|partition|bande|originale|colonna|sonora|banda|filmmusik)$/;
const trackMarks =
  /\b(?:official )?(?:audio|lyric video|visuali[sz]er|music video|full track)\b|^["“'‘][^"”]+["”’']$|^(?:main )?(?:title )?theme(?: song)?$|^main titles?$/;
const soundtrackTail =
  /[\s:,–—-]*\b(?:the )?(?:official |original |complete |full |new |first )*(?:motion picture |television |tv |film |movie |game |video game |netflix |series |anime )*(?:soundtrack|score|ost|music)\b.*$|,? (?:(?:la|il|die|le) )?(?:b\.?o\.?f?|bso|bande originale|musique|colonna sonora|banda sonora|musica|filmmusik)(?=$| ).*$/i;
const closingBy = /,? (?:by|von|di|de|por|par) (?=[^ ])/g;

function splitParts(text: string): readonly Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const match of allMatches(text, separators)) {
    parts.push({ text: text.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  return [...parts, { text: text.slice(start), start }].filter((part) => part.text.trim() !== "");
}

const isTrade = (plain: string): boolean =>
  plain.split(/[^a-z0-9]+/).every((word) => word === "" || tradeWord.test(word));

const isQuoted = (text: string): boolean => /^["“'‘„«]/.test(text.trim());

const plainOf = (text: string): string => fold(text.replace(bracketed, " ")).replace(/\s+/g, " ").trim();

function isLabelPart({ gazetteer }: ExtractContext, text: string): boolean {
  const plain = text
    .replace(bracketed, " ")
    .replace(/^(?:new from|now from|from|via|on|out on) /i, "")
    .trim();
  if (/\b(?:Records|Recordings)$/.test(plain) && plain.split(" ").length <= 4) return true;
  return gazetteer.labels.canonical(plain) !== undefined;
}

/** "Stream: NAME" and "New: NAME" begin with a word of the trade. */
function withoutTradeLead(part: Part): Part {
  const lead = /^[^:]{2,30}: (?=\S)/.exec(part.text)?.[0];
  return lead === undefined || !isTrade(plainOf(lead))
    ? part
    : { text: part.text.slice(lead.length), start: part.start + lead.length };
}

/** The names of a part that holds nothing else. */
function namesOfPart(context: ExtractContext, whole: Part): readonly FoundName[] {
  const part = withoutTradeLead(whole);
  const names = context.names.list(context.reading.title, part.start);
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) return [];
  const { open } = context.reading.title;
  const before = open.slice(part.start, first.start);
  const after = open.slice(last.end, part.start + part.text.length);
  const isWhole = !/\p{Lu}|\d/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
  const isKnown = names.some((name) => context.gazetteer.composers.canonical(name.name) !== undefined);
  const arePersons = names.every(
    ({ name }) =>
      isFullName(name) && name.split(" ").length <= 3 && !/^(?:Les|La|Le|Los|Las|El|Il|Die|Der|Das) /.test(name),
  );
  return isWhole && (isKnown || arePersons) ? names : [];
}

const isKnownComposer = ({ gazetteer }: ExtractContext, names: readonly FoundName[]): boolean =>
  names.some(({ name }) => gazetteer.composers.canonical(name) !== undefined);

const scoreBracket =
  /[([](?:the )?(?!official (?:audio|video|lyric|music video|visuali))(?:original|official|complete|music|ost|score|soundtrack|bande|colonna|banda|o\.s\.t)\b[^)\]]*[)\]]|\b(?:original|official) (?:[a-z]+ ){0,3}(?:soundtrack|score)\b/i;

function kindOf(context: ExtractContext, part: Part, isOnlyRest: boolean): PartKind {
  if (scoreBracket.test(part.text) && !isTrade(plainOf(part.text))) return "work";
  const plain = plainOf(part.text);
  if (isTrade(plain)) return "trade";
  if (isLabelPart(context, part.text)) return "label";
  const bare = part.text.replace(bracketed, " ").trim();
  if (isQuoted(bare) && /["”’']$/.test(bare) && /[([](?:from|taken from|aus|off)\b/i.test(part.text)) return "track";
  if (trackMarks.test(fold(part.text).trim()) && !(isQuoted(part.text) && !isOnlyRest)) return "track";
  const names = namesOfPart(context, part);
  const isWork = context.gazetteer.works.canonical(cleanTitle(part.text)) !== undefined;
  if (names.length > 0 && (isKnownComposer(context, names) || (!isWork && isOnlyRest))) return "names";
  return "work";
}

/** A part without brackets, label before a colon, season and words of the trade after the name. */
function workOf(context: ExtractContext, text: string): string {
  const bare = text.replace(bracketed, (inside) =>
    /\p{Ll}{2} \p{Lu}?\p{Ll}|19\d\d|20\d\d|\d/u.test(inside) ? "" : inside,
  );
  const lead = /^([^:]{2,40}): (?=\S)/.exec(bare);
  const isLead =
    lead?.[1] !== undefined &&
    (isTrade(plainOf(lead[1])) || isLabelPart(context, lead[1].replace(/ (?:presents|announces|releases).*$/i, "")));
  const rest = isLead && lead !== null ? bare.slice(lead[0].length) : bare;
  const cut = rest.replace(soundtrackTail, "");
  return cleanTitle(cut === "" || /^\p{Ll}/u.test(cut) ? rest : cut);
}

const musicNoun =
  /\b(?:b\.?o\.?f?|bso|bandes?[ -]originales?|musiques?|partitions?|colonn[ae] sonor[ae]|musiche?|musica|bandas? sonoras?|partituras?|soundtracks?|scores?)$/;

/** "NAME signe la musique de WORK": what stands there is no name, unless it is a person's and nobody is told to have composed. */
function isWorkOfMusic(context: ExtractContext, before: string, names: readonly FoundName[]): boolean {
  if (context.cues.language === "en" || !musicNoun.test(before)) return false;
  const isPerson = ({ name }: FoundName): boolean =>
    context.gazetteer.givenNames.has(fold(name.split(" ")[0] ?? "")) || isKnownComposer(context, names);
  return context.cues.has("composes", before) || !names.some(isPerson);
}

/** "WORK by NAME & NAME" at the end of the headline. */
function namesAfterBy(context: ExtractContext): { readonly names: readonly FoundName[]; readonly at: number } {
  const { title } = context.reading;
  for (const match of allMatches(title.openFolded, closingBy)) {
    const names = context.names.list(title, match.index + match[0].length);
    const last = names.at(-1);
    if (last === undefined || names[0]?.start !== match.index + match[0].length) continue;
    const rest = plainOf(title.text.slice(last.end).replace(/^['’]s?\b/, ""));
    const isEnd = isTrade(rest) && !isWorkOfMusic(context, title.openFolded.slice(0, match.index), names);
    if (isEnd && names.every(({ name }) => isFullName(name))) return { names, at: match.index };
  }
  return { names: [], at: title.text.length };
}

/** Several rules ask for the parts of the same headline. */
const partsOf = new WeakMap<Reading, HeadlineParts>();

/** Reads a headline that is put together from parts; gives nothing for one that is a sentence. */
export function readHeadline(context: ExtractContext): HeadlineParts {
  const known = partsOf.get(context.reading);
  if (known !== undefined) return known;
  const parts = findParts(context);
  partsOf.set(context.reading, parts);
  return parts;
}

function findParts(context: ExtractContext): HeadlineParts {
  const { text } = context.reading.title;
  const parts = splitParts(text);
  const by = namesAfterBy(context);
  if (parts.length < 2 && by.names.length === 0) return nothing;
  const first = parts.map((part) => kindOf(context, part, false));
  const works = first.filter((kind) => kind === "work").length;
  const plays = /\b(?:stream|listen|hear|premiere|video|audio|single|track|watch|from)\b/.test(
    context.reading.title.folded,
  );
  const quoted = parts.findIndex((part) => isQuoted(part.text));
  const hasOther =
    first.includes("track") ||
    (quoted > 0 && (plays || parts.length > 2)) ||
    parts.some((part) => scoreBracket.test(part.text));
  const kinds = parts.map((part, index) =>
    first[index] === "work" && (hasOther || (works > 1 && index > 0))
      ? kindOf(context, part, true)
      : (first[index] ?? "work"),
  );
  const ofKind = (kind: PartKind): readonly Part[] => parts.filter((_, index) => kinds[index] === kind);
  const named = ofKind("names").flatMap((part) => namesOfPart(context, part));
  const isTelling = named.length > 0 || by.names.length > 0 || ofKind("label").length > 0 || ofKind("track").length > 0;
  if (!isTelling) return nothing;
  const titles = ofKind("work").map((part) =>
    workOf(context, text.slice(part.start, Math.min(part.start + part.text.length, by.at))),
  );
  const track = ofKind("track")[0]?.text;
  return {
    works: titles.filter((title) => title !== "" && title.length <= 80),
    names: named.length > 0 ? named : by.names,
    track: track === undefined ? undefined : cleanTitle(track.replace(bracketed, "")),
  };
}
