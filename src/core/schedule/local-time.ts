const minuteMs = 60_000;
const dayMs = 86_400_000;
const fixedZone = /^UTC(?:([+-])(\d\d):(\d\d))?$/;

/** By how many ms the clocks of a zone (a name of the time zone database, or `UTC+05:30`) are ahead of UTC at a moment (epoch ms). */
export type ZoneOffset = (timeZone: string, at: number) => number;

/** Creates the knowledge of time zones; what it costs to learn a zone is paid once. An unknown zone throws. */
export function createZoneOffset(): ZoneOffset {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (timeZone, at) => {
    const fixed = fixedZone.exec(timeZone);
    if (fixed !== null) return fixedOffset(fixed);
    const format = formats.get(timeZone) ?? createFormat(timeZone);
    formats.set(timeZone, format);
    return offsetBy(format, at);
  };
}

/** The day (counted from 1970) and the minute of the day that clocks in a zone show. */
export interface LocalTime {
  readonly day: number;
  readonly minute: number;
}

/** What clocks in a zone show at a moment (epoch ms). */
export function toLocalTime(timeZone: string, at: number, offset: ZoneOffset): LocalTime {
  const wall = at + offset(timeZone, at);
  const day = Math.floor(wall / dayMs);
  return { day, minute: Math.floor((wall - day * dayMs) / minuteMs) };
}

/**
 * The moment (epoch ms) at which clocks in a zone show that time: the first one where they are put back over it, and as much later as
 * they are put forward where they skip it.
 */
export function fromLocalTime(timeZone: string, { day, minute }: LocalTime, offset: ZoneOffset): number {
  const wall = day * dayMs + minute * minuteMs;
  const [before, after] = [wall - dayMs, wall + dayMs].map((near) => wall - offset(timeZone, near));
  if (before === undefined || after === undefined) return wall;
  const [first] = [before, after].filter((at) => at + offset(timeZone, at) === wall).sort((a, b) => a - b);
  return first ?? before;
}

function fixedOffset([, sign, hours, minutes]: RegExpExecArray): number {
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minuteMs;
}

function createFormat(timeZone: string): Intl.DateTimeFormat {
  const numeric = "numeric";
  return new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: numeric,
    month: numeric,
    day: numeric,
    hour: numeric,
    minute: numeric,
    second: numeric,
  });
}

function offsetBy(format: Intl.DateTimeFormat, at: number): number {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return wall - Math.floor(at / 1_000) * 1_000;
}
