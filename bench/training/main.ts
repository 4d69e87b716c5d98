import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { type LearnedWeights, noWeights, type Weights } from "../../src/core/extract/learned/learned-weights.ts";
import type { Trees } from "../../src/core/extract/learned/trees.ts";
import { gazetteerNames } from "../../src/core/lookup/gazetteer-names.ts";
import type { PreviewRecord } from "../../src/core/preview.ts";
import { createContexts, createExtractor } from "../../src/extract/create-extractor.ts";
import { dataFolder } from "../../src/paths.ts";
import { scoreExtraction } from "../../test/helpers/extraction-score.ts";
import { postSets, readLabelledPosts, readPostSet } from "../../test/helpers/labelled-posts.ts";
import { readLabelledKinds } from "./labelled-kinds.ts";
import { learn } from "./learn.ts";
import { newsLesson, readSample } from "./samples.ts";

/** Sets are read in so many parts by what the other parts teach. */
const folds = 4;

const linesOf = (question: string, weights: Weights): readonly string[] =>
  [...weights].map(([sign, weight]) => `${question}\t${sign}\t${weight.toFixed(2)}`).sort();

const textOf = ({ features, base, trees }: Trees): string =>
  [
    "# Written by `npm run train`: the features, the base, then a tree a line; a node is a feature, a limit and two ways on.",
    features.join("\t"),
    String(base),
    ...trees.map((tree) => tree.join(" ")),
    "",
  ].join("\n");

const silence: PreviewRecord = { kind: "other", composers: [], formats: [], trackTitles: [], links: {} };
const names = gazetteerNames(loadCatalogue(dataFolder));
const toContext = createContexts(names, noWeights);

/** How well a set is read by what was learned from others: the honest figure for posts that nobody saw. */
function printUnseen(set: string, weights: LearnedWeights): void {
  const extract = createExtractor(names, weights);
  const score = scoreExtraction(readPostSet(set), ({ post }) => extract(post)[0] ?? silence);
  const share = (value: number): string => value.toFixed(3);
  process.stdout.write(
    `${set} unseen: micro-F1 ${share(score.microF1)}, exact ${share(score.exact)}, recall ${share(score.recall)}, ` +
      `${score.falseAlarms} false alarms in ${score.negatives}\n`,
  );
}

/** Further labelled posts that are named on the command line: FILE.jsonl with FILE-gold.jsonl beside it. */
function readFurther(): readonly (readonly [string, ReturnType<typeof readPostSet>])[] {
  return process.argv.slice(2).map((file) => {
    const labels = file.replace(/\.jsonl$/, "-gold.jsonl");
    return [file, readLabelledPosts(pathToFileURL(file), pathToFileURL(labels))];
  });
}

/** Learns from the labelled posts of the fixtures, and from those of the files that are named, and writes `data/reading-weights.tsv` and the files of trees. */
function main(): void {
  const own = [...postSets.tuned, ...postSets.learned].map((set) => [set, readPostSet(set)] as const);
  const samples = new Map(
    [...own, ...readFurther()].map(([set, posts]) => [set, posts.map((post) => readSample(post, toContext))]),
  );
  const kinds = readLabelledKinds().map(({ post, kind }) => newsLesson(post, kind, toContext));
  const learnWithout = (unseen: readonly string[]): LearnedWeights =>
    learn(
      [...samples].flatMap(([name, own]) => (unseen.includes(name) ? [] : own)),
      kinds,
    );
  for (let fold = 0; fold < folds; fold++) {
    const unseen = postSets.learned.filter((_, place) => place % folds === fold);
    const weights = learnWithout(unseen);
    for (const set of unseen) printUnseen(set, weights);
  }
  const { news, composer, label, date, ...trees } = learnWithout([]);
  const lines = [
    "# Written by `npm run train` from the labelled posts in test/fixtures: question, sign, how much it speaks for yes.",
    ...Object.entries({ news, composer, label, date }).flatMap(([question, weights]) => linesOf(question, weights)),
  ];
  writeFileSync(join(dataFolder, "reading-weights.tsv"), `${lines.join("\n")}\n`);
  for (const question of ["composer", "work", "news"] as const) {
    const grown = trees[`${question}Trees`];
    if (grown !== undefined) writeFileSync(join(dataFolder, `${question}-trees.tsv`), textOf(grown));
  }
}

main();
