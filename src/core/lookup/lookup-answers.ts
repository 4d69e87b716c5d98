import type { Book, Composer, Work, WorkKind } from "../catalogue.ts";
import { composerNames } from "./work-fame.ts";

/** An answer of the command-line look-up; `score` is 1 for what can only be meant. */
export type LookupAnswer =
  | {
      readonly type: "soundtrack";
      readonly id: string;
      readonly title: string;
      readonly year?: number;
      readonly kind?: Exclude<WorkKind, "album">;
      readonly composers: readonly string[];
      readonly score: number;
    }
  | { readonly type: "composer"; readonly id: string; readonly name: string; readonly score: number }
  | {
      readonly type: "book";
      readonly id: string;
      readonly title: string;
      readonly year?: number;
      readonly composers: readonly string[];
      readonly score: number;
    };

/** A work as an answer. */
export function soundtrackAnswer(work: Work, score: number): LookupAnswer {
  const { id, title, year, kind } = work;
  return {
    type: "soundtrack",
    id,
    title,
    ...(year === 0 ? {} : { year }),
    ...(kind === "album" ? {} : { kind }),
    composers: composerNames(work),
    score: rounded(score),
  };
}

/** A composer as an answer. */
export function composerAnswer({ id, name }: Composer, score: number): LookupAnswer {
  return { type: "composer", id, name, score: rounded(score) };
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** A book as an answer. */
export function bookAnswer(book: Book, score: number): LookupAnswer {
  const year = book.year === undefined ? {} : { year: book.year };
  return { type: "book", id: book.id, title: book.title, ...year, composers: [], score: rounded(score) };
}
