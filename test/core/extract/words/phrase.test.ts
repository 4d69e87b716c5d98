import { describe, expect, it } from "vitest";
import { fold } from "../../../../src/core/extract/words/fold.ts";
import { phrase } from "../../../../src/core/extract/words/phrase.ts";
import { compiledExpressions } from "../../../helpers/compiled-expressions.ts";
import { postSets, readPostSet } from "../../../helpers/labelled-posts.ts";

const everyNth = 36;
const texts = postSets.learned
  .flatMap(readPostSet)
  .filter((_, place) => place % everyNth === 0)
  .flatMap(({ post }) => [post.title, ...post.html.replace(/<[^>]*>/g, " ").split(". ")])
  .map(fold);

describe("a phrase", () => {
  it("stands where its expression matches: the words that a match begins with hide none", () => {
    const expressions = compiledExpressions("src/core/extract")
      .map(([, expression]) => new RegExp(expression.source, expression.flags.replace(/[gy]/g, "")))
      .filter(({ source }) => source.startsWith("\\b"));
    expect(expressions.length).toBeGreaterThan(150);
    for (const expression of expressions) {
      const { test } = phrase(expression);
      const wrong = texts.filter((text) => test(text) !== expression.test(text));
      expect(wrong, expression.source).toEqual([]);
    }
  });

  it.each([
    [/\b(?:i|my)\b/, "oh my, i"],
    [/\bsongs?\b/, "a song"],
    [/^sale\b|\bdeals\b/, "sale"],
    [/\b(?:\d?x?lps?|cds?)\b/, "2xlp."],
    [/\b(?:re)?issue(?:d|s)\b/, "reissued"],
    [/\b(?:a|b)+c\b/, "aabac"],
    [/\bwas? it\b/, "wa it"],
    [/\bx{0,2}y\b/, "y"],
    [/\b(?=no)(?:not|now)\b/, "now"],
    [/\b\w+ wax\b/, "green wax"],
    [/\bsong\b/i, "SONG"],
    [/\$ ?\d/, "only $ 5"],
  ])("of %s stands in “%s”", (expression, text) => {
    expect(phrase(expression).test(text)).toBe(true);
  });

  it("is found at every place where it stands", () => {
    const found = phrase(/\bsongs?\b/g).findAll("song, songs and a swansong");
    expect(found.map(({ index }) => index)).toEqual([0, 6]);
    expect(phrase(/\bsongs?\b/g).findAll("a swansong")).toEqual([]);
  });
});
