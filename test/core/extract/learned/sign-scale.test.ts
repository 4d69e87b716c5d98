import { describe, expect, it } from "vitest";
import { logOdds } from "../../../../src/core/extract/learned/learned-weights.ts";
import {
  type AddSign,
  createSignScale,
  createSignWriter,
  type SignWords,
} from "../../../../src/core/extract/learned/sign-scale.ts";

const composer = new Map([
  ["always", -0.5],
  ["alone", 0.25],
  ["at lead", 1],
  ["rc3 by film NAME", 2],
]);
const label = new Map([
  ["always", -1],
  ["at lead", -0.75],
  ["rc3 by", 9],
]);

/** Tells signs that are written out. */
const telling = (words: SignWords, signs: readonly string[]) => (add: AddSign) => {
  for (const sign of signs) {
    const [first = 0, ...more] = sign.split(" ").map(words.idOf);
    add(first, ...more);
  }
};

function weighWritten(signs: readonly string[]): readonly number[] {
  const { words, weigh } = createSignScale([composer, label]);
  return weigh(telling(words, signs)).odds;
}

describe("createSignScale", () => {
  it("weighs signs as logOdds does, for several questions at once", () => {
    const signs = ["alone", "at lead", "rc3 by film NAME", "rc3 by film", "at late", "never seen"];
    expect(weighWritten(signs)).toEqual([logOdds(composer, signs), logOdds(label, signs)]);
    expect(weighWritten(signs)).toEqual([2.75, -1.75]);
  });

  it("counts a sign once, and again in the next weighing", () => {
    const { words, weigh } = createSignScale([composer, label]);
    const twice = telling(words, ["at lead", "at lead"]);
    expect(weigh(twice).odds).toEqual([0.5, -1.75]);
    expect(weigh(twice).odds).toEqual([0.5, -1.75]);
  });

  it("does not take a part of a sign, or a sign with more to it, for the sign", () => {
    expect(weighWritten(["at", "lead", "lead at", "at lead alone", "rc3 by film"])).toEqual(weighWritten([]));
  });

  it("notes which of some signs were told, in whichever form, learned or not", () => {
    const { words, weigh } = createSignScale([composer], [["alone"], ["K in headline", "P in headline"], ["bold"]]);
    expect(weigh(telling(words, ["P in headline", "bold", "at lead"])).told).toEqual([0, 1, 1]);
    expect(weigh(telling(words, ["in headline"])).told).toEqual([0, 0, 0]);
  });

  it("is never quite sure", () => {
    expect(weighWritten(["rc3 by"])[1]).toBe(5);
  });
});

describe("createSignWriter", () => {
  it("writes out each sign once, in the order in which they were told", () => {
    const { words, write } = createSignWriter();
    expect([...write(telling(words, ["rc3 by film NAME", "at lead", "alone", "at lead"]))]).toEqual([
      "rc3 by film NAME",
      "at lead",
      "alone",
    ]);
  });
});
