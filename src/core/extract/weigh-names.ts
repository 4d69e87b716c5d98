import { featuresOfComposers, type ToldName, tellingSigns } from "./composer-features.ts";
import type { ReadComposers } from "./composers.ts";
import type { ExtractContext } from "./context.ts";
import { type Entity, findEntities } from "./entities.ts";
import { createReadEntitySigns } from "./entity-signs.ts";
import { normalise } from "./keys.ts";
import type { ReadLabel } from "./label.ts";
import type { LearnedWeights } from "./learned-weights.ts";
import type { Sentence } from "./reading.ts";
import type { RuledNames } from "./ruled-names.ts";
import { isSameTitle } from "./same-title.ts";
import { createSignScale } from "./sign-scale.ts";
import { askTrees } from "./trees.ts";

/** A name of a post with what speaks for its being the composer's, and the label's (logarithms of odds). */
export interface WeighedName {
  readonly key: string;
  readonly name: string;
  readonly composerScore: number;
  readonly labelOdds: number;
}

/** How much a rule's word counts beside the learned odds of a label. */
const ruledLabel = 4;
/** How much speaks for a composer whom only rules found: in so many words, or otherwise. */
const onlyRuled = { plain: 1, other: -0.8 } as const;
/** The likeliest name is taken below even odds too, where nothing is likelier. */
const leastComposer = -0.5;
/** Every name for which so much speaks is one of the composers. */
const leastOfSeveral = 0;
/** Who is named in one row with a composer needs less. */
const leastBeside = -1.5;
const leastLabel = -1;
/** Less looks like a label in a name that ends in no word of the trade. */
const leastOther = 0.5;
const looksLikeLabel = /\b(?:records|recordings|music|discs|disques|tontrager|discos|media|tapes)$/;

function createNameScale({ composer, label }: LearnedWeights) {
  const { words, weigh } = createSignScale([composer, label], tellingSigns);
  return { weigh, readSignsOf: createReadEntitySigns(words) };
}

/** Weights are the same for all posts. */
const scales = new WeakMap<LearnedWeights, ReturnType<typeof createNameScale>>();

/** A name with what its signs say. */
export interface SignedName extends ToldName {
  readonly labelOdds: number;
}

/** True for the work's name, a part of it, and whom it is named after: "Jean-Luc Picard" in "Star Trek: Picard". */
function isOfWork(key: string, name: string, work: string): boolean {
  const namesake = work
    .split(": ")
    .map(normalise)
    .find((part) => !part.includes(" ") && key.endsWith(` ${part}`));
  return isSameTitle(name, work) || namesake !== undefined || ` ${normalise(work)} `.includes(` ${key} `);
}

/** The names of the sentences but the work's with what their signs say. */
export function readNames(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
  weights: LearnedWeights,
): readonly SignedName[] {
  const isOther = ({ key, name }: Entity): boolean => work === undefined || !isOfWork(key, name, work);
  const entities = findEntities(context, sentences).filter(isOther);
  const scale = scales.get(weights) ?? createNameScale(weights);
  scales.set(weights, scale);
  const readSigns = scale.readSignsOf(context);
  return entities.map((entity, place) => {
    const { odds, told } = scale.weigh((add) => readSigns(entity, place, add));
    return { entity, odds: odds[0] ?? 0, labelOdds: odds[1] ?? 0, told };
  });
}

/** The names of the sentences with what speaks for each; none where nothing was learned. */
export function weighNames(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
  ruled: RuledNames,
): readonly WeighedName[] {
  const { composer, label, composerTrees } = context.weights;
  if (composer.size === 0 && label.size === 0) return [];
  const names = readNames(context, sentences, work, context.weights);
  const features = featuresOfComposers(names, ruled);
  return names.map(({ entity: { key, name }, odds, labelOdds }, place) => {
    const composerScore = composerTrees === undefined ? odds : askTrees(composerTrees, features[place] ?? []);
    return { key, name, composerScore, labelOdds };
  });
}

interface Scored {
  readonly key: string;
  readonly name: string;
  readonly score: number;
}

/** Names with a score each, as the names that rules found are spelt; those that only rules found come first. */
function scoreNames(
  names: readonly WeighedName[],
  byRule: readonly string[],
  scoreOf: (name: WeighedName, isRuled: boolean) => number,
  forOnlyRuled: number,
): readonly Scored[] {
  const spelling = new Map(byRule.map((name) => [normalise(name), name]));
  const known = new Set(names.map(({ key }) => key));
  return [
    ...[...spelling].filter(([key]) => !known.has(key)).map(([key, name]) => ({ key, name, score: forOnlyRuled })),
    ...names.map((name) => {
      const ruled = spelling.get(name.key);
      return { key: name.key, name: ruled ?? name.name, score: scoreOf(name, ruled !== undefined) };
    }),
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

/** The composers: every name for which more speaks than against, else the likeliest if it is likely enough. */
export function chooseComposers(names: readonly WeighedName[], ruled: ReadComposers): readonly string[] {
  if (names.length === 0) return ruled.names;
  const forOnlyRuled = ruled.proof === "plain" ? onlyRuled.plain : onlyRuled.other;
  const scored = scoreNames(names, ruled.names, ({ composerScore }) => composerScore, forOnlyRuled);
  const isRuled = new Set(ruled.proof === "plain" ? ruled.names.map(normalise) : []);
  const isSure = scored.some(({ key, score }) => score > leastOfSeveral && isRuled.has(key));
  const isLikely = ({ key, score }: Scored): boolean =>
    score > (isSure && isRuled.has(key) ? leastBeside : leastOfSeveral);
  const likely = withoutParts(scored.filter(isLikely));
  if (likely.length > 0) return likely.map(({ name }) => name);
  const top = best(scored);
  return top !== undefined && top.score > leastComposer ? [top.name] : [];
}

/** The label: the likeliest name that is no composer's and not denied, the one that rules found having a start. */
export function chooseLabel(
  all: readonly WeighedName[],
  { name, isPlain, denied }: ReadLabel,
  composers: readonly string[],
): string | undefined {
  if (all.length === 0 || (isPlain && name !== undefined)) return name;
  const others = new Set([...composers, ...denied].map(normalise));
  const byRule = name === undefined || others.has(normalise(name)) ? undefined : name;
  const names = all.filter(({ key }) => !others.has(key));
  const scoreOf = ({ labelOdds }: WeighedName, isRuled: boolean): number => labelOdds + (isRuled ? ruledLabel : 0);
  const top = best(scoreNames(names, byRule === undefined ? [] : [byRule], scoreOf, ruledLabel));
  if (top === undefined) return undefined;
  if (byRule !== undefined && ` ${normalise(byRule)} `.includes(` ${top.key} `)) return byRule;
  return top.score > (looksLikeLabel.test(top.key) ? leastLabel : leastOther) ? top.name : undefined;
}
