import { describe, expect, it } from "vitest";
import { createTurnstile } from "../../../src/catalogue/live/turnstile.ts";
import { createFakeClock } from "../../helpers/fake-clock.ts";

const far = Number.MAX_SAFE_INTEGER;

function setUp(pace = { spacingMs: 1_000, perMinute: 60 }) {
  const time = createFakeClock(1_000_000);
  const stopping = new AbortController();
  const turnstile = createTurnstile(pace, time.clock, stopping.signal);
  const starts: { readonly name: string; readonly at: number }[] = [];
  const results: unknown[] = [];
  /** Sends a request that takes so long. */
  const send = (name: string, deadline = far, takesMs = 0) => {
    const request = async () => {
      starts.push({ name, at: time.clock.now() });
      if (takesMs > 0) await time.clock.sleep(takesMs, stopping.signal);
      return name;
    };
    void turnstile.pass(deadline, request).then((result) => results.push(result));
  };
  const gaps = () => starts.slice(1).map(({ at }, place) => at - (starts[place]?.at ?? 0));
  return { ...time, stopping, turnstile, starts, results, send, gaps };
}

describe("createTurnstile", () => {
  it("lets the first one through at once and keeps a second between the end of one and the start of the next", async () => {
    const { send, runUntil, starts, gaps, results } = setUp();
    for (const name of ["a", "b", "c", "d"]) send(name, far, 300);
    expect(await runUntil(() => results.length === 4, 500)).toBe(true);
    expect(starts.map(({ name }) => name)).toEqual(["a", "b", "c", "d"]);
    for (const gap of gaps()) expect(gap).toBeGreaterThanOrEqual(1_300);
    for (const gap of gaps()) expect(gap).toBeLessThan(1_400);
  });

  it("does not wait for a request that hangs, and never starts two within a second", async () => {
    const { send, runUntil, starts, gaps } = setUp();
    for (const name of ["a", "b", "c"]) send(name, far, 60_000);
    expect(await runUntil(() => starts.length === 3, 500)).toBe(true);
    for (const gap of gaps()) expect(gap).toBeGreaterThanOrEqual(1_000);
  });

  it("prefers those who still wait to those who have gone", async () => {
    const { send, runUntil, starts, clock, results } = setUp();
    send("first");
    send("gone", clock.now() + 500);
    send("gone too", clock.now() + 500);
    send("waits", clock.now() + 60_000);
    await runUntil(() => results.length === 4, 500);
    expect(starts.map(({ name }) => name)).toEqual(["first", "waits", "gone", "gone too"]);
  });

  it("starts nothing while the source wants to be left alone", async () => {
    const { send, runUntil, starts, turnstile, clock } = setUp();
    const began = clock.now();
    turnstile.pause(7_000);
    send("a");
    await runUntil(() => starts.length === 1, 500);
    expect(starts[0]?.at).toBeGreaterThanOrEqual(began + 7_000);
  });

  it("starts no more than so many in any minute", async () => {
    const { send, runUntil, starts } = setUp({ spacingMs: 0, perMinute: 20 });
    for (let number = 0; number < 30; number++) send(String(number));
    await runUntil(() => starts.length === 30, 3_000);
    expect((starts[20]?.at ?? 0) - (starts[0]?.at ?? 0)).toBeGreaterThanOrEqual(60_000);
  });

  it("turns away what is too much, and everybody when the bot stops", async () => {
    const { send, runUntil, results, stopping } = setUp();
    for (let number = 0; number < 60; number++) send(String(number));
    await runUntil(() => results.includes(undefined), 5);
    expect(results.filter((result) => result === undefined).length).toBeGreaterThan(0);
    stopping.abort();
    expect(await runUntil(() => results.length === 60)).toBe(true);
  });
});
