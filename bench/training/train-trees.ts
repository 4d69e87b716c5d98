import { askTrees, type Trees } from "../../src/core/extract/learned/trees.ts";

/** Something to learn from: its features, and whether it is what is looked for. */
export interface Row {
  readonly values: readonly number[];
  readonly isPositive: boolean;
  /** Rows of the same group are rivals, of which the likeliest will be taken. */
  readonly group?: number;
}

export interface TreeOptions {
  readonly trees: number;
  readonly depth: number;
  /** How much of each tree's word counts. */
  readonly rate: number;
  /** A leaf holds at least so many rows. */
  readonly leastRows: number;
  /** Pulls leaves towards nothing. */
  readonly pull: number;
}

const mostLimits = 24;

/** Limits between which a feature's values are told apart. */
function limitsOf(rows: readonly Row[], feature: number): readonly number[] {
  const values = [...new Set(rows.map((row) => row.values[feature] ?? 0))].sort((a, b) => a - b);
  const step = Math.max(1, Math.floor(values.length / mostLimits));
  const limits: number[] = [];
  for (let at = step; at < values.length; at += step) limits.push(((values[at - 1] ?? 0) + (values[at] ?? 0)) / 2);
  return limits;
}

interface Table {
  readonly limits: readonly (readonly number[])[];
  /** Row by row, between which limits each value lies. */
  readonly bins: readonly Uint8Array[];
  readonly slopes: Float64Array;
  readonly curves: Float64Array;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

function bestSplitOf(table: Table, rows: readonly number[], feature: number, options: TreeOptions): Split | undefined {
  const count = (table.limits[feature]?.length ?? 0) + 1;
  const [slopes, curves, sizes] = [new Float64Array(count), new Float64Array(count), new Int32Array(count)];
  let [slope, curve] = [0, 0];
  for (const row of rows) {
    const bin = table.bins[row]?.[feature] ?? 0;
    slopes[bin] = (slopes[bin] ?? 0) + (table.slopes[row] ?? 0);
    curves[bin] = (curves[bin] ?? 0) + (table.curves[row] ?? 0);
    sizes[bin] = (sizes[bin] ?? 0) + 1;
    slope += table.slopes[row] ?? 0;
    curve += table.curves[row] ?? 0;
  }
  const worth = (g: number, h: number): number => (g * g) / (h + options.pull);
  let best: Split | undefined;
  let [left, leftCurve, size] = [0, 0, 0];
  for (let bin = 0; bin < count - 1; bin++) {
    left += slopes[bin] ?? 0;
    leftCurve += curves[bin] ?? 0;
    size += sizes[bin] ?? 0;
    if (size < options.leastRows || rows.length - size < options.leastRows) continue;
    const gain = worth(left, leftCurve) + worth(slope - left, curve - leftCurve) - worth(slope, curve);
    if (best === undefined || gain > best.gain) best = { gain, feature, bin };
  }
  return best;
}

const leastGain = 1e-3;
const rounded = (value: number): number => Number(value.toFixed(4));

/** Grows one tree into a list of nodes and answers the place of its root. */
function grow(table: Table, rows: readonly number[], depth: number, options: TreeOptions, nodes: number[][]): number {
  const place = nodes.length;
  const sum = (values: Float64Array): number => rows.reduce((total, row) => total + (values[row] ?? 0), 0);
  const node = [-1, rounded((-options.rate * sum(table.slopes)) / (sum(table.curves) + options.pull)), 0, 0];
  nodes.push(node);
  if (depth === 0 || rows.length < 2 * options.leastRows) return place;
  const split = table.limits
    .map((_, feature) => bestSplitOf(table, rows, feature, options))
    .reduce((best, next) => (next !== undefined && next.gain > (best?.gain ?? leastGain) ? next : best), undefined);
  if (split === undefined) return place;
  const isLeft = (row: number): boolean => (table.bins[row]?.[split.feature] ?? 0) <= split.bin;
  const left = grow(table, rows.filter(isLeft), depth - 1, options, nodes);
  const right = grow(
    table,
    rows.filter((row) => !isLeft(row)),
    depth - 1,
    options,
    nodes,
  );
  node.splice(0, 4, split.feature, rounded(table.limits[split.feature]?.[split.bin] ?? 0), left, right);
  return place;
}

/** What is taken where no row of a group is likely has these odds. */
const oddsOfNone = -2.2;
/** So much of what a row teaches is whether it comes first in its group; the rest is how likely it is by itself. */
const shareOfGroup = 0.5;

const sumBy = (
  rows: readonly Row[],
  odds: Float64Array,
  counts: (row: Row) => boolean,
): ReadonlyMap<number, number> => {
  const sums = new Map<number, number>();
  rows.forEach((row, place) => {
    if (row.group === undefined || !counts(row)) return;
    sums.set(row.group, (sums.get(row.group) ?? 0) + Math.exp(odds[place] ?? 0));
  });
  return sums;
};

/** Says by how much, and how surely, each row's odds should change. */
function setSlopes(table: Table, rows: readonly Row[], odds: Float64Array): void {
  const sums = sumBy(rows, odds, () => true);
  const positives = sumBy(rows, odds, ({ isPositive }) => isPositive);
  rows.forEach(({ isPositive, group }, row) => {
    const weight = Math.exp(odds[row] ?? 0);
    const alone = weight / (1 + weight);
    const slope = alone - (isPositive ? 1 : 0);
    const curve = alone * (1 - alone);
    if (group === undefined) {
      table.slopes[row] = slope;
      table.curves[row] = curve;
      return;
    }
    const first = weight / (Math.exp(oddsOfNone) + (sums.get(group) ?? 0));
    const wanted = isPositive ? weight / (positives.get(group) ?? weight) : 0;
    table.slopes[row] = shareOfGroup * (first - wanted) + (1 - shareOfGroup) * slope;
    table.curves[row] = shareOfGroup * first * (1 - first) + (1 - shareOfGroup) * curve;
  });
}

/** Gradient-boosted trees for the logarithm of the odds; the same rows give the same trees. */
export function trainTrees(features: readonly string[], rows: readonly Row[], options: TreeOptions): Trees {
  const limits = features.map((_, feature) => limitsOf(rows, feature));
  const bins = rows.map(({ values }) =>
    Uint8Array.from(values, (value, feature) => (limits[feature] ?? []).filter((limit) => value > limit).length),
  );
  const positive = rows.filter(({ isPositive }) => isPositive).length;
  const base = rounded(Math.log((positive + 1) / (rows.length - positive + 1)));
  const odds = new Float64Array(rows.length).fill(base);
  const table = { limits, bins, slopes: new Float64Array(rows.length), curves: new Float64Array(rows.length) };
  const all = rows.map((_, place) => place);
  const trees: number[][] = [];
  for (let round = 0; round < options.trees; round++) {
    setSlopes(table, rows, odds);
    const nodes: number[][] = [];
    grow(table, all, options.depth, options, nodes);
    const tree = nodes.flat();
    trees.push(tree);
    rows.forEach(({ values }, row) => {
      odds[row] = askTrees({ features, base: odds[row] ?? 0, trees: [tree] }, values);
    });
  }
  return { features, base, trees };
}
