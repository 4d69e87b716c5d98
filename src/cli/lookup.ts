import { createInterface } from "node:readline";
import { loadCatalogue } from "../catalogue/load-catalogue.ts";
import { createLookup } from "../core/lookup/lookup.ts";
import { dataFolder } from "../paths.ts";

const usage =
  'Usage: npm run --silent lookup -- "kng kong steiner", or --batch with one query a line on standard input.\n';
const wrongUsage = 64;

async function writeLine(text: string): Promise<void> {
  if (process.stdout.write(`${text}\n`)) return;
  await new Promise((resolve) => process.stdout.once("drain", resolve));
}

async function run(words: readonly string[]): Promise<number> {
  const [first] = words;
  if (first === undefined) {
    process.stderr.write(usage);
    return wrongUsage;
  }
  const lookup = createLookup(loadCatalogue(dataFolder));
  if (first !== "--batch") {
    await writeLine(JSON.stringify(lookup.answers(words.join(" "))));
    return 0;
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    await writeLine(JSON.stringify(lookup.answers(line)));
  }
  return 0;
}

process.exitCode = await run(process.argv.slice(2).filter((word) => word !== "--"));
