import { describe, expect, it } from "vitest";
import { createAllowance } from "../../src/discord/allowance.ts";

function createAt() {
  let at = 1_000_000;
  const allowance = createAllowance({ now: () => at });
  return {
    spend: allowance.spend,
    wait: (ms: number) => {
      at += ms;
    },
  };
}

describe("an allowance", () => {
  it("lasts for 240 at once, says how long to wait, and is full again after a minute", () => {
    const { spend, wait } = createAt();
    for (let i = 0; i < 240; i++) expect(spend(["user 1"], 1)).toBeUndefined();
    expect(spend(["user 1"], 1)).toBe(250);
    wait(250);
    expect(spend(["user 1"], 1)).toBeUndefined();
    expect(spend(["user 1"], 8)).toBe(2_000);
    wait(60_000);
    expect(spend(["user 1"], 240)).toBeUndefined();
  });

  it("is everybody's own, and a server's as well: whoever is refused has spent nothing", () => {
    const { spend } = createAt();
    expect(spend(["user 1", "server 9"], 200)).toBeUndefined();
    expect(spend(["user 2", "server 9"], 100)).toBe(15_000);
    expect(spend(["user 2", "server 8"], 240)).toBeUndefined();
    expect(spend(["user 1"], 40)).toBeUndefined();
  });

  it("is neither given nor taken by a clock that is set back", () => {
    const { spend, wait } = createAt();
    expect(spend(["user 1"], 240)).toBeUndefined();
    wait(-3_600_000);
    expect(spend(["user 1"], 1)).toBe(250);
  });

  it("forgets those who have all of theirs again", () => {
    const { spend, wait } = createAt();
    for (let i = 0; i < 3_000; i++) {
      expect(spend([`user ${i}`], 240)).toBeUndefined();
      wait(10);
    }
    expect(spend(["user 2999"], 1)).toBeGreaterThan(0);
  });
});
