import { always, type Weights } from "../../src/core/extract/learned/learned-weights.ts";
import { createRandom, type Random } from "../random.ts";

/** Something to learn from: what it has, and whether it is what is looked for. */
export interface Example {
  readonly signs: readonly string[];
  readonly isPositive: boolean;
}

export interface TrainingOptions {
  /** How often every example is looked at. */
  readonly rounds: number;
  readonly rate: number;
  /** Pulls weights towards nothing. */
  readonly decay: number;
  /** Signs of fewer examples are left out. */
  readonly leastSeen: number;
  readonly seed: number;
}

interface Row {
  readonly places: Int32Array;
  readonly target: number;
}

function frequentSigns(examples: readonly Example[], leastSeen: number): readonly string[] {
  const seen = new Map<string, number>();
  for (const { signs } of examples) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1);
  return [...seen].filter(([, times]) => times >= leastSeen).map(([sign]) => sign);
}

function shuffle<T>(items: T[], random: Random): void {
  for (let last = items.length - 1; last > 0; last--) {
    const other = random.below(last + 1);
    const [a, b] = [items[last], items[other]];
    if (a !== undefined && b !== undefined) [items[last], items[other]] = [b, a];
  }
}

/** Logistic regression by stochastic gradient descent (AdaGrad, L2 decay); the same seed gives the same weights. */
export function trainLinear(examples: readonly Example[], options: TrainingOptions): Weights {
  const names = [always, ...frequentSigns(examples, options.leastSeen)];
  const places = new Map(names.map((name, place) => [name, place]));
  const rows = examples.map(
    ({ signs, isPositive }): Row => ({
      places: Int32Array.from([0, ...signs.flatMap((sign) => places.get(sign) ?? [])]),
      target: isPositive ? 1 : 0,
    }),
  );
  const weights = new Float64Array(names.length);
  const squares = new Float64Array(names.length).fill(1e-6);
  const random = createRandom(options.seed);
  for (let round = 0; round < options.rounds; round++) {
    shuffle(rows, random);
    for (const row of rows) learn(row, weights, squares, options);
  }
  return new Map(names.map((name, place) => [name, weights[place] ?? 0]));
}

function learn(row: Row, weights: Float64Array, squares: Float64Array, { rate, decay }: TrainingOptions): void {
  let sum = 0;
  for (const place of row.places) sum += weights[place] ?? 0;
  const error = 1 / (1 + Math.exp(-sum)) - row.target;
  for (const place of row.places) {
    const gradient = error + decay * (weights[place] ?? 0);
    const square = (squares[place] ?? 0) + gradient * gradient;
    squares[place] = square;
    weights[place] = (weights[place] ?? 0) - (rate * gradient) / Math.sqrt(square);
  }
}
