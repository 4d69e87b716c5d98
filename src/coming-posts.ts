import * as z from "zod/mini";
import type { SamplePostRecord } from "./sample-posts.ts";

const dayMs = 86_400_000;

const comingSchema = z.object({
  id: z.int(),
  slug: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  title: z.string().check(z.minLength(1)),
  daysAgo: z.int().check(z.minimum(0)),
  /** Stands in a new feed; the others are there to be published. */
  isPublished: z.boolean(),
  author: z.string(),
  categories: z.array(z.string()),
  html: z.string(),
});

/** A post whose dates hang on the day on which it is read. */
export type ComingPost = SamplePostRecord & { readonly isPublished: boolean };

/**
 * Reads `data/coming-posts.jsonl` as it is on that day (epoch ms): `{{+9}}` is the date nine days later.
 * Throws on the first line that is wrong.
 */
export function parseComingPosts(text: string, now: number): readonly ComingPost[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const { daysAgo, ...post } = comingSchema.parse(JSON.parse(line));
      const publishedAt = new Date(now - daysAgo * dayMs).toISOString();
      return { ...post, title: withDates(post.title, now), html: withDates(post.html, now), publishedAt };
    });
}

function withDates(text: string, now: number): string {
  const format = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
  return text.replace(/\{\{\+(\d+)\}\}/g, (_all, days: string) => format.format(now + Number(days) * dayMs));
}
