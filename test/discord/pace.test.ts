import { describe, expect, it } from "vitest";
import { createPace } from "../../src/discord/pace.ts";
import { createFakeClock } from "../helpers/fake-clock.ts";
import { startAt } from "../helpers/previews.ts";

/** Lets `count` requests through and gives the moments at which they left, with the process held up now and then. */
async function leave(count: number, holdUpMs: (request: number) => number): Promise<readonly number[]> {
  const time = createFakeClock(startAt);
  const pace = createPace(() => 47.5, time.clock);
  const left: number[] = [];
  for (let i = 0; i < count; i++) {
    void pace("background").then(() => {
      left.push(time.clock.now());
      time.jump(holdUpMs(i));
    });
  }
  await time.runUntil(() => left.length === count, count * 4);
  return left;
}

function mostInAnySecond(moments: readonly number[]): number {
  return Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + 1_000).length));
}

describe("the announcements' pace", () => {
  it("stays below 50 requests in every second, also after the process was held up", async () => {
    expect(mostInAnySecond(await leave(300, () => 0))).toBeLessThan(50);
    expect(mostInAnySecond(await leave(300, (i) => (i % 40 === 0 ? 700 : 0)))).toBeLessThan(50);
  });

  it("makes up for small delays, so that it keeps its rate", async () => {
    const left = await leave(300, (i) => (i % 3 === 0 ? 8 : 0));
    expect((left.at(-1) ?? 0) - (left[0] ?? 0)).toBeLessThan((300 / 47.5) * 1_000 * 1.02);
  });

  it("does not stand still when the clock is set back", async () => {
    expect(await leave(20, (i) => (i === 10 ? -3_600_000 : 0))).toHaveLength(20);
  });

  it("lets a person's request pass those that wait, and nothing else out of order", async () => {
    const time = createFakeClock(startAt);
    const pace = createPace(() => 47.5, time.clock);
    const left: string[] = [];
    for (let i = 0; i < 10; i++) void pace("background").then(() => left.push(`background ${i}`));
    await time.runUntil(() => left.length === 3, 100);
    for (let i = 0; i < 2; i++) void pace("person").then(() => left.push(`person ${i}`));
    await time.runUntil(() => left.length === 12, 100);
    expect(left.slice(3, 6)).toEqual(["person 0", "person 1", "background 3"]);
    expect(left.at(-1)).toBe("background 9");
  });
});
