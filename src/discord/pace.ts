import type { Clock } from "../core/ports.ts";

/** Who waits for a request: a person, or nobody in particular. */
export type Urgency = "person" | "background";

/** Resolves when the next request may leave; people's requests first, else in order. */
export type Pace = (urgency: Urgency) => Promise<void>;

/** How many requests may be made good after the process was held up. */
const credit = 1.5;

/**
 * Spreads requests evenly, `perSecond()` of them, as it stands at each request: no second, wherever it begins, sees more than that and one or two. A burst of the
 * full limit would draw a 429 when the server's second begins elsewhere than ours.
 */
export function createPace(perSecond: () => number, clock: Clock): Pace {
  const endless = new AbortController().signal;
  const people: (() => void)[] = [];
  const background: (() => void)[] = [];
  let nextAt = 0;
  let isServing = false;
  const serve = async () => {
    isServing = true;
    while (people.length + background.length > 0) {
      const gapMs = 1_000 / perSecond();
      const waitMs = nextAt - clock.now();
      if (waitMs > 0 && waitMs <= 2 * gapMs) await clock.sleep(waitMs, endless);
      nextAt = Math.max(Math.min(nextAt, clock.now() + gapMs), clock.now() - credit * gapMs) + gapMs;
      (people.shift() ?? background.shift())?.();
    }
    isServing = false;
  };
  return (urgency) =>
    new Promise((resolve) => {
      (urgency === "person" ? people : background).push(resolve);
      if (!isServing) void serve();
    });
}
