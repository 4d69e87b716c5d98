import type { Clock } from "../core/ports.ts";
import type { Job } from "./pick-due.ts";
import type { Asked, Sign } from "./requests.ts";

/** How long Discord asked us to wait, with one kind of request in one channel or altogether. */
export interface Patience {
  readonly note: (asked: Asked, limit: Extract<Sign, { kind: "limited" }>) => void;
  /** The job, due no earlier than Discord allows. */
  readonly hold: (job: Job) => Job;
  /** Until when (epoch ms) nothing may leave at all; what is past if anything may. */
  readonly lastsUntil: () => number;
  readonly forget: () => void;
}

/** Creates a patience that nobody asked for yet. */
export function createPatience(clock: Clock): Patience {
  const limits = new Map<string, number>();
  let globalUntil = 0;
  const keyOf = ({ kind, channelId }: Asked) => `${kind}/${channelId}`;
  return {
    note: (asked, { retryAfterMs, isGlobal }) => {
      const until = clock.now() + retryAfterMs;
      if (isGlobal) globalUntil = Math.max(globalUntil, until);
      else limits.set(keyOf(asked), until);
    },
    hold: (job) => {
      const until = limits.get(keyOf(job));
      if (until === undefined) return job;
      if (until <= clock.now()) limits.delete(keyOf(job));
      return { ...job, dueAt: Math.max(job.dueAt, until) };
    },
    lastsUntil: () => globalUntil,
    forget: () => {
      limits.clear();
      globalUntil = 0;
    },
  };
}
