import { composerFeatures, featuresOfComposers } from "../../src/core/extract/composers/composer-features.ts";
import {
  type LearnedWeights,
  logOdds,
  noWeights,
  type Weights,
} from "../../src/core/extract/learned/learned-weights.ts";
import type { Trees } from "../../src/core/extract/learned/trees.ts";
import { newsFeatures } from "../../src/core/extract/news/news-features.ts";
import { readNames } from "../../src/core/extract/weigh-names.ts";
import { workFeatures } from "../../src/core/extract/works/work-features.ts";
import type { NameLesson, NewsLesson, Sample } from "./samples.ts";
import { type Example, trainLinear } from "./train-linear.ts";
import { type Row, trainTrees } from "./train-trees.ts";

const options = { rounds: 15, rate: 0.05, decay: 0.001, leastSeen: 3, seed: 1 };
const treeOptions = { trees: 80, depth: 3, rate: 0.1, leastRows: 10, pull: 1 };
const workOptions = { trees: 120, depth: 4, rate: 0.08, leastRows: 25, pull: 3 };
const newsOptions = { trees: 120, depth: 4, rate: 0.05, leastRows: 20, pull: 5 };
/** Signs that say less are left out, before trees are grown on what the others say: each costs the bot memory. */
const leastWeight = 0.2;
const parts = 5;
const runs = 10;

function learnSigns(examples: readonly Example[]): Weights {
  const weights = [...trainLinear(examples, options)].filter(([, weight]) => Math.abs(weight) >= leastWeight);
  return new Map(weights.map(([sign, weight]) => [sign, Number(weight.toFixed(2))]));
}

function rowsOf({ context, work, ruled, isComposer }: NameLesson, weights: LearnedWeights): readonly Row[] {
  const names = readNames(context, context.reading.sentences, work, weights);
  return featuresOfComposers(names, ruled).map((values, place) => ({
    values,
    isPositive: isComposer(names[place]?.entity.name ?? ""),
  }));
}

/** Trees are grown on odds from weights that did not see the post, since such are what they will be asked about. */
function learnComposerTrees(lessons: readonly NameLesson[]): Trees {
  const rows = Array.from({ length: parts }, (_, part) => part).flatMap((part) => {
    const composer = learnSigns(lessons.filter((__, place) => place % parts !== part).flatMap((one) => one.composer));
    const weights = { ...noWeights, composer };
    return lessons.filter((__, place) => place % parts === part).flatMap((lesson) => rowsOf(lesson, weights));
  });
  return trainTrees(composerFeatures, rows, treeOptions);
}

/**
 * The parts are runs of the lessons, so that a set's posts are judged by what other sets teach: posts of one set are
 * alike, and trees would trust the odds more than they deserve where sites are new.
 */
function learnNewsTrees(lessons: readonly NewsLesson[]): Trees {
  const partOf = (place: number): number => Math.floor((place * runs) / lessons.length);
  const rows = Array.from({ length: runs }, (_, part) => part).flatMap((part) => {
    const weights = learnSigns(lessons.filter((__, place) => partOf(place) !== part));
    return lessons
      .filter((__, place) => partOf(place) === part)
      .map(({ signs, features, isPositive }) => ({ values: [logOdds(weights, signs), ...features], isPositive }));
  });
  return trainTrees(newsFeatures, rows, newsOptions);
}

/** Learns from samples of posts, and from further posts of which only the kind is known. */
export function learn(samples: readonly Sample[], kinds: readonly NewsLesson[]): LearnedWeights {
  const lessons = samples.flatMap(({ names }) => names ?? []);
  const news = [...samples.map((sample) => sample.news), ...kinds];
  return {
    news: learnSigns(news),
    composer: learnSigns(lessons.flatMap(({ composer }) => composer)),
    label: learnSigns(lessons.flatMap(({ label }) => label)),
    date: learnSigns(samples.flatMap(({ date }) => date)),
    newsTrees: learnNewsTrees(news),
    composerTrees: learnComposerTrees(lessons),
    workTrees: trainTrees(
      workFeatures,
      samples.flatMap(({ works }, group) => works.map((row) => ({ ...row, group }))),
      workOptions,
    ),
  };
}
