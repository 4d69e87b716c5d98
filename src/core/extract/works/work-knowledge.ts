import type { ExtractContext } from "../context.ts";
import { creditsOf, firstNamed } from "../names/credited.ts";

/** The names of the features that tell what the catalogue knows of a title, in their order. */
export const knowledgeFeatures: readonly string[] = [
  "known composer",
  "composer named",
  "composer of year named",
  "composer at",
  "year named",
  "age",
  "composer of another",
];

/** As late, or as old, as what is not there at all. */
const most = 99;
/** Where among the features it stands whether a composer is named. */
const composerNamed = 1;

function ownKnowledge(context: ExtractContext, title: string): readonly number[] {
  const { any, ofYear, isYearNamed, age } = creditsOf(context, title);
  const at = firstNamed(context, any);
  return [
    any.size > 0 ? 1 : 0,
    at === undefined ? 0 : 1,
    firstNamed(context, ofYear) === undefined ? 0 : 1,
    at ?? most,
    isYearNamed ? 1 : 0,
    age ?? most,
  ];
}

/** For each title what the catalogue knows of it: whether its composers are named, where, how old it is, and whether those of another title are named. */
export function knowledgeOf(
  context: ExtractContext,
  titles: readonly { readonly text: string }[],
): readonly (readonly number[])[] {
  const known = titles.map(({ text }) => ownKnowledge(context, text));
  const named = known.filter((values) => values[composerNamed] === 1).length;
  return known.map((values) => [...values, named > (values[composerNamed] ?? 0) ? 1 : 0]);
}
