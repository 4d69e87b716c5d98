import type { QuietHours } from "./schedule.ts";

const time = String.raw`(\d{1,2})(?:\s*[:.h]\s*([0-5]\d)?)?\s*([ap])?\.?m?\.?`;
const span = new RegExp(String.raw`^\D*?${time}\s*(?:[-–—~]|\p{L}+)\s*${time}$`, "iu");
const dayMinutes = 24 * 60;

/** "22-7", "22:30 – 07:00" or "10pm to 8am" as quiet hours; undefined for anything else, and where they would have no length. */
export function readQuietHours(typed: string): QuietHours | undefined {
  const match = span.exec(typed.trim());
  if (match === null) return undefined;
  const [, fromHour, fromMinute, fromHalf, toHour, toMinute, toHalf] = match;
  const from = minuteOf(fromHour, fromMinute, fromHalf);
  const to = minuteOf(toHour, toMinute, toHalf);
  return from === undefined || to === undefined || from === to ? undefined : { from, to };
}

/** A minute of the day as clocks show it: "07:30". */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}

function minuteOf(hourText = "", minuteText = "0", half: string | undefined): number | undefined {
  const hour = Number(hourText);
  if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
  const ofDay = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return ofDay > 24 ? undefined : (ofDay * 60 + Number(minuteText)) % dayMinutes;
}
