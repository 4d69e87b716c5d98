import { describe, expect, it } from "vitest";
import { createInvalidRequests } from "../../src/discord/invalid-requests.ts";
import { createPace } from "../../src/discord/pace.ts";
import { createFakeClock } from "../helpers/fake-clock.ts";
import { startAt } from "../helpers/previews.ts";

const usual = 47.5;

describe("invalid requests", () => {
  it("slow nothing down while they are few, nor do other answers", () => {
    const invalid = createInvalidRequests(createFakeClock(startAt).clock);
    for (let i = 0; i < 900; i++) invalid.note(403);
    for (let i = 0; i < 9_000; i++) invalid.note(404);
    expect(invalid.safeRate(usual)).toBe(usual);
  });

  it.each([401, 403, 429])("that never end (%i) stay far below the 10,000 of ten minutes", async (status) => {
    const time = createFakeClock(startAt);
    const invalid = createInvalidRequests(time.clock);
    const pace = createPace(() => invalid.safeRate(usual), time.clock);
    const left: number[] = [];
    const askForEver = async () => {
      while (left.length < 6_000) {
        await pace("background");
        left.push(time.clock.now());
        invalid.note(status);
      }
    };
    void askForEver();
    await time.runUntil(() => left.length >= 6_000, 20_000);
    const inTenMinutes = (from: number) => left.filter((at) => at >= from && at < from + 600_000).length;
    expect(Math.max(...left.filter((_, i) => i % 100 === 0).map(inTenMinutes))).toBeLessThan(6_000);
  });

  it("are forgotten after ten minutes", () => {
    const time = createFakeClock(startAt);
    const invalid = createInvalidRequests(time.clock);
    for (let i = 0; i < 2_000; i++) invalid.note(429);
    expect(invalid.safeRate(usual)).toBe(5);
    time.jump(11 * 60_000);
    expect(invalid.safeRate(usual)).toBe(usual);
  });
});
