import { createInterface } from "node:readline";
import { setFlagsFromString } from "node:v8";
import { loadCatalogue } from "../catalogue/load-catalogue.ts";
import { loadWeights } from "../catalogue/load-weights.ts";
import { gazetteerNames } from "../core/lookup/gazetteer-names.ts";
import type { PreviewRecord } from "../core/preview.ts";
import { createExtractor, type Extractor } from "../extract/create-extractor.ts";
import { dataFolder } from "../paths.ts";
import { parsePostLine } from "./post-line.ts";

/** A record with every field of the contract, null or empty where the post does not state it. */
function toOutput(id: string, record: PreviewRecord): object {
  return {
    id,
    kind: record.kind,
    work: record.work ?? null,
    season: record.season ?? null,
    albumTitle: record.albumTitle ?? null,
    composers: record.composers,
    label: record.label ?? null,
    releaseDate: record.releaseDate ?? null,
    formats: record.formats,
    trackTitles: record.trackTitles,
    debutedBy: record.debutedBy ?? null,
    links: {
      preOrder: record.links.preOrder ?? null,
      listen: record.links.listen ?? null,
      video: record.links.video ?? null,
    },
  };
}

/** What one line of input comes to; `isFailure` where the line is no post. */
function answerLine(line: string, extract: Extractor): { readonly answer: object; readonly isFailure: boolean } {
  const parsed = parsePostLine(line);
  if (parsed.kind === "malformed") return { answer: { id: parsed.id, error: parsed.reason }, isFailure: true };
  const { post } = parsed;
  const outputs = extract(post).map((record) => toOutput(post.id, record));
  const items = outputs.length > 1 ? { items: outputs } : {};
  return { answer: { ...outputs[0], ...items }, isFailure: false };
}

async function writeLine(text: string): Promise<void> {
  if (process.stdout.write(`${text}\n`)) return;
  await new Promise((resolve) => process.stdout.once("drain", resolve));
}

async function run(): Promise<number> {
  const extract = createExtractor(gazetteerNames(loadCatalogue(dataFolder)), loadWeights(dataFolder));
  let failures = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const { answer, isFailure } = answerLine(line, extract);
    if (isFailure) failures += 1;
    await writeLine(JSON.stringify(answer));
  }
  return failures === 0 ? 0 : 1;
}

/** Hundreds of rules are compiled for speed while the posts are read: later is better, on one core it takes their time. */
setFlagsFromString("--interrupt-budget=600000");
process.stdout.on("error", (cause: NodeJS.ErrnoException) => {
  if (cause.code !== "EPIPE") throw cause;
  process.exit(0);
});
process.exitCode = await run();
