import { existsSync } from "node:fs";
import { loadCatalogue } from "../catalogue/load-catalogue.ts";
import { changedWorkLine, newWorkLine } from "../core/learned/catalogue-line.ts";
import { findSubject } from "../core/learned/learned-finder.ts";
import { groupByWork } from "../core/learned/learned-works.ts";
import { createLookup } from "../core/lookup/lookup.ts";
import type { Preview } from "../core/preview.ts";
import { dataFolder, projectRoot } from "../paths.ts";
import { openStores, storeFile } from "../store/open-stores.ts";
import { amount, print, runCommand, UsageError } from "./command-line.ts";

/** `export-learned`: what posts told of albums that the catalogue does not know, as lines of `data/works` to look over. */
await runCommand(async ({ storeUrl }, args) => {
  if (args.length > 0) throw new UsageError("Usage: npm run --silent export-learned");
  const catalogue = loadCatalogue(dataFolder);
  const lookup = createLookup(catalogue);
  const lines = groupByWork(await readPreviews(storeFile(storeUrl, projectRoot))).flatMap((previews) => {
    const [subject] = previews.flatMap((preview) => findSubject(preview, lookup) ?? []);
    const line = subject === undefined ? newWorkLine(previews) : changedWorkLine(subject, previews);
    return line === undefined ? [] : [{ line, sources: new Set(previews.map(({ link }) => link)) }];
  });
  for (const { line } of lines) print(line);
  const links = new Set(lines.flatMap(({ sources }) => [...sources]));
  process.stderr.write(`${amount(lines.length, "work")} to look over, told by ${amount(links.size, "post")}:\n`);
  for (const link of links) process.stderr.write(`  ${link}\n`);
  return 0;
});

/** All that was ever recognised, the latest first; nothing where there is no store yet. */
async function readPreviews(file: string): Promise<readonly Preview[]> {
  if (!existsSync(file)) return [];
  const stores = openStores(file);
  try {
    const rows = await (await stores.table<Preview>("previews")).rows();
    return [...rows].sort((a, b) => b.publishedAt - a.publishedAt);
  } finally {
    await stores.close();
  }
}
