import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { loadWeights } from "../../src/catalogue/load-weights.ts";
import { gazetteerNames } from "../../src/core/lookup/gazetteer-names.ts";
import { createExtractor } from "../../src/extract/create-extractor.ts";
import { dataFolder } from "../../src/paths.ts";
import { scoreExtraction } from "../helpers/extraction-score.ts";
import { type LabelledPost, postSets, readLabelledPosts, readPostSet } from "../helpers/labelled-posts.ts";

const extract = createExtractor(gazetteerNames(loadCatalogue(dataFolder)), loadWeights(dataFolder));
const examples = (): readonly LabelledPost[] =>
  readLabelledPosts(
    new URL("../../data/sample-posts.jsonl", import.meta.url),
    new URL("../fixtures/posts/sample-gold.jsonl", import.meta.url),
  );

describe.each([
  {
    set: "the posts it was tuned on",
    read: () => postSets.tuned.flatMap(readPostSet),
    f1: 0.96,
    exact: 0.88,
    recall: 0.98,
    alarms: 1,
  },
  {
    set: "the posts that its weights were learned from",
    read: () => postSets.learned.flatMap(readPostSet),
    f1: 0.93,
    exact: 0.7,
    recall: 0.97,
    alarms: 18,
  },
  {
    set: "posts kept aside",
    read: () => postSets.aside.flatMap(readPostSet),
    f1: 0.91,
    exact: 0.7,
    recall: 0.95,
    alarms: 1,
  },
  { set: "the sandbox's examples", read: examples, f1: 0.97, exact: 0.92, recall: 0.98, alarms: 0 },
])("extraction from $set", ({ read, f1, exact, recall, alarms }) => {
  const score = scoreExtraction(read(), ({ post }) => extract(post)[0] ?? expect.fail(`nothing for ${post.id}`));

  it(`announces at most ${alarms} of those that bring no news`, () => {
    expect(score.alarms.length, score.alarms.join()).toBeLessThanOrEqual(alarms);
  });

  it("announces nearly all that should be", () => {
    expect(score.recall).toBeGreaterThanOrEqual(recall);
  });

  it(`reads all facts with a micro-F1 of ${f1} or more`, () => {
    expect(score.microF1).toBeGreaterThanOrEqual(f1);
  });

  it(`reads work, composers, label and date of ${exact * 100} in 100 without a mistake`, () => {
    expect(score.exact).toBeGreaterThanOrEqual(exact);
  });
});
