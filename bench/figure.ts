/** One measured figure beside its target. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The most that is allowed; absent for figures that others are compared with. */
  readonly target?: number;
  /** The least that is asked for, in place of a target. */
  readonly least?: number;
}

/** The figure as one line: name, value, target, and whether it holds. */
export function figureLine({ name, value, unit, target, least }: Figure): string {
  const measured = `  ${name.padEnd(74)}${`${round(value)} ${unit}`.padStart(12)}`;
  if (least !== undefined) return `${measured}   at least ${least} ${unit}   ${value >= least ? "pass" : "short"}`;
  if (target === undefined) return measured;
  return `${measured}   target ${target} ${unit}   ${value <= target ? "pass" : "short"}`;
}

/** The value below which the given share (0 to 1) of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(value < 1 ? 3 : 2);
}
