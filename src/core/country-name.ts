/** The short name of a country in a language, such as "UK" or "Japan"; a code that nobody knows stays as it is. */
export function countryName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: "region", style: "short" }).of(code) ?? code;
}
