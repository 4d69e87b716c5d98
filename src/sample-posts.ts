import * as z from "zod/mini";

const postSchema = z.object({
  id: z.int(),
  slug: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  title: z.string().check(z.minLength(1)),
  publishedAt: z.iso.datetime(),
  author: z.string(),
  categories: z.array(z.string()),
  html: z.string(),
});

/** A post of the sandbox's own feed. */
export type SamplePostRecord = z.infer<typeof postSchema>;

/** Reads `data/sample-posts.jsonl`; throws on the first line that is wrong. */
export function parseSamplePosts(text: string): readonly SamplePostRecord[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => postSchema.parse(JSON.parse(line)));
}
