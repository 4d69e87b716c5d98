import type { FindDates } from "./found-date.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { LearnedWeights } from "./learned-weights.ts";
import type { Cues } from "./lexicon/cues.ts";
import type { NameReader } from "./names.ts";
import type { Reading } from "./reading.ts";

/** What every rule is given: the post, the language's words, and the names that are known. */
export interface ExtractContext {
  readonly reading: Reading;
  readonly cues: Cues;
  readonly gazetteer: Gazetteer;
  readonly names: NameReader;
  readonly findDates: FindDates;
  readonly weights: LearnedWeights;
}
