import { setImmediate as turn } from "node:timers/promises";
import type { Clock } from "../../src/core/ports.ts";

interface Sleeper {
  readonly wakeAt: number;
  readonly wake: () => void;
}

/** A clock that stands still until a test lets time pass. */
export function createFakeClock(startAt: number) {
  let now = startAt;
  const sleepers = new Set<Sleeper>();
  const clock: Clock = {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted || ms <= 0) return resolve();
        const done = () => {
          sleepers.delete(sleeper);
          signal.removeEventListener("abort", done);
          resolve();
        };
        const sleeper = { wakeAt: now + ms, wake: done };
        sleepers.add(sleeper);
        signal.addEventListener("abort", done);
      }),
  };
  /** Lets everything run that can run now, then jumps to the next moment somebody waits for. */
  const step = async () => {
    for (let i = 0; i < 3; i++) await turn();
    let next: Sleeper | undefined;
    for (const sleeper of sleepers) if (next === undefined || sleeper.wakeAt < next.wakeAt) next = sleeper;
    if (next === undefined) return;
    now = Math.max(now, next.wakeAt);
    next.wake();
    await turn();
  };
  return {
    clock,
    step,
    jump: (ms: number) => {
      now += ms;
    },
    /** Steps until `isDone`, at most `maxSteps` times; false if it never was. */
    runUntil: async (isDone: () => boolean, maxSteps = 200) => {
      for (let i = 0; i < maxSteps; i++) {
        if (isDone()) return true;
        await step();
      }
      return isDone();
    },
  };
}
