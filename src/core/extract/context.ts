import type { FindDates } from "./dates/found-date.ts";
import type { LearnedWeights } from "./learned/learned-weights.ts";
import type { Cues } from "./lexicon/cues.ts";
import type { Gazetteer } from "./names/gazetteer.ts";
import type { NameReader } from "./names/names.ts";
import type { Reading } from "./post/reading.ts";

/** What every rule is given: the post, the language's words, and the names that are known. */
export interface ExtractContext {
  readonly reading: Reading;
  readonly cues: Cues;
  readonly gazetteer: Gazetteer;
  readonly names: NameReader;
  readonly findDates: FindDates;
  readonly weights: LearnedWeights;
}
