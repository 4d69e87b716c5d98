import type { SearchDocument } from "../../src/core/search/document.ts";
import { normalise } from "../../src/core/text.ts";
import { buildFts } from "./fts-engine.ts";
import { generateCatalogue } from "./generate-catalogue.ts";
import { generateQueries } from "./generate-queries.ts";
import { type Latency, type Measurement, measure } from "./measure.ts";
import { buildMiniSearch } from "./minisearch-engine.ts";
import { buildOurEngine, type OurEngine } from "./our-engine.ts";

const peers = { fts5: buildFts, minisearch: buildMiniSearch } as const;
const queriesOfKind = 120;

type PeerName = keyof typeof peers;

/** What is asked of the engine at a size of the catalogue; absent where nothing is asked. */
interface Target {
  readonly works: number;
  /** The peers measured unless others are chosen. */
  readonly peers: readonly PeerName[];
  /** Of how many queries a peer is asked one, so that slow ones take minutes and not hours. */
  readonly oneIn: Readonly<Record<PeerName, number>>;
  readonly rank: number;
  readonly hits?: number;
  /** Our latency as a share of that of FTS5. */
  readonly ratios: Partial<Latency>;
  readonly loadMs?: number;
  readonly memoryMb?: number;
}

const targets: readonly Target[] = [
  {
    works: 120_000,
    peers: ["fts5", "minisearch"],
    oneIn: { fts5: 1, minisearch: 12 },
    rank: 0.93,
    hits: 0.985,
    ratios: { p50: 0.25, p95: 0.15, p99: 0.15 },
    loadMs: 15,
    memoryMb: 25,
  },
  {
    works: 1_000_000,
    peers: ["fts5"],
    oneIn: { fts5: 3, minisearch: 60 },
    rank: 0.91,
    ratios: { p99: 0.1 },
  },
];

const print = (line: string) => process.stdout.write(`${line}\n`);

function verdict(
  name: string,
  value: number,
  target: number | undefined,
  isGood: (value: number, target: number) => boolean,
): void {
  const judged = target === undefined ? "" : `  target ${target}  ${isGood(value, target) ? "pass" : "short"}`;
  print(`  ${name.padEnd(26)}${value.toFixed(3).padStart(10)}${judged}`);
}

/** Tells documents that no query can tell apart for the same. */
export function sameToAsk(documents: readonly SearchDocument[]) {
  const key = (place: number) => {
    const document = documents[place];
    return document === undefined ? "" : `${normalise(document.title)}|${document.year}|${document.composers.join()}`;
  };
  return (document: number, wanted: number) => document === wanted || key(document) === key(wanted);
}

function printQuality({ engine, kinds, rank, hits, gibberishAnswered, latency }: Measurement, buildMs: number): void {
  print(
    `  ${engine.padEnd(14)} MRR@10 ${rank.toFixed(3)}  hit@25 ${hits.toFixed(3)}  gibberish ${gibberishAnswered.toFixed(3)}` +
      `  p50 ${latency.p50.toFixed(2)}  p95 ${latency.p95.toFixed(2)}  p99 ${latency.p99.toFixed(2)} ms  build ${(buildMs / 1000).toFixed(1)} s`,
  );
  for (const { kind, rank: ofKind, hits: hitsOfKind } of kinds)
    print(`      ${kind.padEnd(36)} MRR@10 ${ofKind.toFixed(3)}  hit@25 ${hitsOfKind.toFixed(3)}`);
}

const atLeast = (value: number, wanted: number) => value >= wanted;
const atMost = (value: number, wanted: number) => value <= wanted;

function judge(target: Target, built: OurEngine, result: Measurement, measured: readonly Measurement[]): void {
  verdict("MRR@10", result.rank, target.rank, atLeast);
  verdict("hit@25", result.hits, target.hits, atLeast);
  verdict("gibberish answered", result.gibberishAnswered, 0.02, atMost);
  verdict("p50 ms", result.latency.p50, undefined, atMost);
  verdict("p95 ms", result.latency.p95, undefined, atMost);
  verdict("p99 ms", result.latency.p99, undefined, atMost);
  for (const { engine, latency } of measured) {
    const asked = engine === "FTS5" ? target.ratios : {};
    verdict(`p50 ours / ${engine}`, result.latency.p50 / latency.p50, asked.p50, atMost);
    verdict(`p95 ours / ${engine}`, result.latency.p95 / latency.p95, asked.p95, atMost);
    verdict(`p99 ours / ${engine}`, result.latency.p99 / latency.p99, asked.p99, atMost);
  }
  verdict("load ms", built.loadMs, target.loadMs, atMost);
  verdict("index memory MB", built.memoryMb, target.memoryMb, atMost);
  verdict("index file MB", built.fileMb, undefined, atMost);
}

async function run(target: Target, wanted: readonly PeerName[]): Promise<void> {
  const documents = generateCatalogue(target.works, 20_250);
  const queries = generateQueries(documents, queriesOfKind, 7);
  const isWanted = sameToAsk(documents);
  print(`look-up, ${target.works} works, ${queries.length} queries`);
  const ours = buildOurEngine(documents);
  const result = await measure(ours.engine, queries, isWanted);
  printQuality(result, ours.buildMs);
  const measured: Measurement[] = [];
  for (const name of wanted) {
    const oneIn = target.oneIn[name];
    const peer = await peers[name](documents);
    const asked = queries.filter((_, place) => place % oneIn === 0);
    const measurement = await measure(peer.engine, asked, isWanted);
    print(`  ${peer.engine.name}: ${asked.length} of the queries`);
    printQuality(measurement, peer.buildMs);
    measured.push(measurement);
    await peer.close();
  }
  judge(target, ours, result, measured);
}

/**
 * Measures the look-up engine and its peers on the same catalogues with the same queries. Arguments choose: sizes of the
 * catalogue ("120000", "1000000") and peers ("fts5", "minisearch", "alone" for none); without any, all that has a target.
 */
export async function measureLookups(chosen: readonly string[]): Promise<void> {
  const sizes = chosen.map(Number).filter(Number.isFinite);
  const named = (["fts5", "minisearch"] as const).filter((name) => chosen.includes(name));
  for (const target of targets) {
    if (sizes.length > 0 && !sizes.includes(target.works)) continue;
    const usual = chosen.includes("alone") ? [] : target.peers;
    await run(target, named.length > 0 ? named : usual);
  }
}
