import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { inBatches, oneAtATime } from "../../src/sandbox/page/batches.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("what comes in one burst is handed on at once, in its order", () => {
  const taken: (readonly number[])[] = [];
  const put = inBatches((all: readonly number[]) => taken.push(all), 16);
  for (const one of [1, 2, 3]) put(one);
  expect(taken).toEqual([]);
  vi.advanceTimersByTime(16);
  put(4);
  vi.advanceTimersByTime(16);
  expect(taken).toEqual([[1, 2, 3], [4]]);
});

test("work that is asked for while it runs is done once more, and never twice at a time", async () => {
  const log: string[] = [];
  const ask = oneAtATime(async () => {
    log.push("begins");
    await new Promise((resolve) => setTimeout(resolve, 10));
    log.push("ends");
  });
  for (let count = 0; count < 5; count += 1) ask();
  await vi.advanceTimersByTimeAsync(100);
  expect(log).toEqual(["begins", "ends", "begins", "ends"]);
  ask();
  await vi.advanceTimersByTimeAsync(100);
  expect(log).toHaveLength(6);
});
