import type { Work } from "../catalogue.ts";
import { composerNames } from "../lookup/work-fame.ts";
import type { Preview } from "../preview.ts";
import { normalise } from "../text.ts";

/** A film of an old title, by somebody else, is another film from so many years on. */
const yearsApart = 3;

/**
 * True if a preview that names a title of the work is about it, and not about a namesake: one by other composers is about a work of
 * the same title, be it one of the twins or a new film; one without composers is about the newest of that title.
 */
export function isAbout(
  { record, publishedAt }: Preview,
  work: Work,
  twins: readonly Work[],
  namesOf: (name: string) => readonly string[],
): boolean {
  const people = new Set(composerNames(work).flatMap(namesOf).map(normalise));
  if (record.composers.some((name) => people.has(normalise(name)))) return true;
  if (record.composers.length === 0) return twins.every(({ year }) => year < work.year);
  if (twins.length > 0) return false;
  const isSeries = work.kind === "tv" || record.season !== undefined;
  return isSeries || people.size === 0 || new Date(publishedAt).getUTCFullYear() - work.year < yearsApart;
}
