import type { Phrases } from "../phrases/en.ts";

/**
 * A catalogue date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) for reading: a full date as a Discord timestamp, shown in each
 * reader's own manner (noon UTC, so that it is the same day nearly everywhere), a shorter one in words.
 */
export function dateText(date: string, phrases: Phrases): string {
  const time = dayTime(date);
  return time === undefined ? dateInWords(date, phrases) : `<t:${time / 1_000}:D>`;
}

/** The same with how far away it is: "7 February 2020 (in 2 days)" in Discord's words. */
export function dateWithDistance(date: string, phrases: Phrases): string {
  const time = dayTime(date);
  return time === undefined ? dateInWords(date, phrases) : `<t:${time / 1_000}:D> (<t:${time / 1_000}:R>)`;
}

/** A date in words, as exact as it is: "1929", "February 1929" or "10 February 1929". */
export function dateInWords(date: string, phrases: Phrases): string {
  const [year = "", month, day] = date.split("-");
  return phrases.date(year, Number(month ?? 0), Number(day ?? 0));
}

/** Noon UTC of a full date in epoch ms; undefined for shorter or impossible dates. */
export function dayTime(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const time = Date.parse(`${date}T12:00:00Z`);
  return Number.isNaN(time) ? undefined : time;
}

const dayMs = 86_400_000;
/** The first day of 1970 was a Thursday. */
const mondayOffset = 3;

/** The number of the week, from Monday, in which a time lies (UTC); later weeks have higher numbers. */
export function weekOf(time: number): number {
  return Math.floor((Math.floor(time / dayMs) + mondayOffset) / 7);
}

/** Noon UTC of the Monday of a week. */
export function mondayOf(week: number): number {
  return (week * 7 - mondayOffset) * dayMs + dayMs / 2;
}
