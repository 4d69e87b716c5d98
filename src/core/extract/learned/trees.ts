/**
 * An answer put together from many small trees. A node is four numbers: the place of the feature it asks for, a limit,
 * and where to go on if the feature is at most that, or more; a leaf is -1, its worth, 0, 0.
 */
export interface Trees {
  /** The names of the features, in the order in which nodes count them. */
  readonly features: readonly string[];
  readonly base: number;
  readonly trees: readonly (readonly number[])[];
}

const nodeLength = 4;

function worthOf(tree: readonly number[], values: readonly number[]): number {
  let at = 0;
  for (let step = 0; step < tree.length; step++) {
    const feature = tree[at] ?? -1;
    const limit = tree[at + 1] ?? 0;
    if (feature < 0) return limit;
    at = nodeLength * (tree[at + ((values[feature] ?? 0) <= limit ? 2 : 3)] ?? 0);
  }
  return 0;
}

/** What the trees say of something with these features, as the logarithm of the odds. */
export function askTrees({ base, trees }: Trees, values: readonly number[]): number {
  let sum = base;
  for (const tree of trees) sum += worthOf(tree, values);
  return sum;
}
