import { describe, expect, it } from "vitest";
import { en } from "../../../src/core/phrases/en.ts";
import { discordLimits } from "../../../src/core/text.ts";
import { everythingSaid, translations } from "../../helpers/said.ts";

const english = everythingSaid(en);

/** Words that a language has in common with English. */
const international = new Set([
  ...["Album", "Animation", "CD", "Cassette", "Digital", "Fantasy", "Film", "Format", "Formats", "Horror", "Label"],
  ...[
    "Link",
    "Links",
    "Musique Fantastique",
    "Fantastique",
    "Privacy",
    "Status",
    "album",
    "Track",
    "Tracks",
    "Vinyl",
    "label",
  ],
  ...["Version ‹version›", "5 feed", "5 feeds", "5 Feeds", "Science-fiction", "Franchise"],
]);

/** What is code: commands with their options, ids, and the names of options. The name of a choice is not, as it is translated. */
function codeIn(text: string): readonly string[] {
  return [...text.matchAll(/`[^`]*`/g)].map(([code]) => code.replace(/(when|digest): [^`]*/, "$1:")).sort();
}

const samples = /‹[^›]*›|https:\/\/[ab]\.example\.com|<t:\d+:\w>|Name [AB]|[ab]{6}|Jeff Russo|Lakeshore|Picard|\d+/g;
/** Each language names a time zone of its own as an example. */
const samplesIn = (text: string) => [...new Set(text.replaceAll(/UTC\+\d/g, "").match(samples) ?? [])].sort();

/** Where a language rightly counts, orders or writes otherwise than English. */
const otherwise = new Set(["country", "date"]);

describe.each(Object.entries(translations))("in %s", (_language, phrases) => {
  const said = everythingSaid(phrases);

  it("there is every phrase, and no other", () => {
    expect(said.map(({ path }) => path).sort()).toEqual(english.map(({ path }) => path).sort());
    for (const { path, text } of said) expect(text === "", path).toBe(path === "workKindMarks.film");
  });

  it.each([0, 1, 2, 5])("each phrase repeats what it is given, with a count of %i", (count) => {
    const own = new Map(everythingSaid(phrases, count).map(({ path, text }) => [path, text]));
    for (const { path, text } of everythingSaid(en, count)) {
      if (otherwise.has(path)) continue;
      const wanted = samplesIn(text).filter((sample) => sample !== "1");
      for (const sample of wanted) expect(own.get(path), path).toContain(sample);
      expect(own.get(path), path).not.toMatch(/undefined|\[object|NaN|\bnull\b/);
    }
  });

  it("commands and options have their own names", () => {
    for (const { path, text } of english) {
      const own = said.find((one) => one.path === path)?.text ?? "";
      expect(codeIn(own), `${path}: ${own}`).toEqual(codeIn(text));
    }
  });

  it("no English is left", () => {
    const left = english.filter(({ path, text }) => {
      if (otherwise.has(path)) return false;
      const own = said.find((one) => one.path === path)?.text;
      const hasWords = /\p{L}/u.test(text.replace(samples, "").replace(/<t:\d+:\w>/g, ""));
      return own === text && hasWords && !international.has(text);
    });
    expect(left).toEqual([]);
  });

  it("the choice that the help speaks of bears that name", () => {
    const lines = phrases.help.topics.news.lines.join("\n");
    expect(lines).toContain(`\`/previews when: ${phrases.previews.upcoming}\``);
    const settings = phrases.help.topics.subscriptions.lines.join("\n");
    expect(settings).toContain(`\`digest: ${phrases.subscriptions.digestChoices.weekly}\``);
  });

  it("a topic of the help fits into its field, and all of them into one card", () => {
    const topics = Object.values(phrases.help.topics).map(({ lines }) => lines.map((line) => `• ${line}`).join("\n"));
    for (const topic of topics) expect(topic.length).toBeLessThanOrEqual(discordLimits.embedFieldValue);
    expect(topics.join("").length).toBeLessThanOrEqual(discordLimits.embedsTotal - 500);
  });

  it("buttons, menus and the names of fields are within Discord's limits, long names aside", () => {
    const { soundtrack, composer, book, previews, follow, subscriptions, links, fields, notFound } = phrases;
    const buttons = [
      ...[soundtrack.tracks, soundtrack.editions, composer.earlier, composer.later, book.aboutLink, book.newsLink],
      ...[previews.all, previews.recent, previews.upcoming, previews.newer, previews.older, previews.sooner],
      ...[
        previews.later,
        follow.again,
        follow.endAll,
        follow.endAllYes,
        follow.keep,
        ...Object.values(follow.workButton),
      ],
      ...[subscriptions.undo, subscriptions.postThem, subscriptions.skipThem, ...Object.values(links)],
      ...[follow.button, follow.end, soundtrack.moreBy, soundtrack.moreOf].map((label) => label("x".repeat(40))),
    ];
    for (const label of buttons) expect(label.length, label).toBeLessThanOrEqual(discordLimits.buttonLabel);
    const placeholders = [
      soundtrack.others,
      soundtrack.moreByOne,
      composer.open,
      composer.circle,
      phrases.franchise.open,
    ];
    for (const text of [...placeholders, book.pick, notFound.pick, phrases.jump])
      expect(text.length, text).toBeLessThanOrEqual(discordLimits.placeholder);
    const names = Object.values(fields).map((name) => (typeof name === "string" ? name : name(2)));
    for (const name of names) expect(name.length, name).toBeLessThanOrEqual(40);
  });
});

describe("counts", () => {
  it.each([
    ["fr", ["0 œuvre", "1 œuvre", "2 œuvres", "5 œuvres"]],
    ["de", ["0 Werke", "1 Werk", "2 Werke", "5 Werke"]],
    ["es", ["0 obras", "1 obra", "2 obras", "5 obras"]],
    ["it", ["0 opere", "1 opera", "2 opere", "5 opere"]],
    ["ja", ["0作品", "1作品", "2作品", "5作品"]],
  ])("follow the rules of %s", (language, expected) => {
    const works = [0, 1, 2, 5].map((count) => translations[language]?.composer.works(count, "1950"));
    expect(works.map((text, index) => text?.includes(expected[index] ?? "?"))).toEqual([true, true, true, true]);
  });
});

describe("dates, lists and quotes", () => {
  it.each([
    ["fr", "10 février 1929", "février 1929", "1929", "A, B et C", "« x »", "Royaume-Uni"],
    ["de", "10. Februar 1929", "Februar 1929", "1929", "A, B und C", "„x“", "UK"],
    ["es", "10 de febrero de 1929", "febrero de 1929", "1929", "A, B y C", "«x»", "Reino Unido"],
    ["it", "10 febbraio 1929", "febbraio 1929", "1929", "A, B e C", "«x»", "UK"],
    ["ja", "1929年2月10日", "1929年2月", "1929年", "A、B、C", "「x」", "英国"],
  ])("are written as in %s", (language, day, month, year, list, quote, country) => {
    const phrases = translations[language] ?? en;
    expect(phrases.date("1929", 2, 10)).toBe(day);
    expect(phrases.date("1929", 2, 0)).toBe(month);
    expect(phrases.date("1929", 0, 0)).toBe(year);
    expect(phrases.list(["A", "B", "C"])).toBe(list);
    expect(phrases.quoted("x")).toBe(quote);
    expect(phrases.country("GB")).toBe(country);
  });

  it("of the first of a month are ordinal in French and Italian", () => {
    expect(translations.fr?.date("1929", 2, 1)).toBe("1er février 1929");
    expect(translations.it?.date("1929", 2, 1)).toBe("1º febbraio 1929");
  });
});
