import { type ReadComposers, readComposers } from "./composers/composers.ts";
import type { ExtractContext } from "./context.ts";
import { type ReadLabel, readLabel } from "./labels/label.ts";
import type { Sentence } from "./post/reading.ts";

/** What rules alone take for the composers, and for the label. */
export interface RuledNames {
  readonly composers: ReadComposers;
  readonly label: ReadLabel;
}

/** Reads composers and label by rules alone. */
export function findRuledNames(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
  proof: "any" | "plain" = "any",
): RuledNames {
  const composers = readComposers(context, sentences, work, proof);
  return { composers, label: readLabel(context, sentences, composers.names, work) };
}
