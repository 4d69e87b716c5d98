/**
 * A catalogue date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) for reading: a full date as a Discord timestamp, shown in each
 * reader's own manner (noon UTC, so that it is the same day nearly everywhere), a shorter one as it is.
 */
export function dateText(date: string): string {
  const time = dayTime(date);
  return time === undefined ? date : `<t:${time / 1_000}:D>`;
}

/** The same with how far away it is: "7 February 2020 (in 2 days)" in Discord's words. */
export function dateWithDistance(date: string): string {
  const time = dayTime(date);
  return time === undefined ? date : `<t:${time / 1_000}:D> (<t:${time / 1_000}:R>)`;
}

/** Noon UTC of a full date in epoch ms; undefined for shorter or impossible dates. */
export function dayTime(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined;
  const time = Date.parse(`${date}T12:00:00Z`);
  return Number.isNaN(time) ? undefined : time;
}
