import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LearnedWeights } from "../core/extract/learned-weights.ts";

const questions = ["news", "composer", "label"] as const;

/**
 * Reads what `npm run train` wrote to the folder's `reading-weights.tsv`: a question, a sign and its weight a line, tabs
 * between them. Throws where the file is missing or damaged.
 */
export function loadWeights(folder: string): LearnedWeights {
  const file = join(folder, "reading-weights.tsv");
  const weights = {
    news: new Map<string, number>(),
    composer: new Map<string, number>(),
    label: new Map<string, number>(),
  };
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [question = "", sign = "", weight = ""] = line.split("\t");
    const known = questions.find((name) => name === question);
    const value = Number(weight);
    if (known === undefined || weight === "" || !Number.isFinite(value)) throw new Error(`${file} is damaged: ${line}`);
    weights[known].set(sign, value);
  }
  return weights;
}
