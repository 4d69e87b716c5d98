import { z } from "zod";
import type { Post } from "../core/entry.ts";

const postShape = z.object({
  id: z.string(),
  title: z.string(),
  link: z.string().default(""),
  publishedAt: z.string(),
  html: z.string(),
});

/** A post read from a line, or why the line is none; `id` where the line has one. */
export type PostLine =
  | { readonly kind: "post"; readonly post: Post }
  | { readonly kind: "malformed"; readonly id: string | null; readonly reason: string };

function parseJson(line: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(line) };
  } catch {
    return undefined;
  }
}

function idOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || !("id" in value)) return null;
  return typeof value.id === "string" ? value.id : null;
}

/** Reads one line of JSON Lines as a post of the contract. */
export function parsePostLine(line: string): PostLine {
  const json = parseJson(line);
  if (json === undefined) return { kind: "malformed", id: null, reason: "The line is not JSON." };
  const id = idOf(json.value);
  const parsed = postShape.safeParse(json.value);
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map((issue) => issue.path.join(".") || "the post"))].join(", ");
    return { kind: "malformed", id, reason: `These fields are missing or of the wrong type: ${fields}.` };
  }
  const publishedAt = Date.parse(parsed.data.publishedAt);
  if (Number.isNaN(publishedAt)) return { kind: "malformed", id, reason: "publishedAt is not a date in ISO format." };
  return { kind: "post", post: { ...parsed.data, publishedAt } };
}
