import type { SearchDocument } from "../../src/core/search/document.ts";
import { normalise } from "../../src/core/text.ts";
import { generateCatalogue } from "./generate-catalogue.ts";
import { generateQueries } from "./generate-queries.ts";
import { measure } from "./measure.ts";
import { buildOurEngine } from "./our-engine.ts";

/** What is asked of the engine at a size of the catalogue; absent where nothing is asked. */
interface Target {
  readonly works: number;
  readonly rank: number;
  readonly hits?: number;
  readonly p99: number;
  readonly loadMs?: number;
  readonly memoryMb?: number;
}

const targets: readonly Target[] = [
  { works: 120_000, rank: 0.93, hits: 0.985, p99: 1.8, loadMs: 15, memoryMb: 25 },
  { works: 1_000_000, rank: 0.91, p99: 7 },
];

const print = (line: string) => process.stdout.write(`${line}\n`);

function verdict(
  name: string,
  value: number,
  target: number | undefined,
  isGood: (value: number, target: number) => boolean,
): void {
  const judged = target === undefined ? "" : `  target ${target}  ${isGood(value, target) ? "pass" : "short"}`;
  print(`  ${name.padEnd(24)}${value.toFixed(3).padStart(10)}${judged}`);
}

/** Documents that no query can tell apart count as the same. */
function sameToAsk(documents: readonly SearchDocument[]) {
  const key = (place: number) => {
    const document = documents[place];
    return document === undefined ? "" : `${normalise(document.title)}|${document.year}|${document.composers.join()}`;
  };
  return (document: number, wanted: number) => document === wanted || key(document) === key(wanted);
}

function run(target: Target): void {
  const documents = generateCatalogue(target.works, 20_250);
  const queries = generateQueries(documents, 120, 7);
  const built = buildOurEngine(documents);
  const result = measure(built.engine, queries, sameToAsk(documents));
  const atLeast = (value: number, wanted: number) => value >= wanted;
  const atMost = (value: number, wanted: number) => value <= wanted;
  print(`look-up, ${target.works} works, ${queries.length} queries`);
  for (const { kind, rank, hits } of result.kinds)
    print(`    ${kind.padEnd(36)} MRR@10 ${rank.toFixed(3)}  hit@25 ${hits.toFixed(3)}`);
  verdict("MRR@10", result.rank, target.rank, atLeast);
  verdict("hit@25", result.hits, target.hits, atLeast);
  verdict("gibberish answered", result.gibberishAnswered, 0.02, atMost);
  verdict("p50 ms", result.latency.p50, undefined, atMost);
  verdict("p95 ms", result.latency.p95, undefined, atMost);
  verdict("p99 ms", result.latency.p99, target.p99, atMost);
  verdict("load ms", built.loadMs, target.loadMs, atMost);
  verdict("index memory MB", built.memoryMb, target.memoryMb, atMost);
  verdict("index file MB", built.fileMb, undefined, atMost);
  verdict("build ms", built.buildMs, undefined, atMost);
}

/** Measures the look-up engine at the given sizes of the catalogue, at every size that has a target if none is given. */
export function measureLookups(works: readonly number[]): void {
  for (const target of targets) if (works.length === 0 || works.includes(target.works)) run(target);
}
