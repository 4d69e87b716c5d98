/** What a language does by rule rather than by phrase. */
export interface Grammar {
  /** The form that stands with a count; what a language has no rule for is `other`. */
  readonly plural: (count: number, one: string, other: string) => string;
  /** "A", "A and B", "A, B and C". */
  readonly list: (names: readonly string[]) => string;
  /** A date of a year, a month (1 to 12) and a day, the last two 0 where they are not known. */
  readonly date: (year: string, month: number, day: number) => string;
  /** The short name of a country, such as "UK" or "Japan"; a code that nobody knows stays as it is. */
  readonly country: (code: string) => string;
}

/** The grammar of a locale; each part is made when it is first needed. */
export function createGrammar(locale: string): Grammar {
  const rules = once(() => new Intl.PluralRules(locale));
  const lists = once(() => new Intl.ListFormat(locale, { type: "conjunction" }));
  const countries = once(() => new Intl.DisplayNames([locale], { type: "region", style: "short" }));
  const dates = {
    year: once(() => dateFormat(locale, { year: "numeric" })),
    month: once(() => dateFormat(locale, { year: "numeric", month: "long" })),
    day: once(() => dateFormat(locale, { year: "numeric", month: "long", day: "numeric" })),
  };
  return {
    plural: (count, one, other) => (rules().select(count) === "one" ? one : other),
    list: (names) => lists().format(names),
    date: (year, month, day) => {
      const format = day > 0 ? dates.day : month > 0 ? dates.month : dates.year;
      return format().format(Date.UTC(Number(year), Math.max(month - 1, 0), Math.max(day, 1)));
    },
    country: (code) => countries().of(code) ?? code,
  };
}

function dateFormat(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone: "UTC" });
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
