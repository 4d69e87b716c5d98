import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { loadCatalogue } from "../../src/catalogue/load-catalogue.ts";
import { gazetteerNames } from "../../src/core/gazetteer-names.ts";
import type { PreviewRecord } from "../../src/core/preview.ts";
import { normalise } from "../../src/core/text.ts";
import { createExtractor } from "../../src/extract/create-extractor.ts";
import { dataFolder } from "../../src/paths.ts";

const postShape = z.object({
  id: z.coerce.string(),
  title: z.string(),
  link: z.string().default("https://example.org/post"),
  publishedAt: z.string(),
  html: z.string(),
});
const names = z.array(z.string()).default([]);
const text = z.string().nullish();
const goldShape = z.object({
  kind: z.string(),
  kindAlt: z.union([z.string(), z.array(z.string())]).optional(),
  work: text,
  workAlt: names,
  composers: names,
  composersOptional: names,
  label: text,
  labelAlt: names,
  otherLabels: names,
  releaseDate: text,
  releaseDateAlt: names,
  multi: z.boolean().optional(),
});
type Gold = z.infer<typeof goldShape>;

function readLines<T>(path: string, shape: z.ZodType<T>): readonly T[] {
  const lines = readFileSync(new URL(path, import.meta.url), "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => shape.parse(JSON.parse(line)));
}

const isSilent = (kind: string): boolean => kind === "other" || kind === "composer-assignment";
const plain = (value: string): string => normalise(value).replace(/^the | (?:records|music)$/g, "");

interface Fact {
  readonly wanted: readonly string[];
  /** Right as well, in place of what is wanted or beside it. */
  readonly allowed: readonly string[];
  readonly given: readonly string[];
}

function factsOf(gold: Gold, record: PreviewRecord): readonly Fact[] {
  const one = (value: string | null | undefined): readonly string[] => (value ? [plain(value)] : []);
  return [
    { wanted: one(gold.work), allowed: gold.workAlt, given: one(record.work) },
    { wanted: gold.composers.map(plain), allowed: gold.composersOptional, given: record.composers.map(plain) },
    { wanted: one(gold.label), allowed: [...gold.labelAlt, ...gold.otherLabels], given: one(record.label) },
    { wanted: one(gold.releaseDate), allowed: gold.releaseDateAlt, given: one(record.releaseDate) },
  ];
}

/** The share of works, composers, labels and dates that are right, missing ones and wrong ones counted alike. */
function scoreOf(pairs: readonly { readonly gold: Gold; readonly record: PreviewRecord }[]): number {
  const facts = pairs.flatMap(({ gold, record }) => factsOf(gold, record));
  const counts = facts.map(({ wanted, allowed, given }) => {
    const alternatives = allowed.map(plain);
    const isReplaced = given.some((value) => alternatives.includes(value));
    return {
      right: given.filter((value) => wanted.includes(value)).length,
      wrong: given.filter((value) => !wanted.includes(value) && !alternatives.includes(value)).length,
      missed: isReplaced ? 0 : wanted.filter((value) => !given.includes(value)).length,
    };
  });
  const sum = (key: "right" | "wrong" | "missed"): number => counts.reduce((total, next) => total + next[key], 0);
  return (2 * sum("right")) / (2 * sum("right") + sum("wrong") + sum("missed"));
}

const extract = createExtractor(gazetteerNames(loadCatalogue(dataFolder)));

describe.each([
  { set: "the first posts", posts: "../fixtures/posts/own.jsonl", gold: "own", floor: 0.97 },
  { set: "posts in other styles", posts: "../fixtures/posts/own-styles.jsonl", gold: "own-styles", floor: 0.97 },
  { set: "the sandbox's posts", posts: "../../data/sample-posts.jsonl", gold: "sample", floor: 0.99 },
])("extraction from $set", ({ posts, gold, floor }) => {
  const labels = readLines(`../fixtures/posts/${gold}-gold.jsonl`, goldShape);
  const pairs = readLines(posts, postShape).flatMap((post, index) => {
    const [record] = extract({ ...post, publishedAt: Date.parse(post.publishedAt) });
    const label = labels[index];
    return record === undefined || label === undefined ? [] : [{ id: post.id, gold: label, record }];
  });

  it("raises no false alarm", () => {
    const alarms = pairs.filter(
      ({ gold: { kind, kindAlt = [] }, record }) =>
        [kind, ...(typeof kindAlt === "string" ? [kindAlt] : kindAlt)].every(isSilent) && !isSilent(record.kind),
    );
    expect(alarms.map(({ id }) => id)).toEqual([]);
  });

  it("announces nearly all that should be", () => {
    const wanted = pairs.filter((pair) => !isSilent(pair.gold.kind));
    const announced = wanted.filter(({ record }) => !isSilent(record.kind));
    expect(announced.length / wanted.length).toBeGreaterThanOrEqual(0.98);
  });

  it(`reads work, composers, label and date with a score of ${floor} or more`, () => {
    const single = pairs.filter((pair) => !isSilent(pair.gold.kind) && pair.gold.multi !== true);
    expect(scoreOf(single)).toBeGreaterThanOrEqual(floor);
  });
});
