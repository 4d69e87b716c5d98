const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
  s: { dateStyle: "short", timeStyle: "short" },
  S: { dateStyle: "short", timeStyle: "medium" },
};

const SPANS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** A moment (epoch ms) in one of Discord's timestamp styles, in the reader's locale and time zone. */
export function formatTime(atMs: number, style: string, locale: string, nowMs: number): string {
  if (style === "R") return formatRelative(atMs, locale, nowMs);
  return new Intl.DateTimeFormat(locale, STYLES[style] ?? STYLES.f).format(atMs);
}

function formatRelative(atMs: number, locale: string, nowMs: number): string {
  const seconds = Math.round((atMs - nowMs) / 1000);
  const [unit, size] = SPANS.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(Math.trunc(seconds / size), unit);
}

/** The moment beside an author's name: the time alone today, "yesterday" with the time, otherwise the date and the time. */
export function formatMessageTime(atMs: number, locale: string, nowMs: number): string {
  const daysAgo = dayNumber(nowMs) - dayNumber(atMs);
  const time = formatTime(atMs, "t", locale, nowMs);
  if (daysAgo === 0) return time;
  if (daysAgo === 1)
    return `${capitalised(new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-1, "day"))} ${time}`;
  return formatTime(atMs, "s", locale, nowMs);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A number that is the same for two moments exactly when they fall on the same local day. */
export function dayNumber(atMs: number): number {
  const date = new Date(atMs);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000;
}
