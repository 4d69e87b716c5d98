import { featuresOfComposers, type ToldName, tellingSigns } from "./composers/composer-features.ts";
import { isNoComposer } from "./composers/no-composer.ts";
import { hasOtherRole as hasOtherRoleBeside } from "./composers/other-roles.ts";
import type { ExtractContext } from "./context.ts";
import type { ReadLabel } from "./labels/label.ts";
import type { LearnedWeights } from "./learned/learned-weights.ts";
import { createSignScale } from "./learned/sign-scale.ts";
import { askTrees } from "./learned/trees.ts";
import { creditsOf } from "./names/credited.ts";
import { type Entity, findEntities, type Mention } from "./names/entities.ts";
import { createReadEntitySigns } from "./names/entity-signs.ts";
import type { Sentence } from "./post/reading.ts";
import type { RuledNames } from "./ruled-names.ts";
import { isOwner, lengthOfGenitive } from "./words/genitive.ts";
import { normalise } from "./words/keys.ts";
import { articleKey, isSameTitle } from "./works/same-title.ts";

/** A name of a post with what speaks for its being the composer's, and the label's (logarithms of odds). */
export interface WeighedName {
  readonly key: string;
  readonly name: string;
  readonly composerScore: number;
  readonly labelOdds: number;
  /** The words beside it say at least once that its bearer did something else. */
  readonly hasOtherRole: boolean;
  /** The catalogue says that its bearer composed the work. */
  readonly isCredited: boolean;
}

/** How much a rule's word counts beside the learned odds of a label. */
const ruledLabel = 4;
const leastLabel = -1;
/** As much as speaks for a name of which it is known that no composer is called so. */
const unlikely = -3;
/** Less looks like a label in a name that ends in no word of the trade. */
const leastOther = 0;
const looksLikeLabel =
  /\b(?:records|recordings|music|discs|disques|tontrager|discos|media|tapes|classics|editions|sounds|audio|label)$/;

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
  const isLonger =
    key.startsWith(`${normalise(work)} `) || (work.startsWith(name) && /^['’]/.test(work.slice(name.length)));
  return isSameTitle(name, work) || isLonger || namesake !== undefined || ` ${normalise(work)} `.includes(` ${key} `);
}

/** "Grey Dawn Rising" beside the work "Grey Dawn": what begins as the work does, unless a person is called so. */
function isOfFamily({ gazetteer }: ExtractContext, { key, name }: Entity, work: string): boolean {
  const first = key.split(" ")[0] ?? "";
  return (
    first.length > 2 &&
    first === articleKey(work).split(" ")[0] &&
    !gazetteer.givenNames.has(first) &&
    gazetteer.composers.canonical(name) === undefined &&
    gazetteer.labels.canonical(name) === undefined
  );
}

/** Tells how the catalogue credits a name for the work, if it knows the work. */
function createCreditOf(context: ExtractContext, work: string | undefined): (entity: Entity) => number | undefined {
  const known = work === undefined ? undefined : creditsOf(context, work);
  if (known === undefined || known.any.size === 0) return () => undefined;
  const { composers } = context.gazetteer;
  return ({ key, name }) => {
    const spelt = composers.canonical(name);
    const own = spelt === undefined ? key : normalise(spelt);
    return known.ofYear.has(own) ? 2 : known.any.has(own) ? 1 : 0;
  };
}

/** "Northgate’s Ida Holm" names a band and the one of it who composed. */
function ownsComposer({ gazetteer }: ExtractContext, { sentence, start, end }: Mention): boolean {
  const { open, openFolded } = sentence;
  if (!isOwner(open, start, end)) return false;
  const behind = lengthOfGenitive(open.slice(start, end)) > 0 ? 0 : lengthOfGenitive(open.slice(start, end + 2));
  return gazetteer.composers.at(open, openFolded, end + behind + 1) !== undefined;
}

/** "– Ann Lee" on a line of its own, not in a list, is who wrote the post. */
function isSignature({ reading }: ExtractContext, { sentence, start, end }: Mention): boolean {
  if (sentence.place === "title" || !/^[–—-] ?$/.test(sentence.open.slice(0, start))) return false;
  const isInList = [sentence.index - 1, sentence.index + 1].some((at) => reading.sentences[at]?.place === "item");
  return !isInList && end >= sentence.open.trimEnd().length - 1;
}

const isOfOtherRole = (context: ExtractContext, { name, mentions }: Entity): boolean =>
  mentions.some((mention) => hasOtherRoleBeside(mention.sentence, mention) || ownsComposer(context, mention)) ||
  (mentions.every((mention) => isSignature(context, mention)) &&
    context.gazetteer.composers.canonical(name) === undefined);

/** The names of the sentences but the work's with what their signs say. */
export function readNames(
  context: ExtractContext,
  sentences: readonly Sentence[],
  work: string | undefined,
  weights: LearnedWeights,
): readonly SignedName[] {
  const isOther = (entity: Entity): boolean =>
    work === undefined || !(isOfWork(entity.key, entity.name, work) || isOfFamily(context, entity, work));
  const entities = findEntities(context, sentences).filter(isOther);
  const scale = scales.get(weights) ?? createNameScale(weights);
  scales.set(weights, scale);
  const readSigns = scale.readSignsOf(context);
  const creditOf = createCreditOf(context, work);
  return entities.map((entity, place) => {
    const { odds, told } = scale.weigh((add) => readSigns(entity, place, add));
    return {
      entity,
      odds: odds[0] ?? 0,
      labelOdds: odds[1] ?? 0,
      told,
      credit: creditOf(entity),
      hasOtherRole: isOfOtherRole(context, entity),
    };
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
  return names.map(({ entity, odds, labelOdds, credit, hasOtherRole }, place) => {
    const { key, name } = entity;
    const composerScore = composerTrees === undefined ? odds : askTrees(composerTrees, features[place] ?? []);
    const score = isNoComposer(context, entity.name) ? Math.min(composerScore, unlikely) : composerScore;
    return { key, name, composerScore: score, labelOdds, hasOtherRole, isCredited: credit === 2 };
  });
}

/** A name with what speaks for it. */
export interface Scored {
  readonly key: string;
  readonly name: string;
  readonly score: number;
}

/** Names with a score each, as the names that rules found are spelt; those that only rules found come first. */
export function scoreNames(
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

/** The name for which most speaks, the first of equals. */
export const likeliest = (scored: readonly Scored[]): Scored | undefined =>
  scored.reduce<Scored | undefined>(
    (top, next) => (top === undefined || next.score > top.score ? next : top),
    undefined,
  );

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
  const top = likeliest(scoreNames(names, byRule === undefined ? [] : [byRule], scoreOf, ruledLabel));
  if (top === undefined) return undefined;
  if (byRule !== undefined && ` ${normalise(byRule)} `.includes(` ${top.key} `)) return byRule;
  return top.score > (looksLikeLabel.test(top.key) ? leastLabel : leastOther) ? top.name : undefined;
}
