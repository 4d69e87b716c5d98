import { de, en, es, fr, it as italian } from "chrono-node";
import { describe, expect, it } from "vitest";
import type { Language } from "../../src/core/extract/post/language.ts";
import { findDates } from "../../src/extract/find-dates.ts";

/** Wednesday, 5 February 2020. */
const wednesday = Date.UTC(2020, 1, 5, 15);

const read = (text: string, language: Language): readonly string[] =>
  findDates(text, language, wednesday).map(({ year, month, day }) => `${year}-${month}-${day}`);

describe("findDates", () => {
  it.each<[string, Language, readonly string[]]>([
    ["out on February 7", "en", ["2020-2-7"]],
    ["on Sept. 3rd, 2021", "en", ["2021-9-3"]],
    ["17th October 2009", "en", ["2009-10-17"]],
    ["October the 15th", "en", ["2020-10-15"]],
    ["this Friday, October 21", "en", ["2020-10-21"]],
    ["out Friday", "en", ["2020-2-7"]],
    ["out since Friday", "en", ["2020-1-31"]],
    ["seit Freitag zu haben", "de", ["2020-1-31"]],
    ["dans les bacs depuis vendredi", "fr", ["2020-1-31"]],
    ["Wednesday", "en", ["2020-2-5"]],
    ["tomorrow", "en", ["2020-2-6"]],
    ["2021-10-15", "en", ["2021-10-15"]],
    ["Release Date: 2023/02/22", "en", ["2023-2-22"]],
    ["out a week from today", "en", ["2020-2-12"]],
    ["one week from tomorrow", "en", ["2020-2-13"]],
    ["due a week on Friday", "en", ["2020-2-14"]],
    ["Come Friday week", "en", ["2020-2-14"]],
    ["goes up the day after tomorrow", "en", ["2020-2-7"]],
    ["erscheint heute in zwei Wochen", "de", ["2020-2-19"]],
    ["on Black Friday", "en", []],
    ["in May", "en", []],
    ["05/06/2021", "en", []],
    ["street date 4/24/2020", "en", ["2020-4-24"]],
    ["on sale 11/27 at noon", "en", ["2020-11-27"]],
    ["Tuesday, August 4: two sets", "en", ["2020-8-4"]],
    ["£28. September 24th", "en", ["2020-9-24"]],
    ["8/10 for the music, open 24/7", "en", []],
    ["desde el pasado viernes", "es", ["2020-1-31"]],
    ["am 18. Juni", "de", ["2020-6-18"]],
    ["ab morgen", "de", ["2020-2-6"]],
    ["le 3 mars 2021", "fr", ["2021-3-3"]],
    ["el 12 de mayo de 2022", "es", ["2022-5-12"]],
    ["venerdì 17 dicembre 2021", "it", ["2021-12-17"]],
    ["am gestrigen Dienstag", "de", ["2020-2-4"]],
    ["am heutigen Mittwoch", "de", ["2020-2-5"]],
    ["this past Friday", "en", ["2020-1-31"]],
    ["The Owl label released the score on Monday", "en", ["2020-2-3"]],
    ["On Friday, Blue Owl put out the score", "en", ["2020-1-31"]],
    ["The score was released Monday", "en", ["2020-2-3"]],
    ["The score is released on Monday", "en", ["2020-2-10"]],
    ["Die Musik ist am Freitag erschienen", "de", ["2020-1-31"]],
    ["Die Musik wird am Freitag veröffentlicht", "de", ["2020-2-7"]],
    ["digitally on Friday (31st)", "en", ["2020-1-31"]],
    ["Friday the 14th", "en", ["2020-2-14"]],
    ["25 sierpnia 2020", "en", ["2020-8-25"]],
    ["12 de março", "es", ["2020-3-12"]],
    ["2020年3月11日", "en", ["2020-3-11"]],
    ["les 16 et 23 septembre", "fr", ["2020-9-16", "2020-9-23"]],
    ["am 3. und 17. September", "de", ["2020-9-3", "2020-9-17"]],
    ["on 03/06/2020", "en", ["2020-3-6"]],
    ["il 21.02.20", "it", ["2020-2-21"]],
    ["erscheint am 21.2. auf CD", "de", ["2020-2-21"]],
    ["the score lands 2/21 on vinyl", "en", ["2020-2-21"]],
  ])("reads %s (%s)", (text, language, dates) => {
    expect(read(text, language)).toEqual(dates);
  });

  const chronoOf = { en, de, fr, es, it: italian };
  const days = {
    en: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" "),
    de: "Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag".split(" "),
    fr: "dimanche lundi mardi mercredi jeudi vendredi samedi".split(" "),
    es: "domingo lunes martes miércoles jueves viernes sábado".split(" "),
    it: "domenica lunedì martedì mercoledì giovedì venerdì sabato".split(" "),
  };

  it.each<[Language, string]>([
    ["en", "next DAY"],
    ["en", "Last DAY"],
    ["de", "nächsten DAY"],
    ["fr", "DAY prochain"],
    ["es", "próximo DAY"],
    ["it", "DAY prossimo"],
  ])("counts as chrono does on every day of the week (%s, %s)", (language, form) => {
    for (let today = 0; today < 7; today++) {
      const instant = new Date(wednesday + today * 86_400_000);
      for (const day of days[language]) {
        const text = form.replace("DAY", day);
        const start = chronoOf[language].casual.parse(text, { instant, timezone: 0 })[0]?.start;
        expect(findDates(text, language, instant.getTime())).toMatchObject([
          { year: start?.get("year"), month: start?.get("month"), day: start?.get("day"), relative: true },
        ]);
      }
    }
  });

  it("says that a year was not stated and where the date stands", () => {
    expect(findDates("out on February 7.", "en", wednesday)[0]).toMatchObject({
      start: 7,
      end: 17,
      certain: { year: false, month: true, day: true },
    });
  });
});
