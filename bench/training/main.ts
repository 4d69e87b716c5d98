import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { logOdds, noWeights } from "../../src/core/extract/learned-weights.ts";
import { gazetteerNames } from "../../src/core/lookup/gazetteer-names.ts";
import { createContexts } from "../../src/extract/create-extractor.ts";
import { dataFolder } from "../../src/paths.ts";
import { postSets, readPostSet } from "../../test/helpers/labelled-posts.ts";
import { nameExamples, newsExamples } from "./examples.ts";
import { readLabelledKinds } from "./labelled-kinds.ts";
import { type Example, trainLinear } from "./train-linear.ts";

const options = { rounds: 15, rate: 0.05, decay: 0.001, leastSeen: 3, seed: 1 };
/** Signs that say less are left out: they make the file long and nothing better. */
const leastWeight = 0.03;
const parts = 5;

/** The share of examples that are judged right by weights which did not see them, over five parts. */
function crossValidate(examples: readonly Example[]): number {
  let right = 0;
  for (let part = 0; part < parts; part++) {
    const seen = examples.filter((_, place) => place % parts !== part);
    const weights = trainLinear(seen, options);
    for (const { signs, isPositive } of examples.filter((_, place) => place % parts === part))
      if (logOdds(weights, signs) > 0 === isPositive) right++;
  }
  return right / examples.length;
}

function learn(question: string, examples: readonly Example[]): readonly string[] {
  const positive = examples.filter(({ isPositive }) => isPositive).length;
  const share = (crossValidate(examples) * 100).toFixed(1);
  const weights = [...trainLinear(examples, options)].filter(([, weight]) => Math.abs(weight) >= leastWeight);
  process.stdout.write(
    `${question}: ${examples.length} examples, ${positive} of them yes; ${share} % right unseen; ${weights.length} signs\n`,
  );
  return weights.map(([sign, weight]) => `${question}\t${sign}\t${weight.toFixed(2)}`).sort();
}

/** Learns from the labelled posts of the fixtures and writes `data/reading-weights.tsv`. */
function main(): void {
  const toContext = createContexts(gazetteerNames(loadCatalogue(dataFolder)), noWeights);
  const posts = [...postSets.tuned, ...postSets.learned].flatMap(readPostSet);
  const lines = [
    "# Written by `npm run train` from the labelled posts in test/fixtures: question, sign, how much it speaks for yes.",
    ...learn("news", newsExamples([...posts, ...readLabelledKinds()], toContext)),
    ...learn("composer", nameExamples(posts, "composer", toContext)),
    ...learn("label", nameExamples(posts, "label", toContext)),
  ];
  writeFileSync(join(dataFolder, "reading-weights.tsv"), `${lines.join("\n")}\n`);
}

main();
