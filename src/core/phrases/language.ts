/** The codes of the languages that the bot speaks. */
export const languageCodes = ["en", "fr", "de", "es", "it", "ja"] as const;

export type Language = (typeof languageCodes)[number];

/** The language of a locale such as `de` or `es-419`; undefined where the bot does not speak it. */
export function languageOf(locale: string | undefined): Language | undefined {
  const code = locale?.split("-")[0];
  return languageCodes.find((known) => known === code);
}
