import type { Language } from "../core/extract/post/language.ts";
import { hasDigit } from "../core/extract/words/letters.ts";

const months: Readonly<Record<Language, string>> = {
  en: "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
  de: "januar|jan|februar|feb|marz|april|apr|mai|juni|juli|august|aug|september|sept?|oktober|okt|november|nov|dezember|dez",
  fr: "janvier|janv|fevrier|fevr?|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct|novembre|nov|decembre|dec",
  es: "enero|ene|febrero|feb|marzo|mar|abril|abr|mayo|may|junio|jun|julio|jul|agosto|ago|septiembre|setiembre|sept?|octubre|oct|noviembre|nov|diciembre|dic",
  it: "gennaio|gen|febbraio|feb|marzo|mar|aprile|apr|maggio|mag|giugno|giu|luglio|lug|agosto|ago|settembre|set|ottobre|ott|novembre|nov|dicembre|dic",
};

const stemsOf = (words: string): readonly string[] => words.split(" ");
const monthStems: Readonly<Record<Language, readonly string[]>> = {
  en: stemsOf("jan feb mar apr may jun jul aug sep oct nov dec"),
  de: stemsOf("jan feb mar apr mai jun jul aug sep okt nov dez"),
  fr: stemsOf("janv fev mars avr mai juin juil aout sep oct nov dec"),
  es: stemsOf("ene feb mar abr may jun jul ago sep oct nov dic"),
  it: stemsOf("gen feb mar apr mag giu lug ago set ott nov dic"),
};

/** Months as other languages write them behind the day. */
const foreignMonths: ReadonlyMap<string, number> = new Map(
  [
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia",
    "januari februari maart - mei juni juli augustus - oktober - -",
    "janeiro fevereiro marco - maio junho julho - setembro outubro novembro dezembro",
    "- - marts - maj - - augusti - - - desember",
    "ledna unora brezna dubna kvetna cervna cervence srpna zari rijna listopadu prosince",
  ].flatMap((names) => stemsOf(names).map((name, index): readonly [string, number] => [name, index + 1])),
);
const foreignNames = [...foreignMonths.keys()].filter((name) => name !== "-").join("|");

const relatives: Readonly<Record<Language, string>> = {
  en: "this (?:very )?morning|today|tonight|tomorrow|yesterday|(?:this past |this coming |this |next |last |past |coming |on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day",
  de: "heute|morgen|gestern|(?:diesen |nachsten |kommenden |letzten |vergangenen |gestrigen |heutigen |morgigen |am )?(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)",
  fr: "ce matin|aujourd'hui|demain|hier|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: prochain| dernier)?",
  es: "esta manana|hoy|manana|ayer|(?:este |proximo |pasado )?(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo)(?: pasado)?",
  it: "stamattina|questa mattina|oggi|domani|ieri|(?:scorso )?(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)(?: prossimo| scorso)?",
};

/** What every such word or name of a day holds, and few other words do. */
const relativeParts: Readonly<Record<Language, readonly string[]>> = {
  en: stemsOf("day morning tonight tomorrow"),
  de: stemsOf("heute morgen gestern tag mittwoch"),
  fr: stemsOf("matin aujourd'hui demain hier undi ardi credi eudi redi amedi manche"),
  es: stemsOf("manana hoy ayer lunes martes miercoles jueves viernes sabado domingo"),
  it: stemsOf("mattina oggi domani ieri edi erdi sabato domenica"),
};

/** True unless a folded text is sure to name no day: the expressions take long to find out. */
export const mayNameDay = (folded: string, language: Language): boolean =>
  hasDigit(folded) ||
  relativeParts.en.some((part) => folded.includes(part)) ||
  (language !== "en" && relativeParts[language].some((part) => folded.includes(part)));

const ordinalEnd = (language: Language): string => `(?:st|nd|rd|th|${language === "en" ? "" : "\\.|"}er|º|°)?`;

/** Chrono is slow on prose, so it only sees what looks like a date. */
function createSnippetPattern(language: Language): RegExp {
  const names = language === "en" ? months.en : `${months[language]}|${months.en}`;
  // Looked for ahead: after alternatives that are read in place, the rest would be compiled again for each of them.
  const month = `(?=(?:${names})\\b)[a-z]+\\.?`;
  const year = "(?:(?:,| de| del|,? of)? ?(?:19|20)\\d\\d)?";
  const parts = [
    `\\d{1,2}${ordinalEnd(language)}(?: of| de)? ${month}${year}(?!\\d)`,
    `\\d{1,2}\\.?(?: de)? (?:${foreignNames})${year}(?!\\d)`,
    `${month}(?: the)? ?\\d{1,2}(?:st|nd|rd|th)?(?!\\d|:\\d)${year}(?!\\d)`,
    "(?:19|20)\\d\\d(?:-\\d\\d-|/\\d\\d/|\\.\\d\\d\\.)\\d\\d(?!\\d)",
    "(?:19|20)\\d\\d ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日",
    "\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d\\d(?!\\d)",
    ...(language === "en"
      ? []
      : [
          "\\d{1,2}\\.\\d{1,2}\\.\\d\\d(?![\\d.:])",
          "(?<=\\b(?:am|ab|zum|vom|den|dem|bis) )\\d{1,2}\\.\\d{1,2}\\.(?!\\d)",
        ]),
    ...(language === "en"
      ? [
          "(?<=(?:on|out|due|until|date:?|releas(?:e|es|ed|ing)|sale|by|from|available|lands?|drops?|arrives?|ships?|shipping|streets?|hits?|vinyl|digital|cd|friday|,|soundtrack|score) \\(?|\\()(?:1[0-2]|0?[1-9])/(?:[12]\\d|3[01]|0?[1-9])(?:/\\d\\d)?(?![\\d/])",
        ]
      : []),
    language === "en" ? relatives.en : `${relatives[language]}|${relatives.en}`,
  ];
  return new RegExp(`(?<![a-z0-9])(?:${parts.join("|")})(?![a-z0-9])`, "g");
}

/** What looks like a date in folded text, by language; English always included. */
export const snippetPatterns: Readonly<Record<Language, RegExp>> = {
  en: createSnippetPattern("en"),
  de: createSnippetPattern("de"),
  fr: createSnippetPattern("fr"),
  es: createSnippetPattern("es"),
  it: createSnippetPattern("it"),
};

/** The number of a month by its name in that language, in English or in another that is read by the way; 0 for none. */
export function monthNumber(word: string, language: Language): number {
  const names = (from: Language): number => monthStems[from].findIndex((stem) => word.startsWith(stem));
  const own = names(language);
  return (own < 0 ? names("en") : own) + 1 || (foreignMonths.get(word) ?? 0);
}
