import { type Card, field } from "./card.ts";
import type { Book } from "./catalogue.ts";
import { phrases } from "./phrases.ts";
import { escapeMarkdown } from "./text.ts";

/** The card of one book; planned ones say so. */
export function bookCard(book: Book): Card {
  const { fields } = phrases;
  return {
    tone: "book",
    author: book.series,
    title: book.title,
    url: "https://musiquefantastique.com/the-book/",
    lines: [
      ...(book.subtitle === undefined ? [] : [`*${escapeMarkdown(book.subtitle)}*`]),
      ...book.notes.map(escapeMarkdown),
    ],
    fields: [
      ...field(fields.status, book.status === "published" ? phrases.book.published : phrases.book.planned),
      ...field(fields.year, book.year === undefined ? undefined : String(book.year)),
      ...field(fields.publisher, book.publisher === undefined ? undefined : escapeMarkdown(book.publisher)),
      ...field(fields.covers, book.period === undefined ? undefined : phrases.book.period(...book.period)),
    ],
    footer: book.author,
  };
}

/** One line a book, for the whole series. */
export function bookListCard(books: readonly Book[]): Card {
  return {
    tone: "book",
    title: phrases.book.series,
    url: "https://musiquefantastique.com/the-book/",
    lines: [phrases.book.seriesLine],
    fields: books.flatMap((book) => field(book.title, summary(book), false)),
  };
}

function summary(book: Book): string {
  const parts = [
    book.subtitle === undefined ? undefined : escapeMarkdown(book.subtitle),
    book.year === undefined ? phrases.book.planned : String(book.year),
    book.publisher === undefined ? undefined : escapeMarkdown(book.publisher),
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
}
