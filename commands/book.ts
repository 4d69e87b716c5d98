import { ApplicationCommandType } from "discord.js";
import { bookCard, bookLinks, bookListCard } from "../src/core/cards/book-card.ts";
import { workTitle } from "../src/core/cards/soundtrack-card.ts";
import type { Book } from "../src/core/catalogue.ts";
import type { BookSubject, Lookup } from "../src/core/lookup/lookup.ts";
import type { Phrases } from "../src/core/phrases/en.ts";
import { type Action, privateNotice, type Reply, type Suggestion } from "../src/core/reply.ts";
import { discordLimits, escapeMarkdown } from "../src/core/text.ts";
import { titleWithYear } from "../src/core/title-with-year.ts";
import { type CommandContext, defineCommand } from "../src/discord/command.ts";
import { leadFor, quoteTyped } from "./not-found.ts";
import { everywhere, privateOption, suggestingOption } from "./options.ts";
import { described } from "./wording.ts";

/** `/book`: the Musique Fantastique books. */
export const book = defineCommand({
  data: {
    name: "book",
    type: ApplicationCommandType.ChatInput,
    ...described(({ book: words }) => words.description),
    options: [
      suggestingOption("volume", ({ book: words }) => words.volume),
      suggestingOption("about", ({ book: words }) => words.about),
      privateOption,
    ],
    ...everywhere,
  },
  read: (options) => ({
    volume: options.getString("volume") ?? undefined,
    about: options.getString("about") ?? undefined,
    isPrivate: options.getBoolean("private") ?? false,
  }),
  answer: ({ volume, about, isPrivate }, context) => {
    if (volume !== undefined) return volumeReply(volume, about, isPrivate, context);
    return about === undefined ? seriesReply(isPrivate, context) : aboutReply(about, isPrivate, context);
  },
  suggest: (option, typed, { lookup }) =>
    option === "volume" ? lookup.suggestBooks(typed) : suggestSubjects(typed, lookup),
  components: {
    book: (id, { lookup, phrases }) => {
      const found = lookup.findBook(id);
      const reply = found === undefined ? privateNotice(phrases.book.gone) : bookReply(found, true, phrases);
      return { reply, mode: "add" };
    },
  },
});

/** Works and composers alike, best first; well-known works before anything is typed. */
function suggestSubjects(typed: string, lookup: Lookup): readonly Suggestion[] {
  if (typed.trim() === "") return lookup.suggestSoundtracks(typed);
  return lookup.answers(typed, discordLimits.choices).flatMap((answer) => {
    if (answer.type === "book") return [];
    const name = answer.type === "composer" ? answer.name : titleWithYear(answer);
    return [{ name, value: answer.id }];
  });
}

function seriesReply(isPrivate: boolean, { catalogue, phrases }: CommandContext, text?: string): Reply {
  const { books } = catalogue;
  return {
    ...(text === undefined ? {} : { text }),
    card: bookListCard(books, phrases),
    actions: [bookMenu(books, phrases), linkButtons(true, phrases)],
    isPrivate,
  };
}

function bookReply(found: Book, isPrivate: boolean, phrases: Phrases, text?: string): Reply {
  return {
    ...(text === undefined ? {} : { text }),
    card: bookCard(found, phrases),
    actions: [linkButtons(found.status === "planned", phrases)],
    isPrivate,
  };
}

/** A volume; asked about something too, whether that falls within it. */
function volumeReply(typed: string, about: string | undefined, isPrivate: boolean, context: CommandContext): Reply {
  const { lookup, phrases } = context;
  const match = lookup.findBooks(typed);
  if (match.kind === "none") return seriesReply(true, context, phrases.book.unknown(quoteTyped(typed) ?? "…"));
  const found = match.kind === "one" ? match.item : match.best;
  const subject = about === undefined ? undefined : lookup.findBookSubject(about);
  return bookReply(found, isPrivate, phrases, subject === undefined ? undefined : verdict(found, subject, context));
}

/** A year as it is; else the film that was meant, or the composer. */
function aboutReply(typed: string, isPrivate: boolean, context: CommandContext): Reply {
  const { phrases } = context;
  const words = phrases.book;
  const subject = context.lookup.findBookSubject(typed);
  if (subject === undefined)
    return privateNotice(
      quoteTyped(typed) === undefined ? leadFor(typed, phrases) : words.notUnderstood(quoteTyped(typed) ?? ""),
    );
  const [best, ...rest] = context.lookup.booksFor(subject);
  if (best === undefined) return seriesReply(isPrivate, context, words.noneCovers(nameOf(subject, phrases)));
  const others = rest.map(({ book: other }) => `*${escapeMarkdown(other.title)}*`).join(phrases.comma);
  const text = [verdict(best.book, subject, context), ...(others === "" ? [] : [words.also(others)])].join("\n");
  return bookReply(best.book, isPrivate, phrases, text);
}

/** In a sentence whether a subject falls within the years of a book, and why. */
function verdict(asked: Book, subject: BookSubject, { lookup, phrases }: CommandContext): string {
  const words = phrases.book;
  const name = nameOf(subject, phrases);
  const title = escapeMarkdown(asked.title);
  if (asked.period === undefined) return words.periodUnknown(name, title);
  const years = phrases.span(...asked.period);
  const coverage = lookup.booksFor(subject).find((known) => known.book.id === asked.id);
  if (coverage === undefined) return words.coversNot(name, title, years);
  if (subject.kind === "composer") {
    const all = lookup.worksByComposer(subject.composer.name).length;
    return words.coversSome(name, coverage.count, all, title, years);
  }
  if (subject.kind === "decade" && coverage.count < 10) return words.coversPart(name, title, years);
  return asked.status === "published" ? words.covers(name, title, years) : words.willCover(name, title, years);
}

function nameOf(subject: BookSubject, phrases: Phrases): string {
  switch (subject.kind) {
    case "year":
      return `**${subject.year}**`;
    case "decade":
      return phrases.book.theDecade(subject.year);
    case "work":
      return `**${escapeMarkdown(workTitle(subject.work))}**`;
    case "composer":
      return `**${escapeMarkdown(subject.composer.name)}**`;
  }
}

function bookMenu(books: readonly Book[], { book: words }: Phrases): readonly Action[] {
  const options = books.map(({ id, title, subtitle, status }) => ({
    label: title,
    value: id,
    description: subtitle ?? words.status[status],
  }));
  return [{ kind: "select", customId: "book", placeholder: words.pick, options }];
}

function linkButtons(isAwaited: boolean, { book: words }: Phrases): readonly Action[] {
  return [
    { kind: "link", label: words.aboutLink, url: bookLinks.about },
    ...(isAwaited ? [{ kind: "link", label: words.newsLink, url: bookLinks.news } as const] : []),
  ];
}
