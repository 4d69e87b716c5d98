const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const morning = 9;

/** The next moment after now at which it is nine in the morning here. */
export function nextMorning(nowMs: number): number {
  const date = new Date(nowMs);
  date.setHours(morning, 0, 0, 0);
  if (date.getTime() <= nowMs) date.setDate(date.getDate() + 1);
  return date.getTime();
}

/** The next Monday at nine in the morning. */
export function nextMonday(nowMs: number): number {
  const date = new Date(nextMorning(nowMs));
  while (date.getDay() !== 1) date.setDate(date.getDate() + 1);
  return date.getTime();
}

/** The same time of day one day, or so many days, later. */
export const later = (nowMs: number, days: number): number => nowMs + days * dayMs;

/** An hour later. */
export const anHourLater = (nowMs: number): number => nowMs + hourMs;
