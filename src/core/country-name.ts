/** Short names of countries in a language, such as "UK" or "Japan"; a code that nobody knows stays as it is. */
export function createCountryNames(language: string): (code: string) => string {
  let names: Intl.DisplayNames | undefined;
  return (code) => {
    names ??= new Intl.DisplayNames([language], { type: "region", style: "short" });
    return names.of(code) ?? code;
  };
}
