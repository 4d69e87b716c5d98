import { de, en, es, fr, it, type ParsedResult } from "chrono-node";
import type { FoundDate } from "../core/extract/dates/found-date.ts";
import type { Language } from "../core/extract/post/language.ts";
import { fold } from "../core/extract/words/fold.ts";
import { hasDigit } from "../core/extract/words/letters.ts";
import { allMatches } from "../core/extract/words/matches.ts";
import { mayNameDay, monthNumber, snippetPatterns } from "./date-snippets.ts";
import { daysBeyond, fromOffset, fromWeekday, onWeekday, type Place } from "./weekdays.ts";

const parsers = { en, de, fr, es, it } as const;
const dayMs = 86_400_000;
const relativeWord = /[a-z']/;
const fullRelative: Readonly<Record<string, number>> = {
  today: 0,
  "this morning": 0,
  "this very morning": 0,
  "ce matin": 0,
  "esta manana": 0,
  stamattina: 0,
  "questa mattina": 0,
  tonight: 0,
  tomorrow: 1,
  yesterday: -1,
  heute: 0,
  morgen: 1,
  gestern: -1,
  "aujourd'hui": 0,
  demain: 1,
  hier: -1,
  hoy: 0,
  manana: 1,
  ayer: -1,
  oggi: 0,
  domani: 1,
  ieri: -1,
};

/** Numbers only: the year stands first or last; day and month must be told apart by size or by the language. */
function fromNumbers(place: Place, snippet: string, language: Language, referenceAt: number): FoundDate | undefined {
  const [a = 0, b = 0, last = 0] = snippet.split(/\D+/).map(Number);
  const c = last < 100 && a <= 31 ? 2000 + last : last;
  const certain = { year: true, month: true, day: true };
  const make = (year: number, month: number, day: number): FoundDate | undefined =>
    month >= 1 && month <= 12 && day >= 1 && day <= 31
      ? { ...place, year, month, day, certain, relative: false }
      : undefined;
  if (a > 31) return make(a, b, c);
  if (b > 12) return make(c, a, b);
  if (a > 12 || language !== "en" || snippet.includes(".") || a === b) return make(c, b, a);
  const near = [make(c, a, b), make(c, b, a)].filter((date) => date !== undefined && isNear(date, referenceAt));
  return near.length === 1 ? near[0] : undefined;
}

/** "05/06/2021" may be in May or in June; of a news post's days only one is likely to be near. */
const isNear = ({ year, month, day }: FoundDate, referenceAt: number): boolean =>
  Math.abs(Date.UTC(year, month - 1, day) - referenceAt) < 90 * dayMs;

/** "4/24" and "4/24/20", as Americans write, and "24.4." of Germans. */
function fromShortNumbers(place: Place, snippet: string, referenceAt: number): FoundDate | undefined {
  const isGerman = snippet.includes(".");
  const [first = 0, second = 0, year] = snippet.split(/[./]/).filter(Boolean).map(Number);
  const [month, day] = isGerman ? [second, first] : [first, second];
  const certain = { year: year !== undefined, month: true, day: true };
  const whole = year === undefined ? new Date(referenceAt).getUTCFullYear() : 2000 + year;
  return { ...place, year: whole, month, day, certain, relative: false };
}

const dayFirst = /^(\d{1,2})[a-z.º° ]*?(?: of| de)? ([a-z]{3,})\.?(?:[a-z, ]*(\d{4}))?$/;
const monthFirst = /^([a-z]{3,})\.?(?: the)? ?(\d{1,2})[a-z]*(?:[, of]*(\d{4}))?$/;

/** "February 7", "7 février 2020": what needs no parser. */
function fromPlainDate(place: Place, folded: string, language: Language, referenceAt: number): FoundDate | undefined {
  const last = dayFirst.exec(folded);
  const first = last === null ? monthFirst.exec(folded) : null;
  const [day, word, year] = last !== null ? [last[1], last[2], last[3]] : [first?.[2], first?.[1], first?.[3]];
  const month = word === undefined ? 0 : monthNumber(word, language);
  if (day === undefined || month === 0 || Number(day) < 1 || Number(day) > 31) return undefined;
  const certain = { year: year !== undefined, month: true, day: true };
  const assumed = year === undefined ? new Date(referenceAt).getUTCFullYear() : Number(year);
  return { ...place, year: assumed, month, day: Number(day), certain, relative: false };
}

function parseWith(language: Language, snippet: string, referenceAt: number): ParsedResult | undefined {
  const reference = { instant: new Date(referenceAt), timezone: 0 };
  const plain = snippet.replace(/\bthe /, "").replace(/(\d)(?:º|°|\. (?!de))/, "$1 ");
  const own = parsers[language].casual.parse(language === "de" ? snippet : plain, reference)[0];
  return own ?? (language === "en" ? undefined : en.casual.parse(plain, reference)[0]);
}

function fromChrono(place: Place, snippet: string, language: Language, referenceAt: number): FoundDate | undefined {
  const start = parseWith(language, snippet, referenceAt)?.start;
  const [year, month, day] = [start?.get("year"), start?.get("month"), start?.get("day")];
  if (start === undefined || !year || !month || !day) return undefined;
  const isWeekday = start.isCertain("weekday") && !start.isCertain("day");
  const certain = {
    year: isWeekday || start.isCertain("year"),
    month: isWeekday || start.isCertain("month"),
    day: isWeekday || start.isCertain("day"),
  };
  return { ...place, year, month, day, certain, relative: isWeekday };
}

function toDate(
  text: string,
  whole: string,
  place: Place,
  language: Language,
  referenceAt: number,
): FoundDate | undefined {
  const snippet = text.slice(place.start, place.end);
  const folded = whole.slice(place.start, place.end);
  const offset = fullRelative[folded];
  if (offset !== undefined) return fromOffset(place, offset + daysBeyond(whole, place), referenceAt);
  if (/^\d{1,2}(?:\/\d{1,2}(?:\/\d\d)?|\.\d{1,2}\.)$/.test(folded)) return fromShortNumbers(place, folded, referenceAt);
  if (!relativeWord.test(folded)) return fromNumbers(place, folded, language, referenceAt);
  const weekday = hasDigit(folded) ? undefined : fromWeekday(place, snippet, whole, referenceAt);
  if (weekday !== undefined) return weekday;
  const found =
    fromPlainDate(place, folded, language, referenceAt) ?? fromChrono(place, snippet, language, referenceAt);
  return found?.relative ? onWeekday(found, folded, referenceAt) : found;
}

const weekdayOnly =
  /day$|tag$|di$|dimanche$|lunes$|martes$|jueves$|viernes$|sabado$|domingo$|sabato$|domenica$|mercoles$/;
const isFeastDay = (text: string, start: number): boolean =>
  /(?:black|good|easter|ash|score|store) $/i.test(text.slice(Math.max(0, start - 8), start));

const between = /^(?:.{0,6}|,? (?:after|following)(?: that| next)?,? \(?(?:the )?)$/;

/** "Friday, October 21" and "the Friday after that, 16 September" are one date. */
function isNamedWithDay(text: string, date: FoundDate, next: FoundDate | undefined): boolean {
  return date.relative && next !== undefined && !next.relative && between.test(text.slice(date.end, next.start));
}

const otherOfPair =
  /(?<![a-z0-9.:])(\d{1,2})(?:st|nd|rd|th|er|\.)? ?(?:and|&|et|und|e|y|or|ou|\/)(?: (?:le|am|el|il))? $/;

/** "16 and 23 September": the first of two days that share a month. */
function firstOfPair(folded: string, date: FoundDate): readonly FoundDate[] {
  if (date.relative || !/^\d/.test(folded.slice(date.start, date.start + 1))) return [];
  const from = Math.max(0, date.start - 16);
  const match = otherOfPair.exec(folded.slice(from, date.start));
  const day = Number(match?.[1]);
  if (match === null || day < 1 || day >= date.day) return [];
  return [{ ...date, day, start: from + match.index, end: from + match.index + (match[1] ?? "").length }];
}

/**
 * The dates in a text, in order. Without a year the year is not certain; a month alone is not found. Days count in UTC.
 */
export function findDates(text: string, language: Language, referenceAt: number): readonly FoundDate[] {
  const found: FoundDate[] = [];
  const folded = fold(text);
  if (!mayNameDay(folded, language)) return found;
  for (const match of allMatches(folded, snippetPatterns[language])) {
    const place = { start: match.index, end: match.index + match[0].length };
    if (!match[0].includes(" ") && weekdayOnly.test(match[0]) && isFeastDay(text, place.start)) continue;
    const date = toDate(text, folded, place, language, referenceAt);
    if (date?.certain.day) found.push(...firstOfPair(folded, date), date);
  }
  return found.filter((date, index) => !isNamedWithDay(text, date, found[index + 1]));
}
