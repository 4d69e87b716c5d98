import type { Catalogue } from "../src/core/catalogue.ts";
import type { Suggestion } from "../src/core/reply.ts";
import { normalise } from "../src/core/text.ts";

const max = 25;

/** Labels of the catalogue that contain what was typed, those that begin with it first. */
export function suggestLabels(typed: string, { labels }: Catalogue): readonly Suggestion[] {
  return namesLike(
    typed,
    labels.map(({ name }) => ({ name, value: name })),
  );
}

/** Of the given suggestions those whose name contains what was typed, those that begin with it first; at most 25. */
export function namesLike(typed: string, all: readonly Suggestion[]): readonly Suggestion[] {
  const wanted = normalise(typed);
  const fitting = all.filter(({ name }) => normalise(name).includes(wanted));
  const beginning = fitting.filter(({ name }) => normalise(name).startsWith(wanted));
  return [...beginning, ...fitting.filter((suggestion) => !beginning.includes(suggestion))].slice(0, max);
}
