import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOpenings } from "../../../../src/core/extract/lexicon/alternatives.ts";
import { createCueScanner, hasCue } from "../../../../src/core/extract/lexicon/cue-scanner.ts";
import { german } from "../../../../src/core/extract/lexicon/de.ts";
import { english } from "../../../../src/core/extract/lexicon/en.ts";
import { spanish } from "../../../../src/core/extract/lexicon/es.ts";
import { french } from "../../../../src/core/extract/lexicon/fr.ts";
import { italian } from "../../../../src/core/extract/lexicon/it.ts";
import type { Lexicon } from "../../../../src/core/extract/lexicon/lexicon.ts";

const sourcesOf = (lexicon: Lexicon): readonly string[] =>
  Object.values(lexicon).filter((value): value is string => typeof value === "string");

describe("readOpenings", () => {
  it.each<[string, readonly string[]]>([
    ["scores?|ost", ["score|", "scores|", "ost|"]],
    ["releas(?:e|ed|ing)", ["release|", "released|", "releasing|"]],
    ["b[oa]x ?set", ["boxset|", "box set|", "baxset|", "bax set|"]],
    ["can (?:\\w+ )?get", ["can |(?:\\w+ )?get"]],
    ["two[^.]{0,9} (?:a|b)|q ?& ?a", ["two|[^.]{0,9} (?:a|b)", "q&a|", "q& a|", "q &a|", "q & a|"]],
    ["(?<!p)reviews?", ["|(?<!p)reviews?"]],
    ["r\\.?i\\.?p|\\+", ["rip|", "ri.p|", "r.ip|", "r.i.p|", "+|"]],
    ["top \\d+", ["top |\\d+"]],
  ])("takes %s apart", (source, openings) => {
    expect(
      readOpenings(source)
        .map(({ text, rest }) => `${text}|${rest}`)
        .sort(),
    ).toEqual([...openings].sort());
  });
});

describe("createCueScanner", () => {
  it.each([
    ["English", english],
    ["German", german],
    ["French", french],
    ["Spanish", spanish],
    ["Italian", italian],
  ])("finds what the %s expressions find", (_, lexicon) => {
    const sources = sourcesOf(lexicon);
    const scan = createCueScanner(sources);
    const expressions = sources.map((source) => new RegExp(`\\b(?:${source})(?![a-z0-9])`));
    const words = sources.flatMap(readOpenings).map(({ text }) => text);
    const piece = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(" ", ", ", ". ", ": ", "-", "'", "s ", "2", "_", "é", "’", "A", "xx ", "with ", "and "),
      fc.string({ maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const hits = scan(text);
        expect(sources.map((_source, cue) => hasCue(hits, cue))).toEqual(
          expressions.map((expression) => expression.test(text)),
        );
      }),
      { numRuns: 150 },
    );
  });
});
