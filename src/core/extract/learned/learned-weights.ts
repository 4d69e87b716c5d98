import type { Trees } from "./trees.ts";

/** How much each sign speaks for something (above 0) or against it; learned from labelled posts. */
export type Weights = ReadonlyMap<string, number>;

/** What was learned for each question that reading a post asks. */
export interface LearnedWeights {
  /** Is the post news of an album or track? */
  readonly news: Weights;
  /** Is the name the composer's? */
  readonly composer: Weights;
  /** Is the name the label's? */
  readonly label: Weights;
  /** Does the album come on the day? */
  readonly date: Weights;
  /** Is the name the composer's, judged by the odds and by what else is known? */
  readonly composerTrees: Trees | undefined;
  /** Is the title the work's? */
  readonly workTrees: Trees | undefined;
  /** Is the post news, judged by the odds and by what was read out of it? */
  readonly newsTrees: Trees | undefined;
}

/** Weights that know nothing: only the rules speak. */
export const noWeights: LearnedWeights = {
  news: new Map(),
  composer: new Map(),
  label: new Map(),
  date: new Map(),
  composerTrees: undefined,
  workTrees: undefined,
  newsTrees: undefined,
};

/** The sign that everything has. */
export const always = "always";

/** However many signs there are, together they say no more than this. */
const most = 5;

/** The sum of weights as odds that are never quite sure. */
export const limitOdds = (sum: number): number => Math.max(-most, Math.min(most, sum));

/** How much the signs speak for something, as the logarithm of the odds, from -5 to 5; 0 where nothing was learned. */
export function logOdds(weights: Weights, signs: Iterable<string>): number {
  if (weights.size === 0) return 0;
  let sum = weights.get(always) ?? 0;
  for (const sign of signs) sum += weights.get(sign) ?? 0;
  return limitOdds(sum);
}
