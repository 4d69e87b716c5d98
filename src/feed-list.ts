import * as z from "zod/mini";
import type { Feed } from "./core/ports.ts";

const httpAddress = z.url({ protocol: /^https?$/, error: "must be an http or https address" });

const listSchema = z.array(
  z.object({
    id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "must be lower case letters, digits and hyphens")),
    name: z.string().check(z.minLength(1), z.maxLength(100)),
    url: httpAddress,
    homepage: z.optional(httpAddress),
    enabled: z.optional(z.boolean()),
  }),
);

/** Reads a FEEDS_FILE: the enabled feeds in their order. Throws an error that says which entry is wrong and how. */
export function parseFeedList(json: string): readonly Feed[] {
  const parsed = listSchema.safeParse(parseJson(json));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`);
    throw new Error(`The list of feeds is wrong: ${problems.join("; ")}`);
  }
  const ids = parsed.data.map(({ id }) => id);
  const repeated = ids.find((id, index) => ids.indexOf(id) !== index);
  if (repeated !== undefined) throw new Error(`The list of feeds is wrong: the id ${repeated} is used twice`);
  return parsed.data
    .filter(({ enabled }) => enabled !== false)
    .map(({ id, name, url, homepage }) => ({ id, name, url, ...(homepage === undefined ? {} : { homepage }) }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error("The list of feeds is not JSON", { cause: error });
  }
}
