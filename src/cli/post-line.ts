import type { Post } from "../core/entry.ts";

type Fields = Readonly<Record<string, unknown>>;

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

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads one line of JSON Lines as a post of the contract. */
export function parsePostLine(line: string): PostLine {
  const json = parseJson(line);
  if (json === undefined) return { kind: "malformed", id: null, reason: "The line is not JSON." };
  if (!isFields(json.value)) return toMalformed(null, ["the post"]);
  const { id, title, link = "", publishedAt, html } = json.value;
  const isWhole =
    typeof id === "string" &&
    typeof title === "string" &&
    typeof link === "string" &&
    typeof publishedAt === "string" &&
    typeof html === "string";
  if (!isWhole) return toMalformed(id, wrongFields({ id, title, link, publishedAt, html }));
  const time = Date.parse(publishedAt);
  if (Number.isNaN(time)) return { kind: "malformed", id, reason: "publishedAt is not a date in ISO format." };
  return { kind: "post", post: { id, title, link, publishedAt: time, html } };
}

const wrongFields = (fields: Fields): readonly string[] =>
  Object.keys(fields).filter((name) => typeof fields[name] !== "string");

function toMalformed(id: unknown, fields: readonly string[]): PostLine {
  const reason = `These fields are missing or of the wrong type: ${fields.join(", ")}.`;
  return { kind: "malformed", id: typeof id === "string" ? id : null, reason };
}
