import { describe, expect, it } from "vitest";
import { entryNames } from "../../src/core/entry.ts";
import { entriesOf, rss } from "./read-text.ts";

interface Item {
  readonly title?: string;
  readonly guid?: string;
  readonly link?: string;
  readonly date?: string;
  readonly text?: string;
}

const toXml = ({ title, guid, link, date, text }: Item): string =>
  [
    "<item>",
    title === undefined ? "" : `<title>${title}</title>`,
    guid === undefined ? "" : `<guid isPermaLink="false">${guid}</guid>`,
    link === undefined ? "" : `<link>${link}</link>`,
    date === undefined ? "" : `<pubDate>${date}</pubDate>`,
    text === undefined ? "" : `<description>${text}</description>`,
    "</item>",
  ].join("");

const read = (items: readonly Item[]) => entriesOf(rss(items.map(toXml).join("")));

/** The titles and texts that are new in each poll after the first, as the announcer tells them apart. */
function newsOf(...polls: readonly (readonly Item[])[]): readonly string[] {
  const seen = new Set<string>();
  return polls.flatMap((items, index) => {
    const entries = read(items);
    const fresh = entries.filter((entry) => !entryNames(entry).some((name) => seen.has(name)));
    for (const name of entries.flatMap(entryNames)) seen.add(name);
    return index === 0 ? [] : fresh.map(({ title, html }) => `${title} ${html}`.trim());
  });
}

const a: Item = { title: "A", guid: "g-a", link: "https://a.example.com/a/", date: "Wed, 05 Feb 2020 10:00:00 GMT" };
const b: Item = { title: "B", guid: "g-b", link: "https://a.example.com/b/", date: "Thu, 06 Feb 2020 10:00:00 GMT" };
const { guid: _guid, ...withoutGuid } = a;
const day = "Wed, 05 Feb 2020 10:00:00 GMT";

describe("an entry is known again", () => {
  it.each([
    ["its guid changes", { ...a, guid: "new" }],
    ["its guid goes", withoutGuid],
    ["its link changes", { ...a, link: "https://a.example.com/moved" }],
    ["its link goes", { title: "A", guid: "g-a" }],
    [
      "its title, date and text change",
      { ...a, title: "A (updated)", date: "Fri, 07 Feb 2020 10:00:00 GMT", text: "more" },
    ],
    [
      "its guid changes, and its link to another spelling",
      { ...a, guid: "new", link: "http://www.a.example.com/a?utm_source=x#comments" },
    ],
    ["its link comes through a counter", { ...a, guid: "new", link: "https://a.example.com/a/?utm_campaign=feed" }],
  ])("when %s", (_what, changed: Item) => {
    expect(newsOf([a], [b, changed])).toEqual(["B"]);
  });

  it("when its guid is an address that changes from http to https, and its link with it", () => {
    const old = { title: "A", guid: "http://a.example.com/?p=1", link: "http://a.example.com/a" };
    expect(
      newsOf([old], [{ title: "A", guid: "https://a.example.com/?p=1", link: "https://a.example.com/news/a" }]),
    ).toEqual([]);
  });

  it("when the feed is put into another order and entries stand twice", () => {
    expect(newsOf([a, b], [b, a, b, a, { ...a, guid: "again" }])).toEqual([]);
    expect(read([a, b, a, { ...a, guid: "again" }])).toHaveLength(2);
  });

  it("without guid, when its link is shared by a later one", () => {
    const home = "https://a.example.com/";
    const one = { title: "One", link: home, text: "first" };
    expect(newsOf([one], [{ title: "Two", link: home, text: "second" }, one])).toEqual(["Two <p>second</p>"]);
    const dated = { ...one, date: day };
    expect(newsOf([dated], [{ title: "Two", link: home, date: day }, dated])).toEqual(["Two"]);
  });

  it("without guid and link, by title and date, however the date is written", () => {
    const one = { title: "One", date: day, text: "x" };
    expect(newsOf([one], [{ ...one, text: "edited", date: "2020-02-05T11:00:00+01:00" }])).toEqual([]);
    expect(newsOf([one], [{ ...one, date: "Thu, 06 Feb 2020 10:00:00 GMT" }])).toEqual(["One <p>x</p>"]);
  });

  it("by the names that earlier versions gave", () => {
    const [first] = read([{ ...a, link: "http://www.a.example.com/a/?x=1" }]);
    expect(first && entryNames(first)).toEqual(expect.arrayContaining(["g-a", "http://www.a.example.com/a/?x=1"]));
    const [second] = read([{ title: "No guid", date: day }]);
    expect(second && entryNames(second)).toContain(`No guid ${day}`);
  });
});

describe("two entries stay two", () => {
  it("where only their texts differ", () => {
    expect(
      read([
        { title: "News", text: "one" },
        { title: "News", text: "two" },
      ]),
    ).toHaveLength(2);
    expect(newsOf([{ title: "News", text: "one" }], [{ title: "News", text: "two" }])).toEqual(["News <p>two</p>"]);
    expect(read([{ text: "one" }, { text: "two" }])).toHaveLength(2);
  });

  it("where they share a link", () => {
    const link = "https://a.example.com/";
    const entries = read([
      { ...a, link },
      { ...b, link },
      { title: "C", link, text: "c" },
    ]);
    expect(entries).toHaveLength(3);
    expect(entries.flatMap(entryNames).filter((name) => name.startsWith(link))).toEqual([]);
  });

  it("where they share a guid that the feed gives to everybody", () => {
    const entries = read([
      { ...a, guid: "0" },
      { ...b, guid: "0" },
    ]);
    expect(entries.map(({ id }) => id)).toEqual(["https://a.example.com/a", "https://a.example.com/b"]);
    expect(
      newsOf(
        [
          { ...a, guid: "0" },
          { title: "Z", guid: "0", link: "/z" },
        ],
        [
          { ...b, guid: "0" },
          { ...a, guid: "0" },
        ],
      ),
    ).toEqual(["B"]);
  });

  it("where their guids are empty", () => {
    expect(
      read([
        { title: "A", guid: "", link: "/a" },
        { title: "B", guid: " ", link: "/b" },
      ]),
    ).toHaveLength(2);
  });

  it("where they are parts of one page", () => {
    const page = "https://a.example.com/news.html";
    const entries = read([
      { title: "May", link: `${page}#may` },
      { title: "June", link: `${page}#june` },
    ]);
    expect(entries.map(({ id }) => id)).toEqual([`${page}#may`, `${page}#june`]);
  });

  it("where they have titles alone, and guids that differ", () => {
    expect(
      read([
        { title: "Same", guid: "1" },
        { title: "Same", guid: "2" },
      ]),
    ).toHaveLength(2);
  });
});
