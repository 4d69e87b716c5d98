import { de } from "./de.ts";
import { en, type Phrases } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import { ja } from "./ja.ts";
import { type Language, languageOf } from "./language.ts";

/** The languages that the bot speaks, by their code, each with those of Discord's locales that are not named like it. */
const languages: Readonly<Record<Language, { readonly phrases: Phrases; readonly locales: readonly string[] }>> = {
  en: { phrases: en, locales: [] },
  fr: { phrases: fr, locales: [] },
  de: { phrases: de, locales: [] },
  es: { phrases: es, locales: ["es-ES", "es-419"] },
  it: { phrases: it, locales: [] },
  ja: { phrases: ja, locales: [] },
};

/** Picks something to say. */
export type Wording = (phrases: Phrases) => string;

/** What is said in the language of a locale such as `de` or `es-419`; in English where the bot does not speak that language. */
export function phrasesFor(locale: string | undefined): Phrases {
  return languages[languageOf(locale) ?? "en"].phrases;
}

/** What is said in every language. */
export function inEveryLanguage(wording: Wording): readonly string[] {
  return Object.values(languages).map(({ phrases }) => wording(phrases));
}

/** What is said in every language but English, by Discord's name of the locale. */
export function localised(wording: Wording): Readonly<Record<string, string>> {
  const others = Object.entries(languages).filter(([code]) => code !== "en");
  return Object.fromEntries(
    others.flatMap(([code, { phrases, locales }]) =>
      (locales.length === 0 ? [code] : locales).map((locale) => [locale, wording(phrases)]),
    ),
  );
}
