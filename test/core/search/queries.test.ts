import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadCatalogue } from "../../../src/catalogue/load-catalogue.ts";
import { createLookup } from "../../../src/core/lookup/lookup.ts";
import { dataFolder } from "../../../src/paths.ts";

/** What somebody typed, and what they may have meant by it. */
interface Typed {
  readonly query: string;
  readonly ids: readonly string[];
}

const queries = readFileSync(new URL("./queries.jsonl", import.meta.url), "utf8")
  .trim()
  .split("\n")
  .map((line): Typed => JSON.parse(line));

const lookup = createLookup(loadCatalogue(dataFolder));

/** The queries for which none of the first answers is meant, with those answers. */
function missed(first: number): readonly string[] {
  return queries.flatMap(({ query, ids }) => {
    const answers = lookup.answers(query, first).map(({ id }) => id);
    return answers.some((id) => ids.includes(id)) ? [] : [`${query} means ${ids}, not ${answers}`];
  });
}

describe("what people type", () => {
  it("is understood at once 97 times of 100", () => {
    const wrong = missed(1);
    expect(wrong.length / queries.length, wrong.join("\n")).toBeLessThan(0.03);
  });

  it("is among the first three answers 99 times of 100", () => {
    const wrong = missed(3);
    expect(wrong.length / queries.length, wrong.join("\n")).toBeLessThan(0.01);
  });

  it.each(["asdfgh jkl", "xqzvbn", "qwertzuiop", "zzzz", "fjdkslaö", "kxjq vwzpf", "1234567890123", "!!!", "🎬🎬"])(
    "is answered with nothing if it is %j",
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
