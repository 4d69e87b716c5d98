import { describe, expect, it } from "vitest";
import { serverTimeOf } from "../../src/discord/global-window.ts";
import { createPace } from "../../src/discord/pace.ts";
import { createFakeClock } from "../helpers/fake-clock.ts";
import { startAt } from "../helpers/previews.ts";

/** A Discord whose clock is 17 s ahead; each request is so long on its way there, and the answer 60 ms on its way back. */
interface Journey {
  readonly count: number;
  readonly wayMs?: (request: number) => number;
  /** How long the process is held up after a request left. */
  readonly holdUpMs?: (request: number) => number;
  /** Answers tell when Discord took the request on. */
  readonly tellsTime?: boolean;
  readonly perSecond?: number;
}

async function leave({ count, wayMs = () => 60, holdUpMs = () => 0, tellsTime = true, perSecond = 49.25 }: Journey) {
  const time = createFakeClock(startAt);
  const pace = createPace(() => perSecond, time.clock);
  const arrivals: number[] = [];
  let left = 0;
  for (let i = 0; i < count; i++) {
    void pace("background").then(async (departure) => {
      const arrivesAt = time.clock.now() + wayMs(i);
      arrivals.push(arrivesAt);
      left++;
      time.jump(holdUpMs(i));
      await time.clock.sleep(arrivesAt + 60 - time.clock.now(), new AbortController().signal);
      if (tellsTime) departure.arrived(arrivesAt + 17_000);
    });
  }
  await time.runUntil(() => left === count, count * 20);
  return arrivals.sort((a, b) => a - b);
}

function mostInAnySecond(moments: readonly number[]): number {
  return Math.max(...moments.map((from) => moments.filter((at) => at >= from && at < from + 1_000).length));
}

const perSecondOf = (moments: readonly number[]) =>
  (moments.length / ((moments.at(-1) ?? 0) - (moments[0] ?? 0))) * 1_000;
/** The same every time, and as uneven as a network. */
const uneven = (mostMs: number) => (i: number) => 60 + ((i * 7_919) % 101) * (mostMs / 101);

describe("the announcements' pace", () => {
  it.each([
    ["even ways", {}],
    ["uneven ways", { wayMs: uneven(80) }],
    ["now and then a very long way", { wayMs: (i: number) => (i % 37 === 0 ? 600 : 60) }],
    ["a process that is held up", { holdUpMs: (i: number) => (i % 40 === 0 ? 700 : 0) }],
    ["both", { wayMs: uneven(40), holdUpMs: (i: number) => (i % 23 === 0 ? 90 : 0) }],
    ["answers without the time", { tellsTime: false, wayMs: uneven(30) }],
  ])("with %s brings Discord at most 50 requests in any second", async (_name, journey) => {
    expect(mostInAnySecond(await leave({ count: 400, ...journey }))).toBeLessThanOrEqual(50);
  });

  it("comes close to the limit, also where the process is held up a little all the time", async () => {
    expect(perSecondOf(await leave({ count: 500 }))).toBeGreaterThan(48.5);
    expect(perSecondOf(await leave({ count: 500, wayMs: uneven(12) }))).toBeGreaterThan(48);
    expect(perSecondOf(await leave({ count: 500, holdUpMs: (i) => (i % 3 === 0 ? 8 : 0) }))).toBeGreaterThan(48);
  });

  it("spreads requests, so that a person's finds a place soon", async () => {
    const arrivals = await leave({ count: 200 });
    const gaps = arrivals.slice(1).map((at, i) => at - (arrivals[i] ?? 0));
    expect(Math.max(...gaps)).toBeLessThan(120);
  });

  it("slows down as it is told to", async () => {
    expect(perSecondOf(await leave({ count: 60, perSecond: 5 }))).toBeLessThan(6.5);
  });

  it.each([-3_600_000, 3_600_000])("does not stand still when the clock is changed by %i ms", async (changeMs) => {
    expect(await leave({ count: 120, holdUpMs: (i) => (i === 60 ? changeMs : 0) })).toHaveLength(120);
  });

  it("lets a person's request pass those that wait, and nothing else out of order", async () => {
    const time = createFakeClock(startAt);
    const pace = createPace(() => 47.5, time.clock);
    const left: string[] = [];
    for (let i = 0; i < 20; i++) void pace("background").then(() => left.push(`background ${i}`));
    await time.runUntil(() => left.length >= 13, 100);
    const before = left.length;
    for (let i = 0; i < 2; i++) void pace("person").then(() => left.push(`person ${i}`));
    await time.runUntil(() => left.length === 22, 100);
    expect(left.slice(before, before + 3)).toEqual(["person 0", "person 1", `background ${before}`]);
    expect(left.at(-1)).toBe("background 19");
  });
});

describe("Discord's clock", () => {
  it.each([
    [{ "x-ratelimit-reset": "1580904005.250", "x-ratelimit-reset-after": "4.750" }, 1_580_904_000_500],
    [{ "x-ratelimit-reset": "1580904005.250" }, undefined],
    [{ "x-ratelimit-reset": "soon", "x-ratelimit-reset-after": "4" }, undefined],
    [{}, undefined],
  ])("is read from %j", (headers, expected) => {
    const known = new Map<string, string>(Object.entries(headers));
    expect(serverTimeOf({ get: (name) => known.get(name) ?? null })).toBe(expected);
  });
});
