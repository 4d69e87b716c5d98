import type { GuildSettings } from "../guild-settings.ts";
import { fromLocalTime, toLocalTime, type ZoneOffset } from "./local-time.ts";

/** The days of the week, in the order in which they are offered. */
export const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Weekday = (typeof weekdays)[number];

/** How often a digest goes out. */
export type Every = "daily" | "weekly";

/** A part of every day, in minutes of the day; it goes over midnight where it ends before it begins. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** When a server hears of news that do not come at once. */
export interface Schedule {
  readonly timeZone: string;
  readonly digestHour: number;
  readonly digestDay: Weekday;
  readonly quiet?: QuietHours;
  /** Epoch ms of the latest choice: no digest is due by it that would have been due before. */
  readonly chosenAt: number;
}

/** What holds for a server: what it chose, else six in the evening UTC, and for weekly digests Friday, the day of new albums. */
export function scheduleOf({ timeZone = "UTC", digest = {}, quiet, scheduledAt = 0 }: GuildSettings): Schedule {
  const { hour = 18, day = "friday" } = digest;
  return {
    timeZone,
    digestHour: hour,
    digestDay: day,
    chosenAt: scheduledAt,
    ...(quiet === undefined ? {} : { quiet }),
  };
}

/** The moment (epoch ms) of the first digest after another moment. Each day of the server's calendar has one moment, whatever its clocks do. */
export function nextDigestAt(every: Every, schedule: Schedule, after: number, offset: ZoneOffset): number {
  const since = Math.max(after, schedule.chosenAt);
  const moments = digestsAround(every, schedule, since, offset);
  return moments.find((at) => at > since) ?? Number.POSITIVE_INFINITY;
}

/** The moment (epoch ms) of the latest digest up to another moment; none of before the schedule was chosen. */
export function lastDigestAt(every: Every, schedule: Schedule, now: number, offset: ZoneOffset): number {
  const moments = digestsAround(every, schedule, now, offset).filter((at) => at <= now && at > schedule.chosenAt);
  return moments.at(-1) ?? Number.NEGATIVE_INFINITY;
}

/** When (epoch ms) the quiet hours end that hold at a moment; undefined outside of them. */
export function quietUntil({ timeZone, quiet }: Schedule, now: number, offset: ZoneOffset): number | undefined {
  if (quiet === undefined || quiet.from === quiet.to) return undefined;
  const { day } = toLocalTime(timeZone, now, offset);
  for (const first of [day - 1, day]) {
    const last = quiet.to <= quiet.from ? first + 1 : first;
    const until = fromLocalTime(timeZone, { day: last, minute: quiet.to }, offset);
    if (fromLocalTime(timeZone, { day: first, minute: quiet.from }, offset) <= now && now < until) return until;
  }
  return undefined;
}

/** A few moments before and after, in order. */
function digestsAround(
  every: Every,
  { timeZone, digestHour, digestDay }: Schedule,
  at: number,
  offset: ZoneOffset,
): readonly number[] {
  const { day } = toLocalTime(timeZone, at, offset);
  const wanted = every === "daily" ? day : day + weekdays.indexOf(digestDay) - weekdayOf(day);
  const step = every === "daily" ? 1 : 7;
  return [-1, 0, 1, 2].map((times) =>
    fromLocalTime(timeZone, { day: wanted + times * step, minute: digestHour * 60 }, offset),
  );
}

/** The first day of 1970 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
