import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { loadWeights } from "../../src/catalogue/load-weights.ts";
import type { Post } from "../../src/core/entry.ts";
import { gazetteerNames } from "../../src/core/lookup/gazetteer-names.ts";
import type { PreviewRecord } from "../../src/core/preview.ts";
import { createExtractor, type Extractor } from "../../src/extract/create-extractor.ts";
import { dataFolder } from "../../src/paths.ts";
import { scoreExtraction } from "../../test/helpers/extraction-score.ts";
import { type LabelledPost, postSets, readLabelledPosts, readPostSet } from "../../test/helpers/labelled-posts.ts";
import type { Figure } from "../figure.ts";

const silence: PreviewRecord = { kind: "other", composers: [], formats: [], trackTitles: [], links: {} };
const rounds = 5;
const longLength = 5_000_000;
const longParagraph =
  "<p>Lakeshore Records will release the score of <em>The Long Night</em> by <b>Ida Holm</b> on May 3; “Dusk” can be heard.</p>";

function quality(name: string, posts: readonly LabelledPost[], extract: Extractor, leastF1: number): readonly Figure[] {
  const score = scoreExtraction(posts, ({ post }) => extract(post)[0] ?? silence);
  const allowed = Math.max(2, Math.floor(score.negatives * 0.04));
  return [
    {
      name: `${name}: micro-F1 over all facts of ${posts.length} posts`,
      value: score.microF1,
      unit: "",
      least: leastF1,
    },
    {
      name: `${name}: records exactly right (work, composers, label, date)`,
      value: score.exact,
      unit: "",
      least: 0.85,
    },
    { name: `${name}: posts to announce that are announced`, value: score.recall, unit: "", least: 0.98 },
    { name: `${name}: false alarms in ${score.negatives}`, value: score.falseAlarms, unit: "posts", target: allowed },
  ];
}

/** The best of several rounds, so that what else runs on the machine counts less. */
function postsPerSecond(posts: readonly Post[], extract: Extractor): number {
  const times = Array.from({ length: rounds }, () => {
    const from = performance.now();
    for (const post of posts) extract(post);
    return performance.now() - from;
  });
  return (posts.length * 1_000) / Math.min(...times);
}

function longPostMs(extract: Extractor): number {
  const html = longParagraph.repeat(Math.ceil(longLength / longParagraph.length));
  const post = { id: "long", title: "The Long Night soundtrack", link: "", publishedAt: Date.UTC(2021, 3, 1), html };
  const times = Array.from({ length: rounds }, () => {
    const from = performance.now();
    extract(post);
    return performance.now() - from;
  });
  return Math.min(...times);
}

/** Measures how well and how fast posts are read; two further files of JSON Lines are posts and their labels. */
export function measureExtraction(files: readonly string[], print: (figure: Figure) => void): void {
  const extract = createExtractor(gazetteerNames(loadCatalogue(dataFolder)), loadWeights(dataFolder));
  const tuned = postSets.tuned.flatMap(readPostSet);
  const aside = postSets.aside.flatMap(readPostSet);
  const learned = postSets.learned.flatMap(readPostSet);
  const [posts, labels] = files.map((file) => pathToFileURL(resolve(file)));
  const given = posts === undefined || labels === undefined ? [] : readLabelledPosts(posts, labels);
  const all = [...tuned, ...aside, ...learned].map(({ post }) => post);
  for (const figure of [
    ...(given.length === 0 ? [] : quality("given", given, extract, 0.97)),
    ...quality("tuned on", tuned, extract, 0.95),
    ...quality("kept aside", aside, extract, 0.95),
    { name: "posts read on one core", value: postsPerSecond(all, extract), unit: "/s", least: 2_000 },
    { name: "a post of 5 MB", value: longPostMs(extract), unit: "ms", target: 200 },
  ])
    print(figure);
}
