import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import type { Post } from "../../src/core/entry.ts";
import { projectRoot } from "../../src/paths.ts";

const list = z.preprocess((value) => (typeof value === "string" ? [value] : (value ?? [])), z.array(z.string()));
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);
const flag = z.preprocess(Boolean, z.boolean());
const linkShape = z.object({ preOrder: list, listen: list, video: list });
const factShape = z.object({
  work: text,
  workAlt: list,
  workOptional: flag,
  season: z
    .number()
    .nullish()
    .transform((value) => value ?? undefined),
  albumTitle: text,
  albumTitleOptional: flag,
  composers: list,
  composersAlt: list,
  composersOptional: list,
  label: text,
  labelAlt: list,
  otherLabels: list,
  releaseDate: text,
  releaseDateAlt: list,
  formats: list,
  trackTitles: list,
  trackTitlesOptional: flag,
  debutedBy: text,
  debutedByOptional: flag,
  links: linkShape.optional(),
  linksAlt: linkShape.optional(),
});
const labelShape = factShape.extend({ kind: z.string(), kindAlt: list });
const itemsShape = z.object({ multi: flag, items: z.array(z.looseObject({})).default([]) });
const postShape = z.object({
  id: z.coerce.string(),
  title: z.string(),
  link: z.string().default("https://example.org/post"),
  publishedAt: z.string(),
  html: z.string(),
});

/** The facts of one album, as a person labelled them; `…Alt` is right too, `…Optional` is not counted. */
export type AlbumLabels = z.infer<typeof factShape>;

/** A post beside what should be read out of it. */
export interface LabelledPost {
  readonly post: Post;
  readonly kind: string;
  readonly kindAlt: readonly string[];
  /** The readings that are right: one, or in a round-up one for each album. */
  readonly readings: readonly AlbumLabels[];
}

function readLines(file: URL): readonly unknown[] {
  const lines = readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line));
}

function readingsOf(labels: unknown): readonly AlbumLabels[] {
  const whole = labelShape.parse(labels);
  const { multi, items } = itemsShape.parse(labels);
  const albums = multi ? items : [];
  const inherited = { workAlt: [], albumTitle: null, trackTitlesOptional: true };
  return [
    whole,
    ...albums.map((item) =>
      factShape.parse({ ...whole, ...inherited, albumTitleOptional: item.albumTitle === undefined, ...item }),
    ),
  ];
}

/** Reads posts and their labels, two files of JSON Lines in the same order. */
export function readLabelledPosts(posts: URL, labels: URL): readonly LabelledPost[] {
  const labelled = readLines(labels);
  return readLines(posts).map((line, index) => {
    const post = postShape.parse(line);
    const { kind, kindAlt } = labelShape.parse(labelled[index]);
    const readings = readingsOf(labelled[index]);
    return { post: { ...post, publishedAt: Date.parse(post.publishedAt) }, kind, kindAlt, readings };
  });
}

const fixtures = pathToFileURL(join(projectRoot, "test/fixtures/posts/"));

/** The names of our own sets of posts: those that the rules were tuned on, those that weights were learned from, and two kept aside. */
export const postSets = {
  tuned: [
    "own",
    "own-styles",
    "own-mixed",
    "own-more",
    "own-press",
    "own-wire",
    "own-prose",
    "own-last",
    "own-diary",
    "own-desk",
  ],
  learned: [
    "many-sites",
    "trade-news",
    "longer-news",
    "news-in-prose",
    "odd-sites",
    "varied-sites",
    "winding-news",
    "retold-blogs",
    "retold-labels",
    "retold-press",
    "retold-columns",
    "retold-hard",
    "retold-wires",
    "retold-roundups",
    "retold-mixed",
    "retold-silence",
    "retold-previews",
    "retold-trade",
    "retold-items",
  ],
  aside: ["own-aside", "retold-aside"],
} as const;

/** The posts of one of our own sets. */
export const readPostSet = (name: string): readonly LabelledPost[] =>
  readLabelledPosts(new URL(`${name}.jsonl`, fixtures), new URL(`${name}-gold.jsonl`, fixtures));
