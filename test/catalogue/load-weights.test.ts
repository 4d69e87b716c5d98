import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadWeights } from "../../src/catalogue/load-weights.ts";
import { dataFolder } from "../../src/paths.ts";

const folderWith = (text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "fantastique-weights-"));
  writeFileSync(join(folder, "reading-weights.tsv"), text);
  return folder;
};

describe("the learned weights", () => {
  it("hold something for every question", () => {
    for (const weights of Object.values(loadWeights(dataFolder))) expect(weights.size).toBeGreaterThan(1_000);
  });

  it("are read by question, without comments", () => {
    const { news, label } = loadWeights(folderWith("# made by hand\nnews\th review\t-0.52\nlabel\tshape L\t1.5\n"));
    expect([...news]).toEqual([["h review", -0.52]]);
    expect([...label]).toEqual([["shape L", 1.5]]);
  });

  it.each(["music\tx\t1\n", "news\tx\n", "news\tx\tmuch\n"])("are refused where a line is damaged: %j", (line) => {
    expect(() => loadWeights(folderWith(line))).toThrow("is damaged");
  });
});
