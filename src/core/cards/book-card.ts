import type { Book } from "../catalogue.ts";
import type { Coverage } from "../lookup/book-coverage.ts";
import type { Phrases } from "../phrases/en.ts";
import { escapeMarkdown } from "../text.ts";
import { type Card, field } from "./card.ts";

/** The author's page about the books, and the one that tells how the coming ones get on. */
export const bookLinks = {
  about: "https://musiquefantastique.com/the-book/",
  news: "https://musiquefantastique.com/the-book/news/",
} as const;

/** The card of one book; planned ones say so. */
export function bookCard(book: Book, phrases: Phrases): Card {
  const { fields } = phrases;
  return {
    tone: "book",
    ...(book.series === book.title ? {} : { author: book.series }),
    title: book.title,
    url: bookLinks.about,
    lines: [
      ...(book.subtitle === undefined ? [] : [`*${escapeMarkdown(book.subtitle)}*`]),
      phrases.book.by(escapeMarkdown(book.author)),
      ...(book.notes.length === 0 ? [] : ["", ...book.notes.map((note) => `• ${escapeMarkdown(note)}`)]),
    ],
    fields: [
      ...field(fields.status, phrases.book.status[book.status]),
      ...field(fields.year, book.year === undefined ? undefined : String(book.year)),
      ...field(fields.publisher, book.publisher === undefined ? undefined : escapeMarkdown(book.publisher)),
      ...field(fields.covers, book.period === undefined ? undefined : phrases.book.period(...book.period), false),
    ],
  };
}

/** One field a book, for the whole series. */
export function bookListCard(books: readonly Book[], phrases: Phrases): Card {
  return {
    tone: "book",
    title: phrases.book.series,
    url: bookLinks.about,
    lines: [phrases.book.seriesLine],
    fields: books.flatMap((book) => field(book.title, summary(book, phrases), false)),
  };
}

/** The small line of a work's card: which book covers its year. */
export function coverageLine({ book, period }: Coverage, phrases: Phrases): string {
  return `-# ${phrases.book.line(escapeMarkdown(book.title), book.status, phrases.span(...period))}`;
}

/** The small line of a composer's card: which book covers the years of how many of the works. */
export function composerCoverageLine({ book, period, count }: Coverage, all: number, phrases: Phrases): string {
  const title = escapeMarkdown(book.title);
  return `-# ${phrases.book.composerLine(title, book.status, phrases.span(...period), count, all)}`;
}

function summary(book: Book, phrases: Phrases): string {
  const facts = [
    book.year === undefined ? phrases.book.status[book.status] : String(book.year),
    book.publisher === undefined ? undefined : escapeMarkdown(book.publisher),
    book.period === undefined ? undefined : phrases.book.period(...book.period),
  ].filter((part) => part !== undefined);
  return [...(book.subtitle === undefined ? [] : [`*${escapeMarkdown(book.subtitle)}*`]), facts.join(" · ")].join("\n");
}
