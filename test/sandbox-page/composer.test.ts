import type { APIApplicationCommand } from "discord-api-types/v10";
import { describe, expect, it } from "vitest";
import {
  type CommandEntry,
  filterEntries,
  fullName,
  listEntries,
  nestOptions,
} from "../../src/sandbox/page/composer/commands.ts";
import {
  addOption,
  type CommandComposer,
  changeDraft,
  emptyComposer,
  escapeComposer,
  listedEntries,
  nextEmpty,
  nextFree,
  offeredRows,
  optionsWhileTyping,
  readOptions,
  removeOption,
  startCommand,
  takeSuggestion,
  typedEntry,
  withNamed,
} from "../../src/sandbox/page/composer/composer.ts";
import { placeWords, writeText } from "../../src/sandbox/page/composer/labels.ts";
import { unsendable } from "../../src/sandbox/page/composer/unsendable.ts";
import { fieldColumns } from "../../src/sandbox/page/message/field-columns.ts";

const common = { application_id: "1", version: "1", default_member_permissions: null, dm_permission: true };
const commands: readonly APIApplicationCommand[] = [
  {
    ...common,
    id: "1",
    type: 1,
    name: "soundtrack",
    description: "Finds the music of a film",
    description_localizations: { de: "Findet Filmmusik" },
    options: [
      { type: 5, name: "private", description: "Only for you" },
      { type: 3, name: "title", description: "The title", required: true, autocomplete: true },
    ],
  },
  {
    ...common,
    id: "2",
    type: 1,
    name: "subscriptions",
    description: "Subscriptions",
    options: [
      { type: 1, name: "list", description: "Shows them" },
      {
        type: 1,
        name: "add",
        description: "Adds one",
        options: [
          { type: 4, name: "days", description: "Days", min_value: 1, max_value: 10 },
          {
            type: 3,
            name: "kind",
            description: "Kind",
            choices: [{ name: "Book news", name_localizations: { de: "Neues Buch" }, value: "book-news" }],
          },
        ],
      },
    ],
  },
  { ...common, id: "3", type: 3, name: "Find soundtrack", description: "" },
];
const entries = listEntries(commands, "en-US");

function entryOf(name: string): CommandEntry {
  const entry = entries.find((each) => fullName(each) === name);
  if (!entry) throw new Error(`no entry ${name}`);
  return entry;
}

describe("the command list", () => {
  it("holds commands and subcommands but no menu commands, required options first", () => {
    expect(entries.map(fullName)).toEqual(["soundtrack", "subscriptions list", "subscriptions add"]);
    expect(entryOf("soundtrack").options.map((option) => option.name)).toEqual(["title", "private"]);
  });

  it("names the choices of an option in the language that is spoken", () => {
    const namesIn = (locale: string) => {
      const kind = listEntries(commands, locale)
        .flatMap((entry) => entry.options)
        .find((option) => option.name === "kind");
      return kind && "choices" in kind ? kind.choices?.map((choice) => choice.name) : undefined;
    };
    expect(namesIn("de")).toEqual(["Neues Buch"]);
    expect(namesIn("fr")).toEqual(["Book news"]);
  });

  it("is translated where the command is", () => {
    expect(listEntries(commands, "de")[0]?.description).toBe("Findet Filmmusik");
  });

  it.each([
    ["s", ["soundtrack", "subscriptions list", "subscriptions add"]],
    ["add", ["subscriptions add"]],
    ["music", ["soundtrack"]],
    ["xyz", []],
  ])("narrows to what fits %s", (typed, names) => {
    expect(filterEntries(entries, typed).map(fullName)).toEqual(names);
  });

  it("opens only for a slash at the start of a single line", () => {
    expect(listedEntries(emptyComposer("/"), entries)).toHaveLength(3);
    expect(listedEntries(emptyComposer("a /"), entries)).toEqual([]);
    expect(listedEntries({ ...emptyComposer("/"), isListClosed: true }, entries)).toEqual([]);
  });

  it("is left when a whole name and a space were typed", () => {
    expect(typedEntry("/subscriptions add 3", entries)).toEqual({ entry: entryOf("subscriptions add"), rest: "3" });
    expect(typedEntry("/subscriptions", entries)).toBeUndefined();
  });
});

describe("options", () => {
  const draft = (name: string, text: string, value?: string | number | boolean) => ({ name, text, value });

  it("ask for a required one in a sentence before anything is sent", () => {
    const composer = startCommand(entryOf("soundtrack"));
    expect(nextEmpty(composer)).toBe("title");
    expect(readOptions(composer)).toEqual({ problem: "Fill in title first: this command needs it.", name: "title" });
  });

  it("are sent as typed, or as the value that was picked", () => {
    const typed = changeDraft(startCommand(entryOf("soundtrack")), draft("title", "king kong"));
    expect(readOptions(typed)).toEqual({ options: [{ name: "title", type: 3, value: "king kong" }] });
    const picked = takeSuggestion({ ...typed, focused: "title" }, { label: "King Kong (1933)", value: "w1" });
    expect(readOptions(picked)).toEqual({ options: [{ name: "title", type: 3, value: "w1" }] });
  });

  it("leave out optional ones without text", () => {
    const composer = addOption(startCommand(entryOf("subscriptions add")), "days");
    expect(readOptions(composer)).toEqual({ options: [] });
    expect(removeOption(composer, "days").drafts).toEqual([]);
  });

  it.each([
    ["days", "x", "days must be a whole number."],
    ["days", "1.5", "days must be a whole number."],
    ["days", "0", "days must be 1 or more."],
    ["days", "11", "days must be 10 or less."],
    ["kind", "films", "Choose one of the listed values for kind."],
  ])("refuse %s: %s", (name, text, problem) => {
    const composer = changeDraft(addOption(startCommand(entryOf("subscriptions add")), name), draft(name, text));
    expect(readOptions(composer)).toEqual({ problem, name });
  });

  it("accept the name of a choice that was typed in full", () => {
    const composer = changeDraft(
      addOption(startCommand(entryOf("subscriptions add")), "kind"),
      draft("kind", "book news"),
    );
    expect(readOptions(composer)).toEqual({ options: [{ name: "kind", type: 3, value: "book-news" }] });
  });

  it("name the focused one while it is being typed and drop what is not valid yet", () => {
    const started = addOption(addOption(startCommand(entryOf("subscriptions add")), "days"), "kind");
    const composer = { ...changeDraft(changeDraft(started, draft("days", "x")), draft("kind", "bo")), focused: "kind" };
    expect(optionsWhileTyping(composer)).toEqual([{ name: "kind", type: 3, value: "bo", focused: true }]);
  });

  it.each(["Daily", "#daily", " DAILY "])("take %j for the one listed value that bears this name", (text) => {
    const listed = [
      { label: "#daily", value: "1" },
      { label: "#daily-news", value: "2" },
    ];
    const composer = changeDraft(addOption(startCommand(entryOf("subscriptions add")), "kind"), {
      name: "kind",
      text,
      value: undefined,
    });
    expect(withNamed(composer, () => listed).drafts[0]?.value).toBe("1");
    expect(withNamed(composer, () => [...listed, { label: "Daily", value: "3" }]).drafts[0]?.value).toBeUndefined();
  });

  it("are nested below their subcommand", () => {
    const options = [{ name: "days", type: 4, value: 3 }];
    expect(nestOptions(entryOf("subscriptions add"), options)).toEqual([{ name: "add", type: 1, options }]);
    expect(nestOptions(entryOf("soundtrack"), [])).toEqual([]);
  });
});

describe("Tab", () => {
  it("leads from a filled option to the next empty one, then to one that is not shown yet, then on", () => {
    const days = { ...writeText(startCommand(entryOf("subscriptions add")), undefined, "days: 3"), focused: "days" };
    expect(nextFree(days)).toBe("kind");
    const both = writeText(addOption(days, "kind"), "kind", "book news");
    expect(nextFree({ ...both, focused: "kind" })).toBeUndefined();
    expect(nextFree(addOption(days, "kind"))).toBe("kind");
    expect(nextFree({ ...addOption(days, "kind"), focused: "kind" })).toBeUndefined();
  });
});

describe("labels", () => {
  const typeInto = (name: string | undefined, typed: string, started = startCommand(entryOf("subscriptions add"))) =>
    writeText(started, name, typed);
  const textsOf = ({ drafts }: CommandComposer) => drafts.map((draft) => `${draft.name}=${draft.text}`);

  it("lead into several options at once, in any case of letters", () => {
    expect(textsOf(typeInto(undefined, "Days: 3 kind:book news"))).toEqual(["days=3", "kind=book news"]);
  });

  it("leave words with other colons alone", () => {
    expect(typeInto(undefined, "holidays: 3 x").rest).toBe("holidays: 3 x");
    const title = startCommand(entryOf("soundtrack"));
    expect(textsOf(typeInto("title", "Title: Star Trek: Picard title: x", title))).toEqual([
      "title=Star Trek: Picard title: x",
    ]);
  });

  it("do not lead into an option that is filled", () => {
    const filled = typeInto(undefined, "days: 3");
    expect(textsOf(typeInto("kind", "book days: 4", addOption(filled, "kind")))).toEqual([
      "days=3",
      "kind=book days: 4",
    ]);
  });

  it("lead on from a chosen value, with a space between or without", () => {
    const started = { ...addOption(startCommand(entryOf("subscriptions add")), "kind"), focused: "kind" };
    const picked = takeSuggestion(started, { label: "Book news", value: "book-news" });
    for (const typed of ["Book news days:3", "Book newsdays:3"]) {
      const labelled = typeInto("kind", typed, picked);
      expect(labelled.focused).toBe("days");
      expect(textsOf(labelled)).toEqual(["kind=Book news", "days=3"]);
      expect(readOptions(labelled)).toMatchObject({ options: [{ value: "book-news" }, { value: 3 }] });
    }
    expect(textsOf(typeInto("kind", "Book newsholidays:3", picked))).toEqual(["kind=Book newsholidays:3"]);
  });

  it("leave what was chosen before them chosen", () => {
    const started = { ...startCommand(entryOf("soundtrack")), focused: "title" };
    const picked = takeSuggestion(started, { label: "King Kong (1933)", value: "w1" });
    const changed = typeInto("title", "King Kong (1933) priv", picked);
    const labelled = typeInto("title", "King Kong (1933) private: ", changed);
    expect(labelled.focused).toBe("private");
    expect(readOptions(labelled)).toEqual({ options: [{ name: "title", type: 3, value: "w1" }] });
  });
});

describe("words in no option", () => {
  const option = (name: string, description: string) => ({ type: 3 as const, name, description });
  const bookCommand = (options: readonly ReturnType<typeof option>[]) => {
    const command = { ...common, id: "9", type: 1 as const, name: "book", description: "Books", options: [...options] };
    const [entry] = listEntries([command], "en-US");
    if (!entry) throw new Error("no entry");
    return startCommand(entry);
  };
  const volume = option("volume", "Which book");
  const about = option("about", "A film, composer or year");

  it("go into the one option that takes text freely", () => {
    const typed = writeText(bookCommand([about]), undefined, "king kong");
    expect(readOptions(placeWords(typed))).toEqual({ options: [{ name: "about", type: 3, value: "king kong" }] });
    const days = writeText(startCommand(entryOf("subscriptions add")), undefined, "7");
    expect(readOptions(placeWords(days))).toEqual({ options: [{ name: "days", type: 4, value: 7 }] });
  });

  it("go into a required option before any other", () => {
    const typed = { ...startCommand(entryOf("soundtrack")), rest: "true" };
    expect(readOptions(placeWords(typed))).toEqual({ options: [{ name: "title", type: 3, value: "true" }] });
  });

  it.each([
    ["1956", "about: (A film, composer or year), or volume: (Which book)."],
    ["second book", "volume: (Which book), or about: (A film, composer or year)."],
  ])("are asked about where several take them, the most fitting first: %s", (words, ending) => {
    const typed = writeText(bookCommand([volume, about]), undefined, words);
    const problem = `“${words}” is in no option of the command. Put the option's name in front: ${ending}`;
    expect(readOptions(placeWords(typed))).toEqual({ problem, name: undefined });
  });

  it("have the options listed above, none marked", () => {
    const typed = writeText(bookCommand([volume, about]), undefined, "1956");
    expect(offeredRows(typed).map((row) => row.label)).toEqual(["about", "volume"]);
    expect(typed.active).toBe(-1);
    expect(writeText(typed, undefined, "vol")).toMatchObject({ active: 0 });
  });
});

describe("Escape", () => {
  it("closes what is open and keeps words beside the options, then gives the command up", () => {
    const typed = writeText(startCommand(entryOf("subscriptions add")), undefined, "1956");
    const escaped = escapeComposer(typed);
    expect(escaped).toMatchObject({ rest: "1956", isListOpen: false, isHintClosed: true });
    expect(escaped && escapeComposer(escaped)).toBeUndefined();
  });

  it("keeps a filled option whose list is closed", () => {
    const filled = { ...writeText(startCommand(entryOf("soundtrack")), "title", "alien"), isListOpen: false };
    expect(escapeComposer(filled)).toMatchObject({ drafts: [{ name: "title", text: "alien" }] });
  });
});

describe("text that begins like a command", () => {
  const names = ["soundtrack", "subscriptions", "feeds"];

  it.each([
    ["/feeds list", "You may not use that command here."],
    ["/FEEDS", "You may not use that command here."],
    ["/feed", "No command of that name."],
    ["/feed\nand more", "No command of that name."],
    ["/subscriptions ad", "Choose the command from the list first: /subscriptions list, /subscriptions add."],
  ])("is not sent: %j", (text, problem) => {
    expect(unsendable(text, entries, names)).toBe(problem);
  });

  it.each(["", "/", "/ feed", "/r/soundtracks", "and /feeds", "//", "/)"])("is not seen in %j", (text) => {
    expect(unsendable(text, entries, names)).toBeUndefined();
  });
});

describe("embed fields", () => {
  it("share a row while inline, three at most", () => {
    const inline = { inline: true };
    expect(fieldColumns([inline, inline, {}, inline])).toEqual(["1 / 7", "7 / 13", "1 / 13", "1 / 13"]);
    expect(fieldColumns([inline, inline, inline, inline]).at(-1)).toBe("1 / 13");
    expect(fieldColumns([])).toEqual([]);
  });
});
