import type { Composer, Work } from "../catalogue.ts";

/** What a book may be asked about. */
export type BookSubject =
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "decade"; readonly year: number }
  | { readonly kind: "work"; readonly work: Work }
  | { readonly kind: "composer"; readonly composer: Composer };

/** The year or decade that a text names: "1956", "1950s", "the 1950s"; undefined if it is something else. */
export function yearIn(text: string): BookSubject | undefined {
  const [, year, decade] = /^\s*(?:the\s+)?(\d{4})(['’]?s)?\s*$/i.exec(text) ?? [];
  if (year === undefined) return undefined;
  return { kind: decade === undefined ? "year" : "decade", year: Number(year) };
}

/** The years of a subject: those of all works for a composer. */
export function yearsOf(subject: BookSubject, worksByComposer: (name: string) => readonly Work[]): readonly number[] {
  switch (subject.kind) {
    case "year":
      return [subject.year];
    case "decade":
      return [...Array(10).keys()].map((year) => subject.year + year);
    case "work":
      return [subject.work.year];
    case "composer":
      return worksByComposer(subject.composer.name).map(({ year }) => year);
  }
}
