import type { WorkKind } from "../catalogue.ts";
import type { MessageWord } from "./message-words.ts";
import type { Boldness } from "./title-forms.ts";

/** Some words of a line that may be a title. */
export interface Span {
  readonly words: readonly MessageWord[];
  readonly start: number;
  readonly end: number;
}

/** True if the words are enough to be read as a title by how they stand there. */
export function isReadAsTitle(span: Span, boldness: Boldness): boolean {
  if (boldness === "distinct" || isMarked(span) || isWhole(span)) return true;
  if (boldness === "plain")
    return standsOut(span) || isListed(span) || cueBeside(span, boldness) > 0 || isSpokenOf(span);
  return standsOut(span) && isAboutMedia(span);
}

/** From 0 to 3, how clearly the words are written as a title. */
export function writtenAsTitle(span: Span): number {
  if (isMarked(span) || isWhole(span)) return 3;
  return standsOut(span) ? 1 : 0;
}

const unwritten = /^(?:the|a|an|of|and|in|to|for|on|at|with|from|by|vs)$/;

/** Every word that a title writes with a capital has one, and one of them does not owe it to its place. */
export function standsOut({ words, start, end }: Span): boolean {
  const span = words.slice(start, end);
  const written = span.filter(({ key }) => !unwritten.test(key));
  const telling = written.length === 0 ? span : written;
  return telling.every(({ isCapital }) => isCapital) && telling.some((word) => word.standsOut);
}

const opening = /["“”„«‘'*_~`(]\s*$/;
const closing = /^\s*["“”»’'*_~`)]/;

/** Quoted, or emphasised by itself. */
function isMarked({ words, start, end }: Span): boolean {
  const before = words[start]?.before ?? "";
  const after = words[end - 1]?.after ?? "";
  return opening.test(before) && closing.test(after) && !after.trimStart().startsWith(")");
}

const attire: ReadonlySet<string> = new Set(
  "the original motion picture film movie tv television series show game video soundtrack score ost album music theme themes season part vol volume ep episode suite end titles credits main title from by".split(
    " ",
  ),
);

/** The whole line is the title, apart from a year, a season, and words such as "soundtrack". */
function isWhole({ words, start, end }: Span): boolean {
  const rest = [...words.slice(0, start), ...words.slice(end)];
  const isCapital = words[start]?.isCapital === true || end - start > 1;
  return isCapital && rest.every(({ key }) => attire.has(key) || /^(?:(?:19|20)?\d{2}|s\d{1,2})$/.test(key));
}

/** One of several things in a row: "…: Halloween, Psycho, Suspiria". */
function isListed({ words, start, end }: Span): boolean {
  const isCapital = words[start]?.isCapital === true;
  return (
    isCapital &&
    /[,:;/•|]\s*$/.test(words[start]?.before ?? "") &&
    /^\s*(?:[,;/|.!?]|$)/.test(words[end - 1]?.after ?? "")
  );
}

/** At the beginning of a sentence that goes on to say something of it. */
function isSpokenOf({ words, start, end }: Span): boolean {
  const next = words[end];
  const isCapital = words.slice(start, end).every(({ key, isCapital }) => isCapital || unwritten.test(key));
  return isCapital && next !== undefined && /^(?:is|was|has|had|by|and)$/.test(next.key) && next.before.trim() === "";
}

const things = "score|scores|soundtrack|soundtracks|ost|theme|themes|music|album|film|movie|series|game|trailer|suite";
const cuesBefore = new RegExp(`^(?:${things}|movies|show|cue|titles)$`);
const cuesAfter = new RegExp(`^(?:${things}|composer|vinyl|season|episode|finale|opening|ending|intro)$`);
const kindsBefore = /^(?:film|movie|series|game|show)$/;
const deeds = /^(?:watch|watched|watching|rewatch|rewatched|rewatching|saw|seen|finished|played|playing)$/;
const linking = /^(?:for|of|to|from|in|by|called|the|a|is|like)$/;
const mostBetween = 3;

/** A word such as "score" right before it ("the score of …") or right after it. */
export function cueBeside({ words, start, end }: Span, boldness: Boldness): number {
  if (boldness === "small") return 0;
  const next = words[end];
  if (next !== undefined && cuesAfter.test(next.key) && !/[.!?,;:]/.test(next.before)) return 1;
  for (let at = start - 1; at >= Math.max(0, start - mostBetween); at--) {
    const { key = "", after = "" } = words[at] ?? {};
    if (/[.!?;,]/.test(after)) return 0;
    if (deeds.test(key) || (cuesBefore.test(key) && at < start - 1) || kindsBefore.test(key)) return 1;
    if (!linking.test(key)) return 0;
  }
  return 0;
}

/** The line is about something to see or hear. */
function isAboutMedia({ words }: Span): boolean {
  return words.some(({ key }) => cuesAfter.test(key) || deeds.test(key) || /^(?:movies|films|watch|see)$/.test(key));
}

/** Years right beside the title: "Dune (1984)", "2019's Us". */
export function yearsBeside({ words, start, end }: Span): readonly number[] {
  const next = words[end];
  const previous = words[start - 1];
  const isYear = (text = "") => /^(?:19|20)\d\d$/.test(text);
  return [
    ...(isYear(next?.key) && !/[.!?;]/.test(next?.before ?? "") ? [Number(next?.key)] : []),
    ...(isYear(previous?.owner) ? [Number(previous?.owner)] : []),
  ];
}

/** What kind of work the next word speaks of: "season", "game", "movie". */
export function kindBeside({ words, end }: Span): WorkKind | undefined {
  const next = words[end];
  if (next === undefined || /[.!?;]/.test(next.before)) return undefined;
  if (/^(?:seasons?|series|show|episode|s\d{1,2})$/.test(next.key)) return "tv";
  if (/^games?$/.test(next.key)) return "game";
  return /^(?:movies?|films?)$/.test(next.key) ? "film" : undefined;
}

/** Where a composer has to be named to belong to a title of the smallest words: "Us by Abels", "Us (Michael Abels)". */
export function creditPlace({ words, end }: Span): number | undefined {
  if (words[end]?.key === "by") return end + 1;
  return /^\s*[([]/.test(words[end]?.before ?? "") ? end : undefined;
}
