import { setMaxListeners } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { Clock } from "./core/ports.ts";

const longestTimerMs = 2 ** 31 - 1;

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    // Hundreds of feeds wait for one signal; Node takes more than ten for a leak.
    setMaxListeners(0, signal);
    try {
      await wait(Math.min(Math.max(ms, 0), longestTimerMs), undefined, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  },
};
