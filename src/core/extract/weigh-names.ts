import { normalise } from "../text.ts";
import type { ExtractContext } from "./context.ts";
import { type Entity, findEntities } from "./entities.ts";
import { createReadSigns } from "./entity-signs.ts";
import type { LearnedWeights } from "./learned-weights.ts";
import type { Sentence } from "./reading.ts";
import { isSameTitle } from "./same-title.ts";
import { createSignScale } from "./sign-scale.ts";

/** A name with what its surroundings say for its being the composer, and the label (logarithms of odds). */
export interface WeighedName {
  readonly key: string;
  readonly name: string;
  readonly composerOdds: number;
  readonly labelOdds: number;
}

/** How much a rule's word counts beside the learned odds. */
const ruled = { composer: 4, otherComposer: 3, label: 4 } as const;
/** The likeliest name is taken below even odds too, where nothing is likelier. */
const leastComposer = -0.5;
/** Every name for which so much speaks is one of the composers. */
const leastOfSeveral = 0.4;
const leastLabel = -1;

/** Weights are the same for all posts. */
const scales = new WeakMap<LearnedWeights, ReturnType<typeof createSignScale>>();

/** The names of the sentences with their odds; none where nothing was learned. */
export function weighNames(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
): readonly WeighedName[] {
  const { composer, label } = context.weights;
  if (composer.size === 0 && label.size === 0) return [];
  const isOther = ({ name }: Entity): boolean => work === undefined || !isSameTitle(name, work);
  const entities = findEntities(context, sentences).filter(isOther);
  const weigh = scales.get(context.weights) ?? createSignScale(context.weights);
  scales.set(context.weights, weigh);
  const readSigns = createReadSigns(context);
  return entities.map((entity, place) => {
    const odds = weigh((add) => readSigns(entity, place, add));
    return { key: entity.key, name: entity.name, composerOdds: odds.composer, labelOdds: odds.label };
  });
}

interface Scored {
  readonly key: string;
  readonly name: string;
  readonly score: number;
}

/** The names that rules found, in their spelling, then all others; `score` says how much speaks for each. */
function scoreNames(
  names: readonly WeighedName[],
  byRule: readonly string[],
  oddsOf: (name: WeighedName) => number,
  forRuled: number,
  againstOthers: number,
): readonly Scored[] {
  const odds = new Map(names.map((name) => [name.key, oddsOf(name)]));
  const keys = new Set(byRule.map(normalise));
  return [
    ...byRule.map((name) => ({ key: normalise(name), name, score: (odds.get(normalise(name)) ?? 0) + forRuled })),
    ...names
      .filter(({ key }) => !keys.has(key))
      .map((name) => ({ key: name.key, name: name.name, score: oddsOf(name) - (keys.size > 0 ? againstOthers : 0) })),
  ];
}

const best = (scored: readonly Scored[]): Scored | undefined =>
  scored.reduce<Scored | undefined>(
    (top, next) => (top === undefined || next.score > top.score ? next : top),
    undefined,
  );

/** Of "Moth & Rust" and "Rust" only the likelier is meant. */
function withoutParts(chosen: readonly Scored[]): readonly Scored[] {
  const holds = (whole: Scored, part: Scored): boolean =>
    whole !== part && (` ${whole.key} `.includes(` ${part.key} `) || ` ${part.key} `.includes(` ${whole.key} `));
  return chosen.filter((one) => !chosen.some((other) => holds(other, one) && other.score > one.score));
}

/** The composers: those that rules found unless the words speak against them, and others for whom they speak. */
export function chooseComposers(names: readonly WeighedName[], byRule: readonly string[]): readonly string[] {
  if (names.length === 0) return byRule;
  const scored = scoreNames(names, byRule, ({ composerOdds }) => composerOdds, ruled.composer, ruled.otherComposer);
  const likely = withoutParts(scored.filter(({ score }) => score > leastOfSeveral));
  if (likely.length > 0) return likely.map(({ name }) => name);
  const top = best(scored);
  return top !== undefined && top.score > leastComposer ? [top.name] : [];
}

/** The label: the likeliest name, the one that rules found having a start. */
export function chooseLabel(names: readonly WeighedName[], byRule: string | undefined): string | undefined {
  if (names.length === 0) return byRule;
  const top = best(
    scoreNames(names, byRule === undefined ? [] : [byRule], ({ labelOdds }) => labelOdds, ruled.label, 0),
  );
  return top !== undefined && top.score > leastLabel ? top.name : undefined;
}
