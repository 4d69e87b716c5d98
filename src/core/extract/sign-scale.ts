import { always, type LearnedWeights, limitOdds } from "./learned-weights.ts";

/** Takes a sign of up to four words, each given by itself, so that signs nobody knows are never written out. */
export type AddSign = (first: string, second?: string, third?: string, fourth?: string) => void;

/** What the signs of one name say for its being the composer, and the label (logarithms of odds). */
export interface NameOdds {
  readonly composer: number;
  readonly label: number;
}

interface Branch {
  readonly next: Map<string, Branch>;
  composer: number;
  label: number;
  /** The number of the weighing that met this sign last: a sign counts once. */
  met: number;
}

const createBranch = (): Branch => ({ next: new Map(), composer: 0, label: 0, met: 0 });

function branchOf(root: Branch, sign: string): Branch {
  let branch = root;
  for (const word of sign.split(" ")) {
    const next = branch.next.get(word) ?? createBranch();
    branch.next.set(word, next);
    branch = next;
  }
  return branch;
}

/** Makes what weighs signs as `logOdds` does, for both questions about names at once; `tell` adds the signs of one name. */
export function createSignScale({ composer, label }: LearnedWeights): (tell: (add: AddSign) => void) => NameOdds {
  const root = createBranch();
  for (const [sign, weight] of composer) branchOf(root, sign).composer = weight;
  for (const [sign, weight] of label) branchOf(root, sign).label = weight;
  let weighing = 0;
  return (tell) => {
    weighing++;
    const sum = { composer: composer.get(always) ?? 0, label: label.get(always) ?? 0 };
    tell((first, second, third, fourth) => {
      let branch = root.next.get(first);
      if (second !== undefined) branch = branch?.next.get(second);
      if (third !== undefined) branch = branch?.next.get(third);
      if (fourth !== undefined) branch = branch?.next.get(fourth);
      if (branch === undefined || branch.met === weighing) return;
      branch.met = weighing;
      sum.composer += branch.composer;
      sum.label += branch.label;
    });
    return { composer: limitOdds(sum.composer), label: limitOdds(sum.label) };
  };
}
