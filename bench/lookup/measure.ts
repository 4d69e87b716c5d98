import type { BenchQuery } from "./generate-queries.ts";

/** A look-up engine under measurement: answers a query with the places of documents, best first, at most 25. */
export interface Engine {
  readonly name: string;
  readonly search: (text: string) => readonly number[] | Promise<readonly number[]>;
}

/** An engine over the documents, what it cost to build, and how to tidy up after it. */
export interface BuiltEngine {
  readonly engine: Engine;
  readonly buildMs: number;
  readonly close: () => void | Promise<void>;
}

/** How well a class of queries was answered. `rank` is the mean of 1 / place of the wanted document among ten. */
export interface Quality {
  readonly kind: string;
  readonly queries: number;
  readonly rank: number;
  readonly hits: number;
}

/** Milliseconds of single searches. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface Measurement {
  readonly engine: string;
  /** Over all classes but gibberish. */
  readonly rank: number;
  readonly hits: number;
  readonly kinds: readonly Quality[];
  /** The share of gibberish that was answered with something. */
  readonly gibberishAnswered: number;
  readonly latency: Latency;
}

/** Documents that no query could tell from the wanted one: the same title, year and composers. */
export type IsWanted = (document: number, wanted: number) => boolean;

function percentile(sorted: Float64Array, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** So often all queries are asked; the fastest answer counts, as another process may interrupt any of them. */
const rounds = 2;

/** Asks an engine all queries one after the other, after a warm-up with some of them. */
export async function measure(
  engine: Engine,
  queries: readonly BenchQuery[],
  isWanted: IsWanted,
): Promise<Measurement> {
  for (let i = 0; i < queries.length; i += 3) await engine.search(queries[i]?.text ?? "");
  const times = new Float64Array(queries.length).fill(Number.POSITIVE_INFINITY);
  const places: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [i, { text, wanted }] of queries.entries()) {
      const start = performance.now();
      const answer = engine.search(text);
      const found = answer instanceof Promise ? await answer : answer;
      times[i] = Math.min(times[i] ?? 0, performance.now() - start);
      if (wanted === undefined) places[i] = found.length > 0 ? 0 : -1;
      else places[i] = found.findIndex((document) => isWanted(document, wanted));
    }
  }
  times.sort();
  const kinds = [...new Set(queries.map(({ kind }) => kind))].map((kind): Quality => {
    const own = places.filter((_, i) => queries[i]?.kind === kind);
    return {
      kind,
      queries: own.length,
      rank: mean(own.map((place) => (place >= 0 && place < 10 ? 1 / (place + 1) : 0))),
      hits: mean(own.map((place) => (place >= 0 && place < 25 ? 1 : 0))),
    };
  });
  const real = kinds.filter(({ kind }) => kind !== "gibberish");
  return {
    engine: engine.name,
    rank: mean(real.map(({ rank }) => rank)),
    hits: mean(real.map(({ hits }) => hits)),
    kinds: kinds.filter(({ kind }) => kind !== "gibberish"),
    gibberishAnswered: kinds.find(({ kind }) => kind === "gibberish")?.hits ?? 0,
    latency: { p50: percentile(times, 0.5), p95: percentile(times, 0.95), p99: percentile(times, 0.99) },
  };
}
