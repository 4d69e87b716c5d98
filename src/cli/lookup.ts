import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { config as loadEnvFile } from "dotenv";
import { type ImportedCatalogue, openImported } from "../catalogue/imported/open-imported.ts";
import { loadCatalogue } from "../catalogue/load-catalogue.ts";
import { readCatalogueFile } from "../config.ts";
import { createLookup } from "../core/lookup/lookup.ts";
import { dataFolder, projectRoot } from "../paths.ts";

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
  const imported = await findImported();
  const lookup = createLookup(loadCatalogue(dataFolder), () => (imported === undefined ? [] : [imported]));
  if (first !== "--batch") {
    await writeLine(JSON.stringify(lookup.answers(words.join(" "))));
    return 0;
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    await writeLine(JSON.stringify(lookup.answers(line)));
  }
  return 0;
}

/** The imported catalogue, if there is one; why it cannot be used is said beside the answers. */
async function findImported(): Promise<ImportedCatalogue | undefined> {
  loadEnvFile({ path: join(projectRoot, ".env"), quiet: true });
  const file = resolve(projectRoot, readCatalogueFile(process.env));
  if (!existsSync(file)) return undefined;
  try {
    return await openImported(file);
  } catch (error) {
    process.stderr.write(`${file} is left out. ${error instanceof Error ? error.message : String(error)}\n`);
    return undefined;
  }
}

process.exitCode = await run(process.argv.slice(2).filter((word) => word !== "--"));
