import type { Post } from "../../src/core/entry.ts";
import type { ExtractContext } from "../../src/core/extract/context.ts";
import { findSignedDays } from "../../src/core/extract/dates/release-date.ts";
import { readWhole } from "../../src/core/extract/extract-previews.ts";
import { findEntities } from "../../src/core/extract/names/entities.ts";
import { entitySigns } from "../../src/core/extract/names/entity-signs.ts";
import { readNewsFeatures } from "../../src/core/extract/news/news-features.ts";
import { newsSigns } from "../../src/core/extract/news/news-signs.ts";
import { findRuledNames, type RuledNames } from "../../src/core/extract/ruled-names.ts";
import { articleKey } from "../../src/core/extract/works/same-title.ts";
import { featuresOfWorks, mostRated } from "../../src/core/extract/works/work-features.ts";
import { findWork, rateWorks } from "../../src/core/extract/works/work-title.ts";
import { normalise } from "../../src/core/text.ts";
import type { LabelledPost } from "../../test/helpers/labelled-posts.ts";
import type { Example } from "./train-linear.ts";
import type { Row } from "./train-trees.ts";

type ToContext = (post: Post) => ExtractContext;

/** What a labelled post about one album teaches of its names. */
export interface NameLesson {
  readonly context: ExtractContext;
  readonly work: string | undefined;
  readonly ruled: RuledNames;
  readonly composer: readonly Example[];
  readonly label: readonly Example[];
  readonly isComposer: (name: string) => boolean;
}

/** Whether a post is news, with its features for that but the odds. */
export interface NewsLesson extends Example {
  readonly features: readonly number[];
}

/** What a labelled post teaches. */
export interface Sample {
  readonly news: NewsLesson;
  readonly date: readonly Example[];
  readonly names: NameLesson | undefined;
  readonly works: readonly Row[];
}

const isNews = (kind: string): boolean => kind !== "other" && kind !== "composer-assignment";

/** Whether a post is news, as something to learn from. */
export function newsLesson(post: Post, kind: string, toContext: ToContext): NewsLesson {
  const context = toContext(post);
  return {
    signs: [...newsSigns(context)],
    features: readNewsFeatures(context, readWhole(context, findWork(context)).evidence),
    isPositive: isNews(kind),
  };
}

const nameKey = (name: string): string =>
  normalise(name)
    .replace(/^the /, "")
    .replace(/ (?:records|music)$/, "");

type Reading = LabelledPost["readings"][number];

const composersOf = ({ composers, composersAlt, composersOptional }: Reading): readonly string[] => [
  ...composers,
  ...composersAlt,
  ...composersOptional,
];

const labelsOf = ({ label, labelAlt, otherLabels }: Reading): readonly string[] => [
  ...(label === undefined ? [] : [label]),
  ...labelAlt,
  ...otherLabels,
];

function nameLesson(context: ExtractContext, readings: readonly Reading[], work: string | undefined): NameLesson {
  const { sentences } = context.reading;
  const entities = findEntities(context, sentences);
  const signs = entitySigns(context, entities).map((own) => [...own]);
  const testOf = (namesOf: (reading: Reading) => readonly string[]) => {
    const right = new Set(readings.flatMap(namesOf).map(nameKey));
    return (name: string): boolean => right.has(nameKey(name));
  };
  const [isComposer, isLabel] = [testOf(composersOf), testOf(labelsOf)];
  const examples = (isRight: (name: string) => boolean): readonly Example[] =>
    entities.map(({ name }, place) => ({ signs: signs[place] ?? [], isPositive: isRight(name) }));
  return {
    context,
    work,
    ruled: findRuledNames(context, sentences, work),
    composer: examples(isComposer),
    label: examples(isLabel),
    isComposer,
  };
}

function dateExamples(context: ExtractContext, readings: readonly Reading[], work: string | undefined): Example[] {
  const right = new Set(readings.flatMap(({ releaseDate, releaseDateAlt }) => [releaseDate ?? "", ...releaseDateAlt]));
  return findSignedDays(context, context.reading.sentences, work).map(({ day, signs }) => ({
    signs: [...signs],
    isPositive: right.has(day),
  }));
}

/** Titles that may be the work; those of further albums of a round-up teach nothing. */
function workRows(context: ExtractContext, readings: readonly Reading[]): readonly Row[] {
  const [whole, ...further] = readings;
  if (whole === undefined || whole.workOptional) return [];
  const right = new Set([whole.work ?? "", ...whole.workAlt].map(articleKey));
  const others = new Set(further.map(({ work }) => articleKey(work ?? "")));
  const rated = rateWorks(context).slice(0, mostRated);
  return featuresOfWorks(context, rated).flatMap((values, place) => {
    const key = rated[place]?.key ?? "";
    const isPositive = right.has(key);
    return isPositive || !others.has(key) ? [{ values, isPositive }] : [];
  });
}

/** Reads out of a labelled post what it teaches. */
export function readSample({ post, kind, readings }: LabelledPost, toContext: ToContext): Sample {
  const news = newsLesson(post, kind, toContext);
  const context = toContext(post);
  const works = readings[0]?.work === undefined ? [] : workRows(context, readings);
  if (!isNews(kind) || kind === "book-news") return { news, date: [], names: undefined, works };
  const work = findWork(context);
  return {
    news,
    date: dateExamples(context, readings, work),
    names: readings.length === 1 ? nameLesson(context, readings, work) : undefined,
    works,
  };
}
