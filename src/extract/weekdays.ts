import type { FoundDate } from "../core/extract/dates/found-date.ts";

const dayMs = 86_400_000;
/** Beginnings of the names of the days, Sunday first, in all languages. */
const weekdayStems = [
  "sun sonntag dimanche domingo domenica",
  "mon montag lundi lunes lunedi",
  "tues dienstag mardi martes martedi",
  "wed mittwoch mercredi miercoles mercoledi",
  "thurs donnerstag jeudi jueves giovedi",
  "fri freitag vendredi viernes venerdi",
  "sat samstag samedi sabado sabato",
].map((names) => names.split(" "));

/** Where a date stands in a text. */
export type Place = Pick<FoundDate, "start" | "end">;

/** The day so many days after the one of reference. */
export function fromOffset(place: Place, days: number, referenceAt: number): FoundDate {
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

const counted: Readonly<Record<string, number>> = { a: 1, one: 1, einer: 1, two: 2, zwei: 2, three: 3, drei: 3 };
const weeksFrom = /\b(a|one|two|three) weeks? (?:from|on|after) $/;
const inWeeks = /^ in (einer|zwei|drei) wochen?\b/;

/** Days beyond the one that words name: "a week from today", "Friday week", "the day after tomorrow"; 0 without such words. */
export function daysBeyond(whole: string, { start, end }: Place): number {
  const leading = /^(?:on|from|after) /.exec(whole.slice(start, end))?.[0] ?? "";
  const before = whole.slice(Math.max(0, start - 24), start) + leading;
  const behind = whole.slice(end, end + 24);
  const weeks = weeksFrom.exec(before)?.[1] ?? inWeeks.exec(behind)?.[1];
  if (weeks !== undefined) return 7 * (counted[weeks] ?? 0);
  if (/^ week\b(?!-)/.test(behind) && /day$/.test(whole.slice(start, end))) return 7;
  return /\bday after $/.test(before) ? 1 : 0;
}

const inNextWeek = /^(?:next|nächsten|pr[oó]ximo) | (?:prochain|prossimo)$/i;
const before = /^(?:this past|past|last|letzten|vergangenen|pasado|scorso) | (?:dernier|pasado|scorso)$/i;
const besideToday: Readonly<Record<string, number>> = { gestrigen: -1, heutigen: 0, morgigen: 1 };
/** "(3)" or "the 3rd" behind a weekday. */
const dayNumber = /^,? (?:\((?:the )?(\d{1,2})(?:st|nd|rd|th|\.)?\)|the (\d{1,2})(?:st|nd|rd|th)\b)/;
const published =
  "released|issued|published|launched|dropped|put out|brought out|came out|arrived|landed|hit|uploaded|went (?:up|live|on sale)|veroffentlichte|erschien|brachte|a sorti|a publie|est sorti\\w*|ha pubblicato|e uscit[oa]|publico|lanzo|salio";
/** What came on a weekday that is over: "Blue Owl released the score on Friday", but not "the score is released on Friday". */
const overBefore = new RegExp(
  `\\b(?:(?:was|were|has been|have been|had been) \\w+|wurden?|since|seit|depuis|came out|went (?:up|live|on sale)|arrived|landed|(?<!\\b(?:be|is|are|get|gets|being|been|'s) )(?:${published}) \\w+[^.;:]{2,60}?)(?: [a-z]+ly)?,? $`,
);
const overBehind = new RegExp(
  `^,? (?:[\\w'&.-]+ ){1,5}(?<!\\b(?:be|is|are|get|gets|being|been|'s|will) )(?:${published})\\b|^ (?:erschienen|herausgekommen)\\b`,
);

/** The weekday nearest to the day of reference that has that number in its month, as a distance in days. */
function offsetOfNumber(weekday: number, day: number, referenceAt: number): number | undefined {
  const offsets = [0, 1, 2, 3, 4, 5, 6, -1, -2, -3, -4, -5, -6, 7, 8, 9, 10, 11, 12, 13];
  return offsets.find((offset) => {
    const date = new Date(referenceAt + offset * dayMs);
    return date.getUTCDay() === weekday && date.getUTCDate() === day;
  });
}

/**
 * "Friday", "this Friday", "next Friday" in a folded text: a matter of counting, not for a parser. A week begins on Monday.
 * The snippet is the place's text as written.
 */
export function fromWeekday(place: Place, snippet: string, whole: string, referenceAt: number): FoundDate | undefined {
  const folded = whole.slice(place.start, place.end);
  const [isNext, isLast] = [inNextWeek.test(snippet), before.test(snippet)];
  if (!isNext && !isLast && /nachst/.test(folded)) return undefined;
  const words = folded.split(" ");
  const name = (/ (?:prochain|prossimo|dernier|pasado|scorso)$/.test(folded) ? words[0] : words.at(-1)) ?? "";
  const weekday = weekdayStems.findIndex((stems) => stems.some((stem) => name.startsWith(stem)));
  if (weekday < 0) return undefined;
  const today = new Date(referenceAt).getUTCDay();
  const behind = whole.slice(place.end, place.end + 70);
  const number = dayNumber.exec(behind);
  const numbered = number === null ? undefined : offsetOfNumber(weekday, Number(number[1] ?? number[2]), referenceAt);
  if (numbered !== undefined) return fromOffset(place, numbered, referenceAt);
  const beside = besideToday[words[0] ?? ""];
  if (beside !== undefined) return fromOffset(place, beside, referenceAt);
  if (isNext) return fromOffset(place, (weekday || 7) + 7 - (today || 7), referenceAt);
  if (isLast) return fromOffset(place, -(((today - weekday + 6) % 7) + 1), referenceAt);
  const isOver =
    /^(?:on |am )?[a-z]+$/.test(folded) &&
    (overBefore.test(whole.slice(Math.max(0, place.start - 90), place.start)) || overBehind.test(behind));
  const ahead = (weekday - today + 7) % 7;
  return fromOffset(place, (isOver && ahead > 0 ? ahead - 7 : ahead) + daysBeyond(whole, place), referenceAt);
}

/** A weekday alone is the next such day; the day of reference itself counts as that day. */
export function onWeekday(found: FoundDate, snippet: string, referenceAt: number): FoundDate {
  const offset = Math.round((Date.UTC(found.year, found.month - 1, found.day) - referenceAt) / dayMs);
  const isNext = /next|nachst|prochain|proximo|prossimo/.test(snippet);
  const isLast = /last/.test(snippet);
  const weekday = new Date(Date.UTC(found.year, found.month - 1, found.day)).getUTCDay();
  const ahead = (weekday - new Date(referenceAt).getUTCDay() + 7) % 7;
  if (isLast || (isNext && offset > 0)) return found;
  return fromOffset(found, isNext && ahead === 0 ? 7 : ahead, referenceAt);
}
