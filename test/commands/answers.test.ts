import { beforeAll, describe, expect, it } from "vitest";
import type { Reply } from "../../src/core/reply.ts";
import { type AskedBot, createAskedBot } from "../helpers/asked-bot.ts";
import { preview } from "../helpers/previews.ts";

let bot: AskedBot;

beforeAll(async () => {
  bot = await createAskedBot([
    preview("old", { releaseDate: "2020-01-10" }),
    ...[...Array(12).keys()].map((i) => ({
      ...preview(`soon ${i}`, {
        albumTitle: `Album ${i}`,
        releaseDate: `2020-03-${10 + i}`,
        composers: ["Bear McCreary"],
      }),
      kind: "track-premiere" as const,
    })),
  ]);
});

const actionsOf = ({ actions }: Reply) => (actions ?? []).flat();
const labelsOf = (reply: Reply) =>
  actionsOf(reply).map((action) => (action.kind === "select" ? action.placeholder : action.label));
const idOf = (reply: Reply, label: string) => {
  const action = actionsOf(reply).find((one) => one.kind === "button" && one.label === label);
  return action?.kind === "button" ? action.customId : "";
};

describe("/soundtrack", () => {
  it("offers others by year, medium and composer", async () => {
    const menu = actionsOf(await bot.ask("soundtrack", { title: "the thing" }))[0];
    const remake = menu?.kind === "select" ? menu.options.find(({ value }) => value === "the-thing-2011") : undefined;
    expect(remake).toEqual({
      label: "The Thing (2011)",
      value: "the-thing-2011",
      description: "Film · Marco Beltrami",
    });
  });

  it("has no button that leads nowhere: tracks only where some are known, editions only where the card is short of them", async () => {
    expect(labelsOf(await bot.ask("soundtrack", { title: "star trek picard" }))).toContain("Tracks");
    const kong = labelsOf(await bot.ask("soundtrack", { title: "king kong 1933" }));
    expect(kong).not.toContain("Tracks");
    expect(kong).not.toContain("All editions");
    expect(labelsOf(await bot.ask("soundtrack", { title: "game of thrones" }))).toContain("All editions");
  });

  it("shows news for the work of that title by that composer, not for its namesakes", async () => {
    const told = await createAskedBot([preview("dune", { work: "Dune", composers: ["Hans Zimmer"] })]);
    const newsOf = async (title: string) =>
      (await told.ask("soundtrack", { title })).card?.fields.some(({ name }) => name === "In the news");
    expect(await newsOf("dune-2021")).toBe(true);
    expect(await newsOf("dune-1984")).toBe(false);
  });

  it("offers many composers in a menu", async () => {
    const reply = await bot.ask("soundtrack", { title: "doctor who 1963" });
    expect(labelsOf(reply)).toContain("More by one of the composers");
  });

  it("names what comes really near as buttons, and nothing where nothing does", async () => {
    const near = await bot.ask("soundtrack", { title: "suspiria of the unheard forest people" });
    expect(near.isPrivate).toBe(true);
    expect(labelsOf(near)).toContain("Suspiria (1977)");
    expect(labelsOf(near)).not.toContain("The People That Time Forgot (1977)");
    expect((await bot.press(idOf(near, "Suspiria (1977)")))?.reply.card?.title).toBe("Suspiria (1977)");
    const far = await bot.ask("soundtrack", { title: "xqzt blorf" });
    expect(actionsOf(far)).toEqual([]);
    expect(far.text).toContain("`/soundtrack title: the thing morricone`");
  });

  it("gives examples that work", async () => {
    expect((await bot.ask("soundtrack", { title: "the thing morricone" })).card?.title).toBe("The Thing (1982)");
    expect((await bot.ask("composer", { name: "goldsmith" })).card?.title).toBe("Jerry Goldsmith");
    expect((await bot.ask("book", { about: "King Kong" })).card?.title).toContain("Book One");
  });
});

describe("/composer", () => {
  it("says why somebody was found by a title, and nothing where the name was typed", async () => {
    const said = async (name: string) => (await bot.ask("composer", { name })).text;
    expect(await said("jaws")).toBe("**John Williams** wrote the music of **Jaws (1975)**.");
    for (const name of ["john williams", "john-williams", "hermann", "goldsmith"])
      expect(await said(name)).toBeUndefined();
  });

  it("leads from a group to its member and back", async () => {
    const goblin = await bot.ask("composer", { name: "goblin" });
    const simonetti = (await bot.press(idOf(goblin, "Claudio Simonetti")))?.reply;
    expect(simonetti?.card?.title).toBe("Claudio Simonetti");
    const menu = actionsOf(simonetti ?? { isPrivate: true });
    expect(JSON.stringify(menu)).toContain("goblin");
  });

  it("goes to any page of a long list by its years", async () => {
    const reply = await bot.ask("composer", { name: "jerry goldsmith" });
    const years = actionsOf(reply).find((action) => action.kind === "select" && action.customId.endsWith(":years"));
    const last = years?.kind === "select" ? years.options.at(-1) : undefined;
    const there = await bot.press("composer-page:years", last?.value);
    expect(there?.mode).toBe("replace");
    expect(there?.reply.card?.footer).toBe(last?.description);
    expect(JSON.stringify((await bot.ask("composer", { name: "goblin" })).actions)).not.toContain(":years");
  });

  it("opens each work on the page", async () => {
    const reply = await bot.ask("composer", { name: "jerry goldsmith" });
    const menu = actionsOf(reply).find((action) => action.kind === "select");
    expect(menu?.kind === "select" && menu.options).toHaveLength(15);
    const first = menu?.kind === "select" ? await bot.press(menu.customId, menu.options[0]?.value) : undefined;
    expect(first?.reply.card?.title).toBe("The Twilight Zone (1959)");
  });
});

describe("/book", () => {
  it.each([
    ["1956", "covers 1900–1959, and with them **1956**"],
    ["psycho", "covers 1900–1980, and with them **Psycho (1960)**"],
    ["the 1980s", "covers 1900–1980, a part of the **1980s**"],
    ["jerry goldsmith", "works by **Jerry Goldsmith** in the catalogue are from then"],
    ["1995", "No book that has been announced covers **1995** yet"],
    ["xqzt blorf", "no film, composer or year called **xqzt blorf**"],
  ])("about %s says which one and why", async (about, said) => {
    expect((await bot.ask("book", { about })).text).toContain(said);
  });

  it("suggests works and composers alike", async () => {
    const [first] = bot.suggest("book", "about", "jerry goldsm");
    expect(first).toEqual({ name: "Jerry Goldsmith", value: "jerry-goldsmith" });
    expect((await bot.ask("book", { about: first?.value ?? "" })).text).toContain("Jerry Goldsmith");
    expect(bot.suggest("book", "about", "king kong")[0]?.value).toBe("king-kong-1933");
    expect(bot.suggest("book", "about", " ").length).toBe(25);
  });

  it("tells of a volume whether something falls within it", async () => {
    const text = async (volume: string, about: string) => (await bot.ask("book", { volume, about })).text;
    expect(await text("Book Two", "psycho")).toContain(
      "is planned to cover 1960–1969, and with them **Psycho (1960)**",
    );
    expect(await text("Book One", "psycho")).toContain("leaves out **Psycho (1960)**");
    expect(await text("Book Four", "psycho")).toContain("is not announced");
  });

  it("shows the series alone, with each book a pick away and links to the author's pages", async () => {
    const series = await bot.ask("book");
    const menu = actionsOf(series)[0];
    expect(menu?.kind === "select" && menu.options).toHaveLength(bot.context.catalogue.books.length);
    expect((await bot.press("book", "musique-fantastique-book-one"))?.reply.card?.title).toContain("Book One");
    expect(actionsOf(series).flatMap((action) => (action.kind === "link" ? [action.url] : []))).toEqual([
      "https://musiquefantastique.com/the-book/",
      "https://musiquefantastique.com/the-book/news/",
    ]);
  });
});

describe("/previews", () => {
  it("pages through what fits the filters, which the buttons carry", async () => {
    const first = await bot.ask("previews", { composer: "bear-mccreary", when: "upcoming" });
    expect(first.card?.lines[0]).toBe("Only: by **Bear McCreary**");
    expect(labelsOf(first)).toEqual(["Later", "Latest news"]);
    const second = await bot.press(idOf(first, "Later"));
    expect(second?.mode).toBe("replace");
    expect(second?.reply.card?.footer).toBe("Page 2 of 2");
    expect(second?.reply.card?.lines[0]).toBe("Only: by **Bear McCreary**");
  });

  it("says what to do where nothing fits", async () => {
    const none = await bot.ask("previews", { label: "No Such Label", kind: "track-premiere" });
    expect(none.isPrivate).toBe(true);
    expect(none.text).toBe(
      "Nothing among the latest news (only: Track premiere · on **No Such Label**). Try fewer filters.",
    );
    expect((await bot.press(idOf(none, "Show everything")))?.reply.card?.title).toBe("Latest news");
    const silent = await createAskedBot();
    expect((await silent.ask("previews")).text).toContain("`/subscriptions add`");
  });

  it("shows the latest news where no release is ahead", async () => {
    const late = await createAskedBot([preview("1")], Date.parse("2021-01-01T00:00:00Z"));
    const none = await late.ask("previews", { when: "upcoming" });
    expect((await late.press(idOf(none, "Latest news")))?.reply.card?.title).toBe("Latest news");
  });
});
