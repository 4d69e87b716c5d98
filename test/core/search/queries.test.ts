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

describe("names of composers", () => {
  it.each([
    ["hermann", "Bernard Herrmann"],
    ["barry", "John Barry"],
    ["williams", "John Williams"],
    ["J. Goldsmith", "Jerry Goldsmith"],
    ["moricone", "Ennio Morricone"],
    ["fred steiner", "Fred Steiner"],
  ])("%j means first %s", (typed, name) => {
    const match = lookup.findComposers(typed);
    const best = match.kind === "one" ? match.item : match.kind === "several" ? match.best : undefined;
    expect(best?.name).toBe(name);
  });

  it("offers all who bear a last name", () => {
    const match = lookup.findComposers("steiner");
    expect(match.kind === "several" && match.others.map(({ name }) => name)).toContain("Fred Steiner");
  });

  it("takes a full name for the one who bears it", () => {
    expect(lookup.findComposers("fred steiner").kind).toBe("one");
  });
});
