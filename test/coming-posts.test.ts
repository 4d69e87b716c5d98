import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../src/catalogue/load-catalogue.ts";
import { loadWeights } from "../src/catalogue/load-weights.ts";
import { parseComingPosts } from "../src/coming-posts.ts";
import { gazetteerNames } from "../src/core/lookup/gazetteer-names.ts";
import { createExtractor } from "../src/extract/create-extractor.ts";
import { dataFolder } from "../src/paths.ts";

const extract = createExtractor(gazetteerNames(loadCatalogue(dataFolder)), loadWeights(dataFolder));
const text = readFileSync(join(dataFolder, "coming-posts.jsonl"), "utf8");
const dayMs = 86_400_000;

/** Post by post: what it tells, and in how many days its release is. */
const expected = [
  [201, "album-announcement", "Alien: Isolation", 12],
  [202, "album-released", "Annihilation", undefined],
  [203, "track-premiere", "Silo", 18],
  [204, "other", undefined, undefined],
  [205, "album-announcement", "Star Trek: Strange New Worlds", 10],
  [206, "track-premiere", "Severance", 24],
  [207, "album-released", "Foundation", undefined],
  [208, "album-announcement", "Pan's Labyrinth", 38],
] as const;

describe.each(["2026-11-28", "2027-02-25", "2028-12-20"])("the sandbox's posts on %s", (day) => {
  const now = Date.parse(`${day}T10:00:00Z`);
  it.each(expected)("post %i tells what it is there for: %s", (id, kind, work, days) => {
    const post = parseComingPosts(text, now).find((each) => each.id === id);
    const link = "https://sandbox.example/post";
    const [record] = extract({
      id: String(id),
      title: post?.title ?? "",
      link,
      publishedAt: Date.parse(post?.publishedAt ?? ""),
      html: post?.html ?? "",
    });
    expect([record?.kind, record?.work]).toEqual([kind, work]);
    if (days !== undefined) expect(record?.releaseDate).toBe(new Date(now + days * dayMs).toISOString().slice(0, 10));
  });
});
