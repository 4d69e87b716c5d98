import { describe, expect, it } from "vitest";
import { trainTrees } from "../../../../bench/training/train-trees.ts";
import { askTrees, type Trees } from "../../../../src/core/extract/learned/trees.ts";

const options = { trees: 30, depth: 2, rate: 0.3, leastRows: 1, pull: 1 };

describe("askTrees", () => {
  const trees: Trees = {
    features: ["odds", "bold"],
    base: -1,
    trees: [
      [0, 0.5, 1, 2, -1, -2, 0, 0, 1, 0, 3, 4, -1, 1, 0, 0, -1, 4, 0, 0],
      [-1, 0.25, 0, 0],
    ],
  };

  it("goes down every tree and adds up its leaves", () => {
    expect(askTrees(trees, [0, 1])).toBe(-2.75);
    expect(askTrees(trees, [1, 0])).toBe(0.25);
    expect(askTrees(trees, [1, 1])).toBe(3.25);
  });

  it("ends with trees that lead in a circle", () => {
    expect(askTrees({ features: ["odds"], base: 1, trees: [[0, 0, 0, 0]] }, [1])).toBe(1);
  });
});

describe("trainTrees", () => {
  const rows = [0, 1].flatMap((a) =>
    [0, 1].flatMap((b) => Array.from({ length: 5 + a }, () => ({ values: [a, b], isPositive: a !== b }))),
  );

  it("learns what no single feature tells", () => {
    const trees = trainTrees(["a", "b"], rows, options);
    for (const { values, isPositive } of rows) expect(askTrees(trees, values) > 0).toBe(isPositive);
  });

  it("learns in groups which row comes before its rivals", () => {
    const rivals = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((group) => [
      { values: [group + 1, 1], isPositive: group !== 0, group },
      { values: [group, 0], isPositive: group === 0, group },
    ]);
    const trees = trainTrees(["size", "ahead"], rivals, options);
    for (const group of [1, 2, 3, 4, 5, 6, 7])
      expect(askTrees(trees, [group + 1, 1])).toBeGreaterThan(askTrees(trees, [group, 0]));
    expect(trees).not.toEqual(
      trainTrees(
        ["size", "ahead"],
        rivals.map(({ group, ...row }) => row),
        options,
      ),
    );
  });

  it("learns the same from the same", () => {
    expect(trainTrees(["a", "b"], rows, options)).toEqual(trainTrees(["a", "b"], rows, options));
  });

  it("splits nothing off that is smaller than asked for", () => {
    const { trees } = trainTrees(["a", "b"], rows, { ...options, leastRows: rows.length });
    expect(trees.every((tree) => tree.length === 4)).toBe(true);
  });
});
