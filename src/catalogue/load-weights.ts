import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LearnedWeights } from "../core/extract/learned/learned-weights.ts";
import type { Trees } from "../core/extract/learned/trees.ts";

const questions = ["news", "composer", "label", "date"] as const;
const numbersOfNode = 4;

/** The lines of a file, without comments. */
const linesOf = (file: string): readonly string[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

const toNumbers = (words: readonly string[]): readonly number[] =>
  words.map((word) => (word === "" ? Number.NaN : Number(word)));

function loadTrees(file: string): Trees {
  const [features = "", base = "", ...lines] = linesOf(file);
  const trees = lines.map((line) => toNumbers(line.split(" ")));
  const isTree = (tree: readonly number[]): boolean => tree.length % numbersOfNode === 0 && tree.every(Number.isFinite);
  const damaged = [...trees, [...toNumbers([base]), 0, 0, 0]].findIndex((tree) => !isTree(tree));
  if (damaged >= 0) throw new Error(`${file} is damaged: ${lines[damaged] ?? base}`);
  return { features: features.split("\t"), base: Number(base), trees };
}

/**
 * Reads what `npm run train` wrote to the folder: `reading-weights.tsv`, a question, a sign and its weight a line, tabs
 * between them; `composer-trees.tsv`, the names of the features, the base and a tree a line. Throws where a file is
 * missing or damaged.
 */
export function loadWeights(folder: string): LearnedWeights {
  const file = join(folder, "reading-weights.tsv");
  const weights = {
    news: new Map<string, number>(),
    composer: new Map<string, number>(),
    label: new Map<string, number>(),
    date: new Map<string, number>(),
  };
  for (const line of linesOf(file)) {
    const [question = "", sign = "", weight = ""] = line.split("\t");
    const known = questions.find((name) => name === question);
    const value = Number(weight);
    if (known === undefined || weight === "" || !Number.isFinite(value)) throw new Error(`${file} is damaged: ${line}`);
    weights[known].set(sign, value);
  }
  const treesOf = (question: string): Trees => loadTrees(join(folder, `${question}-trees.tsv`));
  return {
    ...weights,
    composerTrees: treesOf("composer"),
    workTrees: treesOf("work"),
    newsTrees: treesOf("news"),
  };
}
