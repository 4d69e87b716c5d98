/** Languages that posts are read in. */
export const languages = ["en", "de", "fr", "es", "it"] as const;
export type Language = (typeof languages)[number];

const commonWords: Readonly<Record<Language, readonly string[]>> = {
  en: "the and of to is for with from was by has will this that his as it on at are be".split(" "),
  de: "der die das und ist von zu mit fur auf den dem ein eine im zum wird nicht auch des als aus erscheint ab".split(
    " ",
  ),
  fr: "le la les des et est du une un pour dans sur au par avec qui que sera ce cette son aux chez sort d l musique bande originale disponible ans deux".split(
    " ",
  ),
  es: "el la los las de del y es un una por para con en que su se al lo disponible como esta sera musica banda sonora ya ha pelicula serie".split(
    " ",
  ),
  it: "il la lo gli dei della del e di un una per con che su nel dal sono alla ha al da le delle dalla colonna sonora musiche anni l d".split(
    " ",
  ),
};

const languagesOfWord: ReadonlyMap<string, readonly Language[]> = (() => {
  const map = new Map<string, Language[]>();
  for (const language of languages) {
    for (const word of commonWords[language]) map.set(word, [...(map.get(word) ?? []), language]);
  }
  return map;
})();

/** The language of a folded text by its commonest words; English where they do not tell. */
export function detectLanguage(folded: string): Language {
  const counts: Record<Language, number> = { en: 0.5, de: 0, fr: 0, es: 0, it: 0 };
  for (const [word] of folded.slice(0, 3_000).matchAll(/[a-z]+/g)) {
    const spoken = languagesOfWord.get(word) ?? [];
    for (const language of spoken) counts[language] += 1 / spoken.length;
  }
  return languages.reduce((best, next) => (counts[next] > counts[best] ? next : best), "en");
}
