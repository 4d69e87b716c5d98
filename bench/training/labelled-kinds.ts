import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Post } from "../../src/core/entry.ts";
import { projectRoot } from "../../src/paths.ts";

const shape = z.object({
  id: z.string(),
  title: z.string(),
  link: z.string(),
  publishedAt: z.string(),
  html: z.string(),
  kind: z.string(),
});

/** The posts of which only the kind is labelled. */
export function readLabelledKinds(): readonly { readonly post: Post; readonly kind: string }[] {
  const folder = join(projectRoot, "test", "fixtures", "kinds");
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), "utf8").split("\n"))
    .filter((line) => line !== "")
    .map((line) => {
      const { kind, ...post } = shape.parse(JSON.parse(line));
      return { post: { ...post, publishedAt: Date.parse(post.publishedAt) }, kind };
    });
}
