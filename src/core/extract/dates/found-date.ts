import type { Language } from "../post/language.ts";

/** A date in a text, as far as the text says it; `start` and `end` count in the text. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** True for the parts that the text states or that follow from the day of reference. */
  readonly certain: { readonly year: boolean; readonly month: boolean; readonly day: boolean };
  /** A word such as "tomorrow" or "Friday" instead of a date. */
  readonly relative: boolean;
}

/** Finds the dates in a text; relative ones are resolved against `referenceAt` (epoch ms). */
export type FindDates = (text: string, language: Language, referenceAt: number) => readonly FoundDate[];
