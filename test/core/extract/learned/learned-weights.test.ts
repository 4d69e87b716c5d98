import { describe, expect, it } from "vitest";
import { logOdds } from "../../../../src/core/extract/learned/learned-weights.ts";

describe("learned odds", () => {
  const weights = new Map([
    ["always", -1],
    ["good", 2],
    ["bad", -3],
    ["plain", 20],
  ]);

  it("add up what each known sign says, and what everything has", () => {
    expect(logOdds(weights, ["good"])).toBe(1);
    expect(logOdds(weights, ["good", "bad", "never seen"])).toBe(-2);
  });

  it("are nothing where nothing was learned", () => {
    expect(logOdds(new Map(), ["good"])).toBe(0);
  });

  it("never say more than five, however many signs there are", () => {
    expect(logOdds(weights, ["plain"])).toBe(5);
    expect(logOdds(new Map([["bad", -9]]), ["bad"])).toBe(-5);
  });
});
