import type { Book } from "../catalogue.ts";

/** A book whose period holds some of the years that somebody asked about. */
export interface Coverage {
  readonly book: Book;
  readonly period: readonly [from: number, to: number];
  /** How many of the years lie in the period. */
  readonly count: number;
}

/** The books whose period holds at least one of the years: published ones first, then those that hold more, then newer ones. */
export function coverageOf(books: readonly Book[], years: readonly number[]): readonly Coverage[] {
  return books
    .flatMap((book) => {
      const { period } = book;
      if (period === undefined) return [];
      const count = years.filter((year) => period[0] <= year && year <= period[1]).length;
      return count === 0 ? [] : [{ book, period, count }];
    })
    .sort((a, b) => rank(b.book) - rank(a.book) || b.count - a.count || (b.book.year ?? 0) - (a.book.year ?? 0));
}

function rank({ status }: Book): number {
  return status === "published" ? 1 : 0;
}
