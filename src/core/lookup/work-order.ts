import type { Work } from "../catalogue.ts";

/** Sorts works by year, those of one year by id. */
export function byYear(a: Work, b: Work): number {
  return a.year - b.year || (a.id < b.id ? -1 : 1);
}
