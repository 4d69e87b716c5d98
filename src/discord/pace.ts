import type { Clock } from "../core/ports.ts";
import { createGlobalWindow, type Departure } from "./global-window.ts";

/** Who waits for a request: a person, or nobody in particular. */
export type Urgency = "person" | "background";

/** Resolves when the next request may leave; people's requests first, else in order. */
export type Pace = (urgency: Urgency) => Promise<Departure>;

/** How many requests may be made good after the process was held up, or had nothing to say. */
const credit = 3;
/** Answers that come meanwhile may tell that a request can leave earlier. */
const longestNapMs = 20;

type Waiting = (departure: Departure) => void;

/**
 * Spreads requests evenly, `perSecond()` of them, as it stands at each request, so that a person's request finds a place soon;
 * beyond that none leaves before Discord's limit for all requests lets it pass.
 */
export function createPace(perSecond: () => number, clock: Clock): Pace {
  const endless = new AbortController().signal;
  const people: Waiting[] = [];
  const background: Waiting[] = [];
  const window = createGlobalWindow(clock);
  let nextAt = 0;
  let isServing = false;
  const untilFree = async () => {
    const gapMs = 1_000 / perSecond();
    const spread = () => (nextAt - clock.now() > 2 * gapMs ? 0 : nextAt - clock.now());
    for (;;) {
      const waitMs = Math.max(spread(), window.freeAt() - clock.now());
      if (waitMs <= 0) break;
      await clock.sleep(Math.min(waitMs, Math.max(longestNapMs, gapMs)), endless);
    }
    nextAt = Math.max(Math.min(nextAt, clock.now() + gapMs), clock.now() - credit * gapMs) + gapMs;
  };
  const serve = async () => {
    isServing = true;
    while (people.length + background.length > 0) {
      await untilFree();
      (people.shift() ?? background.shift())?.(window.leave());
    }
    isServing = false;
  };
  return (urgency) =>
    new Promise((resolve) => {
      (urgency === "person" ? people : background).push(resolve);
      if (!isServing) void serve();
    });
}
