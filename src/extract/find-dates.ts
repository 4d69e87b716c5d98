import { de, en, es, fr, it, type ParsedResult } from "chrono-node";
import { fold } from "../core/extract/fold.ts";
import type { FoundDate } from "../core/extract/found-date.ts";
import type { Language } from "../core/extract/language.ts";
import { allMatches } from "../core/extract/matches.ts";

const months: Readonly<Record<Language, string>> = {
  en: "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
  de: "januar|jan|februar|feb|marz|april|apr|mai|juni|juli|august|aug|september|sept?|oktober|okt|november|nov|dezember|dez",
  fr: "janvier|janv|fevrier|fevr?|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct|novembre|nov|decembre|dec",
  es: "enero|ene|febrero|feb|marzo|mar|abril|abr|mayo|may|junio|jun|julio|jul|agosto|ago|septiembre|setiembre|sept?|octubre|oct|noviembre|nov|diciembre|dic",
  it: "gennaio|gen|febbraio|feb|marzo|mar|aprile|apr|maggio|mag|giugno|giu|luglio|lug|agosto|ago|settembre|set|ottobre|ott|novembre|nov|dicembre|dic",
};

const stemsOf = (words: string): readonly string[] => words.split(" ");
const monthStems: Readonly<Record<Language, readonly string[]>> = {
  en: stemsOf("jan feb mar apr may jun jul aug sep oct nov dec"),
  de: stemsOf("jan feb mar apr mai jun jul aug sep okt nov dez"),
  fr: stemsOf("janv fev mars avr mai juin juil aout sep oct nov dec"),
  es: stemsOf("ene feb mar abr may jun jul ago sep oct nov dic"),
  it: stemsOf("gen feb mar apr mag giu lug ago set ott nov dic"),
};

const relatives: Readonly<Record<Language, string>> = {
  en: "this (?:very )?morning|today|tonight|tomorrow|yesterday|(?:this |next |last |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day",
  de: "heute|morgen|gestern|(?:diesen |nachsten |kommenden |letzten |vergangenen |am )?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)",
  fr: "ce matin|aujourd'hui|demain|hier|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: prochain| dernier)?",
  es: "esta manana|hoy|manana|ayer|(?:este |proximo |pasado )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)(?: pasado)?",
  it: "stamattina|questa mattina|oggi|domani|ieri|(?:scorso )?(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)(?: prossimo| scorso)?",
};

const ordinalEnd = (language: Language): string => `(?:st|nd|rd|th|${language === "en" ? "" : "\\.|"}er|º|°)?`;

/** Chrono is slow on prose, so it only sees what looks like a date. */
function createSnippetPattern(language: Language): RegExp {
  const names = language === "en" ? months.en : `${months[language]}|${months.en}`;
  // Looked for ahead: after alternatives that are read in place, the rest would be compiled again for each of them.
  const month = `(?=(?:${names})\\b)[a-z]+\\.?`;
  const year = "(?:(?:,| de| del|,? of)? ?(?:19|20)\\d\\d)?";
  const parts = [
    `\\d{1,2}${ordinalEnd(language)}(?: of| de)? ${month}${year}(?!\\d)`,
    `${month}(?: the)? ?\\d{1,2}(?:st|nd|rd|th)?(?!\\d|:\\d)${year}(?!\\d)`,
    "(?:19|20)\\d\\d(?:-\\d\\d-|/\\d\\d/|\\.\\d\\d\\.)\\d\\d(?!\\d)",
    "\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d\\d(?!\\d)",
    ...(language === "en"
      ? [
          "(?<=(?:on|out|due|until|date:?|releas(?:e|es|ed|ing)|sale|by|from|available|vinyl|digital|cd|friday|,|soundtrack|score) \\(?|\\()(?:1[0-2]|0?[1-9])/(?:[12]\\d|3[01]|0?[1-9])(?:/\\d\\d)?(?![\\d/])",
        ]
      : []),
    language === "en" ? relatives.en : `${relatives[language]}|${relatives.en}`,
  ];
  return new RegExp(`(?<![a-z0-9])(?:${parts.join("|")})(?![a-z0-9])`, "g");
}

const snippetPatterns: Readonly<Record<Language, RegExp>> = {
  en: createSnippetPattern("en"),
  de: createSnippetPattern("de"),
  fr: createSnippetPattern("fr"),
  es: createSnippetPattern("es"),
  it: createSnippetPattern("it"),
};

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

/** Beginnings of the names of the days, Sunday first, in all languages. */
const weekdayStems = [
  "sun sonntag dimanche domingo domenica",
  "mon montag lundi lunes lunedi",
  "tues dienstag mardi martes martedi",
  "wed mittwoch mercredi miercoles mercoledi",
  "thurs donnerstag jeudi jueves giovedi",
  "fri freitag vendredi viernes venerdi",
  "sat samstag samedi sabado sabato",
].map(stemsOf);

type Place = Pick<FoundDate, "start" | "end">;

function fromOffset(place: Place, days: number, referenceAt: number): FoundDate {
  const date = new Date(referenceAt + days * dayMs);
  const certain = { year: true, month: true, day: true };
  return {
    ...place,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    certain,
    relative: true,
  };
}

/** Numbers only: the year stands first or last; day and month must be told apart by size or by the language. */
function fromNumbers(place: Place, snippet: string, language: Language): FoundDate | undefined {
  const [a = 0, b = 0, c = 0] = snippet.split(/[./-]/).map(Number);
  const certain = { year: true, month: true, day: true };
  const make = (year: number, month: number, day: number): FoundDate | undefined =>
    month >= 1 && month <= 12 && day >= 1 && day <= 31
      ? { ...place, year, month, day, certain, relative: false }
      : undefined;
  if (a > 31) return make(a, b, c);
  if (b > 12) return make(c, a, b);
  if (a > 12 || language !== "en" || snippet.includes(".") || a === b) return make(c, b, a);
  return undefined;
}

/** "4/24" and "4/24/20", as Americans write. */
function fromShortNumbers(place: Place, snippet: string, referenceAt: number): FoundDate | undefined {
  const [month = 0, day = 0, year] = snippet.split("/").map(Number);
  const certain = { year: year !== undefined, month: true, day: true };
  const whole = year === undefined ? new Date(referenceAt).getUTCFullYear() : 2000 + year;
  return { ...place, year: whole, month, day, certain, relative: false };
}

const dayFirst = /^(\d{1,2})[a-z.º° ]*?(?: of| de)? ([a-z]{3,})\.?(?:[a-z, ]*(\d{4}))?$/;
const monthFirst = /^([a-z]{3,})\.?(?: the)? ?(\d{1,2})[a-z]*(?:[, of]*(\d{4}))?$/;

function monthNumber(word: string, language: Language): number {
  const names = (from: Language): number => monthStems[from].findIndex((stem) => word.startsWith(stem));
  const own = names(language);
  return (own < 0 ? names("en") : own) + 1;
}

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

const inNextWeek = /^(?:next|nächsten|pr[oó]ximo) | (?:prochain|prossimo)$/i;
const before = /^(?:last|letzten|vergangenen|pasado|scorso) | (?:dernier|pasado|scorso)$/i;

/** "Friday", "this Friday", "next Friday": a matter of counting, not for a parser. A week begins on Monday. */
function fromWeekday(place: Place, snippet: string, folded: string, referenceAt: number): FoundDate | undefined {
  const [isNext, isLast] = [inNextWeek.test(snippet), before.test(snippet)];
  if (/\d/.test(folded) || (!isNext && !isLast && /nachst/.test(folded))) return undefined;
  const words = folded.split(" ");
  const name = (/ (?:prochain|prossimo|dernier|pasado|scorso)$/.test(folded) ? words[0] : words.at(-1)) ?? "";
  const weekday = weekdayStems.findIndex((stems) => stems.some((stem) => name.startsWith(stem)));
  if (weekday < 0) return undefined;
  const today = new Date(referenceAt).getUTCDay();
  if (isNext) return fromOffset(place, (weekday || 7) + 7 - (today || 7), referenceAt);
  if (isLast) return fromOffset(place, -(((today - weekday + 6) % 7) + 1), referenceAt);
  return fromOffset(place, (weekday - today + 7) % 7, referenceAt);
}

/** A weekday alone is the next such day; the day of reference itself counts as that day. */
function onWeekday(found: FoundDate, snippet: string, referenceAt: number): FoundDate {
  const offset = Math.round((Date.UTC(found.year, found.month - 1, found.day) - referenceAt) / dayMs);
  const isNext = /next|nachst|prochain|proximo|prossimo/.test(snippet);
  const isLast = /last/.test(snippet);
  const weekday = new Date(Date.UTC(found.year, found.month - 1, found.day)).getUTCDay();
  const ahead = (weekday - new Date(referenceAt).getUTCDay() + 7) % 7;
  if (isLast || (isNext && offset > 0)) return found;
  return fromOffset(found, isNext && ahead === 0 ? 7 : ahead, referenceAt);
}

function toDate(text: string, place: Place, language: Language, referenceAt: number): FoundDate | undefined {
  const snippet = text.slice(place.start, place.end);
  const folded = fold(snippet);
  const offset = fullRelative[folded];
  if (offset !== undefined) return fromOffset(place, offset, referenceAt);
  if (/^\d{1,2}\/\d{1,2}(?:\/\d\d)?$/.test(folded)) return fromShortNumbers(place, folded, referenceAt);
  if (!relativeWord.test(folded)) return fromNumbers(place, folded, language);
  const weekday = fromWeekday(place, snippet, folded, referenceAt);
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

/**
 * The dates in a text, in order. Without a year the year is not certain; a month alone is not found. Days count in UTC.
 */
export function findDates(text: string, language: Language, referenceAt: number): readonly FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of allMatches(fold(text), snippetPatterns[language])) {
    const place = { start: match.index, end: match.index + match[0].length };
    if (weekdayOnly.test(match[0]) && isFeastDay(text, place.start)) continue;
    const date = toDate(text, place, language, referenceAt);
    if (date?.certain.day) found.push(date);
  }
  return found.filter((date, index) => !isNamedWithDay(text, date, found[index + 1]));
}
