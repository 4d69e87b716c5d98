import { codeAt } from "../words/letters.ts";

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

const longestWord = Math.max(...[...languagesOfWord.keys()].map((word) => word.length));
const mostLetters = 3_000;
const [letterA, letterZ] = [97, 122];
const formOf = (first: number, length: number): number => (first - letterA) * (longestWord + 1) + length;
/** Which lengths the words with a first letter have: most words of a text need not even be cut out. */
const forms = new Uint8Array(formOf(letterZ + 1, 0));
for (const word of languagesOfWord.keys()) forms[formOf(word.charCodeAt(0), word.length)] = 1;

/** The language of a folded text by its commonest words; English where they do not tell. */
export function detectLanguage(folded: string): Language {
  const counts: Record<Language, number> = { en: 0.5, de: 0, fr: 0, es: 0, it: 0 };
  const end = Math.min(folded.length, mostLetters);
  let start = 0;
  for (let at = 0; at <= end; at++) {
    const code = at < end ? codeAt(folded, at) : 0;
    if (code >= letterA && code <= letterZ) continue;
    const length = at - start;
    const mayCount = length > 0 && length <= longestWord && forms[formOf(codeAt(folded, start), length)] === 1;
    const spoken = mayCount ? languagesOfWord.get(folded.slice(start, at)) : undefined;
    if (spoken !== undefined) for (const language of spoken) counts[language] += 1 / spoken.length;
    start = at + 1;
  }
  return languages.reduce((best, next) => (counts[next] > counts[best] ? next : best), "en");
}
