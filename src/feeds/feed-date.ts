const monthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const zoneOffsets: Readonly<Record<string, number>> = {
  EST: -5,
  EDT: -4,
  CST: -6,
  CDT: -5,
  MST: -7,
  MDT: -6,
  PST: -8,
  PDT: -7,
};
const rfc822 =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*([a-z]{1,5}|[+-]\d{2}:?\d{2})?/i;

/**
 * A feed's date (RFC 822 as RSS has it, ISO 8601 as Atom has it, and what people write instead) as epoch ms; undefined
 * where it is none. A date without a time zone is read as UTC.
 */
export function parseFeedDate(text: string | undefined): number | undefined {
  const trimmed = text?.trim();
  if (!trimmed) return undefined;
  const time = fromIso(trimmed) ?? fromRfc822(trimmed) ?? Date.parse(trimmed);
  return Number.isFinite(time) ? time : undefined;
}

function fromIso(text: string): number | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
    text,
  );
  if (match === null) return undefined;
  const [, day = "", time = "00:00:00", zone = "Z"] = match;
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
  return Date.parse(`${day}T${time.length === 5 ? `${time}:00` : time}${offset}`);
}

function fromRfc822(text: string): number | undefined {
  const match = rfc822.exec(text);
  if (match === null) return undefined;
  const [, day = "", monthName = "", year = "", hour = "0", minute = "0", second = "0", zone = "GMT"] = match;
  const month = monthNames.indexOf(monthName.slice(0, 3).toLowerCase());
  if (month === -1) return undefined;
  const fullYear = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
  return Date.UTC(fullYear, month, Number(day), Number(hour), Number(minute), Number(second)) - zoneOffsetMs(zone);
}

function zoneOffsetMs(zone: string): number {
  const numeric = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (numeric === null) return (zoneOffsets[zone.toUpperCase()] ?? 0) * 3_600_000;
  const [, sign, hours, minutes] = numeric;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
