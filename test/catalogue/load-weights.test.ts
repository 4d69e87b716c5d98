import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadWeights } from "../../src/catalogue/load-weights.ts";
import { composerFeatures } from "../../src/core/extract/composers/composer-features.ts";
import { newsFeatures } from "../../src/core/extract/news/news-features.ts";
import { workFeatures } from "../../src/core/extract/works/work-features.ts";
import { dataFolder } from "../../src/paths.ts";

const oneTree = "# made\nodds\tbold\n-1.5\n0 0.5 1 2 -1 -2 0 0 -1 3 0 0\n";

const folderWith = (text: string, trees = oneTree): string => {
  const folder = mkdtempSync(join(tmpdir(), "fantastique-weights-"));
  writeFileSync(join(folder, "reading-weights.tsv"), text);
  for (const question of ["composer", "work", "news"]) writeFileSync(join(folder, `${question}-trees.tsv`), trees);
  return folder;
};

describe("the learned weights", () => {
  it("hold something for every question", () => {
    const { composerTrees, workTrees, newsTrees, ...weights } = loadWeights(dataFolder);
    for (const known of Object.values(weights)) expect(known.size).toBeGreaterThan(800);
    expect(composerTrees?.features).toEqual(composerFeatures);
    expect(workTrees?.features).toEqual(workFeatures);
    expect(newsTrees?.features).toEqual(newsFeatures);
    for (const trees of [composerTrees, workTrees, newsTrees]) expect(trees?.trees.length).toBeGreaterThan(20);
  });

  it("are read by question, without comments", () => {
    const { news, label } = loadWeights(folderWith("# made by hand\nnews\th review\t-0.52\nlabel\tshape L\t1.5\n"));
    expect([...news]).toEqual([["h review", -0.52]]);
    expect([...label]).toEqual([["shape L", 1.5]]);
  });

  it.each(["music\tx\t1\n", "news\tx\n", "news\tx\tmuch\n"])("are refused where a line is damaged: %j", (line) => {
    expect(() => loadWeights(folderWith(line))).toThrow("is damaged");
  });

  it("hold the trees, their features and their base", () => {
    const tree = [0, 0.5, 1, 2, -1, -2, 0, 0, -1, 3, 0, 0];
    expect(loadWeights(folderWith("")).composerTrees).toEqual({
      features: ["odds", "bold"],
      base: -1.5,
      trees: [tree],
    });
  });

  it.each(["odds\nmuch\n", "odds\n-1\n0 0.5 1\n", "odds\n-1\n-1 much 0 0\n"])(
    "are refused where the trees are damaged: %j",
    (trees) => {
      expect(() => loadWeights(folderWith("", trees))).toThrow("is damaged");
    },
  );
});
