import { describe, expect, it } from "vitest";
import { type LearnedWeights, logOdds, noWeights } from "../../../src/core/extract/learned-weights.ts";
import { createSignScale } from "../../../src/core/extract/sign-scale.ts";

const weights: LearnedWeights = {
  ...noWeights,
  composer: new Map([
    ["always", -0.5],
    ["alone", 0.25],
    ["at lead", 1],
    ["rc3 by film NAME", 2],
  ]),
  label: new Map([
    ["always", -1],
    ["at lead", -0.75],
    ["rc3 by", 9],
  ]),
};

describe("createSignScale", () => {
  it("weighs the signs of a name as logOdds does, for both questions at once", () => {
    const signs = ["alone", "at lead", "rc3 by film NAME", "rc3 by film", "at late", "never seen"];
    const odds = createSignScale(weights)((add) => {
      add("alone");
      add("at", "lead");
      add("rc3", "by", "film", "NAME");
      add("rc3", "by", "film");
      add("at", "late");
      add("never", "seen");
    });
    expect(odds).toEqual({ composer: logOdds(weights.composer, signs), label: logOdds(weights.label, signs) });
    expect(odds).toEqual({ composer: 2.75, label: -1.75 });
  });

  it("counts a sign once for a name, and again for the next one", () => {
    const weigh = createSignScale(weights);
    const twice = () =>
      weigh((add) => {
        add("at", "lead");
        add("at", "lead");
      });
    expect(twice()).toEqual({ composer: 0.5, label: -1.75 });
    expect(twice()).toEqual({ composer: 0.5, label: -1.75 });
  });

  it("is never quite sure", () => {
    expect(createSignScale(weights)((add) => add("rc3", "by")).label).toBe(5);
  });
});
