import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../../../src/catalogue/load-catalogue.ts";
import { createLookup } from "../../../src/core/lookup.ts";
import { dataFolder } from "../../../src/paths.ts";

const queries = readFileSync(new URL("./queries.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line): { readonly query: string; readonly id: string } => JSON.parse(line));

const lookup = createLookup(loadCatalogue(dataFolder));

describe("what people type", () => {
  it.each(queries)("$query means $id", ({ query, id }) => {
    expect(lookup.answers(query, 3).map((answer) => answer.id)[0]).toBe(id);
  });

  it.each(["asdfgh jkl", "xqzvbn", "qwertzuiop", "zzzz", "fjdkslaö", "kxjq vwzpf", "1234567890123", "!!!", "🎬🎬"])(
    "answers nothing to %j",
    (query) => {
      expect(lookup.answers(query)).toEqual([]);
    },
  );
});
