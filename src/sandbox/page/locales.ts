/** Discord's locales, as far as they are worth choosing here. */
export const LOCALES = [
  "en-US",
  "en-GB",
  "cs",
  "da",
  "de",
  "es-ES",
  "fi",
  "fr",
  "hu",
  "it",
  "ja",
  "ko",
  "nl",
  "no",
  "pl",
  "pt-BR",
  "ru",
  "sv-SE",
  "tr",
  "uk",
  "zh-CN",
] as const;

/** What a language is called in English. */
export function languageName(locale: string): string {
  return new Intl.DisplayNames(["en"], { type: "language" }).of(locale) ?? locale;
}
