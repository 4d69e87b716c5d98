import { findMonth, zoneOffsetMs } from "./date-words.ts";

interface Day {
  readonly year: number;
  /** 0 to 11. */
  readonly month: number;
  readonly day: number;
  /** What is left of the text. */
  readonly rest: string;
}

const longestDate = 120;
/** Nobody published a feed before; what is dated earlier is a zero that was written out. */
const firstYear = 1990;
const lastYear = 2200;

const word = String.raw`(\p{L}{3,12})`;
const ordinal = "(?:st|nd|rd|th|er|[.ºª])?";
const gap = String.raw`(?:[\s\-/.,]|\bde\b|\bof\b|\bdel\b)+`;
const year = String.raw`'?(\d{4}|\d{2})(?!\d|:)`;
const shapes: readonly (readonly [RegExp, (parts: readonly string[]) => Omit<Day, "rest"> | undefined])[] = [
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, ([y, m, d]) => numericDay(y, m, d)],
  [/^(\d{4})(\d{2})(\d{2})(?=T|\s|$)/i, ([y, m, d]) => numericDay(y, m, d)],
  [new RegExp(`(?<![\\d:])(\\d{1,2})${ordinal}${gap}${word}${gap}${year}`, "iu"), ([d, m, y]) => namedDay(y, m, d)],
  [new RegExp(`(?<![\\d:])(\\d{4})${gap}${word}${gap}(\\d{1,2})(?![\\d:])`, "iu"), ([y, m, d]) => namedDay(y, m, d)],
  [new RegExp(`${word}${gap}(\\d{1,2})${ordinal}${gap}(\\d{4})(?!\\d)`, "iu"), ([m, d, y]) => namedDay(y, m, d)],
  [/(?<!\d)(\d{1,2})(?:\.\s?|\s)(\d{1,2})(?:\.\s?|\s)(\d{4}|\d{2})(?![\d:])/, ([d, m, y]) => numericDay(y, m, d)],
  [/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?![\d:])/, ([a, b, y]) => slashedDay(a, b, y)],
];
/** `Wed Feb  5 17:42:10 2020`, as C and JavaScript print it. */
const printed = new RegExp(`${word}\\s+(\\d{1,2})\\s+(\\d{1,2}:\\d{2}(?::\\d{2})?.*?)\\s(\\d{4})\\s*$`, "iu");
const clock =
  /(?<!\d)(\d{1,2})\s?[:h.]\s?(\d{2})(?:\s?[:.m]\s?(\d{2}))?(?:[.,]\d+)?\s*(?:([ap])\.?m\b\.?)?\s*(?:\(?(?:GMT|UTC?)\s*)?([+\-\u2212]\d{1,2}:?\d{0,2}|\p{L}{1,5}\b)?/iu;

/**
 * A feed's date (RFC 822 as RSS has it, ISO 8601 as Atom has it, and what people write instead) as epoch ms; undefined
 * where it is none. A date without a time zone is read as UTC, and the name of the weekday is not believed.
 */
export function parseFeedDate(text: string | undefined): number | undefined {
  const trimmed = text?.trim().slice(0, longestDate);
  if (!trimmed) return undefined;
  const time = fromEpoch(trimmed) ?? fromDay(trimmed);
  if (time === undefined || !Number.isFinite(time)) return undefined;
  const found = new Date(time).getUTCFullYear();
  return found < firstYear || found > lastYear ? undefined : time;
}

function fromEpoch(text: string): number | undefined {
  if (/^\d{9,10}(?:\.\d+)?$/.test(text)) return Math.round(Number(text) * 1_000);
  return /^\d{12,13}$/.test(text) ? Number(text) : undefined;
}

function fromDay(text: string): number | undefined {
  const found = findPrinted(text) ?? findDay(text);
  if (found === undefined) return undefined;
  return Date.UTC(found.year, found.month, found.day) + timeOfDayMs(found.rest);
}

function findPrinted(text: string): Day | undefined {
  const [, month, day, rest = "", fullYear] = printed.exec(text) ?? [];
  const found = namedDay(fullYear, month, day);
  return found === undefined ? undefined : { ...found, rest };
}

function findDay(text: string): Day | undefined {
  for (const [shape, toDay] of shapes) {
    const match = shape.exec(text);
    const day = match === null ? undefined : toDay(match.slice(1));
    if (match === null || day === undefined) continue;
    const after = text.slice(match.index + match[0].length);
    return { ...day, rest: /\d/.test(after) ? after : `${text.slice(0, match.index)} ${after}` };
  }
  return undefined;
}

function numericDay(yearText = "", monthText = "", dayText = ""): Omit<Day, "rest"> | undefined {
  return checkedDay(fullYear(yearText), Number(monthText) - 1, Number(dayText));
}

function namedDay(yearText = "", monthName = "", dayText = ""): Omit<Day, "rest"> | undefined {
  const month = findMonth(monthName);
  return month === undefined ? undefined : checkedDay(fullYear(yearText), month, Number(dayText));
}

/** With slashes the month comes first, as in the feeds of American shops, unless it can only be the day. */
function slashedDay(first = "", second = "", yearText = ""): Omit<Day, "rest"> | undefined {
  return Number(first) > 12 ? numericDay(yearText, second, first) : numericDay(yearText, first, second);
}

function checkedDay(yearNumber: number, month: number, day: number): Omit<Day, "rest"> | undefined {
  const isReal =
    month >= 0 && month <= 11 && day >= 1 && day <= new Date(Date.UTC(yearNumber, month + 1, 0)).getUTCDate();
  return isReal ? { year: yearNumber, month, day } : undefined;
}

function fullYear(text: string): number {
  const number = Number(text);
  if (text.length !== 2) return number;
  return number + (number < 70 ? 2_000 : 1_900);
}

function timeOfDayMs(text: string): number {
  const match = clock.exec(text) ?? compactClock(text);
  if (match === null) return 0;
  const [, hourText, minute, second = "0", half, zone = ""] = match;
  const hour = toHour(Number(hourText), half);
  if (hour > 24 || Number(minute) > 59 || Number(second) > 60) return 0;
  return ((hour * 60 + Number(minute)) * 60 + Number(second)) * 1_000 - zoneOffsetMs(zone);
}

/** `T174210Z`, the short form of ISO 8601. */
function compactClock(text: string): readonly (string | undefined)[] | null {
  const match = /^T?(\d{2})(\d{2})(\d{2})?()(Z|[+-]\d{2}:?\d{2})?$/i.exec(text.trim());
  return match === null ? null : [match[0], match[1], match[2], match[3] ?? "0", undefined, match[5] ?? ""];
}

function toHour(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}
